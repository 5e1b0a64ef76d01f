"""Language help: hints for a text, words that the organisation knows, and hints that somebody dismissed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache
from typing import Any

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.profiel import Organisatieprofiel
from begrenzen_desktop.domain.taalhulp import (
    Hintsoort,
    Leesbaarheid,
    Taalhint,
    compute_leesbaarheid,
    count_lettergrepen,
    find_taalhints,
)
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.storage.instellingen import load_instelling, save_instelling
from begrenzen_desktop.storage.profielen import load_profiel
from begrenzen_desktop.storage.store import Store

EIGEN_WOORDEN, GENEGEERD = "taal-eigen-woorden", "taal-genegeerd"
MEESTE = 2_000
"""Words and dismissals that are kept; the oldest go first."""
_NAAM = re.compile(r"[A-ZÀ-Ý]\w+")
SUGGESTIES = 12
"""For how many wrong words a replacement is looked up: that takes longer than the rest together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taalbeeld:
    """The hints for one text and how it reads."""

    hints: tuple[Taalhint, ...]
    leesbaarheid: Leesbaarheid


class Taalhelp:
    """``settings`` reads in the store lane; ``check`` and ``suggest`` need no vault and run in the jobs lane."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def settings(self) -> tuple[frozenset[str], frozenset[str]]:
        """Give the words that are right here, also those of the profile, and the dismissed hints [store]."""
        with self._store.transaction() as tx:
            eigen, weg = load_instelling(tx, EIGEN_WOORDEN, []), load_instelling(tx, GENEGEERD, [])
            profiel = load_profiel(tx)
        return frozenset(eigen) | _names(profiel), frozenset(weg)

    def check(
        self, tekst: str, eigen: Iterable[str] = (), genegeerd: Iterable[str] = (), namen: Iterable[str] = ()
    ) -> Taalbeeld:
        """Look at a text [jobs]. ``namen`` are those of the dossier: a name is no mistake."""
        bekend = frozenset(
            woord.casefold() for naam in (*eigen, *namen) for woord in naam.replace("-", " ").split()
        )

        def is_goed(woord: str) -> bool:
            return woord.casefold() in bekend or _is_spelled(woord)

        hints = find_taalhints(tekst, load_moeilijk(), is_goed, genegeerd)
        return Taalbeeld(hints=hints, leesbaarheid=compute_leesbaarheid(tekst, _count_syllables))

    def suggest(self, beeld: Taalbeeld) -> Taalbeeld:
        """Name the right word for wrong ones [jobs]: some tens of ms per new word, too long to wait for with a hint."""
        return replace(beeld, hints=_suggest(beeld.hints))

    def add_word(self, woord: str) -> None:
        """Keep a word of the organisation's own [store]."""
        self._keep(EIGEN_WOORDEN, normalise_tekst(woord).strip())

    def dismiss(self, hint: Taalhint) -> None:
        """Show this hint no more [store]."""
        self._keep(GENEGEERD, hint.sleutel)

    def _keep(self, sleutel: str, waarde: str) -> None:
        with self._store.transaction() as tx:
            oud = [w for w in load_instelling(tx, sleutel, []) if w != waarde]
            save_instelling(tx, sleutel, [*oud, waarde][-MEESTE:])


def _names(profiel: Organisatieprofiel) -> frozenset[str]:
    """Give the words of the profile that begin with a capital: what an organisation is called is no mistake."""
    waarden = (str(getattr(profiel, veld.name)) for veld in fields(profiel))
    return frozenset(naam for waarde in waarden for naam in _NAAM.findall(waarde))


def _suggest(hints: tuple[Taalhint, ...]) -> tuple[Taalhint, ...]:
    nieuw, over = [], SUGGESTIES
    for hint in hints:
        if hint.soort is Hintsoort.SPELLING and over:
            over -= 1
            beste = _best(hint.woorden)
            nieuw.append(
                replace(hint, vervanging=beste, zin=f"{hint.zin} Bedoel je ‘{beste}’?") if beste else hint
            )
        else:
            nieuw.append(hint)
    return tuple(nieuw)


@cache
def load_speller() -> Any:
    """Give the spelling checker with the OpenTaal list; loaded once, when it is first needed."""
    from hunspell import Hunspell

    return Hunspell("nl", hunspell_data_dir=str(resources_dir() / "woordenlijsten" / "opentaal"))


@lru_cache(maxsize=20_000)
def _is_spelled(woord: str) -> bool:
    speller = load_speller()
    recht = woord.replace("’", "'")
    return bool(speller.spell(recht)) or all(speller.spell(deel) for deel in recht.split("-") if deel)


@lru_cache(maxsize=2_000)
def _best(woord: str) -> str:
    gevonden = load_speller().suggest(woord)
    return str(gevonden[0]) if gevonden else ""


@cache
def load_moeilijk() -> dict[str, str]:
    """Give the list of hard words."""
    pad = resources_dir() / "woordenlijsten" / "moeilijke-woorden.toml"
    return dict(tomllib.loads(pad.read_text(encoding="utf-8"))["woorden"])


@cache
def _hyphenator() -> Callable[[str], Any]:
    from pyphen import Pyphen

    positions: Callable[[str], Any] = Pyphen(lang="nl_NL").positions
    return positions


@lru_cache(maxsize=20_000)
def _count_syllables(woord: str) -> int:
    """By the hyphens of a word, which miss a syllable of one letter ("i-dee"), or else by its vowels."""
    return max(len(_hyphenator()(woord)) + 1, count_lettergrepen(woord) if len(woord) < 6 else 1)
