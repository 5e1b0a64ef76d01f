"""Entries of a calendar: their numbers only rise, and what was told once is cancelled when it falls away."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.agenda import BLIJFT_GEMELD, Agendapunt, Agendastand, number_punten

OP = dt.datetime(2026, 11, 23, 8, tzinfo=dt.UTC)
VANDAAG = OP.date()
PUNTEN = st.dictionaries(st.sampled_from("abcd"), st.tuples(st.integers(0, 60), st.sampled_from(["x", "y"])))


def make_punt(uid: str, dagen: int = 5, titel: str = "Antwoorden", **anders: object) -> Agendapunt:
    return Agendapunt(
        uid=uid, dossier_id="d", soort="awb-9:11", datum=VANDAAG + dt.timedelta(days=dagen), titel=titel,
        uitleg="Laatste dag.", gewijzigd_op=OP, **anders,  # type: ignore[arg-type]
    )  # fmt: skip


def remember(punten: tuple[Agendapunt, ...]) -> dict[str, Agendastand]:
    """Give what the kluis keeps of them."""
    return {
        punt.uid: Agendastand(
            uid=punt.uid, dossier_id=punt.dossier_id, soort=punt.soort, datum=punt.datum, vervallen=punt.vervallen,
            reeks=punt.reeks, vingerafdruk=punt.vingerafdruk, gewijzigd_op=punt.gewijzigd_op,
        )
        for punt in punten
    }  # fmt: skip


def test_a_term_that_moves_keeps_its_id_and_gets_the_next_number() -> None:
    eerst = number_punten([make_punt("a")], {}, OP, VANDAAG)
    (punt,) = number_punten([make_punt("a", 9)], remember(eerst), OP, VANDAAG)
    assert (punt.uid, punt.reeks) == ("a", 1)


def test_a_term_that_is_done_is_cancelled_once_and_comes_back_with_a_higher_number() -> None:
    eerst = number_punten([make_punt("a")], {}, OP, VANDAAG)
    weg = number_punten([], remember(eerst), OP, VANDAAG)
    assert [(p.uid, p.vervallen, p.reeks) for p in weg] == [("a", True, 1)]
    nog = number_punten([], remember(weg), OP, VANDAAG)
    assert [(p.vervallen, p.reeks) for p in nog] == [(True, 1)]
    terug = number_punten([make_punt("a")], remember(nog), OP, VANDAAG)
    assert [(p.vervallen, p.reeks) for p in terug] == [(False, 2)]


def test_a_cancelled_term_is_told_for_a_year_and_then_no_more() -> None:
    weg = number_punten([], remember(number_punten([make_punt("a", 0)], {}, OP, VANDAAG)), OP, VANDAAG)
    assert number_punten([], remember(weg), OP, VANDAAG + BLIJFT_GEMELD) != ()
    assert number_punten([], remember(weg), OP, VANDAAG + BLIJFT_GEMELD + dt.timedelta(days=1)) == ()


@given(st.lists(PUNTEN, min_size=1, max_size=6))
def test_numbers_only_rise_and_rise_with_every_change(weken: list[dict[str, tuple[int, str]]]) -> None:
    bekend: dict[str, Agendastand] = {}
    for wens in weken:
        punten = number_punten([make_punt(uid, *wat) for uid, wat in wens.items()], bekend, OP, VANDAAG)
        assert {p.uid for p in punten if not p.vervallen} == set(wens)
        assert {p.uid for p in punten} >= set(bekend)
        for punt in punten:
            was = bekend.get(punt.uid)
            if was is not None:
                assert punt.reeks == was.reeks + (punt.vingerafdruk != was.vingerafdruk)
        bekend |= remember(punten)
