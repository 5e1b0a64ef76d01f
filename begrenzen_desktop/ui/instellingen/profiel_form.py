"""The organisation profile on one page, in groups; saved field by field."""

from __future__ import annotations

from dataclasses import fields, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from begrenzen_desktop.domain.profiel import (
    Ombudsman,
    Ombudsmansoort,
    Organisatieprofiel,
    Venster,
    with_duren,
)
from begrenzen_desktop.domain.regeling import Duren
from begrenzen_desktop.ui.forms.betrokkene_form import make_combo, make_line
from begrenzen_desktop.ui.widgets import Heading
from begrenzen_desktop.ui.widgets.choices import Option, OptionRow

GROEPEN: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "Organisatie",
        (
            ("naam", "Naam", "bijvoorbeeld gemeente Waterveen"),
            (
                "orgaan",
                "Namens welk orgaan",
                "bijvoorbeeld het college van burgemeester en wethouders van Waterveen",
            ),
            ("afdeling", "Afdeling", ""),
            ("postadres", "Postadres", "Postbus 1, 1234 AB  PLAATS"),
            ("bezoekadres", "Bezoekadres", ""),
            ("plaats", "Plaats in de brief", ""),
            ("telefoon", "Telefoon", ""),
            ("e_mail", "E-mail", ""),
            ("website", "Website", ""),
        ),
    ),
    (
        "Contact voor vragen",
        (
            ("behandelaar", "Klachtbehandelaar", "wie de burger belt; tekent nooit zelf"),
            ("behandelaar_functie", "Functie", ""),
            ("behandelaar_telefoon", "Telefoon van de behandelaar", ""),
            ("behandelaar_e_mail", "E-mail van de behandelaar", ""),
        ),
    ),
    (
        "Ombudsman",
        (
            ("ombudsman.naam", "Welke ombudsman", ""),
            ("ombudsman.adres", "Adres van de ombudsman", ""),
            ("ombudsman.website", "Website van de ombudsman", ""),
            ("ombudsman.telefoon", "Telefoon van de ombudsman", ""),
        ),
    ),
    (
        "Opnieuw bekijken en andere wegen",
        (
            (
                "heroverweging_door",
                "Wie een maatregel opnieuw bekijkt",
                "iemand die er niet bij betrokken was",
            ),
            ("heroverweging_termijn", "Binnen welke termijn", "bijvoorbeeld zes weken"),
            ("klacht_adres", "Waar een klacht heen kan", ""),
            ("route_aanvraag", "Aanvragen", "post en e-mail"),
            ("route_bezwaar", "Bezwaar", "post en e-mail"),
            ("route_woo", "Woo-verzoeken", "post en e-mail"),
            ("route_avg", "AVG-verzoeken", "post en e-mail"),
        ),
    ),
    (
        "Privacy en veiligheid",
        (
            ("fg", "Functionaris gegevensbescherming", ""),
            ("privacytekst", "Zin over privacy in brieven", ""),
            ("agressieprotocol", "Vindplaats van het agressieprotocol", ""),
            ("regeling_vindplaats", "Waar de regeling te lezen is", ""),
            ("noodnummers", "Eigen noodnummers", ""),
        ),
    ),
    ("Brieven", (("aanhef", "Aanhef", ""), ("slotformule", "Slotformule", ""))),
)
GETALLEN = (
    ("venster.links", "Venster: millimeter van links", 15, 120),
    ("venster.boven", "Venster: millimeter van boven", 30, 110),
    ("venster.breedte", "Venster: breedte in millimeter", 50, 110),
    ("bewaartermijn_jaren", "Bewaartermijn in jaren", 1, 30),
    ("maximale_duur_maanden", "Langste duur van een maatregel in maanden", 1, 24),
    ("herhaling_maanden", "Alert blijven na een maatregel in maanden", 0, 24),
)


