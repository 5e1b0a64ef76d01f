"""Letters: check, render and keep a warm letter, against the bare rendering of the same template and data."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from io import BytesIO

from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.services.briefwerk import Werk
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.services.practising import Practising, load_oefendossiers
from begrenzen_desktop.services.vaulting import Vaulting, default_folder
from tests.benchmarks.result import Result

ROUNDS = 15
WARM = 3


def measure() -> Iterator[Result]:
    """Give the figure of a letter."""
    clocks: list[Now] = []

    def now_of_the_letter() -> Now:
        return clocks[-1]

    vault = Vaulting(default_folder(), lambda: now_of_the_letter()()).open_practice(fill=False)

    def services_on(now: Now) -> Services:
        clocks.append(now)
        return vault.services_on(now)

    practising = Practising(services_on)
    practising.prepare()
    # The practice dossier with the most letters that came through.
    oefen = max(load_oefendossiers(), key=lambda oefen: len(oefen.brieven))
    services = vault.services_on(lambda: oefen.klok)
    uitkomst = practising.replay(oefen)
    made = [brief for brief in uitkomst.brieven if brief.status == Briefstatus.VASTGESTELD.value]
    soort = next(brief.soort for brief in made if brief.soort in oefen.brieven)
    signer = next(
        brief.ondertekenaar_id
        for brief in services.dossiers.get(uitkomst.dossier_id).brieven
        if brief.soort == soort
    )
    ours, floor = [], []
    for _ in range(WARM + ROUNDS):
        brief_id, _changes = services.lettering.start(uitkomst.dossier_id, soort)
        services.lettering.set_signer(brief_id, signer)
        begun = time.perf_counter()
        werk = services.lettering.prepare(brief_id)
        services.lettering.finish(werk, werk.run())
        ours.append((time.perf_counter() - begun) * 1000)
        floor.append(timed(lambda werk=werk: render_bare(werk)))  # type: ignore[misc]
    vault.close()
    yield Result(
        "a warm letter, checks included / bare rendering",
        statistics.median(ours[WARM:]),
        statistics.median(floor[WARM:]),
        2.0,
    )


def render_bare(werk: Werk) -> bytes:
    """What docxtpl does by itself."""
    template = DocxTemplate(BytesIO(werk.sjabloon))
    template.render(dict(werk.data), autoescape=True)
    out = BytesIO()
    template.save(out)
    return out.getvalue()


def timed(work: Callable[[], object]) -> float:
    """How long it takes, in ms."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
