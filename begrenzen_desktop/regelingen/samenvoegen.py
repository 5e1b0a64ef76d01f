"""A regeling that builds on another: what it says itself goes over its basis, what it leaves out stays."""

from __future__ import annotations

from typing import Any

from begrenzen_desktop.regelingen.tabel import make_fout

Inhoud = dict[str, Any]
_EIGEN = frozenset({"basis", "weg"})
"""Keys that say how to build, and are no part of the regeling."""


def merge(basis: Inhoud, eigen: Inhoud, plaats: str) -> Inhoud:
    """Give the tables of ``basis`` with those of ``eigen`` over them.

    Lists of tables are matched by ``id``; a new one stands at the end, or behind the one that ``na`` names. ``weg`` lists ids
    to leave out, wherever they stand. Raises BegrenzenError for an ``na`` or ``weg`` that does not exist.
    """
    weg = eigen.get("weg", [])
    if not isinstance(weg, list) or not all(isinstance(naam, str) for naam in weg):
        raise make_fout(plaats, "'weg' is geen lijst van ids", 'Schrijf weg = ["vraag-id"].')
    over = {sleutel: waarde for sleutel, waarde in eigen.items() if sleutel not in _EIGEN}
    samen = _merge_tables({s: w for s, w in basis.items() if s not in _EIGEN}, over, plaats)
    gevonden: set[str] = set()
    samen = _drop(samen, frozenset(weg), gevonden)
    for naam in weg:
        if naam not in gevonden:
            raise make_fout(plaats, f"'{naam}' onder 'weg' bestaat niet in de basis", "Haal die id daar weg.")
    return samen


def _merge_tables(basis: Inhoud, eigen: Inhoud, plaats: str) -> Inhoud:
    samen = dict(basis)
    for sleutel, waarde in eigen.items():
        oud = samen.get(sleutel)
        if isinstance(oud, dict) and isinstance(waarde, dict):
            samen[sleutel] = _merge_tables(oud, waarde, f"{plaats} > {sleutel}")
        elif isinstance(oud, list) and _is_rows(oud) and _is_rows(waarde) and sleutel != "keuzen":
            samen[sleutel] = _merge_rows(oud, waarde, f"{plaats} > {sleutel}")
        else:
            samen[sleutel] = waarde
    return samen


def _is_rows(waarde: object) -> bool:
    return (
        isinstance(waarde, list)
        and bool(waarde)
        and all(isinstance(rij, dict) and "id" in rij for rij in waarde)
    )


def _merge_rows(basis: list[Inhoud], eigen: list[Inhoud], plaats: str) -> list[Inhoud]:
    rijen = list(basis)
    gezien: set[str] = set()
    for rij in eigen:
        if rij["id"] in gezien:
            raise make_fout(
                f"{plaats} '{rij['id']}'",
                f"de id '{rij['id']}' staat er twee keer",
                "Voeg de twee samen, of geef een van de twee een andere id.",
            )
        gezien.add(rij["id"])
        nummers = {r["id"]: nr for nr, r in enumerate(rijen)}
        na = rij.get("na")
        schoon = {sleutel: waarde for sleutel, waarde in rij.items() if sleutel != "na"}
        if rij["id"] in nummers:
            nr = nummers[rij["id"]]
            rijen[nr] = _merge_tables(rijen[nr], schoon, f"{plaats} '{rij['id']}'")
        elif na is None:
            rijen.append(schoon)
        elif na in nummers:
            rijen.insert(nummers[na] + 1, schoon)
        else:
            raise make_fout(
                f"{plaats} '{rij['id']}'", f"'{na}' na 'na' bestaat niet", "Noem een id die ervoor staat."
            )
    return rijen


def _drop(tabel: Inhoud, weg: frozenset[str], gevonden: set[str]) -> Inhoud:
    schoon: Inhoud = {}
    for sleutel, waarde in tabel.items():
        if isinstance(waarde, dict):
            schoon[sleutel] = _drop(waarde, weg, gevonden)
        elif _is_rows(waarde):
            gevonden |= {rij["id"] for rij in waarde if rij["id"] in weg}
            schoon[sleutel] = [_drop(rij, weg, gevonden) for rij in waarde if rij["id"] not in weg]
        else:
            schoon[sleutel] = waarde
    return schoon
