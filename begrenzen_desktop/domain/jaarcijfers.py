"""Anonymous year figures: what is counted, per year, in words that fit a screen, a sheet and a reader's ear."""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from begrenzen_desktop.domain.afscherming import Afscherming, Afschermwijze, Getal
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.leerpunt import Leergebied

MEESTE_JAREN = 10
VANDAAG = "vandaag"
"""The last column of a line that runs until now."""
DUURKLASSEN = (
    (92, "Tot en met 3 maanden"),
    (183, "Langer dan 3 tot en met 6 maanden"),
    (366, "Langer dan 6 tot en met 12 maanden"),
    (10_000, "Langer dan 12 maanden"),
)
"""Most days and words of each class of duration."""


class Vorm(StrEnum):
    """How a figure is drawn."""

    STAVEN = "staven"
    LIJN = "lijn"


@dataclass(frozen=True, slots=True)
class Periode:
    """Whole calendar years, the last included."""

    van: int
    tot_en_met: int

    def __post_init__(self) -> None:
        """Refuse years in the wrong order or too many. Raises OngeldigAntwoord."""
        if self.tot_en_met < self.van:
            raise OngeldigAntwoord("Het laatste jaar ligt vóór het eerste. Kies de jaren andersom.")
        if self.tot_en_met - self.van >= MEESTE_JAREN:
            raise OngeldigAntwoord(f"Kies hoogstens {MEESTE_JAREN} jaren tegelijk.")

    @property
    def jaren(self) -> tuple[int, ...]:
        """Each year."""
        return tuple(range(self.van, self.tot_en_met + 1))

    @property
    def tekst(self) -> str:
        """ "2026", or "2024 tot en met 2026"."""
        return str(self.van) if self.van == self.tot_en_met else f"{self.van} tot en met {self.tot_en_met}"


