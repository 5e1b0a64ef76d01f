"""The Beslissing of a beoordeling: taken once, never changed."""

from __future__ import annotations

from sqlmodel import col, select

from begrenzen_desktop.domain.beoordeling import Beslissing, Beslissingkeuze, Conclusie
from begrenzen_desktop.domain.errors import NogNietToegestaan
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import BeslissingRow
from begrenzen_desktop.storage.values import dump_afwijkingen, parse_afwijkingen


def load_beslissing(tx: Transaction, beoordeling_id: str) -> Beslissing | None:
    """Load the decision, or None when it was not taken yet."""
    row = tx.session.exec(
        select(BeslissingRow).where(col(BeslissingRow.beoordeling_id) == beoordeling_id)
    ).first()
    return None if row is None else _beslissing(row)


def save_beslissing(tx: Transaction, beoordeling_id: str, beslissing: Beslissing) -> None:
    """Record the decision. Raises NogNietToegestaan when there is one already."""
    if load_beslissing(tx, beoordeling_id) is not None:
        raise NogNietToegestaan(
            "De beslissing is al vastgesteld en verandert niet meer. Maak een nieuw dossier voor een nieuwe beslissing."
        )
    tx.session.add(
        BeslissingRow(
            id=beslissing.id,
            beoordeling_id=beoordeling_id,
            keuze=str(beslissing.keuze),
            conclusie=str(beslissing.conclusie),
            besloten_door=beslissing.besloten_door,
            functie=beslissing.functie,
            besloten_op=beslissing.besloten_op,
            vastgesteld_op=beslissing.vastgesteld_op,
            afwijkingen=dump_afwijkingen(beslissing.afwijkingen),
            notitie_brief_id=beslissing.notitie_brief_id,
        )
    )
    tx.session.flush()


def _beslissing(row: BeslissingRow) -> Beslissing:
    return Beslissing(
        id=row.id,
        keuze=Beslissingkeuze(row.keuze),
        conclusie=Conclusie(row.conclusie),
        besloten_door=row.besloten_door,
        functie=row.functie,
        besloten_op=row.besloten_op,
        vastgesteld_op=row.vastgesteld_op,
        afwijkingen=parse_afwijkingen(row.afwijkingen),
        notitie_brief_id=row.notitie_brief_id,
    )
