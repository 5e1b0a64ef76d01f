"""The picture of a signature: of which kind and size it may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from begrenzen_desktop.domain.errors import OngeldigAntwoord

MAX_BYTES = 1_000_000
MIN_BREEDTE, MAX_BREEDTE = 200, 4000
MIN_VERHOUDING, MAX_VERHOUDING = 1.0, 8.0
BREEDTE_MM, HOOGTE_MM = 60.0, 13.0
"""The room in a letter, between "namens" and the name."""

_PNG = b"\x89PNG\r\n\x1a\n"
_GEEN_AFMETING = frozenset({0xC4, 0xC8, 0xCC})


@dataclass(frozen=True, slots=True)
class Handtekening:
    """A picture that was found good: "png" or "jpeg", its size in pixels and its bytes."""

    soort: str
    breedte: int
    hoogte: int
    inhoud: bytes

    def size_mm(self) -> tuple[float, float]:
        """The size on paper: as large as the room allows, in its own proportions."""
        schaal = min(BREEDTE_MM / self.breedte, HOOGTE_MM / self.hoogte)
        return self.breedte * schaal, self.hoogte * schaal


def check_handtekening(inhoud: bytes) -> Handtekening:
    """Give the picture with its size. Raises OngeldigAntwoord for another kind, a wrong size or a damaged file."""
    if len(inhoud) > MAX_BYTES:
        raise OngeldigAntwoord(
            "Dit bestand is groter dan 1 MB. Maak de afbeelding kleiner en kies hem opnieuw."
        )
    if inhoud.startswith(_PNG):
        soort, maat = "png", _png_size(inhoud)
    elif inhoud.startswith(b"\xff\xd8\xff"):
        soort, maat = "jpeg", _jpeg_size(inhoud)
    else:
        raise OngeldigAntwoord("Dit is geen PNG- of JPEG-afbeelding. Sla de handtekening op als PNG of JPEG.")
    if maat is None:
        raise OngeldigAntwoord("Deze afbeelding is beschadigd. Scan de handtekening opnieuw.")
    breedte, hoogte = maat
    if not MIN_BREEDTE <= breedte <= MAX_BREEDTE:
        raise OngeldigAntwoord(
            f"De afbeelding is {breedte} beeldpunten breed. Neem er een van {MIN_BREEDTE} tot {MAX_BREEDTE} breed."
        )
    if not MIN_VERHOUDING <= breedte / hoogte <= MAX_VERHOUDING:
        raise OngeldigAntwoord(
            "De afbeelding heeft niet de vorm van een handtekening. Snijd hem bij: breder dan hoog."
        )
    return Handtekening(soort, breedte, hoogte, inhoud)


def _png_size(inhoud: bytes) -> tuple[int, int] | None:
    if inhoud[12:16] != b"IHDR" or inhoud[-8:-4] != b"IEND":
        return None
    breedte, hoogte = int.from_bytes(inhoud[16:20]), int.from_bytes(inhoud[20:24])
    return (breedte, hoogte) if breedte and hoogte else None


def _jpeg_size(inhoud: bytes) -> tuple[int, int] | None:
    if not inhoud.rstrip(b"\x00").endswith(b"\xff\xd9"):
        return None
    for merk, plek in _jpeg_parts(inhoud):
        if 0xC0 <= merk <= 0xCF and merk not in _GEEN_AFMETING:
            hoogte, breedte = (
                int.from_bytes(inhoud[plek + 3 : plek + 5]),
                int.from_bytes(inhoud[plek + 5 : plek + 7]),
            )
            return (breedte, hoogte) if breedte and hoogte else None
    return None


def _jpeg_parts(inhoud: bytes) -> Iterator[tuple[int, int]]:
    """Give marker and place of each part up to the picture itself."""
    plek = 2
    while plek + 4 <= len(inhoud) and inhoud[plek] == 0xFF:
        yield inhoud[plek + 1], plek + 2
        plek += 2 + max(2, int.from_bytes(inhoud[plek + 2 : plek + 4]))
