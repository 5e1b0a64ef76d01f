"""The regeling that comes with the program: it holds together and has a place for all its sources ask."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from begrenzen_desktop.bestanden import resources_dir, templates_dir
from begrenzen_desktop.domain.regeling import Regeling, Soort
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.regelingen.checks import check_regeling

TEMPLATES = templates_dir()
BRONVRAGEN = tomllib.loads(Path(__file__).with_name("bronvragen.toml").read_text(encoding="utf-8"))
RIJEN = [(bron, label, plek) for bron, rijen in BRONVRAGEN.items() for label, plek in rijen.items()]
TWAALF = {
    *("contacten", "feiten", "onderwerp", "interactie", "proces", "tijd_uitkomst"),
    *("overleg", "klachten", "nieuwe_feiten", "reden", "wel_mogelijk"),
}
"""The required inputs of stop-klacht; the twelfth, signatory and address, belongs to the letter."""


@pytest.fixture(scope="module")
def regeling() -> Regeling:
    return Catalogus().newest("zorgvuldig-begrenzen")


def test_the_regeling_holds_together_with_its_templates(regeling: Regeling) -> None:
    assert check_regeling(regeling, TEMPLATES) == ()


@pytest.mark.parametrize(
    ("bron", "label", "plek"), RIJEN, ids=[f"{bron}: {label}" for bron, label, _ in RIJEN]
)
def test_what_a_source_asks_has_its_place(
    regeling: Regeling, bron: str, label: str, plek: str | dict[str, str]
) -> None:
    documenten = tomllib.loads(
        (resources_dir() / "regelingen" / regeling.id / f"{regeling.datum}.toml").read_text(encoding="utf-8")
    )["bronnen"]
    vraag = regeling.vraag(plek if isinstance(plek, str) else plek["vraag"])
    assert vraag.bron.document == documenten[bron]
    if not isinstance(plek, str):
        assert vraag.label(plek["keuze"])


def test_exactly_the_twelve_inputs_are_required_to_stop_one_complaint(regeling: Regeling) -> None:
    assert {vraag.id for vraag in regeling.vragen() if "stop-klacht" in vraag.nodig_voor} == TWAALF


def test_there_are_twenty_two_norms_and_eight_are_the_core(regeling: Regeling) -> None:
    assert [norm.nummer for norm in regeling.normen] == list(range(1, 23))
    assert [norm.nummer for norm in regeling.normen if norm.kern] == [1, 3, 4, 8, 9, 10, 15, 18]


def test_steps_and_parts_have_the_names_that_the_screens_know(regeling: Regeling) -> None:
    assert [stap.id for stap in regeling.stappen] == [
        *("vooraf", "signaleer", "analyseer", "beslis", "informeer", "blijf-alert"),
    ]
    assert [deel.id for stap in regeling.stappen for deel in stap.delen] == [
        *("vooraf", "signaleer", "interactie", "proces", "tijd-uitkomst", "conclusie"),
        *("beslis", "informeer", "blijf-alert"),
    ]


def test_what_stays_possible_is_filled_in_beforehand(regeling: Regeling) -> None:
    vraag = regeling.vraag("wel_mogelijk")
    assert {keuze.id for keuze in vraag.keuzen} == {grens.id for grens in regeling.grenzen}
    assert vraag.standaard


def test_every_open_question_shows_an_example(regeling: Regeling) -> None:
    open_vragen = [vraag for vraag in regeling.vragen() if vraag.soort in (Soort.TEKST, Soort.REGEL)]
    assert [vraag.id for vraag in open_vragen if not vraag.voorbeeld] == []
