"""What is done with a line of Vandaag: aside with a reason and back on its day, done, and each taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.overzicht import Vandaaggroep, Vandaagregel
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.wegzetting import Wegzetting
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.services.practising import fill_practice
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from tests.ui.program import WACHTZIN, make_kluis, now

VANDAAG = local_date(now())
DAG = dt.timedelta(days=1)


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[OpenVault]:
    made = make_kluis(tmp_path)
    fill_practice(made.services_on)
    yield made
    made.close()


def regels(services: Services) -> tuple[Vandaagregel, ...]:
    return services.overview.today().regels


def on(kluis: OpenVault, dagen: int) -> Services:
    """The services some days later."""
    return kluis.services_on(lambda: now() + dagen * DAG)


def same(regel: Vandaagregel, services: Services) -> Vandaagregel | None:
    plek = (regel.dossier_id, regel.nazorg_id, regel.sleutel)
    return next((r for r in regels(services) if (r.dossier_id, r.nazorg_id, r.sleutel) == plek), None)


def movable(services: Services) -> Vandaagregel:
    return next(r for r in regels(services) if r.kan_weg and r.grens is None)


def test_a_line_goes_aside_and_comes_back_on_its_day_with_its_reason(kluis: OpenVault) -> None:
    regel = movable(kluis.services)
    kluis.services.taken.set_aside(
        regel, Wegzetting(tot=VANDAAG + 5 * DAG, reden="  Wacht op\nde archivaris. ")
    )
    weg = same(regel, kluis.services)
    assert weg is not None and weg.groep is Vandaaggroep.WEGGEZET and weg.reden == "Wacht op de archivaris."
    assert weg.weg_tot == VANDAAG + 5 * DAG
    before, on_day = same(regel, on(kluis, 4)), same(regel, on(kluis, 5))
    assert before is not None and before.groep is Vandaaggroep.WEGGEZET
    assert on_day is not None and on_day.is_terug and on_day.groep is Vandaaggroep.TE_LAAT_EN_VANDAAG
    soorten = [g.soort for g in kluis.services.dossiers.timeline(regel.dossier_id)]
    assert Gebeurtenissoort.TAAK_WEGGEZET in soorten


def test_it_is_still_aside_when_the_kluis_was_closed_and_opened(tmp_path: Path) -> None:
    made = make_kluis(tmp_path)
    fill_practice(made.services_on)
    regel = movable(made.services)
    made.services.taken.set_aside(regel, Wegzetting(tot=VANDAAG + 5 * DAG, reden="Later."))
    path = made.path
    made.close()
    again = Vaulting(tmp_path, now).open(path, WACHTZIN)
    weg = same(regel, again.services)
    assert weg is not None and weg.groep is Vandaaggroep.WEGGEZET
    again.close()


@pytest.mark.parametrize(
    ("tot", "reden", "zin"),
    [
        (VANDAAG + DAG, "   ", "reden ontbreekt"),
        (VANDAAG, "Later.", "vanaf morgen"),
        (VANDAAG - DAG, "Later.", "vanaf morgen"),
        (VANDAAG + 400 * DAG, "Later.", "binnen een jaar"),
        (VANDAAG + DAG, "x" * 501, "te lang"),
    ],
)
def test_a_wrong_day_or_no_reason_is_refused_and_nothing_changes(
    kluis: OpenVault, tot: dt.date, reden: str, zin: str
) -> None:
    regel = movable(kluis.services)
    with pytest.raises(BegrenzenError, match=zin):
        kluis.services.taken.set_aside(regel, Wegzetting(tot=tot, reden=reden))
    assert same(regel, kluis.services) == regel


def test_a_term_of_the_law_never_goes_past_its_last_day(kluis: OpenVault) -> None:
    regel = next((r for r in regels(kluis.services) if r.grens is not None and r.grens > VANDAAG + DAG), None)
    assert regel is not None and regel.grens is not None
    with pytest.raises(BegrenzenError, match="laatste dag"):
        kluis.services.taken.set_aside(regel, Wegzetting(tot=regel.grens + DAG, reden="Later."))


def test_on_its_last_day_a_term_stays_in_view(kluis: OpenVault) -> None:
    regel = next(r for r in regels(kluis.services) if r.grens is not None and r.grens <= VANDAAG)
    with pytest.raises(NogNietToegestaan, match="blijft staan"):
        kluis.services.taken.set_aside(regel, Wegzetting(tot=VANDAAG + DAG, reden="Later."))


def test_an_act_can_be_taken_back_and_leaves_the_line_as_it_was(kluis: OpenVault) -> None:
    taken = kluis.services.taken
    regel = movable(kluis.services)
    _, terug = taken.set_aside(regel, Wegzetting(tot=VANDAAG + 3 * DAG, reden="Later."))
    taken.undo(terug)
    assert same(regel, kluis.services) == regel
    _, eerst = taken.set_aside(regel, Wegzetting(tot=VANDAAG + 3 * DAG, reden="Later."))
    _, terug = taken.bring_back(regel)
    assert same(regel, kluis.services) == regel
    taken.undo(terug)
    weg = same(regel, kluis.services)
    assert weg is not None and weg.weg_tot == VANDAAG + 3 * DAG
    taken.undo(eerst)
    assert same(regel, kluis.services) == regel


def test_what_is_called_done_goes_and_comes_back_when_that_was_a_mistake(kluis: OpenVault) -> None:
    regel = next(r for r in regels(kluis.services) if r.kan_gedaan)
    _, terug = kluis.services.taken.finish(regel)
    assert same(regel, kluis.services) is None
    kluis.services.taken.undo(terug)
    assert same(regel, kluis.services) == regel


def test_what_only_the_dossier_can_tell_is_not_called_done_here(kluis: OpenVault) -> None:
    regel = next(r for r in regels(kluis.services) if not r.kan_gedaan and not r.nazorg_id)
    with pytest.raises(NogNietToegestaan, match="Open het dossier"):
        kluis.services.taken.finish(regel)


def test_a_line_that_is_gone_says_so(kluis: OpenVault) -> None:
    regel = movable(kluis.services)
    kluis.services.dossiers.close(regel.dossier_id, "Klaar.")
    with pytest.raises(BegrenzenError, match="niet meer"):
        kluis.services.taken.set_aside(regel, Wegzetting(tot=VANDAAG + DAG, reden="Later."))
