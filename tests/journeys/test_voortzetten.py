"""Meneer N., whose complaint was handled too close by: from the first start to a letter that says how we go on."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from tests.journeys import beginning, letter, steps
from tests.journeys.conftest import Desk, WordProcessor
from tests.journeys.keyboard import Keyboard

OEFENDOSSIERS = Path(__file__).resolve().parents[2] / "resources" / "oefendossiers"
ORGANISATIE = tomllib.loads((OEFENDOSSIERS / "organisatie.toml").read_text(encoding="utf-8"))
EMMEN = tomllib.loads((OEFENDOSSIERS / "emmen.toml").read_text(encoding="utf-8"))
ANTWOORDEN = EMMEN["antwoorden"]
IN_THE_LETTER = (
    "De heer N.\nKanaaldijk 205\n9993 KL WATERVEEN",
    "Geachte heer N.",
    ANTWOORDEN["voortzetten_hoe"],
    "10 december 2026",
    "H. Wolters",
    "M. de Graaf\nafdelingshoofd Dienstverlening",
)


@pytest.fixture
def begins_on() -> dt.datetime:
    """Give the afternoon on which the letter is written."""
    return dt.datetime(2026, 11, 5, 13, 0, tzinfo=dt.UTC)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the desktop's own dialog asks for it
def test_someone_continues_a_complaint_that_was_handled_too_close_by_and_writes_so(
    desk: Desk, word_processor: WordProcessor, tmp_path: Path
) -> None:
    keyboard = desk.start()
    beginning.make_vault(keyboard)
    beginning.fill_organisation_at_once(keyboard, ORGANISATIE["profiel"])
    beginning.add_signatory(keyboard, ORGANISATIE["ondertekenaars"][0])
    beginning.begin_dossier(keyboard, EMMEN["onderwerp"], EMMEN["betrokkene"])
    write_down_what_happened(keyboard)
    look_at_ourselves(keyboard)
    decide(keyboard)
    letter.begin_letter(keyboard, "Brief: wij gaan verder met uw klacht")
    letter.date_letter(keyboard, "5-11-2026", "M. de Graaf")
    letter.freeze_letter(keyboard)
    file = letter.save_letter(keyboard, tmp_path)
    assert word_processor.opened == [file]
    letter.sign_letter(keyboard, "5-11-2026")
    letter.post_letter_once(keyboard, "5-11-2026", "D. Smit")
    desk.close()
    look_at_the_posted_letter(desk.start(), file)


def write_down_what_happened(keyboard: Keyboard) -> None:
    steps.next_part(keyboard, "Wat gebeurt er?")
    for contact in EMMEN["contactmomenten"]:
        steps.record_contact(keyboard, contact)
    keyboard.fill("Wat is er gebeurd?", ANTWOORDEN["feiten"])
    steps.next_part(keyboard, "De interactie")
    keyboard.fill("Hoe verloopt het contact", ANTWOORDEN["interactie"])


def look_at_ourselves(keyboard: Keyboard) -> None:
    """The complaint went wrong on our side: what is recorded says so."""
    steps.next_part(keyboard, "Ons eigen proces")
    steps.record_klacht(keyboard, EMMEN["klachten"][0])
    keyboard.fill("Hoe is de behandeling", ANTWOORDEN["proces"])
    keyboard.choose("Toon ook")
    keyboard.answer("Zijn er nog vragen van de burger", "Ja")
    keyboard.fill("Om welke vragen gaat het", ANTWOORDEN["open_vragen_uitleg"])
    keyboard.choose_one("Ja, en toch gaven wij een oordeel")
    keyboard.choose("Toon alleen wat nodig is")
    steps.next_part(keyboard, "Hoeveel tijd gaat hierin")
    keyboard.fill("Hoeveel tijd gaat hierin", ANTWOORDEN["tijd_uitkomst"])
    steps.next_part(keyboard, "Overleg en conclusie")
    steps.record_overleg(keyboard, EMMEN["overleggen"][0])
    keyboard.choose_one("Geen van beide")
    keyboard.answer("Is er genoeg reden voor een grens", "Nee")


def decide(keyboard: Keyboard) -> None:
    steps.next_part(keyboard, "De beslissing")
    keyboard.choose_one("We gaan door met de klacht")
    keyboard.fill("Hoe gaan jullie verder", ANTWOORDEN["voortzetten_hoe"])
    keyboard.fill("Wie doet dat?", ANTWOORDEN["voortzetten_door"])
    keyboard.fill("Wanneer is het klaar?", f"{ANTWOORDEN['voortzetten_op']:%d-%m-%Y}")
    steps.take_decision(keyboard, ANTWOORDEN)


def look_at_the_posted_letter(keyboard: Keyboard, file: Path) -> None:
    """After a new start the screen shows how the letter left the house, and the same words as the saved file."""
    beginning.open_vault(keyboard)
    letter.open_posted_letter(keyboard, "klantmanager", "Brief: wij gaan verder met uw klacht")
    letter.assert_shown(keyboard, ["De brief is verzonden: gewone post op 5 november 2026"])
    assert "aangetekend" not in keyboard.read()
    lines = letter.read_letter(file)
    letter.assert_shown(keyboard, lines)
    assert [line for line in IN_THE_LETTER if line not in "\n".join(lines)] == []
