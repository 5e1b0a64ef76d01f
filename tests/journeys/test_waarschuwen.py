"""Meneer E.: insults, a warning, nobody comes to the talk, it happens again, a measure; with nothing but keys."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from tests.journeys import beginning, letter, life, steps
from tests.journeys.conftest import Desk, WordProcessor
from tests.journeys.keyboard import Keyboard

OEFENDOSSIERS = Path(__file__).resolve().parents[2] / "resources" / "oefendossiers"
ORGANISATIE = tomllib.loads((OEFENDOSSIERS / "organisatie.toml").read_text(encoding="utf-8"))
E = tomllib.loads((OEFENDOSSIERS / "e.toml").read_text(encoding="utf-8"))
ANTWOORDEN, EERST = E["antwoorden"], E["dagen"][0]
IN_THE_LETTER = (
    "De heer E.\nMolenlaan 18",
    "Op 7 oktober 2026 stuurden wij u een waarschuwing.",
    "U kwam niet.",
    "op 2 november 2026",
    "niet per telefoon, behalve bij nood; per brief of e-mail",
    "Postbus 100",
    "12 november 2026 en gelden tot en met 12 februari 2027",
    "Nationale ombudsman",
)


@pytest.fixture
def begins_on() -> dt.datetime:
    return dt.datetime(2026, 10, 7, 10, 0, tzinfo=dt.UTC)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the desktop's own dialog asks for it
def test_someone_warns_waits_and_then_limits_contact_for_a_time(
    desk: Desk, word_processor: WordProcessor, tmp_path: Path
) -> None:
    keyboard = desk.start()
    beginning.make_vault(keyboard)
    beginning.fill_organisation_at_once(keyboard, ORGANISATIE["profiel"])
    beginning.add_signatory(keyboard, ORGANISATIE["ondertekenaars"][1])
    beginning.begin_dossier(keyboard, E["onderwerp"], E["betrokkene"])
    see_that_it_cannot_go_on(keyboard)
    warn(keyboard)
    desk.wait_until(dt.datetime(2026, 11, 5, 10, 0, tzinfo=dt.UTC))
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    letter.open_dossier(keyboard, "straatverlichting")
    limit(keyboard)
    letter.begin_letter(keyboard, "Brief: tijdelijke afspraken over contact")
    letter.date_letter(keyboard, "5-11-2026", "L. Hofstra")
    letter.freeze_letter(keyboard)
    file = letter.save_letter(keyboard, tmp_path)
    letter.sign_letter(keyboard, "5-11-2026")
    letter.post_letter_twice(keyboard, "5-11-2026", "3SABCD7654321", "N. Postma")
    lines = "\n".join(letter.read_letter(file))
    assert [line for line in IN_THE_LETTER if line not in lines] == []
    let_it_live(desk)


def let_it_live(desk: Desk) -> None:
    """On the day of the review it becomes lighter; it ends by itself, and a year later the alert time is over too."""
    keyboard = life.open_terms(desk, dt.datetime(2027, 1, 12, 10, 0, tzinfo=dt.UTC), "straatverlichting")
    keyboard.wait_to_read("Van kracht, nu opnieuw bekijken.")
    life.ease(keyboard, "niet per telefoon", "1-2-2027")
    keyboard.wait_to_read("Van kracht, versoepeld.")
    life.send_step_letter(keyboard, "Opnieuw bekeken: er mag meer", "12-1-2027")
    keyboard = life.open_terms(desk, dt.datetime(2027, 2, 12, 10, 0, tzinfo=dt.UTC), "straatverlichting")
    keyboard.wait_to_read("Van kracht")
    keyboard = life.open_terms(desk, dt.datetime(2027, 2, 13, 10, 0, tzinfo=dt.UTC), "straatverlichting")
    keyboard.wait_to_read("Vanzelf afgelopen. Blijf nog alert.")
    keyboard = life.open_terms(desk, dt.datetime(2028, 2, 13, 10, 0, tzinfo=dt.UTC), "straatverlichting")
    keyboard.wait_to_read("Vanzelf afgelopen.")
    assert "Blijf nog alert" not in keyboard.read()


def see_that_it_cannot_go_on(keyboard: Keyboard) -> None:
    keyboard.answer("Heb je gekeken wat jullie eigen regels", "Ja")
    steps.next_part(keyboard, "Wat gebeurt er?")
    steps.record_contact(keyboard, EERST["contactmomenten"][0])
    for title in ("De interactie", "Ons eigen proces", "Hoeveel tijd gaat hierin", "Overleg en conclusie"):
        steps.next_part(keyboard, title)
    keyboard.choose_one("Grensoverschrijdend")


def warn(keyboard: Keyboard) -> None:
    antwoorden = EERST["antwoorden"]
    steps.next_part(keyboard, "De beslissing")
    keyboard.fill("Welke regel geldt hier", antwoorden["waarschuwing_regel"])
    keyboard.fill("Welk gedrag verwacht je", antwoorden["waarschuwing_verwacht"])
    keyboard.fill("Wat volgt er als", antwoorden["waarschuwing_gevolg"])
    steps.invite(keyboard, EERST["gesprekken"][0])
    steps.next_part(keyboard, "Brief en collega")
    letter.begin_letter_here(keyboard, "Brief: waarschuwing en uitnodiging voor een gesprek")
    letter.date_letter(keyboard, "7-10-2026", "L. Hofstra")
    letter.freeze_letter(keyboard)
    letter.sign_letter(keyboard, "7-10-2026")
    letter.post_letter_twice(keyboard, "7-10-2026", "3SABCD1234567", "N. Postma")


def limit(keyboard: Keyboard) -> None:
    steps.open_steps(keyboard)
    steps.record_contact(keyboard, E["contactmomenten"][0])
    steps.next_part(keyboard, "Wat gebeurt er?")
    steps.analyse(keyboard, E)
    steps.next_part(keyboard, "De beslissing")
    steps.miss_talk(keyboard)
    steps.decide_measure(
        keyboard, ANTWOORDEN, "Alleen schriftelijk contact", ("niet per telefoon", "per brief of e-mail")
    )
