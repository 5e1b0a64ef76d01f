"""Write a small file so that it is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``; after a crash either the old or the new bytes are there."""
    temporary = path.with_name(path.name + ".nieuw")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def copy_atomically(source: Path, target: Path) -> None:
    """Copy a closed file in the same whole-or-nothing way."""
    temporary = target.with_name(target.name + ".nieuw")
    try:
        shutil.copyfile(source, temporary)
        publish(temporary, target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def publish(temporary: Path, target: Path) -> None:
    """Flush a finished file to disk and give it its real name."""
    # Windows can only flush a handle that may write.
    with temporary.open("r+b") as file:
        os.fsync(file.fileno())
    temporary.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
