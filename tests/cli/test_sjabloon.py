"""``begrenzen sjabloon``: check a template with the right exit code, export the ones of the program, list the fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from begrenzen_desktop.cli import run
from begrenzen_desktop.letters.renderer import read_regels
from tests.letters.sjablonen import BASIS, make_template, meegeleverd, read_delen, replace_text, zip_delen
from tests.letters.test_handtekening import make_png


def write(pad: Path, inhoud: bytes) -> str:
    pad.write_bytes(inhoud)
    return str(pad)


@pytest.mark.parametrize("brief", ["D7", "d7", "stop-klacht"])
def test_a_good_template_exits_with_zero(
    brief: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sjabloon", "controleer", write(tmp_path / "a.docx", meegeleverd()), "--brief", brief]) == 0
    gezegd = capsys.readouterr().out
    assert "(D7)" in gezegd and "kan worden gebruikt" in gezegd


def test_a_proof_letter_is_made_with_a_good_template_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goed, proef = write(tmp_path / "a.docx", meegeleverd()), tmp_path / "proef.docx"
    assert run(["sjabloon", "controleer", goed, "--brief", "D7", "--proef", str(proef)]) == 0
    regels = read_regels(proef.read_bytes())
    assert "Geachte mevrouw Proefpersoon," in regels and any(r.startswith("OEFENING") for r in regels)
    slecht = write(tmp_path / "b.docx", replace_text(meegeleverd(), "{{ aanhef }}", ""))
    assert (
        run(["sjabloon", "controleer", slecht, "--brief", "D7", "--proef", str(tmp_path / "nee.docx")]) == 1
    )
    assert not (tmp_path / "nee.docx").exists()
    assert "proef.docx" in capsys.readouterr().out


def test_findings_exit_with_one_and_name_paragraph_tag_and_suggestion(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inhoud = replace_text(meegeleverd(), "{{ aanhef }}", "Geachte {{ aanhfe }}")
    assert run(["sjabloon", "controleer", write(tmp_path / "a.docx", inhoud)]) == 1
    gezegd = capsys.readouterr().out
    assert "Brief, alinea " in gezegd and "Er staat: Geachte {{ aanhfe }}" in gezegd
    assert "Bedoel je 'aanhef'?" in gezegd


def test_what_one_letter_misses_is_named_when_the_letter_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = write(tmp_path / "a.docx", make_template(*BASIS))
    assert run(["sjabloon", "controleer", pad]) == 0
    assert "Zet --brief erbij" in capsys.readouterr().out
    assert run(["sjabloon", "controleer", pad, "--brief", "D8"]) == 1
    gezegd = capsys.readouterr().out
    for naam in ("adresregels", "aanhef", "namens", "ondertekenaar", "functie", "onderwerp", "organisatie"):
        assert f"ontbreekt '{naam}'" in gezegd


def test_advice_alone_is_no_reason_to_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inhoud = replace_text(meegeleverd(), "{{ slotformule }}", "Hoogachtend,")
    assert run(["sjabloon", "controleer", write(tmp_path / "a.docx", inhoud), "--brief", "D7"]) == 0
    assert "1. Advies: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["controleer", "bestaat-niet.docx"], "kan niet worden gelezen"),
        (["controleer", "."], "kan niet worden gelezen"),
        (["controleer", "x.docx", "--brief", "D777"], "bestaat niet"),
        (["controleer", "x.docx", "--brief", "stopklacht"], "Bedoel je 'stop-klacht'?"),
        (
            ["controleer", "x.docx", "--brief", "D7", "--regeling", "nergens"],
            "regeling 'nergens' bestaat niet",
        ),
        (["controleer"], "klopt niet"),
        (["weggooien"], "klopt niet"),
        (["exporteer"], "--uit"),
    ],
)
def test_what_cannot_be_read_or_does_not_exist_exits_with_two(
    woorden: list[str],
    zin: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["sjabloon", *woorden]) == 2
    gezegd = capsys.readouterr()
    assert zin in gezegd.err and not gezegd.out


def test_a_text_file_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sjabloon", "controleer", write(tmp_path / "a.docx", b"hallo")]) == 1
    assert "geen Word-bestand" in capsys.readouterr().out


def test_a_file_of_a_hundred_megabytes_is_not_read_and_its_picture_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import zipfile

    pad = tmp_path / "groot.docx"
    pad.write_bytes(zip_delen(read_delen(meegeleverd())))
    with zipfile.ZipFile(pad, "a", zipfile.ZIP_STORED) as zip_:
        zip_.writestr("word/media/foto.png", make_png() + bytes(100_000_000))
    assert run(["sjabloon", "controleer", str(pad)]) == 1
    assert "De afbeelding foto.png is 100 MB" in capsys.readouterr().out


def test_the_templates_of_the_program_are_exported_and_are_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sjabloon", "exporteer", "--uit", str(tmp_path / "uit"), "--brief", "D8"]) == 0
    pad = tmp_path / "uit" / "zorgvuldig-begrenzen" / "maatregel.docx"
    assert capsys.readouterr().out.strip() == str(pad) and pad.read_bytes() == meegeleverd("maatregel")
    assert run(["sjabloon", "controleer", str(pad), "--brief", "D8"]) == 0
    assert run(["sjabloon", "exporteer", "--uit", str(tmp_path / "uit")]) == 0
    assert len(list((tmp_path / "uit").rglob("*.docx"))) >= 17
    pad.write_bytes(b"van mij")
    assert run(["sjabloon", "exporteer", "--uit", str(tmp_path / "uit"), "--brief", "D8"]) == 2
    assert pad.read_bytes() == b"van mij" and "bestaat al" in capsys.readouterr().err


def test_the_fields_of_a_letter_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sjabloon", "velden", "--brief", "D10"]) == 0
    gezegd = capsys.readouterr().out
    assert (
        "{{ kenmerk }}\n    het kenmerk van het dossier (verplicht)" in gezegd and "adresregels" not in gezegd
    )
