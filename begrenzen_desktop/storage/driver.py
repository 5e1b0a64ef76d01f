"""The driver of the encrypted file, and its errors turned into sentences."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]

from begrenzen_desktop.storage.errors import (
    DamagedVault,
    KluisError,
    NotWritable,
    VaultFull,
    VaultInUse,
)

module: Any = sqlcipher
DriverError: type[Exception] = sqlcipher.Error

_BY_CODE: dict[int, type[KluisError]] = {
    sqlite3.SQLITE_FULL: VaultFull,
    sqlite3.SQLITE_READONLY: NotWritable,
    sqlite3.SQLITE_IOERR: NotWritable,
    sqlite3.SQLITE_CANTOPEN: NotWritable,
    sqlite3.SQLITE_PERM: NotWritable,
    sqlite3.SQLITE_BUSY: VaultInUse,
    sqlite3.SQLITE_LOCKED: VaultInUse,
    sqlite3.SQLITE_CORRUPT: DamagedVault,
    sqlite3.SQLITE_NOTADB: DamagedVault,
}
_BY_ERRNO: dict[int, type[KluisError]] = {
    errno.ENOSPC: VaultFull,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: VaultFull,
    errno.EFBIG: VaultFull,
}


def explain(error: BaseException) -> KluisError | None:
    """The sentence for a driver or file error; None for a bug of ours (wrong SQL, a broken constraint)."""
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, NotWritable)()
    if isinstance(error, DriverError):
        # The low byte is the primary code; the rest only refines it.
        kind = _BY_CODE.get((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF)
        return kind() if kind else None
    return None


@contextmanager
def explained() -> Iterator[None]:
    """Raise the sentence in place of the driver's or the operating system's error."""
    try:
        yield
    except (DriverError, OSError) as error:
        sentence = explain(error)
        if sentence is None:
            raise
        raise sentence from error
