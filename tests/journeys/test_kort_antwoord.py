"""A message with something new beside what was said before: from the triage to the short answer, made definitive, by keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests import oefenkluis
from tests.journeys import beginning, bericht, letter
from tests.journeys.bericht import BURGER, FEITEN, KLAAGSCHRIFT, NIEUW, OVER, PAST, Antwoord
from tests.journeys.conftest import Desk, WordProcessor

NU = dt.datetime(2026, 11, 20, 10, 0, tzinfo=dt.UTC)
BEIDE: tuple[Antwoord, ...] = (*BURGER, (OVER, "Allebei"), (FEITEN, "Nee"))
VRAAG: Antwoord = (NIEUW, "Een vraag of verzoek")
ANTWOORD = "Uw paspoort ligt vanaf 24 november 2026 voor u klaar. U kunt het elke werkdag ophalen."
GEMENGD = {
    "balie": (
        (*BEIDE, (KLAAGSCHRIFT, "Nee"), VRAAG),
        "Daarover schreven wij u op 8 oktober 2026. In die brief leest u waarom wij daar niet meer op reageren",
        "Uw bericht gaat ook over het gesprek van 3 februari 2026 aan de balie van Burgerzaken",
    ),
    "straatverlichting": (
        (*BEIDE, (KLAAGSCHRIFT, "Nee"), VRAAG, PAST),
        "Op 5 november 2026 schreven wij u hoe wij tijdelijk met uw berichten omgaan.",
        "De rest van uw bericht gaat over iets waarop u al antwoord van ons kreeg.",
    ),
}


@pytest.fixture
def begins_on() -> dt.datetime:
    return NU


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the desktop's own dialog asks for it
@pytest.mark.parametrize("zoek", GEMENGD)
def test_a_mixed_message_gets_a_short_answer_that_refers_to_the_letter_of_its_day(
    desk: Desk, kluizen: Path, word_processor: WordProcessor, tmp_path: Path, zoek: str
) -> None:
    antwoorden, *verwijzing = GEMENGD[zoek]
    keyboard = letter.start_in_dossier(desk, zoek)
    bericht.open_dialog(keyboard)
    tekst = "Wanneer is mijn paspoort klaar? En het blijft een schande."
    bericht.write(keyboard, tekst, antwoorden, ("Beantwoord alleen het nieuwe deel.",))
    keyboard.choose("Vastleggen en brief beginnen")
    keyboard.wait_to_read("Brief: kort antwoord op een bericht")
    letter.assert_shown(keyboard, ["Op 20 november 2026 ontvingen wij uw bericht.", *verwijzing])
    keyboard.choose("Vaststellen")  # the answer itself is still to be written
    keyboard.wait_to_read("Er staat nog één punt open. Werk dat eerst bij")
    keyboard.choose("Ga erheen: In de brief staat nog '[Schrijf hier")
    keyboard.replace(ANTWOORD)
    letter.freeze_letter(keyboard)
    folder = tmp_path / "uit"
    folder.mkdir()
    lines = letter.read_letter(letter.save_letter(keyboard, folder))
    assert [zin for zin in (ANTWOORD, *verwijzing, "S. Kuiper") if zin not in "\n".join(lines)] == []
    assert not [line for line in lines if "[" in line or "schande" in line]
    desk.close()
    with oefenkluis.reading(kluizen, beginning.WACHTZIN, NU) as services:
        (regel,) = services.overview.dossiers(zoek)
        dossier = services.dossiers.get(regel.id)
    brief, moment = dossier.brieven[-1], dossier.contactmomenten[-1]
    assert (brief.soort, brief.status, brief.betreft) == ("kort-antwoord", "vastgesteld", moment.id)
    assert (moment.beoordeeld_als, moment.tekst) == ("gemengd", tekst)
