"""Where kluizen live by default, and which places are not fit for one."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

import platformdirs

OVERRIDE = "BEGRENZEN_MAP"
SYNCED_WARNING = (
    "Deze map wordt gedeeld of gesynchroniseerd. Daardoor kan de kluis beschadigd raken. "
    "Kies liever een map op je eigen schijf; de reservekopieën mogen wel op een gedeelde map staan."
)
_SYNC_NAMES = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "owncloud",
    "stackdrive",
)
_SHARE_TYPES = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "fuse.rclone",
    "9p",
    "davfs",
    "fuse.davfs2",
}
_MOUNTS = Path("/proc/mounts")
_DRIVE_REMOTE = 4


def data_dir() -> Path:
    """The folder of the kluizen: BEGRENZEN_MAP, or the local (never the roaming) data folder of this user."""
    override = os.environ.get(OVERRIDE)
    if override:
        return Path(override)
    return platformdirs.user_data_path("Begrenzen", appauthor=False, roaming=False)


def is_synced_folder(path: Path) -> bool:
    """Is this a synchronised folder or a share? There another machine can change the file under us."""
    return _has_sync_name(path) or _is_share(path)


def _has_sync_name(path: PurePath) -> bool:
    # "OneDrive - Gemeente Voorbeeld" and "Dropbox (Werk)" are how these folders are really called.
    return any(part.lower().startswith(_SYNC_NAMES) for part in path.parts)


def _is_share(path: Path) -> bool:
    absolute = path.absolute()
    if str(absolute).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(absolute.anchor) == _DRIVE_REMOTE)
    return _MOUNTS.exists() and mount_type(absolute, _MOUNTS.read_text("utf-8", "replace")) in _SHARE_TYPES


def mount_type(path: PurePath, mounts: str) -> str:
    """The file system type under a path, from the text of /proc/mounts."""
    best, found = -1, ""
    for line in mounts.splitlines():
        _, point, kind, *_ = line.split(" ")
        mounted = PurePath(point.replace("\\040", " "))
        if (path == mounted or mounted in path.parents) and len(mounted.parts) >= best:
            best, found = len(mounted.parts), kind
    return found
