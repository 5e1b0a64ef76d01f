"""Cards beside each other where there is room for two, else under each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE, is_large

ROOM_FOR_TWO = 760


class Raster(QWidget):
    """Cards go to the columns in turn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._columns = 1
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.l)
        self._sides = []
        for _ in range(2):
            side = QVBoxLayout()
            side.setSpacing(SPACE.l)
            side.addStretch(1)  # a short column leaves its room empty; no card grows
            row.addLayout(side)
            self._sides.append(side)
        self._row = row
        self._stretch()

    def add(self, card: QWidget) -> None:
        """Put a card at the end."""
        self._cards.append(card)
        card.setParent(self)
        self._place(len(self._cards) - 1)
        card.show()

    def columns(self) -> int:
        """How many columns there are now."""
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more room may hold another column."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: large words need the whole width."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_sides"):
            self._turn()

    def _turn(self) -> None:
        columns = 2 if self.width() >= ROOM_FOR_TWO and not is_large(self) else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._stretch()
        for card in self._cards:
            for side in self._sides:
                side.removeWidget(card)
        for number in range(len(self._cards)):
            self._place(number)

    def _stretch(self) -> None:
        self._row.setStretch(0, 1)
        self._row.setStretch(1, self._columns - 1)

    def _place(self, number: int) -> None:
        # Turn by turn, so that reading and tabbing go from left to right, from the top down.
        side = self._sides[number % self._columns]
        side.insertWidget(side.count() - 1, self._cards[number])
