"""Where Python's garbage is collected: on the UI thread, and nowhere else."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 200


class Collector(QObject):
    """Collects a little at a time instead of whenever some thread happens to make an object.

    Python collects on the thread that makes the object too many. On a worker that tears down widgets beside the
    UI thread, which ends the program.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(collect_due)

    def start(self) -> None:
        """Take the collecting over from Python; what stands now is kept for good."""
        gc.disable()
        self.keep()
        self._timer.start()

    @staticmethod
    def keep() -> None:
        """Search what stands now no more. For what was imported: going through it takes longer than the UI thread may wait."""
        gc.freeze()


def collect_due() -> None:
    """Collect the oldest generation that is due, as Python itself would. Call it on the UI thread."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return
