"""Every screen with words at 200 percent in a window of 1024 by 768: no word is cut off, and the window stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from begrenzen_desktop.services.practising import fill_practice
from tests.ui.cutting import cut_off
from tests.ui.program import Program, make_kluis
from tests.ui.test_every_screen import PARTS, SCREENS, START, open_dossier

SIZE = (1024, 768)
ROUNDS = 10


@pytest.fixture(scope="module")
def large(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A window with the practice dossiers and the largest words."""
    folder = tmp_path_factory.mktemp("kluizen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BEGRENZEN_MAP", str(folder))
        kluis = make_kluis(folder)
        fill_practice(kluis.services_on)
        kluis.close()
        program = Program(qapp)
        program.open_fully(kluis.path)
        program.theme.apply(200)
        yield program
        program.theme.apply(100)
        program.close()


@pytest.fixture(scope="module")
def large_start(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A window on the start page with the largest words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BEGRENZEN_MAP", str(tmp_path_factory.mktemp("leeg")))
        program = Program(qapp)
        program.theme.apply(200)
        yield program
        program.theme.apply(100)
        program.close()


def check(program: Program) -> None:
    program.window.resize(*SIZE)
    for _ in range(ROUNDS):  # the columns that scroll take their height some rounds after their words
        program.settle()
        if not cut_off(program.window):
            break
    assert cut_off(program.window) == []
    assert program.window.size().toTuple() == SIZE


def check_over(program: Program, dialog: QWidget | None) -> None:
    assert dialog is not None
    program.settle()
    found, size = cut_off(dialog), dialog.size()
    dialog.close()
    assert found == []
    assert size.width() <= SIZE[0] and size.height() <= SIZE[1]


@pytest.mark.parametrize("screen", START)
def test_no_word_of_the_start_is_cut_off(large_start: Program, screen: str) -> None:
    START[screen](large_start)
    check(large_start)


@pytest.mark.parametrize("screen", SCREENS)
def test_no_word_of_a_screen_is_cut_off(large: Program, screen: str) -> None:
    SCREENS[screen](large)
    check(large)


@pytest.mark.parametrize("part", PARTS)
def test_no_word_of_a_part_of_the_assessment_is_cut_off(large: Program, part: str) -> None:
    open_dossier(large)
    large.workplace.dossier.page.tabs.setCurrentIndex(1)
    large.workplace.dossier.beoordeling.show_part(part)
    check(large)


def test_no_word_of_the_spoedkaart_is_cut_off(large: Program) -> None:
    large.entrance.altijd.show_spoedkaart()
    check_over(large, large.entrance.altijd.spoedkaart)


def test_no_word_of_the_keyboard_map_is_cut_off(large: Program) -> None:
    large.entrance.altijd.show_toetsen()
    check_over(large, large.entrance.altijd.toetsenkaart)
