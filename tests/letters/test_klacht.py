"""Receipt, answer to a complaint, short answer and refused entry: they read well, and none leaves without what it needs."""

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
from begrenzen_desktop.domain.klacht import Oordeel
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.klacht import KLACHT, SOORTEN, make_klachtbron
from tests.letters.voorbeeld import render_bron, with_answers

GOLDEN = Path(__file__).parent / "golden"
Change = Callable[[Briefbron], Briefbron]


def check(bron: Briefbron) -> list[str]:
    return [punt.id for punt in blocking(check_brief(bron, make_delen(bron), load_diagnosewoorden()))]


def advice(bron: Briefbron) -> list[str]:
    punten = check_brief(bron, make_delen(bron), load_diagnosewoorden())
    return [punt.id for punt in punten if not punt.in_orde and not punt.houdt_tegen]


def complaint(**anders: object) -> Change:
    def change(bron: Briefbron) -> Briefbron:
        klachten = tuple(
            replace(klacht, **anders) if klacht.id == KLACHT.id else klacht  # type: ignore[arg-type]
            for klacht in bron.dossier.klachten
        )
        return replace(bron, dossier=replace(bron.dossier, klachten=klachten))

    return change


def fields(**velden: str) -> Change:
    return lambda bron: replace(bron, brief=replace(bron.brief, velden={**bron.brief.velden, **velden}))


def answers(**antwoorden: object) -> Change:
    return lambda bron: with_answers(bron, antwoorden)  # type: ignore[arg-type]


def unwritten(bron: Briefbron) -> Briefbron:
    return replace(bron, brief=replace(bron.brief, velden={}))


def without_letter(bron: Briefbron) -> Briefbron:
    return replace(bron, dossier=replace(bron.dossier, eerdere_brieven=()))


def without_message(bron: Briefbron) -> Briefbron:
    return replace(bron, dossier=replace(bron.dossier, contactmomenten=()))


def nobody(bron: Briefbron) -> Briefbron:
    return replace(bron, ondertekenaar=None)


def dated(dag: dt.date) -> Change:
    return lambda bron: replace(bron, brief=replace(bron.brief, datum=dag), vandaag=dag)


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_letter_reads_as_its_golden_text(soort: str) -> None:
    bron = make_klachtbron(soort)
    assert check(bron) == []
    tekst = "\n".join(read_regels(render_bron(bron))) + "\n"
    pad = GOLDEN / f"{soort}.txt"
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("soort", "change", "punt"),
    [
        ("ontvangstbevestiging", complaint(ontvangen_op=None), "klacht"),
        ("ontvangstbevestiging", complaint(ontvangen_op=None), "termijn"),
        ("ontvangstbevestiging", nobody, "behandelaar"),
        ("afdoening", complaint(oordeel=None), "oordeel"),
        ("afdoening", complaint(oordeel=Oordeel.NIET_IN_BEHANDELING), "oordeel"),
        ("afdoening", complaint(uitleg="Het klopt."), "reden"),
        ("afdoening", unwritten, "invulplek-1"),
        ("kort-antwoord", unwritten, "invulplek-1"),
        ("kort-antwoord", without_letter, "verwijzing"),
        ("kort-antwoord", without_message, "bericht"),
        ("kort-antwoord", nobody, "behandelaar"),
        ("toegangsontzegging", answers(toegang_panden=""), "panden"),
        ("toegangsontzegging", answers(toegang_afspraak=""), "afspraak"),
        ("toegangsontzegging", answers(einddatum=None), "periode"),
        ("toegangsontzegging", dated(dt.date(2026, 12, 2)), "periode"),
        ("toegangsontzegging", answers(open_route=""), "open-route"),
        ("toegangsontzegging", answers(reden="Het moet."), "reden"),
    ],
)
def test_a_letter_without_one_element_is_refused_by_name(soort: str, change: Change, punt: str) -> None:
    assert punt in check(change(make_klachtbron(soort)))


def test_contradicting_accounts_ask_for_no_judgement_instead_of_unfounded() -> None:
    strijdig = complaint(verklaringen_strijdig=True, oordeel=Oordeel.ONGEGROND)(make_klachtbron("afdoening"))
    assert "strijdig" in advice(strijdig)
    assert "strijdig" not in advice(complaint(oordeel=Oordeel.GEEN_OORDEEL)(strijdig))


def test_an_answer_after_its_term_says_that_it_is_late() -> None:
    laat = dated(dt.date(2026, 12, 28))(make_klachtbron("afdoening"))
    assert "op-tijd" in advice(laat) and "op-tijd" not in check(laat)


@pytest.mark.parametrize("oordeel", [o for o in Oordeel if o is not Oordeel.NIET_IN_BEHANDELING])
def test_every_outcome_has_its_own_words(oordeel: Oordeel) -> None:
    bron = complaint(oordeel=oordeel)(make_klachtbron("afdoening"))
    (deel,) = [deel for deel in make_delen(bron) if deel.id == "oordeel"]
    assert deel.tekst.endswith(".") and "[" not in deel.tekst


@pytest.mark.parametrize(
    ("bepaling", "artikel"),
    [
        ("openbaar-lokaal", "artikel 139 "),
        ("besloten-lokaal", "artikel 138 "),
        ("beide", "artikel 138 en 139 "),
        (None, "artikel 139 "),
    ],
)
def test_refused_entry_names_the_article_of_the_room(bepaling: str | None, artikel: str) -> None:
    bron = answers(toegang_bepaling=bepaling)(make_klachtbron("toegangsontzegging"))
    assert artikel in next(deel.tekst for deel in make_delen(bron) if deel.id == "bepaling")
