"""The proposed day to look again: in time to change a measure, and never after it ended."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.brieftaal import add_maanden
from begrenzen_desktop.domain.herbeoordeling import propose_herbeoordeling
from tests.unit.domain.voorbeelddossier import make_dossier, make_regeling, with_answers

REGELING = make_regeling()
DAGEN = st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31))


def propose(keuze: str, ingang: dt.date, einde: dt.date) -> dt.date:
    dossier = with_answers(
        make_dossier(), beslissing=keuze, ingangsdatum=ingang, einddatum=einde, besloten_op=ingang
    )
    beoordeling = replace(dossier.beoordeling, beslissing=None)
    return propose_herbeoordeling(REGELING, beoordeling, ingang)


def test_a_measure_of_three_months_is_looked_at_a_month_before_its_end() -> None:
    assert propose("stop-alles-tijdelijk", dt.date(2026, 11, 12), dt.date(2027, 2, 12)) == dt.date(
        2027, 1, 12
    )


def test_a_stop_about_one_subject_is_looked_at_after_twelve_months() -> None:
    assert propose("stop-klacht", dt.date(2026, 11, 12), dt.date(2027, 2, 12)) == dt.date(2027, 11, 12)


@given(DAGEN, st.integers(2, 700))
def test_there_is_always_time_left_and_never_more_than_half_gone(ingang: dt.date, dagen: int) -> None:
    einde = ingang + dt.timedelta(days=dagen)
    dag = propose("stop-alles-tijdelijk", ingang, einde)
    assert ingang < dag < einde
    assert dag - ingang >= dt.timedelta(days=dagen // 2) or dag == add_maanden(ingang, 12)
