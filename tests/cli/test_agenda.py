"""The command 'agenda': a calendar file from a real kluis, and a sentence with a remedy for all that goes wrong."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest

from begrenzen_desktop.cli.commands import run_command
from begrenzen_desktop.services.practising import fill_practice
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting, default_folder
from begrenzen_desktop.storage.keyfile import FAST_PARAMS

WACHTZIN = "vier blauwe fietsen zingen"


@pytest.fixture
def code() -> str:
    """A kluis with the practice dossiers in the data folder of this test; gives its herstelcode."""
    vault, code = make(naam="Balie")
    fill_practice(vault.services_on)
    vault.close()
    return code


def make(naam: str) -> tuple[OpenVault, str]:
    return Vaulting(default_folder(), lambda: dt.datetime.now(dt.UTC), FAST_PARAMS).create(naam, WACHTZIN)


def write_key(folder: Path, inhoud: str | bytes) -> Path:
    pad = folder / "sleutel.txt"
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return pad


def run(folder: Path, sleutel: str | bytes, *meer: str) -> tuple[int, Path]:
    uit = folder / "termijnen.ics"
    return run_command(
        ["agenda", "--sleutel-uit", str(write_key(folder, sleutel)), "--uit", str(uit), *meer]
    ), uit


def events(pad: Path) -> dict[str, Any]:
    kalender = icalendar.Calendar.from_ical(pad.read_bytes())
    return {str(event["uid"]): event for event in kalender.walk("VEVENT")}


def test_running_terms_become_whole_days_without_a_name(code: str, tmp_path: Path) -> None:
    status, uit = run(tmp_path, f"{WACHTZIN}\n")
    assert status == 0
    gevonden = events(uit)
    assert gevonden
    for event in gevonden.values():
        begin, einde = event["dtstart"].dt, event["dtend"].dt
        assert type(begin) is dt.date and einde - begin == dt.timedelta(days=1)
        assert str(event["class"]) == "PRIVATE" and str(event["status"]) == "CONFIRMED"
    tekst = uit.read_text(encoding="utf-8")
    assert not any(naam in tekst for naam in ("mevrouw", "meneer", "2026-000"))


def test_the_same_terms_again_keep_their_ids_and_numbers_and_other_words_raise_the_number(
    code: str, tmp_path: Path
) -> None:
    _, uit = run(tmp_path, WACHTZIN)
    eerst = {uid: int(event["sequence"]) for uid, event in events(uit).items()}
    _, uit = run(tmp_path, WACHTZIN)
    assert {uid: int(event["sequence"]) for uid, event in events(uit).items()} == eerst
    _, uit = run(tmp_path, WACHTZIN, "--met-kenmerk", "--met-herinnering")
    nieuw = events(uit)
    assert {uid: int(event["sequence"]) for uid, event in nieuw.items()} == {
        uid: n + 1 for uid, n in eerst.items()
    }
    assert all("2026-000" in str(event["summary"]) and event.walk("VALARM") for event in nieuw.values())


def test_the_herstelcode_opens_the_kluis_too(code: str, tmp_path: Path) -> None:
    assert run(tmp_path, code)[0] == 0


@pytest.mark.parametrize(
    ("sleutel", "meer", "zin"),
    [
        ("een heel andere zin", (), "wachtzin"),
        ("", (), "geen wachtzin"),
        (b"\xff\xfe\x00", (), "niet te lezen"),
        (WACHTZIN, ("--kluis", "bestaat-niet.kluis"), "kluis"),
    ],
)
def test_a_wrong_key_or_kluis_gets_a_sentence_and_no_file(
    code: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    sleutel: str | bytes,
    meer: tuple[str, ...],
    zin: str,
) -> None:
    status, uit = run(tmp_path, sleutel, *meer)
    said = capsys.readouterr().err
    assert status == 2 and zin in said and said.strip().endswith(".")
    assert not uit.exists() and "Traceback" not in said


def test_a_place_where_nothing_can_be_written_gets_a_sentence(
    code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sleutel = write_key(tmp_path, WACHTZIN)
    status = run_command(["agenda", "--sleutel-uit", str(sleutel), "--uit", str(sleutel / "termijnen.ics")])
    assert status == 2 and "Kies een map waarin je mag schrijven" in capsys.readouterr().err


def test_without_terms_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make("Leeg")[0].close()
    status, uit = run(tmp_path, WACHTZIN)
    assert status == 1 and "Er lopen geen termijnen" in capsys.readouterr().err and not uit.exists()


def test_with_two_kluizen_one_has_to_be_named(
    code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make("Tweede")[0].close()
    assert run(tmp_path, WACHTZIN)[0] == 2
    assert "--kluis" in capsys.readouterr().err
    assert run(tmp_path, WACHTZIN, "--kluis", str(default_folder() / "Balie.kluis"))[0] == 0
