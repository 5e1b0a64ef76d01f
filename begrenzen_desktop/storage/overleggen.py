"""Consultations of a dossier."""

from __future__ import annotations

from begrenzen_desktop.domain.beoordeling import Overleg
from begrenzen_desktop.storage.rows import drop, field_values, load_ordered, put_ordered, row_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import OverlegRow


def load_overleggen(tx: Transaction, dossier_id: str) -> tuple[Overleg, ...]:
    """Load the consultations in order of date."""
    rows = load_ordered(tx.session, OverlegRow, dossier_id, "op")
    return tuple(Overleg(**row_values(row, Overleg)) for row in rows)


def save_overleg(tx: Transaction, dossier_id: str, overleg: Overleg) -> bool:
    """Insert or change a consultation. Tell whether it is new."""
    return put_ordered(tx.session, OverlegRow, dossier_id, field_values(overleg))


def remove_overleg(tx: Transaction, dossier_id: str, overleg_id: str) -> bool:
    """Remove a consultation. Tell whether it was there."""
    return drop(tx.session, OverlegRow, dossier_id, overleg_id)
