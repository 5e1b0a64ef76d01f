"""A large-print copy of a letter: every size at least 18 points, and nothing in a frame of fixed size."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KLEINST = 36
"""Half points: 18 points."""
KOP = 44
"""Half points of a heading."""


def make_grootschrift(docx: bytes) -> bytes:
    """Give the copy. Frames, fixed line heights and fixed column widths go, as large words need their own room."""
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            if deel.filename.startswith("word/") and deel.filename.endswith(".xml"):
                inhoud = _enlarge(inhoud, stijlen=deel.filename == "word/styles.xml")
            nieuw.writestr(deel, inhoud)
    return uit.getvalue()


def _enlarge(inhoud: bytes, *, stijlen: bool) -> bytes:
    from lxml import etree

    wortel = etree.fromstring(inhoud, etree.XMLParser(resolve_entities=False, no_network=True))
    for maat in wortel.iter(f"{_W}sz", f"{_W}szCs"):
        oud = int(maat.get(f"{_W}val", "0"))
        maat.set(f"{_W}val", str(KOP if oud > 24 else max(oud, KLEINST)) if oud > 2 else str(oud))
    if stijlen:
        _set_default(wortel)
    for knoop in list(wortel.iter(f"{_W}framePr")):
        ouder = knoop.getparent()
        if ouder is not None:
            ouder.remove(knoop)
    for ruimte in wortel.iter(f"{_W}spacing"):
        if ruimte.get(f"{_W}lineRule") == "exact":
            ruimte.set(f"{_W}lineRule", "atLeast")
        if int(ruimte.get(f"{_W}before", "0") or 0) > 1000:
            ruimte.set(f"{_W}before", "200")  # the room that was kept for the window of the envelope
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_default(wortel: Element) -> None:
    """Words without a size of their own take the large one."""
    from lxml import etree

    for standaard in wortel.iter(f"{_W}rPrDefault"):
        opmaak = standaard.find(f"{_W}rPr")
        if opmaak is not None and opmaak.find(f"{_W}sz") is None:
            etree.SubElement(opmaak, f"{_W}sz", {f"{_W}val": str(KLEINST)})
