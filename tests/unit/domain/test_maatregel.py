"""One measure feeds letter, notice and counter: the same days, the same axes, and always an open way."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.maatregel import ASSEN, Maatregel, is_open_route
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel
from begrenzen_desktop.regelingen.catalog import Catalogus
from tests.unit.domain.voorbeelddossier import make_dossier, with_answers

REGELING = Catalogus().newest("zorgvuldig-begrenzen")
ROUTE = "per brief naar Postbus 100"
BEGIN, EINDE = dt.date(2026, 9, 10), dt.date(2026, 12, 10)
dagen = st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))


def keuzen(vraag_id: str) -> st.SearchStrategy[tuple[str, ...]]:
    ids = [keuze.id for keuze in REGELING.vraag(vraag_id).keuzen]
    gekozen = st.lists(st.sampled_from([*ids, "eigen:elke dinsdag van tien tot elf"]), unique=True)
    return gekozen.map(tuple)


assen = st.fixed_dictionaries({vraag_id: keuzen(vraag_id) for vraag_id, _ in ASSEN})


def dossier(**antwoorden: object) -> Dossier:
    dagen_en_weg = {"open_route": ROUTE, "ingangsdatum": BEGIN, "einddatum": EINDE}
    return with_answers(make_dossier(), **(dagen_en_weg | antwoorden))  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(gekozen=assen, ingang=dagen, einde=dagen)
def test_letter_notice_and_counter_say_the_same(
    gekozen: dict[str, tuple[str, ...]], ingang: dt.date, einde: dt.date
) -> None:
    waarde = make_maatregel(REGELING, dossier(**gekozen, ingangsdatum=ingang, einddatum=einde))
    if waarde is None:
        assert not any(gekozen.values())
        return
    regels = waarde.regels()
    assert len(regels) == sum(1 for lijst in gekozen.values() if lijst)
    bericht, balie = waarde.bericht_zinnen(), waarde.balie_zinnen()
    assert waarde.brief_zinnen() == regels
    assert tuple(zin for zin in bericht if zin in regels) == regels
    assert tuple(zin for zin in balie if zin in regels) == regels
    assert format_datum(einde) in " ".join(bericht) and format_datum(einde) in " ".join(balie)
    assert format_datum(ingang) in bericht[0]
    assert waarde.herbeoordeling <= einde


@settings(max_examples=60, deadline=None)
@given(gekozen=assen, route=st.text(max_size=30))
def test_a_measure_always_leaves_a_way_open_and_says_it(
    gekozen: dict[str, tuple[str, ...]], route: str
) -> None:
    waarde = make_maatregel(REGELING, dossier(**gekozen, open_route=route))
    if waarde is not None:
        assert is_open_route(waarde.open_route)
        assert "open" in waarde.bericht_zinnen()[-1] and "open" in waarde.balie_zinnen()[0]


@pytest.mark.parametrize("dicht", ["", "  ", "geen", "Geen enkele weg", "niet meer", "n.v.t.", "nvt", "-"])
def test_a_measure_that_closes_every_way_cannot_exist(dicht: str) -> None:
    assert not is_open_route(dicht)
    with pytest.raises(OngeldigAntwoord, match="postadres"):
        Maatregel(open_route=dicht, ingang=BEGIN, einde=EINDE, herbeoordeling=EINDE)


@pytest.mark.parametrize("open_weg", [ROUTE, "e-mail", "Nietstraat 4, Waterveen", "Geenhoven 1"])
def test_an_address_is_an_open_way(open_weg: str) -> None:
    assert is_open_route(open_weg)


@pytest.mark.parametrize("vraag_id", ["open_route", "ingangsdatum", "einddatum", "maatregel_hoe"])
def test_without_a_day_an_axis_or_a_way_there_is_no_measure(vraag_id: str) -> None:
    heel = dossier(maatregel_hoe=("geen-telefoon",), maatregel_trede="schriftelijk")
    waarde = make_maatregel(REGELING, heel)
    assert waarde is not None and waarde.trede == 3
    assert make_maatregel(REGELING, with_answers(heel, **{vraag_id: None})) is None


def test_the_ladder_goes_from_light_to_heavy_and_every_court_is_named() -> None:
    treden = REGELING.vraag("maatregel_trede").keuzen
    assert treden[0].id == "afspraken" and treden[-1].id == "geen-bezoek"
    assert sum("ECLI:NL:" in keuze.toelichting for keuze in treden) >= 4
