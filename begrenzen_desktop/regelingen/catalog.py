"""Which regelingen exist, by id and date of entry into force; each version is read once and kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.regelingen.checks import check_regeling
from begrenzen_desktop.regelingen.loader import load_regeling


class Catalogus:
    """The regelingen in a folder: <id>/<datum>.toml. Without ``folder`` those that come with the program."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder if folder is not None else resources_dir() / "regelingen"
        self._cache: dict[tuple[str, dt.date], Regeling] = {}

    def ids(self) -> tuple[str, ...]:
        """The ids of the regelingen, in alphabetical order."""
        if not self._folder.is_dir():
            return ()
        return tuple(
            sorted(map_.name for map_ in self._folder.iterdir() if map_.is_dir() and self.dates(map_.name))
        )

    def dates(self, regeling_id: str) -> tuple[dt.date, ...]:
        """The dates of entry into force of one regeling, oldest first."""
        gevonden = []
        for pad in (self._folder / regeling_id).glob("*.toml"):
            try:
                gevonden.append(dt.date.fromisoformat(pad.stem))
            except ValueError:
                raise BegrenzenError(
                    f"Het bestand {pad.name} van de regeling {regeling_id} heeft geen datum als naam. "
                    "Noem het naar de dag van ingang, zoals 2022-12-01.toml."
                ) from None
        return tuple(sorted(gevonden))

    def newest(self, regeling_id: str) -> Regeling:
        """Give the version that entered into force last. Raises BegrenzenError when there is none."""
        datums = self.dates(regeling_id)
        if not datums:
            raise BegrenzenError(
                f"De regeling '{regeling_id}' is niet gevonden. Installeer Begrenzen opnieuw."
            )
        return self.get(regeling_id, datums[-1])

    def get(self, regeling_id: str, datum: dt.date) -> Regeling:
        """Give one version. Raises BegrenzenError when it does not exist or does not hold together."""
        gevonden = self._cache.get((regeling_id, datum))
        if gevonden is not None:
            return gevonden
        if datum not in self.dates(regeling_id):
            raise BegrenzenError(
                f"De regeling '{regeling_id}' van {datum:%d-%m-%Y} is niet gevonden. "
                "Werk Begrenzen bij tot de versie waarmee dit dossier is gemaakt."
            )
        regeling = load_regeling(self._folder / regeling_id / f"{datum}.toml")
        bevindingen = check_regeling(regeling)
        if bevindingen:
            raise BegrenzenError(
                f"De regeling '{regeling_id}' van {datum:%d-%m-%Y} klopt niet. {bevindingen[0]}"
            )
        self._cache[regeling_id, datum] = regeling
        return regeling
