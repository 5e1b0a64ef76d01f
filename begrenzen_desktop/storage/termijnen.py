"""Guarded terms: what is stored of them, and what changed. Plain statements: Vandaag reads them too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from begrenzen_desktop.storage.moments import from_micros, to_micros
from begrenzen_desktop.storage.store import Reader, Transaction

Plek = tuple[str, str]
"""A dossier and the key of a term in it."""
Lopend = tuple[str, str, str, str, str]
_KOLOMMEN = "dossier_id, sleutel, soort, vanaf, datum, klaar, dagen, stil_sinds, gedaan_op, vervallen_op"


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijnregel:
    """A term as it is stored. ``dagen``: by how many days it was moved; ``stil_sinds``: since when it stands still.

    ``gedaan_op``: the day on which it was done; ``vervallen_op``: from when nobody had to.
    """

    dossier_id: str
    sleutel: str
    soort: str
    vanaf: dt.date
    datum: dt.date
    klaar: bool
    dagen: int = 0
    stil_sinds: dt.date | None = None
    gedaan_op: dt.date | None = None
    vervallen_op: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wijziging:
    """A change of a day."""

    dossier_id: str
    sleutel: str
    op: dt.datetime
    van: dt.date
    naar: dt.date
    oorzaak: str
    reden: str = ""


def load_termijnen(tx: Reader, dossier_id: str) -> dict[str, Termijnregel]:
    """Load the terms of a dossier by their key."""
    rijen = tx.execute(f"SELECT {_KOLOMMEN} FROM termijn WHERE dossier_id = ?", (dossier_id,))
    return {regel.sleutel: regel for regel in map(_regel, rijen)}


def load_lopende(tx: Reader, soorten: Iterable[str], na: Plek, hoogstens: int) -> list[Lopend]:
    """Load running terms of some kinds, a slice at a time: those after the dossier and key of the last one.

    Gives dossier, key, kind, first and last day as they are stored: most of them will not move, and need no more.
    """
    gekozen = tuple(soorten)
    plaatsen = ", ".join("?" * len(gekozen))
    return [
        tuple(rij)
        for rij in tx.execute(
            f"SELECT dossier_id, sleutel, soort, vanaf, datum FROM termijn WHERE klaar = 0 AND soort IN ({plaatsen})"
            " AND (dossier_id, sleutel) > (?, ?) ORDER BY dossier_id, sleutel LIMIT ?",
            (*gekozen, *na, hoogstens),
        )
    ]


def move_termijn(tx: Transaction, dossier_id: str, sleutel: str, datum: dt.date) -> None:
    """Give a term another last day."""
    tx.execute(
        "UPDATE termijn SET datum = ? WHERE dossier_id = ? AND sleutel = ?",
        (datum.isoformat(), dossier_id, sleutel),
    )


def load_taken(tx: Reader) -> tuple[tuple[str, str, dt.date], ...]:
    """Load dossier, kind and day of everything that runs, by day."""
    rijen = tx.execute("SELECT dossier_id, soort, datum FROM termijn WHERE klaar = 0 ORDER BY datum, sleutel")
    return tuple((dossier_id, soort, dt.date.fromisoformat(datum)) for dossier_id, soort, datum in rijen)


def save_termijn(tx: Transaction, regel: Termijnregel) -> None:
    """Insert or replace a term."""
    tx.execute(
        f"INSERT OR REPLACE INTO termijn ({_KOLOMMEN}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            regel.dossier_id,
            regel.sleutel,
            regel.soort,
            regel.vanaf.isoformat(),
            regel.datum.isoformat(),
            int(regel.klaar),
            regel.dagen,
            *(
                dag.isoformat() if dag else None
                for dag in (regel.stil_sinds, regel.gedaan_op, regel.vervallen_op)
            ),
        ),
    )


def remove_termijn(tx: Transaction, dossier_id: str, sleutel: str) -> None:
    """Remove a term; its changes stay."""
    tx.execute("DELETE FROM termijn WHERE dossier_id = ? AND sleutel = ?", (dossier_id, sleutel))


def add_wijziging(tx: Transaction, wijziging: Wijziging) -> None:
    """Keep a change of a day."""
    tx.execute(
        "INSERT INTO termijnwijziging (dossier_id, sleutel, op, van, naar, oorzaak, reden) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            wijziging.dossier_id,
            wijziging.sleutel,
            to_micros(wijziging.op),
            wijziging.van.isoformat(),
            wijziging.naar.isoformat(),
            wijziging.oorzaak,
            wijziging.reden,
        ),
    )


def load_wijzigingen(tx: Reader, dossier_id: str) -> tuple[Wijziging, ...]:
    """Load the changes of a dossier, oldest first."""
    rijen = tx.execute(
        "SELECT dossier_id, sleutel, op, van, naar, oorzaak, reden FROM termijnwijziging WHERE dossier_id = ? ORDER BY nr",
        (dossier_id,),
    )
    return tuple(
        Wijziging(
            dossier_id=rij["dossier_id"],
            sleutel=rij["sleutel"],
            op=from_micros(rij["op"]),
            van=dt.date.fromisoformat(rij["van"]),
            naar=dt.date.fromisoformat(rij["naar"]),
            oorzaak=rij["oorzaak"],
            reden=rij["reden"],
        )
        for rij in rijen
    )


def _regel(rij: object) -> Termijnregel:
    waarde = dict(rij)  # type: ignore[call-overload]
    return Termijnregel(
        dossier_id=waarde["dossier_id"],
        sleutel=waarde["sleutel"],
        soort=waarde["soort"],
        vanaf=dt.date.fromisoformat(waarde["vanaf"]),
        datum=dt.date.fromisoformat(waarde["datum"]),
        klaar=bool(waarde["klaar"]),
        dagen=waarde["dagen"],
        stil_sinds=_dag(waarde["stil_sinds"]),
        gedaan_op=_dag(waarde["gedaan_op"]),
        vervallen_op=_dag(waarde["vervallen_op"]),
    )


def _dag(tekst: str | None) -> dt.date | None:
    return dt.date.fromisoformat(tekst) if tekst else None
