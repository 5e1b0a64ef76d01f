"""The poorten before a decision: everything that is still open, each as a sentence with its remedy."""

from __future__ import annotations

from dataclasses import replace

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.openpunt import OpenPunt, Poort
from begrenzen_desktop.domain.poorten_analyse import analyse_points, feiten_points
from begrenzen_desktop.domain.poorten_beslissing import besloten_points, keuze_points, voortzetten_points
from begrenzen_desktop.domain.poorten_grens import MAXIMALE_DUUR, gesprek_points, stop_alles_points
from begrenzen_desktop.domain.poorten_regeling import regeling_points
from begrenzen_desktop.domain.poorten_stop import stop_klacht_points
from begrenzen_desktop.domain.profiel import Organisatieprofiel
from begrenzen_desktop.domain.regeling import Regeling

__all__ = ["OpenPunt", "Poort", "all_points", "open_points"]


def with_profiel(regeling: Regeling, profiel: Organisatieprofiel) -> Regeling:
    """Give the regeling as this organisation applies it: it may ask a talk before every limit, whatever the regeling says."""
    return replace(regeling, gesprek_altijd=regeling.gesprek_altijd or profiel.gesprek_bij_aanhoudend)


def all_points(
    regeling: Regeling, dossier: Dossier, maximale_duur: int = MAXIMALE_DUUR
) -> tuple[OpenPunt, ...]:
    """Give every open point for the chosen decision, also those that were passed over with a reason.

    ``maximale_duur``: the months that the profile allows a measure to last.
    """
    punten = [
        *feiten_points(regeling, dossier),
        *analyse_points(regeling, dossier),
        *keuze_points(regeling, dossier),
    ]
    keuze = dossier.beoordeling.keuze
    if keuze is not None and keuze.stopt_klacht:
        punten += stop_klacht_points(regeling, dossier)
    if keuze is not None and keuze.heeft_maatregel:
        punten += stop_alles_points(regeling, dossier, maximale_duur)
    if keuze is not None and keuze.begrenst and regeling.gesprek_altijd:
        punten += gesprek_points(dossier)
    if keuze is Beslissingkeuze.VOORTZETTEN:
        punten += voortzetten_points(regeling, dossier)
    punten += besloten_points(regeling, dossier)
    punten += regeling_points(regeling, dossier, {punt.vraag_id for punt in punten})
    return tuple(punten)


def open_points(
    regeling: Regeling, dossier: Dossier, maximale_duur: int = MAXIMALE_DUUR
) -> tuple[OpenPunt, ...]:
    """Give what stands between the dossier and its decision, in the order of the steps.

    A point that may be passed over, and was with a reason and a name, is left out; any other deviation changes nothing.
    """
    overgeslagen = {
        a.open_punt for a in dossier.beoordeling.afwijkingen if a.reden.strip() and a.door.strip()
    }
    return tuple(
        p for p in all_points(regeling, dossier, maximale_duur) if not (p.afwijkbaar and p.id in overgeslagen)
    )
