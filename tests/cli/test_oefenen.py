"""``begrenzen oefen``: practice dossiers as they are, and altered so that a named open point must appear."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from begrenzen_desktop.cli import run
from begrenzen_desktop.services.practising import VOLGORDE, oefenmap


def read_uitkomst(folder: Path) -> list[dict[str, Any]]:
    gelezen: list[dict[str, Any]] = json.loads((folder / "uitkomst.json").read_text(encoding="utf-8"))
    return gelezen


def alter(tmp_path: Path, naam: str, oud: str, nieuw: str) -> Path:
    """Give an altered copy of a practice dossier; a blank replacement removes the whole line."""
    tekst = (oefenmap() / f"{naam}.toml").read_text(encoding="utf-8")
    regels = [regel for regel in tekst.splitlines() if regel.startswith(oud)]
    assert regels, oud
    for regel in regels:
        tekst = tekst.replace(regel, nieuw)
    pad = tmp_path / f"gewijzigd-{naam}.toml"
    pad.write_text(tekst, encoding="utf-8")
    return pad


def test_every_practice_dossier_comes_out_as_expected(tmp_path: Path) -> None:
    uit = tmp_path / "uit"
    assert run(["oefen", "--alles", "--uit", str(uit)]) == 0
    uitkomst = read_uitkomst(uit)
    assert [regel["id"] for regel in uitkomst] == list(VOLGORDE)
    assert set(uitkomst[0]) == {"id", "conclusie", "beslissing", "open_punten", "brieven"}
    assert uitkomst[0]["conclusie"] is None and uitkomst[0]["beslissing"] is None
    for regel in uitkomst:
        for brief in regel["brieven"]:
            assert set(brief) == {"soort", "code", "bestand", "status", "sha256"}
            assert sha256((uit / brief["bestand"]).read_bytes()).hexdigest() == brief["sha256"]


def test_every_letter_says_that_it_is_practice(tmp_path: Path) -> None:
    assert run(["oefen", "--dossier", str(oefenmap() / "b.toml"), "--uit", str(tmp_path)]) == 0
    bestanden = list(tmp_path.rglob("*.docx"))
    assert len(bestanden) == 3
    for bestand in bestanden:
        with ZipFile(bestand) as docx:
            kop_en_voet = "".join(
                docx.read(naam).decode() for naam in docx.namelist() if "header" in naam or "footer" in naam
            )
        assert "OEFENING" in kop_en_voet


def test_a_dossier_replayed_twice_comes_out_the_same(tmp_path: Path) -> None:
    for map_ in ("een", "twee"):
        assert run(["oefen", "--dossier", str(oefenmap() / "c.toml"), "--uit", str(tmp_path / map_)]) == 0
    een, twee = read_uitkomst(tmp_path / "een"), read_uitkomst(tmp_path / "twee")
    for dossier in (*een, *twee):
        for brief in dossier["brieven"]:
            del brief[
                "sha256"
            ]  # a .docx holds the moment of packing: the bytes kept count, not a second render
    assert een == twee


BEGRENSD = ("b", "c", "g")
WIJZIGINGEN = (
    *((naam, "afgedaan_op = ", "", "klacht-beantwoord") for naam in BEGRENSD),
    *((naam, "oordeel = ", "", "klacht-beantwoord") for naam in BEGRENSD),
    *((naam, 'nieuwe_feiten = "nee"', "", "nieuwe-feiten") for naam in BEGRENSD),
    *((naam, 'nieuwe_feiten = "nee"', 'nieuwe_feiten = "ja"', "nieuwe-feiten-aanwezig") for naam in BEGRENSD),
    *((naam, "op_afstand = true", "", "afstand") for naam in BEGRENSD),
    ("emmen", "op_afstand = false", "", "afstand"),
    ("b", 'wie = "J. Vermeer"', 'wie = "S. Kuiper"', "overleg"),
    *((naam, "feiten = ", "", "feiten") for naam in (*BEGRENSD, "emmen")),
    *((naam, "interactie = ", "", "interactie") for naam in (*BEGRENSD, "emmen")),
    *((naam, "proces = ", "", "proces") for naam in (*BEGRENSD, "emmen")),
    *((naam, "tijd_uitkomst = ", "", "tijd-uitkomst") for naam in (*BEGRENSD, "emmen")),
    *((naam, "reden = ", "", "reden") for naam in BEGRENSD),
    ("b", "reden = ", 'reden = "Omdat het zo is."', "reden"),
    ("c", "besloten_door = ", 'besloten_door = "S. Kuiper"', "besloten-niet-behandelaar"),
    ("g", "open_vragen_uitleg = ", "", "open-vragen"),
    ("emmen", "voortzetten_hoe = ", "", "voortzetten-hoe"),
    ("emmen", "voortzetten_door = ", "", "voortzetten-door"),
    ("emmen", "voortzetten_op = ", "", "voortzetten-op"),
)


@pytest.mark.parametrize(
    ("naam", "oud", "nieuw", "punt"),
    WIJZIGINGEN,
    ids=[f"{w[0]}-{w[3]}-{nr}" for nr, w in enumerate(WIJZIGINGEN)],
)
def test_an_altered_dossier_names_its_open_point_and_takes_no_decision(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], naam: str, oud: str, nieuw: str, punt: str
) -> None:
    bestand = alter(tmp_path, naam, oud, nieuw)
    assert run(["oefen", "--dossier", str(bestand), "--uit", str(tmp_path)]) == 1
    (regel,) = read_uitkomst(tmp_path)
    assert [p["id"] for p in regel["open_punten"]] == [punt]
    assert regel["beslissing"] is None and regel["brieven"] == []
    assert f"Dossier {naam}: de beslissing" in capsys.readouterr().err


@pytest.mark.parametrize("naam", [*BEGRENSD, "emmen"])
def test_without_any_consultation_the_consultation_is_named(tmp_path: Path, naam: str) -> None:
    tekst = (oefenmap() / f"{naam}.toml").read_text(encoding="utf-8")
    zonder = re.sub(r"^\[\[overleggen\]\]\n(?:[^\[\n].*\n)+", "", tekst, flags=re.MULTILINE)
    assert "overleggen" in tekst and "overleggen" not in zonder
    bestand = tmp_path / f"{naam}.toml"
    bestand.write_text(zonder, encoding="utf-8")
    assert run(["oefen", "--dossier", str(bestand), "--uit", str(tmp_path)]) == 1
    (regel,) = read_uitkomst(tmp_path)
    assert [p["id"] for p in regel["open_punten"]] == ["overleg"]
    assert regel["beslissing"] is None and regel["brieven"] == []


def test_a_signatory_without_mandate_leaves_the_letter_a_concept(tmp_path: Path) -> None:
    bestand = alter(tmp_path, "b", "ondertekenaar = ", 'ondertekenaar = "Niemand"')
    assert run(["oefen", "--dossier", str(bestand), "--uit", str(tmp_path)]) == 1
    (regel,) = read_uitkomst(tmp_path)
    stop = next(brief for brief in regel["brieven"] if brief["soort"] == "stop-klacht")
    assert (stop["status"], stop["bestand"], stop["sha256"]) == ("concept", None, None)
    assert ("ondertekenaar", "G6") in [(punt["id"], punt["poort"]) for punt in regel["open_punten"]]


def test_with_all_an_altered_dossier_takes_the_place_of_its_own(tmp_path: Path) -> None:
    bestand = alter(tmp_path, "c", 'nieuwe_feiten = "nee"', 'nieuwe_feiten = "ja"')
    assert run(["oefen", "--alles", "--dossier", str(bestand), "--uit", str(tmp_path / "uit")]) == 1
    uitkomst = {regel["id"]: regel for regel in read_uitkomst(tmp_path / "uit")}
    assert len(uitkomst) == len(VOLGORDE)
    assert uitkomst["c"]["beslissing"] is None and uitkomst["b"]["beslissing"] == "stop-klacht"


@pytest.mark.parametrize(
    "inhoud",
    ["dit is [geen toml", "id = 'b'", "id = 'zzz'\nklok = 2026-01-01T00:00:00", ""],
    ids=["schrijffout", "onvolledig", "zonder-betrokkene", "leeg"],
)
def test_a_broken_file_is_wrong_use_said_in_dutch(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], inhoud: str
) -> None:
    bestand = tmp_path / "kapot.toml"
    bestand.write_text(inhoud, encoding="utf-8")
    assert run(["oefen", "--dossier", str(bestand), "--uit", str(tmp_path)]) == 2
    fout = capsys.readouterr().err
    assert "kapot.toml" in fout and "Verbeter" in fout and "Traceback" not in fout


def test_an_unknown_id_or_file_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bestand = alter(tmp_path, "b", "id = ", 'id = "onbekend"')
    assert run(["oefen", "--dossier", str(bestand), "--uit", str(tmp_path)]) == 2
    assert "onbekend" in capsys.readouterr().err
    assert run(["oefen", "--dossier", str(tmp_path / "weg.toml"), "--uit", str(tmp_path)]) == 2
    assert "niet te lezen" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["oefen"], ["oefen", "--uit"], ["--raar"], ["bestaatniet"], ["oefen", "--alles"]]
)
def test_wrong_words_are_answered_with_a_dutch_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    assert "Deze opdracht klopt niet" in capsys.readouterr().err


def test_nothing_to_practise_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["oefen", "--uit", str(tmp_path)]) == 2
    assert "--alles" in capsys.readouterr().err


def test_the_version_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--versie"]) == 0
    assert capsys.readouterr().out.startswith("Begrenzen ")


def test_the_command_line_loads_typer_late_and_never_qt() -> None:
    code = (
        "import sys, begrenzen_desktop.cli as cli; assert 'typer' not in sys.modules; "
        "cli.run(['--versie']); assert not any(n.startswith('PySide6') for n in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
