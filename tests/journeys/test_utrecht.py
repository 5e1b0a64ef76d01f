"""Meneer H. under the regeling of Utrecht: an invitation, nobody comes, a measure, a notice, a breach; with nothing but keys."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from tests.journeys import beginning, bericht, letter, life, steps
from tests.journeys.bericht import BURGER, NIEUW, OVER, SCHENDING
from tests.journeys.conftest import Desk, WordProcessor
from tests.journeys.keyboard import Keyboard

OEFENDOSSIERS = Path(__file__).resolve().parents[2] / "resources" / "oefendossiers"
ORGANISATIE = tomllib.loads((OEFENDOSSIERS / "organisatie.toml").read_text(encoding="utf-8"))
H = tomllib.loads((OEFENDOSSIERS / "h.toml").read_text(encoding="utf-8"))
ANTWOORDEN, EERST = H["antwoorden"], H["dagen"][0]
ZOEK = "dakkapel"
IN_THE_INVITATION = (
    "Graag maken wij daarover met u afspraken.",  # the tone of this regeling
    "Wanneer kunnen wij met elkaar praten?",
    "woensdag 23 september 2026",
    "Gebeurt het opnieuw, dan kunnen wij daarom een tijd andere afspraken met u maken",
    "Laat ons uiterlijk op 22 september 2026 weten wat u kiest.",
    "namens het college van burgemeester en wethouders van Waterveen",
)
IN_THE_MEASURE = (
    "Wij doen dit op grond van onze Veelvragersregeling.",
    "Op 16 september 2026 nodigden wij u uit voor een gesprek. U kwam niet.",
    "Daarna gebeurde het opnieuw, op 5 oktober 2026.",
    "met één contactpersoon",
    "via één e-mailadres dat hiervoor is gemaakt",
    "15 oktober 2026 en gelden tot en met 15 april 2027",
    "namens het college van burgemeester en wethouders van Waterveen",
    "ombudsman",
)
IN_THE_ADDENDUM = (
    "Wat is er gebeurd?",
    "De aangepaste maatregel",
    "8 oktober 2026",  # the letter that it changes
    "15 april 2027",
    "ombudsman",
)
REDEN = (
    "Op 20 oktober 2026 belde u toch met het klantcontactcentrum, terwijl bellen nu niet kan. Schrijven naar het vaste adres gaat"
    " goed en daar krijgt u antwoord op. Daarom blijft het bij schrijven, en kijken wij in maart opnieuw."
)


@pytest.fixture
def begins_on() -> dt.datetime:
    return dt.datetime(2026, 9, 16, 10, 0, tzinfo=dt.UTC)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the desktop's own dialog asks for it
def test_the_path_of_utrecht_goes_from_an_invitation_to_an_addendum(
    desk: Desk, word_processor: WordProcessor, tmp_path: Path
) -> None:
    keyboard = desk.start()
    beginning.make_vault(keyboard)
    keyboard.wait_to_read("Deze versie geldt sinds")
    keyboard.select("Welke regeling volgen nieuwe dossiers?", "Veelvragersregeling")
    beginning.fill_organisation_at_once(keyboard, ORGANISATIE["profiel"])
    beginning.add_signatory(keyboard, ORGANISATIE["ondertekenaars"][1])
    beginning.begin_dossier(keyboard, H["onderwerp"], H["betrokkene"])
    invite(keyboard, tmp_path / "uitnodiging")

    desk.wait_until(dt.datetime(2026, 10, 8, 10, 0, tzinfo=dt.UTC))
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    letter.open_dossier(keyboard, ZOEK)
    limit(keyboard)
    send_measure(keyboard, tmp_path / "maatregel")
    tell_colleagues(keyboard)

    desk.wait_until(dt.datetime(2026, 10, 20, 10, 0, tzinfo=dt.UTC))
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    letter.open_dossier(keyboard, ZOEK)
    weg = (SCHENDING, "Ja, een weg die nu niet mag")
    belt = (*BURGER, (OVER, "Iets anders"), (NIEUW, "Een vraag of verzoek"), weg)
    bericht.judge(keyboard, "Belt, ook al mag dat nu niet.", belt, ("Nieuwe vraag",))
    keyboard.wait_to_read("Niet nagekomen")
    keyboard.open_tab("Termijnen")
    life.record_breach(keyboard, "20 oktober 2026", "27-10-2026", REDEN)
    keyboard.wait_to_read("Van kracht, afspraken niet nagekomen.")
    life.send_step_letter(keyboard, "Afspraken niet nagekomen", "20-10-2026")
    letter.assert_shown(keyboard, list(IN_THE_ADDENDUM))


def invite(keyboard: Keyboard, folder: Path) -> None:
    """See that it cannot go on, and invite to talk about how we have contact."""
    keyboard.answer("Heb je gekeken wat jullie eigen regels", "Ja")
    steps.next_part(keyboard, "Wat gebeurt er?")
    steps.record_contact(keyboard, EERST["contactmomenten"][0])
    for title in ("De interactie", "Ons eigen proces", "Hoeveel tijd gaat hierin", "Overleg en conclusie"):
        steps.next_part(keyboard, title)
    keyboard.choose_one("Grensoverschrijdend")
    steps.next_part(keyboard, "De beslissing")
    steps.invite(keyboard, EERST["gesprekken"][0])
    steps.next_part(keyboard, "Brief en collega")
    letter.begin_letter_here(keyboard, "Brief: uitnodiging voor een gesprek over het contact")
    letter.date_letter(keyboard, "16-9-2026", "L. Hofstra")
    letter.freeze_letter(keyboard)
    read(keyboard, folder, IN_THE_INVITATION)
    letter.sign_letter(keyboard, "16-9-2026")
    letter.post_letter_twice(keyboard, "16-9-2026", "3SABCD1234568", "N. Postma")


def limit(keyboard: Keyboard) -> None:
    """Go through the steps of Utrecht: the framework, the control, and a measure from the catalogue."""
    steps.open_steps(keyboard)
    steps.record_contact(keyboard, H["contactmomenten"][0])
    steps.next_part(keyboard, "Wat gebeurt er?")
    keyboard.fill("Wat is er gebeurd?", ANTWOORDEN["feiten"])
    keyboard.answer("Toetsingskader 1", "Ja")
    steps.next_part(keyboard, "De interactie")
    keyboard.fill("Hoe verloopt het contact", ANTWOORDEN["interactie"])
    steps.next_part(keyboard, "Ons eigen proces")
    steps.record_klacht(keyboard, H["klachten"][0])
    keyboard.fill("Hoe is de behandeling", ANTWOORDEN["proces"])
    keyboard.answer("Toetsingskader 2", "Ja")
    keyboard.choose("Nergens: alles was op tijd en volledig")
    steps.next_part(keyboard, "Hoeveel tijd gaat hierin")
    keyboard.fill("Hoeveel tijd gaat hierin", ANTWOORDEN["tijd_uitkomst"])
    steps.next_part(keyboard, "Overleg en conclusie")
    steps.record_overleg(keyboard, H["overleggen"][0])
    keyboard.answer("Toetsingskader 3", "Ja")
    keyboard.fill("Wie keek of het dossier compleet is", ANTWOORDEN["controle_dossier"])
    keyboard.answer("Is er genoeg reden voor een grens", "Ja")
    steps.next_part(keyboard, "De beslissing")
    steps.miss_talk(keyboard)
    keyboard.choose_one("Een eenzijdige maatregel voor een vaste tijd")
    keyboard.fill("Waarom neem je deze beslissing?", ANTWOORDEN["reden"])
    keyboard.choose_one("Alleen schriftelijk contact")
    for regel in ("met één contactpersoon", "niet per telefoon", "via één e-mailadres"):
        keyboard.choose(regel)
    keyboard.fill("Welke weg blijft altijd open", ANTWOORDEN["open_route"])
    keyboard.fill("Op welke dag gaat de maatregel in?", f"{ANTWOORDEN['ingangsdatum']:%d-%m-%Y}")
    keyboard.choose_one("Behandelen op papier")
    keyboard.fill("Tot en met welke dag duurt de stop?", f"{ANTWOORDEN['einddatum']:%d-%m-%Y}")
    # The control by the central coordination was passed over: this regeling does not let a decision go without it.
    keyboard.wait_to_read("Wat vond de centrale klachtencoördinatie, en wanneer?")
    keyboard.choose(
        "Ga erheen: De regeling vraagt voor deze beslissing een antwoord op: ‘Wat vond de centrale"
    )
    keyboard.fill("Wat vond de centrale klachtencoördinatie", ANTWOORDEN["controle_ckc"])
    steps.next_part(keyboard, "De beslissing")
    steps.take_decision(keyboard, ANTWOORDEN)


def send_measure(keyboard: Keyboard, folder: Path) -> None:
    letter.begin_letter(keyboard, "Brief: tijdelijke afspraken over contact")
    letter.date_letter(keyboard, "8-10-2026", "L. Hofstra")
    letter.freeze_letter(keyboard)
    read(keyboard, folder, IN_THE_MEASURE)
    letter.sign_letter(keyboard, "8-10-2026")
    letter.post_letter_twice(keyboard, "8-10-2026", "3SABCD7654323", "N. Postma")


def tell_colleagues(keyboard: Keyboard) -> None:
    """The notice that the posted letter made ready."""
    keyboard.choose("Alle brieven")
    keyboard.choose("Intern bericht, Concept")
    keyboard.wait_to_read("Lees de brief na en stel hem vast")
    keyboard.choose("Vaststellen")
    keyboard.wait_to_read("Klaar: dit stuk hoeft niet te worden ondertekend of verstuurd.")
    assert "laat hem ondertekenen" not in keyboard.read()


def read(keyboard: Keyboard, folder: Path, expected: tuple[str, ...]) -> None:
    """Save the letter as it will be printed and read it."""
    folder.mkdir()
    words = " ".join(letter.read_letter(letter.save_letter(keyboard, folder)))
    assert [line for line in expected if line not in words] == []
