"""Files that stand in the vault: bytes that never change, with their SHA-256."""

from __future__ import annotations

import datetime as dt
import hashlib

from sqlmodel import col, select

from begrenzen_desktop.domain.brief import Bevroren
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import BestandRow


def add_bestand(
    tx: Transaction, bestand_id: str, dossier_id: str, naam: str, inhoud: bytes, op: dt.datetime
) -> Bevroren:
    """Put bytes in the vault for good and give what proves them."""
    sha256 = hashlib.sha256(inhoud).hexdigest()
    tx.session.add(
        BestandRow(id=bestand_id, dossier_id=dossier_id, naam=naam, sha256=sha256, op=op, inhoud=inhoud)
    )
    tx.session.flush()
    return Bevroren(bestand_id=bestand_id, sha256=sha256, op=op)


def load_bestand(tx: Transaction, bestand_id: str) -> tuple[str, bytes]:
    """Give name and bytes. Raises BegrenzenError when they are gone or no longer match their SHA-256."""
    row = tx.session.get(BestandRow, bestand_id)
    if row is None:
        raise BegrenzenError(
            "Dit bestand staat niet in de kluis. Zet een reservekopie terug als het er wel hoort te staan."
        )
    if hashlib.sha256(row.inhoud).hexdigest() != row.sha256:
        raise BegrenzenError(
            "Dit bestand is beschadigd: het is niet meer wat er is opgeslagen. Zet een reservekopie terug."
        )
    return row.naam, row.inhoud


def list_bestanden(tx: Transaction, dossier_id: str) -> tuple[tuple[str, str], ...]:
    """Give (id, name) of the files of a dossier, oldest first, without reading them."""
    rows = tx.session.exec(
        select(BestandRow.id, BestandRow.naam)
        .where(col(BestandRow.dossier_id) == dossier_id)
        .order_by(col(BestandRow.op), col(BestandRow.id))
    )
    return tuple((bestand_id, naam) for bestand_id, naam in rows)
