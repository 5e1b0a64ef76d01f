"""Terms as entries of a calendar: which are there, which fell away, and the number that tells which version is newer."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

BLIJFT_GEMELD = dt.timedelta(days=365)
"""How long after its day a cancelled entry still goes along, for who imports a file only now and then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendakeuze:
    """What somebody wants in the file: one dossier ("": all), the reference in the title, a reminder the day before."""

    dossier_id: str = ""
    met_kenmerk: bool = False
    met_herinnering: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendapunt:
    """One entry. ``uid`` never changes; ``reeks`` (SEQUENCE, RFC 5545 3.8.7.4) rises with every change of what it says.

    ``gewijzigd_op`` is the moment (UTC) of the last change; ``vervallen``: the term is done or fell away.
    """

    uid: str
    dossier_id: str
    soort: str
    datum: dt.date
    titel: str
    uitleg: str
    herinnering: bool = False
    vervallen: bool = False
    reeks: int = 0
    gewijzigd_op: dt.datetime

    @property
    def vingerafdruk(self) -> str:
        """A hash of all that a calendar shows of it."""
        delen = (self.datum.isoformat(), self.titel, self.uitleg, str(self.herinnering), str(self.vervallen))
        return hashlib.sha256("\x1f".join(delen).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendastand:
    """What was last told of an entry: enough to tell whether it changed, and to cancel it."""

    uid: str
    dossier_id: str
    soort: str
    datum: dt.date
    vervallen: bool
    reeks: int
    vingerafdruk: str
    gewijzigd_op: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendablad:
    """All entries of one file, by day; ``opgemaakt_op`` is UTC."""

    punten: tuple[Agendapunt, ...]
    opgemaakt_op: dt.datetime

    @property
    def lopend(self) -> int:
        """How many terms run."""
        return sum(not punt.vervallen for punt in self.punten)

    @property
    def vervallen(self) -> int:
        """How many entries are cancelled."""
        return len(self.punten) - self.lopend


def number_punten(
    gewenst: Iterable[Agendapunt], bekend: Mapping[str, Agendastand], op: dt.datetime, vandaag: dt.date
) -> tuple[Agendapunt, ...]:
    """Give the entries of a file with their numbers: those wanted now, and as cancelled those that were told before.

    An entry that says the same keeps its number; any other gets the next one.
    """
    punten = [_number(punt, bekend.get(punt.uid), op) for punt in gewenst]
    lopend = {punt.uid for punt in punten}
    for stand in bekend.values():
        if stand.uid in lopend or (stand.vervallen and stand.datum + BLIJFT_GEMELD < vandaag):
            continue
        vervallen = Agendapunt(
            uid=stand.uid,
            dossier_id=stand.dossier_id,
            soort=stand.soort,
            datum=stand.datum,
            titel="Vervallen: termijn uit Begrenzen",
            uitleg="Deze termijn is gedaan of vervallen. Dit punt mag uit je agenda.",
            vervallen=True,
            gewijzigd_op=op,
        )
        punten.append(_number(vervallen, stand, op))
    return tuple(sorted(punten, key=lambda punt: (punt.datum, punt.uid)))


def _number(punt: Agendapunt, stand: Agendastand | None, op: dt.datetime) -> Agendapunt:
    if stand is None:
        return replace(punt, reeks=0, gewijzigd_op=op)
    if stand.vingerafdruk == punt.vingerafdruk:
        return replace(punt, reeks=stand.reeks, gewijzigd_op=stand.gewijzigd_op)
    return replace(punt, reeks=stand.reeks + 1, gewijzigd_op=op)
