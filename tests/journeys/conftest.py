"""The real window, started as the program starts it, and a person at the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from begrenzen_desktop.app import build_in
from begrenzen_desktop.ui.main_window import MainWindow
from tests.journeys.keyboard import Keyboard


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    """Give the first window over an empty data folder, and close it afterwards as a user does."""
    built = build_in(qapp)
    built.window.resize(1024, 768)
    built.window.show()
    built.window.activateWindow()
    built.entrance.start()
    yield built.window
    built.window.close()
    assert built.tasks.close()
    built.window.deleteLater()


@pytest.fixture
def keyboard(qtbot: QtBot, window: MainWindow) -> Keyboard:
    """Give the keyboard of that window."""
    return Keyboard(qtbot, window)
