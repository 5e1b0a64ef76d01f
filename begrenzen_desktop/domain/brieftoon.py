"""The tone of a regeling: its own words for parts of a letter, with the facts of the dossier filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_zinsdeel
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel

WAARDEN = frozenset(
    {
        "voorstel", "onderwerp", "kenmerk", "organisatie", "datum", "ingang", "einde", "herbeoordeling", "route", "uitgenodigd",
        "gesproken", "aantal_dagen", "behandelaar",
    }
)  # fmt: skip
"""What may stand between { and } in a text of a regeling; "voorstel" is the text as the program proposes it."""
_WAARDE = re.compile(r"\{([a-z_]+)\}")


def apply_toon(bron: Briefbron, delen: tuple[Briefdeel, ...]) -> tuple[Briefdeel, ...]:
    """Give the parts with the words of the regeling where it has any.

    A part stays as it was while a fact that its text needs is missing, or while the program itself has nothing to say: a text of
    a regeling never hides that something is missing.
    """
    teksten = bron.regeling.briefteksten.get(bron.brief.soort, {})
    if not teksten:
        return delen
    waarden = _find_waarden(bron)
    return tuple(_apply(deel, teksten, waarden) for deel in delen)


def find_onbekend(tekst: str) -> tuple[str, ...]:
    """Give the names between { and } that do not exist."""
    return tuple(naam for naam in _WAARDE.findall(tekst) if naam not in WAARDEN)


def _apply(deel: Briefdeel, teksten: Mapping[str, str], waarden: Mapping[str, str]) -> Briefdeel:
    if not deel.voorstel.strip():
        return deel
    kop = teksten.get(f"kop_{deel.id}", deel.kop)
    tekst = teksten.get(deel.id, "")
    nodig = {**waarden, "voorstel": deel.voorstel}
    if not tekst or any(not nodig.get(naam) for naam in _WAARDE.findall(tekst)):
        return replace(deel, kop=kop)
    return replace(deel, kop=kop, voorstel=_WAARDE.sub(lambda m: nodig[m.group(1)], tekst))


def _find_waarden(bron: Briefbron) -> dict[str, str]:
    gekozen = make_maatregel(bron.regeling, bron.dossier)
    feiten = find_grensfeiten(bron.dossier)
    uitnodiging, afgerond = feiten.uitnodiging, feiten.afgerond
    dagen = {
        "datum": bron.datum,
        "ingang": gekozen.ingang if gekozen else None,
        "einde": gekozen.einde if gekozen else None,
        "herbeoordeling": gekozen.herbeoordeling if gekozen else bron.herbeoordelingsdatum,
        "uitgenodigd": uitnodiging.uitgenodigd_op if uitnodiging else None,
        "gesproken": afgerond.gehouden_op if afgerond else None,
    }
    waarden = {naam: format_datum(dag) if dag is not None else "" for naam, dag in dagen.items()}
    return waarden | {
        "onderwerp": make_zinsdeel(bron.dossier.onderwerp),
        "kenmerk": bron.dossier.kenmerk,
        "organisatie": bron.profiel.naam.strip(),
        "route": make_zinsdeel(gekozen.open_route) if gekozen else "",
        "aantal_dagen": _tel(len(uitnodiging.mogelijk_op)) if uitnodiging else "",
        "behandelaar": bron.behandelaar,
    }


def _tel(aantal: int) -> str:
    woorden = ("", "één", "twee", "drie", "vier", "vijf", "zes")
    return woorden[aantal] if aantal < len(woorden) else str(aantal)
