"""Which colleague was told which notice, and the dossiers that may have a limit, in plain statements."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.begrenzing import Doorgifte
from begrenzen_desktop.domain.beoordeling import Beslissingkeuze
from begrenzen_desktop.storage.store import Reader, Transaction

_STOPT = ", ".join(f"'{keuze}'" for keuze in Beslissingkeuze if keuze.stopt_klacht)
_MET_GRENS = (
    "SELECT d.id FROM dossier d WHERE EXISTS (SELECT 1 FROM verloopstap v WHERE v.dossier_id = d.id)"
    " OR EXISTS (SELECT 1 FROM beslissing s JOIN beoordeling b ON b.id = s.beoordeling_id"
    f" WHERE b.dossier_id = d.id AND s.keuze IN ({_STOPT})) ORDER BY d.kenmerk, d.id"
)


def find_met_grens(tx: Reader) -> tuple[str, ...]:
    """Give the ids of all dossiers in which a limit was ever set."""
    return tuple(rij[0] for rij in tx.execute(_MET_GRENS))


def load_doorgiften(tx: Reader, dossier_id: str) -> tuple[Doorgifte, ...]:
    """Load who was told the notices of a dossier, the first first."""
    rijen = tx.execute(
        "SELECT g.id, g.brief_id, g.wie, g.op FROM doorgifte g JOIN brief b ON b.id = g.brief_id"
        " WHERE b.dossier_id = ? ORDER BY g.op, g.rowid",
        (dossier_id,),
    )
    return tuple(
        Doorgifte(id=r["id"], brief_id=r["brief_id"], wie=r["wie"], op=dt.date.fromisoformat(r["op"]))
        for r in rijen
    )


def add_doorgifte(tx: Transaction, doorgifte: Doorgifte) -> None:
    """Write that somebody was told."""
    tx.execute(
        "INSERT INTO doorgifte (id, brief_id, wie, op) VALUES (?, ?, ?, ?)",
        (doorgifte.id, doorgifte.brief_id, doorgifte.wie, doorgifte.op.isoformat()),
    )


def remove_doorgifte(tx: Transaction, doorgifte_id: str) -> bool:
    """Take a wrong entry away. Tell whether it was there."""
    return bool(tx.execute("DELETE FROM doorgifte WHERE id = ?", (doorgifte_id,)).rowcount)
