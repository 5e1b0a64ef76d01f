"""The entries that a calendar was told of, in plain statements."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.agenda import Agendapunt, Agendastand
from begrenzen_desktop.storage.moments import from_micros, to_micros
from begrenzen_desktop.storage.store import Reader, Transaction

Lopende = tuple[str, str, str, dt.date, str, bool]
"""Dossier, key, kind, last day, kenmerk, and whether it is a practice dossier."""
_LOPEND = (
    "SELECT t.dossier_id, t.sleutel, t.soort, t.datum, d.kenmerk, d.oefening FROM termijn t JOIN dossier d ON d.id = t.dossier_id"
    " WHERE t.klaar = 0 AND d.status = 'open' AND (:dossier = '' OR t.dossier_id = :dossier)"
)


def load_lopende_termijnen(tx: Reader, dossier_id: str = "") -> tuple[Lopende, ...]:
    """Load every running term of the open dossiers, or of one ("": all)."""
    return tuple(
        (dossier, sleutel, soort, dt.date.fromisoformat(datum), kenmerk, bool(oefening))
        for dossier, sleutel, soort, datum, kenmerk, oefening in tx.execute(_LOPEND, {"dossier": dossier_id})
    )


def load_agendastanden(tx: Reader, dossier_id: str = "") -> dict[str, Agendastand]:
    """Load what was told before, of all dossiers ("") or of one, by uid."""
    rijen = tx.execute(
        "SELECT * FROM agendapunt WHERE :dossier = '' OR dossier_id = :dossier", {"dossier": dossier_id}
    )
    return {
        rij["uid"]: Agendastand(
            uid=rij["uid"],
            dossier_id=rij["dossier_id"],
            soort=rij["soort"],
            datum=dt.date.fromisoformat(rij["datum"]),
            vervallen=bool(rij["vervallen"]),
            reeks=rij["reeks"],
            vingerafdruk=rij["vingerafdruk"],
            gewijzigd_op=from_micros(rij["gewijzigd_op"]),
        )
        for rij in rijen
    }


def save_agendapunt(tx: Transaction, punt: Agendapunt) -> None:
    """Remember what a calendar is told of an entry."""
    tx.execute(
        "INSERT OR REPLACE INTO agendapunt (uid, dossier_id, soort, datum, vervallen, reeks, vingerafdruk, gewijzigd_op)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            punt.uid, punt.dossier_id, punt.soort, punt.datum.isoformat(), int(punt.vervallen), punt.reeks,
            punt.vingerafdruk, to_micros(punt.gewijzigd_op),
        ),
    )  # fmt: skip


def detach_agenda(tx: Transaction, dossier_id: str) -> None:
    """Take the id of a dossier that goes out of its entries; they stay, so that a calendar hears that they fell away."""
    tx.execute("UPDATE agendapunt SET dossier_id = '' WHERE dossier_id = ?", (dossier_id,))
