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
            "regel 7 kan niet worden gelezen",
            "aanhalingsteken",
        ),
        ('uitgever = "', 'titel = "', "op regel 8 staat een naam die er al is", "andere naam"),
        ("datum = 2026-12-01", 'datum = "1 december"', "datum", "2022-12-01"),
        ("zorgvuldig-begrenzen/2022-12-01", "bestaat-niet/2022-12-01", "is niet gevonden", "Schrijf basis ="),
        ("zorgvuldig-begrenzen/2022-12-01", "onze-regeling/2026-12-01", "noemt zichzelf", "andere regeling"),
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


def test_a_basis_that_has_a_basis_itself_is_refused_with_its_name(tmp_path: Path) -> None:
    een, twee = begin(tmp_path, "regeling-een"), begin(tmp_path, "regeling-twee")
    twee.write_text(
        twee.read_text("utf-8").replace("zorgvuldig-begrenzen/2022-12-01", f"regeling-een/{DATUM}"), "utf-8"
    )

    assert check_bestand(een) == ()
    assert "bouwt zelf op 'zorgvuldig-begrenzen/2022-12-01'" in str(check_bestand(twee)[0])


def test_a_basis_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    een, twee = begin(tmp_path, "regeling-een"), begin(tmp_path, "regeling-twee")
    twee.write_text(
        twee.read_text("utf-8").replace("zorgvuldig-begrenzen/2022-12-01", f"regeling-een/{DATUM}"), "utf-8"
    )
    een.write_bytes(b'titel = "caf\xe9"')

    (bevinding,) = check_bestand(twee)

    assert f"de basis 'regeling-een/{DATUM}' kan niet worden gelezen" in str(bevinding)


def test_all_mistakes_are_told_at_once_with_the_line_where_they_stand(tmp_path: Path) -> None:
    pad = begin(tmp_path)
    tekst = pad.read_text("utf-8")
    for oud, nieuw in (
        ("gesprek_altijd = false", 'gesprek_altijd = "nee"\nkleur = "rood"'),
        ('soort = "regel"', 'soort = "schuif"\nnorm = ["een"]'),
        ('na = "overleg"', 'na = "nergens"'),
        ('bron = ["eigen", "onze werkwijze"]', 'bron = ["krant", "voorpagina"]'),
    ):
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw, 1)
    pad.write_text('weg = ["bestaat-niet"]\n' + tekst, "utf-8")

    zinnen = [str(bevinding) for bevinding in check_bestand(pad)]

    for reden in (
        "'gesprek_altijd' heeft niet de goede vorm",
        "onbekende sleutel 'kleur'",
        "de soort 'schuif' bestaat niet",
        "'norm' heeft niet de goede vorm",
        "'nergens' na 'na' bestaat niet",
        "de bron 'krant' staat niet onder [bronnen]",
        "'bestaat-niet' onder 'weg' bestaat niet",
    ):
        assert any(reden in zin for zin in zinnen), reden
    regel = 1 + pad.read_text("utf-8").splitlines().index('id = "meegekeken"')
    assert sum(f"'meegekeken' (regel {regel})" in zin for zin in zinnen) == 4


@pytest.mark.parametrize("vraag_id", ["reden", "nieuwe_feiten", "besloten_door", "open_route"])
def test_a_question_without_which_no_limit_is_careful_cannot_be_left_out(
    tmp_path: Path, vraag_id: str
) -> None:
    pad = begin(tmp_path)
    pad.write_text(f'weg = ["{vraag_id}"]\n' + pad.read_text("utf-8"), "utf-8")

    assert any(f"de vraag '{vraag_id}' ontbreekt" in str(bevinding) for bevinding in check_bestand(pad))


@pytest.mark.parametrize(
    ("verandering", "zin"),
    [
        ("nodig_voor = []", "de beslissing 'stop-klacht' staat er niet bij"),
        ('soort = "regel"', "Maak er weer een vraag van de soort tekst van"),
    ],
)
def test_a_question_that_a_limit_rests_on_cannot_be_loosened(
    tmp_path: Path, verandering: str, zin: str
) -> None:
    pad = begin(tmp_path)
    los = f'[[stappen]]\nid = "beslis"\n[[stappen.delen]]\nid = "beslis"\n[[stappen.delen.vragen]]\nid = "reden"\n{verandering}\n'
    pad.write_text(pad.read_text("utf-8") + los, "utf-8")

    assert zin in " ".join(map(str, check_bestand(pad)))


@pytest.mark.parametrize("rij", ['"tekst"', '{ titel = "zonder id" }', "{ id = 3 }"])
def test_a_row_without_an_id_is_told(tmp_path: Path, rij: str) -> None:
    pad = begin(tmp_path)
    tekst = pad.read_text("utf-8")
    pad.write_text(
        tekst[: tekst.index("[[stappen]]")].replace("[rollen]", f"stappen = [{rij}]\n[rollen]"), "utf-8"
    )

    assert "de id ontbreekt" in str(check_bestand(pad)[0])


def test_two_regelingen_that_build_on_each_other_are_refused(tmp_path: Path) -> None:
    een, twee = begin(tmp_path, "regeling-een"), begin(tmp_path, "regeling-twee")
    for pad, ander in ((een, "regeling-twee"), (twee, "regeling-een")):
        tekst = pad.read_text("utf-8").replace("zorgvuldig-begrenzen/2022-12-01", f"{ander}/{DATUM}")
        pad.write_text(tekst, "utf-8")

    for pad in (een, twee):
        assert "bouwen op elkaar" in str(check_bestand(pad)[0])


def test_the_command_ends_with_one_for_findings(tmp_path: Path) -> None:
    pad = begin(tmp_path)
    assert run(["regeling", "controleer", str(pad)]) == 0
    pad.write_text("id = ", "utf-8")
    assert run(["regeling", "controleer", str(pad)]) == 1
    assert run(["regeling", "controleer", str(tmp_path / "weg.toml")]) == 2
    assert run(["regeling", "controleer", str(tmp_path)]) == 2
    pad.write_bytes(b"#" * 5_000_001)
    assert run(["regeling", "controleer", str(pad)]) == 2
