"""Hints about plain language: what is hard to read, where it stands, and what could stand there instead. Hints only."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.bewijs import split_zinnen

DOEL = 60
"""The aim of Flesch-Douma for letters [own judgement]; 60 to 70 is called normal by Douma."""
LANGE_ZIN = 20
"""Words; longer sentences are worth a look."""
MIN_WOORDEN = 20
"""Under so many words a figure says nothing."""
_WOORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_KLINKERS = re.compile(r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúàèäëïöüâêîôû])", re.IGNORECASE)
_LIJDEND = re.compile(
    r"\b(?:wordt|worden|werd|werden)\b(?:\W+\w+){0,7}?\W+(?:ge\w+(?:d|t|en)|(?:be|ver|ont|her)\w+(?:d|t|en))\b",
    re.IGNORECASE,
)
_RELATIEF = re.compile(
    r"\b(?:(?:over|binnen) (?:een |één |twee |drie |vier |vijf |zes |\d+ )?(?:dag|dagen|week|weken|maand|maanden|enige tijd)"
    r"|binnenkort|zo spoedig mogelijk|op korte termijn|te zijner tijd|volgende (?:week|maand)|morgen|gisteren|onlangs)\b",
    re.IGNORECASE,
)
_JE = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
_U = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)
_CITAAT = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"")
_ADRES = re.compile(
    r"\S+@\S+|\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|org|com|net|example)\b\S*"
)
"""Addresses of mail and web; no words."""
_KARAKTER = re.compile(
    r"\b(?:agressie(?:f|ve)|onredelijke?|lastige?|brutale?|asociale?|irritante?|koppige?|onbeschofte?|hysterische?|dramatische?"
    r"|querulant\w*|zeur\w*|negatieve houding|vijandige?|manipulatieve?)\b",
    re.IGNORECASE,
)


class Hintsoort(StrEnum):
    """What a hint is about."""

    SPELLING = "spelling"
    MOEILIJK = "moeilijk"
    LIJDEND = "lijdend"
    LANG = "lang"
    RELATIEF = "relatief"
    JE_U = "je-u"
    KARAKTER = "karakter"

    @property
    def label(self) -> str:
        """The words on screen."""
        return {
            "spelling": "Spelling",
            "moeilijk": "Moeilijk woord",
            "lijdend": "Lijdende vorm",
            "lang": "Lange zin",
            "relatief": "Geen vaste dag",
            "je-u": "Je en u door elkaar",
            "karakter": "Oordeel over een persoon",
        }[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taalhint:
    """One hint: the words it is about (``start`` and ``lengte`` in the text), why, and what could stand there ("": nothing)."""

    soort: Hintsoort
    start: int
    lengte: int
    woorden: str
    zin: str
    vervanging: str = ""

    @property
    def sleutel(self) -> str:
        """By which a hint is remembered as dismissed: the word itself, or a digest of a whole sentence."""
        kern = self.woorden.casefold()
        if len(kern) > 40:
            kern = hashlib.sha256(kern.encode()).hexdigest()[:16]
        return f"{self.soort.value}:{kern}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leesbaarheid:
    """How a text reads. ``score`` is Flesch-Douma (None: too short to say), ``langste`` the three longest sentences."""

    woorden: int
    zinnen: int
    score: int | None
    langste: tuple[str, ...]


def count_lettergrepen(woord: str) -> int:
    """Count the syllables of a Dutch word by its vowels; at least one."""
    return max(1, len(_KLINKERS.findall(woord)))


def compute_leesbaarheid(tekst: str, lettergrepen: Callable[[str], int] = count_lettergrepen) -> Leesbaarheid:
    """Give Flesch-Douma: 206.8 - 0.77 x syllables per 100 words - 0.93 x words per sentence (Douma 1960)."""
    zinnen = [zin for zin in split_zinnen(tekst) if _WOORD.search(zin)]
    woorden = [woord for zin in zinnen for woord in _WOORD.findall(zin)]
    score = None
    if len(woorden) >= MIN_WOORDEN:
        per_honderd = 100 * sum(map(lettergrepen, woorden)) / len(woorden)
        score = round(206.8 - 0.77 * per_honderd - 0.93 * len(woorden) / len(zinnen))
    langste = sorted(zinnen, key=lambda zin: -len(_WOORD.findall(zin)))[:3]
    return Leesbaarheid(woorden=len(woorden), zinnen=len(zinnen), score=score, langste=tuple(langste))


def find_taalhints(
    tekst: str,
    moeilijk: Mapping[str, str],
    is_goed: Callable[[str], bool] | None = None,
    genegeerd: Iterable[str] = (),
) -> tuple[Taalhint, ...]:
    """Give the hints in the order of the text; ``is_goed`` says whether a word is spelled right (None: not looked at)."""
    weg = frozenset(genegeerd)
    gevonden = [*_moeilijk(tekst, moeilijk), *_patronen(tekst), *_zinnen(tekst), *_aanspreking(tekst)]
    if is_goed is not None:
        gevonden += _spelling(tekst, is_goed)
    eenmaal = {(hint.soort, hint.start): hint for hint in gevonden if hint.sleutel not in weg}
    return tuple(sorted(eenmaal.values(), key=lambda hint: (hint.start, hint.soort)))


def _moeilijk(tekst: str, moeilijk: Mapping[str, str]) -> Iterator[Taalhint]:
    if not moeilijk:
        return
    samen = "|".join(re.escape(woord) for woord in sorted(moeilijk, key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w-])(?:{samen})(?![\w-])", tekst, re.IGNORECASE):
        anders = moeilijk[match.group().lower()]
        zin = f"‘{match.group()}’ vinden veel mensen moeilijk. Vaak kan ook: {anders}."
        yield _hint(Hintsoort.MOEILIJK, match, zin, anders)


def _patronen(tekst: str) -> Iterator[Taalhint]:
    for match in _LIJDEND.finditer(tekst):
        yield _hint(
            Hintsoort.LIJDEND, match, "Zeg wie iets doet: ‘wij sturen u’ in plaats van ‘er wordt gestuurd’."
        )
    for match in _RELATIEF.finditer(tekst):
        yield _hint(Hintsoort.RELATIEF, match, f"‘{match.group()}’ is voor de lezer geen dag. Noem de datum.")
    for match in _KARAKTER.finditer(_blank_citaten(tekst)):
        yield _hint(
            Hintsoort.KARAKTER,
            match,
            "Dit oordeelt over een persoon. Schrijf op wat er gebeurde, met de datum.",
        )


def _zinnen(tekst: str) -> Iterator[Taalhint]:
    plek = 0
    for zin in split_zinnen(tekst):
        start = tekst.find(zin, plek)
        plek = start + len(zin)
        aantal = len(_WOORD.findall(zin))
        if aantal > LANGE_ZIN:
            uitleg = f"Deze zin heeft {aantal} woorden. Maak er twee van."
            yield Taalhint(soort=Hintsoort.LANG, start=start, lengte=len(zin), woorden=zin, zin=uitleg)


def _aanspreking(tekst: str) -> Iterator[Taalhint]:
    eigen = _blank_citaten(tekst)
    match = _JE.search(eigen)
    if match is not None and _U.search(eigen) is not None:
        yield _hint(
            Hintsoort.JE_U, match, "In deze tekst staan ‘je’ en ‘u’ door elkaar. In een brief is het ‘u’."
        )


def _blank_citaten(tekst: str) -> str:
    """What somebody else said stands in quotes, and is not ours to put in other words."""
    return _CITAAT.sub(_blank, tekst)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _spelling(tekst: str, is_goed: Callable[[str], bool]) -> Iterator[Taalhint]:
    for match in _WOORD.finditer(_ADRES.sub(_blank, _blank_citaten(tekst))):
        if len(match.group()) > 1 and not is_goed(match.group()):
            yield _hint(Hintsoort.SPELLING, match, f"‘{match.group()}’ staat niet in de woordenlijst.")


def _hint(soort: Hintsoort, match: re.Match[str], zin: str, vervanging: str = "") -> Taalhint:
    return Taalhint(
        soort=soort,
        start=match.start(),
        lengte=len(match.group()),
        woorden=match.group(),
        zin=zin,
        vervanging=vervanging,
    )
