"""The letters in the life of a measure and about one complaint: they read well, and none leaves without what it needs."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.briefcheck import blocking, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.verloop import Verloopuitkomst
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond, explain_grond
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.verloop import KLACHT, SOORTEN, make_verloopbron
from tests.letters.voorbeeld import render_bron

GOLDEN = Path(__file__).parent / "golden"
Change = Callable[[Briefbron], Briefbron]


def check(bron: Briefbron) -> list[str]:
    return [punt.id for punt in blocking(check_brief(bron, make_delen(bron), load_diagnosewoorden()))]


def step(**anders: object) -> Change:
    def change(bron: Briefbron) -> Briefbron:
        *eerder, laatste = bron.dossier.verloop
        return replace(bron, dossier=replace(bron.dossier, verloop=(*eerder, replace(laatste, **anders))))  # type: ignore[arg-type]

    return change


def complaint(**anders: object) -> Change:
    def change(bron: Briefbron) -> Briefbron:
        klachten = tuple(
            replace(klacht, **anders) if klacht.id == KLACHT.id else klacht  # type: ignore[arg-type]
            for klacht in bron.dossier.klachten
        )
        return replace(bron, dossier=replace(bron.dossier, klachten=klachten))

    return change


def loose(bron: Briefbron) -> Briefbron:
    return replace(bron, brief=replace(bron.brief, betreft=""))


def without_measure(bron: Briefbron) -> Briefbron:
    return replace(bron, dossier=replace(bron.dossier, verloop=()))


def dated(dag: dt.date) -> Change:
    return lambda bron: replace(bron, brief=replace(bron.brief, datum=dag), vandaag=dag)


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_letter_reads_as_its_golden_text(soort: str) -> None:
    bron = make_verloopbron(soort)
    assert check(bron) == []
    tekst = "\n".join(read_regels(render_bron(bron))) + "\n"
    pad = GOLDEN / f"{soort}.txt"
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("soort", "change", "punt"),
    [
        ("aanvulling-maatregel", loose, "stap"),
        ("aanvulling-maatregel", step(contact_ids=()), "schending"),
        ("aanvulling-maatregel", step(reden="Het ging mis."), "reden"),
        ("aanvulling-maatregel", dated(dt.date(2027, 1, 25)), "periode"),
        ("herbeoordeling", loose, "stap"),
        ("herbeoordeling", step(reden="Het bleef goed gaan."), "reden"),
        ("herbeoordeling", dated(dt.date(2027, 3, 2)), "periode"),
        ("heroverweging", loose, "stap"),
        ("einde-maatregel", without_measure, "einde"),
        ("intrekking-intern-bericht", without_measure, "einde"),
        ("verdaging", loose, "klacht"),
        ("verdaging", complaint(ontvangen_op=None), "klacht"),
        ("verdaging", complaint(uitstelreden=""), "reden"),
        ("verdaging", dated(dt.date(2027, 2, 16)), "op-tijd"),
        ("verdaging", complaint(verdaagd_op=dt.date(2027, 1, 10)), "op-tijd"),
        ("niet-in-behandeling", loose, "klacht"),
        ("niet-in-behandeling", complaint(grond=""), "grond"),
        ("niet-in-behandeling", complaint(gedraging_op=dt.date(2026, 11, 3)), "grond"),
        ("niet-in-behandeling", complaint(grond_uitleg="Te veel werk."), "reden"),
    ],
)
def test_a_letter_without_one_element_is_refused_by_name(soort: str, change: Change, punt: str) -> None:
    assert punt in check(change(make_verloopbron(soort)))


def test_a_letter_after_the_four_weeks_warns_and_does_not_stop() -> None:
    bron = dated(dt.date(2027, 2, 2))(make_verloopbron("niet-in-behandeling"))
    (punt,) = [p for p in check_brief(bron, make_delen(bron), frozenset()) if p.id == "vier-weken"]
    assert "1 februari 2027" in punt.zin and not punt.in_orde and not punt.houdt_tegen


def test_a_review_without_recent_behaviour_says_so() -> None:
    goed = (
        "Sinds de start van de afspraken ging het goed. U schreef ons en kreeg antwoord. Daarom is er geen reden meer om"
        " ermee door te gaan, en stoppen wij eerder."
    )
    stop = step(contact_ids=(), uitkomst=Verloopuitkomst.STOPPEN, maatregel=None, reden=goed)
    bron = stop(make_verloopbron("herbeoordeling"))
    tekst = "\n".join(read_regels(render_bron(bron)))
    assert "In die tijd zagen wij geen gedrag dat niet kan." in tekst
    assert "De afspraken zijn gestopt op 15 januari 2027" in tekst and check(bron) == []


@pytest.mark.parametrize("grond", list(Weigeringsgrond))
def test_every_ground_names_its_article_and_the_facts_it_needs(grond: Weigeringsgrond) -> None:
    assert grond.artikel.startswith("artikel 9:8 lid") and grond.label and grond.vraagt.endswith(".")
    klacht = Klacht(id="k", omschrijving="x", grond=grond.value)
    beantwoord = make_verloopbron("verdaging").dossier.klachten[:1]
    assert bool(explain_grond(klacht, ())) is (grond.value in "ab")
    assert (explain_grond(klacht, beantwoord) == "") is (grond.value != "b")
