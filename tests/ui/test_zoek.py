"""The search over everything, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from begrenzen_desktop.ui.zoek import ZoekDialog
from tests.ui.program import Program


@pytest.fixture
def opened(program: Program, kluis: Path) -> Iterator[Program]:
    program.open_fully(kluis)
    QTest.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    program.until(lambda: bool(program.window.findChildren(ZoekDialog)))
    yield program
    for dialog in program.window.findChildren(ZoekDialog):
        dialog.reject()


def find(program: Program, words: str) -> tuple[QLineEdit, QListWidget]:
    dialog = program.window.findChildren(ZoekDialog)[-1]
    line, found = dialog.findChildren(QLineEdit)[0], dialog.findChildren(QListWidget)[0]
    QTest.keyClicks(line, words)
    program.until(lambda: not dialog._settle.isActive())
    program.settle()
    return line, found


def test_typing_and_enter_lead_to_the_dossier(opened: Program) -> None:
    line, found = find(opened, "heg")
    assert found.count() == 1 and "Jansen" in found.item(0).text()
    QTest.keyClick(line, Qt.Key.Key_Return)
    opened.settle()
    assert opened.window.current_id() == "dossier"


def test_the_arrow_keys_choose_while_the_cursor_stays_in_the_field(opened: Program) -> None:
    workplace = opened.workplace
    workplace.open_dossier(next(iter(workplace._services.overview.dossiers())).id)
    opened.settle()
    dossier_id = workplace.dossier.dossier_id
    workplace._services.answering.answer(dossier_id, "feiten", "De heg is gesnoeid.", "s")
    line, found = find(opened, "heg")
    assert found.count() == 2
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert found.currentRow() == 1 and line.text() == "heg"
    QTest.keyClick(line, Qt.Key.Key_Return)
    opened.until(lambda: workplace.dossier.beoordeling.current_part() == "signaleer")


def test_nothing_found_says_what_to_do(opened: Program) -> None:
    _line, found = find(opened, "olifant")
    dialog = opened.window.findChildren(ZoekDialog)[-1]
    assert found.count() == 0 and "Probeer een ander woord" in dialog._words.text()
