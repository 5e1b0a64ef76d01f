"""What the gates ask for is known to the check of regelingen, so that no regeling can take it away."""

from __future__ import annotations

import ast
from pathlib import Path

import begrenzen_desktop.domain
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.regelingen.checks_maatregel import MAATREGEL_VRAGEN
from begrenzen_desktop.regelingen.checks_vast import OPEN_VRAGEN, VASTE_VRAGEN

REGELING = Catalogus().newest("zorgvuldig-begrenzen")
SPOED = {"acuut_gevaar", "direct_leidinggevende", "direct_reden", "direct_horen_op"}
DOORGAAN = {"voortzetten_hoe", "voortzetten_door", "voortzetten_op"}
UITLEG = {"open_vragen_uitleg", "voldoende_reden", "lopende_klachten", "gedrag", "herhaling"}
"""A gate names these only as the place to go to, or takes no answer as an answer."""


def test_every_question_that_a_gate_names_is_guarded() -> None:
    ids = {vraag.id for vraag in REGELING.vragen()}
    bewaakt = {*VASTE_VRAGEN, *OPEN_VRAGEN, *dict(MAATREGEL_VRAGEN), "conclusie", "beslissing"}
    map_ = Path(begrenzen_desktop.domain.__path__[0])
    genoemd = {
        knoop.value
        for pad in map_.glob("poorten*.py")
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8")))
        if isinstance(knoop, ast.Constant) and knoop.value in ids
    }
    assert genoemd
    assert genoemd - bewaakt <= SPOED | DOORGAAN | UITLEG


def test_the_guarded_questions_are_those_of_the_guide() -> None:
    for vraag_id, (soort, nodig) in VASTE_VRAGEN.items():
        vraag = REGELING.vraag(vraag_id)
        assert vraag.soort is soort
        assert nodig <= vraag.nodig_voor
    assert all(REGELING.vraag(vraag_id).soort is soort for vraag_id, soort in OPEN_VRAGEN.items())
