"""The open kluis: transactions on its one connection, and closing it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from begrenzen_desktop.storage import driver
from begrenzen_desktop.storage.driver import explained
from begrenzen_desktop.storage.errors import VaultInUse
from begrenzen_desktop.storage.keyfile import RawKey
from begrenzen_desktop.storage.lock import VaultLock

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlmodel import Session

Values = Sequence[Any] | Mapping[str, Any]


class Reader:
    """Reads with plain statements: the quick way for lists and key presses. Never leaves storage and services."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def execute(self, sql: str, values: Values = ()) -> Any:
        """Run one statement; gives the driver's cursor, whose rows know their columns by name."""
        cursor = self._file.cursor()
        cursor.row_factory = driver.module.Row
        return cursor.execute(sql, values)


class Transaction(Reader):
    """One unit of work; the functions of the aggregates get it."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection.connection.driver_connection)
        self._connection = connection
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        """The ORM session on this transaction, made when first asked for."""
        if self._session is None:
            from sqlmodel import Session

            self._session = Session(bind=self._connection, expire_on_commit=False)
        return self._session

    def execute(self, sql: str, values: Values = ()) -> Any:
        """Run one statement, after whatever the session still holds."""
        self.flush()
        return super().execute(sql, values)

    def count_changes(self) -> int:
        """Give how many rows were changed since the kluis was opened, also those that were taken back."""
        self.flush()
        return int(self._file.total_changes)

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
        self, file: Any, now: Callable[[], datetime], path: Path, key: RawKey, lock: VaultLock
    ) -> None:
        self.file = file
        self.now = now
        self.path = path
        self.key = key
        self._lock = lock
        self._busy = threading.Lock()
        self._is_open = True

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy on this file; imported here because a list can do without."""
        from begrenzen_desktop.storage.engine import make_engine

        return make_engine(self.file)

    @cached_property
    def _connection(self) -> Connection:
        return self.engine.connect()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Commit when the block succeeds, undo everything when it raises; driver errors become sentences."""
        with self._alone(), explained(), self._connection.begin():
            transaction = Transaction(self._connection)
            try:
                yield transaction
                transaction.flush()
            finally:
                transaction.end()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Read one state of the file without SQLAlchemy; nothing is changed."""
        with self._alone(), explained():
            self.file.execute("BEGIN")
            try:
                yield Reader(self.file)
            finally:
                if self.file.in_transaction:  # an error may have ended it
                    self.file.execute("ROLLBACK")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        # A second transaction inside the first, or from another thread, would be swept into its commit.
        if not self._busy.acquire(blocking=False):
            raise RuntimeError("a transaction on this store is already going on")
        try:
            yield
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
        with self._alone():
            return list(self.file.execute(sql, values).fetchall())

    def close(self) -> None:
        """Checkpoint, close the file and free the lock; closing twice is allowed."""
        try:
            if self._is_open:
                self.checkpoint()
        finally:
            self.drop()

    def drop(self) -> None:
        """Close the file and free the lock as things stand."""
        self._is_open = False
        if "_connection" in vars(self):
            self._connection.close()
            self.engine.dispose()
        self.file.close()
        self._lock.release()
