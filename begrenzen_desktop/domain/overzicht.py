"""What the lists show: a line per dossier, and what asks for attention today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.dossier import Dossierstap, Dossierstatus
from begrenzen_desktop.domain.termijn import Termijnsoort

WEKEN = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossierregel:
    """One line of the list. ``contacten_per_week`` runs from the oldest of 26 weeks to this week.

    ``taken`` are the kinds and days of the terms on which somebody here has to act, by day.
    """

    id: str
    kenmerk: str
    betrokkene: str
    onderwerp: str
    stap: Dossierstap
    status: Dossierstatus
    contacten_per_week: tuple[int, ...] = (0,) * WEKEN
    aantal_contacten: int = 0
    laatste_contact: dt.date | None = None
    taken: tuple[tuple[Termijnsoort, dt.date], ...] = ()
    open_brieven: int = 0

    @property
    def volgende_termijn(self) -> dt.date | None:
        """The first day on which something has to be done."""
        return min((datum for _, datum in self.taken), default=None)

    def has_words(self, woorden: Sequence[str]) -> bool:
        """Whether each of these casefolded words occurs in what names this dossier."""
        tekst = f"{self.kenmerk} {self.betrokkene} {self.onderwerp}".casefold()
        return all(woord in tekst for woord in woorden)


class Vandaaggroep(StrEnum):
    """The groups of Vandaag, in their order on screen."""

    TE_LAAT_EN_VANDAAG = "te-laat-en-vandaag"
    DEZE_WEEK = "deze-week"
    WACHT_OP_ANDER = "wacht-op-ander"
    LATER = "later"
    OPEN = "open"
    WEGGEZET = "weggezet"

    @property
    def label(self) -> str:
        """The heading on screen."""
        return {
            "te-laat-en-vandaag": "Te laat en vandaag",
            "deze-week": "Deze week",
            "wacht-op-ander": "Wacht op een ander",
            "later": "Later",
            "open": "Open dossiers",
            "weggezet": "Weggezet",
        }[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vandaagregel:
    """One thing to do: what, for which dossier, when, and the letter or aftercare it is about if any.

    ``sleutel`` names it within its dossier. ``datum`` is its own last day, whatever was put aside. ``weg_tot``: it is out
    of the way until that day; ``is_terug``: it was, and that day has come. ``grens``: the day on which it has to be seen.
    """

    groep: Vandaaggroep
    dossier_id: str
    wat: str
    kenmerk: str = ""
    betrokkene: str = ""
    datum: dt.date | None = None
    sleutel: str = ""
    brief_id: str = ""
    nazorg_id: str = ""
    is_laatste_dag: bool = False
    is_wettelijk: bool = False
    kan_weg: bool = False
    kan_gedaan: bool = False
    grens: dt.date | None = None
    stand: str = ""
    weg_tot: dt.date | None = None
    is_terug: bool = False
    reden: str = ""

    @property
    def dossier(self) -> str:
        """The words for its dossier: "meneer A., 2026-0001"; aftercare names no person."""
        woorden = ("Nazorg" if self.nazorg_id else self.betrokkene, self.kenmerk)
        return ", ".join(woord for woord in woorden if woord)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vandaagbeeld:
    """The whole of Vandaag. ``backup_leeftijd`` is in whole days; None: no copy yet.

    ``meer_open`` counts the open dossiers without a task that have no line here.
    """

    vandaag: dt.date
    regels: tuple[Vandaagregel, ...]
    open_dossiers: int
    backup_leeftijd: int | None
    herstelblad_herinnering: bool
    meer_open: int = 0

    def groep(self, groep: Vandaaggroep) -> tuple[Vandaagregel, ...]:
        """Give the lines of one group."""
        return tuple(regel for regel in self.regels if regel.groep is groep)

    @property
    def aantal_vandaag(self) -> int:
        """How many things are to be done today."""
        return len(self.groep(Vandaaggroep.TE_LAAT_EN_VANDAAG))


def group_of(datum: dt.date, vandaag: dt.date) -> Vandaaggroep:
    """Tell in which group a date falls; a week ends on Sunday."""
    if datum <= vandaag:
        return Vandaaggroep.TE_LAAT_EN_VANDAAG
    zondag = vandaag + dt.timedelta(days=6 - vandaag.weekday())
    return Vandaaggroep.DEZE_WEEK if datum <= zondag else Vandaaggroep.LATER
