"""Files that a user brings in: read on a worker, and refused in a sentence when they are no scan or too large."""

from __future__ import annotations

from pathlib import Path

from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord

MAX_SCAN = 25_000_000  # bytes
_SOORTEN = {
    b"%PDF-": ".pdf",
    b"\x89PNG": ".png",
    b"\xff\xd8\xff": ".jpg",
    b"II*\x00": ".tif",
    b"MM\x00*": ".tif",
}


def read_scan(path: Path) -> bytes:
    """Read a scan. Raises BegrenzenError when the file cannot be read, or is no scan of at most 25 MB."""
    inhoud = read_file(path, MAX_SCAN)
    extension_of(inhoud)
    return inhoud


def read_file(path: Path, most: int) -> bytes:
    """Read a file, one byte past ``most`` at the furthest: whoever judges it then sees that it is too large.

    Raises BegrenzenError when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise BegrenzenError(
            f"Het bestand '{path.name}' kan niet worden gelezen. Kijk of het er nog staat, en kies het opnieuw."
        ) from error


def extension_of(inhoud: bytes) -> str:
    """Give the ending that belongs to a scan, e.g. ".pdf". Raises OngeldigAntwoord for anything else, or over 25 MB."""
    soort = next((soort for begin, soort in _SOORTEN.items() if inhoud.startswith(begin)), "")
    if not soort:
        raise OngeldigAntwoord("Dit is geen scan. Kies een PDF, PNG, JPEG of TIFF.")
    if len(inhoud) > MAX_SCAN:
        raise OngeldigAntwoord("De scan is groter dan 25 MB. Maak hem kleiner en kies hem opnieuw.")
    return soort
