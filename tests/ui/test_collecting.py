"""Garbage is collected on the UI thread, when its clock ticks, and not by whatever thread makes an object."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.ui.collecting import Collector, collect_due


class Knot:
    """Holds itself, so that only a collection ends it."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    owner = QObject()
    gc.enable()
    yield owner
    owner.deleteLater()
    gc.disable()
    gc.unfreeze()


def tie_knots(ended: list[int]) -> None:
    for _ in range(3 * gc.get_threshold()[0]):
        weakref.finalize(Knot(), lambda: ended.append(threading.get_ident()))


def test_a_worker_leaves_its_garbage_to_the_ui_thread(owner: QObject) -> None:
    Collector(owner).start()
    ended: list[int] = []
    worker = threading.Thread(target=tie_knots, args=(ended,))
    worker.start()
    worker.join()
    assert ended == []
    collect_due()
    assert set(ended) == {threading.get_ident()}


def test_nothing_is_searched_while_little_was_made(owner: QObject) -> None:
    Collector(owner).start()
    gc.collect()
    ended: list[int] = []
    weakref.finalize(Knot(), lambda: ended.append(1))
    collect_due()
    assert ended == []
