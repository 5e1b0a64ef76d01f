"""The Organisatieprofiel and the signatories."""

from __future__ import annotations

import json

from sqlmodel import col, select

from begrenzen_desktop.domain.profiel import Ondertekenaar, Organisatieprofiel
from begrenzen_desktop.storage.profiel_json import dump_profiel, parse_profiel
from begrenzen_desktop.storage.rows import clear
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import HandtekeningRow, OndertekenaarRow, ProfielRow
from begrenzen_desktop.storage.values import dump_mandaten, parse_mandaten


def load_profiel(tx: Transaction) -> Organisatieprofiel:
    """Load the profile; an empty one when it was never filled in."""
    row = tx.session.get(ProfielRow, 1)
    return Organisatieprofiel() if row is None else parse_profiel(json.loads(row.inhoud))


def save_profiel(tx: Transaction, profiel: Organisatieprofiel) -> None:
    """Replace the profile."""
    tx.session.merge(ProfielRow(nr=1, inhoud=json.dumps(dump_profiel(profiel))))
    tx.session.flush()


def load_ondertekenaars(tx: Transaction) -> tuple[Ondertekenaar, ...]:
    """Load everyone who may sign, by name."""
    rows = tx.session.exec(
        select(OndertekenaarRow).order_by(col(OndertekenaarRow.naam), col(OndertekenaarRow.id))
    )
    return tuple(
        Ondertekenaar(id=row.id, naam=row.naam, functie=row.functie, mandaten=parse_mandaten(row.mandaten))
        for row in rows
    )


def save_ondertekenaar(tx: Transaction, ondertekenaar: Ondertekenaar) -> None:
    """Insert or replace someone who may sign."""
    tx.session.merge(
        OndertekenaarRow(
            id=ondertekenaar.id,
            naam=ondertekenaar.naam,
            functie=ondertekenaar.functie,
            mandaten=dump_mandaten(ondertekenaar.mandaten),
        )
    )
    tx.session.flush()


def remove_ondertekenaar(tx: Transaction, ondertekenaar_id: str) -> bool:
    """Remove someone who may sign. Tell whether he was there."""
    row = tx.session.get(OndertekenaarRow, ondertekenaar_id)
    if row is None:
        return False
    save_handtekening(tx, ondertekenaar_id, None)
    tx.session.delete(row)
    tx.session.flush()
    return True


def load_handtekening(tx: Transaction, ondertekenaar_id: str) -> bytes | None:
    """Give the picture of a signature, if there is one."""
    row = tx.session.get(HandtekeningRow, ondertekenaar_id)
    return None if row is None else row.inhoud


def list_handtekeningen(tx: Transaction) -> frozenset[str]:
    """Give the ids of the signatories with a picture, without reading the pictures."""
    return frozenset(tx.session.exec(select(HandtekeningRow.ondertekenaar_id)))


def save_handtekening(tx: Transaction, ondertekenaar_id: str, inhoud: bytes | None) -> None:
    """Insert, replace or (None) remove the picture of a signature."""
    clear(tx.session, HandtekeningRow, ondertekenaar_id=ondertekenaar_id)
    if inhoud is not None:
        tx.session.add(HandtekeningRow(ondertekenaar_id=ondertekenaar_id, inhoud=inhoud))
    tx.session.flush()
