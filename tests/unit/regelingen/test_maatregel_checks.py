"""A regeling with a measure that forgets one of its questions is refused, and behaviour beyond the limit has its own questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.voortgang import visible
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.regelingen.checks import check_regeling
from begrenzen_desktop.regelingen.loader import parse_regeling
from tests.unit.domain.voorbeelddossier import make_dossier, with_answers

BESTAND = resources_dir() / Path("regelingen", "zorgvuldig-begrenzen", "2022-12-01.toml")
VRAGEN = (
    "maatregel_wie",
    "maatregel_hoe",
    "maatregel_trede",
    "open_route",
    "ingangsdatum",
    "einddatum",
    "nieuwe_klachten",
    "gesprekken",
)


@pytest.mark.parametrize("vraag_id", VRAGEN)
def test_a_measure_without_one_of_its_questions_is_refused(vraag_id: str) -> None:
    tekst = BESTAND.read_text(encoding="utf-8").replace(f'id = "{vraag_id}"', 'id = "iets_anders"')
    bevindingen = [str(b) for b in check_regeling(parse_regeling(tekst, "proef"))]
    assert any(f"'{vraag_id}' ontbreekt" in zin for zin in bevindingen)


def test_an_open_way_that_is_not_asked_is_refused() -> None:
    tekst = BESTAND.read_text(encoding="utf-8")
    begin = tekst.index('id = "open_route"')
    einde = tekst.index("[[", begin)
    blok = tekst[begin:einde]
    kapot = (
        tekst[:begin]
        + blok.replace('nodig_voor = ["stop-alles-tijdelijk", "stop-beide"]', "")
        + tekst[einde:]
    )
    assert any("nodig_voor" in str(b) for b in check_regeling(parse_regeling(kapot, "proef")))


def test_a_question_of_another_kind_is_refused() -> None:
    tekst = BESTAND.read_text(encoding="utf-8")
    begin = tekst.index('id = "einddatum"')
    kapot = tekst[:begin] + tekst[begin:].replace('soort = "datum"', 'soort = "regel"', 1)
    assert any("de soort is regel" in str(b) for b in check_regeling(parse_regeling(kapot, "proef")))


@pytest.mark.parametrize(
    ("conclusie", "beslissing", "gezien"),
    [
        ("aanhoudend", "stop-klacht", {"afbakening", "gesprekken"}),
        (
            "grensoverschrijdend",
            "stop-alles-tijdelijk",
            {"gesprekken", "waarschuwing_regel", "maatregel_hoe"},
        ),
        ("grensoverschrijdend", "voortzetten", {"gesprekken", "waarschuwing_regel"}),
        ("beide", "stop-klacht", {"afbakening", "gesprekken", "waarschuwing_regel"}),
        ("beide", "stop-alles-tijdelijk", {"gesprekken", "waarschuwing_regel", "maatregel_hoe"}),
    ],
)
def test_the_questions_follow_what_was_concluded(conclusie: str, beslissing: str, gezien: set[str]) -> None:
    dossier = with_answers(make_dossier(), conclusie=conclusie, beslissing=beslissing)
    regeling = Catalogus().newest("zorgvuldig-begrenzen")
    _, deel = regeling.plaats_van("beslissing")
    namen = {vraag.id for vraag in visible(deel, dossier, alles=True)}
    assert namen & {"afbakening", "gesprekken", "waarschuwing_regel", "maatregel_hoe"} == gezien


def test_what_direct_action_asks_is_never_folded_away() -> None:
    dossier = with_answers(make_dossier(), acuut_gevaar="ja")
    regeling = Catalogus().newest("zorgvuldig-begrenzen")
    _, deel = regeling.plaats_van("acuut_gevaar")
    namen = [vraag.id for vraag in visible(deel, dossier, alles=False)]
    assert {"direct_leidinggevende", "direct_reden", "direct_wat", "direct_tot", "direct_horen_op"} <= set(
        namen
    )
