"""The measure of the answers: what was chosen on the five axes, as the one value that all letters take their words from."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.grensfeiten import find_keuzelabels
from begrenzen_desktop.domain.herbeoordeling import propose_herbeoordeling
from begrenzen_desktop.domain.maatregel import ASSEN, Maatregel, is_open_route
from begrenzen_desktop.domain.regeling import Regeling


def make_maatregel(regeling: Regeling, dossier: Dossier) -> Maatregel | None:
    """Give the measure of the answers, or None while a day, an axis or the open way is missing."""
    beoordeling = dossier.beoordeling
    ingang, einde = beoordeling.datum("ingangsdatum"), beoordeling.datum("einddatum")
    route = beoordeling.tekst("open_route").strip()
    assen = {naam: find_keuzelabels(regeling, dossier, vraag_id) for vraag_id, naam in ASSEN}
    if ingang is None or einde is None or not is_open_route(route) or not any(assen.values()):
        return None
    return Maatregel(
        wie=assen["Met wie"],
        wat=assen["Waarover"],
        wanneer=assen["Wanneer"],
        waar=assen["Waar"],
        hoe=assen["Hoe"],
        open_route=route,
        ingang=ingang,
        einde=einde,
        herbeoordeling=beoordeling.datum("herbeoordelingsdatum")
        or min(propose_herbeoordeling(regeling, beoordeling, ingang), einde),
        trede=_trede(regeling, dossier),
    )


def make_spoedmaatregel(regeling: Regeling, dossier: Dossier, ingang: dt.date, post: str) -> Maatregel | None:
    """Give the urgent measure of the answers from the day of its letter; ``post`` is the way when no other was named."""
    beoordeling = dossier.beoordeling
    einde, horen = beoordeling.datum("direct_tot"), beoordeling.datum("direct_horen_op")
    regels = find_keuzelabels(regeling, dossier, "direct_wat")
    route = beoordeling.tekst("open_route").strip() or post
    if einde is None or horen is None or not regels or not is_open_route(route):
        return None
    return Maatregel(hoe=regels, open_route=route, ingang=ingang, einde=einde, herbeoordeling=horen)


def _trede(regeling: Regeling, dossier: Dossier) -> int:
    gekozen = dossier.beoordeling.tekst("maatregel_trede")
    try:
        treden = [keuze.id for keuze in regeling.vraag("maatregel_trede").keuzen]
    except BegrenzenError:
        return 0
    return treden.index(gekozen) + 1 if gekozen in treden else 0
