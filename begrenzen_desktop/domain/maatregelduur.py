"""From when to when the measures of a dossier held: one for each time that a measure was set and its letter sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from begrenzen_desktop.domain.brief import Brief
from begrenzen_desktop.domain.feestdagen import EEN_DAG
from begrenzen_desktop.domain.jaarcijfers import Maatregelduur
from begrenzen_desktop.domain.maatregelstand import Maatregelstand, compute_stand
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap


def find_duren(
    stappen: Sequence[Verloopstap], brieven: Sequence[Brief], vandaag: dt.date
) -> tuple[Maatregelduur, ...]:
    """Give each measure that began; one that was followed by another ended the day before that one at the latest."""
    standen: list[Maatregelstand] = []
    plekken = [plek for plek, stap in enumerate(stappen) if stap.soort is Verloopsoort.INGESTELD]
    for plek, volgende in zip(plekken, [*plekken[1:], len(stappen)], strict=True):
        stand = compute_stand(stappen[plek:volgende], brieven, vandaag)
        if stand is not None and stand.brief_verzonden and stand.sinds <= vandaag:
            standen.append(stand)
    duren = []
    for plek, stand in enumerate(standen):
        einde = stand.tot_en_met
        if plek + 1 < len(standen):
            einde = min(einde, standen[plek + 1].sinds - EEN_DAG)
        if einde >= stand.sinds:
            duren.append(Maatregelduur(stand.sinds, einde))
    return tuple(duren)
