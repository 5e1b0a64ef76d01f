"""Typing: an answer from call to committed against a bare commit, and the heartbeat of the UI thread meanwhile."""

from __future__ import annotations

import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.connecting import open_connection
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from begrenzen_desktop.storage.vault import create_vault
from begrenzen_desktop.ui.tasks import Tasks
from tests.benchmarks.probe import Heartbeat
from tests.benchmarks.result import Result

ANSWERS = 200
WARM = 20
VRAAG = "feiten"
TEXT = "De burger belde drie keer over dezelfde vergunning en kreeg steeds antwoord. " * 3


def measure() -> Iterator[Result]:
    """Give the two figures of typing."""
    with tempfile.TemporaryDirectory() as folder:
        vault, _code = Vaulting(Path(folder), lambda: dt.datetime.now(dt.UTC), FAST_PARAMS).create("b", "zin")
        dossier, _changes = vault.services.dossiers.create(Betrokkene(naam=Naam("Nummer 1")), "Onderwerp")
        answering = vault.services.answering
        with bare_commit(Path(folder)) as commit:
            ours, floor = in_turns(lambda text: answering.answer(dossier.id, VRAAG, text, "spell"), commit)
        yield Result("an answer, call to committed / bare commit", ours, floor, 3.0)
        yield Result("heartbeat while typing", beat(vault, dossier.id), 1.0, 50.0)
        vault.close()


class bare_commit:  # noqa: N801  used as a function
    """One row in the same kind of file, written and committed by the driver alone."""

    def __init__(self, folder: Path) -> None:
        path = folder / "kaal.kluis"
        key = create_vault(path, "zin", FAST_PARAMS).key
        self._file = open_connection(path, key, create=True)

    def __enter__(self) -> Callable[[str], None]:
        driver = self._file
        driver.execute("CREATE TABLE kaal (id INTEGER PRIMARY KEY, tekst TEXT NOT NULL)")
        driver.execute("INSERT INTO kaal VALUES (1, '')")

        def commit(text: str) -> None:
            driver.execute("BEGIN IMMEDIATE")
            driver.execute("UPDATE kaal SET tekst = ? WHERE id = 1", (text,))
            driver.execute("COMMIT")

        return commit

    def __exit__(self, *_error: object) -> None:
        self._file.close()


def in_turns(ours: Callable[[str], object], floor: Callable[[str], object]) -> tuple[float, float]:
    """Give the median of both in ms; taking turns shares the moods of the disk."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(WARM + ANSWERS):
        for call, taken in zip((ours, floor), times, strict=True):
            started = time.perf_counter()
            call(f"{TEXT}{number}")
            taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(times[0][WARM:]), statistics.median(times[1][WARM:])


def beat(vault: OpenVault, dossier_id: str) -> float:
    """Give the longest silence of the UI thread in ms while the store lane writes answers."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    tasks, loop, heart = Tasks(), QEventLoop(), Heartbeat()
    for number in range(ANSWERS):
        tasks.run(
            "store", partial(vault.services.answering.answer, dossier_id, VRAAG, f"{TEXT} {number}", "t")
        )
    tasks.run("store", lambda: None, lambda _none: loop.quit())
    loop.exec()
    tasks.close()
    return heart.longest
