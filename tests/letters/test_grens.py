"""The letters about behaviour beyond the limit: they read well, and none leaves without what it needs."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze, Conclusie
from begrenzen_desktop.domain.briefcheck import blocking, check_brief
from begrenzen_desktop.domain.briefcheck_elementen import find_bewijszinnen
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.grens import ANTWOORDEN, REGELING, SCHELDEN, SOORTEN, UITNODIGING, make_grensbron
from tests.letters.voorbeeld import PROFIEL, render_bron, with_answers

GOLDEN = Path(__file__).parent / "golden"
Change = Callable[[Briefbron], Briefbron]


def blocked(bron: Briefbron) -> list[str]:
    return [punt.id for punt in blocking(check_brief(bron, make_delen(bron), load_diagnosewoorden()))]


def answer(vraag_id: str, waarde: object) -> Change:
    return lambda bron: with_answers(bron, {vraag_id: waarde})  # type: ignore[dict-item]


def dossier(**waarden: object) -> Change:
    return lambda bron: replace(bron, dossier=replace(bron.dossier, **waarden))  # type: ignore[arg-type]


def profile(**waarden: object) -> Change:
    return lambda bron: replace(bron, profiel=replace(PROFIEL, **waarden))  # type: ignore[arg-type]


def undecided(bron: Briefbron) -> Briefbron:
    return dossier(beoordeling=replace(bron.dossier.beoordeling, beslissing=None))(bron)


def talk(**waarden: object) -> Change:
    return dossier(gesprekken=(replace(UITNODIGING, **waarden),))  # type: ignore[arg-type]


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_letter_reads_as_its_golden_text(soort: str) -> None:
    tekst = "\n".join(read_regels(render_bron(make_grensbron(soort)))) + "\n"
    pad = GOLDEN / f"{soort}.txt"
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_complete_letter_is_not_refused(soort: str) -> None:
    assert blocked(make_grensbron(soort)) == []


@pytest.mark.parametrize("soort", SOORTEN)
def test_no_sentence_of_a_complete_letter_is_marked_as_unproven(soort: str) -> None:
    bron = make_grensbron(soort)
    assert [zin for zin in find_bewijszinnen(bron, make_delen(bron)) if zin.zonder_bewijs] == []


def test_what_someone_may_do_is_no_claim_and_what_someone_did_is() -> None:
    bron = make_grensbron("waarschuwing")
    leeg = replace(bron, dossier=replace(bron.dossier, contactmomenten=()))
    tekst = "U kunt ons mailen.\nOok mag u bellen.\nU bleef ons mailen."
    deel = Briefdeel(id="gedrag", kop="", voorstel="", eigen=tekst, tekst=tekst, vast=False)
    assert [zin.tekst for zin in find_bewijszinnen(leeg, [deel])] == ["U bleef ons mailen."]


UNMARKED = dossier(contactmomenten=(replace(SCHELDEN, onaanvaardbaar=False),))
WITHOUT: list[tuple[str, Change, str]] = [
    ("waarschuwing", profile(orgaan=""), "namens"),
    ("waarschuwing", UNMARKED, "gedrag"),
    ("waarschuwing", answer("waarschuwing_gevolg", ""), "gevolg"),
    ("waarschuwing", answer("waarschuwing_verwacht", ""), "verwacht"),
    ("waarschuwing", dossier(gesprekken=()), "gesprek"),
    ("waarschuwing", talk(mogelijk_op=(dt.date(2026, 11, 1),)), "gesprek"),
    ("waarschuwing", talk(reactie_tot=None), "gesprek"),
    ("waarschuwing", answer("wel_mogelijk", ("eigen: ",)), "wel-mogelijk"),
    ("gespreksverslag", dossier(gesprekken=()), "gesprek"),
    ("spoedmaatregel", UNMARKED, "gedrag"),
    ("spoedmaatregel", answer("direct_leidinggevende", ""), "leidinggevende"),
    ("spoedmaatregel", answer("direct_wat", None), "maatregel"),
    ("spoedmaatregel", answer("direct_tot", None), "einde"),
    ("spoedmaatregel", answer("direct_tot", dt.date(2027, 6, 1)), "einde"),
    ("spoedmaatregel", answer("direct_horen_op", None), "horen"),
    ("spoedmaatregel", answer("direct_reden", "Te kort."), "reden"),
    ("spoedmaatregel", profile(ombudsman=replace(PROFIEL.ombudsman, naam="")), "ombudsman"),
    ("maatregel", undecided, "beslissing"),
    ("maatregel", answer("einddatum", dt.date(2028, 3, 1)), "periode"),
    ("maatregel", answer("einddatum", dt.date(2026, 12, 1)), "periode"),
    ("maatregel", answer("ingangsdatum", dt.date(2026, 11, 1)), "periode"),
    ("maatregel", answer("herbeoordelingsdatum", dt.date(2027, 4, 1)), "periode"),
    ("maatregel", answer("reden", "Te kort."), "reden"),
    ("maatregel", answer("nieuwe_klachten", None), "nieuwe-klachten"),
    ("maatregel", dossier(eerdere_brieven=(), gesprekken=()), "vooraf"),
    ("maatregel", profile(ombudsman=replace(PROFIEL.ombudsman, naam="")), "ombudsman"),
]


@pytest.mark.parametrize(("soort", "change", "punt"), WITHOUT)
def test_a_letter_without_one_element_is_refused_by_name(soort: str, change: Change, punt: str) -> None:
    assert punt in blocked(change(make_grensbron(soort)))


def test_without_an_open_way_there_is_no_measure() -> None:
    bron = answer("open_route", " ")(make_grensbron("maatregel"))
    assert make_maatregel(REGELING, bron.dossier) is None
    assert "periode" in blocked(bron)


def test_letter_notice_and_counter_say_the_same_measure() -> None:
    bron = make_grensbron("maatregel")
    maatregel = make_maatregel(REGELING, bron.dossier)
    assert maatregel is not None
    for zinnen in (maatregel.bericht_zinnen(), maatregel.balie_zinnen()):
        assert set(maatregel.brief_zinnen()) <= set(zinnen)
        assert any("Postbus 10" in zin for zin in zinnen)
    tekst = "\n".join(read_regels(render_bron(bron)))
    assert all(zin.rstrip(".") in tekst for zin in maatregel.brief_zinnen())


def test_the_notice_to_colleagues_holds_the_measure_and_neither_reason_nor_quotation() -> None:
    bron = make_grensbron("maatregel")
    bericht = replace(bron, brief=replace(bron.brief, soort="intern-bericht", ondertekenaar_id=""))
    maatregel = make_maatregel(REGELING, bron.dossier)
    assert maatregel is not None and blocked(bericht) == []
    tekst = "\n".join(read_regels(render_bron(bericht)))
    assert all(zin.rstrip(".") in tekst for zin in maatregel.brief_zinnen())
    assert "Postbus 10" in tekst and "1 maart 2027" in tekst
    assert SCHELDEN.citaat not in tekst and "opnieuw mis" not in tekst


def test_a_measure_that_closes_the_telephone_gives_no_telephone_number() -> None:
    regels = read_regels(render_bron(make_grensbron("maatregel")))
    assert PROFIEL.behandelaar_telefoon not in "\n".join(regels[8:])


REDEN_KLACHT = (
    "Wij hebben uw twee klachten behandeld en beantwoord. Daarna legden wij de berekening nog twee keer uit. Uw berichten"
    " sindsdien gaan over hetzelfde en bevatten niets nieuws. Ons antwoord blijft daarom gelijk."
)


def both_limits(soort: str) -> Briefbron:
    """The same citizen, when contact about one complaint ends as well."""
    bron = make_grensbron("maatregel")
    genomen = bron.dossier.beoordeling.beslissing
    assert genomen is not None
    beslissing = replace(genomen, keuze=Beslissingkeuze.STOP_BEIDE, conclusie=Conclusie.BEIDE)
    beoordeling = replace(bron.dossier.beoordeling, beslissing=beslissing)
    anders = answer("nieuwe_feiten", "nee")(dossier(beoordeling=beoordeling)(bron))
    anders = answer("reden", REDEN_KLACHT)(answer("reden_maatregel", ANTWOORDEN["reden"])(anders))
    return replace(anders, brief=replace(bron.brief, soort=soort))


BEIDE = ("stop-klacht", "maatregel", "intern-bericht", "balie-instructie", "besluitnotitie")


@pytest.mark.parametrize("soort", BEIDE)
def test_both_limits_at_once_give_complete_letters_that_fit_together(soort: str) -> None:
    bron = both_limits(soort)
    assert blocked(bron) == []
    tekst = "\n".join(read_regels(render_bron(bron)))
    pad = GOLDEN / f"beide-{soort}.txt"
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        pad.write_text(tekst + "\n", encoding="utf-8")
    assert tekst + "\n" == pad.read_text(encoding="utf-8")


def test_beside_a_measure_the_letter_about_one_complaint_names_only_the_way_that_stays_open() -> None:
    tekst = "\n".join(read_regels(render_bron(both_limits("stop-klacht")))[8:])
    assert PROFIEL.behandelaar_telefoon not in tekst and "bellen met" not in tekst
    assert "Postbus 10" in tekst and "aparte brief" in tekst
    assert "nemen wij gewoon in behandeling" not in tekst


def test_colleagues_hear_of_both_limits_and_the_counter_only_of_the_measure() -> None:
    bericht = "\n".join(read_regels(render_bron(both_limits("intern-bericht"))))
    balie = "\n".join(read_regels(render_bron(both_limits("balie-instructie"))))
    maatregel = make_maatregel(REGELING, both_limits("maatregel").dossier)
    assert maatregel is not None
    for tekst in (bericht, balie):
        assert all(zin.rstrip(".") in tekst for zin in maatregel.regels())
        assert SCHELDEN.citaat not in tekst and "opnieuw mis" not in tekst
    assert "niet meer inhoudelijk" in bericht


def test_the_note_tells_the_measure_in_the_words_of_the_letter() -> None:
    notitie = "\n".join(read_regels(render_bron(both_limits("besluitnotitie"))))
    maatregel = make_maatregel(REGELING, both_limits("maatregel").dossier)
    assert maatregel is not None
    assert all(zin.rstrip(".") in notitie for zin in maatregel.bericht_zinnen())


@pytest.mark.parametrize(
    ("keuze", "zin"),
    [
        (
            Klachtkeuze.OP_PAPIER,
            "die behandelen wij op papier. U krijgt uiterlijk op 14 december 2026 antwoord.",
        ),
        (Klachtkeuze.NIET_BEHANDELEN, "U krijgt daarover een aparte brief"),
        (
            Klachtkeuze.LATER,
            "Stemt u daar niet op papier mee in, dan krijgt u uiterlijk op 14 december 2026 antwoord.",
        ),
    ],
)
def test_the_letter_says_what_happens_to_a_complaint_that_still_runs(keuze: Klachtkeuze, zin: str) -> None:
    lopend = Klacht(
        id="k9", omschrijving="De lamp brandt niet", ontvangen_op=dt.date(2026, 11, 2), tijdens_stop=keuze
    )
    tekst = "\n".join(read_regels(render_bron(dossier(klachten=(lopend,))(make_grensbron("maatregel")))))
    assert "Uw klacht die wij op 2 november 2026 kregen (‘de lamp brandt niet’)" in tekst
    assert zin in tekst and "De wettelijke termijnen blijven gelden." in tekst
