"""The second frozen file: the letter that was vastgesteld, with the picture of the signature in its own place."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.handtekening import Handtekening

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DOCUMENT = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIE = "rIdHandtekening"
_EMU = 36_000  # in a millimetre
_ONDER_MM = 3.5  # picture and this gap take the room that was left for a pen: nothing on the page moves
_TEKENING = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:drawing>
<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>
<wp:docPr id="9001" name="Handtekening"/><a:graphic>
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="9001" name="Handtekening"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="{relatie}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""


def place_handtekening(vastgesteld: bytes, beeld: Handtekening, naam: str) -> bytes:
    """Give the letter with the signature above the name of the signatory; nothing else changes.

    Raises BegrenzenError when the letter has no place for it.
    """
    doel = f"media/handtekening.{beeld.soort}"
    uit = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(vastgesteld)) as oud,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw,
    ):
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            match deel.filename:
                case "word/document.xml":
                    inhoud = _place(inhoud, beeld, naam)
                case "word/_rels/document.xml.rels":
                    inhoud = _relate(inhoud, doel)
                case "[Content_Types].xml":
                    inhoud = _declare(inhoud, beeld.soort)
            nieuw.writestr(deel, inhoud)
        stempel = oud.getinfo(_DOCUMENT).date_time
        nieuw.writestr(zipfile.ZipInfo(f"word/{doel}", stempel), beeld.inhoud)
    return uit.getvalue()


def _place(inhoud: bytes, beeld: Handtekening, naam: str) -> bytes:
    from lxml import etree

    wortel = etree.fromstring(inhoud)
    plek = _find_place(wortel, naam)
    breedte, hoogte = beeld.size_mm()
    # Only numbers go into the text; words are set as attributes, so that no name can break the XML.
    run: Any = etree.fromstring(
        _TEKENING.replace("\n", "").format(
            cx=round(breedte * _EMU), cy=round(hoogte * _EMU), relatie=_RELATIE
        )
    )
    for knoop in run.iter("{*}docPr", "{*}cNvPr"):
        knoop.set("descr", f"Handtekening van {naam}")
    eigenschappen = plek.find(f"{_W}pPr")
    if eigenschappen is not None:
        for ruimte in eigenschappen.findall(f"{_W}spacing"):
            ruimte.set(f"{_W}after", str(round(_ONDER_MM * 1440 / 25.4)))
    plek.append(run)
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)


def _find_place(wortel: Element, naam: str) -> Element:
    """The empty paragraph right above the last one that is the name and nothing else."""
    for alinea in reversed(list(wortel.iter(f"{_W}p"))):
        if _words(alinea) == naam.strip():
            boven = alinea.getprevious()
            if boven is not None and boven.tag == f"{_W}p" and not _words(boven):
                return boven
    raise BegrenzenError(
        "In deze brief is geen plek voor een handtekening boven de naam. Laat de brief op papier ondertekenen."
    )


def _words(alinea: Element) -> str:
    return "".join(str(deel.text or "") for deel in alinea.iter(f"{_W}t")).strip()


def _relate(inhoud: bytes, doel: str) -> bytes:
    from lxml import etree

    wortel = etree.fromstring(inhoud)
    ruimte = etree.QName(wortel).namespace
    etree.SubElement(
        wortel,
        f"{{{ruimte}}}Relationship",
        Id=_RELATIE,
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        Target=doel,
    )
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)


def _declare(inhoud: bytes, soort: str) -> bytes:
    from lxml import etree

    wortel = etree.fromstring(inhoud)
    ruimte = etree.QName(wortel).namespace
    bekend = {str(deel.get("Extension", "")).lower() for deel in wortel.findall(f"{{{ruimte}}}Default")}
    if soort in bekend:
        return inhoud
    deel = etree.Element(f"{{{ruimte}}}Default", Extension=soort, ContentType=f"image/{soort}")
    wortel.insert(0, deel)
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)
