"""Putting a task aside until a day, with a reason: out of the way for a while, never forgotten."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from begrenzen_desktop.domain.bewaking import VERSCHUIFBAAR
from begrenzen_desktop.domain.brieftaal import format_dag
from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.termijn import Termijnsoort

LANGST = dt.timedelta(days=366)
MEESTE_TEKENS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Wegzetting:
    """A task that was put aside. ``tot`` is the day on which it comes back.

    ``stand`` is how the task stood then: when that changes, the task shows again at once.
    """

    tot: dt.date
    reden: str
    stand: str = ""

    def comes_back(self, vandaag: dt.date, grens: dt.date | None) -> dt.date | None:
        """Give the day on which the task shows again when that is still to come; None: it shows today.

        ``grens`` is the last day of a term that nobody may move: a task never stays away longer.
        """
        dag = self.tot if grens is None else min(self.tot, grens)
        return dag if dag > vandaag else None


def find_grens(soort: Termijnsoort, datum: dt.date) -> dt.date | None:
    """Give the day on which a term must be seen again: its last day, unless it is an own norm that may be moved."""
    return None if soort in VERSCHUIFBAAR else datum


def check_wegzetting(wegzetting: Wegzetting, vandaag: dt.date, grens: dt.date | None) -> None:
    """Raise OngeldigAntwoord without a reason or for a day that cannot be, NogNietToegestaan on the last day of a term."""
    if grens is not None and grens <= vandaag:
        raise NogNietToegestaan(
            "De laatste dag is vandaag of al voorbij. Deze taak blijft staan tot hij is gedaan."
        )
    if not wegzetting.reden:
        raise OngeldigAntwoord("De reden ontbreekt. Schrijf in één zin waarom dit kan wachten.")
    if len(wegzetting.reden) > MEESTE_TEKENS:
        raise OngeldigAntwoord(f"De reden is te lang. Schrijf hem korter, in {MEESTE_TEKENS} tekens.")
    if wegzetting.tot <= vandaag:
        raise OngeldigAntwoord("Deze dag is vandaag of al voorbij. Kies een dag vanaf morgen.")
    if grens is not None and wegzetting.tot > grens:
        raise OngeldigAntwoord(
            f"De laatste dag is {format_dag(grens)}. Kies die dag of eerder, dan zie je de taak op tijd terug."
        )
    if wegzetting.tot > vandaag + LANGST:
        raise OngeldigAntwoord("Deze dag is meer dan een jaar weg. Kies een dag binnen een jaar.")
