"""A short choice in one line: a drop-down with its label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from begrenzen_desktop.ui.widgets import Field, Option


class _Box(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not change an answer."""
        event.ignore()


class Select(Field):
    """Emits the id that the user chose."""

    edited = Signal(str)

    def __init__(self, label: str, options: Sequence[Option], explanation: str = "") -> None:
        super().__init__(label, explanation)
        self.box = _Box()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setMaximumWidth(420)
        self._place(self.box)
        self.box.activated.connect(lambda _index: self.edited.emit(self.value()))
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; what was chosen stays when it is still there."""
        chosen = self.value()
        self.box.clear()
        for option in options:
            self.box.addItem(option.label, option.id)
        self.fill(chosen)

    def fill(self, option_id: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(option_id)))

    def value(self) -> str:
        return str(self.box.currentData() or "")
