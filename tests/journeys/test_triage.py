"""Every kind of message of mevrouw C. (a stop that was posted) and meneer E. (a measure that runs): what to do, what is kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.dossier import Dossier
from tests import oefenkluis
from tests.journeys import beginning, bericht, letter, life
from tests.journeys.bericht import (
    BURGER,
    FEITEN,
    GEEN_GEVAAR,
    GEVAAR,
    KLAAGSCHRIFT,
    NAMENS,
    NIEUW,
    OVER,
    PAST,
    SCHENDING,
    VERZOEK,
    Antwoord,
)  # fmt: skip
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL

REDEN = (
    "Op 20 november 2026 belde u toch en schold u een medewerker uit. Schrijven gaat goed en daar krijgt u antwoord op. Daarom"
    " blijft het bij schrijven en kijken wij later opnieuw."
)
DAG = dt.date(2026, 11, 20)
NU = dt.datetime(2026, 11, 20, 10, 0, tzinfo=dt.UTC)
C, E = "balie", "straatverlichting"
BRIEF_C, BRIEF_E = "8 oktober 2026", "5 november 2026"
ZELFDE, ANDERS, BEIDE = (OVER, "Alleen daarover"), (OVER, "Iets anders"), (OVER, "Allebei")
NIETS_NIEUWS, WEL_NIEUWS = (FEITEN, "Nee"), (FEITEN, "Ja")
VAN_NIEUWE_KLACHT = (("afdoening", dt.date(2027, 1, 4)), ("bevestiging", dt.date(2026, 11, 27)))
"""Six weeks end on New Year's Day, so the term ends on the Monday after it."""
VAN_KLACHT_OPNIEUW = (*VAN_NIEUWE_KLACHT, ("niet-behandelen", dt.date(2026, 12, 18)))
VRAAG, KLACHT = (NIEUW, "Een vraag of verzoek"), (NIEUW, "Een klacht")


@dataclass(frozen=True, kw_only=True)
class Soort:
    """A kind of message: how it is answered, what must be read, and what must stand in the dossier afterwards.

    ``moment`` are fields of the contact; ``klachten`` the first words of each complaint that was made; ``termijnen`` all terms
    of the contact and of those complaints.
    """

    zoek: str
    antwoorden: tuple[Antwoord, ...]
    gelezen: tuple[str, ...]
    als: str
    moment: dict[str, object] = field(default_factory=dict)
    klachten: tuple[str, ...] = ()
    termijnen: tuple[tuple[str, dt.date], ...] = ()
    velden: dict[str, str] = field(default_factory=dict)
    na_afloop: str = "Vastgelegd. "
    niet_gevraagd: str = ""


