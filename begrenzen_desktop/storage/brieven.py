"""Brieven: load, save, freeze, sign and post. The status only goes forward."""

from __future__ import annotations

from collections import defaultdict

from sqlmodel import col, select

from begrenzen_desktop.domain.brief import (
    Akkoord,
    Bevroren,
    Brief,
    Briefstatus,
    Ondertekening,
    Verzending,
    Verzendwijze,
)
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.storage.rows import clear, field_values, row_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import BriefRow, VerzendingRow
from begrenzen_desktop.storage.values import dump_velden, parse_velden


def load_brief(tx: Transaction, brief_id: str) -> Brief:
    """Load one letter. Raises BegrenzenError when it does not exist (any more)."""
    row = tx.session.get(BriefRow, brief_id)
    if row is None:
        raise BegrenzenError(
            "Deze brief bestaat niet meer. Ga terug naar het dossier en maak zo nodig een nieuwe brief."
        )
    return _brief(row, _load_verzendingen(tx, [brief_id])[brief_id])


def load_brieven(tx: Transaction, dossier_id: str) -> tuple[Brief, ...]:
    """Load the letters of a dossier, oldest first."""
    rows = list(
        tx.session.exec(
            select(BriefRow)
            .where(col(BriefRow.dossier_id) == dossier_id)
            .order_by(col(BriefRow.gemaakt_op), col(BriefRow.id))
        )
    )
    verzendingen = _load_verzendingen(tx, [row.id for row in rows])
    return tuple(_brief(row, verzendingen[row.id]) for row in rows)


def save_brief(tx: Transaction, brief: Brief) -> None:
    """Insert or replace a letter as a whole.

    Raises BegrenzenError when a frozen letter would change in anything but its signature and posting.
    """
    _refuse_change_of_frozen(tx, brief)
    bevroren, getekend = brief.vastgesteld, brief.ondertekening
    akkoord, tweede = brief.akkoord, brief.ondertekend
    tx.session.merge(
        BriefRow(
            id=brief.id,
            dossier_id=brief.dossier_id,
            soort=brief.soort,
            status=str(brief.status),
            datum=brief.datum,
            ondertekenaar_id=brief.ondertekenaar_id,
            velden=dump_velden(brief.velden),
            gemaakt_op=brief.gemaakt_op,
            vervangt=brief.vervangt,
            betreft=brief.betreft,
            vastgesteld_bestand_id=bevroren.bestand_id if bevroren else None,
            vastgesteld_sha256=bevroren.sha256 if bevroren else None,
            vastgesteld_op=bevroren.op if bevroren else None,
            akkoord_sha256=akkoord.sha256 if akkoord else None,
            akkoord_op=akkoord.op if akkoord else None,
            akkoord_hoe=akkoord.hoe if akkoord else None,
            ondertekend_bestand_id=tweede.bestand_id if tweede else None,
            ondertekend_sha256=tweede.sha256 if tweede else None,
            ondertekend_gemaakt_op=tweede.op if tweede else None,
            ondertekend_door=getekend.door if getekend else None,
            ondertekend_functie=getekend.functie if getekend else None,
            ondertekend_op=getekend.op if getekend else None,
            ondertekend_wijze=getekend.wijze if getekend else None,
            ondertekend_scan_id=getekend.scan_bestand_id if getekend else None,
        )
    )
    tx.session.flush()
    clear(tx.session, VerzendingRow, brief_id=brief.id)
    for nr, verzending in enumerate(brief.verzendingen):
        tx.session.add(VerzendingRow(brief_id=brief.id, nr=nr, **field_values(verzending)))
    tx.session.flush()


