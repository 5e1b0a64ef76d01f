"""New messages of meneer E. under a measure, with nothing but keys: what holds for them, and a breach with its addendum."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt

from tests.journeys import beginning, letter, life
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.test_levensloop import begin

Antwoord = tuple[str, str]
GEEN_GEVAAR = ("Zie je een teken", "Nee")
GEWOON = (GEEN_GEVAAR, ("Is het een verzoek waar", "Nee"))
BURGER = (*GEWOON, ("Van wie komt het bericht", "De burger zelf"))
PAST = ("Past het bericht niet bij", "Nee")
ONDER_MAATREGEL: tuple[tuple[str, tuple[Antwoord, ...]], ...] = (
    (
        "Nieuwe vraag",
        (*BURGER, ("Gaat het over", "Iets anders"), ("Wat is het nieuwe", "Een vraag of verzoek"), PAST),
    ),
    ("Verzoek volgens een wet", (GEEN_GEVAAR, ("Is het een verzoek waar", "Aanvraag"))),
)

REDEN = (
    "Op 3 november 2026 nam u contact met ons op langs een weg die nu niet is afgesproken. Schrijven gaat goed en daar krijgt u"
    " antwoord op. Daarom blijft het bij schrijven en kijken wij later opnieuw."
)


@pytest.fixture
def begins_on() -> dt.datetime:
    return dt.datetime(2026, 11, 3, 10, 0, tzinfo=dt.UTC)


def judge(
    keyboard: Keyboard,
    tekst: str,
    antwoorden: Sequence[Antwoord],
    uitkomst: str,
    *,
    na_afloop: bool = False,
) -> None:
    """Judge a message in the dossier that is open."""

    def steps() -> None:
        keyboard.fill("Het bericht", tekst)
        for vraag, antwoord in antwoorden:
            keyboard.wait_to_read_in_dialog(vraag)
            keyboard.answer_next(antwoord)
        keyboard.wait_to_read_in_dialog(uitkomst)
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.in_dialog(lambda: keyboard.press(Qt.Key.Key_M, CTRL), steps)
    keyboard.wait_to_read("vastgelegd" if na_afloop else f"Vastgelegd. {uitkomst}.")


def test_messages_under_a_measure_say_what_holds_and_a_request_of_the_law_is_never_touched(
    desk: Desk,
) -> None:
    keyboard = desk.start()
    begin(keyboard)
    for nummer, (uitkomst, antwoorden) in enumerate(ONDER_MAATREGEL, 1):
        judge(keyboard, f"Bericht {nummer} over de straat.", antwoorden, uitkomst)


def test_a_breach_in_a_message_is_recorded_and_told_in_an_addendum(desk: Desk) -> None:
    keyboard = desk.start()
    begin(keyboard)
    belt = (
        *BURGER,
        ("Gaat het over", "Iets anders"),
        ("Wat is het nieuwe", "Een vraag of verzoek"),
        ("Past het bericht niet bij", "Ja, een weg die nu niet mag"),
    )
    judge(keyboard, "Belt, ook al mag dat nu niet.", belt, "Nieuwe vraag", na_afloop=True)
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
