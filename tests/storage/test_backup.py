"""Reservekopieën: only when changed, checked, thinned by age, put back under a new name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from begrenzen_desktop.storage import vault
from begrenzen_desktop.storage.backup import list_backups, make_backup, move_aside, refresh_keys, restore
from begrenzen_desktop.storage.errors import (
    BackupFailed,
    VaultExists,
    VaultMissing,
    WrongPassphrase,
)
from begrenzen_desktop.storage.keyfile import RawKey
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.thinning import KEEP, OLDEST, to_remove

from .conftest import WACHTZIN, Clock, texts, write


def test_a_copy_is_made_only_when_something_changed(store: Store, backups: Path, clock: Clock) -> None:
    write(store, "een")
    first = make_backup(store, backups, clock)
    assert first is not None and first.gemaakt == clock.moment and first.naam == "Balie"
    clock.move(hours=1)
    texts(store)
    assert make_backup(store, backups, clock) is None
    write(store, "twee")
    second = make_backup(store, backups, clock)
    assert list_backups(backups) == (second, first)
    assert first.age(clock()) == timedelta(hours=1)


def test_opening_and_closing_alone_is_no_change(
    store: Store, path: Path, key: RawKey, backups: Path, clock: Clock
) -> None:
    write(store, "een")
    assert make_backup(store, backups, clock)
    store.close()
    again = open_store(path, key, clock, backups)
    texts(again)
    assert make_backup(again, backups, clock) is None
    again.close()


def test_a_copy_is_encrypted_and_comes_back_row_by_row(store: Store, backups: Path, clock: Clock) -> None:
    for number in range(50):
        write(store, f"leesbaar-{number}")
    copy = make_backup(store, backups, clock)
    assert copy is not None
    assert not [file for file in backups.iterdir() if b"leesbaar" in file.read_bytes()]
    target = restore(copy.path, store.path.with_name("Balie terug.kluis"))
    back = open_store(target, vault.unlock(target, WACHTZIN), clock, backups)
    assert texts(back) == texts(store)
    back.close()


def test_putting_back_never_overwrites(store: Store, backups: Path, clock: Clock) -> None:
    copy = make_backup(store, backups, clock)
    assert copy is not None
    with pytest.raises(VaultExists):
        restore(copy.path, store.path)
    with pytest.raises(VaultMissing):
        restore(backups / "weg.kluis", store.path.with_name("Anders.kluis"))


def test_a_copy_that_fails_is_said_and_leaves_nothing_half(store: Store, backups: Path, clock: Clock) -> None:
    write(store, "een")
    backups.write_text("geen map")
    with pytest.raises(BackupFailed) as caught:
        make_backup(store, backups, clock)
    assert str(caught.value).startswith("De reservekopie is niet gelukt. ")
    backups.unlink()
    vault.key_path(store.path).rename(store.path.with_name("kwijt"))
    with pytest.raises(BackupFailed):
        make_backup(store, backups, clock)
    assert list(backups.iterdir()) == []
    assert texts(store) == ["een"]


def test_a_new_wachtzin_reaches_the_copies(store: Store, backups: Path, clock: Clock) -> None:
    copy = make_backup(store, backups, clock)
    assert copy is not None
    vault.change_passphrase(store.path, WACHTZIN, "iets nieuws")
    assert refresh_keys(store.path, backups) == 1
    assert vault.unlock(copy.path, "iets nieuws") == store.key
    with pytest.raises(WrongPassphrase):
        vault.unlock(copy.path, WACHTZIN)


def test_a_damaged_kluis_is_moved_aside_whole(store: Store, backups: Path, clock: Clock) -> None:
    copy = make_backup(store, backups, clock)
    assert copy is not None
    store.close()
    store.path.write_bytes(b"kapot")
    aside = move_aside(store.path, clock)
    assert aside.read_bytes() == b"kapot"
    assert vault.list_vaults(aside.parent) == ()
    restore(copy.path, store.path)
    assert vault.unlock(store.path, WACHTZIN) == store.key


def test_thinning_deletes_copies_with_their_keys(store: Store, backups: Path, clock: Clock) -> None:
    for day in range(KEEP + 4):
        write(store, str(day))
        make_backup(store, backups, clock)
        clock.move(days=1)
    names = [file.name for file in backups.iterdir()]
    assert len(names) == 2 * KEEP
    assert {name.removesuffix(".kluis") for name in names if name.endswith(".kluis")} == {
        name.removesuffix(".sleutel") for name in names if name.endswith(".sleutel")
    }


@pytest.mark.parametrize("per_day", [1, 3])
def test_over_two_years_the_copies_stay_spread(per_day: int) -> None:
    now = datetime(2026, 1, 1, 17, tzinfo=UTC)
    kept: list[datetime] = []
    for _ in range(730 * per_day):
        now += timedelta(days=1) / per_day
        kept.append(now)
        gone = to_remove(kept, now)
        assert now not in gone
        kept = [time for time in kept if time not in gone]
        assert len(kept) <= KEEP
    ages = sorted(now - time for time in kept)
    assert len(ages) == KEEP
    assert ages[0] == timedelta() and ages[2] <= timedelta(days=3)
    assert ages[-1] <= OLDEST
    for within in (7, 31, 100, 366):
        assert any(timedelta(days=within / 4) <= age <= timedelta(days=within) for age in ages), (
            within,
            ages,
        )


def test_a_kluis_that_rested_for_years_keeps_its_newest_copies() -> None:
    old = [datetime(2020, 1, day, tzinfo=UTC) for day in range(1, 9)]
    gone = to_remove(old, datetime(2026, 1, 1, tzinfo=UTC))
    assert sorted(set(old) - set(gone)) == old[-3:]
