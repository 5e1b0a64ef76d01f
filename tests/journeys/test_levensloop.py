"""A measure that ran before the program was used: it is broken and gets an addendum, and lapses while the laptop sleeps."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from tests.journeys import beginning, letter, life, steps
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import Keyboard

OEFENDOSSIERS = Path(__file__).resolve().parents[2] / "resources" / "oefendossiers"
ORGANISATIE = tomllib.loads((OEFENDOSSIERS / "organisatie.toml").read_text(encoding="utf-8"))
E = tomllib.loads((OEFENDOSSIERS / "e.toml").read_text(encoding="utf-8"))
MAATREGEL = {
    "besloten": "1-9-2026",
    "afspraak": "niet per telefoon, wel per brief",
    "route": "per brief naar Postbus 100, 9990 AA Waterveen",
    "ingang": "1-9-2026",
    "einde": "30-11-2026",
    "opnieuw": "2-11-2026",
}
REDEN = (
    "Op 2 november 2026 belde u toch en schold u een medewerker uit. Schrijven gaat goed en daar krijgt u antwoord op. Daarom"
    " blijft het bij schrijven en kijken wij later opnieuw."
)


@pytest.fixture
def begins_on() -> dt.datetime:
    return dt.datetime(2026, 11, 3, 10, 0, tzinfo=dt.UTC)


def begin(keyboard: Keyboard) -> None:
    beginning.make_vault(keyboard)
    beginning.fill_organisation_at_once(keyboard, ORGANISATIE["profiel"])
    beginning.add_signatory(keyboard, ORGANISATIE["ondertekenaars"][1])
    beginning.begin_dossier(keyboard, E["onderwerp"], E["betrokkene"])
    keyboard.open_tab("Termijnen")
    life.record_running(keyboard, MAATREGEL)
    keyboard.wait_to_read("Van kracht")


def test_a_breach_is_recorded_with_its_contact_and_told_in_an_addendum(desk: Desk) -> None:
    keyboard = desk.start()
    begin(keyboard)
    steps.record_contact(keyboard, E["contactmomenten"][0])
    life.record_breach(keyboard, "2 november 2026, telefoon", "10-11-2026", REDEN)
    keyboard.wait_to_read("Van kracht, afspraken niet nagekomen.")
    keyboard.wait_to_read("wacht op de brief")
    life.send_step_letter(keyboard, "Afspraken niet nagekomen", "3-11-2026")
    keyboard = life.open_terms(desk, dt.datetime(2026, 11, 10, 10, 0, tzinfo=dt.UTC), "straatverlichting")
    keyboard.wait_to_read("Van kracht, afspraken niet nagekomen.")
    assert "wacht op de brief" not in keyboard.read()


def test_a_measure_lapses_while_the_laptop_sleeps(desk: Desk) -> None:
    keyboard = desk.start()
    begin(keyboard)
    desk.wait_until(dt.datetime(2026, 12, 14, 8, 0, tzinfo=dt.UTC))
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    letter.open_dossier(keyboard, "straatverlichting")
    keyboard.open_tab("Termijnen")
    keyboard.wait_to_read("Vanzelf afgelopen. Blijf nog alert.")
    keyboard.wait_to_read("Lopende maatregel vastleggen")