SOORTEN = {
    "c-zelfde": Soort(
        zoek=C,
        antwoorden=(*BURGER, ZELFDE, NIETS_NIEUWS, (KLAAGSCHRIFT, "Nee")),
        gelezen=("Niet beantwoorden.", f"Dat staat in de brief van {BRIEF_C}."),
        als="niet-beantwoorden",
        niet_gevraagd=SCHENDING,
    ),
    "e-zelfde": Soort(
        zoek=E,
        antwoorden=(*BURGER, ZELFDE, NIETS_NIEUWS, (KLAAGSCHRIFT, "Nee"), PAST),
        gelezen=("verwijs naar jullie antwoord van 18 september 2026", "zwijgen kan niet"),
        als="al-beantwoord",
    ),
    "e-klaagschrift": Soort(
        zoek=E,
        antwoorden=(*BURGER, ZELFDE, NIETS_NIEUWS, (KLAAGSCHRIFT, "Ja"), PAST),
        gelezen=("Dit is op papier opnieuw een klacht.", "Zwijgen kan hier niet."),
        als="opnieuw-klacht",
        velden={"kanaal": "Brief"},
        moment={"kanaal": "brief"},
        klachten=("Opnieuw: ",),
        termijnen=VAN_KLACHT_OPNIEUW,
    ),
    "c-nieuwe-klacht": Soort(
        zoek=C,
        antwoorden=(*BURGER, ANDERS, KLACHT),
        gelezen=("Behandel dit als een nieuwe klacht", "Bevestig de ontvangst."),
        als="nieuwe-klacht",
        velden={"klacht": "Het paspoort was niet op tijd klaar"},
        klachten=("Het paspoort was niet op tijd klaar",),
        termijnen=VAN_NIEUWE_KLACHT,
    ),
    "e-nieuwe-klacht": Soort(
        zoek=E,
        antwoorden=(*BURGER, ANDERS, KLACHT, PAST),
        gelezen=("ook tijdens de maatregel telt een nieuwe klacht",),
        als="nieuwe-klacht",
        velden={"klacht": "De stoep in de Molenlaan ligt open"},
        klachten=("De stoep in de Molenlaan ligt open",),
        termijnen=VAN_NIEUWE_KLACHT,
    ),
    "c-gemengd": Soort(
        zoek=C,
        antwoorden=(*BURGER, BEIDE, NIETS_NIEUWS, (KLAAGSCHRIFT, "Nee"), VRAAG),
        gelezen=("Beantwoord alleen het nieuwe deel.", f"Verwijs voor de rest naar de brief van {BRIEF_C}."),
        als="gemengd",
    ),
    "c-gemengd-twee-klachten": Soort(
        zoek=C,
        antwoorden=(*BURGER, BEIDE, NIETS_NIEUWS, (KLAAGSCHRIFT, "Ja"), KLACHT),
        gelezen=("Het nieuwe deel is een klacht", "binnen vier weken een korte brief"),
        als="gemengd",
        velden={"klacht": "Het paspoort was niet op tijd klaar"},
        klachten=("Het paspoort was niet op tijd klaar", "Opnieuw: "),
        termijnen=VAN_NIEUWE_KLACHT + VAN_KLACHT_OPNIEUW,
    ),
    "e-gemengd": Soort(
        zoek=E,
        antwoorden=(*BURGER, BEIDE, NIETS_NIEUWS, (KLAAGSCHRIFT, "Nee"), VRAAG, PAST),
        gelezen=("Beantwoord alleen het nieuwe deel.", f"Verwijs voor de rest naar de brief van {BRIEF_E}."),
        als="gemengd",
    ),
    "c-nieuwe-feiten": Soort(
        zoek=C,
        antwoorden=(*BURGER, ZELFDE, WEL_NIEUWS),
        gelezen=("nieuwe feiten gaan voor elke grens", "Uiterlijk op 4 december 2026 hoort u van ons"),
        als="nieuwe-feiten",
        moment={"nieuwe_informatie": True},
        termijnen=(("nieuws", dt.date(2026, 12, 4)),),
    ),
    "e-nieuwe-feiten": Soort(
        zoek=E,
        antwoorden=(*BURGER, ZELFDE, WEL_NIEUWS, PAST),
        gelezen=("nieuwe feiten gaan voor elke grens",),
        als="nieuwe-feiten",
        moment={"nieuwe_informatie": True},
        termijnen=(("nieuws", dt.date(2026, 12, 4)),),
    ),
    "e-schending-weg": Soort(
        zoek=E,
        antwoorden=(*BURGER, ANDERS, VRAAG, (SCHENDING, "Ja, een weg die nu niet mag")),
        gelezen=(
            "Leg ook vast dat de burger een weg gebruikte die nu niet mag.",
            "per brief naar Postbus 100",
        ),
        als="nieuwe-vraag",
        velden={"kanaal": "Telefoon"},
        moment={"buiten_afspraak": True, "onaanvaardbaar": False, "kanaal": "telefoon"},
        na_afloop="Kies dan hier ‘Niet nagekomen’ en het contact.",
    ),
    "e-schending-gedrag": Soort(
        zoek=E,
        antwoorden=(*BURGER, ZELFDE, NIETS_NIEUWS, (SCHENDING, "Ja, gedrag dat niet kan")),
        niet_gevraagd=KLAAGSCHRIFT,  # a call is no complaint on paper
        gelezen=("Leg ook het gedrag vast, met de letterlijke woorden.",),
        als="al-beantwoord",
        velden={"kanaal": "Telefoon", "citaat": "Stelletje dieven zijn jullie"},
        moment={"onaanvaardbaar": True, "citaat": "Stelletje dieven zijn jullie", "kanaal": "telefoon"},
        na_afloop="Kies dan hier ‘Niet nagekomen’ en het contact.",
    ),
    "c-vertegenwoordiger": Soort(
        zoek=C,
        antwoorden=(*NAMENS, ZELFDE, NIETS_NIEUWS, (KLAAGSCHRIFT, "Nee")),
        gelezen=("De weg via een vertegenwoordiger blijft open.", "Stuur ons een machtiging"),
        als="vertegenwoordiger",
    ),
    "e-vertegenwoordiger": Soort(
        zoek=E,
        antwoorden=(*NAMENS, ANDERS, VRAAG, PAST),
        gelezen=("Beantwoord dit, via de weg die open is",),
        als="nieuwe-vraag",
    ),
    "c-klaagschrift": Soort(
        zoek=C,
        antwoorden=(*BURGER, ZELFDE, NIETS_NIEUWS, (KLAAGSCHRIFT, "Ja")),
        gelezen=("Dit is op papier opnieuw een klacht.", "Zwijgen kan hier niet."),
        als="opnieuw-klacht",
        velden={"kanaal": "Brief"},
        moment={"kanaal": "brief"},
        klachten=("Opnieuw: ",),
        termijnen=VAN_KLACHT_OPNIEUW,
    ),
    "c-verzoek": Soort(
        zoek=C,
        antwoorden=(GEEN_GEVAAR, (VERZOEK, "Woo-verzoek")),
        gelezen=("Stuur het door naar wie dit behandelt.", "Wij hebben het doorgestuurd"),
        als="officieel",
        niet_gevraagd=OVER,
    ),
    "e-verzoek": Soort(
        zoek=E,
        antwoorden=(GEEN_GEVAAR, (VERZOEK, "Melding")),
        gelezen=("Een grens over het contact verandert niets aan zo'n verzoek",),
        als="officieel",
        niet_gevraagd=SCHENDING,
    ),
}


