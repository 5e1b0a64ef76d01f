"""The screen Maatregelen with nothing but keys: the list and its picture, the card, and who was told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests import oefenkluis
from tests.journeys import beginning, letter
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL, Keyboard, name_of

E, C = "Meneer E.: maatregel", "Mevrouw C.: geen antwoord meer over één onderwerp"
NU = dt.datetime(2026, 11, 20, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def begins_on() -> dt.datetime:
    return NU


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the desktop's own dialog asks for it
def test_the_limits_are_walked_by_keys_and_who_was_told_is_recorded(
    desk: Desk, kluizen: Path, tmp_path: Path
) -> None:
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    keyboard.press(Qt.Key.Key_3, CTRL)
    keyboard.wait_to_read("Vraagt aandacht (2)")
    walk_the_list(keyboard)
    keyboard.press(Qt.Key.Key_Return)
    keyboard.wait_to_read_in_dialog("Er is nog niet vastgelegd welke collega’s dit weten.")
    look_at_the_card(keyboard, tmp_path)
    record_who_was_told(keyboard)
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.wait_to_read("Geldt nu (1)")
    keyboard.wait_to_read("2 collega’s of teams weten het")
    keyboard.wait_to_read("Vraagt aandacht (1)")
    keyboard.wait_for(
        lambda: name_of(keyboard.focus()).startswith(C), "the keyboard on the line in its place"
    )
    desk.close()
    with oefenkluis.reading(kluizen, beginning.WACHTZIN, NU) as services:
        (regel,) = services.overview.dossiers("straatverlichting")
        (grens,) = services.begrenzingen.view(regel.id)
    assert grens.verteld == ("KCC", "Balie stadhuis")
    assert {doorgifte.op for bericht in grens.berichten for doorgifte in bericht.doorgiften} == {
        dt.date(2026, 11, 19)
    }


def walk_the_list(keyboard: Keyboard) -> None:
    """The picture says the same as the lines; the arrows stay within the list."""
    said = keyboard.hear()
    assert (
        "Meneer E.: maatregel van 12 november 2026 tot en met 12 februari 2027, opnieuw kijken op 11" in said
    )
    assert "Mevrouw C.: geen antwoord meer over één onderwerp van 8 oktober 2026, opnieuw kijken op 1" in said
    keyboard.go_to(E)
    for key, name in ((Qt.Key.Key_Down, C), (Qt.Key.Key_Down, C), (Qt.Key.Key_Up, E), (Qt.Key.Key_Up, E)):
        keyboard.press(key)
        assert name_of(keyboard.focus()).startswith(name)


def look_at_the_card(keyboard: Keyboard, folder: Path) -> None:
    """Read it, keep it as a Word file, and close it with Esc: the limit is still open below it."""
    uit = folder / "uit"
    uit.mkdir()

    def choose_folder() -> None:
        keyboard.fill("QLineEdit", str(uit))  # the desktop's own dialog: its fields have no name
        keyboard.press(Qt.Key.Key_Return)

    keyboard.choose("Kaart voor balie en telefoon")
    keyboard.wait_to_read_in_dialog("“U hebt een brief van ons gekregen.")
    assert "niet per telefoon, behalve bij nood" in keyboard.read_dialog()
    keyboard.in_dialog(lambda: keyboard.choose("Als Word-bestand bewaren"), choose_folder)
    keyboard.wait_to_read_in_dialog(f"De kaart staat in {uit}")
    (file,) = uit.iterdir()
    assert "S. Kuiper, 0599 - 00 00 12" in "\n".join(letter.read_letter(file))
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.wait_to_read_in_dialog("Wie weet ervan?")


def record_who_was_told(keyboard: Keyboard) -> None:
    """First without a name, which is refused; then two teams at once."""
    keyboard.choose("Doorgegeven aan, Intern bericht")
    keyboard.wait_to_read_in_dialog("Eén collega of team per regel.")
    keyboard.fill("Op welke dag?", "19-11-2026")
    keyboard.press(Qt.Key.Key_Return, CTRL)
    keyboard.wait_to_read_in_dialog("Vul in aan wie je het bericht gaf")
    keyboard.fill("Aan wie?", "KCC\nBalie stadhuis")
    keyboard.press(Qt.Key.Key_Return, CTRL)
    keyboard.wait_to_read_in_dialog("KCC, op 19 november 2026")
    keyboard.wait_to_read_in_dialog("Balie stadhuis, op 19 november 2026")
