"""A template of the organisation's own: its versions, and what is wrong with one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloonbevinding:
    """One thing about a template: where, at which words and tag, what is wrong, and what to do about it.

    ``plek`` says which part and which paragraph ("Brief, alinea 6"; "" is the file as a whole), ``tekst`` is that paragraph.
    ``suggestie`` is the known field that comes nearest. Without ``houdt_tegen`` it is advice: the template can be used.
    """

    zin: str
    remedie: str
    plek: str = ""
    tekst: str = ""
    tag: str = ""
    suggestie: str = ""
    houdt_tegen: bool = True

    def __str__(self) -> str:
        waar = f"{self.plek}: " if self.plek else ""
        bedoeld = f" Bedoel je '{self.suggestie}'?" if self.suggestie else ""
        return f"{waar}{self.zin}{bedoeld} {self.remedie}"


def blocking_bevindingen(bevindingen: Iterable[Sjabloonbevinding]) -> tuple[Sjabloonbevinding, ...]:
    """The findings for which a template cannot be used."""
    return tuple(bevinding for bevinding in bevindingen if bevinding.houdt_tegen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloonversie:
    """One version that was loaded. It stays for good: letters made with it name it. ``op`` and ``ingetrokken_op`` are UTC."""

    id: str
    regeling_id: str
    soort: str
    nummer: int
    naam: str
    sha256: str
    op: dt.datetime
    ingetrokken_op: dt.datetime | None = None
    brieven: int = 0
    """How many letters were vastgesteld with it."""


@dataclass(frozen=True, slots=True)
class Eigensjabloon:
    """The version in use, with its bytes."""

    versie: Sjabloonversie
    inhoud: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloonstand:
    """How it stands with the template of one kind of letter: all versions, newest first."""

    regeling_id: str
    regeling_titel: str
    soort: str
    code: str
    titel: str
    versies: tuple[Sjabloonversie, ...] = ()

    @property
    def huidig(self) -> Sjabloonversie | None:
        """The version in use; None: the template that comes with the program."""
        nieuwste = self.versies[0] if self.versies else None
        return nieuwste if nieuwste is not None and nieuwste.ingetrokken_op is None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloonkeuring:
    """A file that was checked for one kind of letter ("" is any), with its bytes."""

    regeling_id: str
    soort: str
    naam: str
    inhoud: bytes = field(repr=False)
    bevindingen: tuple[Sjabloonbevinding, ...]

    @property
    def is_bruikbaar(self) -> bool:
        """Whether nothing stands in the way."""
        return not blocking_bevindingen(self.bevindingen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloonmerk:
    """With which template a letter was vastgesteld. ``versie`` is None for the one that comes with the program."""

    sha256: str
    versie: Sjabloonversie | None = None
