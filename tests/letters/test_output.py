"""A letter as a file in a folder: whole or not at all, and what went wrong is a sentence with a remedy."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.letters.output import make_bestandsnaam, write_brief
from begrenzen_desktop.letters.renderer import read_regels
from tests.letters.voorbeeld import make_bron, render_bron
from tests.limits import largest_file

VOL = "De schijf is vol"


def test_a_file_name_never_holds_a_persons_name_and_never_leaves_the_folder() -> None:
    assert make_bestandsnaam("../B-2026/0007", "stop-klacht") == "B-2026-0007_stop-klacht.docx"


def test_another_file_is_never_overwritten_and_the_same_letter_is_written_once(tmp_path: Path) -> None:
    eerste = write_brief(tmp_path, "brief.docx", b"een")
    assert write_brief(tmp_path, "brief.docx", b"een") == eerste
    assert write_brief(tmp_path, "brief.docx", b"twee").name == "brief_2.docx"
    assert eerste.read_bytes() == b"een"
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["brief.docx", "brief_2.docx"]


def test_a_folder_that_is_not_there_is_said_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(BegrenzenError, match="Kies een andere map"):
        write_brief(tmp_path / "weg", "brief.docx", b"een")


@pytest.mark.parametrize("ruimte", [0, 1, 4096, 20_000])
def test_a_disk_that_fills_up_leaves_no_half_file_and_the_letter_can_be_saved_again(
    tmp_path: Path, ruimte: int
) -> None:
    inhoud = render_bron(make_bron())
    assert len(inhoud) > 20_000
    with largest_file(ruimte), pytest.raises(BegrenzenError, match=VOL) as fout:
        write_brief(tmp_path, "brief.docx", inhoud)
    assert "kies een andere map" in str(fout.value) and "veilig in de kluis" in str(fout.value)
    assert list(tmp_path.iterdir()) == []
    assert read_regels(write_brief(tmp_path, "brief.docx", inhoud).read_bytes()) == read_regels(inhoud)


def test_a_disk_that_fills_up_leaves_the_earlier_letter_as_it_was(tmp_path: Path) -> None:
    eerste = write_brief(tmp_path, "brief.docx", b"een")
    with largest_file(10), pytest.raises(BegrenzenError, match=VOL):
        write_brief(tmp_path, "brief.docx", b"twee" * 100)
    assert [pad.name for pad in tmp_path.iterdir()] == ["brief.docx"] and eerste.read_bytes() == b"een"


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder in which nothing can be made. The superuser may write anywhere except in what the kernel shows."""
    if os.geteuid() == 0:
        yield Path("/sys")
        return
    tmp_path.chmod(0o555)
    yield tmp_path
    tmp_path.chmod(0o755)


def test_a_folder_that_may_only_be_read_says_so_and_stays_as_it_was(read_only: Path) -> None:
    before = sorted(read_only.iterdir())
    with pytest.raises(BegrenzenError, match=r"mag je niet schrijven\. Kies een andere map"):
        write_brief(read_only, "brief.docx", b"een")
    assert sorted(read_only.iterdir()) == before
