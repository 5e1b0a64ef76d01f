"""What is still open, as a list whose items jump to their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.basis import Button, Text


@dataclass(frozen=True)
class OpenPoint:
    id: str
    zin: str
    bron: str = ""


class OpenPoints(QWidget):
    """A button "Nog open (3)" with the list under it."""

    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button("", "open-punt")
        self.button.setCheckable(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.toggled.connect(self.set_open)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, SPACE.xs, 0, 0)
        self._rows.setSpacing(SPACE.xs)
        self._points: tuple[OpenPoint, ...] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self._list)
        self._list.hide()
        self.fill(())

    def fill(self, points: Sequence[OpenPoint]) -> None:
        if self._points == tuple(points):
            return
        self._points = tuple(points)
        while self._rows.count():
            item = self._rows.takeAt(0)
            row = item.widget() if item is not None else None
            if row is not None:
                row.hide()
                row.deleteLater()
        for point in self._points:
            self._rows.addWidget(self._make_row(point))
        count = len(self._points)
        text = f"Nog open ({count})" if count else "Niets open"
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.set_icon("open-punt" if count else "vinkje")
        self.button.setEnabled(bool(count))
        if not count:
            self.set_open(False)

    def set_open(self, open: bool) -> None:
        self.button.setChecked(open)
        self._list.setVisible(open)

    def is_open(self) -> bool:
        return self.button.isChecked()

    def _make_row(self, point: OpenPoint) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(SPACE.xs, SPACE.xs, SPACE.xs, SPACE.xs)
        layout.setSpacing(SPACE.m)
        words = QVBoxLayout()
        words.setSpacing(0)
        # The words stand beside the button: a button cannot wrap them.
        words.addWidget(Text(point.zin, wide=True))
        if point.bron:
            words.addWidget(Text(point.bron, "small", wide=True))
        button = Button("Ga erheen", "pijl", "quiet")
        button.setAccessibleName(f"Ga erheen: {point.zin}")
        button.setAccessibleDescription(point.bron)
        button.clicked.connect(lambda: self.jump.emit(point.id))
        layout.addLayout(words, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
