"""A measure on five axes for a fixed time: the one value from which letter, notice and counter take their words."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from begrenzen_desktop.domain.brieftaal import format_datum, make_zin, make_zinsdeel
from begrenzen_desktop.domain.errors import OngeldigAntwoord

ASSEN = (
    ("maatregel_wie", "Met wie"),
    ("maatregel_wat", "Waarover"),
    ("maatregel_wanneer", "Wanneer"),
    ("maatregel_waar", "Waar"),
    ("maatregel_hoe", "Hoe"),
)
"""The five axes: the question of each, and the word before its lines."""

_DICHT = re.compile(r"(geen|niet|nergens|n\.?v\.?t|nvt)\b.*", re.I | re.S)


def is_open_route(tekst: str) -> bool:
    """Tell whether a text names a way to reach us, and does not say that there is none."""
    woorden = tekst.strip()
    return any(teken.isalpha() for teken in woorden) and _DICHT.fullmatch(woorden) is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregel:
    """Lines per axis (empty: nothing changes there), the way that stays open, and its days; ``trede`` counts from 1."""

    wie: tuple[str, ...] = ()
    wat: tuple[str, ...] = ()
    wanneer: tuple[str, ...] = ()
    waar: tuple[str, ...] = ()
    hoe: tuple[str, ...] = ()
    open_route: str
    ingang: dt.date
    einde: dt.date
    herbeoordeling: dt.date
    trede: int = 0

    def __post_init__(self) -> None:
        """Refuse a measure that closes every way. Raises OngeldigAntwoord."""
        if not is_open_route(self.open_route):
            raise OngeldigAntwoord(
                "Alle wegen zijn dicht en dat mag nooit. Vul een weg in die altijd open blijft, zoals een postadres."
            )

    def regels(self) -> tuple[str, ...]:
        """One line per axis on which something changes, in words that fit every reader."""
        waarden = (self.wie, self.wat, self.wanneer, self.waar, self.hoe)
        return tuple(
            make_zin(f"{naam}: {'; '.join(regels)}")
            for (_, naam), regels in zip(ASSEN, waarden, strict=True)
            if regels
        )

    def brief_zinnen(self) -> tuple[str, ...]:
        """The lines for the letter to the citizen; its dates stand in a part of their own."""
        return self.regels()

    def bericht_zinnen(self) -> tuple[str, ...]:
        """The lines for the notice to colleagues: the days first, then the same measure."""
        return (
            f"Dit geldt van {format_datum(self.ingang)} tot en met {format_datum(self.einde)}.",
            *self.regels(),
            make_zin(f"Altijd open: {make_zinsdeel(self.open_route)}"),
        )

    def balie_zinnen(self) -> tuple[str, ...]:
        """The lines for who stands at the counter or answers the telephone: the open way first."""
        return (
            make_zin(f"Deze weg is altijd open: {make_zinsdeel(self.open_route)}"),
            *self.regels(),
            f"Tot en met {format_datum(self.einde)}. Daarna geldt weer het gewone contact.",
        )
