"""The form for a Betrokkene: name, salutation, address, and how else to reach this person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from begrenzen_desktop.domain.betrokkene import (
    Aanspreekvorm,
    Betrokkene,
    Betrokkenesoort,
    Naam,
    Postadres,
    check_betrokkene,
)

SOORTEN = (
    (Betrokkenesoort.PERSOON, "Eén persoon"),
    (Betrokkenesoort.PAAR, "Twee personen samen"),
    (Betrokkenesoort.GEMACHTIGDE, "Een gemachtigde, die voor een ander schrijft"),
)
VORMEN = (
    (Aanspreekvorm.HEER, "De heer"),
    (Aanspreekvorm.MEVROUW, "Mevrouw"),
    (Aanspreekvorm.NEUTRAAL, "Zonder heer of mevrouw"),
)


class NaamFields:
    """The four fields of one name in a form layout."""

    def __init__(self, layout: QFormLayout, wie: str) -> None:
        self.vorm = make_combo(VORMEN, f"Aanspreekvorm{wie}")
        self.vorm.setCurrentIndex(2)
        self.voorletters = make_line(f"Voorletters{wie}", "bijvoorbeeld B.")
        self.voorvoegsel = make_line(f"Tussenvoegsel{wie}", "bijvoorbeeld van der")
        self.achternaam = make_line(f"Achternaam{wie}")
        for veld in self.widgets:
            layout.addRow(veld.accessibleName(), veld)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """The fields in order."""
        return (self.vorm, self.voorletters, self.voorvoegsel, self.achternaam)

    def fill(self, naam: Naam) -> None:
        """Show a name without telling anyone."""
        self.vorm.setCurrentIndex([vorm for vorm, _ in VORMEN].index(naam.aanspreekvorm))
        self.voorletters.setText(naam.voorletters)
        self.voorvoegsel.setText(naam.voorvoegsel)
        self.achternaam.setText(naam.achternaam)

    def value(self) -> Naam:
        """Give what stands in the fields."""
        return Naam(
            achternaam=self.achternaam.text().strip(),
            voorletters=self.voorletters.text().strip(),
            voorvoegsel=self.voorvoegsel.text().strip(),
            aanspreekvorm=VORMEN[self.vorm.currentIndex()][0],
        )


class BetrokkeneForm(QWidget):
    """All of a Betrokkene. ``edited`` comes from the user only, when a field is left or a choice is made."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QFormLayout(self)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.soort = make_combo(SOORTEN, "Brieven gaan naar")
        self._layout.addRow("Brieven gaan naar", self.soort)
        self.naam = NaamFields(self._layout, "")
        self.tweede = NaamFields(self._layout, " van de ander")
        self.straat = self._line("Straat")
        self.huisnummer = self._line("Huisnummer", "met toevoeging")
        self.postcode = self._line("Postcode", "1234 AB")
        self.plaats = self._line("Plaats")
        self.land = self._line("Land", "alleen buiten Nederland")
        self.tav = self._line("Ter attentie van")
        self.e_mail = self._line("E-mailadres")
        self.telefoon = self._line("Telefoonnummer")
        self.aanpassing = self._line(
            "Wat helpt in het contact", "bijvoorbeeld grote letters; nooit een diagnose"
        )
        for veld in self.findChildren(QLineEdit):
            veld.editingFinished.connect(self.edited)
        for keuze in self.findChildren(QComboBox):
            keuze.activated.connect(self.edited)
        self.soort.currentIndexChanged.connect(self._show_tweede)
        self._show_tweede()

    def _line(self, label: str, hint: str = "") -> QLineEdit:
        veld = make_line(label, hint)
        self._layout.addRow(label, veld)
        return veld

    def _show_tweede(self) -> None:
        nodig = self.soort.currentIndex() > 0
        for veld in self.tweede.widgets:
            self._layout.setRowVisible(veld, nodig)

    def fill(self, betrokkene: Betrokkene) -> None:
        """Show a person without telling anyone."""
        self.soort.setCurrentIndex([soort for soort, _ in SOORTEN].index(betrokkene.soort))
        self.naam.fill(betrokkene.naam)
        self.tweede.fill(betrokkene.tweede or Naam(""))
        adres = betrokkene.adres
        for veld, tekst in (
            (self.straat, adres.straat),
            (self.huisnummer, adres.huisnummer),
            (self.postcode, adres.postcode),
            (self.plaats, adres.plaats),
            (self.land, adres.land),
            (self.tav, adres.ter_attentie_van),
            (self.e_mail, betrokkene.e_mail),
            (self.telefoon, betrokkene.telefoon),
            (self.aanpassing, betrokkene.aanpassing),
        ):
            veld.setText(tekst)

    def value(self) -> Betrokkene:
        """Give the person. Raises OngeldigAntwoord with the remedy."""
        soort = SOORTEN[self.soort.currentIndex()][0]
        tweede = self.tweede.value()
        betrokkene = Betrokkene(
            naam=self.naam.value(),
            soort=soort,
            tweede=tweede if soort is not Betrokkenesoort.PERSOON and tweede.achternaam else None,
            adres=Postadres(
                straat=self.straat.text().strip(),
                huisnummer=self.huisnummer.text().strip(),
                postcode=self.postcode.text().strip(),
                plaats=self.plaats.text().strip(),
                land=self.land.text().strip(),
                ter_attentie_van=self.tav.text().strip(),
            ),
            e_mail=self.e_mail.text().strip(),
            telefoon=self.telefoon.text().strip(),
            aanpassing=self.aanpassing.text().strip(),
        )
        check_betrokkene(betrokkene)
        return betrokkene


def make_line(naam: str, hint: str = "") -> QLineEdit:
    """Make a one-line field with its accessible name."""
    veld = QLineEdit()
    veld.setAccessibleName(naam)
    veld.setPlaceholderText(hint)
    return veld


def make_combo(keuzen: tuple[tuple[str, str], ...], naam: str) -> QComboBox:
    """Make a drop-down of (value, label) pairs with its accessible name."""
    veld = QComboBox()
    veld.setAccessibleName(naam)
    for waarde, label in keuzen:
        veld.addItem(label, str(waarde))
    return veld
