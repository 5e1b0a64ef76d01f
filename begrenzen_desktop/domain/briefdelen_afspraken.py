"""The internal notice (D10) about arrangements that were made in a talk (D6): what both sides do, until when, and nothing more."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.briefinhoud import AFSPRAKEN, Briefbron
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.grensfeiten import find_gehouden, find_verzonden


def find_afspraken(bron: Briefbron) -> str:
    """Say what was agreed, from both sides; "" where a decision was taken, or no letter with arrangements left the house."""
    gesprek = find_gehouden(bron.dossier)
    if gesprek is None or bron.beslissing is not None or find_verzonden(bron.dossier, AFSPRAKEN) is None:
        return ""
    burger, wij = _regels(gesprek.afspraken_burger), _regels(gesprek.afspraken_organisatie)
    delen = [
        f"Wat deze persoon doet (in de brief staat ‘u’):\n{burger}" if burger else "",
        f"Wat wij doen:\n{wij}" if wij else "",
    ]
    return "\n".join(deel for deel in delen if deel)


def make_periode(dossier: Dossier) -> str:
    """Say since when and until when; "" while there is no last day."""
    sinds, tot = find_verzonden(dossier, AFSPRAKEN), dossier.beoordeling.datum("afspraken_tot")
    if sinds is None or tot is None:
        return ""
    return f"Dit geldt van {format_datum(sinds)} tot en met {format_datum(tot)}. Je hoort het als er eerder iets verandert."


def make_zeggen(sinds: dt.date | None) -> str:
    """Give what a colleague can say."""
    van = f" van {format_datum(sinds)}" if sinds is not None else ""
    return (
        f"- “Wij hebben daar afspraken over gemaakt. Die staan in onze brief{van}.”\n"
        "- “Lukt het niet om u daaraan te houden? Bel of schrijf dan degene die in de brief staat.”"
    )


def _regels(tekst: str) -> str:
    return make_punten(regel.strip(" -•\t") for regel in tekst.splitlines() if regel.strip())
