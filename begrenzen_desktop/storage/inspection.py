"""Look at a .kluis before opening it, without changing a byte of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from begrenzen_desktop.storage import driver
from begrenzen_desktop.storage.errors import (
    DamagedVault,
    EmptyVault,
    EncryptionMissing,
    NewerSchema,
    PlainVault,
    TruncatedVault,
    VaultMissing,
    WrongKey,
)
from begrenzen_desktop.storage.keyfile import SALT_BYTES, RawKey
from begrenzen_desktop.storage.migrations import REVISIONS

PLAIN_HEADER = b"SQLite format 3\x00"
PAGE_BYTES = 4096
# Checking every page of a bigger kluis would be felt at opening; its copies are checked anyway.
CHECK_AT_OPEN_UP_TO = 32 * 1024 * 1024


def connect(path: Path, raw: RawKey, *, read_only: bool = False) -> Any:
    """A driver connection with the key set and the cipher proven present."""
    if read_only:
        target = f"file:{_uri_path(path)}?mode=ro{'' if _has_wal(path) else '&immutable=1'}"
    else:
        target = str(path)
    # One thread at a time is guarded by Store, which may be made on one thread and used on another.
    connection = driver.module.connect(
        target, uri=read_only, isolation_level=None, check_same_thread=False, timeout=5.0
    )
    connection.execute(f"PRAGMA key = \"x'{raw.key.hex()}{raw.salt.hex()}'\"")
    # Without the cipher the line above is silently ignored and everything would be stored readable.
    if not connection.execute("PRAGMA cipher_version").fetchone():
        connection.close()
        raise EncryptionMissing
    # Its complaints about a wrong key go to stderr; our errors say the same in Dutch.
    connection.execute("PRAGMA cipher_log_level = NONE")
    return connection


def inspect(path: Path, raw: RawKey) -> None:
    """Raise the right sentence when this file is not a whole kluis of ours that this version can open."""
    header_check(path, raw)
    try:
        with driver.explained():
            connection = connect(path, raw, read_only=True)
            try:
                revision = read_revision(connection)
                check_pages(path, connection)
            finally:
                connection.close()
    except DamagedVault as error:
        raise (TruncatedVault if _is_cut_off(path, raw) else DamagedVault)() from error
    if revision is not None and revision not in REVISIONS:
        raise NewerSchema


def header_check(path: Path, raw: RawKey) -> None:
    """The checks that need no decryption."""
    if not path.exists():
        raise VaultMissing
    with driver.explained(), path.open("rb") as file:
        header = file.read(SALT_BYTES)
    if not header:
        raise EmptyVault
    if header == PLAIN_HEADER:
        raise PlainVault
    if len(header) < SALT_BYTES or path.stat().st_size < PAGE_BYTES:
        raise TruncatedVault
    if header != raw.salt:
        raise WrongKey


def read_revision(connection: Any) -> str | None:
    """The stored schema revision, read by hand so that alembic stays unimported; None in a fresh file."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return None
    row = (
        connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if "alembic_version" in tables
        else None
    )
    return str(row[0]) if row else "onbekend"


def check_pages(path: Path, connection: Any) -> None:
    """Compare the seal of every page; SQLite itself compares the length with what the first page promises."""
    if _has_wal(path):
        return  # after a crash the log may hold the whole version of a page that is half written in the file
    size = path.stat().st_size
    if size <= CHECK_AT_OPEN_UP_TO and connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise DamagedVault


def _is_cut_off(path: Path, raw: RawKey) -> bool:
    """Of a damaged file: are all pages that are there whole? Then it is the end that is missing."""
    if path.stat().st_size % PAGE_BYTES:
        return True
    with driver.explained():
        connection = connect(path, raw, read_only=True)
        try:
            return not connection.execute("PRAGMA cipher_integrity_check").fetchall()
        finally:
            connection.close()


def _has_wal(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _uri_path(path: Path) -> str:
    # A Windows share (//server/map) needs two more slashes, or its server is taken for a URI host.
    posix = quote(path.absolute().as_posix())
    return "//" + posix if posix.startswith("//") else posix
