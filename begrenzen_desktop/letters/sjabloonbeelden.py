"""The pictures of a template: of a kind that every office program shows, and never more pixels than a page needs."""

from __future__ import annotations

from collections.abc import Iterator

from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding
from begrenzen_desktop.letters.sjabloonzip import Pakket, shown

_BEELDEN = (
    b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\x01\0\0\0", b"\xd7\xcd\xc6\x9a", b"\x01\0\t\0",
)  # fmt: skip
MAX_PIXELS = 25_000_000


def check_beelden(pakket: Pakket) -> Iterator[Sjabloonbevinding]:
    """Give every picture of a kind or size that a letter cannot have."""
    for naam, inhoud in pakket.delen.items():
        if not naam.startswith("word/media/"):
            continue
        stam = naam.rsplit("/", 1)[-1]
        if not inhoud.startswith(_BEELDEN):
            yield Sjabloonbevinding(
                zin=f"De afbeelding {shown(stam)} is geen PNG, JPEG, GIF, TIFF, BMP, EMF of WMF.",
                remedie="Bewaar het plaatje als PNG en zet het opnieuw in het sjabloon.",
                plek="Afbeeldingen",
                tekst=stam,
            )
        elif (maat := _pixels(inhoud)) > MAX_PIXELS:
            yield Sjabloonbevinding(
                zin=f"De afbeelding {shown(stam)} telt {maat // 1_000_000} miljoen beeldpunten; dat is te veel.",
                remedie="Maak de afbeelding kleiner en zet haar opnieuw in het sjabloon.",
                plek="Afbeeldingen",
                tekst=stam,
            )


def _pixels(inhoud: bytes) -> int:
    """How many pixels a PNG, GIF or JPEG claims to have; 0 for other kinds, whose size is bounded by their bytes."""
    if inhoud.startswith(b"\x89PNG") and len(inhoud) >= 24:
        return int.from_bytes(inhoud[16:20], "big") * int.from_bytes(inhoud[20:24], "big")
    if inhoud.startswith(b"GIF8"):
        return int.from_bytes(inhoud[6:8], "little") * int.from_bytes(inhoud[8:10], "little")
    plek = 2
    while inhoud.startswith(b"\xff\xd8") and plek + 9 <= len(inhoud) and inhoud[plek] == 0xFF:
        merk, lengte = inhoud[plek + 1], int.from_bytes(inhoud[plek + 2 : plek + 4], "big")
        if 0xC0 <= merk <= 0xCF and merk not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(inhoud[plek + 5 : plek + 7], "big") * int.from_bytes(
                inhoud[plek + 7 : plek + 9], "big"
            )
        plek += 2 + lengte
    return 0
