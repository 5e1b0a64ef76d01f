"""Reads a .docx that came from outside: its words, its pictures and its mark, and whatever does not belong in a letter."""

from __future__ import annotations

import hashlib
import posixpath
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.tekstverschil import Alinea
from begrenzen_desktop.domain.teruggekomen import Beeld, Briefstuk
from begrenzen_desktop.letters.alinea import Alinealezer, is_drawing, text_of
from begrenzen_desktop.letters.merk import EIGENSCHAP, PLEK, is_merk

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_UITGEPAKT = 100_000_000  # bytes
MAX_DELEN = 500
EMU = 36_000  # in a millimetre
_DOCUMENT = "word/document.xml"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HANDTEKENING = "_xmlsignatures/"
_RANDEN = re.compile(r"word/(header|footer)\d*\.xml")
_OVERIG = {
    "word/footnotes.xml": "voetnoot",
    "word/endnotes.xml": "eindnoot",
    "word/comments.xml": "opmerking",
}
_GEEN_BRIEF = "Dit bestand is geen Word-brief (.docx), of het is beschadigd. Kies de brief uit de tekenmap, of een scan."


def read_stuk(inhoud: bytes) -> Briefstuk:
    """Read a .docx. Nothing in it is run or fetched. Raises OngeldigAntwoord when it is none, or has a password."""
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        raise OngeldigAntwoord(
            "Dit bestand heeft een wachtwoord, of het is een oud Word-bestand (.doc). Vraag de ondertekenaar om het"
            " zonder wachtwoord als .docx op te slaan."
        )
    delen = open_delen(inhoud)
    stijlen = delen.get("word/styles.xml")
    lezer = Alinealezer(parse(stijlen) if stijlen else None)
    alineas: list[Alinea] = []
    beelden: list[Beeld] = []
    wortel = parse(delen[_DOCUMENT])
    relaties = _read_relaties(delen, _DOCUMENT)
    for alinea in lezer.iter_alineas(wortel):
        beelden += _read_beelden(alinea, relaties, delen, len(alineas))
        if tekst := lezer.read(alinea):
            alineas.append(Alinea("brief", tekst))
    randen: list[Alinea] = []
    randbeelden: set[str] = set()
    for naam in sorted(delen):
        plek = "kop en voet" if _RANDEN.fullmatch(naam) else _OVERIG.get(naam, "")
        if not plek:
            continue
        deel, eigen = parse(delen[naam]), _read_relaties(delen, naam)
        for alinea in lezer.iter_alineas(deel):
            randbeelden |= {beeld.sha256 for beeld in _read_beelden(alinea, eigen, delen, 0)}
            if tekst := lezer.read(alinea):
                randen.append(Alinea(plek, tekst))
    return Briefstuk(
        alineas=tuple(alineas),
        randen=tuple(dict.fromkeys(randen)),
        beelden=tuple(beelden),
        randbeelden=frozenset(randbeelden),
        vreemd=tuple(dict.fromkeys((*lezer.vreemd, *_find_vreemd(delen, wortel)))),
        merk=_read_merk(delen),
        digitaal=any(naam.startswith(_HANDTEKENING) for naam in delen),
    )


def open_delen(inhoud: bytes) -> dict[str, bytes]:
    """Give every part of the package. Raises OngeldigAntwoord for what is no .docx, or unpacks to far too much."""
    try:
        with zipfile.ZipFile(BytesIO(inhoud)) as pak:
            lijst = pak.infolist()
            if len(lijst) > MAX_DELEN or sum(deel.file_size for deel in lijst) > MAX_UITGEPAKT:
                raise OngeldigAntwoord(
                    "Dit bestand is uitgepakt veel te groot voor een brief. Kies de brief uit de tekenmap."
                )
            delen = {deel.filename: pak.read(deel) for deel in lijst}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as fout:
        raise OngeldigAntwoord(_GEEN_BRIEF) from fout
    if _DOCUMENT not in delen or len(delen) != len(lijst):
        raise OngeldigAntwoord(_GEEN_BRIEF)
    return delen


def find_other_parts(vastgesteld: bytes, getekend: bytes) -> tuple[str, ...]:
    """Give the parts that differ between a letter and its digitally signed copy, apart from the signature itself.

    What a digital signature adds is its own folder, a line in the content types and one relationship of the package.
    """
    oud, nieuw = open_delen(vastgesteld), open_delen(getekend)
    los = {"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"}
    namen = {naam for naam in oud.keys() | nieuw.keys() if not naam.startswith(_HANDTEKENING)} - los
    return tuple(sorted(naam for naam in namen if not _is_same(naam, oud.get(naam), nieuw.get(naam))))


def read_beeld(inhoud: bytes, sha256: str) -> bytes | None:
    """Give the picture with this SHA-256 out of a .docx."""
    return next(
        (
            deel
            for naam, deel in open_delen(inhoud).items()
            if naam.startswith("word/media/") and hashlib.sha256(deel).hexdigest() == sha256
        ),
        None,
    )


