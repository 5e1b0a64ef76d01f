"""The Beoordeling of a dossier: answers, consultation, norms, deviations and decision together."""

from __future__ import annotations

from sqlmodel import col, select

from begrenzen_desktop.domain.beoordeling import Afwijking, Beoordeling, Normbevestiging
from begrenzen_desktop.storage.antwoorden import load_antwoorden, save_antwoorden
from begrenzen_desktop.storage.beslissingen import load_beslissing, save_beslissing
from begrenzen_desktop.storage.overleggen import load_overleggen, save_overleg
from begrenzen_desktop.storage.rows import row_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import AfwijkingRow, BeoordelingRow, NormbevestigingRow


def load_beoordeling(tx: Transaction, dossier_id: str) -> Beoordeling:
    """Load the beoordeling of a dossier."""
    row = tx.session.exec(select(BeoordelingRow).where(col(BeoordelingRow.dossier_id) == dossier_id)).one()
    return Beoordeling(
        id=row.id,
        regeling_id=row.regeling_id,
        regeling_datum=row.regeling_datum,
        antwoorden=load_antwoorden(tx, row.id),
        overleggen=load_overleggen(tx, dossier_id),
        normen=_load_normen(tx, row.id),
        afwijkingen=_load_afwijkingen(tx, row.id),
        beslissing=load_beslissing(tx, row.id),
    )


def insert_beoordeling(tx: Transaction, dossier_id: str, beoordeling: Beoordeling) -> None:
    """Write a new beoordeling with everything in it."""
    tx.session.add(
        BeoordelingRow(
            id=beoordeling.id,
            dossier_id=dossier_id,
            regeling_id=beoordeling.regeling_id,
            regeling_datum=beoordeling.regeling_datum,
        )
    )
    tx.session.flush()
    save_antwoorden(tx, beoordeling.id, dict(beoordeling.antwoorden))
    for overleg in beoordeling.overleggen:
        save_overleg(tx, dossier_id, overleg)
    for norm in beoordeling.normen:
        save_norm(tx, beoordeling.id, norm)
    for afwijking in beoordeling.afwijkingen:
        save_afwijking(tx, beoordeling.id, afwijking)
    if beoordeling.beslissing is not None:
        save_beslissing(tx, beoordeling.id, beoordeling.beslissing)


def find_beoordeling_id(tx: Transaction, dossier_id: str) -> str:
    """Give the id of the beoordeling of a dossier."""
    return tx.session.exec(
        select(BeoordelingRow.id).where(col(BeoordelingRow.dossier_id) == dossier_id)
    ).one()


def save_norm(tx: Transaction, beoordeling_id: str, norm: Normbevestiging) -> None:
    """Insert or replace the confirmation of one norm."""
    tx.session.merge(
        NormbevestigingRow(
            beoordeling_id=beoordeling_id, norm=norm.norm, zin=norm.zin, bevestigd=norm.bevestigd
        )
    )
    tx.session.flush()


def save_afwijking(tx: Transaction, beoordeling_id: str, afwijking: Afwijking) -> None:
    """Insert or replace the deviation from one open point."""
    row = tx.session.get(AfwijkingRow, (beoordeling_id, afwijking.open_punt))
    bestaand = tx.session.exec(
        select(AfwijkingRow.volgorde).where(col(AfwijkingRow.beoordeling_id) == beoordeling_id)
    )
    volgorde = max(bestaand, default=0) + 1 if row is None else row.volgorde
    tx.session.merge(
        AfwijkingRow(
            beoordeling_id=beoordeling_id,
            open_punt=afwijking.open_punt,
            volgorde=volgorde,
            reden=afwijking.reden,
            door=afwijking.door,
        )
    )
    tx.session.flush()


def remove_afwijking(tx: Transaction, beoordeling_id: str, open_punt: str) -> bool:
    """Take a deviation back. Tell whether it was there."""
    row = tx.session.get(AfwijkingRow, (beoordeling_id, open_punt))
    if row is None:
        return False
    tx.session.delete(row)
    tx.session.flush()
    return True


def _load_normen(tx: Transaction, beoordeling_id: str) -> tuple[Normbevestiging, ...]:
    rows = tx.session.exec(
        select(NormbevestigingRow)
        .where(col(NormbevestigingRow.beoordeling_id) == beoordeling_id)
        .order_by(col(NormbevestigingRow.norm))
    )
    return tuple(Normbevestiging(**row_values(row, Normbevestiging)) for row in rows)


def _load_afwijkingen(tx: Transaction, beoordeling_id: str) -> tuple[Afwijking, ...]:
    rows = tx.session.exec(
        select(AfwijkingRow)
        .where(col(AfwijkingRow.beoordeling_id) == beoordeling_id)
        .order_by(col(AfwijkingRow.volgorde))
    )
    return tuple(Afwijking(**row_values(row, Afwijking)) for row in rows)
