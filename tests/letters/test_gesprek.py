"""Invitation and agreements: they read well, none leaves without what it needs, and a regeling may use its own words."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.briefcheck import blocking, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.gesprek import GEHOUDEN, GESPREK, SOORTEN, VEELVRAGERS, make_gespreksbron
from tests.letters.grens import make_grensbron
from tests.letters.test_matrix import make as make_any
from tests.letters.voorbeeld import render_bron, with_answers

GOLDEN = Path(__file__).parent / "golden"
Change = Callable[[Briefbron], Briefbron]
EIGEN = (
    *("uitnodiging-gesprek", "afspraken", "maatregel"),
    *("gespreksverslag", "intern-bericht", "aanvulling-maatregel"),
)
"""Letters for which the regeling veelvragers has its own words."""


def make(soort: str) -> Briefbron:
    if soort in SOORTEN:
        return make_gespreksbron(soort)
    return make_any(soort) if soort in ("intern-bericht", "aanvulling-maatregel") else make_grensbron(soort)


def check(bron: Briefbron) -> list[str]:
    return [punt.id for punt in blocking(check_brief(bron, make_delen(bron), load_diagnosewoorden()))]


def talks(*gesprekken: object) -> Change:
    return lambda bron: replace(bron, dossier=replace(bron.dossier, gesprekken=gesprekken))  # type: ignore[arg-type]


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_letter_reads_as_its_golden_text(soort: str) -> None:
    compare(make_gespreksbron(soort), soort)


@pytest.mark.parametrize("soort", EIGEN)
def test_a_regeling_has_its_own_tone_with_the_same_facts(soort: str) -> None:
    bron = replace(make(soort), regeling=VEELVRAGERS)
    compare(bron, f"veelvragers-{soort}")
    gewoon, eigen = (
        "\n".join(read_regels(render_bron(make(soort)))),
        "\n".join(read_regels(render_bron(bron))),
    )
    assert gewoon != eigen


def compare(bron: Briefbron, naam: str) -> None:
    assert check(bron) == []
    tekst = "\n".join(read_regels(render_bron(bron))) + "\n"
    pad = GOLDEN / f"{naam}.txt"
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("soort", "change", "punt"),
    [
        ("uitnodiging-gesprek", talks(replace(GESPREK, reactie_tot=None)), "reactie"),
        ("uitnodiging-gesprek", talks(), "reactie"),
        ("afspraken", talks(GESPREK), "gesprek"),
        ("afspraken", talks(replace(GEHOUDEN, afspraken_burger="")), "burger"),
        ("afspraken", talks(replace(GEHOUDEN, afspraken_organisatie="")), "wij"),
        ("afspraken", lambda bron: with_answers(bron, {"afspraken_tot": None}), "tot"),
        ("afspraken", lambda bron: with_answers(bron, {"afspraken_tot": dt.date(2026, 1, 1)}), "tot"),
    ],
)
def test_a_letter_without_one_element_is_refused_by_name(soort: str, change: Change, punt: str) -> None:
    assert punt in check(change(make_gespreksbron(soort)))


def test_the_number_of_days_comes_from_the_data() -> None:
    bron = talks(replace(GESPREK, mogelijk_op=GESPREK.mogelijk_op[:2]))(
        make_gespreksbron("uitnodiging-gesprek")
    )
    punten = check_brief(bron, make_delen(bron), load_diagnosewoorden())
    assert [p.zin for p in punten if p.id == "drie-dagen"] == [
        "Er staan 2 dagen in de brief. Bied er drie aan, dan is er echt iets te kiezen."
    ]


def test_the_own_norm_of_four_weeks_is_advice_and_named_as_such() -> None:
    bron = replace(make_grensbron("maatregel"), regeling=VEELVRAGERS)
    laat = replace(bron, brief=replace(bron.brief, datum=dt.date(2026, 12, 20)))
    (punt,) = [p for p in check_brief(laat, make_delen(laat), load_diagnosewoorden()) if p.id == "na-contact"]
    assert not punt.in_orde and not punt.houdt_tegen and "eigen norm" in punt.zin


def test_words_of_a_regeling_never_hide_that_a_fact_is_missing() -> None:
    bron = replace(talks(GESPREK)(make_gespreksbron("afspraken")), regeling=VEELVRAGERS)
    assert "gesprek" in check(bron)


@pytest.mark.parametrize("regeling_id", Catalogus().ids())
def test_an_invitation_says_what_can_follow_and_never_that_it_will(regeling_id: str) -> None:
    bron = replace(make_gespreksbron("uitnodiging-gesprek"), regeling=Catalogus().newest(regeling_id))
    (gevolg,) = [deel.tekst for deel in make_delen(bron) if deel.id == "gevolg"]
    assert "Dan wegen wij opnieuw af" in gevolg and "kunnen" in gevolg
    assert not re.search(r"\b(zal|zullen|volgt er)\b", gevolg)


def test_an_invitation_warns_of_behaviour_only_where_the_regeling_lets_it_count_as_a_warning() -> None:
    bron = make_gespreksbron("uitnodiging-gesprek")
    scheldt = replace(bron.dossier.contactmomenten[0], onaanvaardbaar=True)
    dossier = replace(bron.dossier, contactmomenten=(scheldt, *bron.dossier.contactmomenten[1:]))
    kan_niet = "Gedrag zoals in deze voorbeelden kan niet."
    for regeling, momenten, waarschuwt in (
        (VEELVRAGERS, dossier, True),
        (bron.regeling, dossier, False),
        (VEELVRAGERS, bron.dossier, False),
    ):
        delen = make_delen(replace(bron, regeling=regeling, dossier=momenten))
        assert (kan_niet in "\n".join(deel.tekst for deel in delen)) is waarschuwt
    zonder = replace(bron.brief, velden={**bron.brief.velden, "gevolg": "Dan zien wij wel."})
    assert "herhaling" in check(replace(bron, regeling=VEELVRAGERS, dossier=dossier, brief=zonder))
    assert "herhaling" not in check(replace(bron, dossier=dossier, brief=zonder))


@pytest.mark.parametrize(
    ("uitkomst", "zin"),
    [
        (Gespreksuitkomst.NIET_VERSCHENEN, "U kwam niet."),
        (Gespreksuitkomst.GEWEIGERD, "U liet weten dat u dat gesprek niet wilde."),
        (Gespreksuitkomst.GEHOUDEN, "hebben wij met elkaar gesproken"),
    ],
)
def test_the_measure_tells_the_way_that_was_gone_and_claims_no_arrangement_that_was_never_made(
    uitkomst: Gespreksuitkomst, zin: str
) -> None:
    bron = replace(make_grensbron("maatregel"), regeling=VEELVRAGERS)
    op = dt.date(2026, 11, 10) if uitkomst is Gespreksuitkomst.GEHOUDEN else None
    gesprekken = tuple(
        replace(g, uitkomst=uitkomst, gehouden_op=op, afspraken_burger="", afspraken_organisatie="")
        for g in bron.dossier.gesprekken
    )
    delen = {
        deel.id: deel.tekst
        for deel in make_delen(replace(bron, dossier=replace(bron.dossier, gesprekken=gesprekken)))
    }
    assert zin in delen["vooraf"]
    assert "niet aan" not in delen["opening"] + delen["vooraf"]
