"""What is wrong in a regeling of an organisation's own is told in Dutch, with its place and a remedy."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from begrenzen_desktop.cli import run
from begrenzen_desktop.services.regelingbestand import check_bestand, make_begin

DATUM = dt.date(2026, 12, 1)


def begin(map_: Path, naam: str = "onze-regeling") -> Path:
    return make_begin(naam, "Onze regeling", "Gemeente Waterveen", DATUM, map_)


@pytest.mark.parametrize(
    ("oud", "nieuw", "reden", "remedie"),
    [
        (
            'titel = "Onze regeling"',
            'titel = "Onze regeling',
            "regel 6 kan niet worden gelezen",
            "aanhalingsteken",
        ),
        ('uitgever = "', 'titel = "', "op regel 7 staat een naam die er al is", "andere naam"),
        ("datum = 2026-12-01", 'datum = "1 december"', "datum", "2022-12-01"),
        ("zorgvuldig-begrenzen/2022-12-01", "bestaat-niet/2022-12-01", "is niet gevonden", "Schrijf basis ="),
        ("zorgvuldig-begrenzen/2022-12-01", "onze-regeling/2026-12-01", "bouwt zelf op", "zonder basis"),
        ('na = "overleg"', 'na = "nergens"', "'nergens'", "Noem een id"),
    ],
)
def test_a_mistake_in_the_file_is_a_dutch_sentence_with_place_and_remedy(
    tmp_path: Path, oud: str, nieuw: str, reden: str, remedie: str
) -> None:
    pad = begin(tmp_path)
    tekst = pad.read_text("utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), "utf-8")

    zinnen = " ".join(map(str, check_bestand(pad)))

    assert pad.name in zinnen
    assert reden in zinnen
    assert remedie in zinnen
    assert " at line " not in zinnen


def test_text_that_stops_halfway_names_its_last_line(tmp_path: Path) -> None:
    pad = begin(tmp_path)
    pad.write_text('id = "x"\nweg = ["a",', "utf-8")

    assert "regel 2 kan niet worden gelezen" in str(check_bestand(pad)[0])


def test_an_id_that_stands_twice_in_ones_own_file_is_refused(tmp_path: Path) -> None:
    pad = begin(tmp_path)
    tekst = pad.read_text("utf-8")
    dubbel = '[[stappen.delen.vragen]]\nid = "meegekeken"\nsoort = "regel"\ntekst = "Nog een?"\nbron = ["eigen", "x"]\n\n'
    pad.write_text(tekst.replace("# Eigen woorden", dubbel + "# Eigen woorden"), "utf-8")

    (bevinding,) = check_bestand(pad)

    assert "de id 'meegekeken' staat er twee keer" in str(bevinding)
    assert "andere id" in str(bevinding)


def test_two_regelingen_that_build_on_each_other_are_refused(tmp_path: Path) -> None:
    een, twee = begin(tmp_path, "regeling-een"), begin(tmp_path, "regeling-twee")
    for pad, ander in ((een, "regeling-twee"), (twee, "regeling-een")):
        tekst = pad.read_text("utf-8").replace("zorgvuldig-begrenzen/2022-12-01", f"{ander}/{DATUM}")
        pad.write_text(tekst, "utf-8")

    for pad in (een, twee):
        assert "bouwt zelf op een andere" in str(check_bestand(pad)[0])


def test_the_command_ends_with_one_for_findings(tmp_path: Path) -> None:
    pad = begin(tmp_path)
    assert run(["regeling", "controleer", str(pad)]) == 0
    pad.write_text("id = ", "utf-8")
    assert run(["regeling", "controleer", str(pad)]) == 1
    assert run(["regeling", "controleer", str(tmp_path / "weg.toml")]) == 2
