"""Which regeling new dossiers follow, and the names that this organisation uses for the roles in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.taal import format_date, plural
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Heading, LineField, Option, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.settings import Regelingkeuze

KIJK_NA = "Zo’n regeling staat niet in de lijst. Kijk haar na met: begrenzen regeling controleer."
GEKOZEN_WEG = (
    "Nieuwe dossiers volgen de regeling '{}', en die is nu niet te gebruiken. Kies een andere in de lijst."
)
BREED = 900  # pixels: a regeling has a long title


class RegelingForm(QWidget):
    """Tells what was chosen and named; ``rollen`` is off where somebody only chooses."""

    chosen = Signal(str)
    duren_chosen = Signal(object)
    named = Signal(object)

    def __init__(self, *, rollen: bool = True) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l)
        layout.addWidget(Heading("Regeling", level=2))
        self.select = Select(
            "Welke regeling volgen nieuwe dossiers?",
            (),
            "Een dossier dat er al is, houdt zijn eigen regeling.",
        )
        self.select.box.setMaximumWidth(BREED)
        self.select.edited.connect(self._choose)
        layout.addWidget(self.select)
        self.about = Text("", "muted")
        layout.addWidget(self.about)
        self.broken = Text("", "warning")
        self.broken.hide()
        layout.addWidget(self.broken)
        self._has_rollen = rollen
        self._regelingen: dict[str, Regeling] = {}
        self._namen: dict[str, str] = {}
        self._lines: dict[str, LineField] = {}
        self._rollen = QWidget()
        self._roles = QVBoxLayout(self._rollen)
        self._roles.setContentsMargins(0, 0, 0, 0)
        self._roles.setSpacing(SPACE.l)
        layout.addWidget(self._rollen)

    def fill(self, keuze: Regelingkeuze) -> None:
        """Show what there is without telling anyone; a name that somebody is typing stays."""
        self._regelingen = {regeling.id: regeling for regeling in keuze.regelingen}
        self._namen = dict(keuze.rolnamen)
        self.select.set_options([Option(r.id, f"{r.titel} ({r.uitgever})") for r in keuze.regelingen])
        self.select.fill(keuze.gekozen)
        if keuze.gekozen not in self._regelingen:
            self.select.box.setCurrentIndex(-1)  # none of these was chosen
        words = [*keuze.kapot.values(), KIJK_NA] if keuze.kapot else []
        if keuze.gekozen not in self._regelingen:
            words.append(GEKOZEN_WEG.format(keuze.gekozen))
        self.broken.setText(" ".join(words))
        self.broken.setVisible(bool(words))
        self._show()

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        for line in self._lines.values():
            line.flush()

    def _choose(self, regeling_id: str) -> None:
        self.flush()
        self.broken.setText("")
        self.broken.hide()
        self._show()
        self.chosen.emit(regeling_id)
        self.duren_chosen.emit(self._regelingen[regeling_id].duren)

    def _show(self) -> None:
        regeling = self._regelingen.get(self.select.value())
        self.about.setText(describe_regeling(regeling) if regeling is not None else "")
        rollen = regeling.rollen if regeling is not None and self._has_rollen else {}
        self._rollen.setVisible(bool(rollen))
        if list(rollen) != list(self._lines):
            self._make_lines(rollen)
        for rol, line in self._lines.items():
            line.fill(self._namen.get(rol, ""))

    def _make_lines(self, rollen: Mapping[str, str]) -> None:
        while (item := self._roles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._lines = {}
        self._roles.addWidget(Heading("Hoe heten deze rollen bij jullie?", level=3))
        self._roles.addWidget(
            Text(
                "Zo staan ze in vragen en uitleg. Laat een regel leeg om de naam van de regeling te gebruiken."
            )
        )
        for rol, naam in rollen.items():
            line = LineField(f"In plaats van ‘{naam}’", placeholder=naam)
            line.edited.connect(lambda tekst, rol=rol: self._name(rol, tekst))
            self._lines[rol] = line
            self._roles.addWidget(line)

    def _name(self, rol: str, tekst: str) -> None:
        self._namen[rol] = tekst
        self.named.emit({rol: naam for rol, naam in self._namen.items() if naam.strip()})


def describe_regeling(regeling: Regeling) -> str:
    """Say since when a regeling holds, and which lengths of time come with it."""
    duren = regeling.duren
    zinnen = [f"Deze versie geldt sinds {format_date(regeling.datum)}."]
    if regeling.gesprek_altijd:
        zinnen.append("Voor elke grens is er eerst een gesprek aangeboden.")
    if duren.langst_maanden:
        zinnen.append(
            f"Een maatregel duurt hoogstens {plural(duren.langst_maanden, 'maand', 'maanden')}, verlengingen meegeteld."
        )
    if duren.herhaling_maanden:
        maanden = plural(duren.herhaling_maanden, "maand", "maanden")
        zinnen.append(f"Na het einde blijven jullie {maanden} alert.")
    if duren.langst_maanden or duren.herhaling_maanden:
        zinnen.append("Kies je deze regeling, dan komen die termijnen in je profiel.")
    return " ".join(zinnen)
