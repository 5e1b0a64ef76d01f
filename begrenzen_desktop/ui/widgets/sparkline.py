"""Contacts per week as small bars, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from begrenzen_desktop.ui.theme.palette import color

LEAST_TOP = 3  # so that one contact in a week does not look like many


def describe_weeks(counts: Sequence[int]) -> str:
    if not any(counts):
        return "Geen contacten in deze weken."
    weeks = f"{len(counts)} weken" if len(counts) != 1 else "1 week"
    most, last = max(counts), counts[-1]
    return f"{sum(counts)} contacten in {weeks}, hoogstens {most} in een week, laatste week {last}."


def paint_weeks(painter: QPainter, area: QRectF, counts: Sequence[int]) -> None:
    """Draw the bars; table delegates use this too."""
    if not counts:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    slot = area.width() / len(counts)
    gap = 2.0 if slot >= 5 else 1.0
    top = max(*counts, LEAST_TOP)
    for place, count in enumerate(counts):
        height = max(2.0, area.height() * count / top) if count else 1.0
        left = area.left() + place * slot
        painter.setBrush(color("accent" if count else "border"))
        painter.drawRect(QRectF(left, area.bottom() - height, max(slot - gap, 1.0), height))


class Sparkline(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Contacten per week")

    def fill(self, counts: Sequence[int], words: str = "") -> None:
        """Weekly counts, the oldest first."""
        self._counts = tuple(counts)
        spoken = words or describe_weeks(self._counts)
        self.setAccessibleDescription(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(26 * 8, 2 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(26 * 3, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_weeks(painter, QRectF(self.rect()), self._counts)
        painter.end()
