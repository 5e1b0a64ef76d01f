"""Sheets that are no letter, as a Word file: the dispatch sheet (D21) and the Spoedkaart (D24)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.gesprekskaart import check_gesprekskaart, make_gesprekskaart
from begrenzen_desktop.domain.spoedkaart import Spoedkaart
from begrenzen_desktop.domain.verzendblad import Verzendblad, as_data
from begrenzen_desktop.letters.data import as_blokken
from begrenzen_desktop.letters.output import make_bestandsnaam, write_brief
from begrenzen_desktop.letters.renderer import render
from begrenzen_desktop.letters.templates import Sjablonen

BLADEN = "bladen"
"""The folder of templates that belong to no regeling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bladwerk:
    """A sheet with its template; ``write`` needs no vault and may take a second. ``naam`` holds no name of a person."""

    sjabloon: bytes
    data: Mapping[str, Any]
    gemaakt_op: dt.datetime
    naam: str

    def run(self) -> bytes:
        """Give the bytes of the .docx. Raises BegrenzenError when the template is damaged or a text got lost."""
        return render(self.sjabloon, self.data, self.gemaakt_op)

    def write(self, map_: Path) -> Path:
        """Make the file in a folder and give its path. Raises BegrenzenError when the folder cannot be written to."""
        return write_brief(map_, self.naam, self.run())


def make_verzendwerk(blad: Verzendblad, organisatie: str, op: dt.datetime) -> Bladwerk:
    """Give the dispatch sheet of a letter."""
    return Bladwerk(
        sjabloon=Sjablonen().load(BLADEN, "verzendblad.docx"),
        data={**as_data(blad), "organisatie": organisatie or "Verzendblad"},
        gemaakt_op=op,
        naam=make_bestandsnaam(blad.kenmerk, "verzendblad"),
    )


def make_kaartwerk(
    kaart: Spoedkaart, eigen_nummers: str, protocol: str, organisatie: str, op: dt.datetime
) -> Bladwerk:
    """Give the Spoedkaart. Raises BegrenzenError for a card with a hole in it: it would be trusted."""
    mist = [p.zin for p in check_gesprekskaart(kaart, eigen_nummers, protocol) if p.houdt_tegen]
    if mist:
        raise BegrenzenError(f"De Spoedkaart is niet compleet. {mist[0]} Installeer Begrenzen opnieuw.")
    delen = make_gesprekskaart(kaart, eigen_nummers, protocol)
    return Bladwerk(
        sjabloon=Sjablonen().load(BLADEN, "gesprekskaart.docx"),
        data={
            "titel": "Spoedkaart",
            "organisatie": organisatie or "Begrenzen",
            "delen": [{"kop": deel.kop, "blokken": as_blokken(deel.blokken)} for deel in delen],
        },
        gemaakt_op=op,
        naam="spoedkaart.docx",
    )
