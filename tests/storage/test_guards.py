"""A file that is not a whole kluis of ours is refused with its own sentence and left as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from begrenzen_desktop.storage.connecting import open_connection
from begrenzen_desktop.storage.errors import (
    DamagedVault,
    EmptyVault,
    KluisError,
    NewerSchema,
    PlainVault,
    TruncatedVault,
    VaultInUse,
    VaultMissing,
    WrongKey,
)
from begrenzen_desktop.storage.inspection import PLAIN_HEADER
from begrenzen_desktop.storage.keyfile import FAST_PARAMS, RawKey
from begrenzen_desktop.storage.lock import VaultLock, holder, lock_path
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.vault import create_vault

from .conftest import Clock, texts, write


def refused(path: Path, key: RawKey, error: type[KluisError]) -> KluisError:
    before = path.read_bytes()
    with pytest.raises(KluisError) as caught:
        open_connection(path, key)
    assert type(caught.value) is error
    assert path.read_bytes() == before
    return caught.value


@pytest.fixture
def closed(store: Store, path: Path) -> Path:
    for number in range(200):
        write(store, f"regel {number} " + "x" * 100)
    store.close()
    return path


def test_a_kluis_has_every_guard_on(store: Store) -> None:
    def pragma(name: str) -> object:
        return store.run_outside(f"PRAGMA {name}")[0][0]

    assert pragma("cipher_version")
    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2
    assert pragma("foreign_keys") == 1
    assert pragma("secure_delete") == 1
    assert pragma("temp_store") == 2


def test_typed_text_is_never_readable_in_the_folder(store: Store, path: Path) -> None:
    write(store, "geheime-kenmerkende-zin")
    for when in ("open", "closed"):
        found = [file for file in path.parent.iterdir() if b"kenmerkende" in file.read_bytes()]
        assert found == [], when
        assert path.read_bytes()[:16] != PLAIN_HEADER
        store.close()


def test_a_plain_database_in_place_is_refused(path: Path, key: RawKey) -> None:
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (x)")
    plain.close()
    refused(path, key, PlainVault)


def test_an_empty_file_is_refused(path: Path, key: RawKey) -> None:
    path.write_bytes(b"")
    refused(path, key, EmptyVault)


def test_a_missing_kluis_is_not_made_anew(path: Path, key: RawKey) -> None:
    with pytest.raises(VaultMissing):
        open_connection(path, key)
    assert not path.exists()


@pytest.mark.parametrize("place", [100, 4096 + 50, -100], ids=["first page", "second page", "last page"])
def test_a_flipped_byte_is_damage(closed: Path, key: RawKey, place: int) -> None:
    content = bytearray(closed.read_bytes())
    content[place] ^= 1
    closed.write_bytes(content)
    refused(closed, key, DamagedVault)


CUTS: dict[str, Callable[[bytes], bytes]] = {
    "inside a page": lambda content: content[:-77],
    "between pages": lambda content: content[:-4096],
    "in the first page": lambda content: content[:1000],
    "in the header": lambda content: content[:5],
}


@pytest.mark.parametrize("cut", CUTS)
def test_a_shortened_file_is_said_to_be_short(closed: Path, key: RawKey, cut: str) -> None:
    closed.write_bytes(CUTS[cut](closed.read_bytes()))
    refused(closed, key, TruncatedVault)


def test_the_key_of_another_kluis_is_not_called_damage(closed: Path, tmp_path: Path) -> None:
    other = create_vault(tmp_path / "ander.kluis", "iets", FAST_PARAMS).key
    refused(closed, other, WrongKey)


@pytest.mark.parametrize("killed", [False, True], ids=["closed", "with its log"])
def test_a_newer_schema_is_refused_unchanged(store: Store, path: Path, key: RawKey, killed: bool) -> None:
    with store.transaction() as tx:
        tx.execute("UPDATE alembic_version SET version_num = '9999'")
    if killed:
        copy = path.with_name("Kopie.kluis")
        for suffix in ("", "-wal"):
            copy.with_name(copy.name + suffix).write_bytes(path.with_name(path.name + suffix).read_bytes())
        log = copy.with_name(copy.name + "-wal").read_bytes()
        refused(copy, key, NewerSchema)
        assert copy.with_name(copy.name + "-wal").read_bytes() == log
    else:
        store.close()
        refused(path, key, NewerSchema)


def test_a_second_opening_is_refused_while_the_first_goes_on(
    store: Store, path: Path, key: RawKey, clock: Clock, backups: Path
) -> None:
    assert holder(path) is not None
    with pytest.raises(VaultInUse):
        open_store(path, key, clock, backups)
    write(store, "gaat door")
    assert texts(store) == ["gaat door"]


def test_a_stale_lock_is_taken_over(closed: Path, key: RawKey, clock: Clock, backups: Path) -> None:
    lock_path(closed).write_text("999999")
    store = open_store(closed, key, clock, backups)
    assert len(texts(store)) == 200
    store.close()


def test_a_refused_kluis_is_not_left_locked(path: Path, key: RawKey, clock: Clock, backups: Path) -> None:
    path.write_bytes(b"")
    for _ in range(2):
        with pytest.raises(EmptyVault):
            open_store(path, key, clock, backups)
    VaultLock.acquire(path).release()


def every_error(base: type[KluisError] = KluisError) -> list[type[KluisError]]:
    return [base, *(error for child in base.__subclasses__() for error in every_error(child))]


def test_every_sentence_is_its_own_and_names_a_remedy() -> None:
    sentences = [error.zin for error in every_error() if "zin" in vars(error)]
    assert len(set(sentences)) == len(sentences) >= 20
    assert all(zin.endswith(".") and zin.count(". ") + 1 >= 2 for zin in sentences)