class ProfielForm(QWidget):
    """Fields for every text and number of the profile. ``edited(profiel)`` comes from the user only."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profiel = Organisatieprofiel()
        self.edits = 0
        """How often something was handed on: what was read before that is older than what stands here."""
        self._lines: dict[str, QLineEdit] = {}
        self._numbers: dict[str, QSpinBox] = {}
        self._ombudsman = make_combo(
            tuple((soort.value, soort.label) for soort in Ombudsmansoort), "Wat voor ombudsman"
        )
        # Its longest item would make the whole page wider than the window with large words.
        self._ombudsman.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._ombudsman.setMinimumContentsLength(12)
        self._ombudsman.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ombudsman.activated.connect(self.flush)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for titel, velden in GROEPEN:
            layout.addWidget(Heading(titel, level=3))
            form = _make_form(layout)
            if titel == "Ombudsman":
                form.addRow("Wat voor ombudsman", self._ombudsman)
            for naam, label, hint in velden:
                line = make_line(label, hint)
                line.editingFinished.connect(self.flush)
                self._lines[naam] = line
                form.addRow(label, line)
        form = _make_form(layout)
        for naam, label, laagst, hoogst in GETALLEN:
            number = QSpinBox()
            number.setRange(laagst, hoogst)
            number.setAccessibleName(label)
            number.editingFinished.connect(self.flush)
            self._numbers[naam] = number
            form.addRow(label, number)
        self._gesprek = QCheckBox()
        self._gesprek.clicked.connect(self.flush)
        words = Option("gesprek", "Ook bij aanhoudend gedrag eerst een gesprek aanbieden")
        layout.addWidget(OptionRow(self._gesprek, words))
        self.fill(self._profiel)

    def fill(self, profiel: Organisatieprofiel) -> None:
        """Show a profile without telling anyone; a line that someone is typing in stays as it is."""
        self._profiel = profiel
        for naam, line in self._lines.items():
            if not line.isModified():
                line.setText(str(_read(profiel, naam)))
        for naam, number in self._numbers.items():
            if not number.hasFocus():
                number.setValue(int(str(_read(profiel, naam))))
        self._gesprek.setChecked(profiel.gesprek_bij_aanhoudend)
        self._ombudsman.setCurrentIndex(max(self._ombudsman.findData(profiel.ombudsman.soort), 0))

    def value(self) -> Organisatieprofiel:
        """Give the profile as it stands in the fields."""
        flat: dict[str, object] = {naam: line.text().strip() for naam, line in self._lines.items()}
        flat.update({naam: number.value() for naam, number in self._numbers.items()})
        own = {field.name for field in fields(Organisatieprofiel)}
        return replace(
            self._profiel,
            ombudsman=Ombudsman(
                soort=str(self._ombudsman.currentData()),
                **{k.partition(".")[2]: str(v) for k, v in flat.items() if k.startswith("ombudsman.")},
            ),
            venster=Venster(
                **{k.partition(".")[2]: int(str(v)) for k, v in flat.items() if k.startswith("venster.")}
            ),
            gesprek_bij_aanhoudend=self._gesprek.isChecked(),
            **{k: v for k, v in flat.items() if k in own},  # type: ignore[arg-type]
        )

    def flush(self) -> None:
        """Hand on the profile when it differs from what was shown."""
        profiel = self.value()
        if profiel != self._profiel:
            self._profiel = profiel
            for line in self._lines.values():
                line.setModified(False)
            self.edits += 1
            self.edited.emit(profiel)

    def take_duren(self, duren: Duren) -> None:
        """Show and hand on the lengths of time of a regeling that was chosen, with all that stands in the fields."""
        profiel = with_duren(self.value(), duren)
        for naam, number in self._numbers.items():
            number.setValue(int(str(_read(profiel, naam))))
        self.flush()


def _make_form(layout: QVBoxLayout) -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    layout.addLayout(form)
    return form


def _read(profiel: Organisatieprofiel, naam: str) -> object:
    value: object = profiel
    for deel in naam.split("."):
        value = getattr(value, deel)
    return value
