"""Which regelingen exist, by id and date of entry into force; each version is read once and kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.regelingen.checks import check_regeling
from begrenzen_desktop.regelingen.loader import load_regeling


class Catalogus:
    """The regelingen in a folder: <id>/<datum>.toml. Without ``folder`` those that come with the program.

    ``eigen`` is a folder with those that an organisation made itself; one that the program has cannot be replaced by it.
    """

    def __init__(self, folder: Path | None = None, eigen: Path | None = None) -> None:
        vast = folder if folder is not None else resources_dir() / "regelingen"
        self._folders = (vast,) if eigen is None else (vast, eigen)
        self._cache: dict[tuple[str, dt.date], Regeling] = {}
        self._rolnamen: Mapping[str, str] = {}

    def name_roles(self, namen: Mapping[str, str]) -> None:
        """Use these names for roles from now on, instead of those that a regeling gives them."""
        if dict(namen) != dict(self._rolnamen):
            self._rolnamen = dict(namen)
            self._cache = {}

    def ids(self) -> tuple[str, ...]:
        """The ids of the regelingen, in alphabetical order."""
        namen = {
            map_.name
            for folder in self._folders
            if folder.is_dir()
            for map_ in folder.iterdir()
            if map_.is_dir()
        }
        return tuple(sorted(naam for naam in namen if self.dates(naam)))

    def dates(self, regeling_id: str) -> tuple[dt.date, ...]:
        """The dates of entry into force of one regeling, oldest first."""
        gevonden = []
        for pad in self._folder_of(regeling_id).glob("*.toml"):
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
                f"De regeling '{regeling_id}' is niet gevonden. Zet het bestand terug, of kies bij Instellingen een andere."
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
        regeling = load_regeling(
            self._folder_of(regeling_id) / f"{datum}.toml", self._folders, self._rolnamen
        )
        bevindingen = check_regeling(regeling)
        if bevindingen:
            raise BegrenzenError(
                f"De regeling '{regeling_id}' van {datum:%d-%m-%Y} klopt niet. {bevindingen[0]}"
            )
        self._cache[regeling_id, datum] = regeling
        return regeling

    def _folder_of(self, regeling_id: str) -> Path:
        """Where a regeling stands: those of the program go first."""
        mappen = [folder / regeling_id for folder in self._folders]
        return next((map_ for map_ in mappen if map_.is_dir()), mappen[0])
