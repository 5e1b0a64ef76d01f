"""The catalogue: which versions there are, and what it says when one is missing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.regelingen.catalog import Catalogus

OUD, NIEUW = dt.date(2022, 12, 1), dt.date(2024, 5, 1)


@pytest.fixture
def folder(klein: str, tmp_path: Path) -> Path:
    (tmp_path / "proef").mkdir()
    for datum in (NIEUW, OUD):
        tekst = klein.replace("2022-12-01", datum.isoformat())
        (tmp_path / "proef" / f"{datum}.toml").write_text(tekst, encoding="utf-8")
    return tmp_path


def test_the_newest_version_is_the_one_with_the_last_date(folder: Path) -> None:
    catalogus = Catalogus(folder)
    assert catalogus.ids() == ("proef",)
    assert catalogus.dates("proef") == (OUD, NIEUW)
    assert catalogus.newest("proef").datum == NIEUW


def test_an_older_version_stays_available_and_is_read_once(folder: Path) -> None:
    catalogus = Catalogus(folder)
    eerste = catalogus.get("proef", OUD)
    (folder / "proef" / f"{OUD}.toml").unlink()
    assert catalogus.get("proef", OUD) is eerste


def test_a_missing_version_is_an_error_with_a_remedy(folder: Path) -> None:
    with pytest.raises(BegrenzenError, match=r"van 01-01-2023 is niet gevonden. Werk Begrenzen bij"):
        Catalogus(folder).get("proef", dt.date(2023, 1, 1))


def test_a_missing_regeling_is_an_error_with_a_remedy(folder: Path) -> None:
    with pytest.raises(BegrenzenError, match=r"'andere' is niet gevonden. Zet het bestand terug"):
        Catalogus(folder).newest("andere")
    assert Catalogus(folder / "weg").ids() == ()


def test_a_file_without_a_date_as_name_is_an_error(folder: Path) -> None:
    (folder / "proef" / "nieuw.toml").write_text("", encoding="utf-8")
    with pytest.raises(BegrenzenError, match="heeft geen datum als naam"):
        Catalogus(folder).newest("proef")


def test_a_regeling_that_does_not_hold_together_is_not_used(folder: Path) -> None:
    pad = folder / "proef" / f"{OUD}.toml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("norm = [1]", "norm = [7]"), encoding="utf-8")
    with pytest.raises(BegrenzenError, match=r"klopt niet. Bij vraag 'klaar', norm: norm 7 bestaat niet"):
        Catalogus(folder).get("proef", OUD)
