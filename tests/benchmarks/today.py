"""Vandaag with 500 running terms in 5,000 dossiers: reading it against the bare statement, and the window that shows it."""

from __future__ import annotations

import datetime as dt
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.domain.agenda import Agendakeuze
from begrenzen_desktop.services.agenda import make_ics
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from begrenzen_desktop.storage.vandaag import VRAAG
from tests.benchmarks.figures import fill
from tests.benchmarks.probe import Heartbeat
from tests.benchmarks.result import Result
from tests.benchmarks.terms import taken

DOSSIERS, TERMS, ROUNDS = 5_000, 500, 15
KINDS = ("awb-9:11", "herbeoordeling", "toezegging", "ontvangstbevestiging", "nieuwe-feiten")
SHOWN_MS = 1_500


def measure() -> Iterator[Result]:
    """Give the figures of a morning."""
    with tempfile.TemporaryDirectory() as folder:
        vault, _code = Vaulting(Path(folder), lambda: dt.datetime.now(dt.UTC), FAST_PARAMS).create("b", "zin")
        fill(vault)
        run_terms(vault)
        overview = vault.services.overview
        overview.today()
        bare, whole = [], []
        for _ in range(ROUNDS):  # in turns, so that a busy machine slows both
            bare.append(taken(lambda: read(vault)))
            whole.append(taken(overview.today))
        name = "Vandaag with 500 terms in 5,000 dossiers / bare query"
        yield Result(name, statistics.median(whole), statistics.median(bare), 3.0)
        yield Result("longest hold of the store lane by Vandaag", statistics.median(whole), 1.0, 50.0)
        first = taken(lambda: vault.services.agenda.plan(Agendakeuze()))
        again = [taken(lambda: vault.services.agenda.plan(Agendakeuze())) for _ in range(ROUNDS)]
        yield Result("planning a calendar of 500 terms the first time", first, 1.0, 50.0)
        yield Result("planning it again", statistics.median(again), 1.0, 50.0)
        blad = vault.services.agenda.plan(Agendakeuze(met_herinnering=True))
        yield Result("bytes of that calendar", taken(lambda: make_ics(blad)), 1.0, 2_000.0)
        yield Result("heartbeat while Vandaag is shown", beat(vault), 1.0, 50.0)
        vault.close()


def run_terms(vault: OpenVault) -> None:
    """Let 500 terms run, from a month ago to five months ahead, and open all dossiers."""
    today = dt.datetime.now(dt.UTC).date()
    with vault._store.transaction() as tx:
        tx.execute("UPDATE dossier SET status = 'open'")
        for number in range(TERMS):
            day = today + dt.timedelta(days=number % 180 - 30)
            tx.execute(
                "INSERT INTO termijn (dossier_id, sleutel, soort, vanaf, datum, klaar, dagen) VALUES (?, ?, ?, ?, ?, 0, 0)",
                (
                    f"d{number * 10:05}",
                    f"loopt:{number}",
                    KINDS[number % 5],
                    day.isoformat(),
                    day.isoformat(),
                ),
            )


def read(vault: OpenVault) -> int:
    """Run the statement alone."""
    with vault._store.reading() as tx:
        return len(tx.execute(VRAAG).fetchall())


def beat(vault: OpenVault) -> float:
    """Show the page three times over, and give the longest gap between two ticks of the window."""
    from begrenzen_desktop.ui.theme.style import Theme
    from begrenzen_desktop.ui.vandaag.page import VandaagPage

    app = QApplication.instance() or QApplication(["-style", "fusion"])
    assert isinstance(app, QApplication)
    Theme(app).apply()
    beeld = vault.services.overview.today()
    page = VandaagPage(lambda done: done(beeld))
    page.resize(1024, 700)
    page.show()
    _wait(SHOWN_MS)
    heart = Heartbeat()
    page.refresh()
    _wait(SHOWN_MS)
    page.show_more("te-laat-en-vandaag")
    _wait(SHOWN_MS)
    page.close()
    return heart.longest


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