@dataclass(frozen=True, slots=True)
class Cijferregel:
    """One thing that is counted, with a number for each column."""

    naam: str
    aantallen: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijfer:
    """One figure. ``telt`` says what is counted and by which day; ``kolommen`` are years, or months of a line.

    ``telt_op``: the rows add up to a total that means something. ``op_tijd``: the first row counts what was in time.
    ``dagen`` are durations, told only as a middle value.
    """

    id: str
    titel: str
    telt: str
    kolommen: tuple[str, ...]
    regels: tuple[Cijferregel, ...]
    vorm: Vorm = Vorm.STAVEN
    telt_op: bool = True
    op_tijd: bool = False
    dagen: tuple[int, ...] = ()

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was counted."""
        return not any(aantal for regel in self.regels for aantal in regel.aantallen)

    def cells(self, afscherming: Afscherming) -> tuple[tuple[Getal, ...], ...]:
        """Give what may be told of each row and column."""
        return tuple(tuple(afscherming.shield(aantal) for aantal in regel.aantallen) for regel in self.regels)

    def row_totals(self, afscherming: Afscherming) -> tuple[Getal, ...]:
        """Give what may be told of each row over all columns."""
        return tuple(afscherming.total(regel.aantallen) for regel in self.regels)

    def column_totals(self, afscherming: Afscherming) -> tuple[Getal, ...]:
        """Give what may be told of each column over all rows."""
        return tuple(
            afscherming.total(regel.aantallen[plek] for regel in self.regels)
            for plek in range(len(self.kolommen))
        )

    def total(self, afscherming: Afscherming) -> Getal:
        """Give what may be told of everything together."""
        return afscherming.total(aantal for regel in self.regels for aantal in regel.aantallen)

    def sentences(self, afscherming: Afscherming) -> tuple[str, ...]:
        """Say what the numbers come to, where that points at nobody."""
        zinnen = []
        if self.dagen:
            if afscherming.may_tell(len(self.dagen)):
                zinnen.append(f"De middelste duur was {_middle(self.dagen, afscherming)} dagen.")
            else:
                zinnen.append("Het zijn er te weinig om een middelste duur te noemen.")
        if self.op_tijd and (aandeel := self._share(afscherming)) is not None:
            zinnen.append(f"Op tijd: {aandeel} procent.")
        return tuple(zinnen)

    def _share(self, afscherming: Afscherming) -> int | None:
        """The share in time in whole percents; None where one of both numbers may not be told."""
        totalen = self.row_totals(afscherming)
        if len(totalen) < 2 or not all(getal.is_bekend for getal in totalen):
            return None
        alles = sum(getal.laagste for getal in totalen)
        return round(100 * totalen[0].laagste / alles) if alles else None


@dataclass(frozen=True, slots=True)
class Lesregel:
    """What an organisation learned from a dossier that it closed: the year, the field, and one sentence without names.

    ``heeft_naam``: a word in it is also a name in the vault; ``veilig`` is the sentence without it.
    """

    jaar: int
    gebied: Leergebied
    tekst: str
    veilig: str
    dossier_id: str

    @property
    def heeft_naam(self) -> bool:
        """Whether something had to be taken out."""
        return self.veilig != self.tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaarcijfers:
    """All figures of a period. ``oefening``: there were practice dossiers only, so those were counted."""

    periode: Periode
    opgemaakt_op: dt.date
    cijfers: tuple[Cijfer, ...] = ()
    lessen: tuple[Lesregel, ...] = field(default=())
    oefening: bool = False


@dataclass(frozen=True, slots=True)
class Maatregelduur:
    """From when to when a measure held, both included; the last day as known now."""

    van: dt.date
    tot_en_met: dt.date

    @property
    def dagen(self) -> int:
        """How many days."""
        return (self.tot_en_met - self.van).days + 1


def count_duren(duren: Iterable[Maatregelduur], periode: Periode, vandaag: dt.date) -> Cijfer:
    """Count the measures that ended in each year by how long they lasted."""
    voorbij = [d for d in duren if d.tot_en_met < vandaag and d.tot_en_met.year in periode.jaren]
    regels = []
    laagste = 0
    for hoogste, naam in DUURKLASSEN:
        passend = [d for d in voorbij if laagste < d.dagen <= hoogste]
        aantallen = tuple(sum(d.tot_en_met.year == jaar for d in passend) for jaar in periode.jaren)
        regels.append(Cijferregel(naam, aantallen))
        laagste = hoogste
    return Cijfer(
        id="duur",
        titel="Hoe lang maatregelen duurden",
        telt="Maatregelen die in het jaar zijn geëindigd, van de eerste tot en met de laatste dag.",
        kolommen=tuple(map(str, periode.jaren)),
        regels=tuple(regels),
        dagen=tuple(sorted(d.dagen for d in voorbij)),
    )


def count_lopend(duren: Iterable[Maatregelduur], periode: Periode, vandaag: dt.date) -> Cijfer:
    """Count how many measures held at the end of each month, until today."""
    alle = tuple(duren)
    momenten = [dag for dag in _month_ends(periode) if dag < vandaag]
    if vandaag.year in periode.jaren:
        momenten.append(vandaag)
    return Cijfer(
        id="lopend",
        titel="Maatregelen die lopen",
        telt="Hoeveel maatregelen er golden aan het einde van elke maand, en vandaag.",
        kolommen=tuple(VANDAAG if dag == vandaag else f"{dag.month}-{dag.year}" for dag in momenten),
        regels=(
            Cijferregel(
                "Maatregelen", tuple(sum(d.van <= dag <= d.tot_en_met for d in alle) for dag in momenten)
            ),
        ),
        vorm=Vorm.LIJN,
        telt_op=False,
    )


def _month_ends(periode: Periode) -> Iterable[dt.date]:
    for jaar in periode.jaren:
        for maand in range(1, 13):
            volgende = dt.date(jaar + maand // 12, maand % 12 + 1, 1)
            yield volgende - dt.timedelta(days=1)


def _middle(dagen: tuple[int, ...], afscherming: Afscherming) -> int:
    midden = round(statistics.median(dagen))
    return afscherming.shield(midden).laagste if afscherming.wijze is Afschermwijze.AFRONDEN else midden
