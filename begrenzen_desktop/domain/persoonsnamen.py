"""Names of people as they were typed in one field: who is meant, and in which forms they can stand in a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

_GROEP = re.compile(
    r"^(?:de\s+)?(?:afdeling|team|dienst|cluster|bureau|balie|kcc|klantcontactcentrum)\b", re.IGNORECASE
)
_TITEL = re.compile(r"^(?:de\s+heer|heer|mevrouw|meneer|mw|dhr)\.?\s+", re.IGNORECASE)
_KORTSTE = 3
"""A surname of fewer letters, or a first name, is looked for only as part of the whole name."""


def split_personen(veld: str) -> Iterator[str]:
    """Give each person in a field as "R. Smit, teamleider" or "A. Bos en B. Vos"; a department is no person."""
    for deel in re.split(r"\s+en\s+|;|\n|/", veld):
        naam = _TITEL.sub("", deel.split(",")[0].split("(")[0].strip())
        if any(teken.isupper() for teken in naam) and not _GROEP.match(naam):
            yield naam


def find_vormen(naam: str) -> tuple[str, ...]:
    """Give the whole name, the surname with and without what stands before it, and a first name, longest first.

    Initials and academic titles end with a full stop and are no names by themselves.
    """
    schoon = " ".join(naam.split())
    delen = [deel for deel in schoon.split() if not deel.endswith(".")]
    if not delen:
        return (schoon,) if schoon else ()
    klein = [nr for nr, deel in enumerate(delen) if deel[:1].islower()]
    begin = klein[0] if klein else len(delen) - 1
    vormen = [schoon, " ".join(delen), " ".join(delen[begin:])]
    vormen += [deel for deel in delen if not deel[:1].islower() and len(deel) >= _KORTSTE]
    return tuple(dict.fromkeys(vorm for vorm in vormen if len(vorm) >= _KORTSTE or vorm == schoon))
