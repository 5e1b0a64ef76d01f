"""One step of the circle: a disc with number or tick, and its title and state in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from begrenzen_desktop.ui.theme.icons import pixmap
from begrenzen_desktop.ui.theme.palette import color

State = Literal["klaar", "bezig", "open", "nvt"]
_WORDS: dict[State, str] = {"klaar": "Klaar", "bezig": "Bezig", "open": "Nog open", "nvt": "Niet aan de orde"}


@dataclass(frozen=True)
class Step:
    id: str
    number: int
    title: str
    state: State = "open"
    words: str = ""

    @property
    def spoken(self) -> str:
        return self.words or _WORDS[self.state]


class StepNode(QAbstractButton):
    """One step: a disc with number or tick, the title and the state under it."""

    def __init__(self, step: Step, current: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.step, self.current = step, current
        here = ", hier ben je" if current else ""
        self.setAccessibleName(f"Stap {step.number}, {step.title}, {step.spoken}{here}")
        self.setText(step.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.beside = False  # the words beside the disc, as in a list, or under it, as in the circle

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        wide = self.words_width()
        if self.beside:
            return QSize(self.disc() + line + wide, max(self.disc(), 2 * line) + 8)
        return QSize(wide + line, self.disc() + 2 * line + 14)

    def words_width(self) -> int:
        """Give the room the words need, also when they are bold."""
        bold = self.font()
        bold.setBold(True)
        return max(QFontMetrics(bold).horizontalAdvance(w) for w in (self.step.title, self.step.spoken))

    def disc(self) -> int:
        return round(self.fontMetrics().height() * 2.1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, line = self.disc(), self.fontMetrics().height()
        disc = QRectF(6 if self.beside else (self.width() - side) / 2, 4, side, side)
        top = (self.height() - 2 * line) / 2 if self.beside else side + 7.0
        left = side + line * 2 / 3 if self.beside else 0.0
        done = self.step.state == "klaar"
        dashes = Qt.PenStyle.DashLine if self.step.state in ("open", "nvt") else Qt.PenStyle.SolidLine
        ink = "accent" if self.current or self.step.state in ("klaar", "bezig") else "border"
        painter.setPen(QPen(color(ink), 2, dashes))
        painter.setBrush(color("accent" if done else "soft" if self.current else "card"))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        if done:
            tick = round(side * 0.6)
            where = disc.center() - QPointF(tick / 2, tick / 2)
            painter.drawPixmap(where, pixmap("vinkje", "on_accent", tick))
        else:
            painter.setPen(color("text"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.step.number))
        font = self.font()
        font.setBold(self.current)
        painter.setFont(font)
        painter.setPen(color("accent" if self.current else "text"))
        edge = Qt.AlignmentFlag.AlignLeft if self.beside else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRectF(left, top, self.width() - left, line), edge, self.step.title)
        font.setBold(False)
        font.setPixelSize(round(self.fontInfo().pixelSize() * 13 / 15))
        painter.setFont(font)
        painter.setPen(color("muted"))
        painter.drawText(QRectF(left, top + line, self.width() - left, line), edge, self.step.spoken)
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
