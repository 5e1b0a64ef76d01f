"""Reads the dated list of days that are equated with a holiday (Atw art. 3 lid 3)."""

from __future__ import annotations

import tomllib
from pathlib import Path

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.feestdagen import Feestdag, Kalender
from begrenzen_desktop.regelingen.tabel import Tabel


def read_kalender(pad: Path | None = None) -> Kalender:
    """Read the list. Without ``pad`` the one that comes with the program. Raises BegrenzenError when it cannot be read."""
    bestand = pad if pad is not None else resources_dir() / "feestdagen.toml"
    try:
        inhoud = tomllib.loads(bestand.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BegrenzenError(
            "De lijst met feestdagen is niet te lezen. Zonder die lijst kloppen termijnen niet. Installeer Begrenzen opnieuw."
        ) from error
    tabel = Tabel(inhoud, bestand.name)
    dagen = [_read_dag(deel) for deel in tabel.tables("gelijkgesteld", "dag")]
    tabel.finish()
    return Kalender({dag.datum: dag for dag in dagen})


def _read_dag(tabel: Tabel) -> Feestdag:
    dag = Feestdag(
        datum=tabel.date("datum"),
        naam=tabel.text("naam"),
        bron=tabel.text("bron"),
        te_controleren=tabel.flag("te_controleren", False),
    )
    tabel.finish()
    return dag
