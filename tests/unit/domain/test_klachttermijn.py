"""The terms of one complaint: six weeks, a committee, postponed in time or too late, with consent, and the ombudsman."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.klacht import Klacht, Oordeel, check_klacht
from begrenzen_desktop.domain.klachttermijn import (
    compute_afdoening,
    compute_niet_behandelen,
    compute_ombudsman,
    is_te_laat_verdaagd,
)

KALENDER = Kalender()
KLACHT = Klacht(id="k1", omschrijving="De stoep ligt open", ontvangen_op=dt.date(2026, 2, 20))
VANDAAG = dt.date(2026, 11, 23)


def until(klacht: Klacht) -> dt.date | None:
    termijn = compute_afdoening(klacht, KALENDER)
    return termijn.datum if termijn else None


def test_six_weeks_ten_with_a_committee_and_four_more_when_postponed_in_time() -> None:
    assert until(KLACHT) == dt.date(2026, 4, 7)
    assert until(replace(KLACHT, commissie=True)) == dt.date(2026, 5, 1)
    assert until(replace(KLACHT, verdaagd_op=dt.date(2026, 4, 7))) == dt.date(2026, 5, 1)
    assert until(replace(KLACHT, commissie=True, verdaagd_op=dt.date(2026, 4, 7))) == dt.date(2026, 5, 29)


def test_a_letter_that_postpones_after_the_term_changes_nothing() -> None:
    laat = replace(KLACHT, verdaagd_op=dt.date(2026, 4, 8))
    assert until(laat) == dt.date(2026, 4, 7)
    assert is_te_laat_verdaagd(laat, KALENDER)
    assert not is_te_laat_verdaagd(replace(KLACHT, verdaagd_op=dt.date(2026, 4, 7)), KALENDER)
    assert not is_te_laat_verdaagd(KLACHT, KALENDER)


def test_consent_on_paper_moves_the_day_and_says_so() -> None:
    later = replace(KLACHT, instemming_op=dt.date(2026, 4, 1), uitgesteld_tot=dt.date(2026, 6, 30))
    termijn = compute_afdoening(later, KALENDER)
    assert termijn is not None and termijn.datum == dt.date(2026, 6, 30)
    assert (
        "stemde op wo 1 april 2026 op papier in" in termijn.uitleg and "art. 9:11 lid 3 Awb" in termijn.uitleg
    )
    assert until(replace(later, uitgesteld_tot=dt.date(2026, 4, 2))) == dt.date(2026, 4, 7)


def test_without_a_day_of_receipt_there_is_no_term() -> None:
    onbekend = replace(KLACHT, ontvangen_op=None)
    assert compute_afdoening(onbekend, KALENDER) is None
    assert compute_niet_behandelen(onbekend, KALENDER) is None


def test_leaving_a_complaint_takes_at_most_four_weeks() -> None:
    termijn = compute_niet_behandelen(KLACHT, KALENDER)
    assert termijn is not None and termijn.datum == dt.date(2026, 3, 20)


def test_the_ombudsman_can_be_asked_for_a_year_after_our_letter() -> None:
    beantwoord = replace(KLACHT, afgedaan_op=dt.date(2026, 3, 30), oordeel=Oordeel.ONGEGROND)
    assert compute_ombudsman(KLACHT, KALENDER) is None
    termijn = compute_ombudsman(beantwoord, KALENDER)
    assert termijn is not None and termijn.datum == dt.date(2027, 3, 30)
    met_brief = compute_ombudsman(replace(beantwoord, brief_datum=dt.date(2026, 4, 2)), KALENDER)
    assert met_brief is not None and met_brief.datum == dt.date(2027, 4, 2)


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"verdaagd_op": dt.date(2026, 2, 19)}, "verdaging ligt vóór de ontvangst"),
        ({"verdaagd_op": dt.date(2027, 1, 1)}, "in de toekomst"),
        ({"uitgesteld_tot": dt.date(2026, 6, 1)}, "op papier mee instemt"),
        ({"instemming_op": dt.date(2026, 6, 1)}, "op papier mee instemt"),
        ({"instemming_op": dt.date(2026, 2, 1), "uitgesteld_tot": dt.date(2026, 6, 1)}, "kloppen niet"),
        ({"instemming_op": dt.date(2026, 6, 1), "uitgesteld_tot": dt.date(2026, 6, 1)}, "kloppen niet"),
    ],
)
def test_postponement_that_cannot_be_right_is_refused(fout: dict[str, dt.date], zin: str) -> None:
    with pytest.raises(OngeldigAntwoord, match=zin):
        check_klacht(replace(KLACHT, **fout), VANDAAG)  # type: ignore[arg-type]
