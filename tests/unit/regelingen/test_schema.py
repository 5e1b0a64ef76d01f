"""The schema for editors knows exactly the keys that the reader takes, and takes every regeling that can be used."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.cli import run
from begrenzen_desktop.regelingen.loader import parse_regeling
from begrenzen_desktop.regelingen.schema import SCHEMA, make_schema
from begrenzen_desktop.regelingen.tabel import Tabel
from begrenzen_desktop.services.regelingbestand import check_bestand, make_begin

BESTANDEN = sorted((resources_dir() / "regelingen").glob("*/*.toml"))
DEEL = {"tegenspraak": "gebrekregel", "gebrek": "gebrekregel", "tenzij": "voorwaarde"}
ALLEEN_BOUW = {"basis", "weg", "na"}
VRIJ = {"bronnen", "rollen", "briefteksten"}


def read_as_json(tekst: str) -> Any:
    """What an editor judges: dates are texts there."""
    return json.loads(json.dumps(tomllib.loads(tekst), default=dt.date.isoformat))


def find_velden(schema: dict[str, Any]) -> dict[str, set[str]]:
    velden = {naam: set(deel["properties"]) for naam, deel in schema["definitions"].items()}
    velden["regeling"] = set(schema["properties"])
    velden["duren"] = set(schema["properties"]["duren"]["properties"])
    return {naam: sleutels - ALLEEN_BOUW for naam, sleutels in velden.items()}


def test_the_schema_knows_exactly_the_keys_that_the_reader_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd: dict[str, set[str]] = {}
    take = Tabel._take

    def record(tabel: Tabel, sleutel: str, standaard: object) -> Any:
        laatste = tabel.plaats.rpartition(" > ")[2] if " > " in tabel.plaats else "regeling"
        soort = re.sub(r" \d.*", "", laatste)
        gevraagd.setdefault(DEEL.get(soort, soort), set()).add(sleutel)
        return take(tabel, sleutel, standaard)

    monkeypatch.setattr(Tabel, "_take", record)
    for pad in BESTANDEN:
        parse_regeling(pad.read_text("utf-8"), pad.name, (pad.parent.parent,))

    gelezen = {soort: sleutels for soort, sleutels in gevraagd.items() if soort in find_velden(make_schema())}
    assert gelezen == find_velden(make_schema())
    assert {s for s in gevraagd if s not in gelezen} <= VRIJ | {
        soort for soort in gevraagd if not gevraagd[soort] & {"id", "titel", "tekst"}
    }


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.parent.name)
def test_every_regeling_of_the_program_fits_the_schema(pad: Path) -> None:
    jsonschema.validate(read_as_json(pad.read_text("utf-8")), make_schema())


def test_the_file_to_start_from_names_the_schema_that_stands_beside_it(tmp_path: Path) -> None:
    pad = make_begin("onze-regeling", "Onze regeling", "Wij", dt.date(2026, 12, 1), tmp_path)
    tekst = pad.read_text("utf-8")

    assert tekst.startswith(f"#:schema ../{SCHEMA}\n")
    schema = json.loads((pad.parent / ".." / SCHEMA).read_text("utf-8"))
    assert schema == make_schema()
    jsonschema.validate(read_as_json(tekst), schema)


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ('soort = "regel"', 'soort = "schuif"'),
        ('titel = "Onze regeling"', ""),
        ('tekst = "Wie', 'teks = "Wie'),
        ('bron = ["eigen", "onze werkwijze"]', 'bron = "eigen"'),
        ("gesprek_altijd = false", 'gesprek_altijd = "nee"'),
        ('basis = "zorgvuldig-begrenzen/2022-12-01"', ""),
    ],
)
def test_a_mistake_does_not_fit_the_schema(tmp_path: Path, oud: str, nieuw: str) -> None:
    tekst = make_begin("onze-regeling", "Onze regeling", "Wij", dt.date(2026, 12, 1), tmp_path).read_text(
        "utf-8"
    )
    assert oud in tekst
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(read_as_json(tekst.replace(oud, nieuw, 1)), make_schema())


def test_the_command_writes_the_schema_where_it_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["regeling", "schema", str(tmp_path)]) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / SCHEMA)
    assert json.loads((tmp_path / SCHEMA).read_text("utf-8")) == make_schema()
    (tmp_path / "bestand").write_text("x")
    assert run(["regeling", "schema", str(tmp_path / "bestand")]) == 2
    assert "Kies een andere map" in capsys.readouterr().err


def test_the_worked_example_of_the_document_can_be_used(tmp_path: Path) -> None:
    document = (Path(__file__).resolve().parents[3] / "docs" / "regeling-schrijven.md").read_text("utf-8")
    (toml,) = re.findall(r"```toml\n(.*?)```", document, re.S)
    pad = tmp_path / "waterveen" / "2026-12-01.toml"
    pad.parent.mkdir()
    pad.write_text(toml, "utf-8")
    assert check_bestand(pad) == ()
    jsonschema.validate(read_as_json(toml), make_schema())
