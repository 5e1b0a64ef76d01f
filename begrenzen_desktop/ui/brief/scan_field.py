"""A file that belongs to what is filled in: it is chosen here, and read on a worker when it is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.ui.bestandskeuze import ask_file
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Text

SCANS = "Scan (*.pdf *.png *.jpg *.jpeg *.tif)"


class ScanField(QWidget):
    """A button and what was chosen with it; ``path`` is None while nothing is."""

    def __init__(self, nothing: str, what: str = "Scan", kinds: str = SCANS) -> None:
        super().__init__()
        self._what, self._kinds = what, kinds
        self.path: Path | None = None
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.xs)
        button = Button(f"{what} toevoegen …", "map")
        button.clicked.connect(self._ask)
        self._words = Text(nothing, role="muted")
        body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._words)

    def take(self, path: Path) -> None:
        """Keep which file it is, and say so."""
        self.path = path
        self._words.setText(f"Gekozen: {path.name}")

    def _ask(self) -> None:
        path = ask_file(self, f"{self._what} kiezen", self._kinds)
        if path is not None:
            self.take(path)
