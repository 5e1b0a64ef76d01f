"""The steps drawn as the circle they are, each a button with its state in words."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from begrenzen_desktop.ui.theme.palette import color
from begrenzen_desktop.ui.widgets.step_node import Step, StepNode

__all__ = ["Step", "StepCircle"]


class StepCircle(QWidget):
    """Every step can be reached at any time, with the mouse, Tab or the arrow keys."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes: list[StepNode] = []
        self._shown: tuple[tuple[Step, ...], str] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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
        node = self.nodes[0]
        line = node.fontMetrics().height()
        widest = max(each.words_width() + line for each in self.nodes)
        return QSize(round(widest * 3.3), round((node.disc() + 2 * line + 14) * 3.1))

    def minimumSizeHint(self) -> QSize:
        wide = max((node.words_width() + 4 * node.fontMetrics().height() for node in self.nodes), default=200)
        return QSize(wide, 80)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: where the circle does not fit, the steps stand below each other."""
        if not self.nodes:
            return self.sizeHint().height()
        node = self.nodes[0]
        line = node.fontMetrics().height()
        if width < self._least():
            return len(self.nodes) * (max(node.disc(), 2 * line) + 16)
        return round((node.disc() + 2 * line + 14) * 3.1)

    def _least(self) -> int:
        """Give the width at which no two steps of the circle meet."""
        line = self.nodes[0].fontMetrics().height()
        return round(max(node.words_width() + line for node in self.nodes) * 2.7)

    def _set_beside(self, beside: bool) -> None:
        for node in self.nodes:
            node.beside = beside

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
        if self.nodes[0].beside:
            side = self.nodes[0].disc()
            for one, next_one in itertools.pairwise(self.nodes):
                x = one.x() + 6 + side / 2
                painter.drawLine(QLineF(x, one.y() + 4 + side, x, next_one.y() + 4))
            painter.end()
            return
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
        beside = self.width() < self._least()
        self._set_beside(beside)
        if beside:
            top = 0
            for node in self.nodes:
                node.resize(self.width(), node.sizeHint().height())
                node.move(0, top)
                top += node.height() + 8
            self.update()
            return
        (across, down), centre = self._radii(), self._centre()
        for place, node in enumerate(self.nodes):
            angle = 2 * math.pi * place / len(self.nodes) - math.pi / 2
            node.resize(node.sizeHint())
            middle = QPointF(centre.x() + across * math.cos(angle), centre.y() + down * math.sin(angle))
            node.move(round(middle.x() - node.width() / 2), round(middle.y() - node.disc() / 2 - 4))
        self.update()
