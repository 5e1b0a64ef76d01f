"""Fields tell what the user typed, once and in time, and never what the program filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit

from begrenzen_desktop.ui import widgets as w
from begrenzen_desktop.ui.widgets.growing_text import clean_text
from tests.ui.gallery import make_choices, make_fields, make_start

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 2, 20)
FIGURES = {"contacten.aantal": "14", "contacten.uren": "ongeveer 6 uur"}
PIECES = st.one_of(st.sampled_from(["⟦contacten.aantal⟧", "⟦contacten.uren⟧", " ", "\n"]),
                   st.text(alphabet="abc é<&{}", max_size=6))  # fmt: skip


def test_typing_is_told_after_it_rests_and_not_twice(qtbot: QtBot) -> None:
    field = w.GrowingText("Feiten")
    qtbot.addWidget(field)
    told: list[str] = []
    field.edited.connect(told.append)
    qtbot.keyClicks(field.editor, "dag")
    assert told == []
    qtbot.waitUntil(lambda: told == ["dag"], timeout=1500)
    field.flush()
    assert told == ["dag"]


def test_flush_tells_at_once(qtbot: QtBot) -> None:
    for field in (w.GrowingText("Feiten"), w.LinkedText("Feiten"), w.LineField("Onderwerp")):
        qtbot.addWidget(field)
        told: list[str] = []
        field.edited.connect(told.append)
        qtbot.keyClicks(field.focusProxy(), "nu")
        field.flush()
        assert told == ["nu"]


def test_filling_never_emits_and_unsaved_typing_wins(qtbot: QtBot) -> None:
    field = w.GrowingText("Feiten")
    qtbot.addWidget(field)
    told: list[str] = []
    field.edited.connect(told.append)
    field.fill("van de schijf")
    field.flush()
    assert told == []
    qtbot.keyClicks(field.editor, "x")
    field.fill("iets anders")
    assert "van de schijf" in field.value()


def test_filling_a_choice_never_emits_and_a_key_does(qtbot: QtBot) -> None:
    field = w.YesNo("Klopt het?")
    qtbot.addWidget(field)
    told: list[object] = []
    field.edited.connect(told.append)
    field.fill(True)
    field.fill(None)
    assert told == []
    qtbot.keyClick(field.buttons[False], Qt.Key.Key_Space)
    assert told == [False]


def test_a_date_that_does_not_exist_stays_as_typed_with_a_sentence(qtbot: QtBot) -> None:
    field = w.DateField("Datum", today=lambda: TODAY)
    qtbot.addWidget(field)
    told: list[object] = []
    field.edited.connect(told.append)
    qtbot.keyClicks(field.line, "31-2-2026")
    field.flush()
    assert (field.line.text(), told) == ("31-2-2026", [])
    assert "bestaat niet" in field.problem()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "20 feb 2026")
    field.flush()
    assert told == [TODAY]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_linked_figures_survive_loading_and_storing(qtbot: QtBot, stored: str) -> None:
    field = w.LinkedText("Feiten")
    qtbot.addWidget(field)
    field.fill(stored, FIGURES)
    assert field.value() == stored


def test_a_figure_changed_by_hand_becomes_plain_and_typing_after_it_does_not(qtbot: QtBot) -> None:
    field = w.LinkedText("Feiten")
    qtbot.addWidget(field)
    field.fill("⟦contacten.aantal⟧", FIGURES)
    qtbot.keyClick(field.editor, Qt.Key.Key_End)
    qtbot.keyClicks(field.editor, "x")
    assert field.value() == "⟦contacten.aantal⟧x"
    qtbot.keyClick(field.editor, Qt.Key.Key_Home)
    qtbot.keyClick(field.editor, Qt.Key.Key_Right)
    qtbot.keyClicks(field.editor, "9")
    assert field.value() == "194x"


def test_pasted_control_characters_are_cleaned() -> None:
    assert clean_text("a\x00b\x0bc\r\nd\x07\ud800") == "ab\ncd".replace("cd", "c\nd")
    source = QMimeData()
    source.setText("veel " * 10_000)
    assert len(clean_text(source.text())) == 50_000


@pytest.mark.parametrize("make", [make_fields, make_choices, make_start])
def test_every_input_has_a_name_and_tab_leaves_it(qtbot: QtBot, make: object) -> None:
    assert callable(make)
    page = make()
    qtbot.addWidget(page)
    inputs = [
        *page.findChildren(QAbstractButton),
        *page.findChildren(QLineEdit),
        *page.findChildren(QTextEdit),
    ]
    assert inputs
    for part in inputs:
        assert part.accessibleName(), part
        if isinstance(part, QTextEdit):
            assert part.tabChangesFocus()
