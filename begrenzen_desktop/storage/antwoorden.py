"""Answers and their earlier versions. ``write_antwoord`` is the path of every key press: few statements, no objects."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlmodel import col, select

from begrenzen_desktop.domain.beoordeling import Antwoordversie
from begrenzen_desktop.domain.regeling import Waarde
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.storage.moments import to_micros
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import AntwoordRow, AntwoordversieRow, BeoordelingRow
from begrenzen_desktop.storage.values import dump_waarde, parse_waarde


@dataclass(frozen=True, slots=True)
class Antwoordplek:
    """What has to be known of a dossier before an answer is written."""

    status: str
    beoordeling_id: str
    regeling_id: str
    regeling_datum: dt.date
    waarde: Waarde
    spell_is_new: bool


# These run at every key press: plain statements on the driver, because SQLAlchemy's own work per statement would
# cost more than the commit.
_FIND = (
    "SELECT d.status, b.id, b.regeling_id, b.regeling_datum, a.waarde, v.spell FROM dossier d"
    " JOIN beoordeling b ON b.dossier_id = d.id"
    " LEFT JOIN antwoord a ON a.beoordeling_id = b.id AND a.vraag_id = ?1"
    " LEFT JOIN antwoord_versie v ON v.beoordeling_id = b.id AND v.vraag_id = ?1 AND v.spell = ?2"
    " WHERE d.id = ?3"
)
_PUT = (
    "INSERT INTO antwoord (beoordeling_id, vraag_id, waarde) VALUES (?, ?, ?)"
    " ON CONFLICT (beoordeling_id, vraag_id) DO UPDATE SET waarde = excluded.waarde"
)
_PUT_VERSIE = (
    "INSERT INTO antwoord_versie (beoordeling_id, vraag_id, spell, waarde, vanaf, tot) VALUES (?1, ?2, ?3, ?4, ?5, ?5)"
    " ON CONFLICT (beoordeling_id, vraag_id, spell) DO UPDATE SET waarde = excluded.waarde, tot = excluded.tot"
)
_ADD_GEBEURTENIS = "INSERT INTO gebeurtenis (soort, op, dossier_id, object_id) VALUES (?, ?, ?, ?)"
_TOUCH = "UPDATE dossier SET gewijzigd_op = ? WHERE id = ?"


def find_antwoord(tx: Transaction, dossier_id: str, vraag_id: str, spell: str) -> Antwoordplek | None:
    """Give what has to be known before an answer is written, or None when the dossier does not exist."""
    rij = tx.execute(_FIND, (vraag_id, spell, dossier_id)).fetchone()
    if rij is None:
        return None
    status, beoordeling_id, regeling_id, datum, waarde, versie = rij
    return Antwoordplek(
        status=status,
        beoordeling_id=beoordeling_id,
        regeling_id=regeling_id,
        regeling_datum=dt.date.fromisoformat(datum),
        waarde=None if waarde is None else parse_waarde(waarde),
        spell_is_new=versie is None,
    )


def write_antwoord(
    tx: Transaction,
    plek: Antwoordplek,
    dossier_id: str,
    vraag_id: str,
    waarde: Waarde,
    spell: str,
    op: dt.datetime,
) -> None:
    """Write the answer, its version and, once per editing spell, that the dossier changed."""
    tekst, micros = dump_waarde(waarde), to_micros(op)
    tx.execute(_PUT, (plek.beoordeling_id, vraag_id, tekst))
    tx.execute(_PUT_VERSIE, (plek.beoordeling_id, vraag_id, spell, tekst, micros))
    if plek.spell_is_new:
        tx.execute(_ADD_GEBEURTENIS, (str(Gebeurtenissoort.ANTWOORD_GEGEVEN), micros, dossier_id, vraag_id))
        tx.execute(_TOUCH, (micros, dossier_id))


def load_antwoorden(tx: Transaction, beoordeling_id: str) -> dict[str, Waarde]:
    """Load every answer that holds now, by question."""
    rows = tx.session.exec(
        select(AntwoordRow.vraag_id, AntwoordRow.waarde)
        .where(col(AntwoordRow.beoordeling_id) == beoordeling_id)
        .order_by(col(AntwoordRow.vraag_id))
    )
    return {vraag_id: parse_waarde(waarde) for vraag_id, waarde in rows}


def save_antwoorden(tx: Transaction, beoordeling_id: str, antwoorden: dict[str, Waarde]) -> None:
    """Write answers as they are, without versions or events: for a new beoordeling."""
    for vraag_id, waarde in antwoorden.items():
        tx.session.merge(
            AntwoordRow(beoordeling_id=beoordeling_id, vraag_id=vraag_id, waarde=dump_waarde(waarde))
        )
    tx.session.flush()


def load_versies(tx: Transaction, dossier_id: str, vraag_id: str) -> tuple[Antwoordversie, ...]:
    """Load the versions of one answer, oldest first."""
    rows = tx.session.exec(
        select(AntwoordversieRow)
        .join(BeoordelingRow, col(BeoordelingRow.id) == col(AntwoordversieRow.beoordeling_id))
        .where(col(BeoordelingRow.dossier_id) == dossier_id, col(AntwoordversieRow.vraag_id) == vraag_id)
        .order_by(col(AntwoordversieRow.vanaf), col(AntwoordversieRow.tot))
    )
    return tuple(
        Antwoordversie(vraag_id=row.vraag_id, waarde=parse_waarde(row.waarde), vanaf=row.vanaf, tot=row.tot)
        for row in rows
    )
