"""A row that becomes a column where large words leave no room beside each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from begrenzen_desktop.ui.theme.style import SPACE, is_large


class Row(QWidget):
    """Parts stand from the left; one with a stretch takes the room that is left, else that stays empty at the end."""

    def __init__(self, spacing: int = SPACE.s, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        self._layout.addStretch(0)
        self._parts: list[QWidget] = []
        self._stretched = False
        self._turn()

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put a part at the end."""
        self._layout.insertWidget(len(self._parts), part, stretch)
        self._parts.append(part)
        self._stretched = self._stretched or bool(stretch)
        self._turn()

    def count(self) -> int:
        """How many parts stand in it."""
        return len(self._parts)

    def is_column(self) -> bool:
        """Whether the parts stand below each other now."""
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def changeEvent(self, event: QEvent) -> None:
        """Qt: other text sizes ask for another direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_parts"):
            self._turn()

    def _turn(self) -> None:
        large = is_large(self)
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
        self._layout.setStretch(len(self._parts), 0 if self._stretched or large else 1)
        for part in self._parts:
            if isinstance(part, QPushButton):  # as wide as its words, not as the column
                side = Qt.AlignmentFlag.AlignLeft if large else Qt.AlignmentFlag(0)
                self._layout.setAlignment(part, side)
