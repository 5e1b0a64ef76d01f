"""One finding about a regeling: where, why, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from begrenzen_desktop.domain.errors import BegrenzenError

_NAAM = re.compile(r"'([^']+)'")


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something in a regeling that cannot be right: where, why, and what to do about it. ``regel`` counts from 1; 0: unknown."""

    plaats: str
    reden: str
    remedie: str
    regel: int = 0

    def __str__(self) -> str:
        plaats = f"{self.plaats} (regel {self.regel})" if self.regel else self.plaats
        return f"Bij {plaats}: {self.reden}. {self.remedie}"


class RegelingFout(BegrenzenError):
    """A regeling cannot be read. ``bevindingen`` are all reasons; the sentence gives the first."""

    def __init__(self, bevindingen: Iterable[Bevinding]) -> None:
        self.bevindingen = tuple(bevindingen)
        meer = len(self.bevindingen) - 1
        rest = (
            ""
            if not meer
            else f" Er {'is' if meer == 1 else 'zijn'} nog {meer} andere bevinding{'en' if meer > 1 else ''}."
        )
        super().__init__(f"De regeling kan niet worden gelezen. {self.bevindingen[0]}{rest}")


def make_fout(plaats: str, reden: str, remedie: str) -> RegelingFout:
    """Give the error for the one thing that stops the reading."""
    return RegelingFout((Bevinding(plaats, reden, remedie),))


def with_regel(bevinding: Bevinding, tekst: str) -> Bevinding:
    """Add the line of ``tekst`` where the last id that the place names is made; unchanged when it is made elsewhere."""
    begin, namen = 0, _NAAM.findall(bevinding.plaats)
    for naam in namen:
        gevonden = re.compile(rf'\bid\s*=\s*"{re.escape(naam)}"').search(tekst, begin)
        if gevonden is None:
            return bevinding
        begin = gevonden.start()
    return (
        replace(bevinding, regel=tekst.count("\n", 0, begin) + 1)
        if namen and not bevinding.regel
        else bevinding
    )
