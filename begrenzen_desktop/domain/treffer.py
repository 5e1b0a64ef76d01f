"""One place where searched words were found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

ROOM = 40  # characters shown before the first found word
LENGTH = 120


class Treffersoort(StrEnum):
    """In what the words were found."""

    DOSSIER = "dossier"
    CONTACT = "contact"
    KLACHT = "klacht"
    ANTWOORD = "antwoord"


@dataclass(frozen=True, slots=True)
class Treffer:
    """A place to go to: ``object_id`` is the contact, klacht or question within the dossier, or ""."""

    soort: Treffersoort
    dossier_id: str
    dossier: str
    tekst: str
    object_id: str = ""


def make_fragment(tekst: str, woorden: tuple[str, ...]) -> str:
    """Give the words around the first one found, on one line of at most 120 characters."""
    regel = " ".join(tekst.split())
    plaatsen = [plaats for woord in woorden if (plaats := regel.casefold().find(woord)) >= 0]
    begin = max(min(plaatsen, default=0) - ROOM, 0)
    if begin:
        spatie = re.compile(r"\s").search(regel, begin)
        begin = spatie.end() if spatie and spatie.end() < begin + ROOM else begin
    stuk = regel[begin : begin + LENGTH]
    return f"{'…' if begin else ''}{stuk}{'…' if begin + LENGTH < len(regel) else ''}"
