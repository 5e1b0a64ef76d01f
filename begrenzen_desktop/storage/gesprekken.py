"""Talks about behaviour: invitations and how they ended."""

from __future__ import annotations

import datetime as dt
import json

from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.storage.rows import drop, field_values, load_ordered, put_ordered, row_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import GesprekRow


def load_gesprekken(tx: Transaction, dossier_id: str) -> tuple[Ordegesprek, ...]:
    """Load the talks in order of invitation."""
    return tuple(_gesprek(row) for row in load_ordered(tx.session, GesprekRow, dossier_id, "uitgenodigd_op"))


def save_gesprek(tx: Transaction, dossier_id: str, gesprek: Ordegesprek) -> bool:
    """Insert or change a talk. Tell whether it is new."""
    dagen = json.dumps([dag.isoformat() for dag in gesprek.mogelijk_op])
    return put_ordered(tx.session, GesprekRow, dossier_id, {**field_values(gesprek), "mogelijk_op": dagen})


def remove_gesprek(tx: Transaction, dossier_id: str, gesprek_id: str) -> bool:
    """Remove a talk. Tell whether it was there."""
    return drop(tx.session, GesprekRow, dossier_id, gesprek_id)


def _gesprek(row: GesprekRow) -> Ordegesprek:
    waarden = row_values(row, Ordegesprek)
    waarden["mogelijk_op"] = tuple(dt.date.fromisoformat(dag) for dag in json.loads(row.mogelijk_op))
    waarden["uitkomst"] = Gespreksuitkomst(row.uitkomst)
    return Ordegesprek(**waarden)
