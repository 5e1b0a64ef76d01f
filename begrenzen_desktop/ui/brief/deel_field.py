"""One part of a letter to write: its words with the figures linked, and the way back to the proposal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.ui.widgets import Button, LinkedText

if TYPE_CHECKING:
    from begrenzen_desktop.domain.briefinhoud import Briefdeel


class DeelField(QWidget):
    """``edited`` by the user only; an empty text asks for the proposal."""

    edited = Signal(str)

    def __init__(self, deel: Briefdeel, figuren: Mapping[str, str]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._naam = deel.kop or "Opening"
        self._refused = False
        self.text = LinkedText(self._naam, min_lines=2)
        self.text.edited.connect(self._tell)
        self._back = Button("Terug naar het voorstel", "terug", kind="quiet")
        self._back.setAccessibleName(f"Terug naar het voorstel: {self._naam}")
        self._back.clicked.connect(self._go_back)
        layout.addWidget(self.text)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._deel, self._figuren = deel, figuren
        self.fill(deel, figuren)

    def fill(self, deel: Briefdeel, figuren: Mapping[str, str]) -> None:
        """Show the part as it stands now; words that are being typed, or that were refused, stay."""
        self._deel, self._figuren = deel, figuren
        if not self._refused and not self.text.editor.hasFocus():
            self.text.fill(deel.geschreven, figuren)
        self._back.setVisible(deel.is_eigen)

    def refuse(self, tekst: str, zin: str) -> None:
        """Keep these words and say below them why they were not stored."""
        if not self._refused:
            self.text.fill(tekst, self._figuren)
        self._refused = True
        self.text.set_problem(zin)

    def flush(self) -> None:
        """Hand on what is still in the field."""
        self.text.flush()

    def focus_input(self) -> None:
        """Put the cursor in the text."""
        self.text.focus_input()

    def _tell(self, tekst: str) -> None:
        self._refused = False
        self.text.set_problem(None)
        self.edited.emit(tekst)

    def _go_back(self) -> None:
        self._refused = False
        self.text.set_problem(None)
        self.text.fill(self._deel.voorstel, self._figuren)
        self.edited.emit("")
        self.text.focus_input()
