"""Aftercare in plain statements: Vandaag reads it before anything else is loaded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from begrenzen_desktop.domain.nazorg import UREN_MET_TIJD, Nazorg, Nazorgtaak
from begrenzen_desktop.storage.moments import from_micros, to_micros
from begrenzen_desktop.storage.store import Reader, Transaction

_MET_TIJD = dt.timedelta(hours=UREN_MET_TIJD)
_LEES = (
    "SELECT n.id, n.dossier_id, n.begonnen_op, d.kenmerk AS dossier, t.stap_id, t.titel, t.uitleg, t.bron, t.met_kenmerk,"
    " t.uiterlijk, t.gedaan_op, t.kenmerk FROM nazorg n JOIN nazorgtaak t ON t.nazorg_id = n.id"
    " LEFT JOIN dossier d ON d.id = n.dossier_id {} ORDER BY n.begonnen_op DESC, n.id, t.volgorde"
)


def add_nazorg(tx: Transaction, nazorg: Nazorg) -> None:
    """Write a new aftercare with its steps."""
    tx.execute(
        "INSERT INTO nazorg (id, dossier_id, begonnen_op) VALUES (?, ?, ?)",
        (nazorg.id, nazorg.dossier_id or None, to_micros(nazorg.begonnen_op)),
    )
    for volgorde, taak in enumerate(nazorg.taken, start=1):
        tx.execute(
            "INSERT INTO nazorgtaak (nazorg_id, stap_id, volgorde, titel, uitleg, bron, met_kenmerk, uiterlijk, gedaan_op, kenmerk)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, '')",
            (
                nazorg.id, taak.stap_id, volgorde, taak.titel, taak.uitleg, taak.bron, int(taak.met_kenmerk),
                to_micros(taak.uiterlijk),
            ),
        )  # fmt: skip


def load_nazorg(tx: Reader) -> tuple[Nazorg, ...]:
    """Load each aftercare, the newest first."""
    return _gather(tx.execute(_LEES.format("")))


def find_nazorg(tx: Reader, nazorg_id: str) -> Nazorg | None:
    """Load one."""
    gevonden = _gather(tx.execute(_LEES.format("WHERE n.id = ?"), (nazorg_id,)))
    return gevonden[0] if gevonden else None


def set_gedaan(
    tx: Transaction, nazorg_id: str, stap_id: str, gedaan_op: dt.date | None, kenmerk: str
) -> bool:
    """Record when a step was done (None: not yet) and its reference elsewhere. Tell whether it was there."""
    cursor = tx.execute(
        "UPDATE nazorgtaak SET gedaan_op = ?, kenmerk = ? WHERE nazorg_id = ? AND stap_id = ?",
        (gedaan_op.isoformat() if gedaan_op else None, kenmerk, nazorg_id, stap_id),
    )
    return bool(cursor.rowcount)


def remove_nazorg(tx: Transaction, nazorg_id: str) -> None:
    """Remove an aftercare with its steps."""
    tx.execute("DELETE FROM nazorgtaak WHERE nazorg_id = ?", (nazorg_id,))
    tx.execute("DELETE FROM nazorg WHERE id = ?", (nazorg_id,))


def _gather(rijen: Iterable[Any]) -> tuple[Nazorg, ...]:
    koppen: dict[str, Any] = {}
    taken: dict[str, list[Nazorgtaak]] = {}
    for rij in rijen:
        koppen.setdefault(rij["id"], rij)
        taken.setdefault(rij["id"], []).append(_taak(rij))
    return tuple(
        Nazorg(
            id=naam,
            dossier_id=kop["dossier_id"] or "",
            dossier=kop["dossier"] or "",
            begonnen_op=from_micros(kop["begonnen_op"]),
            taken=tuple(taken[naam]),
        )
        for naam, kop in koppen.items()
    )


def _taak(rij: Any) -> Nazorgtaak:
    uiterlijk = from_micros(rij["uiterlijk"])
    return Nazorgtaak(
        stap_id=rij["stap_id"],
        titel=rij["titel"],
        uitleg=rij["uitleg"],
        bron=rij["bron"],
        uiterlijk=uiterlijk,
        op_tijd=uiterlijk - from_micros(rij["begonnen_op"]) <= _MET_TIJD,
        met_kenmerk=bool(rij["met_kenmerk"]),
        gedaan_op=dt.date.fromisoformat(rij["gedaan_op"]) if rij["gedaan_op"] else None,
        kenmerk=rij["kenmerk"],
    )
