"""The second frozen file: the first with a picture in the signature block, and nothing else."""

from __future__ import annotations

import re
import struct
import subprocess
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.domain.handtekening import check_handtekening
from begrenzen_desktop.letters.handtekening import place_handtekening
from begrenzen_desktop.letters.pdf import make_pdf
from tests.letters.uitgaand import UITGAAND, make_uitgaand
from tests.letters.voorbeeld import make_bron, render_bron

NAAM = "mr. L.M. de Wit"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def make_png(breedte: int = 400, hoogte: int = 120) -> bytes:
    """A grey picture of a size."""

    def deel(soort: bytes, inhoud: bytes) -> bytes:
        som = zlib.crc32(soort + inhoud)
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", som)

    kop = struct.pack(">IIBBBBB", breedte, hoogte, 8, 0, 0, 0, 0)
    beeld = zlib.compress((b"\0" + b"\x60" * breedte) * hoogte)
    return b"\x89PNG\r\n\x1a\n" + deel(b"IHDR", kop) + deel(b"IDAT", beeld) + deel(b"IEND", b"")


def parts(inhoud: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(inhoud)) as bestand:
        assert bestand.testzip() is None
        return {naam: bestand.read(naam) for naam in bestand.namelist()}


def canonical(xml: bytes, without: str) -> bytes:
    """The part without the drawing, and without the room below the empty line of the signature."""
    root = etree.fromstring(xml)
    for alinea in root.iter(f"{_W}p"):
        volgende = alinea.getnext()
        naam = "".join(str(t.text) for t in volgende.iter(f"{_W}t")) if volgende is not None else ""
        if naam == without and not "".join(str(t.text) for t in alinea.iter(f"{_W}t")):
            for kind in list(alinea):
                alinea.remove(kind)
    return etree.tostring(root, method="c14n")


@pytest.mark.parametrize("soort", UITGAAND)
def test_only_signature_block_relationships_and_media_differ(soort: str) -> None:
    bron = make_uitgaand(soort)
    assert bron.ondertekenaar is not None
    naam = bron.ondertekenaar.naam
    eerste = render_bron(bron)
    tweede = place_handtekening(eerste, check_handtekening(make_png()), naam)
    oud, nieuw = parts(eerste), parts(tweede)
    assert set(nieuw) - set(oud) == {"word/media/handtekening.png"}
    anders = {naam for naam in oud if oud[naam] != nieuw[naam]}
    assert anders <= {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert canonical(oud["word/document.xml"], naam) == canonical(nieuw["word/document.xml"], naam)
    relaties = [etree.fromstring(p["word/_rels/document.xml.rels"]) for p in (oud, nieuw)]
    ids = [{str(r.get("Id")) for r in wortel} for wortel in relaties]
    assert ids[1] - ids[0] == {"rIdHandtekening"} and ids[0] <= ids[1]


def test_the_picture_says_in_words_whose_signature_it_is() -> None:
    tweede = place_handtekening(render_bron(make_bron()), check_handtekening(make_png()), NAAM)
    assert f'descr="Handtekening van {NAAM}"' in parts(tweede)["word/document.xml"].decode()


def test_the_words_of_every_page_stay_where_they_were(tmp_path: Path) -> None:
    eerste = render_bron(make_bron())
    tweede = place_handtekening(eerste, check_handtekening(make_png()), NAAM)
    words = []
    for inhoud in (eerste, tweede):
        pad = tmp_path / "brief.pdf"
        pad.write_bytes(make_pdf(inhoud))
        bbox = subprocess.run(
            ["pdftotext", "-bbox", str(pad), "-"], check=True, capture_output=True, timeout=30
        ).stdout.decode()
        words.append(re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">([^<]*)<', bbox))
    assert [word for _, word in words[0]] == [word for _, word in words[1]]
    assert max(abs(float(a) - float(b)) for (a, _), (b, _) in zip(*words, strict=True)) < 6


def test_without_the_name_there_is_no_place_for_a_signature() -> None:
    with pytest.raises(BegrenzenError, match="geen plek voor een handtekening"):
        place_handtekening(render_bron(make_bron()), check_handtekening(make_png()), "Iemand Anders")


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"GIF89a" + b"x" * 50, "geen PNG- of JPEG"),
        (b"%PDF-1.7", "geen PNG- of JPEG"),
        (b"", "geen PNG- of JPEG"),
        (b"x" * 1_000_001, "groter dan 1 MB"),
        (make_png()[:-20], "beschadigd"),
        (make_png(100, 40), "100 beeldpunten breed"),
        (make_png(300, 600), "vorm van een handtekening"),
        (make_png(900, 20), "vorm van een handtekening"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "beschadigd"),
    ],
)
def test_a_picture_of_the_wrong_kind_or_size_is_refused_in_a_sentence(inhoud: bytes, zin: str) -> None:
    with pytest.raises(OngeldigAntwoord, match=zin):
        check_handtekening(inhoud)
