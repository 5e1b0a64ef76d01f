"""What differs between the text that was vastgesteld and the text that came back: by paragraph, and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST = 12
"""Differences that are shown; whoever changed more, sent another letter."""
_LANG = 160  # characters of a paragraph that are shown around the words


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph that is not empty: where it stands ("brief", "kop en voet", "opmerking" ...) and its words."""

    plek: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference: where, the paragraph before and after ("" when it is new or gone), and the words that differ."""

    plek: str
    voor: str = ""
    na: str = ""
    woorden_voor: str = ""
    woorden_na: str = ""

    @property
    def zin(self) -> str:
        """The difference in words."""
        if not self.voor:
            return f"Erbij gekomen ({self.plek}): “{_shorten(self.na)}”."
        if not self.na:
            return f"Weggehaald ({self.plek}): “{_shorten(self.voor)}”."
        if not self.woorden_voor:
            wat = f"“{_shorten(self.woorden_na)}” is erbij gekomen"
        elif not self.woorden_na:
            wat = f"“{_shorten(self.woorden_voor)}” is weggehaald"
        else:
            wat = f"“{_shorten(self.woorden_voor)}” werd “{_shorten(self.woorden_na)}”"
        return (
            f"Veranderd ({self.plek}): {wat}. Er stond: “{_shorten(self.voor, self.woorden_voor)}”"
            f" Er staat nu: “{_shorten(self.na, self.woorden_na)}”"
        )


def compare_alineas(voor: Sequence[Alinea], na: Sequence[Alinea]) -> tuple[Verschil, ...]:
    """Give what differs between two texts, in the order of the text; () when they say the same."""
    gevonden: list[Verschil] = []
    for wat, i1, i2, j1, j2 in SequenceMatcher(None, voor, na, autojunk=False).get_opcodes():
        if wat != "equal":
            gevonden += _pair(voor[i1:i2], na[j1:j2])
    return tuple(gevonden)


def compare_verzameling(voor: Sequence[Alinea], na: Sequence[Alinea]) -> tuple[Verschil, ...]:
    """Give what differs between texts whose order and number tell nothing, as those of heads and feet of pages."""
    weg = [alinea for alinea in dict.fromkeys(voor) if alinea not in na]
    nieuw = [alinea for alinea in dict.fromkeys(na) if alinea not in voor]
    return tuple(_pair(weg, nieuw))


def _pair(voor: Sequence[Alinea], na: Sequence[Alinea]) -> list[Verschil]:
    """Put what went beside what came, the most alike together, so that a changed word is told as one."""
    over = list(na)
    gevonden = []
    for oud in voor:
        beste = max(over, key=lambda nieuw: _likeness(oud.tekst, nieuw.tekst), default=None)
        if beste is None or (_likeness(oud.tekst, beste.tekst) < 0.4 and len(voor) != len(na)):
            gevonden.append(Verschil(oud.plek, voor=oud.tekst))
            continue
        over.remove(beste)
        gevonden.append(Verschil(oud.plek, oud.tekst, beste.tekst, *_words(oud.tekst, beste.tekst)))
    return gevonden + [Verschil(nieuw.plek, na=nieuw.tekst) for nieuw in over]


def _likeness(een: str, ander: str) -> float:
    return SequenceMatcher(None, een.split(), ander.split(), autojunk=False).ratio()


def _words(voor: str, na: str) -> tuple[str, str]:
    oud, nieuw = voor.split(), na.split()
    weg: list[str] = []
    erbij: list[str] = []
    for wat, i1, i2, j1, j2 in SequenceMatcher(None, oud, nieuw, autojunk=False).get_opcodes():
        if wat != "equal":
            weg.append(" ".join(oud[i1:i2]))
            erbij.append(" ".join(nieuw[j1:j2]))
    return " … ".join(filter(None, weg)), " … ".join(filter(None, erbij))


def _shorten(tekst: str, rond: str = "") -> str:
    """At most a few lines, with the words that matter in it."""
    if len(tekst) <= _LANG:
        return tekst
    begin = max(0, tekst.find(rond.split(" … ")[0]) - _LANG // 3) if rond else 0
    begin = tekst.rfind(" ", 0, begin) + 1  # at a whole word
    einde = tekst.find(" ", begin + _LANG)
    stuk = tekst[begin : einde if einde > 0 else len(tekst)]
    return ("… " if begin else "") + stuk + (" …" if einde > 0 else "")


_WOORD = re.compile(r"[^\W_]+")


def compare_gelezen(voor: Sequence[Alinea], randen: Sequence[Alinea], gelezen: str) -> tuple[Verschil, ...]:
    """Compare a letter with words that were read from pages, where heads and feet stand between the lines.

    ``randen`` are the heads and feet of the pages; a number in them ("#") is any number.
    """
    woorden = split_woorden(gelezen)
    for rand in randen:
        woorden = _without_all(woorden, split_woorden(rand.tekst.replace("#", " 0 ")))
    gevonden: list[Verschil] = []
    niet_gevonden: list[Alinea] = []
    for alinea in sorted(voor, key=lambda a: -len(a.tekst)):
        plek = _find(woorden, deel := split_woorden(alinea.tekst))
        if plek < 0:
            niet_gevonden.append(alinea)
        else:
            # What was found is marked, so that it parts what is left over.
            woorden = [*woorden[:plek], "", *woorden[plek + len(deel) :]]
    resten = [" ".join(deel) for deel in _split(woorden)]
    for alinea in (a for a in voor if a in niet_gevonden):
        rest = max(resten, key=lambda r: _likeness(_bare(alinea.tekst), r), default="")
        if rest and _likeness(_bare(alinea.tekst), rest) >= 0.3:
            resten.remove(rest)
            gevonden.append(Verschil(alinea.plek, alinea.tekst, rest, *_words(_bare(alinea.tekst), rest)))
        else:
            gevonden.append(Verschil(alinea.plek, voor=alinea.tekst))
    return (*gevonden, *(Verschil("brief", na=rest) for rest in resten))


def split_woorden(tekst: str) -> list[str]:
    """Give the words and numbers of a text in small letters, with words that were broken off at a line end made whole."""
    return _WOORD.findall(re.sub(r"-\s*\r?\n\s*", "", tekst).casefold().replace("-", ""))


def _bare(tekst: str) -> str:
    return " ".join(split_woorden(tekst))


def _find(woorden: list[str], deel: list[str]) -> int:
    if not deel:
        return 0
    for plek in range(len(woorden) - len(deel) + 1):
        if woorden[plek] == deel[0] and woorden[plek : plek + len(deel)] == deel:
            return plek
    return -1


def _without_all(woorden: list[str], deel: list[str]) -> list[str]:
    uit: list[str] = []
    plek = 0
    while plek < len(woorden):
        stuk = woorden[plek : plek + len(deel)]
        if (
            deel
            and len(stuk) == len(deel)
            and all(a == b or (b == "0" and a.isdigit()) for a, b in zip(stuk, deel, strict=True))
        ):
            plek += len(deel)
        else:
            uit.append(woorden[plek])
            plek += 1
    return uit


def _split(woorden: list[str]) -> list[list[str]]:
    delen: list[list[str]] = [[]]
    for woord in woorden:
        if woord:
            delen[-1].append(woord)
        else:
            delen.append([])
    return [deel for deel in delen if deel]
