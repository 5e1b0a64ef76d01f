"""Dutch building blocks of letter text: dates in words, enumerations, and text cut into paragraphs and list items."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
_PUNT = re.compile(r"^\s*[-•*–]\s+")


class Bloksoort(StrEnum):
    """A paragraph of running text, or one item of a list."""

    ALINEA = "alinea"
    PUNT = "punt"


@dataclass(frozen=True, slots=True)
class Blok:
    """One paragraph of a letter. It never holds a line end."""

    soort: Bloksoort
    tekst: str

    @property
    def is_punt(self) -> bool:
        """Whether it is an item of a list; asked by the templates."""
        return self.soort is Bloksoort.PUNT


def split_blokken(tekst: str) -> tuple[Blok, ...]:
    """Cut a text into paragraphs; a line that starts with a dash or bullet is a list item. Blank lines vanish."""
    blokken: list[Blok] = []
    for regel in tekst.split("\n"):
        schoon = regel.replace("\t", " ").strip()
        if not schoon:
            continue
        if _PUNT.match(schoon):
            blokken.append(Blok(Bloksoort.PUNT, _PUNT.sub("", schoon, count=1)))
        else:
            blokken.append(Blok(Bloksoort.ALINEA, schoon))
    return tuple(blok for blok in blokken if blok.tekst)


def format_datum(datum: dt.date) -> str:
    """Give "23 november 2026"."""
    return f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}"


def format_dag(datum: dt.date) -> str:
    """Give "ma 23 november 2026"."""
    return f"{DAGEN[datum.weekday()]} {format_datum(datum)}"


def add_maanden(datum: dt.date, maanden: int) -> dt.date:
    """Give the same day a number of months later, or the last day of that month."""
    jaar, maand = divmod(datum.year * 12 + datum.month - 1 + maanden, 12)
    return dt.date(jaar, maand + 1, min(datum.day, monthrange(jaar, maand + 1)[1]))


def join_opsomming(delen: Iterable[str]) -> str:
    """Give "a, b en c"."""
    lijst = [deel for deel in delen if deel]
    if len(lijst) < 2:
        return "".join(lijst)
    return f"{', '.join(lijst[:-1])} en {lijst[-1]}"


def make_punten(regels: Iterable[str]) -> str:
    """Give the lines as list items."""
    return "\n".join(f"- {regel}" for regel in regels if regel.strip())


def make_zin(tekst: str) -> str:
    """Give the text as a sentence: a capital at the start and a full stop at the end."""
    schoon = tekst.strip()
    if not schoon:
        return ""
    return schoon[0].upper() + schoon[1:] + ("" if schoon[-1] in '.!?:”"' else ".")


def make_zinsdeel(tekst: str) -> str:
    """Give a typed phrase fit for the middle of a sentence: no full stop, no line ends, a small first letter.

    A word with more capitals (an abbreviation) or a one-letter word keeps its capital.
    """
    schoon = " ".join(tekst.split()).rstrip(".;: ")
    woord = schoon.split(" ", 1)[0]
    if len(woord) > 1 and woord[0].isupper() and woord[1:].islower() and woord in _KLEIN:
        return schoon[0].lower() + schoon[1:]
    return schoon


def make_termijn(tekst: str) -> str:
    """Give a typed term as "binnen ... na de datum van deze brief", however it was typed: "6", "zes weken", "binnen 6 weken"."""
    schoon = make_zinsdeel(tekst)
    eerste, _, rest = schoon.partition(" ")
    if eerste.lower() in ("uiterlijk", "tot", "voor", "vóór"):
        return f"{eerste.lower()} {rest}".rstrip()
    duur = rest if eerste.lower() == "binnen" else schoon
    if duur.isdigit():
        duur += " week" if duur == "1" else " weken"
    if duur and not {"na", "nadat", "vanaf"} & set(duur.lower().split()):
        duur += " na de datum van deze brief"
    return f"binnen {duur}" if duur else ""


_KLEIN = frozenset(
    {
        "De",
        "Het",
        "Een",
        "Uw",
        "Onze",
        "Over",
        "Dat",
        "Deze",
        "Dit",
        "Die",
        "Wij",
        "Geen",
        "Niet",
        "Haar",
        "Zijn",
    }
)
