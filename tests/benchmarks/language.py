"""The hints for one paragraph whose words were not seen before, in milliseconds."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from begrenzen_desktop.services import taalhelp
from tests.benchmarks.result import Result
from tests.ui.program import make_kluis

ROUNDS = 15
LIMIT = 30.0
ALINEA = (
    "Wij hebben uw brief van 3 maart 2026 ontvangen. U schrijft dat u het niet eens bent met de manier waarop"
    " het loket u heeft geholpen. U vindt dat de medewerker het gespreck te snel heeft beeindigd. Wij hebben hem en"
    " zijn leidinggevende gevraagd wat er is gebeurd. Naar aanleiding daarvan vinden wij dat hij u genoeg tijd heeft"
    " gegeven; desalniettemin had hij u beter kunnen uitleggen welke stukken er nodig waren. Over twee weken wordt u"
    " door een collega gebeld om een nieuwe afspraak te maken aan de balie van het stadskantoor."
)


def measure() -> Iterator[Result]:
    """Give the figure; no round may profit from what the round before remembered of these words."""
    taalhelp.load_speller()
    times = []
    with tempfile.TemporaryDirectory() as folder:
        vault = make_kluis(Path(folder))
        for _ in range(ROUNDS):
            for remembered in (taalhelp._is_spelled, taalhelp._count_syllables):
                remembered.cache_clear()
            started = time.perf_counter()
            beeld = vault.services.taalhelp.check(ALINEA)
            times.append((time.perf_counter() - started) * 1000)
            assert len(beeld.hints) > 4
        vault.close()
    yield Result("language hints for a paragraph", statistics.median(times), 1.0, LIMIT)
