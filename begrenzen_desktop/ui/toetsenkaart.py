"""The keyboard map: every key on one page, made of the list that the program itself uses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import (
    BEOORDELING,
    DOSSIER,
    FORMULIER,
    GEWOON,
    OVERAL,
    SNELTOETSEN,
    VANDAAG,
    in_words,
)
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.basis import Button, Column, Heading, Text

WIDTH, HEIGHT = 720, 660


class ToetsenkaartDialog(QDialog):
    """Read and closed; Esc and F1 close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Alle toetsen")
        self.column = Column(spacing=SPACE.s)
        self.column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.setAccessibleName("Alle toetsen")
        self.column.body.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        self.column.add(Heading("Alle toetsen", 1))
        self.column.add(Text("Alles in Begrenzen kan zonder muis."))
        self.lines: list[tuple[str, str]] = []
        for waar in (OVERAL, VANDAAG, DOSSIER, BEOORDELING, FORMULIER):
            self._add(waar, [(in_words(toets), toets.wat) for toets in SNELTOETSEN if toets.waar == waar])
        self._add("Zoals in elk programma", list(GEWOON))
        close = Button("Sluiten", kind="primary")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE.xl, SPACE.s, SPACE.xl, SPACE.m)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.column, 1)
        layout.addLayout(foot)

    def open(self) -> None:
        """Show it over the window, as large as fits."""
        parent = self.parentWidget()
        if parent is not None:
            self.resize(max(WIDTH, parent.width() * 2 // 3), min(HEIGHT, parent.height() - 40))
        super().open()
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, titel: str, lines: list[tuple[str, str]]) -> None:
        self.lines += lines
        self.column.body.addSpacing(SPACE.s)
        self.column.add(Heading(titel, 3))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.xs)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        for row, (keys, wat) in enumerate(lines):
            grid.addWidget(Text(keys, "strong"), row, 0)
            grid.addWidget(Text(wat, wide=True), row, 1)
        self.column.body.addLayout(grid)
