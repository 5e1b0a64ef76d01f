"""The registered letters of which somebody still has to see whether they arrived."""

from __future__ import annotations

import datetime as dt
from typing import Any

from begrenzen_desktop.domain.brief import Verzending, Verzendwijze
from begrenzen_desktop.storage.store import Reader

_OPEN = (
    "SELECT b.dossier_id, v.* FROM verzending v JOIN brief b ON b.id = v.brief_id"
    " WHERE v.wijze = ? AND v.retour_op IS NULL ORDER BY v.op, v.brief_id"
)


def load_open_post(tx: Reader) -> tuple[tuple[str, str, Verzending], ...]:
    """Give (dossier id, letter id, how it was posted and last seen) of each registered letter that did not come back."""
    rijen = tx.execute(_OPEN, (str(Verzendwijze.AANGETEKEND),))
    return tuple((rij["dossier_id"], rij["brief_id"], _verzending(rij)) for rij in rijen)


def _verzending(rij: Any) -> Verzending:
    return Verzending(
        wijze=Verzendwijze(rij["wijze"]),
        op=dt.date.fromisoformat(rij["op"]),
        barcode=rij["barcode"],
        bekeken_op=dt.date.fromisoformat(rij["bekeken_op"]) if rij["bekeken_op"] else None,
        uitkomst=rij["uitkomst"],
    )
