"""Judging a new message and the screen Maatregelen, over 5,000 dossiers of which 1,000 had a measure."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from begrenzen_desktop.ui.triage.dialog import TriageDialog
from tests.benchmarks.figures import fill
from tests.benchmarks.probe import Heartbeat
from tests.benchmarks.result import Result
from tests.benchmarks.terms import taken
from tests.benchmarks.today import run_terms
from tests.ui.program import Program, make_kluis

ROUNDS = 9
DOSSIER = "d04999"


def measure() -> Iterator[Result]:
    """Give the figures of the dialog and of the screen."""
    app = QApplication.instance() or QApplication(["-style", "fusion"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        vault = make_kluis(Path(folder))
        fill(vault)
        run_terms(vault)
        path = vault.path
        vault.close()
        program = Program(app)
        program.open_fully(path)
        opened = [open_dialog(program, "") for _ in range(ROUNDS)]
        yield Result("triage dialog from key to its first field", statistics.median(opened), 1.0, 100.0)
        asked = [open_dialog(program, DOSSIER) for _ in range(ROUNDS)]
        yield Result(
            "triage dialog from key to first question of a dossier", statistics.median(asked), 1.0, 100.0
        )
        service = program.workplace._services.begrenzingen
        holds = [taken(service.candidates)]
        holds += [taken(lambda naam=naam: service.view(naam)) for naam in service.candidates()[:50]]  # type: ignore[misc]
        yield Result("longest hold of the store lane by Maatregelen", max(holds), 1.0, 50.0)
        yield Result("heartbeat while Maatregelen is shown", show_maatregelen(program), 1.0, 50.0)
        program.close()


def open_dialog(program: Program, dossier_id: str) -> float:
    """Ask for the dialog as its keys do, until its first field or question is painted; in ms."""
    if dossier_id:
        program.workplace.open_dossier(dossier_id)
    program.settle()
    begun = time.perf_counter()
    program.workplace.messages.ask()
    dialog = program.window.findChildren(TriageDialog)[-1]
    while not dialog.isVisible() or (dossier_id and not dialog.vragen.choices):
        QApplication.processEvents()
    dialog.repaint()
    needed = (time.perf_counter() - begun) * 1000
    dialog.reject()
    program.settle()
    return needed


def show_maatregelen(program: Program) -> float:
    """Show the screen until its list is whole, and give the longest gap between two ticks of the window."""
    heart = Heartbeat()
    program.window.show_screen("maatregelen")
    end = time.monotonic() + 60
    while time.monotonic() < end and not is_whole(program):
        QApplication.processEvents()
        time.sleep(0.001)
    assert is_whole(program), "the list never became whole"
    return heart.longest


def is_whole(program: Program) -> bool:
    """Whether all limits were read and shown."""
    page = program.workplace.maatregelen.page
    return bool(page.grenzen) and not page.column.is_filling()
