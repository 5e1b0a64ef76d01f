"""The Kalender of a vault: the equated days that come with the program, and those that the organisation added."""

from __future__ import annotations

import datetime as dt
from functools import cache

from begrenzen_desktop.domain.feestdagen import Feestdag, Kalender
from begrenzen_desktop.regelingen.feestdagen import read_kalender
from begrenzen_desktop.storage.instellingen import load_instelling
from begrenzen_desktop.storage.store import Reader

EIGEN_DAGEN = "eigen-feestdagen"


@cache
def get_kalender() -> Kalender:
    """Give the calendar that comes with the program, read once."""
    return read_kalender()


def load_kalender(tx: Reader) -> Kalender:
    """Give the calendar with the days that the organisation added."""
    return get_kalender().add({dag.datum: dag for dag in load_eigen_dagen(tx)})


def load_eigen_dagen(tx: Reader) -> tuple[Feestdag, ...]:
    """Give the equated days that the organisation added, by date."""
    return tuple(
        Feestdag(dt.date.fromisoformat(regel["datum"]), regel["naam"], regel["bron"])
        for regel in load_instelling(tx, EIGEN_DAGEN, [])
    )
