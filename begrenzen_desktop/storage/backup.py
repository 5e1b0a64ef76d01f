"""Encrypted copies of the kluis, without the own notes: made and checked at closing, thinned by age, put back under a new name."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from begrenzen_desktop.storage import vault
from begrenzen_desktop.storage.atomic import copy_atomically, publish
from begrenzen_desktop.storage.driver import explained
from begrenzen_desktop.storage.errors import (
    BackupDamaged,
    BackupFailed,
    KluisError,
    VaultExists,
    VaultMissing,
)
from begrenzen_desktop.storage.inspection import connect, header_check
from begrenzen_desktop.storage.keyfile import RawKey
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.thinning import to_remove

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"^(?P<naam>.+)\.(?P<stamp>\d{8}T\d{6}Z)\.(?P<state>[0-9a-f]{16})$")


@dataclass(frozen=True)
class Backup:
    """One reservekopie: a .kluis with its .sleutel beside it."""

    path: Path
    naam: str
    gemaakt: datetime
    staat: str  # fingerprint of the kluis that was copied

    def age(self, now: datetime) -> timedelta:
        return now - self.gemaakt


def make_backup(store: Store, folder: Path, now: Callable[[], datetime]) -> Backup | None:
    """Copy the kluis when it differs from the newest copy; None when there is nothing new."""
    try:
        with explained():
            return _make(store, folder, now())
    except BackupFailed:
        raise
    except KluisError as error:
        raise BackupFailed(str(error)) from error


def list_backups(folder: Path, naam: str | None = None) -> tuple[Backup, ...]:
    """The copies in a folder, newest first; of one kluis or of all."""
    found = [backup for path in folder.glob("*" + vault.VAULT_SUFFIX) if (backup := _parse(path)) is not None]
    return tuple(
        sorted(
            (backup for backup in found if naam in (None, backup.naam)),
            key=lambda backup: (backup.gemaakt, backup.path.name),
            reverse=True,
        )
    )


def restore(backup: Path, target: Path) -> Path:
    """Put a copy back as a kluis with a new name; never over an existing one."""
    if target.exists() or vault.key_path(target).exists():
        raise VaultExists
    if not backup.exists():
        raise VaultMissing
    vault.read_key_file(backup)
    with explained():
        target.parent.mkdir(parents=True, exist_ok=True)
        copy_atomically(vault.key_path(backup), vault.key_path(target))
        copy_atomically(backup, target)
    return target


def refresh_keys(path: Path, folder: Path) -> int:
    """After a new wachtzin or herstelcode: let the copies of this kluis open with the new one only."""
    own = vault.read_key_file(path).kluis
    copies = [backup.path for backup in list_backups(folder) if vault.read_key_file(backup.path).kluis == own]
    with explained():
        for copy in copies:
            copy_atomically(vault.key_path(path), vault.key_path(copy))
    return len(copies)


def move_aside(path: Path, now: Callable[[], datetime]) -> Path:
    """Give a damaged kluis and all that belongs to it another name, so that its own name is free again."""
    ending = f".beschadigd-{now().astimezone(UTC).strftime(_STAMP)}"
    aside = path.with_name(path.name + ending)
    key = vault.key_path(path)
    with explained():
        for part, new in (
            (path.with_name(path.name + "-wal"), aside.with_name(aside.name + "-wal")),
            (path.with_name(path.name + "-shm"), aside.with_name(aside.name + "-shm")),
            (path, aside),
            (key, key.with_name(key.name + ending)),
        ):
            if part.exists():
                part.rename(new)
    return aside


def _make(store: Store, folder: Path, moment: datetime) -> Backup | None:
    folder.mkdir(parents=True, exist_ok=True)
    # After the checkpoint the file is the whole kluis and its bytes say whether anything was changed,
    # also when the program was killed last time and could not remember that it had.
    store.checkpoint()
    with store.path.open("rb") as file:
        state = hashlib.file_digest(file, "sha256").hexdigest()[:16]
    naam = store.path.stem
    earlier = list_backups(folder, naam)
    if earlier and earlier[0].staat == state:
        return None
    moment = moment.astimezone(UTC).replace(microsecond=0)
    target = folder / f"{naam}.{moment.strftime(_STAMP)}.{state}{vault.VAULT_SUFFIX}"
    temporary = target.with_name(target.name + ".nieuw")
    temporary.unlink(missing_ok=True)
    try:
        store.run_outside("VACUUM INTO ?", (str(temporary),))
        _leave_out(temporary, store.key)
        check_copy(temporary, store.key)
        copy_atomically(vault.key_path(store.path), vault.key_path(target))
        publish(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    _thin(folder, naam, moment)
    return Backup(target, naam, moment, state)


def _leave_out(path: Path, key: RawKey) -> None:
    """Take the own notes out of a copy: what somebody removes has to be gone, and no older copy may still hold it."""
    connection = connect(path, key)
    try:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("DELETE FROM eigen_notitie")
    finally:
        connection.close()


def check_copy(path: Path, key: RawKey) -> None:
    """Open a copy and look at every page and every row's place in it."""
    header_check(path, key)
    connection = connect(path, key, read_only=True)
    try:
        sealed = not connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if not sealed or connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise BackupDamaged
    finally:
        connection.close()


def _thin(folder: Path, naam: str, now: datetime) -> None:
    backups = list_backups(folder, naam)
    gone = set(to_remove([backup.gemaakt for backup in backups], now))
    for backup in backups:
        if backup.gemaakt in gone:
            # The copy first: a key without a copy harms nobody.
            backup.path.unlink(missing_ok=True)
            vault.key_path(backup.path).unlink(missing_ok=True)


def _parse(path: Path) -> Backup | None:
    match = _NAME.match(path.stem)
    if match is None:
        return None
    try:
        made = datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, match["naam"], made, match["state"])
