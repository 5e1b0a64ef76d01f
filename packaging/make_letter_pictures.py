"""Make pictures of every letter for docs/brieven: python packaging/make_letter_pictures.py. Needs LibreOffice and pdftoppm."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from begrenzen_desktop.domain.verzendblad import make_verzendblad
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.bladen import make_kaartwerk, make_verzendwerk
from begrenzen_desktop.services.spoedkaart import get_spoedkaart
from tests.letters.test_bladen import ADRES, DAG, VERZONDEN
from tests.letters.test_matrix import CATALOGUS, make
from tests.letters.test_pdf import convert_all
from tests.letters.voorbeeld import NU, render_bron

BRIEVEN = Path(__file__).resolve().parents[1] / "docs" / "brieven"
DPI = "60"
KOP = """# Alle brieven

Zo zien de brieven eruit, met verzonnen gegevens. De beelden maakt `python packaging/make_letter_pictures.py`. De inhoud van elke brief staat als tekst in
`tests/letters/golden`; wat erin moet staan en waarom, staat in `begrenzen_desktop/domain/briefcheck*.py`.
"""


def main() -> int:
    """Make all pictures and the page that shows them."""
    BRIEVEN.mkdir(parents=True, exist_ok=True)
    for oud in BRIEVEN.glob("*.png"):
        oud.unlink()
    regels = [KOP]
    for regeling_id in CATALOGUS.ids():
        regels.append(f"## {Catalogus().newest(regeling_id).titel}\n")
        regels += make_pictures(regeling_id)
    regels += make_sheets()
    (BRIEVEN / "README.md").write_text("\n".join(regels).rstrip() + "\n", encoding="utf-8")
    return 0


def make_pictures(regeling_id: str) -> list[str]:
    """Make the pictures of one regeling and give the lines that show them."""
    regeling = CATALOGUS.newest(regeling_id)
    regels = []
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        for soort in regeling.briefsoorten:
            docx = render_bron(replace(make(soort.id), regeling=regeling))
            (map_ / f"{regeling_id}-{soort.id}.docx").write_bytes(docx)
        convert_all(map_)
        for soort in regeling.briefsoorten:
            regels += show_pages(map_, f"{regeling_id}-{soort.id}", soort.titel, soort.code)
    return regels


def make_sheets() -> list[str]:
    """Make the pictures of the sheets that are no letter."""
    blad = make_verzendblad(
        VERZONDEN, "B-2026-0007", "Brief: geen verder antwoord over één klacht", ADRES, DAG
    )
    bladen = (
        ("verzendblad", "Verzendblad", "D21", make_verzendwerk(blad, "Gemeente Waterdijk", NU)),
        (
            "spoedkaart",
            "Spoedkaart",
            "D24",
            make_kaartwerk(
                get_spoedkaart(), "beveiliging 1234", "intranet, Veilig werken", "Gemeente Waterdijk", NU
            ),
        ),
    )
    regels = ["## Bladen die geen brief zijn\n"]
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        for naam, _titel, _code, werk in bladen:
            (map_ / f"{naam}.docx").write_bytes(werk.run())
        convert_all(map_)
        for naam, titel, code, _werk in bladen:
            regels += show_pages(map_, naam, titel, code)
    return regels


def show_pages(map_: Path, naam: str, titel: str, code: str) -> list[str]:
    """Make a picture of each page of a PDF and give the lines that show them."""
    opdracht = ["pdftoppm", "-r", DPI, "-png", "-gray", str(map_ / f"{naam}.pdf"), str(BRIEVEN / naam)]
    subprocess.run(opdracht, check=True)
    beelden = sorted(BRIEVEN.glob(f"{naam}-[0-9]*.png"))
    paginas = " ".join(f"![{titel}, pagina {nr}]({pad.name})" for nr, pad in enumerate(beelden, 1))
    return [f"### {titel} ({code})\n", f"{paginas}\n"]


if __name__ == "__main__":
    sys.exit(main())
