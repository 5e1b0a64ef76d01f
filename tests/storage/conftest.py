"""A real kluis in a temporary folder, with a cheap wachtzin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from begrenzen_desktop.storage.keyfile import FAST_PARAMS, RawKey
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.vault import create_vault

WACHTZIN = "vier blauwe fietsen zingen"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kluizen" / "Balie.kluis"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "kopieen"


@pytest.fixture
def key(path: Path) -> RawKey:
    return create_vault(path, WACHTZIN, FAST_PARAMS).key


@pytest.fixture
def store(path: Path, key: RawKey, clock: Clock, backups: Path) -> Iterator[Store]:
    """An open kluis with one small table of our own beside the real ones."""
    store = open_store(path, key, clock, backups, create=True)
    make_table(store)
    yield store
    store.close()


def make_table(store: Store) -> None:
    with store.transaction() as tx:
        tx.execute("CREATE TABLE proef (id INTEGER PRIMARY KEY, tekst TEXT NOT NULL)")


def write(store: Store, tekst: str) -> None:
    with store.transaction() as tx:
        tx.execute("INSERT INTO proef (tekst) VALUES (?)", (tekst,))


def texts(store: Store) -> list[str]:
    with store.transaction() as tx:
        return [row[0] for row in tx.execute("SELECT tekst FROM proef ORDER BY id")]
