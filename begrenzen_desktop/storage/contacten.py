"""Contactmomenten and Verzamelmomenten of a dossier."""

from __future__ import annotations

from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal, Richting, Verzamelmoment
from begrenzen_desktop.storage.rows import drop, field_values, load_ordered, put_ordered, row_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import ContactmomentRow, VerzamelmomentRow


def load_contactmomenten(tx: Transaction, dossier_id: str) -> tuple[Contactmoment, ...]:
    """Load the contacts in order of date and time (unknown times first)."""
    rows = load_ordered(tx.session, ContactmomentRow, dossier_id, "op", "tijd")
    return tuple(_contactmoment(row) for row in rows)


def save_contactmoment(tx: Transaction, dossier_id: str, moment: Contactmoment) -> bool:
    """Insert or change a contact. Tell whether it is new."""
    return put_ordered(tx.session, ContactmomentRow, dossier_id, field_values(moment))


def remove_contactmoment(tx: Transaction, dossier_id: str, moment_id: str) -> bool:
    """Remove a contact. Tell whether it was there."""
    return drop(tx.session, ContactmomentRow, dossier_id, moment_id)


def load_verzamelmomenten(tx: Transaction, dossier_id: str) -> tuple[Verzamelmoment, ...]:
    """Load the contacts that were counted together, in order of their first day."""
    rows = load_ordered(tx.session, VerzamelmomentRow, dossier_id, "vanaf")
    return tuple(_verzamelmoment(row) for row in rows)


def save_verzamelmoment(tx: Transaction, dossier_id: str, moment: Verzamelmoment) -> bool:
    """Insert or change a Verzamelmoment. Tell whether it is new."""
    return put_ordered(tx.session, VerzamelmomentRow, dossier_id, field_values(moment))


def remove_verzamelmoment(tx: Transaction, dossier_id: str, moment_id: str) -> bool:
    """Remove a Verzamelmoment. Tell whether it was there."""
    return drop(tx.session, VerzamelmomentRow, dossier_id, moment_id)


def _contactmoment(row: ContactmomentRow) -> Contactmoment:
    values = row_values(row, Contactmoment)
    return Contactmoment(**{**values, "kanaal": Kanaal(row.kanaal), "richting": Richting(row.richting)})


def _verzamelmoment(row: VerzamelmomentRow) -> Verzamelmoment:
    return Verzamelmoment(**{**row_values(row, Verzamelmoment), "kanaal": Kanaal(row.kanaal)})
