"""The list of fields is whole, and the page about it is the one that the program would write now."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

import pytest

from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefinhoud, make_inhoud
from begrenzen_desktop.letters.data import as_data
from begrenzen_desktop.letters.velden import BLOKVELDEN, DEELVELDEN, NIET_IN_SJABLOON, VELDEN
from begrenzen_desktop.letters.voorbeeldbrief import make_voorbeelden
from tests.letters.voorbeeld import SOORTEN, WORTEL, make_bron


def test_every_field_of_a_letter_is_explained_and_no_other() -> None:
    assert {veld.naam for veld in VELDEN} | NIET_IN_SJABLOON == {field.name for field in fields(Briefinhoud)}
    assert all(veld.betekenis and (veld.voorbeeld or veld.naam == "delen") for veld in VELDEN)


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_made_up_letter_has_the_shape_of_a_real_one(soort: str) -> None:
    bron = make_bron(soort)
    echt = as_data(make_inhoud(bron, make_delen(bron)))
    for data in make_voorbeelden(soort):
        assert data.keys() == echt.keys()
        assert all(type(data[naam]) is type(echt[naam]) for naam in echt)
        assert {veld.naam for veld in DEELVELDEN} == data["delen"][0].keys() == echt["delen"][0].keys()
        blok = echt["delen"][0]["blokken"][0]
        assert {veld.naam for veld in BLOKVELDEN} == data["delen"][0]["blokken"][0].keys() == blok.keys()


def test_the_page_about_the_fields_is_current() -> None:
    code = "import runpy; print(runpy.run_path('packaging/make_sjabloondocs.py')['make_page'](), end='')"
    gemaakt = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True,
        cwd=WORTEL,
        check=True,
        encoding="utf-8",
    ).stdout
    pad = WORTEL / "docs" / "sjablonen.md"
    assert gemaakt == pad.read_text(encoding="utf-8"), "run python packaging/make_sjabloondocs.py"
