"""How a stop about one subject stands: since when, until when it is looked at again, and whether it ended."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from begrenzen_desktop.domain.brieftaal import add_maanden, format_dag, make_zinsdeel
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.verloop import Verloopsoort

HERBEOORDELING_MAANDEN = 12
"""When to look again at a stop without a chosen date, as in every regeling so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopstand:
    """A stop about one subject. ``herbeoordeling`` is the day to look again at the latest, ``uitleg`` why that day.

    ``bekeken_op``: the last time that somebody looked again, else the day of the decision. ``gestopt_op``: None while it holds.
    """

    onderwerp: str
    sinds: dt.date
    herbeoordeling: dt.date
    uitleg: str
    bekeken_op: dt.date
    gestopt_op: dt.date | None = None

    @property
    def geldt(self) -> bool:
        """Whether messages about the subject still go unanswered."""
        return self.gestopt_op is None


def compute_stopstand(dossier: Dossier) -> Stopstand | None:
    """Give how the stop about one subject stands; None when no such decision was taken."""
    beoordeling = dossier.beoordeling
    genomen = beoordeling.beslissing
    if genomen is None or not genomen.keuze.stopt_klacht:
        return None
    gekozen = beoordeling.datum("herbeoordelingsdatum")
    stand = Stopstand(
        onderwerp=make_zinsdeel(beoordeling.tekst("afbakening")) or make_zinsdeel(dossier.onderwerp),
        sinds=genomen.besloten_op,
        herbeoordeling=gekozen or add_maanden(genomen.besloten_op, HERBEOORDELING_MAANDEN),
        uitleg="Deze dag is bij de beslissing gekozen."
        if gekozen
        else f"{HERBEOORDELING_MAANDEN} maanden na de beslissing van {format_dag(genomen.besloten_op)}.",
        bekeken_op=genomen.besloten_op,
    )
    bekeken = [stap for stap in dossier.verloop if stap.soort is Verloopsoort.STOP_BEKEKEN]
    if not bekeken:
        return stand
    laatste = bekeken[-1]
    return Stopstand(
        onderwerp=stand.onderwerp,
        sinds=stand.sinds,
        herbeoordeling=laatste.opnieuw_op or laatste.op,
        uitleg=f"Zo is besloten toen er op {format_dag(laatste.op)} opnieuw is gekeken.",
        bekeken_op=laatste.op,
        gestopt_op=laatste.op if laatste.stopt else None,
    )


def find_stopdagen(dossier: Dossier) -> tuple[tuple[str, dt.date, dt.date], ...]:
    """Give for every time that a stop was looked at again: the step, the day that was agreed, and the day it was done."""
    bekeken = [stap for stap in dossier.verloop if stap.soort is Verloopsoort.STOP_BEKEKEN]
    eerst = compute_stopstand(replace(dossier, verloop=()))
    if eerst is None:
        return ()
    gepland = [eerst.herbeoordeling, *(stap.opnieuw_op or stap.op for stap in bekeken)]
    return tuple((stap.id, dag, stap.op) for stap, dag in zip(bekeken, gepland, strict=False))


def find_nieuws(dossier: Dossier, stand: Stopstand) -> tuple[Contactmoment, ...]:
    """Give the contacts with new information since somebody last looked: they reopen a stop (ruling 3)."""
    return tuple(m for m in dossier.contactmomenten if m.nieuwe_informatie and m.op > stand.bekeken_op)
