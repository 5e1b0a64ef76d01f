"""Who may sign which letters, from when until when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.profiel import Mandaat, Ondertekenaar
from begrenzen_desktop.ui.bestandskeuze import ask_file
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.widgets import (
    Bar,
    Button,
    Card,
    DateField,
    Heading,
    LineField,
    MultiChoice,
    Option,
    Row,
    Text,
)

ALLE = "*"


class OndertekenaarsForm(QWidget):
    """A list of signatories and a small form to add one."""

    saved = Signal(object)
    removed = Signal(str)
    handtekening_chosen = Signal(str, object)

    def __init__(
        self,
        briefsoorten: tuple[tuple[str, str], ...],
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._labels = dict(briefsoorten)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Heading("Ondertekenaars", level=3))
        layout.addWidget(Text("Een eindverantwoordelijke tekent, nooit de behandelaar zelf.", role="muted"))
        layout.addWidget(
            Text(
                "Een afbeelding van de handtekening blijft in de kluis. Zij komt alleen in een brief als de"
                " ondertekenaar akkoord gaf met die tekst.",
                role="muted",
            )
        )
        self._list = QVBoxLayout()
        layout.addLayout(self._list)
        card = Card(title="Ondertekenaar toevoegen")
        self.bar = Bar()
        self.naam = LineField("Naam van de ondertekenaar")
        self.functie = LineField("Functie van de ondertekenaar")
        options = [Option(ALLE, "Alle brieven"), *(Option(soort, label) for soort, label in briefsoorten)]
        self.soorten = MultiChoice("Mag tekenen", options)
        self.vanaf = DateField("Mandaat vanaf", "Leeg betekent: geen begindatum.", today=today)
        self.tot = DateField("Mandaat tot en met", "Leeg betekent: geen einddatum.", today=today)
        self.verwijzing = LineField(
            "Mandaatbesluit", placeholder="bijvoorbeeld mandaatregister 2026, nummer 12"
        )
        for widget in (
            self.bar,
            self.naam,
            self.functie,
            self.soorten,
            self.vanaf,
            self.tot,
            self.verwijzing,
        ):
            card.body.addWidget(widget)
        button = Button("Ondertekenaar toevoegen", "plus", kind="primary")
        button.clicked.connect(self._add)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        layout.addWidget(card)

    def fill(
        self, ondertekenaars: tuple[Ondertekenaar, ...], handtekeningen: frozenset[str] = frozenset()
    ) -> None:
        """Show who may sign."""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for ondertekenaar in ondertekenaars:
            self._list.addWidget(self._make_row(ondertekenaar, ondertekenaar.id in handtekeningen))

    def _make_row(self, ondertekenaar: Ondertekenaar, has_image: bool) -> QWidget:
        row = Row()
        mandaten = "; ".join(self._words(mandaat) for mandaat in ondertekenaar.mandaten) or "nog geen mandaat"
        row.add(Text(f"{ondertekenaar.naam}, {ondertekenaar.functie}: {mandaten}"), 1)
        words = "Handtekening weghalen" if has_image else "Handtekening toevoegen …"
        image = Button(words, "vinkje" if has_image else "map", kind="quiet")
        image.setAccessibleName(f"{words.removesuffix(' …')}: {ondertekenaar.naam}")
        image.clicked.connect(lambda: self._choose_image(ondertekenaar.id, has_image))
        row.add(image)
        button = Button("Verwijderen", "prullenbak", kind="quiet")
        button.setAccessibleName(f"{ondertekenaar.naam} verwijderen")
        button.clicked.connect(lambda: self.removed.emit(ondertekenaar.id))
        row.add(button)
        return row

    def _choose_image(self, ondertekenaar_id: str, has_image: bool) -> None:
        if has_image:
            self.handtekening_chosen.emit(ondertekenaar_id, None)
            return
        path = ask_file(self, "Handtekening kiezen", "Afbeelding (*.png *.jpg *.jpeg)")
        if path is not None:
            self.handtekening_chosen.emit(ondertekenaar_id, path)

    def _words(self, mandaat: Mandaat) -> str:
        wat = (
            "alle brieven"
            if mandaat.soort == ALLE
            else self._labels.get(mandaat.soort, mandaat.soort).lower()
        )
        van = f" vanaf {format_date(mandaat.vanaf)}" if mandaat.vanaf else ""
        tot = f" tot en met {format_date(mandaat.tot_en_met)}" if mandaat.tot_en_met else ""
        return f"{wat}{van}{tot}"

    def _add(self) -> None:
        vanaf, tot = self.vanaf.value(), self.tot.value()
        if not self.naam.value().strip() or not self.functie.value().strip():
            self.bar.show_error("Naam en functie zijn allebei nodig onder een brief. Vul ze in.")
            return
        if not self.soorten.value():
            self.bar.show_error("Kies welke brieven deze persoon mag tekenen.")
            return
        if not (self.vanaf.is_valid() and self.tot.is_valid()):
            self.bar.show_error("Een van de datums klopt niet. Verbeter hem of maak het veld leeg.")
            return
        if vanaf and tot and tot < vanaf:
            self.bar.show_error("Het mandaat eindigt vóór het begint. Wissel de twee datums om.")
            return
        self.bar.clear()
        mandaten = tuple(
            Mandaat(soort=soort, vanaf=vanaf, tot_en_met=tot, verwijzing=self.verwijzing.value().strip())
            for soort in self.soorten.value()
        )
        self.saved.emit(
            Ondertekenaar(
                id="", naam=self.naam.value().strip(), functie=self.functie.value().strip(), mandaten=mandaten
            )
        )
        for veld in (self.naam, self.functie, self.verwijzing):
            veld.fill("")
        self.soorten.fill(())
        self.vanaf.fill(None)
        self.tot.fill(None)
