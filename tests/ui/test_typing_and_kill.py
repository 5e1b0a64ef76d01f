"""The power goes while somebody types: the kluis still opens and all but the last second is there."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.ui.program import WACHTZIN, make_kluis, now
from tests.ui.typist import text_up_to

VRAAG = "feiten"
EARLIEST, LATEST = 50, 110  # keys: at ten a second between 5 and 12 seconds
ONE_SECOND = 1.1  # of keys, and one on its way


def test_a_kill_while_typing_costs_at_most_the_last_second(tmp_path: Path) -> None:
    kluis = make_kluis(tmp_path)
    dossier, _changes = kluis.services.dossiers.create(
        Betrokkene(Naam("Jansen", "A.")), "De heg", "B. Handelaar"
    )
    path = kluis.path
    kluis.close()

    keys = type_until_killed(path, dossier.id, random.randint(EARLIEST, LATEST))
    killed_at = keys[-1][0]
    safe = sum(1 for moment, _count in keys if moment <= killed_at - ONE_SECOND)

    again = Vaulting(tmp_path, now, FAST_PARAMS).open(path, WACHTZIN)
    try:
        stored = again.services.dossiers.get(dossier.id).beoordeling.tekst(VRAAG)
        assert text_up_to(len(keys) + 1).startswith(stored)
        assert len(stored) >= safe, f"{len(stored)} of {len(keys)} keys kept, {safe} were older than a second"
        store = again._store
        assert [row[0] for row in store.run_outside("PRAGMA integrity_check")] == ["ok"]
        assert store.run_outside("PRAGMA cipher_integrity_check") == []
        assert store.run_outside("PRAGMA foreign_key_check") == []
    finally:
        again.close()


def type_until_killed(path: Path, dossier_id: str, last_key: int) -> list[tuple[float, int]]:
    """Give the moment and number of every key that was pressed before the kill."""
    command = [sys.executable, "-m", "tests.ui.typist", str(path), dossier_id, VRAAG]
    surroundings = {**os.environ, "BEGRENZEN_MAP": str(path.parent)}
    keys: list[tuple[float, int]] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=surroundings
    ) as typist:
        limit = threading.Timer(30, typist.kill)
        limit.start()
        assert typist.stdout is not None
        for line in typist.stdout:
            moment, count = line.split()
            keys.append((float(moment), int(count)))
            if len(keys) >= last_key:
                typist.kill()
                break
        limit.cancel()
        typist.wait(5)
        words = typist.stderr.read() if typist.stderr is not None else ""
    assert len(keys) >= last_key, words
    return keys
