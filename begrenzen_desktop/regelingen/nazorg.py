"""Reads the steps of aftercare from their data file, strictly."""

from __future__ import annotations

import tomllib
from pathlib import Path

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.nazorg import Nazorgstap
from begrenzen_desktop.regelingen.tabel import Tabel

MEESTE_UREN = 366 * 24


def read_nazorg(pad: Path | None = None) -> tuple[Nazorgstap, ...]:
    """Read the steps. Without ``pad`` those that come with the program. Raises BegrenzenError when one is not whole."""
    bestand = pad if pad is not None else resources_dir() / "nazorg.toml"
    try:
        inhoud = tomllib.loads(bestand.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fout:
        raise BegrenzenError(
            "De lijst met nazorg is niet te lezen. Vraag je leidinggevende om opvang, en installeer Begrenzen opnieuw."
        ) from fout
    tabel = Tabel(inhoud, bestand.name)
    stappen = tuple(_read_stap(deel) for deel in tabel.tables("stappen", "stap"))
    tabel.finish()
    namen = [stap.id for stap in stappen]
    if not stappen or len(set(namen)) != len(namen):
        raise BegrenzenError(
            f"In {bestand.name} staat geen stap, of een id staat er twee keer. Verbeter het bestand."
        )
    return stappen


def _read_stap(tabel: Tabel) -> Nazorgstap:
    stap = Nazorgstap(
        id=tabel.text("id"),
        titel=tabel.text("titel"),
        uitleg=tabel.text("uitleg"),
        na_uren=tabel.number("na_uren"),
        bron=tabel.text("bron"),
        met_kenmerk=tabel.flag("met_kenmerk", False),
    )
    tabel.finish()
    if not stap.id or not stap.titel.strip() or not stap.bron.strip() or not 0 <= stap.na_uren <= MEESTE_UREN:
        raise BegrenzenError(
            f"De stap '{stap.id}' van de nazorg is niet compleet. Elke stap heeft een titel, een bron en een aantal uren (0 tot en met {MEESTE_UREN}) nodig."
        )
    return stap
