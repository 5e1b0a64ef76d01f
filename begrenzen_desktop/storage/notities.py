"""The own notes: by day, and nothing else."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.storage.store import Reader, Transaction


def load_notities(tx: Reader) -> tuple[tuple[dt.date, str], ...]:
    """Load every note, the newest first."""
    rijen = tx.execute("SELECT dag, tekst FROM eigen_notitie ORDER BY dag DESC")
    return tuple((dt.date.fromisoformat(dag), tekst) for dag, tekst in rijen)


def save_notitie(tx: Transaction, dag: dt.date, tekst: str) -> None:
    """Write the note of a day; an empty one is no note."""
    if not tekst.strip():
        remove_notitie(tx, dag)
        return
    tx.execute("INSERT OR REPLACE INTO eigen_notitie (dag, tekst) VALUES (?, ?)", (dag.isoformat(), tekst))


def remove_notitie(tx: Transaction, dag: dt.date) -> None:
    """Remove the note of a day; ``secure_delete`` of the store overwrites what it held."""
    tx.execute("DELETE FROM eigen_notitie WHERE dag = ?", (dag.isoformat(),))


def remove_all(tx: Transaction) -> None:
    """Remove every note."""
    tx.execute("DELETE FROM eigen_notitie")
