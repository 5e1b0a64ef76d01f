"""Terms: every vector of the design, the engine against a slow count, and what must always hold."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.feestdagen import Feestdag, Kalender, find_feestdagen, find_pasen
from begrenzen_desktop.domain.termijn import (
    REGELS,
    Eenheid,
    Termijn,
    Termijnsoort,
    compute_datum,
    compute_termijn,
)
from begrenzen_desktop.regelingen.feestdagen import read_kalender

from .traag import count_slowly, is_rustdag

KALENDER = read_kalender()
DAGEN = st.dates(dt.date(1995, 1, 1), dt.date(2090, 1, 1))
ROLLEND = [soort for soort, regel in REGELS.items() if regel.rolt]
VECTOREN = [
    ("2026-11-16", "2026-12-14", "2026-12-28", "2027-01-25"),
    ("2026-11-13", "2026-12-11", "2026-12-28", "2027-01-22"),
    ("2026-02-20", "2026-03-20", "2026-04-07", "2026-05-01"),
    ("2026-04-02", "2026-04-30", "2026-05-18", "2026-06-11"),
    ("2026-03-16", "2026-04-13", "2026-04-28", "2026-05-26"),
    ("2026-03-24", "2026-04-21", "2026-05-06", "2026-06-02"),
    ("2025-03-15", "2025-04-14", "2025-04-28", "2025-05-26"),
    ("2026-11-28", "2026-12-28", "2027-01-11", "2027-02-08"),
    ("2027-02-12", "2027-03-12", "2027-03-30", "2027-04-23"),
]


def compute(soort: Termijnsoort, vanaf: str | dt.date, kalender: Kalender = KALENDER) -> Termijn:
    dag = dt.date.fromisoformat(vanaf) if isinstance(vanaf, str) else vanaf
    return compute_termijn(REGELS[soort], dag, kalender)


@pytest.mark.parametrize(("ontvangen", "vier", "zes", "tien"), VECTOREN)
def test_the_vectors_of_the_design_come_out(ontvangen: str, vier: str, zes: str, tien: str) -> None:
    assert compute(Termijnsoort.NIET_BEHANDELEN, ontvangen).datum.isoformat() == vier
    assert compute(Termijnsoort.AFDOENING, ontvangen).datum.isoformat() == zes
    assert compute(Termijnsoort.VERDAGING, ontvangen).datum.isoformat() == tien


def test_without_the_equated_days_the_friday_after_hemelvaart_is_a_working_day() -> None:
    assert compute(Termijnsoort.AFDOENING, "2026-04-02", Kalender()).datum == dt.date(2026, 5, 15)


def test_a_committee_has_ten_weeks_and_fourteen_when_postponed() -> None:
    assert compute(Termijnsoort.AFDOENING_COMMISSIE, "2026-11-16").datum == dt.date(2027, 1, 25)
    assert compute(Termijnsoort.VERDAGING_COMMISSIE, "2026-11-16").datum == dt.date(2027, 2, 22)
    # Fourteen weeks are ten and four, each under twelve weeks, so they roll: 29 March 2027 is tweede paasdag.
    assert compute(Termijnsoort.VERDAGING_COMMISSIE, "2026-12-21").datum == dt.date(2027, 3, 30)


def test_the_year_of_the_ombudsman_and_own_norms_do_not_roll() -> None:
    jaar = compute(Termijnsoort.OMBUDSMAN, "2025-04-05")
    assert jaar.datum == dt.date(2026, 4, 5) and "art. 4 Atw" in jaar.stappen[-1].zin
    assert compute(Termijnsoort.REACTIE_UITNODIGING, "2026-03-27").datum == dt.date(2026, 4, 3)
    assert "eigen norm" in compute(Termijnsoort.REACTIE_UITNODIGING, "2026-03-27").label


def test_a_year_after_leap_day_ends_on_the_last_day_of_february() -> None:
    assert compute(Termijnsoort.OMBUDSMAN, "2028-02-29").datum == dt.date(2029, 2, 28)


def test_the_sum_reads_as_a_colleague_would_say_it() -> None:
    assert compute(Termijnsoort.AFDOENING, "2026-02-20").uitleg == (
        "6 weken na vr 20 februari 2026 = vr 3 april 2026, Goede Vrijdag, zaterdag, zondag, tweede paasdag,"
        " daarom di 7 april 2026; art. 9:11 lid 1 Awb, art. 1 en 3 Atw"
    )
    assert compute(Termijnsoort.VERDAGING, "2026-02-20").uitleg == (
        "10 weken (6 + 4) na vr 20 februari 2026 = vr 1 mei 2026; art. 9:11 lid 1 en 2 Awb"
    )
    assert "art. 3 lid 3 Atw (te controleren)" in compute(Termijnsoort.AFDOENING, "2026-04-02").uitleg
    assert compute(Termijnsoort.AFDOENING, "2026-01-31").bronnen == ("art. 9:11 lid 1 Awb", "art. 1 Atw")


@pytest.mark.parametrize(
    ("jaar", "pasen"),
    [(2000, (4, 23)), (2008, (3, 23)), (2011, (4, 24)), (2026, (4, 5)), (2027, (3, 28)), (2028, (4, 16)), (2038, (4, 25))],
)  # fmt: skip
def test_easter_falls_where_the_almanac_says(jaar: int, pasen: tuple[int, int]) -> None:
    assert find_pasen(jaar) == dt.date(jaar, *pasen)


def test_koningsdag_counts_as_it_is_celebrated() -> None:
    assert Kalender().reden(dt.date(2025, 4, 26)) == "zaterdag en Koningsdag"
    assert Kalender().reden(dt.date(2026, 4, 27)) == "Koningsdag"
    assert Kalender().reden(dt.date(2012, 4, 30)) == "Koninginnedag"
    assert Kalender().reden(dt.date(2025, 4, 28)) == ""


def test_a_day_of_the_organisation_itself_moves_the_term() -> None:
    dag = Feestdag(dt.date(2026, 4, 7), "sluiting bij besluit", "Stcrt. 2026, 1")
    termijn = compute(Termijnsoort.AFDOENING, "2026-02-20", KALENDER.add({dag.datum: dag}))
    assert termijn.datum == dt.date(2026, 4, 8) and "Stcrt. 2026, 1" in termijn.bronnen


@pytest.mark.parametrize("dag", [dt.date(1989, 12, 31), dt.date(2100, 1, 1), dt.date(9999, 12, 31)])
def test_a_date_that_cannot_be_right_is_refused(dag: dt.date) -> None:
    with pytest.raises(OngeldigAntwoord, match="tussen 1990 en 2100"):
        compute(Termijnsoort.AFDOENING, dag)


@given(vanaf=DAGEN, soort=st.sampled_from(ROLLEND))
def test_the_engine_agrees_with_counting_day_by_day(vanaf: dt.date, soort: Termijnsoort) -> None:
    weken = sum(REGELS[soort].delen)
    traag = count_slowly(vanaf, weken, set(KALENDER.gelijkgesteld))
    assert compute(soort, vanaf).datum == compute_datum(REGELS[soort], vanaf, KALENDER) == traag


@given(vanaf=DAGEN, soort=st.sampled_from(ROLLEND))
def test_a_statutory_term_never_ends_on_a_day_of_rest(vanaf: dt.date, soort: Termijnsoort) -> None:
    datum = compute(soort, vanaf).datum
    assert not is_rustdag(datum) and datum not in KALENDER.gelijkgesteld


@given(vanaf=DAGEN, later=st.integers(0, 400), soort=st.sampled_from(list(REGELS)))
def test_a_later_receipt_never_gives_an_earlier_end(vanaf: dt.date, later: int, soort: Termijnsoort) -> None:
    assert compute(soort, vanaf).datum <= compute(soort, vanaf + dt.timedelta(days=later)).datum


@given(vanaf=DAGEN, soort=st.sampled_from(list(REGELS)))
def test_the_steps_run_from_the_first_day_to_the_last(vanaf: dt.date, soort: Termijnsoort) -> None:
    termijn = compute(soort, vanaf)
    dagen = [stap.datum for stap in termijn.stappen]
    assert dagen == sorted(dagen) and dagen[0] == vanaf and dagen[-1] == termijn.datum
    assert termijn.datum >= termijn.berekend and termijn.days_left(termijn.datum) == 0
    assert all(
        Kalender(KALENDER.gelijkgesteld).reden(stap.datum) == stap.reden
        for stap in termijn.stappen
        if stap.reden
    )


@given(jaar=st.integers(1995, 2090))
def test_every_year_has_nine_holidays_on_eight_or_nine_days(jaar: int) -> None:
    namen = {naam: dag for dag in find_feestdagen(jaar).values() for naam in dag.naam.split(" en ")}
    assert len(namen) == 9
    assert namen["Goede Vrijdag"].datum.weekday() == 4 and namen["Hemelvaartsdag"].datum.weekday() == 3
    assert namen["tweede paasdag"].datum.weekday() == namen["tweede pinksterdag"].datum.weekday() == 0


def test_two_holidays_on_one_day_are_both_named() -> None:
    assert Kalender().reden(dt.date(2016, 5, 5)) == "5 mei en Hemelvaartsdag"


def test_lengths_read_as_dutch() -> None:
    assert [Eenheid.WEEK.make_duur(1), Eenheid.DAG.make_duur(2), Eenheid.JAAR.make_duur(1)] == [
        "1 week",
        "2 dagen",
        "1 jaar",
    ]
