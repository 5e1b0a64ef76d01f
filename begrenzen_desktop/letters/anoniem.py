"""A copy of a letter with words replaced everywhere in the file: body, headers, links and properties."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALINEA, _TEKST, _TAB, _REGEL = f"{_W}p", f"{_W}t", f"{_W}tab", f"{_W}br"
_SPATIE = "{http://www.w3.org/XML/1998/namespace}space"
_WOORDEN = frozenset({"author", "initials", "descr", "title", "tooltip", "alt"})
"""Attributes that hold words of people."""
NERGENS = "https://voorbeeld.invalid/"
"""Where a link goes that led to somebody; square brackets are not allowed in an address."""
Replace = Callable[[str], str]


def read_words(docx: bytes) -> str:
    """Give all words of the file, one paragraph a line, with those of headers, links and properties."""
    regels: list[str] = []

    def keep(tekst: str) -> str:
        regels.append(tekst)
        return tekst

    rewrite_words(docx, keep)
    return "\n".join(regels)


def rewrite_words(docx: bytes, replace: Replace) -> bytes:
    """Give the file with each paragraph, link and property passed through ``replace``; nothing else changes.

    A paragraph that changes loses differences of type within it, as its words may be spread over pieces.
    """
    uit = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(docx)) as oud,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw,
    ):
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            naam = deel.filename
            if naam.startswith("word/") and naam.endswith(".xml"):
                inhoud = _rewrite(inhoud, replace, _rewrite_paragraphs)
            elif naam.startswith("docProps/") and naam.endswith(".xml"):
                inhoud = _rewrite(inhoud, replace, _rewrite_leaves)
            elif naam.endswith(".rels"):
                inhoud = _rewrite(inhoud, replace, _rewrite_links)
            nieuw.writestr(deel, inhoud)
    return uit.getvalue()


def _rewrite(inhoud: bytes, replace: Replace, rewrite: Callable[[Element, Replace], bool]) -> bytes:
    from lxml import etree

    wortel = etree.fromstring(inhoud, etree.XMLParser(resolve_entities=False, no_network=True))
    if not rewrite(wortel, replace):
        return inhoud
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)


def _rewrite_paragraphs(wortel: Element, replace: Replace) -> bool:
    changed = _rewrite_attributes(wortel, replace)
    for alinea in wortel.iter(_ALINEA):
        eigen = [knoop for knoop in alinea.iter(_TEKST, _TAB, _REGEL) if _paragraph_of(knoop) is alinea]
        tekst = "".join((knoop.text or "") if knoop.tag == _TEKST else " " for knoop in eigen)
        woorden = [knoop for knoop in eigen if knoop.tag == _TEKST]
        if not tekst.strip() or (nieuw := replace(tekst)) == tekst:
            continue
        changed = True
        # Piece by piece first, which keeps tabs and type; as a whole only where words run over pieces.
        for knoop in woorden:
            knoop.text = replace(knoop.text or "")
            knoop.set(_SPATIE, "preserve")
        if "".join((k.text or "") if k.tag == _TEKST else " " for k in eigen) != nieuw:
            woorden[0].text = nieuw
            for knoop in woorden[1:]:
                knoop.text = ""
    return changed


def _rewrite_attributes(wortel: Element, replace: Replace) -> bool:
    """Words beside the text: what a picture shows, who wrote a remark, what a link says."""
    changed = False
    for knoop in wortel.iter():
        for naam, waarde in list(knoop.attrib.items()):
            kort = str(naam).rpartition("}")[2]
            if kort in _WOORDEN and str(waarde).strip() and (nieuw := replace(str(waarde))) != waarde:
                knoop.set(naam, nieuw)
                changed = True
    return changed


def _paragraph_of(knoop: Element) -> Element | None:
    ouder = knoop.getparent()
    while ouder is not None and ouder.tag != _ALINEA:
        ouder = ouder.getparent()
    return ouder


def _rewrite_leaves(wortel: Element, replace: Replace) -> bool:
    changed = False
    for knoop in wortel.iter():
        if (
            isinstance(knoop.tag, str)
            and not len(knoop)
            and knoop.text
            and (nieuw := replace(knoop.text)) != knoop.text
        ):
            knoop.text, changed = nieuw, True
    return changed


def _rewrite_links(wortel: Element, replace: Replace) -> bool:
    changed = False
    for relatie in wortel:
        doel = relatie.get("Target", "")
        if relatie.get("TargetMode") == "External" and replace(doel) != doel:
            relatie.set("Target", NERGENS)
            changed = True
    return changed
