"""Transactions: all or nothing, in order, and every failure a sentence."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from begrenzen_desktop.storage import driver
from begrenzen_desktop.storage.errors import DamagedVault, NotWritable, VaultFull
from begrenzen_desktop.storage.keyfile import RawKey
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.tables import InstellingRow
from tests.limits import largest_file

from .conftest import Clock, texts, write


def test_a_block_that_raises_changes_nothing(store: Store) -> None:
    with pytest.raises(ValueError), store.transaction() as tx:
        tx.execute("INSERT INTO proef (tekst) VALUES (:tekst)", {"tekst": "weg"})
        raise ValueError
    write(store, "blijft")
    assert texts(store) == ["blijft"]


def test_session_and_statements_share_one_transaction(store: Store) -> None:
    with store.transaction() as tx:
        tx.session.connection().execute(text("INSERT INTO proef (tekst) VALUES ('een')"))
        assert tx.execute("SELECT count(*) FROM proef").fetchone()[0] == 1
    assert texts(store) == ["een"]


def test_a_transaction_inside_a_transaction_is_a_bug(store: Store) -> None:
    with store.transaction(), pytest.raises(RuntimeError), store.transaction():
        pass
    write(store, "daarna")
    assert texts(store) == ["daarna"]


def test_our_own_mistakes_stay_visible_as_bugs(store: Store) -> None:
    with pytest.raises(driver.module.IntegrityError), store.transaction() as tx:
        tx.execute("INSERT INTO proef (tekst) VALUES (NULL)")
    with pytest.raises(OperationalError), store.transaction() as tx:
        tx.session.connection().execute(text("SELECT * FROM bestaat_niet"))


def test_closing_twice_is_allowed_and_leaves_no_log(store: Store, path: Path) -> None:
    write(store, "een")
    store.close()
    store.close()
    assert not path.with_name(path.name + "-wal").exists()


def test_writes_that_stop_halfway_keep_what_was_saved(
    store: Store, path: Path, key: RawKey, clock: Clock
) -> None:
    write(store, "veilig")
    store.checkpoint()
    for limit in (1, 5_000, 20_000, path.stat().st_size):
        with largest_file(limit), pytest.raises((NotWritable, VaultFull)):
            write(store, "y" * 1_000_000)
        assert texts(store) == ["veilig"]
    write(store, "gaat weer")
    store.close()
    again = open_store(path, key, clock, path.parent)
    assert texts(again) == ["veilig", "gaat weer"]
    again.close()


def test_a_full_kluis_says_that_the_disk_is_full(store: Store) -> None:
    write(store, "veilig")
    pages = store.run_outside("PRAGMA page_count")[0][0]
    store.run_outside(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(VaultFull):
        write(store, "z" * 100_000)
    assert texts(store) == ["veilig"]


def test_a_read_only_kluis_says_so(store: Store) -> None:
    store.run_outside("PRAGMA query_only = ON")
    with pytest.raises(NotWritable):
        write(store, "kan niet")
    store.run_outside("PRAGMA query_only = OFF")
    write(store, "kan wel")
    assert texts(store) == ["kan wel"]


def test_damage_that_shows_later_is_a_sentence_too(store: Store, path: Path) -> None:
    for number in range(300):
        write(store, f"{number} " + "x" * 200)
    store.checkpoint()
    store.run_outside("PRAGMA cache_size = 0")
    size = path.stat().st_size
    with path.open("r+b") as file:
        for page in range(1, size // 4096):
            file.seek(page * 4096 + 40)
            file.write(b"\x00" * 64)
    with pytest.raises(DamagedVault):
        texts(store)


CHILD = """
import sys
from pathlib import Path
from tests.storage.conftest import WACHTZIN, Clock, write
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.vault import unlock
path = Path(sys.argv[1])
store = open_store(path, unlock(path, WACHTZIN), Clock(), path.parent)
number = int(sys.argv[2])
while True:
    write(store, str(number))
    print(number, flush=True)
    number += 1
"""


def test_kill_9_during_saving_loses_no_acknowledged_change(
    store: Store, path: Path, key: RawKey, clock: Clock
) -> None:
    store.close()
    root = Path(__file__).parents[2]
    chance = random.Random(9)
    start = 0
    for _ in range(4):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path), str(start)],
            stdout=subprocess.PIPE,
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(chance.randrange(5, 120))]
        deadline = time.monotonic() + chance.random() * 0.01
        while time.monotonic() < deadline:
            pass
        child.kill()
        lines += child.stdout.readlines()
        child.stdout.close()
        child.wait()
        acknowledged = int([line for line in lines if line.endswith(b"\n")][-1])
        again = open_store(path, key, clock, path.parent)
        numbers = [int(tekst) for tekst in texts(again)]
        assert numbers == list(range(len(numbers)))
        assert len(numbers) > acknowledged
        assert again.run_outside("PRAGMA integrity_check") == [("ok",)]
        again.checkpoint()
        assert again.run_outside("PRAGMA cipher_integrity_check") == []
        again.close()
        start = len(numbers)


def test_reading_sees_one_state_and_changes_nothing(store: Store) -> None:
    write(store, "een")
    with store.reading() as tx:
        assert [rij["tekst"] for rij in tx.execute("SELECT tekst FROM proef")] == ["een"]
        tx.execute("INSERT INTO proef (tekst) VALUES ('weg')")
    assert texts(store) == ["een"]


def test_a_full_kluis_is_the_same_sentence_for_rows_and_for_statements(store: Store) -> None:
    pages = store.run_outside("PRAGMA page_count")[0][0]
    store.run_outside(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(VaultFull), store.transaction() as tx:
        tx.session.add(InstellingRow(sleutel="groot", waarde="z" * 100_000))
    assert texts(store) == []
