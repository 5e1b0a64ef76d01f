"""Tells when keyboard or mouse is touched, and when nobody has for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class IdleWatch(QObject):
    """Listens at the windows that get the focus, not at the application: that would call Python for every event there is."""

    idle = Signal()
    touched = Signal()

    def __init__(self, app: QGuiApplication, minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._on = app, False
        self._timer = QTimer(self, interval=minutes * 60_000, singleShot=True)
        self._timer.timeout.connect(self.idle)
        app.focusWindowChanged.connect(self._listen)

    @property
    def left(self) -> int:
        """How many milliseconds are left; -1 when it does not count."""
        return self._timer.remainingTime()

    def start(self) -> None:
        """Count from now on."""
        self._on = True
        self._listen(self._app.focusWindow())
        self._timer.start()

    def stop(self) -> None:
        """Count no longer."""
        self._on = False
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every key, click and turn of the wheel starts the count anew."""
        if self._on and event.type() in _TOUCHES:
            self._timer.start()
            self.touched.emit()
        return super().eventFilter(watched, event)

    def _listen(self, window: QWindow | None) -> None:
        if self._on and window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
