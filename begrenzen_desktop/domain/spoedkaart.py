"""The Spoedkaart: what to do, say and leave when someone is in danger, and whom to call."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Noodnummer:
    """A number and when to call it."""

    nummer: str
    voor: str


@dataclass(frozen=True, slots=True)
class Situatie:
    """One kind of danger: short steps, sentences to say, what to leave, and where it comes from."""

    id: str
    titel: str
    icoon: str
    doe: tuple[str, ...]
    zeg: tuple[str, ...]
    laat: str
    bron: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spoedkaart:
    """The whole card. It holds nothing of any dossier."""

    inleiding: str
    nummers: tuple[Noodnummer, ...]
    situaties: tuple[Situatie, ...]
    na_afloop: tuple[str, ...]
