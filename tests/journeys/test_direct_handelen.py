"""Meneer D.: a threat at the counter, a letter at once, then a hearing and a measure; with nothing but keys."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.journeys import beginning, letter, steps
from tests.journeys.conftest import Desk, WordProcessor
from tests.journeys.keyboard import CTRL, Keyboard

OEFENDOSSIERS = Path(__file__).resolve().parents[2] / "resources" / "oefendossiers"
ORGANISATIE = tomllib.loads((OEFENDOSSIERS / "organisatie.toml").read_text(encoding="utf-8"))
D = tomllib.loads((OEFENDOSSIERS / "d.toml").read_text(encoding="utf-8"))
EERST, DAARNA = D["dagen"]
ANTWOORDEN = EERST["antwoorden"] | D["antwoorden"]
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_KEYS = 450  # all keys of the urgent letter besides the typing of texts: far less than five minutes
IN_THE_LETTER = (
    "Op 6 oktober 2026 kreeg u een brief met dringende, tijdelijke afspraken.",
    "Op 13 oktober 2026 hebben wij met elkaar gesproken.",
    "in het gebouw alleen op afspraak",
    "30 oktober 2026 en gelden tot en met 29 januari 2027",
    "Nationale ombudsman",
)


@pytest.fixture
def begins_on() -> dt.datetime:
    return dt.datetime(2026, 10, 6, 9, 50, tzinfo=dt.UTC)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the desktop's own dialog asks for it
def test_someone_acts_at_once_hears_the_citizen_and_then_decides(
    desk: Desk, word_processor: WordProcessor, tmp_path: Path
) -> None:
    keyboard = desk.start()
    beginning.make_vault(keyboard)
    beginning.fill_organisation_at_once(keyboard, ORGANISATIE["profiel"])
    beginning.add_signatory(keyboard, ORGANISATIE["ondertekenaars"][1])
    look_at_the_card(keyboard)
    before = keyboard.pressed
    beginning.begin_dossier(keyboard, D["onderwerp"], D["betrokkene"])
    act_at_once(keyboard)
    file = letter.save_letter(keyboard, tmp_path)
    assert keyboard.pressed - before <= MOST_KEYS
    assert set(letter.read_letter(file)) >= ANTWOORDEN_IN_SPOED
    letter.sign_letter(keyboard, "6-10-2026")
    letter.post_letter_twice(keyboard, "6-10-2026", "3SABCD1234567", "N. Postma")
    desk.wait_until(dt.datetime(2026, 10, 20, 10, 0, tzinfo=dt.UTC))
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    keyboard.wait_to_read("De burger horen over de dringende afspraken")
    letter.open_dossier(keyboard, "verkeersboete")
    hear_and_limit(keyboard)
    letter.begin_letter(keyboard, "Brief: tijdelijke afspraken over contact")
    letter.date_letter(keyboard, "20-10-2026", "L. Hofstra")
    letter.freeze_letter(keyboard)
    (tmp_path / "maatregel").mkdir()
    lines = "\n".join(letter.read_letter(letter.save_letter(keyboard, tmp_path / "maatregel")))
    assert [line for line in IN_THE_LETTER if line not in lines] == []


ANTWOORDEN_IN_SPOED = {EERST["antwoorden"]["direct_reden"]}


def look_at_the_card(keyboard: Keyboard) -> None:
    """What to do first stands on the Spoedkaart; Escape leaves it."""
    keyboard.press(Qt.Key.Key_S, CTRL | SHIFT)
    keyboard.press(Qt.Key.Key_Escape)


def act_at_once(keyboard: Keyboard) -> None:
    antwoorden = EERST["antwoorden"]
    steps.record_contact(keyboard, EERST["contactmomenten"][0])
    keyboard.answer("Heb je gekeken wat jullie eigen regels", "Ja")
    keyboard.answer("Is er nu gevaar voor iemand", "Ja")
    keyboard.fill("Met welke leidinggevende", antwoorden["direct_leidinggevende"])
    keyboard.fill("Waarom kon een waarschuwing niet wachten?", antwoorden["direct_reden"])
    keyboard.choose("in het gebouw alleen op afspraak")
    keyboard.fill("Tot en met welke dag geldt dat?", f"{antwoorden['direct_tot']:%d-%m-%Y}")
    keyboard.fill("Op welke dag kan de burger zijn kant", f"{antwoorden['direct_horen_op']:%d-%m-%Y}")
    letter.begin_letter_here(keyboard, "Brief: dringende afspraken over contact")
    letter.date_letter(keyboard, "6-10-2026", "L. Hofstra")
    letter.freeze_letter(keyboard)


def hear_and_limit(keyboard: Keyboard) -> None:
    steps.open_steps(keyboard)
    steps.next_part(keyboard, "Wat gebeurt er?")
    steps.analyse(keyboard, D)
    keyboard.choose_one("Grensoverschrijdend")
    steps.next_part(keyboard, "De beslissing")
    steps.invite(keyboard, DAARNA["gesprekken"][0])
    steps.decide_measure(
        keyboard, ANTWOORDEN, "Bezoek alleen op afspraak", ("in het gebouw alleen op afspraak",)
    )
