"""Composition root: a command goes to the command line; without one the first window is painted, then the rest is loaded."""

from __future__ import annotations

import datetime as dt
import gc
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from begrenzen_desktop.ui.entrance import Entrance
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.theme.style import Theme

LOG = logging.getLogger("begrenzen")


def main(argv: list[str] | None = None) -> int:
    """Start the program. ``argv`` are the words after its name; gives the exit code."""
    words = sys.argv[1:] if argv is None else argv
    if words:
        from begrenzen_desktop.cli import run

        return run(words)
    return run_window()


class Program(NamedTuple):
    """The parts of the running program."""

    app: QApplication
    window: MainWindow
    entrance: Entrance
    tasks: Tasks
    theme: Theme


def build(words: list[str]) -> Program:
    """Make application, theme and window; nothing of the database layer is imported here."""
    gc.disable()  # nothing of what is made until the first paint is garbage; then the Collector takes over
    from PySide6.QtWidgets import QApplication

    # One look on every system. Given here, Qt chooses the style itself; setStyle() would wrap every style class first.
    return build_in(QApplication([*words, "-style", "fusion"]))


def tell_time() -> dt.datetime:
    """The clock of the program."""
    return dt.datetime.now(dt.UTC)


def build_in(app: QApplication, now: Callable[[], dt.datetime] = tell_time) -> Program:
    """Make theme and window in an application that exists."""
    from PySide6.QtCore import Qt

    from begrenzen_desktop.ui.entrance import Entrance
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.theme.style import Theme
    from begrenzen_desktop.ui.translations import load_qt_dutch

    app.setApplicationName("Begrenzen")
    app.setDesktopFileName("begrenzen")
    for effect in Qt.UIEffect:  # nothing moves that does not have to, whatever the system says
        app.setEffectEnabled(effect, False)
    load_qt_dutch(app)
    theme = Theme(app)
    theme.apply()
    tasks = Tasks(app)
    window = MainWindow(tasks)
    entrance = Entrance(app, window, tasks, theme, now)
    return Program(app, window, entrance, tasks, theme)


def run_window() -> int:
    """Paint the first window, then load the rest behind it; gives Qt's exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    program = build(sys.argv[:1])
    sys.excepthook = make_excepthook(program.window)
    program.window.show()
    program.entrance.start()
    return program.app.exec()


def make_excepthook(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Make a hook that logs where it went wrong (never what was typed) and says so in the window."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        places = []
        while trace is not None:
            places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
            trace = trace.tb_next
        LOG.error("%s at %s", kind.__name__, " > ".join(places))
        window.bar.show_error(
            f"Er ging iets mis in het programma ({kind.__name__}, {places[-1] if places else 'onbekende plaats'}). "
            "Wat je eerder typte is bewaard. Sluit het programma en start het opnieuw; meld deze code als het weer gebeurt."
        )

    return hook
