"""Klachten of a dossier."""

from __future__ import annotations

from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze, Ombudsmanoordeel, Oordeel
from begrenzen_desktop.storage.rows import drop, field_values, load_ordered, put_ordered, row_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import KlachtRow


def load_klachten(tx: Transaction, dossier_id: str) -> tuple[Klacht, ...]:
    """Load the complaints in order of entry."""
    return tuple(_klacht(row) for row in load_ordered(tx.session, KlachtRow, dossier_id))


def save_klacht(tx: Transaction, dossier_id: str, klacht: Klacht) -> bool:
    """Insert or change a complaint. Tell whether it is new."""
    return put_ordered(tx.session, KlachtRow, dossier_id, field_values(klacht))


def remove_klacht(tx: Transaction, dossier_id: str, klacht_id: str) -> bool:
    """Remove a complaint. Tell whether it was there."""
    return drop(tx.session, KlachtRow, dossier_id, klacht_id)


def _klacht(row: KlachtRow) -> Klacht:
    oordeel = None if row.oordeel is None else Oordeel(row.oordeel)
    keuze = None if row.tijdens_stop is None else Klachtkeuze(row.tijdens_stop)
    ombudsman = None if row.ombudsman_oordeel is None else Ombudsmanoordeel(row.ombudsman_oordeel)
    waarden = {"oordeel": oordeel, "tijdens_stop": keuze, "ombudsman_oordeel": ombudsman}
    return Klacht(**{**row_values(row, Klacht), **waarden})
