"""The limits as bars over the months, with today and the days to look again; the same stands beside it in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from begrenzen_desktop.domain.begrenzing import Begrenzing
from begrenzen_desktop.domain.brieftaal import add_maanden
from begrenzen_desktop.ui.taal import format_date, upper_first
from begrenzen_desktop.ui.theme.palette import color

MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
BACK, AHEAD = 2, 12
"""Months that are drawn before and after this one."""
MOST = 20
"""Bars: with more, a picture says less than the list below it."""


class Jaarbeeld(QWidget):
    """A row for each limit. It says to a screen reader what it draws."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grenzen: tuple[Begrenzing, ...] = ()
        self._today = dt.date(2000, 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Kalender van de maatregelen")

    def fill(self, grenzen: Sequence[Begrenzing], today: dt.date) -> None:
        """Draw the first of these limits."""
        self._grenzen, self._today = tuple(grenzen[:MOST]), today
        words = " ".join(describe(grens) for grens in self._grenzen)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def bars(self) -> tuple[Begrenzing, ...]:
        """What is drawn."""
        return self._grenzen

    def sizeHint(self) -> QSize:
        return QSize(480, round(self._line() * (len(self._grenzen) + 2)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _line(self) -> float:
        return self.fontMetrics().height() * 1.5

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: months as columns, a name and a bar a row, then today over all of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, line = QFontMetricsF(self.font()), self._line()
        first, last = find_span(self._today)
        names = max(
            (metrics.horizontalAdvance(upper_first(grens.betrokkene)) for grens in self._grenzen), default=0.0
        )
        left = min(names + line / 2, self.width() * 0.3)
        scale = (self.width() - left - 4) / (last - first).days

        def x_of(day: dt.date) -> float:
            return left + (min(max(day, first), last) - first).days * scale

        self._draw_months(painter, first, last, x_of, metrics)
        for number, grens in enumerate(self._grenzen):
            y = line * (number + 1.6)
            painter.setPen(color("text"))
            name = metrics.elidedText(
                upper_first(grens.betrokkene), Qt.TextElideMode.ElideRight, left - line / 2
            )
            painter.drawText(QRectF(0, y - line / 2, left, line), Qt.AlignmentFlag.AlignVCenter, name)
            end = x_of(grens.tot_en_met or last)
            bar = QRectF(x_of(grens.sinds), y - line / 5, max(end - x_of(grens.sinds), 3.0), line / 2.5)
            painter.setPen(QPen(color("accent" if not grens.is_voorbij else "border"), 1))
            painter.setBrush(color("accent" if grens.geldt else "card"))
            painter.drawRoundedRect(bar, 3, 3)
            if not grens.is_voorbij and first <= grens.herbeoordeling <= last:
                painter.setPen(QPen(color("text"), 2))
                painter.setBrush(color("card"))
                painter.drawEllipse(QPointF(x_of(grens.herbeoordeling), y), line / 5, line / 5)
        here = x_of(self._today)
        painter.setPen(QPen(color("warning"), 2))
        painter.drawLine(QPointF(here, line), QPointF(here, self.height() - 2))
        painter.end()

    def _draw_months(
        self, painter: QPainter, first: dt.date, last: dt.date, x_of: object, metrics: QFontMetricsF
    ) -> None:
        assert callable(x_of)
        day, free = first, 0.0
        while day < last:
            x = x_of(day)
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(QPointF(x, self._line()), QPointF(x, self.height()))
            words = MAANDEN[day.month - 1] if day.month != 1 else f"jan {day.year}"
            if x >= free and x + metrics.horizontalAdvance(words) <= self.width():
                painter.setPen(color("muted"))
                painter.drawText(QPointF(x + 2, metrics.ascent() + 2), words)
                free = x + metrics.horizontalAdvance(words) + 8
            day = add_maanden(day, 1)


def find_span(today: dt.date) -> tuple[dt.date, dt.date]:
    """Give the first and the last day that are drawn."""
    begin = today.replace(day=1)
    return add_maanden(begin, -BACK), add_maanden(begin, AHEAD)


def describe(grens: Begrenzing) -> str:
    """Say in one sentence what a row draws."""
    einde = f" tot en met {format_date(grens.tot_en_met)}" if grens.tot_en_met else ""
    opnieuw = "" if grens.is_voorbij else f", opnieuw kijken op {format_date(grens.herbeoordeling)}"
    return f"{upper_first(grens.betrokkene)}: {grens.soort.label.lower()} van {format_date(grens.sinds)}{einde}{opnieuw}."
