"""Open a kluis from lock to schema, and hand over a Store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.storage.backup import make_backup
from begrenzen_desktop.storage.connecting import open_connection
from begrenzen_desktop.storage.keyfile import RawKey
from begrenzen_desktop.storage.lock import VaultLock
from begrenzen_desktop.storage.migrations.schema import ensure_schema
from begrenzen_desktop.storage.store import Store


def open_store(
    path: Path, key: RawKey, now: Callable[[], datetime], backup_folder: Path, *, create: bool = False
) -> Store:
    """Lock, inspect, open and bring to the newest schema; an older schema is copied before it is changed."""
    lock = VaultLock.acquire(path)
    try:
        store = Store(open_connection(path, key, create=create), now, path, key, lock)
    except BegrenzenError:
        lock.release()
        raise
    opened = False
    try:
        ensure_schema(store, lambda: make_backup(store, backup_folder, now))
        opened = True
    finally:
        if not opened:
            store.drop()
    return store
