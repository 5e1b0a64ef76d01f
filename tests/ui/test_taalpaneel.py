"""Language help beside the open letter: a hint shows, and it can be followed, silenced or made an own word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from begrenzen_desktop.ui.widgets import Button, Text
from tests.ui.test_brief_screen import Desk

FOUT = "Wij schrijven u over uw fietz. Wij bellen u derhalve niet meer."


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    made.page.taal.set_open(True)
    type_words(made, FOUT)
    yield made
    made.page.flush()
    made.settle()
    made.close()


def type_words(desk: Desk, words: str) -> None:
    """Put words in the first part of the letter that may be written, as if typed."""
    editor = first_editor(desk)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, words)
    desk.page.flush()
    for _ in range(3):
        desk.settle()


def first_editor(desk: Desk) -> QTextEdit | QPlainTextEdit:
    return next(iter(desk.page.parts.values())).text.editor


def said(desk: Desk) -> str:
    return "\n".join(label.text() for label in desk.page.taal.findChildren(Text) if label.isVisible())


def press(desk: Desk, title: str) -> None:
    button = next(b for b in desk.page.taal.findChildren(Button) if b.text() == title and b.isVisible())
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    for _ in range(3):
        desk.settle()


def test_a_wrong_word_is_named_with_the_right_one_and_put_right_at_once(desk: Desk) -> None:
    assert "Bedoel je ‘fiets’?" in said(desk)
    press(desk, "Vervang door fiets")
    assert "uw fiets." in first_editor(desk).toPlainText()
    desk.page.flush()
    for _ in range(3):
        desk.settle()
    assert "fietz" not in said(desk)
    first_editor(desk).undo()
    assert "uw fietz." in first_editor(desk).toPlainText()


def test_the_words_of_a_hint_are_underlined_where_they_stand_until_they_are_right(desk: Desk) -> None:
    editor = first_editor(desk)
    assert {"fietz", "derhalve"} <= {w.cursor.selectedText() for w in editor.extraSelections()}
    type_words(desk, "Wij schrijven u.")
    assert editor.extraSelections() == []


def test_an_own_word_is_a_mistake_no_more(desk: Desk) -> None:
    press(desk, "Eigen woord")
    assert "fietz" not in said(desk)


def test_a_hint_that_was_ignored_stays_away_in_other_letters_too(desk: Desk) -> None:
    assert "derhalve" in said(desk)
    row = next(
        label
        for label in desk.page.taal.findChildren(Text)
        if "derhalve" in label.text() and label.isVisible()
    )
    line = row.parentWidget()
    assert line is not None
    button = next(b for b in line.findChildren(Button) if b.text() == "Negeer")
    button.click()
    for _ in range(3):
        desk.settle()
    assert "derhalve" not in said(desk)
    assert not any(
        "derhalve" in h.woorden
        for h in desk.services.taalhelp.check(FOUT, genegeerd=desk.services.taalhelp.settings()[1]).hints
    )


def test_hints_never_hold_a_letter_back(desk: Desk) -> None:
    desk.choose_signer()
    desk.page.act_asked.emit("vaststellen")
    desk.settle()
    assert desk.brief().vastgesteld is not None
    assert desk.page.taal.isHidden()
