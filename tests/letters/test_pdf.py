"""The letter on paper: LibreOffice makes a PDF of it, with page numbers and the address behind the window."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.cli import run
from begrenzen_desktop.domain.briefinhoud import OEFENTEKST, Briefbron
from begrenzen_desktop.services.practising import oefenmap
from tests.letters.uitgaand import UITGAAND, make_uitgaand
from tests.letters.voorbeeld import SOORTEN, make_bron, render_bron

_WOORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')


def convert_all(map_: Path) -> None:
    """Let LibreOffice make a PDF of every letter in a folder, in one run."""
    _run_office(map_, *sorted(str(pad) for pad in map_.glob("*.docx")))


def convert(brief: Path, map_: Path) -> Path:
    """Let LibreOffice make a PDF of the letter."""
    _run_office(map_, str(brief))
    return map_ / f"{brief.stem}.pdf"


def _run_office(map_: Path, *brieven: str) -> None:
    opdracht = [
        "soffice",
        f"-env:UserInstallation={(map_ / 'lo').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run([*opdracht, "--outdir", str(map_), *brieven], check=True, capture_output=True, timeout=180)


def make_pdf(map_: Path, bron: Briefbron) -> Path:
    (map_ / "brief.docx").write_bytes(render_bron(bron))
    return convert(map_ / "brief.docx", map_)


def read_pdf(pdf: Path, *opties: str) -> str:
    return subprocess.run(
        ["pdftotext", *opties, str(pdf), "-"], check=True, capture_output=True, timeout=30
    ).stdout.decode()


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_page_says_which_it_is(soort: str, tmp_path: Path) -> None:
    paginas = read_pdf(make_pdf(tmp_path, make_bron(soort)), "-layout").rstrip("\f").split("\f")
    for nummer, pagina in enumerate(paginas, start=1):
        assert f"pagina {nummer} van {len(paginas)}" in pagina
        assert "B-2026-0007" in pagina


@pytest.mark.parametrize("extra", [0, 6, 9, 12, 15])
def test_a_signature_never_stands_alone_on_a_page(extra: int, tmp_path: Path) -> None:
    """Whatever the length of the letter, what the reader can ask stands on the page of the signature."""
    doen = "\n".join(f"Wij doen stap {nummer} van het onderzoek." for nummer in range(1, extra + 1))
    bron = make_bron("voortzetting", doen=doen)
    laatste = read_pdf(make_pdf(tmp_path, bron), "-layout").rstrip("\f").split("\f")[-1]
    assert "Hebt u vragen?" in laatste and "U kunt bellen" in laatste and "mr. L.M. de Wit" in laatste


def test_the_practice_letter_that_goes_on_fits_on_one_page(tmp_path: Path) -> None:
    assert run(["oefen", "--dossier", str(oefenmap() / "emmen.toml"), "--uit", str(tmp_path)]) == 0
    (brief,) = tmp_path.rglob("*voortzetting.docx")
    assert len(read_pdf(convert(brief, tmp_path)).rstrip("\f").split("\f")) == 1


@pytest.fixture(scope="module")
def paginas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every letter to a citizen as a PDF, made in one run of LibreOffice."""
    map_ = tmp_path_factory.mktemp("brieven")
    for soort in UITGAAND:
        (map_ / f"{soort}.docx").write_bytes(render_bron(make_uitgaand(soort)))
    convert_all(map_)
    return map_


def assert_address_in_window(pdf: Path) -> None:
    """The whole address of meneer De Boer stands where the window of the envelope is."""
    bbox = read_pdf(pdf, "-bbox", "-l", "1")
    woorden = [(tuple(float(getal) * 25.4 / 72 for getal in w[:4]), w[4]) for w in _WOORD.findall(bbox)]
    adres = [
        plek
        for plek, woord in woorden
        if plek[0] < 120 and plek[1] < 100 and woord in ("Dorpsstraat", "12a", "1234", "AB", "WATERDIJK")
    ]
    assert len(adres) == 5
    for links, boven, rechts, onder in adres:
        assert links >= 20 and rechts <= 105 and boven >= 45 and onder <= 75


@pytest.mark.parametrize("soort", UITGAAND)
def test_the_address_stands_behind_the_window_of_the_envelope(soort: str, paginas: Path) -> None:
    assert_address_in_window(paginas / f"{soort}.pdf")


def test_a_practice_letter_says_so_on_every_page(tmp_path: Path) -> None:
    bron = make_bron()
    oefening = replace(bron, dossier=replace(bron.dossier, oefening=True))
    for pagina in read_pdf(make_pdf(tmp_path, oefening), "-layout").rstrip("\f").split("\f"):
        assert OEFENTEKST in pagina
