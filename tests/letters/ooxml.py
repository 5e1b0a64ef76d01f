"""Whether a .docx holds together: every relationship leads somewhere, every part has a type, every id is there once."""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from io import BytesIO
from typing import Any

from lxml import etree

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def find_faults(docx: bytes) -> list[str]:
    """Give what is wrong with the package and its main part; [] when nothing is."""
    with zipfile.ZipFile(BytesIO(docx)) as zip_:
        namen = zip_.namelist()
        delen = {naam: zip_.read(naam) for naam in namen}
    fouten = [f"{naam} stands in the file twice" for naam, keer in Counter(namen).items() if keer > 1]
    fouten += _check_types(delen)
    for naam in delen:
        if naam.endswith(".rels"):
            fouten += _check_relations(naam, delen)
        elif naam.endswith(".xml"):
            etree.fromstring(delen[naam])
    return fouten + _check_parts(delen)


def _check_types(delen: dict[str, bytes]) -> list[str]:
    types = etree.fromstring(delen["[Content_Types].xml"])
    endings = {knoop.get("Extension", "").lower() for knoop in types.iter(f"{_TYPES}Default")}
    parts = {knoop.get("PartName", "").lstrip("/") for knoop in types.iter(f"{_TYPES}Override")}
    fouten = [f"{naam} is declared and not there" for naam in parts if naam not in delen]
    return fouten + [
        f"{naam} has no type"
        for naam in delen
        if naam != "[Content_Types].xml"
        and naam not in parts
        and naam.rpartition(".")[2].lower() not in endings
    ]


def _check_relations(naam: str, delen: dict[str, bytes]) -> list[str]:
    wortel = etree.fromstring(delen[naam])
    map_ = posixpath.dirname(posixpath.dirname(naam))
    ids = Counter(relatie.get("Id", "") for relatie in wortel)
    fouten = [f"{naam}: {id_} twice" for id_, keer in ids.items() if keer > 1]
    for relatie in wortel:
        doel = relatie.get("Target", "")
        plek = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(posixpath.join(map_, doel))
        if relatie.get("TargetMode") != "External" and plek not in delen:
            fouten.append(f"{naam}: {doel} is not there")
    return fouten


def _check_parts(delen: dict[str, bytes]) -> list[str]:
    """The document, its headers and footers: relations and styles that are there, and ids that stand there once."""
    stijlen = {
        knoop.get(f"{_W}styleId") for knoop in etree.fromstring(delen["word/styles.xml"]).iter(f"{_W}style")
    }
    fouten: list[str] = []
    ids: Counter[str] = Counter()
    for naam, inhoud in delen.items():
        if not (naam.startswith("word/") and naam.endswith(".xml") and naam.count("/") == 1):
            continue
        wortel = etree.fromstring(inhoud)
        rels = delen.get(f"word/_rels/{naam.removeprefix('word/')}.rels")
        bekend = {relatie.get("Id") for relatie in etree.fromstring(rels)} if rels else set()
        gebruikt = {w for knoop in wortel.iter() for attr, w in _attributes(knoop) if attr.startswith(_R)}
        gevraagd = {
            knoop.get(f"{_W}val") for knoop in wortel.iter(f"{_W}pStyle", f"{_W}rStyle", f"{_W}tblStyle")
        }
        fouten += [f"{naam}: relation {id_} is not there" for id_ in gebruikt - bekend]
        fouten += [f"{naam}: style {stijl} is not there" for stijl in gevraagd - stijlen]
        ids.update(f"drawing {knoop.get('id')}" for knoop in wortel.iter(f"{_WP}docPr"))
        ids.update(f"bookmark {knoop.get(f'{_W}id')}" for knoop in wortel.iter(f"{_W}bookmarkStart"))
    return fouten + [f"{id_} stands there twice" for id_, keer in ids.items() if keer > 1]


def _attributes(knoop: Any) -> list[tuple[str, str]]:
    return [(str(naam), str(waarde)) for naam, waarde in knoop.attrib.items()]
