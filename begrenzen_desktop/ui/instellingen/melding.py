"""The settings of the working day: a message without names, and terms to a calendar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Heading, MultiChoice, Option, Text

AAN = "melding"
GEEN_VAK = "Op deze computer is geen plek voor meldingen (systeemvak). Daarom kan dit niet aan. Op Vandaag zie je hetzelfde."


class MeldingForm(QWidget):
    """Tells what was chosen; says why where it cannot be chosen."""

    chosen = Signal(bool)
    agenda_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l)
        layout.addWidget(Heading("Begin van de dag", level=2))
        self.choice = MultiChoice(
            "Melding",
            (
                Option(
                    AAN,
                    "Eén melding per dag als je de kluis opent",
                    "Alleen een aantal, zoals ‘3 dingen te doen vandaag’. Er staat nooit een naam in.",
                ),
            ),
        )
        self.choice.edited.connect(lambda ids: self.chosen.emit(AAN in ids))
        layout.addWidget(self.choice)
        self.why = Text(GEEN_VAK, "muted")
        self.why.hide()
        layout.addWidget(self.why)
        agenda = Button("Termijnen naar je agenda …", "kalender")
        agenda.clicked.connect(self.agenda_asked)
        layout.addWidget(agenda, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, *, possible: bool, on: bool) -> None:
        """Show what holds without telling anyone."""
        self.choice.fill((AAN,) if on and possible else ())
        self.choice.setVisible(possible)
        self.why.setVisible(not possible)
