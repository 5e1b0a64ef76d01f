"""Bars and a line, drawn in the colours of the program; what may not be told exactly is hatched, and all of it is in words too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from begrenzen_desktop.domain.afscherming import Getal
from begrenzen_desktop.ui.theme.palette import color

Ink = Callable[[str], QColor]
MOST_COLUMNS = 3
"""So many years get a bar each; of more, one bar tells them together."""
LEAST_TOP = 5  # so that a single case does not look like many
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Staaf:
    """One bar: words above it ("" for a further year of the same thing), words before it, and how much."""

    naam: str
    kolom: str
    getal: Getal


class Staven(QWidget):
    """Bars under each other, each with its words above and its number behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Staaf, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, name: str, words: str, bars: Sequence[Staaf]) -> None:
        """Show bars; ``words`` say the same."""
        self._bars = tuple(bars)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self._fit()
        self.update()

    def bars(self) -> tuple[Staaf, ...]:
        """What is drawn."""
        return self._bars

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(draw_bars(None, QRectF(0, 0, width, 0), self._bars, QFontMetricsF(self.font())))

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: in a narrow place words take more lines."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: larger words need more room; the style sheet gives its own size once the bars stand in the window."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_bars"):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: by now the size of the words is settled."""
        super().showEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_bars(painter, QRectF(self.rect()), self._bars, QFontMetricsF(self.font()))
        painter.end()

    def _fit(self) -> None:
        height = self.heightForWidth(max(self.width(), 160))
        if (self.minimumHeight(), self.maximumHeight()) != (height, height):
            self.setFixedHeight(height)


def draw_bars(
    painter: QPainter | None,
    area: QRectF,
    bars: Sequence[Staaf],
    metrics: QFontMetricsF,
    ink: Ink = color,
) -> float:
    """Draw the bars from the top of an area, or only measure; give how high they are together."""
    line = metrics.height()
    thick = round(line * 0.8)
    top = max((bar.getal.hoogste for bar in bars), default=0)
    top = max(top, LEAST_TOP)
    columns = max((metrics.horizontalAdvance(bar.kolom) for bar in bars), default=0.0)
    left = area.left() + (columns + line / 2 if columns else 0)
    numbers = max((metrics.horizontalAdvance(bar.getal.tekst) for bar in bars), default=0.0) + line / 2
    room = max(area.right() - left - numbers, line)
    y = area.top()
    for place, bar in enumerate(bars):
        if bar.naam:
            y += line * 0.6 if place else 0
            words = metrics.boundingRect(QRectF(0, 0, area.width(), 10_000), WRAP, bar.naam)
            if painter is not None:
                painter.setPen(ink("text"))
                painter.drawText(QRectF(area.left(), y, area.width(), words.height() + 2), WRAP, bar.naam)
            y += words.height() + line * 0.15
        if painter is not None:
            _draw_bar(painter, bar, QRectF(left, y + (line - thick) / 2, room, thick), top, metrics, ink)
            painter.setPen(ink("muted"))
            painter.drawText(
                QRectF(area.left(), y, columns + 2, line), Qt.AlignmentFlag.AlignVCenter, bar.kolom
            )
        y += line * 1.1
    return y - area.top() + 2


def _draw_bar(
    painter: QPainter, bar: Staaf, room: QRectF, top: int, metrics: QFontMetricsF, ink: Ink
) -> None:
    sure = room.width() * (bar.getal.laagste if bar.getal.is_bekend else 0) / top
    perhaps = room.width() * bar.getal.hoogste / top
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("accent"))
    if sure:
        painter.drawRect(QRectF(room.left(), room.top(), max(sure, 2.0), room.height()))
    elif perhaps:
        _draw_hatched(painter, QRectF(room.left(), room.top(), perhaps, room.height()), ink)
    painter.setPen(ink("text"))
    words = bar.getal.tekst
    begin = room.left() + max(sure, perhaps) + metrics.height() / 3
    place = QRectF(begin, room.top() - 4, metrics.horizontalAdvance(words) + 4, room.height() + 8)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def _draw_hatched(painter: QPainter, place: QRectF, ink: Ink) -> None:
    painter.setPen(QPen(ink("accent"), 1))
    painter.setBrush(QBrush(ink("accent"), Qt.BrushStyle.BDiagPattern))
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))


