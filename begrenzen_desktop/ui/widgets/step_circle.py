"""The steps drawn as the circle they are, each a button with its state in words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

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

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        wide = max(self.fontMetrics().horizontalAdvance(w) for w in (self.step.title, self.step.spoken))
        return QSize(wide + line, self.disc() + 2 * line + 14)

    def disc(self) -> int:
        return round(self.fontMetrics().height() * 2.1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, line = self.disc(), self.fontMetrics().height()
        disc = QRectF((self.width() - side) / 2, 4, side, side)
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
        centre = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRectF(0, side + 7, self.width(), line), centre, self.step.title)
        font.setBold(False)
        font.setPixelSize(round(self.fontInfo().pixelSize() * 13 / 15))
        painter.setFont(font)
        painter.setPen(color("muted"))
        painter.drawText(QRectF(0, side + 7 + line, self.width(), line), centre, self.step.spoken)
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class StepCircle(QWidget):
    """Every step can be reached at any time, with the mouse, Tab or the arrow keys."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes: list[StepNode] = []
        self._shown: tuple[tuple[Step, ...], str] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Stappen van de beoordeling")

    def fill(self, steps: Sequence[Step], current: str) -> None:
        if self._shown == (tuple(steps), current):
            return
        self._shown = (tuple(steps), current)
        focused = next((node.step.id for node in self.nodes if node.hasFocus()), "")
        for node in self.nodes:
            node.hide()
            node.deleteLater()
        self.nodes = [StepNode(step, step.id == current, self) for step in steps]
        for node in self.nodes:
            node.clicked.connect(lambda _checked=False, name=node.step.id: self.chosen.emit(name))
            node.show()
            if node.step.id == focused:
                node.setFocus()
        self.setAccessibleDescription(". ".join(node.accessibleName() for node in self.nodes))
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        if not self.nodes:
            return QSize(200, 80)
        widest = max(node.sizeHint().width() for node in self.nodes)
        return QSize(round(widest * 3.3), round(self.nodes[0].sizeHint().height() * 3.1))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.sizeHint().width() * 0.8), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        place = next((n for n, node in enumerate(self.nodes) if node.hasFocus()), None)
        key = Qt.Key(event.key())
        if place is not None and key in step:
            self.nodes[(place + step[key]) % len(self.nodes)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif place is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.nodes[place].click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self.nodes) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("border"), 1.5))
        across, down = self._radii()
        centre = self._centre()
        painter.drawEllipse(centre, across, down)
        for node in self.nodes:  # the words stand free of the ring
            painter.fillRect(QRectF(node.geometry()), self.palette().window())
        painter.end()

    def _radii(self) -> tuple[float, float]:
        node = self.nodes[0].sizeHint()
        widest = max(n.sizeHint().width() for n in self.nodes)
        across = min((self.width() - widest) / 2, widest * 1.4)
        return max(across, 40.0), max((self.height() - node.height()) / 1.81, 40.0)

    def _centre(self) -> QPointF:
        node = self.nodes[0]
        return QPointF(self.width() / 2, node.disc() / 2 + 4 + self._radii()[1])

    def _arrange(self) -> None:
        if not self.nodes:
            return
        (across, down), centre = self._radii(), self._centre()
        for place, node in enumerate(self.nodes):
            angle = 2 * math.pi * place / len(self.nodes) - math.pi / 2
            node.resize(node.sizeHint())
            middle = QPointF(centre.x() + across * math.cos(angle), centre.y() + down * math.sin(angle))
            node.move(round(middle.x() - node.width() / 2), round(middle.y() - node.disc() / 2 - 4))
        self.update()
