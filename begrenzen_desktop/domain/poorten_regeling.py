"""What a regeling itself makes necessary: an answer to each question that names the decision in ``nodig_voor``."""

from __future__ import annotations

from collections.abc import Collection

from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.openpunt import OpenPunt, Poort
from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.domain.voortgang import missing

_POORT = {0: Poort.FEITEN, 1: Poort.FEITEN, 2: Poort.ANALYSE}


def regeling_points(regeling: Regeling, dossier: Dossier, gezegd: Collection[str]) -> list[OpenPunt]:
    """Give a point for each question that the chosen decision needs and that has no answer.

    ``gezegd``: the ids of questions that another gate already says something about.
    """
    if dossier.beoordeling.keuze is None:
        return []
    return [
        OpenPunt(
            f"vraag-{vraag.id}",
            _POORT.get(stap.nummer, Poort.BESLISSING),
            f"De regeling vraagt voor deze beslissing een antwoord op: ‘{vraag.tekst}’ Vul dat in.",
            vraag.bron,
            vraag.id,
        )
        for stap in regeling.stappen
        for deel in stap.delen
        for vraag in missing(deel, dossier)
        if vraag.id not in gezegd
    ]
