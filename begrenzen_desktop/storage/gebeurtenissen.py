"""The Tijdlijn: events are added and read, never changed."""

from __future__ import annotations

from sqlmodel import col, select

from begrenzen_desktop.domain.tijdlijn import Gebeurtenis, Gebeurtenissoort
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import GebeurtenisRow


def add_gebeurtenis(tx: Transaction, gebeurtenis: Gebeurtenis) -> None:
    """Record an event."""
    tx.session.add(
        GebeurtenisRow(
            soort=str(gebeurtenis.soort),
            op=gebeurtenis.op,
            dossier_id=gebeurtenis.dossier_id,
            object_id=gebeurtenis.object_id,
        )
    )
    tx.session.flush()


def load_gebeurtenissen(tx: Transaction, dossier_id: str) -> tuple[Gebeurtenis, ...]:
    """Load the events of a dossier, oldest first."""
    rows = tx.session.exec(
        select(GebeurtenisRow)
        .where(col(GebeurtenisRow.dossier_id) == dossier_id)
        .order_by(col(GebeurtenisRow.nr))
    )
    return tuple(
        Gebeurtenis(
            soort=Gebeurtenissoort(row.soort), op=row.op, dossier_id=row.dossier_id, object_id=row.object_id
        )
        for row in rows
    )
