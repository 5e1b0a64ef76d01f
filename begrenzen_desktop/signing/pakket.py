"""A .docx as an OPC package: its parts, their content types and relationships, and the parts that stay unsigned."""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.errors import OngeldigAntwoord

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES, PAKKETRELATIES = "[Content_Types].xml", "_rels/.rels"
RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_OFFICE = "http://schemas.openxmlformats.org/package/2006/relationships"
OORSPRONG = f"{_OFFICE}/digital-signature/origin"
HANDTEKENING = f"{_OFFICE}/digital-signature/signature"
KERN = f"{_OFFICE}/metadata/core-properties"
UITGEBREID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
VRIJ = {
    KERN: ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    UITGEBREID: ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
}
"""Relationship types that a signature of a document leaves free, with the one part and type that each may have."""
MAP = "_xmlsignatures/"
MAX_UITGEPAKT = 200_000_000
"""Bytes after unpacking; a letter is far smaller."""
GEEN_DOCX = "Dit is geen Word-bestand (.docx), of het is beschadigd. Kies de brief zoals hij is opgeslagen."


@dataclass(frozen=True, slots=True, kw_only=True)
class Relatie:
    """One relationship of a .rels part."""

    id: str
    type: str
    doel: str
    intern: bool


@dataclass(slots=True)
class Pakket:
    """The parts by name (without leading slash), in the order of the file."""

    delen: dict[str, bytes] = field(default_factory=dict)

    def content_type(self, naam: str) -> str:
        """Give the content type of a part; "" when the package declares none."""
        wortel = parse(self.delen[TYPES])
        for knoop in wortel.iter(f"{CT}Override"):
            if knoop.get("PartName", "").lstrip("/").lower() == naam.lower():
                return knoop.get("ContentType", "")
        einde = naam.rpartition(".")[2].lower()
        for knoop in wortel.iter(f"{CT}Default"):
            if knoop.get("Extension", "").lower() == einde:
                return knoop.get("ContentType", "")
        return ""

    def relaties(self, naam: str) -> tuple[Relatie, ...]:
        """Give the relationships of a .rels part."""
        return tuple(
            Relatie(
                id=knoop.get("Id", ""),
                type=knoop.get("Type", ""),
                doel=knoop.get("Target", ""),
                intern=knoop.get("TargetMode", "Internal") == "Internal",
            )
            for knoop in parse(self.delen[naam]).iter(f"{RELS}Relationship")
        )

    def write(self) -> bytes:
        """Give the file. Content types stand first, as some readers want them."""
        uit = BytesIO()
        with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
            for naam in sorted(self.delen, key=lambda n: n != TYPES):
                zip_.writestr(
                    zipfile.ZipInfo(naam, (1980, 1, 1, 0, 0, 0)), self.delen[naam], zipfile.ZIP_DEFLATED
                )
        return uit.getvalue()


def read_pakket(docx: bytes) -> Pakket:
    """Unpack a .docx. Raises OngeldigAntwoord for what is none, unpacks to too much, or holds a name twice."""
    try:
        with zipfile.ZipFile(BytesIO(docx)) as zip_:
            lijst = [info for info in zip_.infolist() if not info.is_dir()]
            namen = [info.filename.lower() for info in lijst]
            if sum(info.file_size for info in lijst) > MAX_UITGEPAKT or len(set(namen)) != len(namen):
                raise OngeldigAntwoord(GEEN_DOCX)
            pakket = Pakket({info.filename: zip_.read(info) for info in lijst})
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise OngeldigAntwoord(GEEN_DOCX) from error
    if TYPES not in pakket.delen or PAKKETRELATIES not in pakket.delen:
        raise OngeldigAntwoord(GEEN_DOCX)
    return pakket


def parse(inhoud: bytes) -> Element:
    """Parse XML without entities, network or a document type. Raises OngeldigAntwoord for what is no XML."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        wortel = etree.fromstring(inhoud, parser)
    except etree.XMLSyntaxError as error:
        raise OngeldigAntwoord(GEEN_DOCX) from error
    if getattr(wortel.getroottree().docinfo, "doctype", ""):
        raise OngeldigAntwoord(GEEN_DOCX)
    return wortel


def canon(element: Element) -> bytes:
    """Give an element canonical (C14N 1.0), as a document of its own.

    A copy is made first: lxml writes a wrong empty xmlns on nested elements when it canonicalises inside a larger tree.
    """
    import copy

    from lxml import etree

    return etree.tostring(copy.deepcopy(element), method="c14n", with_tail=False)


def rels_of(naam: str) -> str:
    """Give the name of the .rels part that belongs to a part."""
    map_, basis = posixpath.split(naam)
    return posixpath.join(map_, "_rels", f"{basis}.rels")


def find_target(rels: str, doel: str) -> str:
    """Give the part that a relationship of a .rels part leads to."""
    if doel.startswith("/"):
        return doel.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(posixpath.dirname(rels)), doel))


def is_free(rels: str, relatie: Relatie) -> bool:
    """Whether a signature leaves this relationship free: the properties of the file, and the signature itself."""
    if rels != PAKKETRELATIES or not relatie.intern:
        return False
    if relatie.type == OORSPRONG:
        return find_target(rels, relatie.doel).startswith(MAP)
    return relatie.type in VRIJ and find_target(rels, relatie.doel) == VRIJ[relatie.type][0]


def make_relaties() -> Element:
    """Give an empty list of relationships."""
    return parse(f'<Relationships xmlns="{RELS[1:-1]}"/>'.encode())


def transform_relaties(inhoud: bytes, ids: frozenset[str]) -> bytes:
    """Give the chosen relationships as the RelationshipTransform does: sorted by Id, TargetMode said, canonical."""
    from lxml import etree

    oud = parse(inhoud)
    nieuw = make_relaties()
    gekozen = [knoop for knoop in oud.iter(f"{RELS}Relationship") if knoop.get("Id") in ids]
    for knoop in sorted(gekozen, key=lambda k: k.get("Id", "")):
        waarden = {"TargetMode": "Internal", **{str(n): str(w) for n, w in knoop.attrib.items()}}
        etree.SubElement(nieuw, f"{RELS}Relationship", waarden)
    return canon(nieuw)
