"""The real program, started as a user starts it, closed and started again; and what it hands to the word processor."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from begrenzen_desktop.app import Program, build_in
from tests import oefenkluis
from tests.journeys import beginning
from tests.journeys.keyboard import Keyboard


class Desk:
    """The laptop: starts the program, gives the keyboard of its window, and closes it."""

    def __init__(self, app: QApplication, qtbot: QtBot, now: Callable[[], dt.datetime]) -> None:
        self._app, self._qtbot, self._now = app, qtbot, now
        self._program: Program | None = None

    def wait_until(self, moment: dt.datetime) -> None:
        """Let days go by with the program closed; UTC."""
        self.close()
        ahead = dt.datetime.now(dt.UTC) - moment
        self._now = lambda: dt.datetime.now(dt.UTC) - ahead

    def start(self) -> Keyboard:
        """Start the program over the data folder as it is now."""
        program = self._program = build_in(self._app, self._now)
        program.window.resize(1024, 768)
        program.window.show()
        program.window.activateWindow()
        program.entrance.start()
        return Keyboard(self._qtbot, program.window)

    def close(self) -> None:
        """Close the window, as the cross or Alt+F4 of the desktop does, and let the program end."""
        if self._program is not None:
            program, self._program = self._program, None
            assert program.window.close()
            assert program.tasks.close()
            program.window.deleteLater()
            self._app.processEvents()


class WordProcessor(QObject):
    """Stands where the word processor of the desktop stands, and keeps which files it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Take a file."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def begins_on() -> dt.datetime:
    """Give the moment at which the journey begins; a journey about other days has its own."""
    return dt.datetime(2026, 9, 3, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, begins_on: dt.datetime) -> Iterator[Desk]:
    """Give a laptop on which the program was never started, with the date of the journey."""
    ahead = dt.datetime.now(dt.UTC) - begins_on
    laptop = Desk(qapp, qtbot, lambda: dt.datetime.now(dt.UTC) - ahead)
    yield laptop
    laptop.close()


@pytest.fixture
def word_processor() -> Iterator[WordProcessor]:
    """Give what opens the files that the program hands over."""
    taker = WordProcessor()
    QDesktopServices.setUrlHandler("file", taker, "open")  # type: ignore[arg-type]  # the binding wants no bytes
    yield taker
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture(scope="session")
def posted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kluis in which the stop of mevrouw C. and the measure of meneer E. were posted; nobody writes in this one."""
    folder = tmp_path_factory.mktemp("verstuurd")
    oefenkluis.make_posted(folder, beginning.WACHTZIN, c="stop-klacht", e="maatregel")
    return folder


@pytest.fixture
def kluizen(posted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that kluis, in the folder where the program looks for it."""
    own = shutil.copytree(posted, tmp_path / "kluizen")
    monkeypatch.setenv("BEGRENZEN_MAP", str(own))
    return own
