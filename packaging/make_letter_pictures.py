"""Make pictures of every letter for docs/brieven: python packaging/make_letter_pictures.py. Needs LibreOffice and pdftoppm."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from begrenzen_desktop.regelingen.catalog import Catalogus
from tests.letters.test_matrix import CATALOGUS, make
from tests.letters.test_pdf import convert_all
from tests.letters.voorbeeld import render_bron

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
            naam = f"{regeling_id}-{soort.id}"
            opdracht = [
                "pdftoppm",
                "-r",
                DPI,
                "-png",
                "-gray",
                str(map_ / f"{naam}.pdf"),
                str(BRIEVEN / naam),
            ]
            subprocess.run(opdracht, check=True)
            beelden = sorted(BRIEVEN.glob(f"{naam}-[0-9]*.png"))
            regels.append(f"### {soort.titel} ({soort.code})\n")
            regels.append(
                " ".join(f"![{soort.titel}, pagina {nr}]({pad.name})" for nr, pad in enumerate(beelden, 1))
                + "\n"
            )
    return regels


if __name__ == "__main__":
    sys.exit(main())
