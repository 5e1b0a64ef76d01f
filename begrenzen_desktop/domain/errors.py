"""The one error that a user may see: a Dutch sentence with a remedy."""

from __future__ import annotations


class BegrenzenError(Exception):
    """Something the user can mend. ``str(error)`` is a Dutch sentence with a remedy; anything else is a bug."""


class OngeldigAntwoord(BegrenzenError):
    """A value that does not fit its Vraag or field."""


class NogNietToegestaan(BegrenzenError):
    """An act that is stopped by open points of the poorten."""

    def __init__(self, zin: str, open_punten: tuple[object, ...] = ()) -> None:
        super().__init__(zin)
        self.open_punten = open_punten
