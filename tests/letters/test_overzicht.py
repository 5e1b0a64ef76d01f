"""The contactoverzicht: everything that was recorded about the citizen, without other people and without the words of an offence."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from begrenzen_desktop.domain.briefcheck import blocking, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefdelen_overzicht import find_anderen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.contactmoment import Contactmoment, Richting
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.grens import SCHELDEN, make_grensbron
from tests.letters.voorbeeld import render_bron

GOLDEN = Path(__file__).parent / "golden" / "contactoverzicht.txt"


def make_overzicht(*momenten: Contactmoment) -> Briefbron:
    bron = make_grensbron("contactoverzicht")
    return replace(bron, dossier=replace(bron.dossier, contactmomenten=momenten)) if momenten else bron


def read(bron: Briefbron) -> str:
    return "\n".join(read_regels(render_bron(bron))) + "\n"


def blocked(bron: Briefbron) -> list[str]:
    return [punt.id for punt in blocking(check_brief(bron, make_delen(bron), load_diagnosewoorden()))]


def test_the_overview_reads_as_its_golden_text() -> None:
    tekst = read(make_overzicht())
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        GOLDEN.write_text(tekst, encoding="utf-8")
    assert tekst == GOLDEN.read_text(encoding="utf-8")
    assert blocked(make_overzicht()) == []


def test_the_words_of_what_may_be_an_offence_stay_out_but_its_date_stands() -> None:
    dreiging = replace(SCHELDEN, citaat="Ik weet je te vinden", tekst="Meneer dreigt.", strafrechtelijk=True)
    tekst = read(make_overzicht(dreiging))
    assert "5 oktober 2026" in tekst and "apart deel van het dossier" in tekst
    assert "weet je te vinden" not in tekst and "dreigt" not in tekst


def test_such_words_stop_the_overview_when_somebody_types_them_back() -> None:
    dreiging = replace(SCHELDEN, citaat="Ik weet je te vinden", strafrechtelijk=True)
    bron = make_overzicht(dreiging)
    velden = {"contacten": "Op 5 oktober 2026 zei u: Ik weet je te vinden."}
    assert blocked(replace(bron, brief=replace(bron.brief, velden=velden))) == ["geen-strafbaar"]


def test_colleagues_are_not_named_and_our_own_slips_are() -> None:
    moment = replace(
        SCHELDEN,
        medewerker="D. Smit",
        tekst="D. Smit nam op en noteerde de vraag.",
        eigen_steek="D. Smit belde niet terug",
        richting=Richting.NAAR_BURGER,
    )
    bron = make_overzicht(moment)
    tekst = read(bron)
    assert "D. Smit" in find_anderen(bron) and "Smit" not in tekst
    assert (
        "een medewerker nam op" in tekst.lower()
        and "Wat bij ons niet goed ging: een medewerker belde niet terug" in tekst
    )
    assert "van ons aan u" in tekst


def test_without_any_contact_there_is_nothing_to_give() -> None:
    bron = make_overzicht()
    leeg = replace(bron, dossier=replace(bron.dossier, contactmomenten=(), verzamelmomenten=()))
    assert blocked(leeg) == ["contacten"]
