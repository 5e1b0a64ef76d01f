"""Days stay right whatever the clock does: another zone, summer time, midnight, a clock set back, weeks asleep."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.services.klok import local_date, utc_now
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.unit.services.conftest import Clock

ZONES = ("America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Europe/Amsterdam", "UTC")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Iterator[OpenVault]:
    opened = Vaulting(tmp_path, clock, FAST_PARAMS).create("Balie", "vier blauwe fietsen")[0]
    yield opened
    opened.close()


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def begin(vault: OpenVault) -> str:
    betrokkene = Betrokkene(Naam("A.", ""))
    dossier, _ = vault.services.dossiers.create(betrokkene, "De heg", "B. Handelaar")
    return dossier.id


def days(vault: OpenVault, dossier_id: str) -> list[dt.date]:
    return [b.termijn.datum for b in vault.services.termijnen.view(dossier_id).bewakingen]


def test_a_laptop_in_another_zone_has_the_same_day_and_the_same_terms(
    zone: str, vault: OpenVault, clock: Clock
) -> None:
    clock.moment = dt.datetime(
        2026, 6, 30, 22, 30, tzinfo=dt.UTC
    )  # half past midnight on 1 July in the Netherlands
    assert local_date(clock()) == dt.date(2026, 7, 1)
    dossier_id = begin(vault)
    klacht = Klacht(id="", omschrijving="De heg", ontvangen_op=dt.date(2026, 7, 1))
    vault.services.registering.add_klacht(dossier_id, klacht)
    assert dt.date(2026, 8, 12) in days(vault, dossier_id)
    assert utc_now().tzinfo is dt.UTC


@given(st.integers(0, 20 * 366 * 24 * 60))
def test_an_hour_later_is_never_a_day_earlier(minutes: int) -> None:
    before = dt.datetime(2020, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes)
    after = before + dt.timedelta(hours=1)
    assert dt.timedelta(0) <= local_date(after) - local_date(before) <= dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("ontvangen", "laatste"),
    [(dt.date(2026, 10, 1), dt.date(2026, 11, 12)), (dt.date(2026, 3, 2), dt.date(2026, 4, 13))],
)
def test_a_term_over_the_change_of_summer_time_has_whole_days(
    vault: OpenVault, clock: Clock, ontvangen: dt.date, laatste: dt.date
) -> None:
    clock.moment = dt.datetime.combine(ontvangen, dt.time(10), dt.UTC)
    dossier_id = begin(vault)
    vault.services.registering.add_klacht(
        dossier_id, Klacht(id="", omschrijving="De heg", ontvangen_op=ontvangen)
    )
    assert laatste in days(vault, dossier_id)


def test_after_two_weeks_asleep_a_term_is_late_and_not_another_day(vault: OpenVault, clock: Clock) -> None:
    clock.moment = dt.datetime(2026, 11, 10, 23, 59, tzinfo=dt.UTC)
    dossier_id = begin(vault)
    klacht = Klacht(id="", omschrijving="De heg", ontvangen_op=dt.date(2026, 10, 5))
    vault.services.registering.add_klacht(dossier_id, klacht)
    before = days(vault, dossier_id)
    clock.moment += dt.timedelta(days=14)
    assert days(vault, dossier_id) == before
    assert any(regel.groep == "te-laat-en-vandaag" for regel in vault.services.overview.today().regels)


@pytest.mark.parametrize(
    ("ontvangen", "gedraging", "zin"),
    [(dt.date(2027, 1, 1), None, "toekomst"), (dt.date(2026, 11, 2), dt.date(2026, 11, 9), "vóór")],
)
def test_a_day_of_receipt_that_cannot_be_right_is_refused(
    vault: OpenVault, clock: Clock, ontvangen: dt.date, gedraging: dt.date | None, zin: str
) -> None:
    clock.moment = dt.datetime(2026, 11, 10, 9, tzinfo=dt.UTC)
    dossier_id = begin(vault)
    klacht = Klacht(id="", omschrijving="De heg", ontvangen_op=ontvangen, gedraging_op=gedraging)
    with pytest.raises(OngeldigAntwoord, match=zin):
        vault.services.registering.add_klacht(dossier_id, klacht)


def test_a_dossier_whose_regeling_is_missing_says_so_and_keeps_its_terms(
    vault: OpenVault, clock: Clock
) -> None:
    clock.moment = dt.datetime(2026, 11, 10, 9, tzinfo=dt.UTC)
    dossier_id = begin(vault)
    vault.services.registering.add_klacht(
        dossier_id, Klacht(id="", omschrijving="De heg", ontvangen_op=dt.date(2026, 11, 9))
    )
    before = days(vault, dossier_id)
    with vault._store.transaction() as tx:
        tx.execute("UPDATE beoordeling SET regeling_datum = '2031-01-01' WHERE dossier_id = ?", (dossier_id,))
    assert days(vault, dossier_id) == before
    assert [regel.dossier_id for regel in vault.services.overview.today().regels]
    with pytest.raises(BegrenzenError, match="Werk Begrenzen bij"):
        vault.services.answering.answer(dossier_id, "feiten", "De heg is te hoog.", "blad")
