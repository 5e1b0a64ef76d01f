"""A working day that begins with 40 tasks on Vandaag, with nothing but keys: aside, done, undone, into a dossier and back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests import oefenkluis
from tests.journeys import beginning
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL, Keyboard, name_of

BEVESTIGEN = "Ontvangst van de klacht bevestigen, Bewoner {:02}"
WAAROM = "De collega die dit weet, is er woensdag weer."
NU = dt.datetime(2026, 11, 20, 8, 0, tzinfo=dt.UTC)


@pytest.fixture
def begins_on() -> dt.datetime:
    return NU


@pytest.fixture
def kluizen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BEGRENZEN_MAP", str(tmp_path))
    oefenkluis.make_busy(tmp_path, beginning.WACHTZIN, NU)
    return tmp_path


def test_a_day_with_forty_tasks_goes_by_keys(desk: Desk, kluizen: Path) -> None:
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    keyboard.wait_to_read("Later (15)")
    keyboard.wait_to_read("Te laat en vandaag (25)")
    keyboard.go_to(BEVESTIGEN.format(16))
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Down)
    put_aside(keyboard)
    finish_and_undo(keyboard)
    look_into_the_dossier_and_return(keyboard)
    show_the_rest(keyboard)
    desk.close()
    with oefenkluis.reading(kluizen, beginning.WACHTZIN, NU) as services:
        regels = services.overview.today().regels
        (weg,) = [regel for regel in regels if regel.groep == "weggezet"]
        assert (weg.betrokkene, weg.weg_tot, weg.reden) == ("Bewoner 18", dt.date(2026, 11, 25), WAAROM)
        assert len(regels) == 40  # what was done was taken back
    comes_back_on_its_day(desk)


def put_aside(keyboard: Keyboard) -> None:
    """The keyboard goes on with the line that takes its place."""
    wait_for_focus(keyboard, 18)
    keyboard.press(Qt.Key.Key_U, CTRL)
    keyboard.wait_to_read_in_dialog("Waarom kan dit wachten?")
    keyboard.fill("Waarom kan dit wachten?", WAAROM)
    keyboard.fill("Weer laten zien op", "20-11-2026")
    keyboard.press(Qt.Key.Key_Return, CTRL)
    keyboard.wait_to_read_in_dialog("Kies een dag vanaf morgen.")
    assert WAAROM in keyboard.read_dialog()
    keyboard.fill("Weer laten zien op", "25-11-2026")
    keyboard.press(Qt.Key.Key_Return, CTRL)
    keyboard.wait_to_read("Weggezet tot wo 25 november 2026: Ontvangst van de klacht bevestigen, Bewoner 18")
    keyboard.wait_to_read("Te laat en vandaag (24)")
    keyboard.wait_to_read("Weggezet (1)")
    wait_for_focus(keyboard, 19)


def finish_and_undo(keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_D, CTRL)
    keyboard.wait_to_read("Gedaan: Ontvangst van de klacht bevestigen, Bewoner 19")
    keyboard.wait_to_read("Te laat en vandaag (23)")
    wait_for_focus(keyboard, 20)
    keyboard.press(Qt.Key.Key_Z, CTRL)
    keyboard.wait_to_read("Ongedaan gemaakt. Gedaan: Ontvangst van de klacht bevestigen, Bewoner 19")
    keyboard.wait_to_read("Te laat en vandaag (24)")
    wait_for_focus(keyboard, 20)
    keyboard.press(Qt.Key.Key_Up)
    wait_for_focus(keyboard, 19)


def look_into_the_dossier_and_return(keyboard: Keyboard) -> None:
    """Back on Vandaag the same line has the keyboard."""
    keyboard.press(Qt.Key.Key_Return)
    keyboard.wait_to_read("De heg van nummer 19")
    keyboard.press(Qt.Key.Key_1, CTRL)
    keyboard.wait_to_read("Te laat en vandaag (24)")
    wait_for_focus(keyboard, 19)


def show_the_rest(keyboard: Keyboard) -> None:
    """The keyboard goes to the first of the lines that were not there."""
    keyboard.choose("Nog 4 tonen")
    wait_for_focus(keyboard, 12)


def comes_back_on_its_day(desk: Desk) -> None:
    desk.wait_until(dt.datetime(2026, 11, 25, 8, 0, tzinfo=dt.UTC))
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    keyboard.wait_to_read(f"Je zette dit weg tot vandaag: {WAAROM}")


def wait_for_focus(keyboard: Keyboard, nummer: int) -> None:
    """Wait until the line of a citizen has the keyboard."""
    keyboard.wait_for(
        lambda: name_of(keyboard.focus()).startswith(BEVESTIGEN.format(nummer)),
        f"the line of {nummer} to have the keyboard",
    )
