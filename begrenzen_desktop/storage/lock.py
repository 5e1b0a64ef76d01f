"""One process per kluis: a .slot file that the operating system frees when its owner dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from begrenzen_desktop.storage.driver import explained
from begrenzen_desktop.storage.errors import VaultInUse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows locks bytes, and locked bytes cannot be read: lock one far behind the process number.
_FAR = 1 << 30


def lock_path(path: Path) -> Path:
    return path.with_suffix(".slot")


class VaultLock:
    """Held as long as the kluis is open. A .slot left by a killed process is simply taken."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    @classmethod
    def acquire(cls, path: Path) -> VaultLock:
        """Take the lock of this kluis or raise VaultInUse."""
        with explained():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(lock_path(path), os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        if not _try_lock(handle):
            os.close(handle)
            raise VaultInUse
        with explained():
            os.ftruncate(handle, 0)
            os.write(handle, str(os.getpid()).encode("ascii"))
        return cls(handle)

    def release(self) -> None:
        """Free the lock. The file stays: deleting it could hurt a process that is just starting."""
        if self._handle is None:
            return
        os.ftruncate(self._handle, 0)
        os.close(self._handle)
        self._handle = None


def holder(path: Path) -> int | None:
    """The process number in the .slot file, to focus its window; None when nobody wrote one."""
    try:
        return int(lock_path(path).read_text("ascii"))
    except (OSError, ValueError):
        return None


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
