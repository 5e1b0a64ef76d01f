"""One point of a letter's check list, and what a check looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpunt:
    """One point of the check list. ``element`` is its number in the element table (0: a point beside the table).

    ``zin`` says what is in order, or what to do; ``plek`` says where: ``vraag:<id>``, ``deel:<id>``, ``brief:<field>``,
    ``profiel:<field>``, ``betrokkene:<field>``, ``ondertekenaars`` or ``beslissing``.
    """

    id: str
    element: int
    zin: str
    bron: str
    in_orde: bool
    verplicht: bool = True
    plek: str = ""

    @property
    def houdt_tegen(self) -> bool:
        """Whether this point stops the letter from being vastgesteld."""
        return self.verplicht and not self.in_orde


def make_punt(
    punt_id: str,
    element: int,
    in_orde: bool,
    *,
    ja: str,
    nee: str,
    bron: str,
    plek: str,
    verplicht: bool = True,
) -> Checkpunt:
    """Give a point that says ``ja`` when it is in order, and else ``nee``, which holds the remedy."""
    return Checkpunt(
        id=punt_id,
        element=element,
        zin=ja if in_orde else nee,
        bron=bron,
        in_orde=in_orde,
        verplicht=verplicht,
        plek=plek,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkvraag:
    """What a check looks at: the source of the letter, its parts, and the words that may not occur."""

    bron: Briefbron
    delen: Mapping[str, Briefdeel]
    diagnosewoorden: frozenset[str]

    def tekst(self, deel_id: str) -> str:
        """The text of a part, or ""."""
        deel = self.delen.get(deel_id)
        return deel.tekst if deel else ""

    def teksten(self) -> tuple[tuple[str, str], ...]:
        """Every part with its text."""
        return tuple((deel.id, deel.tekst) for deel in self.delen.values())
