"""The copy of a letter for the archive: PDF/A-2b, checked by what it says of itself before anybody relies on it."""

from __future__ import annotations

import re
from collections.abc import Callable

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.letters.pdf import make_pdf

_DEEL = re.compile(rb"pdfaid:part(?:>|=[\"'])\s*(\d)")
_NIVEAU = re.compile(rb"pdfaid:conformance(?:>|=[\"'])\s*([A-Z])")


def make_archief_pdf(inhoud: bytes, check: Callable[[], None] = lambda: None) -> bytes:
    """Give the PDF/A-2b of a letter. Raises GeenLibreOffice, or BegrenzenError when what came out is no PDF/A-2b."""
    pdf = make_pdf(inhoud, check=check, archief=True)
    if read_niveau(pdf) != (2, "B"):
        raise BegrenzenError(
            "De LibreOffice op deze computer kan geen archiefbestand (PDF/A-2b) maken. Neem versie 7.4 of nieuwer."
        )
    return pdf


def read_niveau(pdf: bytes) -> tuple[int, str]:
    """Give part and level of PDF/A as the metadata (XMP) say, e.g. (2, "B"); (0, "") for a plain PDF."""
    deel, niveau = _DEEL.search(pdf), _NIVEAU.search(pdf)
    return (int(deel[1]), niveau[1].decode()) if deel and niveau else (0, "")
