"""New messages of meneer E. under a measure, with nothing but keys: what holds for them, and a breach with its addendum."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.journeys import beginning, bericht, letter, life
from tests.journeys.bericht import BURGER, GEEN_GEVAAR, NIEUW, OVER, PAST, SCHENDING, VERZOEK, Antwoord
from tests.journeys.conftest import Desk
from tests.journeys.test_levensloop import begin

ONDER_MAATREGEL: tuple[tuple[str, tuple[Antwoord, ...]], ...] = (
    ("Nieuwe vraag", (*BURGER, (OVER, "Iets anders"), (NIEUW, "Een vraag of verzoek"), PAST)),
    ("Verzoek volgens een wet", (GEEN_GEVAAR, (VERZOEK, "Aanvraag"))),
)

REDEN = (
    "Op 3 november 2026 nam u contact met ons op langs een weg die nu niet is afgesproken. Schrijven gaat goed en daar krijgt u"
    " antwoord op. Daarom blijft het bij schrijven en kijken wij later opnieuw."
)


@pytest.fixture
def begins_on() -> dt.datetime:
    return dt.datetime(2026, 11, 3, 10, 0, tzinfo=dt.UTC)


def test_messages_under_a_measure_say_what_holds_and_a_request_of_the_law_is_never_touched(
    desk: Desk,
) -> None:
    keyboard = desk.start()
    begin(keyboard)
    for nummer, (uitkomst, antwoorden) in enumerate(ONDER_MAATREGEL, 1):
        bericht.judge(keyboard, f"Bericht {nummer} over de straat.", antwoorden, (uitkomst,))
        keyboard.wait_to_read(f"Vastgelegd. {uitkomst}.")


def test_a_breach_in_a_message_is_recorded_and_told_in_an_addendum(desk: Desk) -> None:
    keyboard = desk.start()
    begin(keyboard)
    weg = (SCHENDING, "Ja, een weg die nu niet mag")
    belt = (*BURGER, (OVER, "Iets anders"), (NIEUW, "Een vraag of verzoek"), weg)
    bericht.judge(keyboard, "Belt, ook al mag dat nu niet.", belt, ("Nieuwe vraag",))
    keyboard.wait_to_read("Niet nagekomen")
    life.record_breach(keyboard, "3 november 2026", "10-11-2026", REDEN)
    keyboard.wait_to_read("Van kracht, afspraken niet nagekomen.")
    life.send_step_letter(keyboard, "Afspraken niet nagekomen", "3-11-2026")
    desk.close()
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    letter.open_dossier(keyboard, "straatverlichting")
    keyboard.open_tab("Termijnen")
    keyboard.wait_to_read("Van kracht, afspraken niet nagekomen.")
    assert "wacht op de brief" not in keyboard.read()
