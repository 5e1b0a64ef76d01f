"""Takes names out of a sentence that goes to others: whatever is a name in the vault, and addresses and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from begrenzen_desktop.domain.tekstcheck import find_gegevens_van_anderen

WEG = "[weggelaten]"
_WOORD = re.compile(r"[^\W\d_]+")
_VOORVOEGSELS = frozenset(
    [
        "van",
        "von",
        "de",
        "der",
        "den",
        "het",
        "ten",
        "ter",
        "te",
        "in",
        "op",
        "aan",
        "bij",
        "tot",
        "uit",
        "over",
        "onder",
        "voor",
        "la",
        "le",
        "du",
        "del",
        "da",
        "di",
        "el",
        "al",
        "ben",
        "ibn",
        "en",
        "mr",
        "dr",
        "ing",
        "ir",
        "drs",
        "mevrouw",
        "meneer",
        "heer",
        "de",
        "heer",
        "familie",
    ]
)
_EINDEN = ("", "s", "se")


def find_naamwoorden(namen: Iterable[str]) -> frozenset[str]:
    """Give the words by which people are known, in small letters; particles such as "van der" are no such words.

    A name of particles or of one letter alone counts as it stands.
    """
    gevonden: set[str] = set()
    for naam in namen:
        woorden = [woord.casefold() for woord in _WOORD.findall(naam)]
        gevonden.update(
            [woord for woord in woorden if len(woord) > 1 and woord not in _VOORVOEGSELS] or woorden
        )
    return frozenset(gevonden)


def strip_namen(tekst: str, naamwoorden: frozenset[str]) -> str:
    """Give the text without names, e-mail addresses, telephone numbers and BSNs. "Jansens" goes with "Jansen"."""
    for vondst in find_gegevens_van_anderen((("", tekst),), (), ()):
        tekst = tekst.replace(vondst.tekst, WEG)

    def replace(match: re.Match[str]) -> str:
        woord = match[0].casefold()
        if len(woord) == 1:  # an initial is written with a full stop, else it is an ordinary word
            return WEG if woord in naamwoorden and tekst[match.end() : match.end() + 1] == "." else match[0]
        kaal = {woord.removesuffix(einde) for einde in _EINDEN}
        return WEG if kaal & naamwoorden else match[0]

    # What stands in brackets was put there just now.
    return WEG.join(_WOORD.sub(replace, deel) for deel in tekst.split(WEG))
