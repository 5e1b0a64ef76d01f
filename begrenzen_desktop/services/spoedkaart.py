"""The Spoedkaart for the screens; needs no vault."""

from __future__ import annotations

from functools import cache

from begrenzen_desktop.domain.spoedkaart import Spoedkaart
from begrenzen_desktop.regelingen.spoedkaart import read_spoedkaart


@cache
def get_spoedkaart() -> Spoedkaart:
    """Give the card, read once."""
    return read_spoedkaart()
