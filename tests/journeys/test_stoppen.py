"""Mevrouw B., from the first start of the program to a letter marked verzonden, with nothing but keys."""

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
B = tomllib.loads((OEFENDOSSIERS / "b.toml").read_text(encoding="utf-8"))
ANTWOORDEN = B["antwoorden"]
BARCODE = "3SABCD1234567"
IN_THE_LETTER = (
    "Mevrouw B.\nTurfkade 7 a\n9991 CD WATERVEEN",
    "niet meer inhoudelijk reageren",
    "Op 9 juli 2026 kreeg u ons antwoord.",
    "14 juli 2026, 11 augustus 2026 en 27 augustus 2026",
    ANTWOORDEN["reden"],
    ANTWOORDEN["afbakening"],
    "Uiterlijk op 2 september 2027 kijken wij opnieuw",
    "Nationale ombudsman",
    "namens het college van burgemeester en wethouders van Waterveen",
    "M. de Graaf\nafdelingshoofd Dienstverlening",
)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the desktop's own dialog asks for it
def test_someone_stops_the_contact_about_one_complaint_and_posts_the_letter(
    desk: Desk, word_processor: WordProcessor, tmp_path: Path
) -> None:
    keyboard = desk.start()
    beginning.make_vault(keyboard)
    beginning.skip_organisation(keyboard)
    beginning.fill_organisation_in_settings(keyboard, ORGANISATIE["profiel"])
    beginning.add_signatory(keyboard, ORGANISATIE["ondertekenaars"][0])
    beginning.begin_dossier(keyboard, B["onderwerp"], B["betrokkene"])
    look_before_beginning(keyboard)
    write_down_what_happens(keyboard)
    weigh(keyboard)
    decide(keyboard)
    letter.begin_letter(keyboard, "Brief: geen verder antwoord")
    letter.date_letter(keyboard, "3-9-2026", "M. de Graaf")
    letter.freeze_letter(keyboard)
    file = letter.save_letter(keyboard, tmp_path)
    assert word_processor.opened == [file]
    letter.sign_letter(keyboard, "3-9-2026")
    letter.post_letter_twice(keyboard, "3-9-2026", BARCODE, "N. Postma")
    desk.close()
    look_at_the_posted_letter(desk.start(), file)
    look_again_after_a_year(desk)


def look_again_after_a_year(desk: Desk) -> None:
    """On its day Vandaag asks for it; the stop stays with a new day, and once more a year later it ends with a letter."""
    desk.wait_until(dt.datetime(2027, 9, 2, 10, 0, tzinfo=dt.UTC))
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    keyboard.wait_to_read("Beslissing opnieuw bekijken")
    letter.open_dossier(keyboard, "viskraam")
    keyboard.open_tab("Termijnen")
    life.look_at_stop(
        keyboard, "Het blijft zoals het is", "1-9-2028", "Er stond in de berichten van dit jaar niets nieuws."
    )
    keyboard.wait_to_read("1 september 2028")
    life.look_at_stop(
        keyboard, "Het stopt", "", "De vergunning is verlopen. Er is niets meer waarover wij zwijgen."
    )
    keyboard.wait_to_read("Geëindigd op 2 september 2027.")
    keyboard.choose("Brief beginnen: Stop opnieuw bekeken: het stopt")
    keyboard.wait_to_read("Wij reageren weer op uw berichten daarover.")


def look_before_beginning(keyboard: Keyboard) -> None:
    keyboard.choose("Toon ook")
    keyboard.answer("Loopt er een klacht", "Ja")
    keyboard.answer("Is er nu gevaar voor iemand", "Nee")
    steps.next_part(keyboard, "Wat gebeurt er?")


def write_down_what_happens(keyboard: Keyboard) -> None:
    for contact in B["contactmomenten"]:
        steps.record_contact(keyboard, contact)
    steps.record_counted_contacts(keyboard, B["verzamelmomenten"][0])
    keyboard.fill("Wat is er gebeurd?", ANTWOORDEN["feiten"])
    keyboard.choose("Vaak bellen of schrijven")
    keyboard.choose("Terugkomen op wat al is afgesproken")
    keyboard.fill("Hoe is dit voor jou?", ANTWOORDEN["ervaring"])
    steps.next_part(keyboard, "De interactie")


def weigh(keyboard: Keyboard) -> None:
    keyboard.fill("Hoe verloopt het contact", ANTWOORDEN["interactie"])
    keyboard.fill("Hoe vertelt de burger het zelf?", ANTWOORDEN["verhaal_burger"])
    steps.next_part(keyboard, "Ons eigen proces")
    steps.record_klacht(keyboard, B["klachten"][0])
    keyboard.fill("Hoe is de behandeling", ANTWOORDEN["proces"])
    keyboard.answer("Zijn er nog vragen van de burger", "Nee")
    keyboard.answer("Zijn wij alles nagekomen", "Ja")
    keyboard.choose("Toon alleen wat nodig is")
    steps.next_part(keyboard, "Hoeveel tijd gaat hierin")
    keyboard.fill("Hoeveel tijd gaat hierin", ANTWOORDEN["tijd_uitkomst"])
    steps.next_part(keyboard, "Overleg en conclusie")
    steps.record_overleg(keyboard, B["overleggen"][0])
    keyboard.answer("Staat er in de laatste berichten iets nieuws", "Nee")
    keyboard.choose_one("Aanhoudend: het contact gaat door")
    keyboard.answer("Is er genoeg reden voor een grens", "Ja")


def decide(keyboard: Keyboard) -> None:
    steps.next_part(keyboard, "De beslissing")
    keyboard.choose_one("We stoppen het contact over één klacht")
    keyboard.fill("Waarom neem je deze beslissing?", ANTWOORDEN["reden"])
    keyboard.choose("Toon ook")
    keyboard.fill("Over welk onderwerp reageren we precies niet meer?", ANTWOORDEN["afbakening"])
    steps.take_decision(keyboard, ANTWOORDEN)


def look_at_the_posted_letter(keyboard: Keyboard, file: Path) -> None:
    """After a new start the screen shows how the letter left the house, and the same words as the saved file."""
    beginning.open_vault(keyboard)
    letter.open_posted_letter(keyboard, "viskraam", "Brief: geen verder antwoord over één klacht")
    letter.assert_shown(
        keyboard, [f"aangetekend ({BARCODE}) op 3 september 2026", "gewone post op 3 september 2026"]
    )
    lines = letter.read_letter(file)
    letter.assert_shown(keyboard, lines)
    assert [line for line in IN_THE_LETTER if line not in "\n".join(lines)] == []
