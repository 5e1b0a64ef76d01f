"""Signing folders, the letters that wait for one, and the copies for the archive."""

from __future__ import annotations

import datetime as dt

from sqlmodel import col, select

from begrenzen_desktop.domain.brief import Bevroren, Briefstatus
from begrenzen_desktop.domain.briefinhoud import DOOR_BEHANDELAAR
from begrenzen_desktop.domain.dossier import Dossierstatus
from begrenzen_desktop.domain.tekenmap import Tekenmap, Wachtend
from begrenzen_desktop.storage.moments import from_micros
from begrenzen_desktop.storage.store import Reader, Transaction
from begrenzen_desktop.storage.tables import ArchiefRow, BriefRow, DossierRow, TekenmapBriefRow, TekenmapRow

_WACHTEND = (
    "SELECT b.id, b.dossier_id, b.soort, b.datum, b.ondertekenaar_id, b.vastgesteld_op, d.kenmerk, d.behandelaar,"
    " y.regeling_id, y.regeling_datum,"
    " (SELECT max(t.op) FROM tekenmap_brief r JOIN tekenmap t ON t.id = r.tekenmap_id WHERE r.brief_id = b.id) AS map_op"
    " FROM brief b JOIN dossier d ON d.id = b.dossier_id JOIN beoordeling y ON y.dossier_id = d.id"
    " WHERE b.status = ? AND d.status = ? ORDER BY b.vastgesteld_op, b.id"
)


def load_wachtend(tx: Reader | Transaction) -> tuple[Wachtend, ...]:
    """Give the letters of open dossiers that were vastgesteld and not signed, the longest waiting first.

    Pieces that nobody signs are among them; which those are, the regeling says.
    """
    rijen = tx.execute(_WACHTEND, (str(Briefstatus.VASTGESTELD), str(Dossierstatus.OPEN)))
    return tuple(
        Wachtend(
            brief_id=rij["id"],
            dossier_id=rij["dossier_id"],
            kenmerk=rij["kenmerk"],
            soort=rij["soort"],
            ondertekenaar=rij["behandelaar"] if rij["soort"] in DOOR_BEHANDELAAR else "",
            datum=dt.date.fromisoformat(rij["datum"]) if rij["datum"] else None,
            ondertekenaar_id=rij["ondertekenaar_id"],
            sinds=from_micros(rij["vastgesteld_op"]),
            in_map_op=from_micros(rij["map_op"]) if rij["map_op"] else None,
            regeling_id=rij["regeling_id"],
            regeling_datum=dt.date.fromisoformat(rij["regeling_datum"]),
        )
        for rij in rijen
    )


def add_tekenmap(tx: Transaction, map_: Tekenmap) -> None:
    """Keep that a signing folder was made, and of which letters."""
    tx.session.add(
        TekenmapRow(
            id=map_.id,
            op=map_.op,
            ondertekenaar=map_.ondertekenaar,
            gemaakt_door=map_.gemaakt_door,
            inhoud_sha256=map_.inhoud_sha256,
        )
    )
    tx.session.flush()
    for brief_id, sha256 in map_.brieven:
        tx.session.add(TekenmapBriefRow(tekenmap_id=map_.id, brief_id=brief_id, sha256=sha256))
    tx.session.flush()


def load_tekenmappen(tx: Transaction, brief_id: str) -> tuple[Tekenmap, ...]:
    """Give the signing folders a letter went along in, oldest first; each with that letter only."""
    rijen = tx.session.exec(
        select(TekenmapRow, TekenmapBriefRow.sha256)
        .join(TekenmapBriefRow, col(TekenmapBriefRow.tekenmap_id) == col(TekenmapRow.id))
        .where(col(TekenmapBriefRow.brief_id) == brief_id)
        .order_by(col(TekenmapRow.op))
    )
    return tuple(
        Tekenmap(
            id=rij.id,
            op=rij.op,
            ondertekenaar=rij.ondertekenaar,
            gemaakt_door=rij.gemaakt_door,
            inhoud_sha256=rij.inhoud_sha256,
            brieven=((brief_id, sha256),),
        )
        for rij, sha256 in rijen
    )


def find_brief_ids(tx: Transaction, kenmerken_in: str) -> tuple[str, ...]:
    """Give the frozen letters of the dossiers whose kenmerk stands in a text."""
    rijen = tx.session.exec(
        select(BriefRow.id, DossierRow.kenmerk)
        .join(DossierRow, col(DossierRow.id) == col(BriefRow.dossier_id))
        .where(col(BriefRow.vastgesteld_bestand_id).is_not(None))
        .order_by(col(BriefRow.gemaakt_op), col(BriefRow.id))
    )
    return tuple(brief_id for brief_id, kenmerk in rijen if kenmerk and kenmerk in kenmerken_in)


def has_bestand(tx: Transaction, dossier_id: str, sha256: str) -> bool:
    """Whether these very bytes are kept in a dossier already."""
    return bool(
        list(tx.execute("SELECT 1 FROM bestand WHERE dossier_id = ? AND sha256 = ?", (dossier_id, sha256)))
    )


def load_archief(tx: Transaction, brief_id: str, bron_sha256: str) -> Bevroren | None:
    """Give the archive copy of exactly this frozen file, or None while there is none."""
    rij = tx.session.get(ArchiefRow, (bron_sha256, brief_id))
    return None if rij is None else Bevroren(bestand_id=rij.bestand_id, sha256=rij.sha256, op=rij.op)


def save_archief(tx: Transaction, brief_id: str, bron_sha256: str, kopie: Bevroren) -> None:
    """Keep which file is the archive copy of a frozen file."""
    tx.session.add(
        ArchiefRow(
            bron_sha256=bron_sha256,
            brief_id=brief_id,
            bestand_id=kopie.bestand_id,
            sha256=kopie.sha256,
            op=kopie.op,
        )
    )
    tx.session.flush()
