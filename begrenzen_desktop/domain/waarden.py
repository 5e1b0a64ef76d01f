"""Checking and cleaning of what is typed: every text and every answer passes here once."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from begrenzen_desktop.domain.contactmoment import VROEGST
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.regeling import Soort, Vraag, Waarde

MAX_TEKST = 200_000
MAX_REGEL = 500
"""What one line holds: it stands in lists, in headings and in the subject of a letter."""
_LAATST = dt.date(2100, 1, 1)
# Control characters (Cc) but line end and tab, lone surrogates (Cs) and the two non-characters that XML refuses.
_ONTOELAATBAAR = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_REGELEINDE = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")


def normalise_tekst(tekst: str) -> str:
    """Give the text with plain line ends, in NFC, without control characters and lone surrogates.

    A soft return becomes a line end, so that words are never glued together.
    """
    tekst = _REGELEINDE.sub("\n", tekst)
    return unicodedata.normalize("NFC", _ONTOELAATBAAR.sub("", tekst))


def check_waarde(vraag: Vraag, waarde: Waarde) -> None:
    """Refuse a value that does not fit the question. ``None`` always fits: it takes the answer back.

    Raises OngeldigAntwoord with a Dutch remedy.
    """
    if waarde is None:
        return
    match vraag.soort:
        case Soort.TEKST | Soort.REGEL:
            _check_tekst(waarde, MAX_REGEL if vraag.soort is Soort.REGEL else MAX_TEKST)
        case Soort.JA_NEE:
            if waarde not in ("ja", "nee"):
                raise OngeldigAntwoord("Kies ja of nee.")
        case Soort.KEUZE:
            if not isinstance(waarde, str) or waarde not in {keuze.id for keuze in vraag.keuzen}:
                raise OngeldigAntwoord("Deze keuze bestaat niet. Kies een van de keuzen op het scherm.")
        case Soort.MEERKEUZE:
            _check_meerkeuze(vraag, waarde)
        case Soort.DATUM:
            if not isinstance(waarde, dt.date) or not VROEGST <= waarde <= _LAATST:
                raise OngeldigAntwoord("Deze datum kan niet kloppen. Vul een datum in tussen 1990 en 2100.")
        case Soort.GETAL:
            if not isinstance(waarde, int) or isinstance(waarde, bool) or not 0 <= waarde <= 1_000_000:
                raise OngeldigAntwoord("Vul een heel getal in van 0 of hoger.")
        case _:
            raise OngeldigAntwoord(
                "Deze vraag wordt beantwoord in de lijst die erbij staat. Vul de lijst aan."
            )


def _check_tekst(waarde: Waarde, hoogstens: int) -> None:
    if not isinstance(waarde, str):
        raise OngeldigAntwoord("Hier hoort tekst. Schrijf het antwoord in je eigen woorden.")
    if len(waarde) > hoogstens and hoogstens == MAX_REGEL:
        raise OngeldigAntwoord(
            f"Hier past één regel, tot {MAX_REGEL} tekens. Kort de tekst in en zet de rest bij de feiten."
        )
    if len(waarde) > hoogstens:
        raise OngeldigAntwoord(
            "De tekst is te lang. Maak hem korter dan 200.000 tekens, of zet een deel in een bijlage."
        )


def _check_meerkeuze(vraag: Vraag, waarde: Waarde) -> None:
    """Options of the question, or (for a list with own lines) texts that start with "eigen:"."""
    bekend = {keuze.id for keuze in vraag.keuzen}
    if not isinstance(waarde, tuple) or any(
        item not in bekend and not item.startswith("eigen:") for item in waarde
    ):
        raise OngeldigAntwoord("Een van de keuzen bestaat niet. Kies uit de lijst op het scherm.")


def count_woorden(tekst: str) -> int:
    """Count the words of a text: runs of letters and digits."""
    return len(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", tekst))
