"""The open kluis: transactions on its one connection, and closing it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, CursorResult, Engine, Executable
from sqlmodel import Session

from begrenzen_desktop.storage.driver import explained
from begrenzen_desktop.storage.errors import VaultInUse
from begrenzen_desktop.storage.keyfile import RawKey
from begrenzen_desktop.storage.lock import VaultLock


class Transaction:
    """One unit of work; the functions of the aggregates get it. Never leaves storage and services."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        """The ORM session on this transaction, made when first asked for."""
        if self._session is None:
            self._session = Session(bind=self.connection, expire_on_commit=False)
        return self._session

    def execute(self, statement: Executable, values: Mapping[str, Any] | None = None) -> CursorResult[Any]:
        """Run a Core statement: the quick way for the hot path, after whatever the session still holds."""
        self.flush()
        result: CursorResult[Any] = self.connection.execute(statement, values)
        return result

    def flush(self) -> None:
        if self._session is not None:
            self._session.flush()

    def end(self) -> None:
        """Let go of the rows; commit or rollback is the Store's."""
        if self._session is not None:
            self._session.close()
            self._session = None


class Store:
    """An open kluis. Made by ``opening.open_store``; one thread at a time uses it."""

    def __init__(
        self, engine: Engine, now: Callable[[], datetime], path: Path, key: RawKey, lock: VaultLock
    ) -> None:
        self.engine = engine
        self.now = now
        self.path = path
        self.key = key
        self._lock = lock
        self._busy = threading.Lock()
        self._connection: Connection | None = None

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Commit when the block succeeds, undo everything when it raises; driver errors become sentences."""
        # A second transaction inside the first, or from another thread, would be swept into its commit.
        if not self._busy.acquire(blocking=False):
            raise RuntimeError("a transaction on this store is already going on")
        try:
            with explained(), self._connect().begin():
                transaction = Transaction(self._connect())
                try:
                    yield transaction
                    transaction.flush()
                finally:
                    transaction.end()
        finally:
            self._busy.release()

    def checkpoint(self) -> None:
        """Move everything from the log into the file itself."""
        with explained():
            held_up, *_ = self.run_outside("PRAGMA wal_checkpoint(TRUNCATE)")[0]
        if held_up:
            raise VaultInUse

    def run_outside(self, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """Run one statement that may not be inside a transaction (checkpoint, copy, check)."""
        if not self._busy.acquire(blocking=False):
            raise RuntimeError("a transaction on this store is already going on")
        try:
            driver_connection: Any = self._connect().connection.driver_connection
            return list(driver_connection.execute(sql, values).fetchall())
        finally:
            self._busy.release()

    def close(self) -> None:
        """Checkpoint, close the file and free the lock; closing twice is allowed."""
        try:
            if self._connection is not None:
                self.checkpoint()
        finally:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
            self.engine.dispose()
            self._lock.release()

    def _connect(self) -> Connection:
        if self._connection is None:
            self._connection = self.engine.connect()
        return self._connection
