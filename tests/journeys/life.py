"""What a person does with a measure that runs: look again, record a breach, send the letter of the step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt

from tests.journeys import beginning, letter
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL, Keyboard

GOED = (
    "Sinds 12 november 2026 schreef u ons en kreeg u antwoord. Er is in die tijd niets gebeurd dat niet kan. Daarom mag u ons"
    " weer bellen als dat nodig is."
)
WIE, FUNCTIE = "K. van Dam", "directeur"


def open_terms(desk: Desk, moment: dt.datetime, zoek: str) -> Keyboard:
    """Start the program on another day and open the terms of a dossier."""
    desk.wait_until(moment)
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    letter.open_dossier(keyboard, zoek)
    keyboard.open_tab("Termijnen")
    return keyboard


def record_running(keyboard: Keyboard, maatregel: Mapping[str, str]) -> None:
    """Record a measure that ran before the program was used."""

    def fill_in() -> None:
        keyboard.fill("Op welke dag is dit besloten?", maatregel["besloten"])
        keyboard.fill("Welke afspraak komt erbij?", maatregel["afspraak"])
        keyboard.fill("Welke weg blijft altijd open?", maatregel["route"])
        keyboard.fill("Vanaf wanneer?", maatregel["ingang"])
        keyboard.fill("Tot en met wanneer?", maatregel["einde"])
        keyboard.fill("Wanneer kijken jullie opnieuw?", maatregel["opnieuw"])
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.in_dialog(lambda: keyboard.choose("Lopende maatregel vastleggen"), fill_in)


def ease(keyboard: Keyboard, weg: str, opnieuw: str) -> None:
    """Look again, and let one of the arrangements go."""

    def fill_in() -> None:
        keyboard.select("Wat is de uitkomst?", "Er mag meer")
        keyboard.choose(weg)  # was chosen: Space takes it away
        keyboard.fill("Wanneer kijken jullie opnieuw?", opnieuw)
        decide(keyboard, GOED)

    keyboard.in_dialog(lambda: keyboard.choose("Opnieuw bekijken"), fill_in)


def record_breach(keyboard: Keyboard, contact: str, vanaf: str, reden: str) -> None:
    """Record that the arrangements were not kept, with the contact in which that happened."""

    def fill_in() -> None:
        keyboard.choose(contact)
        keyboard.fill("Vanaf wanneer?", vanaf)
        decide(keyboard, reden)

    keyboard.in_dialog(lambda: keyboard.choose("Niet nagekomen"), fill_in)


def look_at_stop(keyboard: Keyboard, uitkomst: str, opnieuw: str, reden: str) -> None:
    """Look again at a stop about one subject."""

    def fill_in() -> None:
        keyboard.select("Wat is de uitkomst?", uitkomst)
        if opnieuw:
            keyboard.fill("Wanneer kijken jullie opnieuw?", opnieuw)
        decide(keyboard, reden)

    keyboard.in_dialog(lambda: keyboard.choose("De stop opnieuw bekijken"), fill_in)


def decide(keyboard: Keyboard, reden: str) -> None:
    """Say why and who, and keep the step."""
    keyboard.fill("Waarom?", reden)
    keyboard.fill("Wie besloot dit?", WIE)
    keyboard.fill("Welke functie heeft die persoon?", FUNCTIE)
    keyboard.press(Qt.Key.Key_Return, CTRL)


def send_step_letter(keyboard: Keyboard, stap: str, op: str) -> None:
    """Make, sign and post the letter of a step."""
    keyboard.choose(f"Brief beginnen: {stap}")
    keyboard.wait_to_read("Lees de brief na en stel hem vast")
    letter.date_letter(keyboard, op, "L. Hofstra")
    letter.freeze_letter(keyboard)
    letter.sign_letter(keyboard, op)
    letter.post_letter_twice(keyboard, op, "3SABCD7654322", "N. Postma")