def parse(deel: bytes) -> Element:
    """Parse a part without entities, network or limits taken off. Raises OngeldigAntwoord when it is no XML."""
    from lxml import etree

    try:
        return etree.fromstring(
            deel, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        )
    except etree.XMLSyntaxError as fout:
        raise OngeldigAntwoord(_GEEN_BRIEF) from fout


def _is_same(naam: str, oud: bytes | None, nieuw: bytes | None) -> bool:
    if oud is None or nieuw is None:
        return oud is nieuw
    if oud == nieuw:
        return True
    if not naam.endswith(".rels"):
        return False
    # Signing asks for relationships without white space between them; the relationships themselves stay.
    paren = [sorted(sorted(knoop.attrib.items()) for knoop in parse(deel)) for deel in (oud, nieuw)]
    return paren[0] == paren[1]


def _read_relaties(delen: dict[str, bytes], naam: str) -> dict[str, str]:
    """Give by id the part of the package that a relationship of a part leads to; "" for one that leads outside."""
    map_, bestand = posixpath.split(naam)
    deel = delen.get(f"{map_}/_rels/{bestand}.rels")
    if deel is None:
        return {}
    return {
        str(knoop.get("Id")): ""
        if knoop.get("TargetMode") == "External"
        else posixpath.normpath(posixpath.join(map_, str(knoop.get("Target")))).lstrip("/")
        for knoop in parse(deel).iter(f"{_RELS}Relationship")
    }


def _read_beelden(
    alinea: Element, relaties: dict[str, str], delen: dict[str, bytes], na: int
) -> Iterator[Beeld]:
    for tekening in (knoop for knoop in alinea.iter() if is_drawing(knoop)):
        bron = next((str(k.get(f"{_R}embed")) for k in tekening.iter("{*}blip") if k.get(f"{_R}embed")), "")
        bron = bron or next((str(k.get(f"{_R}id")) for k in tekening.iter("{*}imagedata")), "")
        maat = next(tekening.iter("{*}extent"), None)
        verticaal: Any = next(tekening.iter("{*}positionV"), None)
        yield Beeld(
            na=na,
            sha256=hashlib.sha256(delen.get(relaties.get(bron, ""), b"")).hexdigest(),
            breedte_mm=int(maat.get("cx", "0")) / EMU if maat is not None else 0.0,
            hoogte_mm=int(maat.get("cy", "0")) / EMU if maat is not None else 0.0,
            zwevend=verticaal is not None and _floats(verticaal),
        )


def _floats(verticaal: Element) -> bool:
    """Whether a drawing may lie somewhere else than at the line it belongs to."""
    if verticaal.get("relativeFrom") not in ("paragraph", "line"):
        return True
    schuif = next(verticaal.iter("{*}posOffset"), None)
    try:
        return schuif is not None and abs(int(schuif.text or "0")) > 25 * EMU
    except ValueError:
        return True


def _find_vreemd(delen: dict[str, bytes], wortel: Element) -> Iterator[str]:
    for naam in delen:
        laatste = posixpath.basename(naam).lower()
        if laatste in ("vbaproject.bin", "vbadata.xml"):
            yield "een macro (programma) in het bestand"
        elif "/embeddings/" in naam or "/activex/" in naam.lower() or laatste.startswith("afchunk"):
            yield "een ingesloten bestand"
    for knoop in wortel.iter(f"{_W}altChunk", f"{_W}object", f"{_W}dataBinding", f"{_W}subDoc"):
        yield {
            "altChunk": "een ingevoegd document",
            "object": "een ingesloten voorwerp",
            "dataBinding": "een veld dat zijn tekst van elders haalt",
            "subDoc": "een gekoppeld document",
        }[knoop.tag.rpartition("}")[2]]
    yield from _find_externals(delen)
    if nummers := delen.get("word/numbering.xml"):
        for knoop in parse(nummers).iter(f"{_W}lvlText"):
            woorden = re.sub(r"%\d", "", str(knoop.get(f"{_W}val", "")))
            if len(re.findall(r"[^\W\d_]", woorden)) > 1:
                yield f"woorden in de nummering van een lijst: {woorden}"


def _find_externals(delen: dict[str, bytes]) -> Iterator[str]:
    """A link to another place may bring other words or pictures; a plain hyperlink shows its own words only."""
    for naam, deel in delen.items():
        if naam.endswith(".rels"):
            for knoop in parse(deel).iter(f"{_RELS}Relationship"):
                soort = str(knoop.get("Type")).rpartition("/")[2]
                if knoop.get("TargetMode") == "External" and soort not in ("hyperlink", "attachedTemplate"):
                    yield "een koppeling met een bestand buiten de brief"


def _read_merk(delen: dict[str, bytes]) -> str:
    if PLEK not in delen:
        return ""
    for knoop in parse(delen[PLEK]).iter("{*}property"):
        if knoop.get("name") == EIGENSCHAP and is_merk(merk := text_of(knoop).strip()):
            return merk
    return ""
