"""Terms: computing 500 anew in 5,000 dossiers against the bare reading of the same rows, and a dossier with 20 terms."""

from __future__ import annotations

import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.feestdagen import Feestdag
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.benchmarks.result import Result

DOSSIERS, TERMS, ROUNDS = 5_000, 500, 9
FIRST = dt.date(2026, 3, 2)
READ = (
    "SELECT dossier_id, sleutel, soort, vanaf, datum, klaar, dagen, stil_sinds FROM termijn WHERE klaar = 0"
)


def measure() -> Iterator[Result]:
    """Give the three figures of terms."""
    with tempfile.TemporaryDirectory() as folder:
        vault, _code = Vaulting(Path(folder), lambda: dt.datetime.now(dt.UTC), FAST_PARAMS).create("b", "zin")
        fill(vault)
        termijnen = vault.services.termijnen
        termijnen.recompute_all()
        reading, computing, slices = [], [], []
        for number in range(ROUNDS):
            # Each round another day is equated, so that there are terms to move every time.
            day = Feestdag(FIRST + dt.timedelta(days=42 + number), "dag bij besluit", "Stcrt.")
            termijnen.set_eigen_dagen((day,))
            reading.append(taken(lambda: read(vault)))
            started = time.perf_counter()
            for _moved in termijnen.recompute_slices():
                slices.append((time.perf_counter() - started) * 1000)
                started = time.perf_counter()
            computing.append(sum(slices[-SLICES:]))
        yield Result(
            "500 terms anew in 5,000 dossiers / bare reading",
            statistics.median(computing),
            statistics.median(reading),
            3.0,
        )
        yield Result("longest hold of the store lane by terms", max(slices), 1.0, 50.0)
        yield Result(
            "a dossier with 20 terms: what they add", statistics.median(add_twenty(vault)), 1.0, 20.0
        )
        vault.close()


SLICES = 1  # a slice holds up to 1,000


def taken(work: Callable[[], object]) -> float:
    """Give how long something takes in ms."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def read(vault: OpenVault) -> int:
    """Read the same rows as they stand, in one transaction."""
    with vault._store.reading() as tx:
        return len([dict(row) for row in tx.execute(READ).fetchall()])


def fill(vault: OpenVault) -> None:
    """Put 5,000 dossiers in the vault, a tenth of them with a running term."""
    with vault._store.transaction() as tx:
        for number in range(DOSSIERS):
            tx.execute(
                "INSERT INTO dossier (id, kenmerk, behandelaar, status, sluitreden, leergebied, leerpunt, oefening, aangemaakt_op, gewijzigd_op)"
                " VALUES (?, ?, '', 'open', '', 'niets', '', 0, 0, 0)",
                (f"d{number:05}", f"2025-{number:05}"),
            )
            if number % (DOSSIERS // TERMS) == 0:
                received = FIRST + dt.timedelta(days=number // 10 % 40)
                tx.execute(
                    "INSERT INTO termijn (dossier_id, sleutel, soort, vanaf, datum, klaar, dagen) VALUES (?, ?, ?, ?, ?, 0, 0)",
                    (f"d{number:05}", "afdoening:k", "awb-9:11", received.isoformat(), "2026-01-01"),
                )


def add_twenty(vault: OpenVault) -> list[float]:
    """Give how long reading and explaining 20 terms of one dossier takes, each time in ms."""
    dossier, _changes = vault.services.dossiers.create(Betrokkene(naam=Naam("Nummer 1")), "Onderwerp")
    for number in range(10):
        klacht = Klacht(
            id="", omschrijving=f"Klacht {number}", ontvangen_op=FIRST + dt.timedelta(days=number)
        )
        vault.services.registering.add_klacht(dossier.id, klacht)
    assert len(vault.services.termijnen.view(dossier.id).bewakingen) == 20
    bare = statistics.median(taken(lambda: vault.services.dossiers.get(dossier.id)) for _ in range(ROUNDS))
    return [taken(lambda: vault.services.termijnen.view(dossier.id)) - bare for _ in range(ROUNDS)]
