"""Runs in a process of its own: paint a window (or open a list) and print when, and how much memory it took."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

BEHIND_MS = 1_000


class FirstPaint(QObject):
    """Calls back at the first paint of a window."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then: Callable[[], None] | None = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: see the first paint event go by."""
        if event.type() == QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            QTimer.singleShot(0, then)
        return super().eventFilter(watched, event)


class Heartbeat(QObject):
    """The longest gap between two ticks of the UI thread, in ms."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def peak_memory() -> float:
    """Give the most memory this process held, in MB. What getrusage gives counts the parent's at the fork as well."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise OSError("this system does not tell the peak of a process")


def finish(started: float, extra: dict[str, float] | None = None) -> None:
    """Print the figures and leave."""
    figures = {
        "ms": (time.monotonic() - started) * 1000,
        "mb": peak_memory(),
        **(extra or {}),
    }
    print(json.dumps(figures), flush=True)
    QApplication.exit(0)


def empty(started: float) -> int:
    """The floor: an empty window."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1024, 700)
    FirstPaint(window, lambda: finish(started))
    window.show()
    return app.exec()


def first_window(started: float) -> int:
    """The program's own first window."""
    from begrenzen_desktop.app import build

    program = build([])
    FirstPaint(program.window, lambda: finish(started))
    program.window.show()
    return program.app.exec()


def opened_list(started: float, vault: Path, passphrase: str) -> int:
    """Open a vault and show its list, with the heartbeat of the UI thread from the first paint on.

    ``unlock`` counts from the passphrase to the list. Nobody types it before the program has loaded what it needs.
    """
    from begrenzen_desktop.app import build

    program = build([])
    entrance = program.entrance
    beats: list[Heartbeat] = []
    moments: list[float] = []
    entrance.opened.connect(lambda: program.window.show_screen("dossiers"))

    def painted() -> None:
        beats.append(Heartbeat())
        entrance.start()
        when(lambda: "open_form" in vars(entrance.page), unlock)

    def unlock() -> None:
        moments.append(time.monotonic())
        entrance.open(vault, passphrase, False)
        when(lambda: entrance.workplace is not None and entrance.workplace.dossiers.row_count() > 0, shown)

    def shown() -> None:
        unlocked = (time.monotonic() - moments[0]) * 1000
        # The other screens are made behind the list: they must not hold up the window either.
        QTimer.singleShot(
            BEHIND_MS, lambda: finish(started, {"unlock": unlocked, "heartbeat": beats[0].longest})
        )

    FirstPaint(program.window, painted)
    program.window.show()
    return program.app.exec()


def when(ready: Callable[[], bool], then: Callable[[], None]) -> None:
    """Call back as soon as something is so."""
    if ready():
        then()
    else:
        QTimer.singleShot(2, lambda: when(ready, then))


if __name__ == "__main__":
    start = float(sys.argv[2])
    match sys.argv[1]:
        case "empty":
            sys.exit(empty(start))
        case "first":
            sys.exit(first_window(start))
        case _:
            sys.exit(opened_list(start, Path(sys.argv[3]), sys.argv[4]))