@pytest.fixture
def begins_on() -> dt.datetime:
    return NU


def read_back(kluizen: Path, desk: Desk, zoek: str) -> tuple[Dossier, dict[str, dt.date]]:
    """Close the program and read the dossier and its terms that are not yet met."""
    desk.close()
    with oefenkluis.reading(kluizen, beginning.WACHTZIN, NU) as services:
        (regel,) = services.overview.dossiers(zoek)
        termijnen = services.termijnen.view(regel.id).bewakingen
        return services.dossiers.get(regel.id), {t.id: t.termijn.datum for t in termijnen if not t.klaar}


def find_new(dossier: Dossier) -> Contactmoment:
    (moment,) = [m for m in dossier.contactmomenten if m.beoordeeld_als]
    return moment


@pytest.mark.parametrize("soort", SOORTEN.values(), ids=SOORTEN.keys())
def test_each_kind_of_message_says_what_to_do_and_is_kept_with_all_that_follows(
    desk: Desk, kluizen: Path, soort: Soort
) -> None:
    keyboard = letter.start_in_dossier(desk, soort.zoek)
    tekst = f"Een bericht: {soort.als}."
    niet = soort.niet_gevraagd
    bericht.judge(keyboard, tekst, soort.antwoorden, soort.gelezen, niet_gevraagd=niet, **soort.velden)
    keyboard.wait_to_read(soort.na_afloop)
    dossier, termijnen = read_back(kluizen, desk, soort.zoek)
    moment = find_new(dossier)
    assert (moment.tekst, moment.beoordeeld_als, moment.op) == (tekst, soort.als, DAG)
    assert {naam: getattr(moment, naam) for naam in soort.moment} == soort.moment
    klachten = [klacht for klacht in dossier.klachten if klacht.ontvangen_op == DAG]
    assert len(klachten) == len(soort.klachten)
    assert all(
        klacht.omschrijving.startswith(begin) for klacht, begin in zip(klachten, soort.klachten, strict=True)
    )
    mine = {moment.id, *(klacht.id for klacht in klachten)}
    found = [(naam.split(":")[0], dag) for naam, dag in termijnen.items() if naam.split(":")[-1] in mine]
    assert sorted(found) == sorted(soort.termijnen)


def test_gedrag_that_cannot_be_is_recorded_as_a_breach_with_its_contact(desk: Desk, kluizen: Path) -> None:
    keyboard = letter.start_in_dossier(desk, E)
    soort = SOORTEN["e-schending-gedrag"]
    bericht.judge(keyboard, "Belt en scheldt.", soort.antwoorden, soort.gelezen, **soort.velden)
    keyboard.wait_to_read(soort.na_afloop)
    life.record_breach(keyboard, "20 november 2026, telefoon", "27-11-2026", REDEN)
    keyboard.wait_to_read("Van kracht, afspraken niet nagekomen.")
    dossier, _termijnen = read_back(kluizen, desk, E)
    stap = dossier.verloop[-1]
    assert (stap.soort, stap.op, stap.contact_ids) == ("schending", DAG, (find_new(dossier).id,))


@pytest.mark.parametrize("zoek", [C, E], ids=["c", "e"])
def test_danger_comes_before_every_limit_and_the_message_is_judged_further_afterwards(
    desk: Desk, kluizen: Path, zoek: str
) -> None:
    keyboard = letter.start_in_dossier(desk, zoek)
    bericht.open_dialog(keyboard)
    bericht.write(
        keyboard,
        "Ik zie het niet meer zitten.",
        ((GEVAAR, "Ja"),),
        ("Doe eerst wat op de Spoedkaart staat.",),
    )
    assert VERZOEK not in keyboard.read_dialog()
    keyboard.press(Qt.Key.Key_Return, CTRL)
    keyboard.wait_to_read_in_dialog("Wie bel je?")
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.wait_for(lambda: not keyboard.read_dialog(), "the Spoedkaart to close")
    keyboard.press(Qt.Key.Key_1, CTRL)
    keyboard.wait_to_read("Bericht verder beoordelen, nu er geen gevaar meer is")
    letter.open_dossier(keyboard, zoek)
    bericht.open_dialog(keyboard)
    keyboard.choose("Verder met het bericht van 20 november 2026")
    keyboard.wait_for(lambda: "Ik zie het niet meer zitten." in keyboard.read_dialog(), "the message")
    bericht.answer_all(keyboard, (GEEN_GEVAAR, (VERZOEK, "Bezwaar of beroep")))
    keyboard.press(Qt.Key.Key_Return, CTRL)
    keyboard.wait_to_read("Vastgelegd. Verzoek volgens een wet.")
    dossier, termijnen = read_back(kluizen, desk, zoek)
    moment = find_new(dossier)  # one contact: it was not written twice
    assert (moment.beoordeeld_als, moment.tekst) == ("officieel", "Ik zie het niet meer zitten.")
    assert not [naam for naam in termijnen if naam.endswith(moment.id)]
