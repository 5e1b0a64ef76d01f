"""What pleads for the citizen."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.beoordeling import Overleg
from begrenzen_desktop.domain.klacht import Oordeel
from begrenzen_desktop.domain.tegenspraak import MAX_PUNTEN, find_gebreken, make_tegenspraak
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.kalender import get_kalender
from tests.unit.domain.voorbeelddossier import (
    make_contact,
    make_dossier,
    make_klacht,
    make_regeling,
    with_answers,
)

REGELING = make_regeling()
KALENDER = get_kalender()
ECHT = Catalogus().newest("zorgvuldig-begrenzen")


def test_a_careful_dossier_has_no_defects_and_no_points() -> None:
    assert find_gebreken(REGELING, make_dossier()) == ()
    assert make_tegenspraak(REGELING, make_dossier(), KALENDER) == ()


def test_a_handler_without_distance_is_a_defect() -> None:
    dossier = replace(make_dossier(), klachten=(make_klacht(op_afstand=False),))
    (gebrek,) = find_gebreken(REGELING, dossier)
    assert gebrek.vraag_id == "klachten" and "9:7" in str(gebrek.bron)


def test_contradicting_statements_make_unfounded_a_defect_but_no_judgement_not() -> None:
    strijdig = make_klacht(verklaringen_strijdig=True)
    assert len(find_gebreken(REGELING, replace(make_dossier(), klachten=(strijdig,)))) == 1
    zonder = replace(strijdig, oordeel=Oordeel.GEEN_OORDEEL)
    assert find_gebreken(REGELING, replace(make_dossier(), klachten=(zonder,))) == ()


def test_the_same_defect_from_a_complaint_and_from_a_question_is_said_once() -> None:
    strijdig = make_klacht(verklaringen_strijdig=True)
    dossier = with_answers(make_dossier(), strijdige_verklaringen="toch-oordeel")
    assert [g.vraag_id for g in find_gebreken(ECHT, dossier)] == ["strijdige_verklaringen"]
    (gebrek,) = find_gebreken(ECHT, replace(dossier, klachten=(strijdig,)))
    assert gebrek.vraag_id == "klachten"
    punten = make_tegenspraak(ECHT, replace(dossier, klachten=(strijdig,)), KALENDER)
    assert [punt.vraag_id for punt in punten].count("strijdige_verklaringen") == 0


def test_an_answer_of_the_regeling_can_be_a_defect() -> None:
    (gebrek,) = find_gebreken(REGELING, with_answers(make_dossier(), open_vragen="ja"))
    assert gebrek.zin == "Er zijn nog vragen open. Beantwoord ze."


def test_new_information_that_was_denied_is_the_strongest_point() -> None:
    contact = make_contact(op=dt.date(2026, 7, 3), nieuwe_informatie=True)
    dossier = replace(make_dossier(), contactmomenten=(contact,), klachten=(make_klacht(op_afstand=False),))
    eerste, tweede = make_tegenspraak(REGELING, dossier, KALENDER)
    assert eerste.vraag_id == "nieuwe_feiten" and "3 juli 2026" in eerste.zin
    assert tweede.vraag_id == "klachten"


def test_own_slips_dissent_and_an_unwritten_story_are_points() -> None:
    dossier = replace(make_dossier(), contactmomenten=(make_contact(eigen_steek="Wij belden niet terug"),))
    overleg = Overleg(
        id="o1", wie="J. Vermeer", op=dt.date(2026, 8, 20), afwijkende_mening="Nog één gesprek kan helpen"
    )
    dossier = replace(dossier, beoordeling=replace(dossier.beoordeling, overleggen=(overleg,)))
    punten = make_tegenspraak(REGELING, with_answers(dossier, verhaal_burger=None), KALENDER)
    assert [punt.vraag_id for punt in punten] == ["overleg", "contacten", "verhaal_burger"]


def test_there_are_never_more_points_than_fit_on_the_card() -> None:
    klachten = tuple(
        make_klacht(id=f"k{nr}", omschrijving=f"Klacht {nr}", op_afstand=False) for nr in range(9)
    )
    assert len(make_tegenspraak(REGELING, replace(make_dossier(), klachten=klachten), KALENDER)) == MAX_PUNTEN
