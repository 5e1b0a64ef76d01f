"""What a posted letter calls for in the house: a notice, a newer one after a change, its recall, a short one on repetition."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.brief import Brief, Briefstatus, EerdereBrief, Verzending, Verzendwijze
from begrenzen_desktop.domain.briefcheck import blocking, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopuitkomst
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.opvolgen import find_opvolging
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.letters.gesprek import make_gespreksbron
from tests.letters.grens import make_grensbron
from tests.letters.klacht import make_beklaagdebron
from tests.letters.test_grens_flow import Day, post
from tests.letters.test_lettering import fill
from tests.letters.verloop import make_verloopbron
from tests.letters.voorbeeld import NU, render_bron

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    day = Day()
    day.op = dt.date(2026, 11, 23)
    kluis, _ = Vaulting(tmp_path / "kluizen", day, FAST_PARAMS).create("proef", "vier losse woorden samen")
    yield kluis.services
    kluis.close()


def read(bron: Briefbron) -> str:
    return "\n".join(deel.tekst for deel in make_delen(bron))


def blocked(bron: Briefbron) -> list[str]:
    return [punt.id for punt in blocking(check_brief(bron, make_delen(bron), load_diagnosewoorden()))]


def notice(soort: str = "herhaling-intern-bericht") -> Briefbron:
    """The measure runs since December; in January it happened again."""
    bron = make_verloopbron("verdaging")
    return replace(bron, brief=replace(bron.brief, soort=soort, betreft=""))


def test_a_posted_stop_begins_the_notice_once(services: Services) -> None:
    dossier_id = fill(services)
    services.deciding.decide(dossier_id)
    brief_id = post(services, dossier_id, "stop-klacht", dt.date(2026, 11, 23))
    berichten = [b for b in services.dossiers.get(dossier_id).brieven if b.soort == "intern-bericht"]
    assert [bericht.status for bericht in berichten] == [Briefstatus.CONCEPT]
    assert "Brief afmaken en vaststellen" in [regel.wat for regel in services.overview.today().regels]
    ander = Verzending(wijze=Verzendwijze.E_MAIL, op=dt.date(2026, 11, 23))
    services.lettering.send(brief_id, (ander,), bevestig=True)
    assert [b.soort for b in services.dossiers.get(dossier_id).brieven].count("intern-bericht") == 1


def test_a_notice_that_was_made_beforehand_is_enough(services: Services) -> None:
    dossier_id = fill(services)
    services.deciding.decide(dossier_id)
    eigen, _ = services.lettering.start(dossier_id, "intern-bericht")
    services.lettering.freeze(eigen)
    post(services, dossier_id, "stop-klacht", dt.date(2026, 11, 23))
    assert [b.id for b in services.dossiers.get(dossier_id).brieven if b.soort == "intern-bericht"] == [eigen]


@pytest.mark.parametrize(
    ("soort", "uitkomst", "verwacht"),
    [
        ("aanvulling-maatregel", None, "intern-bericht"),
        ("herbeoordeling", Verloopuitkomst.DOORGAAN, ""),
        ("herbeoordeling", Verloopuitkomst.VERSOEPELEN, "intern-bericht"),
        ("herbeoordeling", Verloopuitkomst.STOPPEN, "intrekking-intern-bericht"),
        ("heroverweging", Verloopuitkomst.STOPPEN, "intrekking-intern-bericht"),
        ("einde-maatregel", None, "intrekking-intern-bericht"),
        ("verdaging", None, ""),
    ],
)
def test_each_letter_calls_for_what_colleagues_have_to_know(
    soort: str, uitkomst: Verloopuitkomst | None, verwacht: str
) -> None:
    bron = make_verloopbron(soort)
    *eerder, stap = bron.dossier.verloop
    if uitkomst is not None:
        stap = replace(stap, uitkomst=uitkomst)
    assert find_opvolging(replace(bron.dossier, verloop=(*eerder, stap)), bron.brief) == verwacht


def test_receipt_and_delay_call_for_a_notice_to_whom_the_complaint_is_about() -> None:
    bron = make_beklaagdebron()
    for soort in ("ontvangstbevestiging", "verdaging"):
        brief = replace(bron.brief, soort=soort)
        assert find_opvolging(bron.dossier, brief) == "bericht-beklaagde"
        zonder = replace(
            bron.dossier, klachten=tuple(replace(k, beklaagde="") for k in bron.dossier.klachten)
        )
        assert find_opvolging(zonder, brief) == ""


def test_refused_entry_calls_for_a_card_at_the_counter() -> None:
    bron = make_grensbron("maatregel")
    assert find_opvolging(bron.dossier, replace(bron.brief, soort="toegangsontzegging")) == "balie-instructie"


def test_the_notice_tells_of_the_measure_as_it_was_changed_last() -> None:
    bron = make_verloopbron("aanvulling-maatregel")
    bericht = replace(bron, brief=replace(bron.brief, soort="intern-bericht", betreft=""))
    *eerder, stap = bron.dossier.verloop
    assert stap.maatregel is not None
    anders = replace(stap, maatregel=replace(stap.maatregel, hoe=("alleen per brief",), waar=()))
    nieuw = read(replace(bericht, dossier=replace(bron.dossier, verloop=(*eerder, anders))))
    assert "alleen per brief" in nieuw and "22 januari 2027" in nieuw
    assert "alleen per brief" not in read(
        replace(bericht, dossier=replace(bron.dossier, verloop=tuple(eerder)))
    )


def test_colleagues_hear_of_an_urgent_measure_before_any_decision() -> None:
    bron = make_grensbron("spoedmaatregel")
    bericht = replace(bron, brief=replace(bron.brief, soort="intern-bericht"))
    open_ = with_choice_open(bericht)
    assert "beslissing" in blocked(open_)
    stap = make_verloopbron("einde-maatregel").dossier.verloop[0]
    met = replace(open_, dossier=replace(open_.dossier, verloop=(stap,)))
    assert blocked(met) == [] and "tot en met 1 maart 2027" in read(met)


def with_choice_open(bron: Briefbron) -> Briefbron:
    """The same while nothing was chosen or decided."""
    antwoorden = {k: v for k, v in bron.dossier.beoordeling.antwoorden.items() if k != "beslissing"}
    beoordeling = replace(bron.dossier.beoordeling, antwoorden=antwoorden, beslissing=None)
    return replace(bron, dossier=replace(bron.dossier, beoordeling=beoordeling))


def test_the_recall_after_a_stop_says_that_the_subject_is_open_again() -> None:
    bron = replace(make_verloopbron("intrekking-intern-bericht"))
    stap = replace(
        bron.dossier.verloop[-1],
        soort=Verloopsoort.STOP_BEKEKEN,
        uitkomst=Verloopuitkomst.STOPPEN,
        maatregel=None,
    )
    genomen = bron.dossier.beoordeling.beslissing
    assert genomen is not None
    from begrenzen_desktop.domain.beoordeling import Beslissingkeuze

    beslissing = replace(genomen, keuze=Beslissingkeuze.STOP_KLACHT)
    dossier = replace(
        bron.dossier, verloop=(stap,), beoordeling=replace(bron.dossier.beoordeling, beslissing=beslissing)
    )
    tekst = read(replace(bron, dossier=dossier))
    assert "Sinds 15 januari 2027" in tekst and "weer gewoon antwoord" in tekst


def test_a_repetition_has_a_short_notice_without_the_words_that_were_said() -> None:
    bron = notice()
    assert blocked(bron) == []
    tekst = "\n".join(read_regels(render_bron(bron))) + "\n"
    pad = GOLDEN / "herhaling-intern-bericht.txt"
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")
    assert "prutsers" not in tekst and "8 januari 2027" in tekst


@pytest.mark.parametrize(
    ("velden", "punt"),
    [
        ({"gebeurd": "Er werd gezegd: Jullie luisteren nooit, stelletje prutsers."}, "geen-woorden"),
        ({"contact": "[naam]"}, "invulplek-1"),
    ],
)
def test_a_short_notice_says_too_much_or_too_little_by_name(velden: dict[str, str], punt: str) -> None:
    bron = notice()
    assert punt in blocked(replace(bron, brief=replace(bron.brief, velden=velden)))


def test_without_a_measure_there_is_no_short_notice() -> None:
    bron = notice()
    leeg = with_choice_open(replace(bron, dossier=replace(bron.dossier, verloop=())))
    assert {"wie", "gebeurd", "blijft"} <= set(blocked(leeg))
    assert isinstance(bron.brief, Brief) and bron.brief.gemaakt_op == NU


def test_arrangements_from_a_talk_are_told_to_colleagues_without_calling_them_a_limit() -> None:
    bron = make_gespreksbron("afspraken")
    beoordeling = replace(bron.dossier.beoordeling, beslissing=None)
    brief = EerdereBrief(id="e", soort="afspraken", datum=dt.date(2026, 11, 16))
    dossier = replace(bron.dossier, beoordeling=beoordeling, eerdere_brieven=(brief,))
    assert find_opvolging(dossier, bron.brief) == "intern-bericht"

    bericht = replace(bron, dossier=dossier, brief=replace(bron.brief, soort="intern-bericht"))
    tekst = read(bericht)

    for zin in (
        "U stuurt uw vragen naar één adres.",
        "Wij antwoorden binnen vijf werkdagen.",
        "van 16 november 2026 tot en met 31 mei 2027",
        "er is geen grens gesteld",
        "onze brief van 16 november 2026",
    ):
        assert zin in tekst
    assert blocked(bericht) == []

    nooit = replace(bericht, dossier=replace(dossier, eerdere_brieven=()))
    assert "beslissing" in blocked(nooit)  # nobody told the citizen yet
