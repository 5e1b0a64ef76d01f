"""Dutch dates and times, written and read without the locale of the computer."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from begrenzen_desktop.domain.brieftaal import MAANDEN as MONTHS
from begrenzen_desktop.domain.brieftaal import format_dag as format_day
from begrenzen_desktop.domain.brieftaal import format_datum as format_date
from begrenzen_desktop.domain.errors import BegrenzenError

__all__ = [
    "MONTHS",
    "format_date",
    "format_day",
    "format_moment",
    "format_short",
    "format_time",
    "parse_date",
    "parse_time",
    "plural",
    "upper_first",
]

_FIGURES = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?")
_WORDS = re.compile(r"(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]*([a-z]{3,9})\.?(?:[\s-]*(\d{4}|\d{2}))?")
_SOLID = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?:[:.u]\s?(\d{2})?)?(?:\s*uur)?|(\d{2})(\d{2})")
_EXAMPLE = "Typ bijvoorbeeld 20-2-2026 of 20 feb 2026."


def format_short(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


def format_time(moment: datetime) -> str:
    """The time of an aware moment on the clock of this computer."""
    local = _local(moment)
    return f"{local.hour:02}:{local.minute:02}"


def format_moment(moment: datetime) -> str:
    return f"{format_day(_local(moment).date())} {format_time(moment)}"


def _local(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("naive datetime")
    return moment.astimezone()


def parse_date(text: str, today: date) -> date:
    """Read a Dutch date; without a year it is the year of today."""
    typed = " ".join(text.strip().lower().split())
    if typed in ("vandaag", "nu"):
        return today
    if found := _ISO.fullmatch(typed):
        return _make(int(found[3]), int(found[2]), found[1], today)
    if found := _SOLID.fullmatch(typed) or _FIGURES.fullmatch(typed):
        return _make(int(found[1]), int(found[2]), found[3], today)
    if found := _WORDS.fullmatch(typed):
        return _make(int(found[1]), _month(found[2]), found[3], today)
    raise BegrenzenError(f"Dit is niet als datum te lezen. {_EXAMPLE}")


def _month(word: str) -> int:
    if word == "mrt":
        return 3
    hits = [number for number, name in enumerate(MONTHS, start=1) if name.startswith(word)]
    if len(hits) != 1:
        raise BegrenzenError(f"‘{word}’ is geen maand. {_EXAMPLE}")
    return hits[0]


def _make(day: int, month: int, year_text: str | None, today: date) -> date:
    year = int(year_text) if year_text else today.year
    if year_text and len(year_text) == 2:
        year += 2000
    if not 1 <= month <= 12:
        raise BegrenzenError(f"Maand {month} bestaat niet. Kies een maand van 1 tot en met 12.")
    if not 1900 <= year <= 2199:
        raise BegrenzenError(f"Het jaar {year} kan niet kloppen. Typ het jaar met vier cijfers.")
    try:
        return date(year, month, day)
    except ValueError:
        name = MONTHS[month - 1]
        raise BegrenzenError(f"{day} {name} {year} bestaat niet. Kijk de dag nog eens na.") from None


def parse_time(text: str) -> time:
    """Read 10:42, 10.42, 1042, 10u30 or 10 uur."""
    found = _TIME.fullmatch(text.strip().lower())
    if found is None:
        raise BegrenzenError("Dit is niet als tijd te lezen. Typ bijvoorbeeld 10:42.")
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    if hour > 23 or minute > 59:
        raise BegrenzenError("Deze tijd bestaat niet. Typ een tijd van 0:00 tot en met 23:59.")
    return time(hour, minute)


def plural(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def upper_first(words: str) -> str:
    """Begin with a capital, as a line of its own does."""
    return words[:1].upper() + words[1:]
