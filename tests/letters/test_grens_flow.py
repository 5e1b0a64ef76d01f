"""From an insult to a measure through the services, on a clock that goes along with what happens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.brief import Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.errors import NogNietToegestaan
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst
from begrenzen_desktop.services.bewaken import refresh_termijnen
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from begrenzen_desktop.storage.termijnen import load_termijnen
from tests.letters.grens import ANTWOORDEN, HERHALING, SCHELDEN, UITNODIGING
from tests.letters.test_lettering import fill
from tests.letters.voorbeeld import ONDERTEKENAAR


class Day:
    """A clock at ten in the morning of a day that the test chooses."""

    def __init__(self) -> None:
        self.op = dt.date(2026, 10, 12)

    def __call__(self) -> dt.datetime:
        return dt.datetime.combine(self.op, dt.time(10), dt.UTC)


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def services(tmp_path: Path, day: Day) -> Iterator[Services]:
    kluis, _ = Vaulting(tmp_path / "kluizen", day, FAST_PARAMS).create("proef", "vier losse woorden samen")
    yield kluis.services
    kluis.close()


def post(services: Services, dossier_id: str, soort: str, op: dt.date) -> str:
    """Freeze, sign and send a letter on one day."""
    brief_id, _ = services.lettering.start(dossier_id, soort)
    services.lettering.freeze(brief_id)
    sign_and_send(services, brief_id, op)
    return brief_id


def assert_terms_in_step(services: Services, dossier_id: str, now: dt.datetime) -> None:
    """What was stored as terms is what the dossier, read anew, comes to."""
    with services.overview._store.transaction() as tx:
        before = load_termijnen(tx, dossier_id)
        assert before
        assert refresh_termijnen(tx, dossier_id, now, "nakijken") == ()
        assert load_termijnen(tx, dossier_id) == before


def sign_and_send(services: Services, brief_id: str, op: dt.date) -> None:
    """Record that a frozen letter was signed on paper and went by ordinary mail."""
    ondertekening = Ondertekening(door=ONDERTEKENAAR.naam, functie=ONDERTEKENAAR.functie, op=op)
    services.lettering.sign(brief_id, ondertekening)
    services.lettering.send(brief_id, (Verzending(wijze=Verzendwijze.GEWONE_POST, op=op),), bevestig=True)


def open_points(services: Services, dossier_id: str) -> set[str]:
    return {punt.id for punt in services.deciding.open_points(dossier_id)}


def answer_before(services: Services, dossier_id: str) -> None:
    """Answer everything that a measure after a warning needs."""
    for vraag_id, waarde in ANTWOORDEN.items():
        if not vraag_id.startswith("direct_") and vraag_id != "acuut_gevaar":
            services.answering.answer(dossier_id, vraag_id, waarde, "t")
    services.answering.answer(dossier_id, "agressieprotocol_bekeken", "ja", "t")


def answer_measure(services: Services, dossier_id: str, besloten: dt.date) -> None:
    """Answer the days of the measure, and the reason with the day of the repetition."""
    for vraag_id, op in (
        ("besloten_op", besloten),
        ("ingangsdatum", dt.date(2026, 12, 21)),
        ("einddatum", dt.date(2027, 3, 1)),
        ("herbeoordelingsdatum", dt.date(2027, 2, 1)),
    ):
        services.answering.answer(dossier_id, vraag_id, op, "t")
    reden = str(ANTWOORDEN["reden"]).replace("9 november", "14 december")
    services.answering.answer(dossier_id, "reden", reden, "t")


def test_an_insult_leads_by_warning_talk_and_repetition_to_a_measure(services: Services, day: Day) -> None:
    day.op = dt.date(2026, 11, 23)  # the example dossier stands on this day
    dossier_id = fill(services)
    registering = services.registering
    answer_before(services, dossier_id)
    registering.add_contact(dossier_id, replace(SCHELDEN, id=""))
    uitnodiging = registering.add_gesprek(dossier_id, replace(UITNODIGING, id=""))
    assert {"waarschuwing", "ordegesprek", "herhaling"} <= open_points(services, dossier_id)
    with pytest.raises(NogNietToegestaan):
        services.deciding.decide(dossier_id)

    # The warning leaves before any decision.
    post(services, dossier_id, "waarschuwing", day.op)
    assert "waarschuwing" not in open_points(services, dossier_id)

    day.op = dt.date(2026, 12, 11)
    (gesprek,) = services.dossiers.get(dossier_id).gesprekken
    assert gesprek.id == uitnodiging.nieuw_id
    registering.change_gesprek(dossier_id, replace(gesprek, uitkomst=Gespreksuitkomst.NIET_VERSCHENEN))
    post(services, dossier_id, "gespreksverslag", day.op)
    assert open_points(services, dossier_id) == {"herhaling"}

    day.op = dt.date(2026, 12, 14)
    registering.add_contact(dossier_id, replace(HERHALING, id="", op=day.op))
    answer_measure(services, dossier_id, day.op)
    assert open_points(services, dossier_id) == set()
    services.deciding.decide(dossier_id)
    brief_id = services.lettering.start(dossier_id, "maatregel")[0]
    services.lettering.freeze(brief_id)
    assert_terms_in_step(services, dossier_id, day())
    sign_and_send(services, brief_id, day.op)
    assert services.lettering.view(brief_id).brief.verzendingen


def test_direct_action_goes_out_at_once_and_then_asks_a_hearing(services: Services, day: Day) -> None:
    day.op = dt.date(2026, 11, 23)
    dossier_id = fill(services)
    for vraag_id, waarde in ANTWOORDEN.items():
        services.answering.answer(dossier_id, vraag_id, waarde, "t")
    services.answering.answer(dossier_id, "agressieprotocol_bekeken", "ja", "t")
    services.registering.add_contact(dossier_id, replace(HERHALING, id=""))
    assert "waarschuwing" in open_points(services, dossier_id)
    post(services, dossier_id, "spoedmaatregel", day.op)
    assert "waarschuwing" not in open_points(services, dossier_id)
