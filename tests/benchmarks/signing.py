"""Signing and checking a letter of four pages, in milliseconds."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from begrenzen_desktop.signing.certificaat import read_p12
from begrenzen_desktop.signing.controleren import check_docx
from begrenzen_desktop.signing.maken import sign_docx
from tests.benchmarks.result import Result
from tests.letters.voorbeeld import make_bron, render_bron
from tests.signing.certificaten import NU, WACHTWOORD, make_p12

ROUNDS = 15
LIMIT = 60.0
LANG = "Wij schreven u hierover al eerder en leggen het hier nog een keer uit. " * 120


def measure() -> Iterator[Result]:
    """Give both figures."""
    bron = make_bron()
    brief = render_bron(replace(bron, brief=replace(bron.brief, velden={"berichten": LANG})))
    sleutel = read_p12(make_p12(), WACHTWOORD)
    getekend = sign_docx(brief, sleutel, NU)
    yield Result(
        "signing a letter of four pages",
        taken(lambda: sign_docx(brief, sleutel, NU)),
        1.0,
        LIMIT,
    )
    yield Result("checking its signature", taken(lambda: check_docx(getekend)), 1.0, LIMIT)


def taken(work: Callable[[], object]) -> float:
    """Give how long something takes in ms, the median of some rounds."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)
