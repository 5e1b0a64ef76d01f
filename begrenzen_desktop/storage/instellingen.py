"""The settings of the installation: a name and anything JSON can hold."""

from __future__ import annotations

import json
from typing import Any

from begrenzen_desktop.storage.store import Reader, Transaction


def load_instelling(tx: Reader, sleutel: str, default: Any) -> Any:
    """Give a setting, or the default."""
    rij = tx.execute("SELECT waarde FROM instelling WHERE sleutel = ?", (sleutel,)).fetchone()
    return default if rij is None else json.loads(rij["waarde"])


def save_instelling(tx: Transaction, sleutel: str, waarde: Any) -> None:
    """Insert or replace a setting; anything JSON can hold."""
    tx.execute(
        "INSERT OR REPLACE INTO instelling (sleutel, waarde) VALUES (?, ?)", (sleutel, json.dumps(waarde))
    )
