"""A regeling that builds on another: what it says itself goes over its basis, what it leaves out stays."""

from __future__ import annotations

from typing import Any

from begrenzen_desktop.regelingen.bevinding import Bevinding

Inhoud = dict[str, Any]
_EIGEN = frozenset({"basis", "weg"})
"""Keys that say how to build, and are no part of the regeling."""


class Samenvoeging:
    """Puts one regeling over another. ``bevindingen`` gets what does not fit; that part is then left out."""

    def __init__(self, bevindingen: list[Bevinding]) -> None:
        self._bevindingen = bevindingen

    def merge(self, basis: Inhoud, eigen: Inhoud, plaats: str) -> Inhoud:
        """Give the tables of ``basis`` with those of ``eigen`` over them.

        Lists of tables are matched by ``id``; a new one stands at the end, or behind the one that ``na`` names. ``weg`` lists ids
        to leave out, wherever they stand.
        """
        weg = eigen.get("weg", [])
        if not isinstance(weg, list) or not all(isinstance(naam, str) for naam in weg):
            self._find(plaats, "'weg' is geen lijst van ids", 'Schrijf weg = ["vraag-id"].')
            weg = []
        over = {sleutel: waarde for sleutel, waarde in eigen.items() if sleutel not in _EIGEN}
        samen = self._merge_tables({s: w for s, w in basis.items() if s not in _EIGEN}, over, plaats)
        gevonden: set[str] = set()
        samen = _drop(samen, frozenset(weg), gevonden)
        for naam in weg:
            if naam not in gevonden:
                self._find(plaats, f"'{naam}' onder 'weg' bestaat niet in de basis", "Haal die id daar weg.")
        return samen

    def _find(self, plaats: str, reden: str, remedie: str) -> None:
        self._bevindingen.append(Bevinding(plaats, reden, remedie))

    def _merge_tables(self, basis: Inhoud, eigen: Inhoud, plaats: str) -> Inhoud:
        samen = dict(basis)
        for sleutel, waarde in eigen.items():
            oud = samen.get(sleutel)
            if isinstance(oud, dict) and isinstance(waarde, dict):
                samen[sleutel] = self._merge_tables(oud, waarde, f"{plaats} > {sleutel}")
            elif isinstance(oud, list) and _is_rows(oud) and isinstance(waarde, list) and sleutel != "keuzen":
                samen[sleutel] = self._merge_rows(oud, waarde, f"{plaats} > {sleutel}")
            else:
                samen[sleutel] = waarde
        return samen

    def _merge_rows(self, basis: list[Inhoud], eigen: list[Any], plaats: str) -> list[Inhoud]:
        rijen = list(basis)
        gezien: set[str] = set()
        for nummer, rij in enumerate(eigen, start=1):
            if not isinstance(rij, dict) or not isinstance(rij.get("id"), str):
                self._find(
                    f"{plaats} {nummer}",
                    "de id ontbreekt",
                    "Zet er een id bij: een die er al is om iets te veranderen, een nieuwe om iets toe te voegen.",
                )
                continue
            hier = f"{plaats} '{rij['id']}'"
            if rij["id"] in gezien:
                self._find(
                    hier,
                    f"de id '{rij['id']}' staat er twee keer",
                    "Voeg de twee samen, of geef een van de twee een andere id.",
                )
                continue
            gezien.add(rij["id"])
            self._merge_row(rijen, rij, hier)
        return rijen

    def _merge_row(self, rijen: list[Inhoud], rij: Inhoud, plaats: str) -> None:
        nummers = {r["id"]: nr for nr, r in enumerate(rijen)}
        na = rij.get("na")
        schoon = {sleutel: waarde for sleutel, waarde in rij.items() if sleutel != "na"}
        if rij["id"] in nummers:
            nr = nummers[rij["id"]]
            rijen[nr] = self._merge_tables(rijen[nr], schoon, plaats)
        elif na is None:
            rijen.append(schoon)
        elif isinstance(na, str) and na in nummers:
            rijen.insert(nummers[na] + 1, schoon)
        else:
            self._find(plaats, f"'{na}' na 'na' bestaat niet", "Noem een id die ervoor staat.")
            rijen.append(schoon)


def _is_rows(waarde: object) -> bool:
    return (
        isinstance(waarde, list)
        and bool(waarde)
        and all(isinstance(rij, dict) and "id" in rij for rij in waarde)
    )


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