class Lijn(QWidget):
    """A number at successive moments, with its least and its most at the side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[tuple[str, Getal], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, name: str, words: str, points: Sequence[tuple[str, Getal]]) -> None:
        """Show moments in order; ``words`` say the same."""
        self._points = tuple(points)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 9 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_line(painter, QRectF(self.rect()), self._points, QFontMetricsF(self.font()))
        painter.end()


def draw_line(
    painter: QPainter,
    area: QRectF,
    points: Sequence[tuple[str, Getal]],
    metrics: QFontMetricsF,
    ink: Ink = color,
) -> None:
    """Draw a line through the moments. What may not be told exactly is a hatched block between its least and its most."""
    if not points:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = metrics.height()
    top = max(max(getal.hoogste for _, getal in points), LEAST_TOP)
    side = metrics.horizontalAdvance(str(top)) + line / 2
    last = metrics.horizontalAdvance(points[-1][0]) / 2
    plot = QRectF(
        area.left() + side, area.top() + line / 2, area.width() - side - last - 4, area.height() - 2.2 * line
    )
    slot = plot.width() / max(len(points) - 1, 1)

    def place(number: int, amount: float) -> QPointF:
        return QPointF(plot.left() + number * slot, plot.bottom() - plot.height() * amount / top)

    for amount in (0, top):
        painter.setPen(QPen(ink("border"), 1))
        height = place(0, amount).y()
        painter.drawLine(QPointF(plot.left(), height), QPointF(plot.right(), height))
        painter.setPen(ink("muted"))
        words = QRectF(area.left(), height - line / 2, side - line / 4, line)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(amount))
    half = min(max(slot / 3, 2.0), line / 2)
    for number, (_, getal) in enumerate(points):
        if not getal.is_bekend:
            high, low = place(number, getal.hoogste), place(number, getal.laagste)
            _draw_hatched(
                painter, QRectF(high.x() - half, high.y(), 2 * half, max(low.y() - high.y(), 3)), ink
            )
    _draw_known(painter, points, place, line, ink)
    _write_moments(painter, points, [place(number, 0) for number in range(len(points))], metrics, ink)


def _draw_known(
    painter: QPainter,
    points: Sequence[tuple[str, Getal]],
    place: Callable[[int, float], QPointF],
    line: float,
    ink: Ink,
) -> None:
    before: QPointF | None = None
    for number, (_, getal) in enumerate(points):
        if not getal.is_bekend:
            before = None
            continue
        here = place(number, getal.laagste)
        painter.setPen(QPen(ink("accent"), 2))
        if before is not None:
            painter.drawLine(before, here)
        painter.setBrush(ink("accent"))
        painter.drawEllipse(here, line / 7, line / 7)
        before = here


def _write_moments(
    painter: QPainter,
    points: Sequence[tuple[str, Getal]],
    places: Sequence[QPointF],
    metrics: QFontMetricsF,
    ink: Ink,
) -> None:
    """Name as many moments as fit beside each other, the last always: it is today."""
    painter.setPen(ink("muted"))
    line = metrics.height()
    free_until = places[-1].x() + metrics.horizontalAdvance(points[-1][0])
    for number in reversed(range(len(points))):
        words = points[number][0]
        wide = metrics.horizontalAdvance(words) + 4
        left = places[number].x() - wide / 2
        if left + wide > free_until:
            continue
        painter.drawText(
            QRectF(left, places[number].y() + line / 3, wide, line), Qt.AlignmentFlag.AlignCenter, words
        )
        free_until = left - line / 3
