"""The bytes of a letter to a file in a folder of the user's choice: whole or not at all, never over another file."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from begrenzen_desktop.domain.errors import BegrenzenError

_ONVEILIG = re.compile(r"[^A-Za-z0-9._-]+")


def make_bestandsnaam(kenmerk: str, soort: str, achtervoegsel: str = ".docx") -> str:
    """Give a file name from kenmerk and kind: never the name of a person."""
    delen = (_ONVEILIG.sub("-", deel).strip("-.") for deel in (kenmerk, soort))
    return "_".join(deel for deel in delen if deel) + achtervoegsel


def write_brief(map_: Path, naam: str, inhoud: bytes) -> Path:
    """Write the file and give its path; the same bytes under the same name are left as they are.

    Raises BegrenzenError when the folder is not there, cannot be written to, or the disk is full.
    """
    try:
        if not map_.is_dir():
            raise BegrenzenError("Deze map bestaat niet (meer). Kies een andere map.")
        doel = _free_path(map_, naam, inhoud)
        if doel.exists():
            return doel
        _write_atomic(doel, inhoud)
    except OSError as fout:
        raise BegrenzenError(_explain(fout)) from fout
    return doel


def _free_path(map_: Path, naam: str, inhoud: bytes) -> Path:
    """The first name that is free, or that holds these very bytes already."""
    stam, achtervoegsel = Path(naam).stem, Path(naam).suffix
    for nummer in range(1, 1000):
        pad = map_ / (naam if nummer == 1 else f"{stam}_{nummer}{achtervoegsel}")
        if not pad.exists() or (
            pad.is_file() and pad.stat().st_size == len(inhoud) and pad.read_bytes() == inhoud
        ):
            return pad
    raise BegrenzenError("In deze map staan al heel veel versies van deze brief. Kies een andere map.")


def _write_atomic(doel: Path, inhoud: bytes) -> None:
    greep, tijdelijk = tempfile.mkstemp(dir=doel.parent, prefix=".begrenzen-", suffix=".tmp")
    try:
        with os.fdopen(greep, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        Path(tijdelijk).replace(doel)
    except OSError:
        Path(tijdelijk).unlink(missing_ok=True)
        raise


def _explain(fout: OSError) -> str:
    match fout.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "In deze map mag je niet schrijven. Kies een andere map, bijvoorbeeld Documenten."
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return (
                "De schijf is vol. Maak ruimte vrij of kies een andere map. De brief staat nog veilig in de"
                " kluis."
            )
        case errno.ENOENT | errno.ENOTDIR:
            return "Deze map bestaat niet (meer). Kies een andere map."
        case _:
            return "De brief kon niet worden opgeslagen. Kies een andere map en probeer het opnieuw."


def write_map(map_: Path, naam: str, bestanden: Mapping[str, bytes]) -> Path:
    """Write a folder with files, whole or not at all, and give its path; a folder that is there stays as it is.

    Raises BegrenzenError when the folder it goes in is not there, cannot be written to, or the disk is full.
    """
    try:
        if not map_.is_dir():
            raise BegrenzenError("Deze map bestaat niet (meer). Kies een andere map.")
        tijdelijk = Path(tempfile.mkdtemp(dir=map_, prefix=".begrenzen-"))
        try:
            for bestand, inhoud in bestanden.items():
                _write_atomic(tijdelijk / bestand, inhoud)
            tijdelijk.chmod(0o755)
            doel = next(pad for pad in _free_folders(map_, naam) if not pad.exists())
            return tijdelijk.rename(doel)
        except OSError:
            shutil.rmtree(tijdelijk, ignore_errors=True)
            raise
    except OSError as fout:
        raise BegrenzenError(_explain(fout)) from fout


def _free_folders(map_: Path, naam: str) -> Iterator[Path]:
    yield map_ / naam
    yield from (map_ / f"{naam}_{nummer}" for nummer in count(2))
