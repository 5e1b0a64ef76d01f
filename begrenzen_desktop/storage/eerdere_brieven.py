"""Letters that were sent before the program was used."""

from __future__ import annotations

from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.storage.rows import drop, field_values, load_ordered, put_ordered, row_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import EerdereBriefRow


def load_eerdere_brieven(tx: Transaction, dossier_id: str) -> tuple[EerdereBrief, ...]:
    """Load the earlier letters in order of date."""
    rows = load_ordered(tx.session, EerdereBriefRow, dossier_id, "datum")
    return tuple(EerdereBrief(**row_values(row, EerdereBrief)) for row in rows)


def save_eerdere_brief(tx: Transaction, dossier_id: str, brief: EerdereBrief) -> bool:
    """Insert or change an earlier letter. Tell whether it is new."""
    return put_ordered(tx.session, EerdereBriefRow, dossier_id, field_values(brief))


def remove_eerdere_brief(tx: Transaction, dossier_id: str, brief_id: str) -> bool:
    """Remove an earlier letter. Tell whether it was there."""
    return drop(tx.session, EerdereBriefRow, dossier_id, brief_id)
