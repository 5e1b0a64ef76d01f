"""The mark in a letter that says which Brief it is: a document property with an id, never a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

EIGENSCHAP = "Begrenzen-brief"
PLEK = "docProps/custom.xml"
_SOORT = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
# The fixed id of properties that a user made; Word and LibreOffice keep them when they save a file anew.
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_ID = re.compile(r"[0-9a-f]{32}")
_DEEL = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{fmtid}" pid="2" name="{naam}"><vt:lpwstr>{merk}</vt:lpwstr></property></Properties>'
)


def set_merk(document: Document, merk: str) -> None:
    """Put the mark in a letter that is being made; custom properties of its template make way for it."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    if not is_merk(merk):
        raise ValueError("a mark is an id")
    package = document.part.package
    for sleutel in [naam for naam, relatie in package.rels.items() if relatie.reltype == _RELATIE]:
        package.rels.pop(sleutel)
    inhoud = _DEEL.format(fmtid=_FMTID, naam=EIGENSCHAP, merk=merk).encode()
    package.relate_to(Part(PackURI(f"/{PLEK}"), _SOORT, inhoud, package), _RELATIE)


def is_merk(tekst: str) -> bool:
    """Whether a text can be the id of a Brief."""
    return _ID.fullmatch(tekst) is not None
