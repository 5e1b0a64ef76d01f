"""Limits in view: what asks for attention when, and which colleague still has to hear that it is over."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.begrenzing import (
    OVER_GRENS,
    Begrenzing,
    Begrenzingsoort,
    Berichtregel,
    Doorgifte,
    check_doorgifte,
)
from begrenzen_desktop.domain.brief import Bevroren, Brief, Briefstatus
from begrenzen_desktop.domain.briefinhoud import HERHALINGSBERICHT, INTERN_BERICHT, INTREKKING, MAATREGEL
from begrenzen_desktop.domain.errors import BegrenzenError

VANDAAG = dt.date(2026, 11, 23)
DAG = dt.timedelta(days=1)
WIE = st.sampled_from(["KCC", "kcc", "Balie", "Team Vergunningen"])


def make_begrenzing(**anders: object) -> Begrenzing:
    """Give a measure that holds and of which the KCC was told."""
    grens = Begrenzing(
        dossier_id="d",
        kenmerk="2026-0006",
        betrokkene="meneer E.",
        soort=Begrenzingsoort.MAATREGEL,
        zin="Van kracht",
        regels=("Hoe: alleen per brief.",),
        open_route="een brief aan het postadres",
        sinds=VANDAAG - 30 * DAG,
        herbeoordeling=VANDAAG + 60 * DAG,
        tot_en_met=VANDAAG + 120 * DAG,
        geldt=True,
        alert_tot=None,
        berichten=(make_bericht(INTERN_BERICHT, ("KCC", 20)),),
    )
    return replace(grens, **anders)  # type: ignore[arg-type]


def make_bericht(soort: str, *aan: tuple[str, int]) -> Berichtregel:
    """Give a notice that was told to these so many days ago."""
    return Berichtregel(
        brief_id=soort,
        soort=soort,
        status=Briefstatus.VERZONDEN,
        doorgiften=tuple(
            Doorgifte(id=f"{soort}{wie}{geleden}", brief_id=soort, wie=wie, op=VANDAAG - geleden * DAG)
            for wie, geleden in aan
        ),
    )


def make_brief(**anders: object) -> Brief:
    """Give a notice that was vastgesteld a week ago."""
    op = dt.datetime.combine(VANDAAG - 7 * DAG, dt.time(9), dt.UTC)
    brief = Brief(
        id="b",
        dossier_id="d",
        soort=INTERN_BERICHT,
        status=Briefstatus.VASTGESTELD,
        gemaakt_op=op,
        vastgesteld=Bevroren(bestand_id="f", sha256="0", op=op),
    )
    return replace(brief, **anders)  # type: ignore[arg-type]


def test_a_measure_of_which_colleagues_know_asks_for_nothing() -> None:
    assert make_begrenzing().find_aandacht(VANDAAG) == ()


def test_a_measure_of_which_nobody_knows_asks_to_tell_somebody() -> None:
    (zin,) = make_begrenzing(berichten=()).find_aandacht(VANDAAG)
    assert "Geef het bericht door" in zin


@pytest.mark.parametrize(("over", "vraagt"), [(-1, True), (0, True), (1, False)])
def test_on_its_day_a_limit_asks_to_look_again(over: int, vraagt: bool) -> None:
    grens = make_begrenzing(herbeoordeling=VANDAAG + over * DAG)
    assert any("opnieuw te kijken" in zin for zin in grens.find_aandacht(VANDAAG)) is vraagt


@pytest.mark.parametrize(("over", "vraagt"), [(15, False), (14, True), (0, True)])
def test_two_weeks_before_its_end_the_recall_can_be_made_ready(over: int, vraagt: bool) -> None:
    grens = make_begrenzing(tot_en_met=VANDAAG + over * DAG)
    assert grens.mag_intrekken(VANDAAG) is vraagt
    assert any("stopt binnenkort" in zin for zin in grens.find_aandacht(VANDAAG)) is vraagt


def test_after_the_end_those_who_were_told_are_named_until_they_heard_of_it() -> None:
    voorbij = make_begrenzing(
        geldt=False,
        alert_tot=VANDAAG + 300 * DAG,
        berichten=(
            make_bericht(INTERN_BERICHT, ("KCC", 20), ("Balie", 19)),
            make_bericht(INTREKKING, ("kcc", 2)),
        ),
    )
    assert voorbij.in_te_trekken == ("Balie",)
    assert "Balie" in voorbij.find_aandacht(VANDAAG)[0]
    klaar = replace(voorbij, berichten=(*voorbij.berichten, make_bericht(INTREKKING, ("Balie", 1))))
    assert klaar.find_aandacht(VANDAAG) == ()


def test_who_hears_of_a_repetition_after_a_recall_has_to_hear_of_the_end_again() -> None:
    grens = make_begrenzing(
        berichten=(
            make_bericht(INTERN_BERICHT, ("KCC", 20)),
            make_bericht(INTREKKING, ("KCC", 10)),
            make_bericht(HERHALINGSBERICHT, ("KCC", 5)),
        )
    )
    assert grens.in_te_trekken == ("KCC",)


@given(
    st.lists(
        st.tuples(st.sampled_from([INTERN_BERICHT, HERHALINGSBERICHT, INTREKKING]), WIE, st.integers(0, 40))
    )
)
def test_nobody_is_forgotten_and_nobody_named_twice(gebeurd: list[tuple[str, str, int]]) -> None:
    grens = make_begrenzing(
        berichten=tuple(make_bericht(soort, (wie, geleden)) for soort, wie, geleden in gebeurd)
    )
    open_ = {wie.casefold() for wie in grens.in_te_trekken}
    for naam in {wie.casefold() for _, wie, _ in gebeurd}:
        over = [g for soort, wie, g in gebeurd if wie.casefold() == naam and soort in OVER_GRENS]
        klaar = [g for soort, wie, g in gebeurd if wie.casefold() == naam and soort == INTREKKING]
        assert (naam in open_) is bool(over and (not klaar or min(klaar) > min(over)))


@pytest.mark.parametrize(
    ("brief", "wie", "op", "zin"),
    [
        (make_brief(soort=MAATREGEL), ("KCC",), VANDAAG, "geen bericht voor collega’s"),
        (make_brief(status=Briefstatus.CONCEPT, vastgesteld=None), ("KCC",), VANDAAG, "stel het eerst vast"),
        (make_brief(), (), VANDAAG, "Vul in aan wie"),
        (make_brief(), ("x" * 121,), VANDAAG, "eigen regel"),
        (make_brief(), ("KCC",), VANDAAG + DAG, "toekomst"),
        (make_brief(), ("KCC",), VANDAAG - 8 * DAG, "nog niet vastgesteld"),
    ],
)
def test_what_cannot_be_is_refused_with_a_remedy(
    brief: Brief, wie: tuple[str, ...], op: dt.date, zin: str
) -> None:
    with pytest.raises(BegrenzenError, match=zin):
        check_doorgifte(brief, wie, op, VANDAAG)
    check_doorgifte(make_brief(), ("KCC",), VANDAAG, VANDAAG)
