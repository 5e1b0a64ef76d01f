"""One finding about a regeling: where, why, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something in a regeling that cannot be right: where, why, and what to do about it."""

    plaats: str
    reden: str
    remedie: str

    def __str__(self) -> str:
        return f"Bij {self.plaats}: {self.reden}. {self.remedie}"
