"""Waiting in an event loop, so that the worker threads get their turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

PATIENCE_MS = 20_000


def wait_until(condition: Callable[[], object]) -> None:
    """Wait for something on the screen to become true."""
    loop, timer, limit = QEventLoop(), QTimer(interval=10), QTimer(interval=PATIENCE_MS, singleShot=True)
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    limit.timeout.connect(loop.quit)
    timer.start()
    limit.start()
    loop.exec()
    assert condition()
