"""The real program around one open kluis, for tests that walk its screens; its kluizen have a cheap wachtzin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from begrenzen_desktop.ui.entrance import Entrance
from begrenzen_desktop.ui.main_window import MainWindow
from begrenzen_desktop.ui.tasks import Tasks
from begrenzen_desktop.ui.theme.style import Theme
from begrenzen_desktop.ui.translations import load_qt_dutch
from begrenzen_desktop.ui.workplace import Workplace
from tests.ui.waiting import PATIENCE_MS, wait_until

WACHTZIN = "vier blauwe fietsen zingen"


class Program:
    """Window, entrance and tasks; ``until`` waits in an event loop, so that the worker threads get their turn."""

    def __init__(self, app: QApplication) -> None:
        self.translator = load_qt_dutch(app)
        self.theme = Theme(app)
        self.theme.apply()
        self.tasks = Tasks()
        self.window = MainWindow(self.tasks)
        self.entrance = Entrance(app, self.window, self.tasks, self.theme, now)
        self.window.resize(1024, 768)
        self.window.show()
        self.window.activateWindow()
        self.entrance.start()
        self.settle()

    @property
    def workplace(self) -> Workplace:
        workplace = self.entrance.workplace
        assert workplace is not None, "no kluis is open"
        return workplace

    def open(self, path: Path, secret: str = WACHTZIN) -> None:
        """Open a kluis through the start page's own signal."""
        self.entrance.page.open_asked.emit(path, secret, False)

    def open_fully(self, path: Path) -> None:
        """Open a kluis and wait for its screens."""
        self.open(path)
        self.until(lambda: self.entrance.workplace is not None)
        self.settle()

    def settle(self) -> None:
        """Wait until all work is done and shown."""
        assert self.tasks.drain(PATIENCE_MS / 1000)
        QApplication.processEvents()
        assert self.tasks.drain(PATIENCE_MS / 1000)
        QApplication.processEvents()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        wait_until(condition)

    def close(self) -> None:
        """Close the window as a user does, and end the threads."""
        self.window.close()
        assert self.tasks.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)
        self.theme.force(None)


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def make_kluis(folder: Path, naam: str = "Balie") -> OpenVault:
    """Make a kluis with a cheap wachtzin."""
    return Vaulting(folder, now, FAST_PARAMS).create(naam, WACHTZIN)[0]
