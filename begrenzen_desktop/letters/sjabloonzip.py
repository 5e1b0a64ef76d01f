"""The parts of an untrusted .docx: every one read within limits, as safe XML where it is XML, or a finding that says why not."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BESTAND = 10_000_000  # bytes
MAX_AFBEELDING = 2_000_000
MAX_XML = 5_000_000
MAX_TOTAAL = 30_000_000
MAX_ONDERDELEN = 400
MAX_KNOPEN = 40_000  # in one part; a template of the program has a thousand
_ZIPFOUTEN = (
    BadZipFile, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
_DOCTYPE = tuple(
    woord.encode(codering)
    for woord in ("<!DOCTYPE", "<!ENTITY")
    for codering in ("utf-8", "utf-16-le", "utf-16-be")
)
_HERSTEL = "Open het bestand in Word, kies Opslaan als, soort Word-document (.docx), en probeer het opnieuw."
GEEN_WORD = Sjabloonbevinding(
    zin="Dit is geen Word-bestand (.docx), of het is beschadigd.",
    remedie="Sla het sjabloon in Word op als Word-document (.docx) en kies het opnieuw.",
)
_VERKEERD = {
    b"\xd0\xcf\x11\xe0": (
        "Dit is een oud Word-bestand (.doc), of een bestand met een wachtwoord.",
        "Haal in Word het wachtwoord weg en sla het op als Word-document (.docx).",
    ),
    b"%PDF": (
        "Dit is een PDF en geen Word-bestand.",
        "Kies het Word-bestand waar de PDF van is gemaakt.",
    ),
    b"{\\rt": (
        "Dit is een RTF-bestand en geen Word-bestand (.docx).",
        "Sla het in Word op als Word-document (.docx) en kies het opnieuw.",
    ),
}


@dataclass(frozen=True, slots=True)
class Pakket:
    """The parts by name: all bytes, and the tree of each part that is XML."""

    delen: Mapping[str, bytes] = field(repr=False)
    bomen: Mapping[str, _Element] = field(repr=False)


class Onleesbaar(Exception):
    """A package that cannot be looked into any further. ``bevindingen`` say why."""

    def __init__(self, *bevindingen: Sjabloonbevinding) -> None:
        super().__init__(bevindingen[0].zin)
        self.bevindingen = bevindingen


def format_mb(aantal: int) -> str:
    """A size in Dutch: "2,5 MB"."""
    return f"{aantal / 1_000_000:.1f}".removesuffix(".0").replace(".", ",") + " MB"


def open_pakket(inhoud: bytes) -> Pakket:
    """Read all parts. Raises Onleesbaar when it is no .docx, is damaged, is too large, or holds what no .docx may hold."""
    if len(inhoud) > MAX_BESTAND:
        raise Onleesbaar(*_explain_groot(BytesIO(inhoud), len(inhoud)))
    if (verkeerd := _VERKEERD.get(inhoud[:4])) is not None:
        raise Onleesbaar(Sjabloonbevinding(zin=verkeerd[0], remedie=verkeerd[1]))
    try:
        with ZipFile(BytesIO(inhoud)) as zip_:
            fouten = tuple(_check_lijst(zip_.infolist()))
            if fouten:
                raise Onleesbaar(*fouten)
            delen = dict(_read_delen(zip_))
    except _ZIPFOUTEN as fout:
        raise Onleesbaar(GEEN_WORD) from fout
    if delen.get("mimetype", b"").startswith(b"application/vnd.oasis"):
        raise Onleesbaar(
            Sjabloonbevinding(
                zin="Dit is een OpenDocument-bestand (.odt) en geen Word-bestand.",
                remedie="Kies in LibreOffice Opslaan als, soort Word 2007-365 (.docx).",
            )
        )
    if "[Content_Types].xml" not in delen or "_rels/.rels" not in delen:
        raise Onleesbaar(GEEN_WORD)
    return Pakket(delen, dict(_read_bomen(delen)))


def explain_groot(pad: Path, grootte: int) -> tuple[Sjabloonbevinding, ...]:
    """Say that a file on disk is too large, and which picture makes it so; only its list of parts is read."""
    try:
        with pad.open("rb") as bestand:
            return _explain_groot(bestand, grootte)
    except OSError:
        return _explain_groot(BytesIO(), grootte)


def _explain_groot(bestand: Any, grootte: int) -> tuple[Sjabloonbevinding, ...]:
    try:
        with ZipFile(bestand) as zip_:
            groot = max(zip_.infolist(), key=lambda deel: deel.compress_size, default=None)
    except _ZIPFOUTEN:
        groot = None
    if groot is not None and groot.filename.startswith("word/media/") and groot.file_size > MAX_AFBEELDING:
        return (_te_groot(groot.filename, groot.file_size),)
    return (
        Sjabloonbevinding(
            zin=f"Het bestand is {format_mb(grootte)}. Een sjabloon mag hooguit {format_mb(MAX_BESTAND)} zijn.",
            remedie="Maak de afbeeldingen kleiner (in Word: Afbeelding comprimeren) en sla het opnieuw op.",
        ),
    )


def _te_groot(naam: str, grootte: int) -> Sjabloonbevinding:
    if naam.startswith("word/media/"):
        return Sjabloonbevinding(
            zin=(
                f"De afbeelding {Path(naam).name} is {format_mb(grootte)}. Een afbeelding mag hooguit"
                f" {format_mb(MAX_AFBEELDING)} zijn."
            ),
            remedie="Maak de afbeelding kleiner (in Word: Afbeelding comprimeren) of zet er een kleinere voor in de plaats.",
            plek="Afbeeldingen",
            tekst=Path(naam).name,
        )
    return Sjabloonbevinding(
        zin=f"Het onderdeel {shown(naam)} is uitgepakt {format_mb(grootte)}; dat is te groot voor een sjabloon.",
        remedie=_HERSTEL,
    )


def _check_lijst(lijst: list[ZipInfo]) -> Iterator[Sjabloonbevinding]:
    if len(lijst) > MAX_ONDERDELEN:
        yield Sjabloonbevinding(
            zin=f"Het bestand bestaat uit {len(lijst)} onderdelen; dat zijn er te veel voor een sjabloon.",
            remedie=_HERSTEL,
        )
        return
    if sum(deel.file_size for deel in lijst) > MAX_TOTAAL and not any(
        deel.file_size > _grens(deel.filename) for deel in lijst
    ):
        yield Sjabloonbevinding(
            zin=f"Het bestand wordt uitgepakt groter dan {format_mb(MAX_TOTAAL)}.",
            remedie="Maak de afbeeldingen kleiner of haal er een paar weg.",
        )
    gezien: set[str] = set()
    for deel in lijst:
        naam = deel.filename
        if deel.file_size > _grens(naam):
            yield _te_groot(naam, deel.file_size)
        if deel.flag_bits & 1 or deel.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            yield Sjabloonbevinding(
                zin=f"Het onderdeel {shown(naam)} is versleuteld of ingepakt zoals Word dat niet doet.",
                remedie=_HERSTEL,
            )
        vreemd = naam.startswith(("/", "\\")) or ".." in naam.split("/") or "\\" in naam or "\0" in naam
        if vreemd or naam.lower() in gezien:
            yield Sjabloonbevinding(
                zin=f"Het onderdeel {shown(naam)} heeft een naam die niet mag of twee keer voorkomt.",
                remedie=_HERSTEL,
            )
        gezien.add(naam.lower())


def _grens(naam: str) -> int:
    if naam.startswith("word/media/"):
        return MAX_AFBEELDING
    return MAX_XML if _is_xml(naam) else MAX_BESTAND


def _read_delen(zip_: ZipFile) -> Iterator[tuple[str, bytes]]:
    """Every part, never further than its limit: what the list says of its size is not believed."""
    totaal = 0
    for deel in zip_.infolist():
        if deel.is_dir():
            continue
        with zip_.open(deel) as bestand:
            inhoud = bestand.read(_grens(deel.filename) + 1)
        totaal += len(inhoud)
        if len(inhoud) > _grens(deel.filename) or totaal > MAX_TOTAAL:
            raise Onleesbaar(_te_groot(deel.filename, len(inhoud)))
        yield deel.filename, inhoud


def _is_xml(naam: str) -> bool:
    return naam.lower().endswith((".xml", ".rels", ".vml"))


def _read_bomen(delen: Mapping[str, bytes]) -> Iterator[tuple[str, _Element]]:
    from lxml import etree

    lezer = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    for naam, inhoud in delen.items():
        if not _is_xml(naam):
            continue
        if any(woord in inhoud for woord in _DOCTYPE):
            raise Onleesbaar(
                Sjabloonbevinding(
                    zin=f"In het onderdeel {shown(naam)} staat een eigen definitie (DOCTYPE). Zo worden trucs verstopt.",
                    remedie=_HERSTEL,
                )
            )
        try:
            boom = etree.fromstring(inhoud, lezer)
        except (etree.XMLSyntaxError, ValueError) as fout:
            raise Onleesbaar(
                Sjabloonbevinding(zin=f"Het onderdeel {shown(naam)} is beschadigd.", remedie=_HERSTEL)
            ) from fout
        if (boom.getroottree().docinfo.encoding or "UTF-8").upper() not in ("UTF-8", "US-ASCII", "ASCII"):
            raise Onleesbaar(
                Sjabloonbevinding(
                    zin=f"Het onderdeel {shown(naam)} is niet geschreven zoals Word dat doet (UTF-8).",
                    remedie=_HERSTEL,
                )
            )
        if sum(1 for _ in boom.iter()) > MAX_KNOPEN:
            raise Onleesbaar(_te_groot(naam, len(inhoud)))
        yield naam, boom


def shown(naam: str) -> str:
    """The name of a part as it may stand in a sentence."""
    schoon = "".join(teken if teken.isprintable() else "?" for teken in naam)
    return f"'{schoon[:60]}'"
