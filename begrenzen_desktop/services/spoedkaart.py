"""The Spoedkaart for the screens; needs no vault."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

from begrenzen_desktop.domain.spoedkaart import Spoedkaart
from begrenzen_desktop.regelingen.spoedkaart import read_spoedkaart


@cache
def get_spoedkaart() -> Spoedkaart:
    """Give the card, read once."""
    return read_spoedkaart()


def save_spoedkaart(map_: Path, eigen_nummers: str, protocol: str, organisatie: str, op: dt.datetime) -> Path:
    """Make the card as a Word file in a folder [jobs] and give its path. Raises BegrenzenError when that is impossible."""
    from begrenzen_desktop.services.bladen import make_kaartwerk  # not needed to show the card at once

    return make_kaartwerk(get_spoedkaart(), eigen_nummers, protocol, organisatie, op).write(map_)
