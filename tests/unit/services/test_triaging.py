"""Every leaf of the triage in a real vault: the contact, the complaints and the terms that are written with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.contactmoment import Kanaal
from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.triage import JA, KEUZEN, NEE, Triageadvies, Triagebericht, Triagevraag
from begrenzen_desktop.domain.triagewoorden import make_antwoord, make_instructie
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst
from tests.unit.services.test_verloop import Life

V, A = Triagevraag, Triageadvies
OP = dt.date(2026, 11, 20)
STANDAARD = {vraag: KEUZEN[vraag][0] for vraag in V}
GRENZEN = ("geen", "beslissing-2", "beslissing-3", "beide")


def prepare(life: Life, grens: str) -> None:
    """Let the limits hold: a stop whose letter was posted before, a measure that runs."""
    life.on("2026-11-20")
    if grens in ("beslissing-2", "beide"):
        brief = EerdereBrief(id="", soort="stop-klacht", datum=dt.date(2026, 9, 3))
        life.services.registering.add_eerdere_brief(life.id, brief)
    if grens in ("beslissing-3", "beide"):
        maatregel = Maatregel(
            hoe=("niet per telefoon",), open_route="per brief naar Postbus 100", ingang=dt.date(2026, 11, 1),
            einde=dt.date(2027, 2, 1), herbeoordeling=dt.date(2027, 1, 4),
        )  # fmt: skip
        stap = Verloopstap(id="", soort=Verloopsoort.INGESTELD, op=dt.date(2026, 11, 1), maatregel=maatregel)
        life.services.guarding.add_stap(life.id, stap)


@pytest.fixture(params=GRENZEN, scope="module")
def life(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    """Mevrouw C., with a stop that was decided; whether it holds depends on its letter. One vault takes all leaves."""
    made = Life(tmp_path_factory.mktemp("kluis"), "c")
    made.grens = request.param  # type: ignore[attr-defined]
    prepare(made, request.param)
    yield made
    made.vault.close()


@pytest.fixture
def beide(tmp_path: Path) -> Iterator[Life]:
    made = Life(tmp_path, "c")
    prepare(made, "beide")
    yield made
    made.vault.close()


def message(**anders: object) -> Triagebericht:
    bericht = Triagebericht(
        op=OP, kanaal=Kanaal.E_MAIL, tekst="Weer over de viskraam.", antwoorden=STANDAARD, klacht="De lamp is stuk",
        citaat="Prutsers",
    )  # fmt: skip
    return replace(bericht, **anders)  # type: ignore[arg-type]


LEAVES: tuple[tuple[dict[Triagevraag, str], Kanaal], ...] = (
    ({V.GEVAAR: JA}, Kanaal.TELEFOON),
    ({V.VERZOEK: "woo"}, Kanaal.E_MAIL),
    ({V.VERZOEK: "bezwaar"}, Kanaal.BRIEF),
    ({V.OVER: "zelfde"}, Kanaal.E_MAIL),
    ({V.OVER: "zelfde"}, Kanaal.TELEFOON),
    ({V.OVER: "zelfde", V.KLAAGSCHRIFT: JA}, Kanaal.BRIEF),
    ({V.OVER: "zelfde", V.FEITEN: JA}, Kanaal.E_MAIL),
    ({V.OVER: "zelfde", V.VAN: "vertegenwoordiger"}, Kanaal.E_MAIL),
    ({V.OVER: "nieuw", V.NIEUW: "klacht"}, Kanaal.E_MAIL),
    ({V.OVER: "nieuw", V.NIEUW: "vraag"}, Kanaal.TELEFOON),
    ({V.OVER: "beide", V.NIEUW: "vraag"}, Kanaal.E_MAIL),
    ({V.OVER: "beide", V.NIEUW: "klacht", V.KLAAGSCHRIFT: JA}, Kanaal.E_MAIL),
    ({V.OVER: "nieuw", V.SCHENDING: "gedrag"}, Kanaal.TELEFOON),
    ({V.OVER: "zelfde", V.SCHENDING: "weg"}, Kanaal.TELEFOON),
)


@pytest.mark.parametrize(("antwoorden", "kanaal"), LEAVES)
def test_every_leaf_writes_what_belongs_to_it(
    life: Life, antwoorden: dict[Triagevraag, str], kanaal: Kanaal
) -> None:
    triaging = life.services.triaging
    before = life.services.dossiers.get(life.id)
    beeld = triaging.view(life.id, OP)
    grens: str = life.grens  # type: ignore[attr-defined]
    assert (beeld.grens.stop, beeld.grens.maatregel) == (
        grens in ("beslissing-2", "beide"), grens in ("beslissing-3", "beide"),
    )  # fmt: skip
    gevolg = triaging.judge(life.id, message(antwoorden=STANDAARD | antwoorden, kanaal=kanaal))
    after = life.services.dossiers.get(life.id)
    moment = next(m for m in after.contactmomenten if m.id == gevolg.contact_id)
    uitkomst = gevolg.uitkomst
    assert make_instructie(uitkomst, beeld).endswith(".")
    assert moment.beoordeeld_als == uitkomst.advies and moment.tekst == "Weer over de viskraam."
    assert moment.nieuwe_informatie is uitkomst.nieuwe_feiten
    assert moment.onaanvaardbaar is (uitkomst.schending == "gedrag")
    assert moment.buiten_afspraak is (uitkomst.schending == "weg")
    assert bool(moment.citaat) is (uitkomst.schending == "gedrag")
    nieuwe = [k for k in after.klachten if k.id not in {oud.id for oud in before.klachten}]
    assert len(nieuwe) == uitkomst.nieuwe_klacht + uitkomst.opnieuw
    termijnen = {b.id for b in life.services.termijnen.view(life.id).bewakingen}
    for klacht in nieuwe:
        assert klacht.ontvangen_op == OP and f"afdoening:{klacht.id}" in termijnen
    if uitkomst.opnieuw:
        assert f"niet-behandelen:{gevolg.opnieuw_id}" in termijnen
    assert (f"nieuws:{moment.id}" in termijnen) is (uitkomst.advies is A.NIEUWE_FEITEN)
    assert (f"spoedbericht:{moment.id}" in termijnen) is (uitkomst.advies is A.SPOED)
    if uitkomst.advies is A.NIET_BEANTWOORDEN:
        assert make_antwoord(uitkomst, beeld) == ""


def test_what_a_leaf_leads_to_can_be_written_at_once(beide: Life) -> None:
    triaging, lettering = beide.services.triaging, beide.services.lettering
    gevolg = triaging.judge(
        beide.id, message(antwoorden=STANDAARD | {V.OVER: "beide", V.NIEUW: "klacht", V.KLAAGSCHRIFT: JA})
    )
    antwoord = lettering.start(beide.id, "kort-antwoord", gevolg.contact_id)[0]
    assert "20 november 2026" in lettering.view(antwoord).delen[0].tekst
    weigering = lettering.start(beide.id, "niet-in-behandeling", gevolg.opnieuw_id)[0]
    open_ = [punt.id for punt in lettering.view(weigering).checklist if punt.houdt_tegen]
    assert "grond" not in open_ and "reden" not in open_ and "klacht" not in open_
    bevestiging = lettering.start(beide.id, "ontvangstbevestiging", gevolg.klacht_id)[0]
    assert "de lamp is stuk" in lettering.view(bevestiging).delen[0].tekst


def test_new_facts_are_a_task_until_somebody_looked_again(beide: Life) -> None:
    beide.services.triaging.judge(beide.id, message(antwoorden=STANDAARD | {V.FEITEN: JA}))
    assert "Nieuwe feiten bekijken" in beide.tasks()
    beide.on("2026-11-23")
    stap = Verloopstap(
        id="", soort=Verloopsoort.STOP_BEKEKEN, op=dt.date(2026, 11, 23), uitkomst=Verloopuitkomst.STOPPEN,
        reden="De burger heeft gelijk.", door="K. van Dam", functie="directeur",
    )  # fmt: skip
    beide.services.guarding.add_stap(beide.id, stap)
    assert "Nieuwe feiten bekijken" not in beide.tasks()
    assert not beide.services.triaging.view(beide.id, dt.date(2026, 11, 24)).grens.stop


def test_a_message_put_aside_for_safety_is_judged_further_and_leaves_vandaag(beide: Life) -> None:
    taak = "Bericht verder beoordelen, nu er geen gevaar meer is"
    eerst = beide.services.triaging.judge(beide.id, message(antwoorden=STANDAARD | {V.GEVAAR: JA}))
    assert taak in beide.tasks()
    aantal = len(beide.services.dossiers.get(beide.id).contactmomenten)
    beide.services.triaging.judge(beide.id, message(moment_id=eerst.contact_id))
    assert taak not in beide.tasks()
    assert len(beide.services.dossiers.get(beide.id).contactmomenten) == aantal


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tekst": "  "}, "nog geen bericht"),
        ({"op": dt.date(2026, 12, 24)}, "toekomst"),
        ({"antwoorden": {V.GEVAAR: NEE}}, "nog een vraag open"),
        (
            {"antwoorden": STANDAARD | {V.OVER: "nieuw", V.NIEUW: "klacht"}, "klacht": ""},
            "waar de nieuwe klacht over gaat",
        ),
        ({"antwoorden": STANDAARD | {V.SCHENDING: "gedrag"}, "citaat": ""}, "letterlijke woorden"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_written(
    beide: Life, anders: dict[str, object], zin: str
) -> None:
    before = beide.services.dossiers.get(beide.id)
    with pytest.raises(OngeldigAntwoord, match=zin):
        beide.services.triaging.judge(beide.id, message(**anders))
    assert beide.services.dossiers.get(beide.id) == before


def test_a_message_from_before_the_limit_is_judged_without_it(beide: Life) -> None:
    beeld = beide.services.triaging.view(beide.id, dt.date(2026, 8, 1))
    assert not beeld.grens.geldt and beeld.stopbrief_op is None


def test_a_measure_that_ended_yesterday_no_longer_counts(beide: Life) -> None:
    beeld = beide.services.triaging.view(beide.id, dt.date(2027, 2, 2))
    assert not beeld.grens.maatregel and beeld.voorbij_op == dt.date(2027, 2, 1)


def test_a_long_message_is_kept_whole(beide: Life) -> None:
    lang = "woord " * 33_000
    gevolg = beide.services.triaging.judge(beide.id, message(tekst=lang))
    moment = next(
        m for m in beide.services.dossiers.get(beide.id).contactmomenten if m.id == gevolg.contact_id
    )
    assert moment.tekst == lang.strip()


def test_a_closed_dossier_asks_to_be_opened_first(beide: Life) -> None:
    beide.services.dossiers.close(beide.id, "Afgerond.")
    with pytest.raises(NogNietToegestaan, match=r"[Hh]eropen"):
        beide.services.triaging.judge(beide.id, message())


def test_a_sender_can_have_two_dossiers(beide: Life) -> None:
    dossiers = beide.services.dossiers
    betrokkene = replace(dossiers.get(beide.id).betrokkene, e_mail="C@voorbeeld.example ")
    dossiers.change_betrokkene(beide.id, betrokkene)
    tweede, _ = dossiers.create(betrokkene, "Iets anders")
    gevonden = beide.services.triaging.find_dossiers("c@Voorbeeld.example")
    assert set(gevonden) == {beide.id, tweede.id}
    assert beide.services.triaging.find_dossiers("") == ()


def test_a_complaint_again_under_a_measure_gets_its_short_letter_within_four_weeks(tmp_path: Path) -> None:
    life = Life(tmp_path, "c")
    prepare(life, "beslissing-3")
    gevolg = life.services.triaging.judge(
        life.id, message(antwoorden=STANDAARD | {V.OVER: "zelfde", V.KLAAGSCHRIFT: JA}, kanaal=Kanaal.BRIEF)
    )
    assert gevolg.uitkomst.advies is A.OPNIEUW_KLACHT
    assert f"niet-behandelen:{gevolg.opnieuw_id}" in {
        b.id for b in life.services.termijnen.view(life.id).bewakingen
    }
    brief = life.services.lettering.start(life.id, "niet-in-behandeling", gevolg.opnieuw_id)[0]
    blad = life.services.lettering.view(brief)
    tekst = " ".join(deel.tekst for deel in blad.delen)
    assert "Daarom behandelen wij deze klacht niet opnieuw." in tekst
    assert "reageren wij hierover niet meer" not in tekst and "niet meer inhoudelijk" not in tekst
    assert not {"grond", "reden", "klacht"} & {punt.id for punt in blad.checklist if punt.houdt_tegen}
    life.vault.close()


def test_a_complaint_that_runs_is_named(beide: Life) -> None:
    klacht = Klacht(id="", omschrijving="De lamp brandt niet", ontvangen_op=OP)
    beide.services.registering.add_klacht(beide.id, klacht)
    assert "De lamp brandt niet" in beide.services.triaging.view(beide.id, OP).lopende_klachten
