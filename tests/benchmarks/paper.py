"""Paper: the preview of four pages against LibreOffice alone, opening the letter, and typing while pages are made."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.letters.pdf import make_pdf
from begrenzen_desktop.ui.tasks import Tasks
from tests.benchmarks.probe import Heartbeat
from tests.benchmarks.result import Result
from tests.letters.voorbeeld import make_bron, render_bron
from tests.ui.test_brief_screen import Desk
from tests.ui.waiting import wait_until

ROUNDS = 5
PAGES = 4


def measure() -> Iterator[Result]:
    """Give the figures of paper."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    from begrenzen_desktop.ui.brief.beeld import render_pages

    letter = make_letter()
    ours, floor = [], []
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "brief.docx").write_bytes(letter)
        for number in range(ROUNDS):
            ours.append(timed(lambda: render_pages(make_pdf(letter))))
            floor.append(timed(lambda n=number: convert_bare(Path(folder), n)))  # type: ignore[misc]
    yield Result(
        "preview of four pages / LibreOffice alone", statistics.median(ours), statistics.median(floor), 2.0
    )
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        brief_id = next(brief.id for brief in desk.briefs() if brief.id not in desk.before)
        opened = []
        for _ in range(ROUNDS):
            desk.screen.show_list()
            desk.settle()
            opened.append(timed(lambda: open_letter(desk, brief_id)))
        yield Result("the letter opens", statistics.median(opened), 1.0, 200.0)
        yield Result("heartbeat while pages are made", beat(desk), 1.0, 50.0)
        yield Result("heartbeat while four pages are printed", beat_printing(letter), 1.0, 50.0)
        desk.close()


def make_letter() -> bytes:
    """A letter of four pages."""
    for steps in range(20, 200, 4):
        doen = "\n".join(
            f"Wij doen stap {number} van het onderzoek en vertellen u daarover." for number in range(steps)
        )
        letter = render_bron(make_bron("voortzetting", doen=doen))
        if steps >= 100:
            return letter
    raise AssertionError


def convert_bare(folder: Path, number: int) -> None:
    """What LibreOffice does by itself, with a profile of its own."""
    profile = (folder / f"lo{number}").as_uri()
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"),
            *("--outdir", str(folder), str(folder / "brief.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=90,
    )


def open_letter(desk: Desk, brief_id: str) -> None:
    """From the click to the letter on the screen."""
    desk.screen.show_brief(brief_id)
    desk.tasks.flush()
    QApplication.processEvents()


def beat(desk: Desk) -> float:
    """The longest silence of the UI thread while LibreOffice works and its pages come in."""
    view = desk.page.view
    view.show_pages()
    wait_until(lambda: view.pages.page_count)
    heart = Heartbeat()
    part = next(iter(desk.page.parts.values()))
    part.text.editor.insertPlainText("Nog een zin erbij. ")
    before = view.pages.shown
    desk.screen.flush()  # never Tasks.flush here: that holds up the thread that is measured
    wait_until(lambda: view.pages.shown > before)
    return heart.longest


def beat_printing(letter: bytes) -> float:
    """The longest silence of the UI thread while a worker draws the pages and puts them on paper (a PDF printer)."""
    from begrenzen_desktop.ui.brief.beeld import DRUK_DPI, print_images, render_pages

    pdf = make_pdf(letter)
    with tempfile.TemporaryDirectory() as folder:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(Path(folder) / "uit.pdf"))
        tasks, ready = Tasks(), list[None]()
        heart = Heartbeat()
        tasks.run("jobs", lambda: print_images(printer, render_pages(pdf, DRUK_DPI)), ready.append)
        wait_until(lambda: ready)
        assert tasks.close()
    return heart.longest


def timed(work: Callable[[], object]) -> float:
    """How long it takes, in ms."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
