"""Receipt, answer to a complaint, short answer and refused entry: they read well, and none leaves without what it needs."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.brief import Brief, Briefstatus, EerdereBrief, Verzending, Verzendwijze
from begrenzen_desktop.domain.briefcheck import blocking, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefdelen_antwoord import find_grensbrief, make_verwijzing
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.klacht import Klachtkeuze, Oordeel
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.klacht import KLACHT, SOORTEN, make_beklaagdebron, make_klachtbron
from tests.letters.voorbeeld import NU, render_bron, with_answers

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


@pytest.mark.parametrize("soort", [*SOORTEN, "bericht-beklaagde"])
def test_a_letter_reads_as_its_golden_text(soort: str) -> None:
    bron = make_beklaagdebron() if soort == "bericht-beklaagde" else make_klachtbron(soort)
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
        ("ontvangstbevestiging", complaint(beklaagde="H. Wolters"), "onafhankelijk"),
        ("afdoening", complaint(beklaagde="h wolters"), "onafhankelijk"),
        ("afdoening", complaint(oordeel=None), "oordeel"),
        ("afdoening", complaint(oordeel=Oordeel.NIET_IN_BEHANDELING), "oordeel"),
        ("afdoening", complaint(uitleg="Het klopt."), "reden"),
        ("afdoening", unwritten, "invulplek-1"),
        ("kort-antwoord", unwritten, "invulplek-1"),
        ("kort-antwoord", without_letter, "verwijzing"),
        ("kort-antwoord", without_message, "bericht"),
        ("kort-antwoord", nobody, "behandelaar"),
        ("toegangsontzegging", without_letter, "maatregelbrief"),
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


@pytest.mark.parametrize(
    ("keuze", "wel", "niet"),
    [
        (None, "Wij nemen uw klacht in behandeling.", "op papier"),
        (Klachtkeuze.OP_PAPIER, "Wij behandelen uw klacht op papier.", "later"),
        (Klachtkeuze.LATER, "als u daar op papier mee instemt", "nemen uw klacht in behandeling"),
        (
            Klachtkeuze.NIET_BEHANDELEN,
            "Uiterlijk op 30 november 2026 hoort u",
            "nemen uw klacht in behandeling",
        ),
    ],
)
def test_the_receipt_promises_what_was_chosen_for_this_complaint(
    keuze: Klachtkeuze | None, wel: str, niet: str
) -> None:
    bron = complaint(tijdens_stop=keuze)(make_klachtbron("ontvangstbevestiging"))
    tekst = " ".join(deel.tekst for deel in make_delen(bron))
    assert check(bron) == []
    assert wel in tekst and niet not in tekst.replace(wel, "")


def test_the_receipt_under_a_measure_names_no_way_that_the_measure_closes() -> None:
    bron = answers(
        beslissing="stop-alles-tijdelijk", open_route="per brief naar Postbus 10, 1234 AA Waterdijk"
    )(make_klachtbron("ontvangstbevestiging"))
    beoordeling = replace(bron.dossier.beoordeling, beslissing=None)
    bron = replace(bron, dossier=replace(bron.dossier, beoordeling=beoordeling))
    tekst = " ".join(deel.tekst for deel in make_delen(bron))
    assert (
        bron.heeft_maatregel and "telefoon" not in tekst and "bellen" not in tekst and "Postbus 10" in tekst
    )


def test_a_short_answer_refers_to_the_stop_and_not_to_a_later_measure() -> None:
    bron = make_klachtbron("kort-antwoord")
    stop = EerdereBrief(id="e1", soort="stop-klacht", datum=dt.date(2026, 9, 3))
    maatregel = EerdereBrief(id="e2", soort="maatregel", datum=dt.date(2026, 10, 20))
    beide = replace(bron, dossier=replace(bron.dossier, eerdere_brieven=(stop, maatregel)))
    alleen = replace(bron, dossier=replace(bron.dossier, eerdere_brieven=(maatregel,)))
    assert "Daarover schreven wij u op 3 september 2026." in make_verwijzing(beide.dossier)
    assert "Op 20 oktober 2026" in make_verwijzing(alleen.dossier) and "reageren" not in make_verwijzing(
        alleen.dossier
    )
    assert check(beide) == check(alleen) == []


def test_a_letter_that_came_back_is_no_letter_to_refer_to() -> None:
    bron = make_klachtbron("kort-antwoord")
    terug = Brief(
        id="b9", dossier_id="d1", soort="stop-klacht", status=Briefstatus.VERZONDEN, gemaakt_op=NU,
        verzendingen=(Verzending(wijze=Verzendwijze.GEWONE_POST, op=dt.date(2026, 9, 3), retour_op=dt.date(2026, 9, 20)),),
    )  # fmt: skip
    assert find_grensbrief(replace(bron.dossier, eerdere_brieven=(), brieven=(terug,))) is None
    aan = replace(
        terug,
        verzendingen=(
            *terug.verzendingen,
            Verzending(wijze=Verzendwijze.GEWONE_POST, op=dt.date(2026, 9, 22)),
        ),
    )
    gevonden = find_grensbrief(replace(bron.dossier, eerdere_brieven=(), brieven=(aan,)))
    assert gevonden is not None and gevonden.op == dt.date(2026, 9, 22)


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


@pytest.mark.parametrize(
    ("anders", "punt"),
    [
        ({"beklaagde": ""}, "beklaagde"),
        ({"ontvangen_op": None, "verdaagd_op": None}, "klacht"),
        ({"beklaagde": "H. Wolters"}, "onafhankelijk"),
    ],
)
def test_whom_the_complaint_is_about_gets_it_complete_and_not_as_its_handler(
    anders: dict[str, object], punt: str
) -> None:
    assert punt in check(complaint(**anders)(make_beklaagdebron()))


def test_the_notice_to_whom_it_is_about_holds_nothing_of_any_limit() -> None:
    tekst = " ".join(deel.tekst for deel in make_delen(make_beklaagdebron()))
    assert "28 december" not in tekst and "11 januari 2027" in tekst
    assert "subsidie" not in tekst and "afspraken" not in tekst
