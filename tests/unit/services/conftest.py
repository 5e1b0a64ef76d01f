"""A real kluis and a small regeling with one question of each kind that the services write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.regeling import Bron, Deel, Keuze, Regeling, Soort, Stap, Vraag
from begrenzen_desktop.services.answering import Answering
from begrenzen_desktop.services.dossiers import Dossiers
from begrenzen_desktop.services.overview import Overview
from begrenzen_desktop.services.registering import Registering
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.vault import create_vault

BRON = Bron("voorbeeld", "")
VRAGEN = (
    Vraag("onderwerp", Soort.REGEL, "Onderwerp?", BRON),
    Vraag("feiten", Soort.TEKST, "Feiten?", BRON),
    Vraag("herbeoordelingsdatum", Soort.DATUM, "Wanneer?", BRON),
    Vraag(
        "conclusie",
        Soort.KEUZE,
        "Conclusie?",
        BRON,
        keuzen=(Keuze("geen", "Geen"), Keuze("aanhoudend", "Ja")),
    ),
)


class EenRegeling:
    """A catalogue with one small regeling."""

    regeling = Regeling(
        id="zorgvuldig-begrenzen",
        datum=dt.date(2022, 12, 1),
        titel="Voorbeeld",
        uitgever="",
        stappen=(Stap("s", 1, "S", "", (Deel("d", "D", "", VRAGEN, BRON),)),),
        normen=(),
        grenzen=(),
        beslissingen=(),
        briefsoorten=(),
    )

    def ids(self) -> tuple[str, ...]:
        return (self.regeling.id,)

    def get(self, regeling_id: str, datum: dt.date) -> Regeling:
        return self.regeling

    def newest(self, regeling_id: str) -> Regeling:
        return self.regeling

    def name_roles(self, namen: Mapping[str, str]) -> None:
        pass


class Clock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 3, 4, 9, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.moment

    def move(self, **amount: float) -> None:
        self.moment += dt.timedelta(**amount)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    path = tmp_path / "Balie.kluis"
    key = create_vault(path, "vier blauwe fietsen", FAST_PARAMS).key
    store = open_store(path, key, clock, tmp_path / "kopieen", create=True)
    yield store
    store.close()


@pytest.fixture
def dossiers(store: Store, clock: Clock) -> Dossiers:
    return Dossiers(store, EenRegeling(), clock)


@pytest.fixture
def overview(store: Store, clock: Clock) -> Overview:
    return Overview(store, clock, lambda: dt.timedelta(days=2, hours=3))


@pytest.fixture
def answering(store: Store, clock: Clock) -> Answering:
    return Answering(store, EenRegeling(), clock)


@pytest.fixture
def registering(store: Store, clock: Clock) -> Registering:
    return Registering(store, clock)


@pytest.fixture
def dossier(dossiers: Dossiers) -> Dossier:
    return dossiers.create(Betrokkene(Naam("Jansen", "A.")), "De heg", "B. Handelaar")[0]
