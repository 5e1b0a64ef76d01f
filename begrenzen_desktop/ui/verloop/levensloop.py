"""Pictures of time: the life of a measure, and the run of days of one term; the same always stands beside it in words."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from begrenzen_desktop.domain.maatregelstand import Maatregelstand
from begrenzen_desktop.domain.termijn import Termijn
from begrenzen_desktop.ui.taal import format_date, format_day, format_short, plural
from begrenzen_desktop.ui.theme.palette import color

BAR = 10
DOT = 6
DAYS_SHOWN = 14
"""The last days of a term are where it rolls; so many are drawn."""


class Levensloop(QWidget):
    """A line from the first day to the end of the time to stay alert, with the review and today on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stand: Maatregelstand | None = None
        self._today = dt.date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(720)
        self.setAccessibleName("Verloop van de maatregel")

    def fill(self, stand: Maatregelstand, today: dt.date) -> None:
        """Draw a measure."""
        self._stand, self._today = stand, today
        self.setAccessibleDescription(describe_life(stand))
        self.setToolTip(describe_life(stand))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, BAR + 4 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the bar of the measure, the thin line of the alert time, and the marks."""
        stand = self._stand
        if stand is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        middle = 1.6 * line + BAR / 2
        whole = max((stand.alert_tot - stand.sinds).days, 1)

        def x_of(day: dt.date) -> float:
            part = min(max((day - stand.sinds).days / whole, 0.0), 1.0)
            return DOT + part * (self.width() - 2 * DOT)

        painter.setPen(QPen(color("border"), 2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x_of(stand.tot_en_met), middle), QPointF(x_of(stand.alert_tot), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent" if stand.status.geldt else "border"))
        painter.drawRoundedRect(
            QRectF(x_of(stand.sinds), middle - BAR / 2, x_of(stand.tot_en_met) - x_of(stand.sinds), BAR), 4, 4
        )
        painter.setPen(QPen(color("accent"), 2))
        painter.setBrush(color("card"))
        painter.drawEllipse(QPointF(x_of(stand.maatregel.herbeoordeling), middle), DOT, DOT)
        painter.setPen(QPen(color("text"), 2))
        here = x_of(self._today)
        painter.drawLine(QPointF(here, middle - BAR), QPointF(here, middle + BAR))
        self._write(painter, here, 0, "vandaag")
        begins = self._write(painter, x_of(stand.sinds), middle + BAR, format_short(stand.sinds))
        after = begins + line  # a short measure on a long line: the second day stands beside the first
        self._write(painter, x_of(stand.tot_en_met), middle + BAR, format_short(stand.tot_en_met), after)
        painter.end()

    def _write(self, painter: QPainter, x: float, y: float, words: str, least: float = 0.0) -> float:
        """Write words in the middle of a place, not left of ``least``; gives where they end."""
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(words) + 2
        left = min(max(x - wide / 2, least), self.width() - wide)
        painter.drawText(QRectF(left, y, wide, metrics.height()), Qt.AlignmentFlag.AlignCenter, words)
        return left + wide


class Dagenloop(QWidget):
    """The last days of a term as blocks: an ordinary day, a day on which it cannot end, and the last day."""

    def __init__(self, termijn: Termijn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = termijn.datum
        self._first = min(termijn.berekend, termijn.datum - dt.timedelta(days=DAYS_SHOWN - 1))
        self._skipped = {stap.datum: stap.reden for stap in termijn.stappen if stap.reden}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(520)
        self.setAccessibleName("De laatste dagen van de termijn")
        self.setAccessibleDescription(termijn.uitleg)

    def sizeHint(self) -> QSize:
        return QSize(360, 2 * self.fontMetrics().height() + 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a block per day with its number under it; what cannot be the end is hatched, the end is full."""
        painter = QPainter(self)
        days = (self._last - self._first).days + 1
        slot = self.width() / days
        line = self.fontMetrics().height()
        for place in range(days):
            day = self._first + dt.timedelta(days=place)
            block = QRectF(place * slot + 1, 2, slot - 3, line)
            painter.setPen(QPen(color("accent" if day == self._last else "border"), 1))
            if day == self._last:
                painter.setBrush(color("accent"))
            elif day in self._skipped:
                painter.setBrush(Qt.BrushStyle.BDiagPattern)
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(block)
            painter.setPen(color("text"))
            painter.drawText(
                QRectF(place * slot, line + 6, slot, line), Qt.AlignmentFlag.AlignHCenter, str(day.day)
            )
        painter.end()


def describe_life(stand: Maatregelstand) -> str:
    """Say in words what the picture of a measure shows."""
    return (
        f"Van {format_date(stand.sinds)} tot en met {format_date(stand.tot_en_met)}. Opnieuw bekijken op"
        f" {format_date(stand.maatregel.herbeoordeling)}. Daarna alert blijven tot en met {format_date(stand.alert_tot)}."
    )


def describe_left(day: dt.date, today: dt.date) -> str:
    """Say how far a day is away."""
    left = (day - today).days
    if left == 0:
        return f"{format_day(day)}, vandaag"
    if left > 0:
        return f"{format_day(day)}, nog {plural(left, 'dag', 'dagen')}"
    return f"{format_day(day)}, {plural(-left, 'dag', 'dagen')} geleden"
