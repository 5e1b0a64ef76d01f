"""The driver's one connection to an encrypted file, with every guard on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from begrenzen_desktop.storage import driver
from begrenzen_desktop.storage.atomic import publish
from begrenzen_desktop.storage.driver import explained
from begrenzen_desktop.storage.errors import PlainVault, UnsafePlace, VaultExists
from begrenzen_desktop.storage.inspection import PLAIN_HEADER, connect, inspect
from begrenzen_desktop.storage.keyfile import RawKey


def open_connection(path: Path, raw: RawKey, *, create: bool = False) -> Any:
    """Open a kluis, or make an empty one first. What is refused is left as it was, byte for byte."""
    if create:
        _create_file(path, raw)
    inspect(path, raw)
    with explained():
        return _guarded(path, raw)


def _guarded(path: Path, raw: RawKey) -> Any:
    connection = connect(path, raw)
    try:
        if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            raise UnsafePlace
        for pragma in (
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
            "temp_store = MEMORY",  # sorting and VACUUM must not leave readable pages in the temp folder
        ):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except (UnsafePlace, driver.DriverError):
        connection.close()
        raise
    return connection


def _create_file(path: Path, raw: RawKey) -> None:
    """Make an empty encrypted file under another name first, so that a half-made kluis never exists."""
    if path.exists():
        raise VaultExists
    temporary = path.with_name(path.name + ".nieuw")
    with explained():
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.unlink(missing_ok=True)
        connection = connect(temporary, raw)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA user_version = 1")  # makes the first page be written
        finally:
            connection.close()
        if temporary.read_bytes()[: len(PLAIN_HEADER)] == PLAIN_HEADER:
            temporary.unlink()
            raise PlainVault
        publish(temporary, path)
