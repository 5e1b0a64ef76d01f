"""What the program remembers of this installation: look of the screens, and whether the recovery sheet was made."""

from __future__ import annotations

from typing import Any

from begrenzen_desktop.storage.instellingen import load_instelling, save_instelling
from begrenzen_desktop.storage.store import Store

HERSTELBLAD_GEMAAKT = "herstelblad-gemaakt"


class Remembering:
    """Reads and writes the settings of the installation."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, sleutel: str, default: Any = None) -> Any:
        """Give a setting of the screens, or the default."""
        with self._store.reading() as tx:
            return load_instelling(tx, sleutel, default)

    def set(self, sleutel: str, waarde: Any) -> None:
        """Remember a setting of the screens: anything JSON can hold."""
        with self._store.transaction() as tx:
            save_instelling(tx, sleutel, waarde)

    def note_herstelblad(self) -> None:
        """Remember that the recovery sheet was made, so that nobody is reminded any more."""
        self.set(HERSTELBLAD_GEMAAKT, True)
