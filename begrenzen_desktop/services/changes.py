"""What an operation changed, so that screens decide what to reread."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Which dossiers changed, whether the profile or the list did, and the id of what was made, if anything."""

    dossiers: frozenset[str] = frozenset()
    profiel: bool = False
    lijst: bool = False
    nieuw_id: str = ""


def changed(dossier_id: str, *, lijst: bool = False, nieuw_id: str = "") -> Changes:
    """Give the Changes of one dossier."""
    return Changes(dossiers=frozenset({dossier_id}), lijst=lijst, nieuw_id=nieuw_id)
