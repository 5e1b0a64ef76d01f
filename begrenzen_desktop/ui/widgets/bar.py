"""The bar that tells what went wrong or well, in words, with an icon and a way to close it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.announce import announce
from begrenzen_desktop.ui.widgets.basis import Button, IconButton, IconLabel, Text

Tone = Literal["error", "warning", "info"]
_ICONS: dict[Tone, tuple[str, str]] = {
    "error": ("waarschuwing", "warning"),
    "warning": ("waarschuwing", "warning"),
    "info": ("informatie", "accent"),
}


class Bar(QFrame):
    """Hidden until there is something to say."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Balk")
        self._icon = IconLabel("informatie", "accent")
        self._words = Text(wide=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = Button("", kind="quiet")
        self._action.hide()
        self._callback: Callable[[], None] | None = None
        self._action.clicked.connect(self._act)
        close = IconButton("sluiten", "Sluit deze melding")
        close.clicked.connect(self._close_by_user)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.m, SPACE.xs, SPACE.xs, SPACE.xs)
        row.setSpacing(SPACE.m)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def show_error(self, sentence: str) -> None:
        self._show("error", sentence)

    def show_warning(self, sentence: str) -> None:
        self._show("warning", sentence)

    def show_info(self, sentence: str, seconds: int = 0) -> None:
        """Good news may leave by itself; errors never do."""
        self._show("info", sentence)
        if seconds:
            self._timer.start(seconds * 1000)

    def set_action(self, text: str, callback: Callable[[], None]) -> None:
        """A way out beside the words, until the next message."""
        self._action.setText(text)
        self._action.setAccessibleName(text)
        self._callback = callback
        self._action.show()

    def text(self) -> str:
        return self._words.text()

    def clear(self) -> None:
        self._timer.stop()
        self._words.setText("")
        self._action.hide()
        self._callback = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close_by_user()
        else:
            super().keyPressEvent(event)

    def _show(self, tone: Tone, sentence: str) -> None:
        self.clear()
        name, token = _ICONS[tone]
        self._icon.set_icon(name, token)
        self._words.setText(sentence)
        self.setProperty("toon", "info" if tone == "info" else "warning")
        style = self.style()
        style.unpolish(self)
        style.polish(self)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence)

    def _act(self) -> None:
        callback = self._callback
        self.clear()
        if callback is not None:
            callback()

    def _close_by_user(self) -> None:
        self.clear()
        self.closed.emit()
