"""The steps in the life of a measure."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict

from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst
from begrenzen_desktop.storage.rows import drop, field_values, load_ordered, put_ordered, row_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import VerloopstapRow

_DAGEN = ("ingang", "einde", "herbeoordeling")
_ASSEN = ("wie", "wat", "wanneer", "waar", "hoe")


def load_verloop(tx: Transaction, dossier_id: str) -> tuple[Verloopstap, ...]:
    """Load the steps in order of their day."""
    return tuple(_stap(row) for row in load_ordered(tx.session, VerloopstapRow, dossier_id, "op"))


def save_verloopstap(tx: Transaction, dossier_id: str, stap: Verloopstap) -> bool:
    """Insert or change a step. Tell whether it is new."""
    waarden = field_values(stap)
    waarden["maatregel"] = _dump(stap.maatregel)
    waarden["contact_ids"] = json.dumps(stap.contact_ids)
    return put_ordered(tx.session, VerloopstapRow, dossier_id, waarden)


def remove_verloopstap(tx: Transaction, dossier_id: str, stap_id: str) -> bool:
    """Remove a step. Tell whether it was there."""
    return drop(tx.session, VerloopstapRow, dossier_id, stap_id)


def _dump(maatregel: Maatregel | None) -> str:
    return "" if maatregel is None else json.dumps(asdict(maatregel), default=str, ensure_ascii=False)


def _parse(tekst: str) -> Maatregel | None:
    if not tekst:
        return None
    waarden = json.loads(tekst)
    waarden |= {naam: dt.date.fromisoformat(waarden[naam]) for naam in _DAGEN}
    waarden |= {naam: tuple(waarden[naam]) for naam in _ASSEN}
    return Maatregel(**waarden)


def _stap(row: VerloopstapRow) -> Verloopstap:
    waarden = row_values(row, Verloopstap)
    waarden["soort"] = Verloopsoort(row.soort)
    waarden["uitkomst"] = None if row.uitkomst is None else Verloopuitkomst(row.uitkomst)
    waarden["maatregel"] = _parse(row.maatregel)
    waarden["contact_ids"] = tuple(json.loads(row.contact_ids))
    return Verloopstap(**waarden)
