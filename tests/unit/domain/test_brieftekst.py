"""Sentences of letters that follow from what was recorded: terms, excuses, the order of what can and what cannot."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.brieftaal import make_termijn
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.regeling import Waarde
from tests.letters.voorbeeld import PROFIEL, make_bron, with_answers


def part(bron: Briefbron, deel_id: str) -> str:
    return next((deel.tekst for deel in make_delen(bron) if deel.id == deel_id), "")


def with_klachten(bron: Briefbron, **waarden: object) -> Briefbron:
    klachten: tuple[Klacht, ...] = tuple(
        replace(klacht, **waarden)  # type: ignore[arg-type]
        for klacht in bron.dossier.klachten
    )
    return replace(bron, dossier=replace(bron.dossier, klachten=klachten))


@pytest.mark.parametrize(
    ("getypt", "staat_er"),
    [
        ("zes weken", "binnen zes weken na de datum van deze brief"),
        ("binnen zes weken", "binnen zes weken na de datum van deze brief"),
        ("Binnen 6 weken.", "binnen 6 weken na de datum van deze brief"),
        (" 6 ", "binnen 6 weken na de datum van deze brief"),
        ("1", "binnen 1 week na de datum van deze brief"),
        ("binnen twee maanden na ontvangst", "binnen twee maanden na ontvangst"),
        ("uiterlijk 1 maart 2027", "uiterlijk 1 maart 2027"),
        ("", ""),
        ("binnen", ""),
    ],
)
def test_however_a_term_was_typed_the_letter_says_it_right(getypt: str, staat_er: str) -> None:
    assert make_termijn(getypt) == staat_er
    rechten = part(replace(make_bron(), profiel=replace(PROFIEL, heroverweging_termijn=getypt)), "rechten")
    assert f"Stuur uw verzoek {staat_er}{' ' if staat_er else ''}naar " in rechten


def test_what_still_can_stands_before_what_no_longer_can() -> None:
    for soort, wel, niet in (("stop-klacht", "wel", "berichten"), ("intern-bericht", "wel", "niet")):
        ids = [deel.id for deel in make_delen(make_bron(soort))]
        assert ids.index(wel) < ids.index(niet)
    opening = part(make_bron(), "opening")
    assert opening.index("kunt u gewoon bij ons terecht") < opening.index("niet meer inhoudelijk")


def test_new_facts_can_be_sent_by_post_too() -> None:
    nieuw = part(make_bron(), "nieuw")
    assert PROFIEL.postadres in nieuw and PROFIEL.behandelaar_e_mail in nieuw


NIETS = {"open_vragen": "nee", "termijn_gemist": "nee"}
GEBREKEN = {
    "niet genoeg afstand": lambda bron: with_klachten(bron, op_afstand=False),
    "konden vaststellen": lambda bron: with_klachten(bron, verklaringen_strijdig=True),
    "al uw vragen": lambda bron: with_answers(bron, {"open_vragen": "ja"}),
    "niet op tijd": lambda bron: with_answers(bron, {"termijn_gemist": "ja"}),
    "toegezegd": lambda bron: with_answers(bron, {"toezeggingen_nagekomen": "nee"}),
}


def test_without_a_failing_of_ours_there_is_no_excuse() -> None:
    assert part(with_answers(make_bron("voortzetting"), NIETS), "excuus") == ""


@pytest.mark.parametrize("woorden", GEBREKEN)
def test_each_failing_of_ours_is_named_before_the_excuse(woorden: str) -> None:
    excuus = part(GEBREKEN[woorden](with_answers(make_bron("voortzetting"), NIETS)), "excuus")
    assert woorden in excuus and excuus.endswith("Dat had beter gemoeten. Onze excuses daarvoor.")
    assert sum(andere in excuus for andere in GEBREKEN) == 1


def test_the_note_of_a_temporary_stop_says_until_when_and_for_which_behaviour() -> None:
    bron = make_bron("besluitnotitie")
    beslissing = replace(bron.dossier.beoordeling.beslissing, keuze=Beslissingkeuze.STOP_ALLES_TIJDELIJK)  # type: ignore[type-var]
    soort = replace(bron.regeling.beslissingen[1], id="stop-alles-tijdelijk")
    bron = replace(bron, regeling=replace(bron.regeling, beslissingen=(soort,)))
    bron = replace(
        bron,
        dossier=replace(bron.dossier, beoordeling=replace(bron.dossier.beoordeling, beslissing=beslissing)),
    )
    antwoorden: dict[str, Waarde] = {
        "einddatum": dt.date(2027, 5, 1),
        "onaanvaardbaar_gedrag": "Op 5 oktober schelden.",
    }
    tekst = part(with_answers(bron, antwoorden), "beslissing")
    assert "Tot en met: 1 mei 2027." in tekst and "Gedrag dat niet kan: Op 5 oktober schelden." in tekst
