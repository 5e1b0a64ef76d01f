"""Makes screens behind the one that shows, a part at a time: the window never stands still for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

WARM_UP_MS = 100  # between two parts


class Warming(QTimer):
    """Ends when the last part was made."""

    def __init__(self, parts: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = iter(parts)
        self.setInterval(WARM_UP_MS)
        self.timeout.connect(self._make_next)

    def _make_next(self) -> None:
        part = next(self._parts, None)
        if part is None:
            self.stop()
        else:
            part()
