"""Asks what to replace in a copy without names: everything found is on, and words can be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import listen
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Column, GrowingText, MultiChoice, Option, Text

if TYPE_CHECKING:
    from begrenzen_desktop.domain.anoniem import Vervanging

UITLEG = (
    "Dit komt in de kopie niet terug. Haal weg wat mag blijven staan, en vul aan wat het programma niet kon vinden. Lees de kopie"
    " altijd na voordat je hem deelt: ook een bijzonder verhaal kan iemand herkenbaar maken. Onderaan de lijst staat jullie eigen"
    " organisatie; kruis die aan als ook dat niet bekend mag worden."
)
LEEG = "Er is niets gevonden dat zegt over wie de brief gaat."


class AnoniemDialog(QDialog):
    """The list of what is replaced."""

    def __init__(self, vervangingen: tuple[Vervanging, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kopie zonder namen")
        self.setModal(True)
        self.resize(640, 640)
        self._vervangingen = vervangingen
        self.lijst = MultiChoice(
            "Wat wordt vervangen?",
            [Option(str(nr), f"{v.woorden} → {v.door}") for nr, v in enumerate(vervangingen)],
            "" if vervangingen else LEEG,
        )
        self.lijst.fill([str(nr) for nr, v in enumerate(vervangingen) if v.aan])
        self.erbij = GrowingText(
            "Wat moet er nog meer weg?", "Zet elk woord of elke zin op een regel.", min_lines=2
        )
        column = Column()
        column.body.setSpacing(SPACE.l)
        for part in (Text(UITLEG, "muted"), self.lijst, self.erbij):
            column.add(part)
        self.save = Button("Kopie bewaren", "map", kind="primary")
        self.save.clicked.connect(self.accept)
        cancel = Button("Annuleren")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(column, 1)
        layout.addLayout(buttons)
        listen("vastleggen", self, self.accept)

    def value(self) -> tuple[Vervanging, ...]:
        """Give what to replace."""
        from begrenzen_desktop.domain.anoniem import Vervanging  # seldom needed, never at first

        gekozen = tuple(self._vervangingen[int(nr)] for nr in self.lijst.value())
        eigen = (regel.strip() for regel in self.erbij.value().splitlines())
        return (*gekozen, *(Vervanging(regel, "[weggelaten]") for regel in eigen if regel))
