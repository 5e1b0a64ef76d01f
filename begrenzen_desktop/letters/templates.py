"""The templates that come with the program: find the one of a letter."""

from __future__ import annotations

from pathlib import Path

from begrenzen_desktop.bestanden import templates_dir
from begrenzen_desktop.domain.errors import BegrenzenError


class Sjablonen:
    """The folder with templates: <folder>/<regeling>/<file>.docx."""

    def __init__(self, map_: Path | None = None) -> None:
        self._map = map_ or templates_dir()

    def load(self, regeling_id: str, bestand: str) -> bytes:
        """Give the bytes of a template. Raises BegrenzenError when it is not there."""
        pad = self._map / regeling_id / bestand
        try:
            return pad.read_bytes()
        except OSError as fout:
            raise BegrenzenError(
                f"Het sjabloon {bestand} is er niet of is niet te lezen. Installeer Begrenzen opnieuw."
            ) from fout
