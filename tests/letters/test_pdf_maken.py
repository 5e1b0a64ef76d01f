"""LibreOffice makes pages: with real LibreOffice, and with one that hangs, fails or is not there."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.letters import pdf
from begrenzen_desktop.letters.pdf import GeenLibreOffice, make_pdf
from tests.letters.voorbeeld import make_bron, render_bron


def make_program(map_: Path, inhoud: str) -> Path:
    pad = map_ / "soffice"
    pad.write_text(f"#!/bin/sh\n{inhoud}\n")
    pad.chmod(0o755)
    return pad


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_letter_becomes_a_pdf_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert make_pdf(render_bron(make_bron())).startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == []


def test_a_libreoffice_that_hangs_is_killed_with_everything_it_started(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    programma = make_program(tmp_path, f"sleep 300 &\necho $! $$ > {pids}\nwait")
    begonnen = time.monotonic()
    with pytest.raises(BegrenzenError, match="reageert niet en is gestopt"):
        make_pdf(b"brief", programma=programma, seconden=1.0)
    assert time.monotonic() - begonnen < 10
    nummers = [int(pid) for pid in pids.read_text().split()]
    einde = time.monotonic() + 5
    while any(is_running(pid) for pid in nummers) and time.monotonic() < einde:
        os.sched_yield()
    assert len(nummers) == 2 and not any(is_running(pid) for pid in nummers)


def test_what_is_stopped_by_the_user_is_killed_too(tmp_path: Path) -> None:
    class Gestopt(Exception):
        """The user went away."""

    def stop() -> None:
        raise Gestopt

    with pytest.raises(Gestopt):
        make_pdf(b"brief", programma=make_program(tmp_path, "sleep 300"), check=stop)


def test_a_libreoffice_that_makes_nothing_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BegrenzenError, match="geen pagina's maken"):
        make_pdf(b"brief", programma=make_program(tmp_path, "exit 1"))


def test_a_program_that_cannot_start_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BegrenzenError, match="kon niet worden gestart"):
        make_pdf(b"brief", programma=tmp_path / "weg")


def test_without_libreoffice_it_says_so_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(pdf, "_PLEKKEN", ())
    with pytest.raises(GeenLibreOffice, match="geen LibreOffice"):
        make_pdf(b"brief")


def test_no_file_it_makes_carries_the_name_of_a_person_or_dossier(tmp_path: Path) -> None:
    lijst = tmp_path / "lijst"
    programma = make_program(tmp_path, f'echo "$@" > {lijst}')
    with pytest.raises(BegrenzenError):
        make_pdf(render_bron(make_bron()), programma=programma)
    opdracht = lijst.read_text()
    assert "stuk.docx" in opdracht and "B-2026" not in opdracht and "Dorpsstraat" not in opdracht
