"""Templates of the organisation's own: every version stays, the newest that was not withdrawn is used."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from sqlmodel import col, select

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.sjabloon import Eigensjabloon, Sjabloonmerk, Sjabloonversie
from begrenzen_desktop.storage.moments import from_micros
from begrenzen_desktop.storage.store import Reader, Transaction
from begrenzen_desktop.storage.tables import BriefsjabloonRow, SjabloonRow

_VERSIES = """
    SELECT id, regeling_id, soort, nummer, naam, sha256, op, ingetrokken_op,
        (SELECT count(*) FROM briefsjabloon b WHERE b.sjabloon_id = s.id) AS brieven
    FROM sjabloon s
"""


def add_sjabloon(tx: Transaction, versie: Sjabloonversie, inhoud: bytes) -> None:
    """Keep a new version for good."""
    tx.session.add(
        SjabloonRow(
            id=versie.id,
            regeling_id=versie.regeling_id,
            soort=versie.soort,
            nummer=versie.nummer,
            naam=versie.naam,
            sha256=versie.sha256,
            op=versie.op,
            inhoud=inhoud,
        )
    )
    tx.session.flush()


def withdraw_sjabloon(tx: Transaction, sjabloon_id: str, op: dt.datetime) -> None:
    """Use a version no longer; it stays for the letters made with it."""
    row = tx.session.get(SjabloonRow, sjabloon_id)
    if row is not None and row.ingetrokken_op is None:
        row.ingetrokken_op = op
        tx.session.add(row)
        tx.session.flush()


def list_sjablonen(tx: Reader) -> tuple[Sjabloonversie, ...]:
    """Give every version, newest first, without its bytes."""
    rijen = tx.execute(f"{_VERSIES} ORDER BY regeling_id, soort, nummer DESC").fetchall()
    return tuple(_versie(rij) for rij in rijen)


def list_versies(tx: Reader, regeling_id: str, soort: str) -> tuple[Sjabloonversie, ...]:
    """Give the versions for one kind of letter, newest first."""
    rijen = tx.execute(
        f"{_VERSIES} WHERE regeling_id = ? AND soort = ? ORDER BY nummer DESC", (regeling_id, soort)
    ).fetchall()
    return tuple(_versie(rij) for rij in rijen)


def load_sjabloon(tx: Transaction, versie: Sjabloonversie) -> Eigensjabloon:
    """Give a version with its bytes. Raises BegrenzenError when they are gone or no longer match their SHA-256."""
    row = tx.session.get(SjabloonRow, versie.id)
    if row is None or hashlib.sha256(row.inhoud).hexdigest() != row.sha256:
        raise BegrenzenError(
            "Jullie eigen sjabloon van deze brief is beschadigd. Laad het opnieuw in bij Instellingen, Sjablonen, of ga"
            " daar terug naar het meegeleverde sjabloon."
        )
    return Eigensjabloon(versie, row.inhoud)


def mark_brief(tx: Transaction, brief_id: str, sha256: str, sjabloon_id: str | None) -> None:
    """Write down with which template a letter was vastgesteld. It is written once."""
    if tx.session.get(BriefsjabloonRow, brief_id) is None:
        tx.session.add(BriefsjabloonRow(brief_id=brief_id, sha256=sha256, sjabloon_id=sjabloon_id))
        tx.session.flush()


def load_merk(tx: Transaction, brief_id: str) -> Sjabloonmerk | None:
    """Give with which template a letter was vastgesteld; None for a concept."""
    row = tx.session.exec(select(BriefsjabloonRow).where(col(BriefsjabloonRow.brief_id) == brief_id)).first()
    if row is None:
        return None
    rijen = tx.execute(f"{_VERSIES} WHERE id = ?", (row.sjabloon_id or "",)).fetchall()
    return Sjabloonmerk(sha256=row.sha256, versie=_versie(rijen[0]) if rijen else None)


def _versie(rij: Any) -> Sjabloonversie:
    return Sjabloonversie(
        **{naam: rij[naam] for naam in ("id", "regeling_id", "soort", "nummer", "naam", "sha256", "brieven")},
        op=from_micros(rij["op"]),
        ingetrokken_op=from_micros(rij["ingetrokken_op"]) if rij["ingetrokken_op"] else None,
    )
