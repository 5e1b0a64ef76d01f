"""The copy in large print: the same words, none smaller than 18 points, and still a Word file that opens."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from begrenzen_desktop.letters.grootschrift import KLEINST, make_grootschrift
from begrenzen_desktop.letters.platte_tekst import read_platte_tekst

SJABLONEN = sorted((Path(__file__).parents[2] / "templates").rglob("*.docx"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda pad: pad.stem)
def test_every_word_stays_and_every_word_is_large(pad: Path) -> None:
    oud = pad.read_bytes()
    groot = make_grootschrift(oud)
    assert read_platte_tekst(groot) == read_platte_tekst(oud)
    assert Document(BytesIO(groot)).styles["Normal"] is not None
    with zipfile.ZipFile(BytesIO(groot)) as deel:
        for naam in deel.namelist():
            if naam.startswith("word/") and naam.endswith(".xml"):
                wortel = etree.fromstring(deel.read(naam))
                maten = [int(maat.get(f"{W}val", "0")) for maat in wortel.iter(f"{W}sz")]
                assert [maat for maat in maten if 2 < maat < KLEINST] == []
                assert wortel.find(f".//{W}framePr") is None
