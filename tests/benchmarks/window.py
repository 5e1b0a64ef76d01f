"""Start-up: first painted window, list of 1,000 dossiers, memory and heartbeat, against an empty window."""

from __future__ import annotations

import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.benchmarks.result import Result

ROUNDS = 7
DOSSIERS = 1_000
PASSPHRASE = "vier losse woorden samen"


def measure() -> Iterator[Result]:
    """Give the four figures of starting."""
    with tempfile.TemporaryDirectory() as folder:
        vault = make_vault(Path(folder))
        floor, first, opened = [], [], []
        for _ in range(ROUNDS):
            floor.append(run("empty"))
            first.append(run("first"))
            opened.append(run("list", str(vault), PASSPHRASE))
    empty_ms = middle(floor, "ms")
    yield Result("first painted window / empty window", middle(first, "ms"), empty_ms, 1.6)
    yield Result("unlocked list of 1,000 dossiers / empty window", middle(opened, "unlock"), empty_ms, 4.0)
    yield Result("memory after opening / empty window", middle(opened, "mb"), middle(floor, "mb"), 2.5, "MB")
    yield Result("heartbeat while opening", middle(opened, "heartbeat"), 1.0, 50.0)


def run(what: str, *more: str) -> dict[str, float]:
    """Run the probe in a new process."""
    command = [sys.executable, "-m", "tests.benchmarks.probe", what, str(time.monotonic()), *more]
    # The folder of the kluis is also the data folder: then the start page finds it as it does for a user.
    env = {**os.environ, "BEGRENZEN_MAP": str(Path(more[0]).parent)} if more else None
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60, env=env)
    figures: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return figures


def middle(figures: list[dict[str, float]], key: str) -> float:
    """Give the median of one figure."""
    return statistics.median(figure[key] for figure in figures)


def make_vault(folder: Path) -> Path:
    """Make a vault with a thousand dossiers."""
    vaulting = Vaulting(folder, lambda: dt.datetime.now(dt.UTC), FAST_PARAMS)
    vault, _code = vaulting.create("bench", PASSPHRASE)
    for number in range(DOSSIERS):
        vault.services.dossiers.create(Betrokkene(naam=Naam(f"Nummer {number}")), f"Onderwerp {number}")
    path = vault.path
    vault.close()
    return path
