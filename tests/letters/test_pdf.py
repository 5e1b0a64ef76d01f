"""The letter on paper: LibreOffice makes a PDF of it, with page numbers and the address behind the window."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.briefinhoud import OEFENTEKST, Briefbron
from tests.letters.voorbeeld import SOORTEN, make_bron, render_bron

_WOORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')


def make_pdf(map_: Path, bron: Briefbron) -> Path:
    (map_ / "brief.docx").write_bytes(render_bron(bron))
    opdracht = [
        "soffice",
        f"-env:UserInstallation={(map_ / 'lo').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run(
        [*opdracht, "--outdir", str(map_), str(map_ / "brief.docx")],
        check=True,
        capture_output=True,
        timeout=90,
    )
    return map_ / "brief.pdf"


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


@pytest.mark.parametrize("soort", ["stop-klacht", "voortzetting"])
def test_the_address_stands_behind_the_window_of_the_envelope(soort: str, tmp_path: Path) -> None:
    bbox = read_pdf(make_pdf(tmp_path, make_bron(soort)), "-bbox", "-l", "1")
    woorden = [(tuple(float(getal) * 25.4 / 72 for getal in w[:4]), w[4]) for w in _WOORD.findall(bbox)]
    adres = [
        plek
        for plek, woord in woorden
        if plek[0] < 120 and woord in ("Dorpsstraat", "12a", "1234", "AB", "WATERDIJK")
    ]
    assert len(adres) == 5
    for links, boven, rechts, onder in adres:
        assert links >= 20 and rechts <= 105 and boven >= 45 and onder <= 75


def test_a_practice_letter_says_so_on_every_page(tmp_path: Path) -> None:
    bron = make_bron()
    oefening = replace(bron, dossier=replace(bron.dossier, oefening=True))
    for pagina in read_pdf(make_pdf(tmp_path, oefening), "-layout").rstrip("\f").split("\f"):
        assert OEFENTEKST in pagina