def remove_brief(tx: Transaction, brief_id: str) -> bool:
    """Remove a concept. Tell whether it was there. Raises BegrenzenError for a letter that is frozen."""
    row = tx.session.get(BriefRow, brief_id)
    if row is None:
        return False
    if row.status != Briefstatus.CONCEPT:
        raise BegrenzenError(
            "Deze brief is vastgesteld en blijft in het dossier. Maak een nieuwe brief als er iets moet veranderen."
        )
    clear(tx.session, VerzendingRow, brief_id=brief_id)
    tx.session.delete(row)
    tx.session.flush()
    return True


def _refuse_change_of_frozen(tx: Transaction, brief: Brief) -> None:
    row = tx.session.get(BriefRow, brief.id)
    if row is None or row.vastgesteld_bestand_id is None:
        return
    oud = _brief(row, ())
    volgorde = list(Briefstatus)
    zelfde = all(
        getattr(oud, naam) == getattr(brief, naam)
        for naam in ("soort", "betreft", "datum", "vastgesteld", "ondertekenaar_id")
    )
    if (
        not zelfde
        or (
            oud.ondertekend is not None
            and (oud.ondertekend, oud.akkoord) != (brief.ondertekend, brief.akkoord)
        )
        or dict(oud.velden) != dict(brief.velden)
        or volgorde.index(brief.status) < volgorde.index(oud.status)
    ):
        raise BegrenzenError(
            "Deze brief is vastgesteld en verandert niet meer. Maak een nieuwe brief als er iets anders moet staan."
        )


def _load_verzendingen(tx: Transaction, brief_ids: list[str]) -> dict[str, tuple[Verzending, ...]]:
    gevonden: dict[str, tuple[Verzending, ...]] = defaultdict(tuple)
    if not brief_ids:
        return gevonden
    rows = tx.session.exec(
        select(VerzendingRow)
        .where(col(VerzendingRow.brief_id).in_(brief_ids))
        .order_by(col(VerzendingRow.nr))
    )
    for row in rows:
        gevonden[row.brief_id] = (*gevonden[row.brief_id], _verzending(row))
    return gevonden


def _verzending(row: VerzendingRow) -> Verzending:
    return Verzending(**{**row_values(row, Verzending), "wijze": Verzendwijze(row.wijze)})


def _brief(row: BriefRow, verzendingen: tuple[Verzending, ...]) -> Brief:
    vastgesteld = None
    if row.vastgesteld_bestand_id is not None and row.vastgesteld_op is not None:
        vastgesteld = Bevroren(
            bestand_id=row.vastgesteld_bestand_id, sha256=row.vastgesteld_sha256 or "", op=row.vastgesteld_op
        )
    akkoord = None
    if row.akkoord_op is not None:
        akkoord = Akkoord(sha256=row.akkoord_sha256 or "", op=row.akkoord_op, hoe=row.akkoord_hoe or "")
    ondertekend = None
    if row.ondertekend_bestand_id is not None and row.ondertekend_gemaakt_op is not None:
        ondertekend = Bevroren(
            bestand_id=row.ondertekend_bestand_id,
            sha256=row.ondertekend_sha256 or "",
            op=row.ondertekend_gemaakt_op,
        )
    ondertekening = None
    if row.ondertekend_op is not None:
        ondertekening = Ondertekening(
            door=row.ondertekend_door or "",
            functie=row.ondertekend_functie or "",
            op=row.ondertekend_op,
            wijze=row.ondertekend_wijze or "",
            scan_bestand_id=row.ondertekend_scan_id or "",
        )
    return Brief(
        id=row.id,
        dossier_id=row.dossier_id,
        soort=row.soort,
        status=Briefstatus(row.status),
        datum=row.datum,
        ondertekenaar_id=row.ondertekenaar_id,
        velden=parse_velden(row.velden),
        gemaakt_op=row.gemaakt_op,
        vastgesteld=vastgesteld,
        akkoord=akkoord,
        ondertekend=ondertekend,
        ondertekening=ondertekening,
        verzendingen=verzendingen,
        vervangt=row.vervangt,
        betreft=row.betreft,
    )
