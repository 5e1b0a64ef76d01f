"""Reads the Spoedkaart from its data file, strictly: a card with a hole in it is an error, not a shorter card."""

from __future__ import annotations

import tomllib
from pathlib import Path

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.spoedkaart import Noodnummer, Situatie, Spoedkaart
from begrenzen_desktop.regelingen.tabel import Tabel


def read_spoedkaart(pad: Path | None = None) -> Spoedkaart:
    """Read the card. Without ``pad`` the one that comes with the program. Raises BegrenzenError when it is not whole."""
    bestand = pad if pad is not None else resources_dir() / "spoedkaart.toml"
    try:
        inhoud = tomllib.loads(bestand.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BegrenzenError(
            "De Spoedkaart is niet te lezen. Bel bij direct gevaar 112. Installeer Begrenzen daarna opnieuw."
        ) from error
    tabel = Tabel(inhoud, bestand.name)
    kaart = Spoedkaart(
        inleiding=tabel.text("inleiding"),
        nummers=tuple(_read_nummer(deel) for deel in tabel.tables("nummers", "nummer")),
        situaties=tuple(_read_situatie(deel) for deel in tabel.tables("situaties", "situatie")),
        na_afloop=tabel.texts("na_afloop"),
    )
    tabel.finish()
    if not kaart.nummers or not kaart.situaties or not kaart.na_afloop:
        raise _make_gap(bestand.name)
    return kaart


def _read_nummer(tabel: Tabel) -> Noodnummer:
    nummer = Noodnummer(tabel.text("nummer"), tabel.text("voor"))
    tabel.finish()
    return nummer


def _read_situatie(tabel: Tabel) -> Situatie:
    situatie = Situatie(
        id=tabel.text("id"),
        titel=tabel.text("titel"),
        icoon=tabel.text("icoon"),
        doe=tabel.texts("doe"),
        zeg=tabel.texts("zeg"),
        laat=tabel.text("laat"),
        bron=tabel.texts("bron"),
    )
    tabel.finish()
    if not (situatie.doe and situatie.zeg and situatie.bron):
        raise _make_gap(f"{tabel.plaats} '{situatie.id}'")
    return situatie


def _make_gap(plaats: str) -> BegrenzenError:
    return BegrenzenError(
        f"In de Spoedkaart ontbreekt iets ({plaats}). Elke situatie heeft stappen, zinnen om te zeggen en een bron nodig. Vul dat aan."
    )
