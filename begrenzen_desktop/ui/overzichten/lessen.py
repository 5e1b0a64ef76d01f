"""What the organisation learned from the dossiers that it closed, by what changes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.jaarcijfers import Lesregel
from begrenzen_desktop.domain.leerpunt import Leergebied
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Card, Heading, Text

MOST = 40
NAAM = "In deze zin staat een woord dat ook een naam uit de kluis is. In het bestand is dat woord weggelaten."


class LessenDeel(Card):
    """Tells by signal which dossier is to be opened, to write a sentence again."""

    dossier_chosen = Signal(str)

    def __init__(self, lessen: tuple[Lesregel, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent, "Wat we leerden")
        if not lessen:
            self.body.addWidget(
                Text(
                    "Nog niets. Bij het sluiten van een dossier vraagt het programma wat jullie veranderen.",
                    "muted",
                )
            )
            return
        shown = 0
        for gebied in Leergebied:
            van_gebied = [les for les in lessen if les.gebied is gebied][: MOST - shown]
            if van_gebied:
                shown += len(van_gebied)
                self.body.addWidget(Heading(gebied.label, 3))
                for les in van_gebied:
                    self.body.addWidget(self._make_line(les))
        if len(lessen) > shown:
            words = plural(len(lessen) - shown, "leerpunt staat", "leerpunten staan")
            self.body.addWidget(Text(f"Nog {words} in het Excel-bestand.", "muted"))

    def _make_line(self, les: Lesregel) -> QWidget:
        line = QWidget()
        lines = QVBoxLayout(line)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACE.xs)
        lines.addWidget(Text(f"{les.tekst} ({les.jaar})"))
        if les.heeft_naam:
            lines.addWidget(Text(NAAM, "warning"))
            button = Button("Dossier openen", "dossiers", kind="quiet")
            button.setAccessibleDescription(les.veilig)
            button.clicked.connect(lambda: self.dossier_chosen.emit(les.dossier_id))
            lines.addWidget(button)
        return line
