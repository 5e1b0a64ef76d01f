"""Colours contrast, dates are Dutch, and background work keeps its order."""

from __future__ import annotations

import sys
import threading
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.taal import format_date, format_day, format_short, parse_date
from begrenzen_desktop.ui.tasks import Tasks
from begrenzen_desktop.ui.theme.icons import ICONS, icon_path
from begrenzen_desktop.ui.theme.palette import PALETTES, Palette, contrast

DATES = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize("tokens", PALETTES, ids=lambda tokens: tokens.name)
def test_words_and_controls_have_enough_contrast(tokens: Palette) -> None:
    for ground in (tokens.surface, tokens.card, tokens.soft):
        for ink in (tokens.text, tokens.muted, tokens.accent):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    for ground in (tokens.surface, tokens.card):
        assert contrast(tokens.border, ground) >= 3
        assert contrast(tokens.warning, ground) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_strong) >= 4.5
    assert contrast(tokens.text, tokens.warning_soft) >= 4.5


def test_every_icon_is_there() -> None:
    assert [name for name in ICONS if not icon_path(name).is_file()] == []


@given(DATES)
def test_a_date_is_read_back_as_it_was_written(day: date) -> None:
    for text in (format_date(day), format_day(day), format_short(day), f"{day:%d%m%Y}", day.isoformat()):
        assert parse_date(text, date(2026, 1, 1)) == day


@given(st.text(max_size=20))
def test_what_is_not_a_date_is_refused_in_words(text: str) -> None:
    try:
        parse_date(text, date(2026, 1, 1))
    except BegrenzenError as error:
        assert str(error).endswith(".")


def test_the_store_lane_keeps_its_order(qapp: QApplication) -> None:
    tasks, seen = Tasks(), list[int]()
    for number in range(50):
        tasks.run("store", lambda n=number: n, seen.append)  # type: ignore[misc]
    assert tasks.flush()
    assert seen == list(range(50))
    assert tasks.close()


def test_errors_in_words_go_to_the_bar_and_bugs_to_the_excepthook(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks, words, bugs, own = Tasks(), list[str](), list[type[BaseException]](), list[str]()
    tasks.failed.connect(words.append)
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: bugs.append(kind))

    def refuse() -> None:
        raise BegrenzenError("Dat kan niet. Kies iets anders.")

    def crash() -> None:
        raise KeyError

    tasks.run("store", refuse)
    tasks.run("store", refuse, failed=lambda error: own.append(str(error)))
    tasks.run("jobs", crash)
    assert tasks.close()
    assert words == own == ["Dat kan niet. Kies iets anders."]
    assert bugs == [KeyError]


def test_results_arrive_on_the_ui_thread_and_a_cancelled_job_brings_none(qapp: QApplication) -> None:
    tasks, threads, results = Tasks(), list[threading.Thread](), list[object]()
    started = threading.Event()

    def wait_for_cancel(control: object) -> None:
        started.set()
        while True:
            control.check()  # type: ignore[attr-defined]

    tasks.run("store", threading.current_thread, lambda _: threads.append(threading.current_thread()))
    handle = tasks.run_job(wait_for_cancel, results.append)
    assert started.wait(5)
    handle.cancel()
    assert tasks.close()
    assert threads == [threading.main_thread()]
    assert results == []


def test_the_constants_outlast_a_hundred_thousand_qt_calls(qapp: QApplication) -> None:
    for _ in range(100_000):
        qapp.setApplicationName("begrenzen")
        qapp.isQuitLockEnabled()
    assert min(sys.getrefcount(constant) for constant in (None, True, False)) > 100_000


def test_what_a_callback_holds_is_let_go_on_the_thread_of_the_window(qapp: QApplication) -> None:
    tasks = Tasks()
    ended: list[int] = []

    class Held:
        def __del__(self) -> None:
            ended.append(threading.get_ident())

    def give(held: Held) -> None:
        def work() -> Held:
            return held

        tasks.run("jobs", work, lambda _result: held, lambda _error: print(held))

    for _ in range(400):
        give(Held())
        tasks._deliver()
    assert tasks.close()
    assert len(ended) == 400 and set(ended) == {threading.get_ident()}
