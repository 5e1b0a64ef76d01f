"""What a letter calls for inside the house when it is posted: a notice to colleagues, its recall, a card for the counter."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.briefdelen import is_known
from begrenzen_desktop.domain.briefinhoud import (
    BALIE_INSTRUCTIE,
    BEKLAAGDEBERICHT,
    INTERN_BERICHT,
    INTREKKING,
    MAATREGEL,
    SPOEDMAATREGEL,
    STOP_KLACHT,
    TOEGANG,
)
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopuitkomst
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.storage.brieven import save_brief
from begrenzen_desktop.storage.store import Transaction

_BERICHTEN = frozenset({INTERN_BERICHT, BALIE_INSTRUCTIE, INTREKKING, BEKLAAGDEBERICHT})
"""The notices that a posted letter begins."""
_BEGIN = frozenset({STOP_KLACHT, MAATREGEL, SPOEDMAATREGEL})
"""Letters that begin a limit: a notice that was made for this decision before them is the right one."""


def prepare_opvolging(
    tx: Transaction, regeling: Regeling, dossier: Dossier, brief: Brief, op: dt.datetime
) -> str:
    """Begin the concept that goes with a letter that left the house, and give its id; "" when none is needed or it is there.

    A concept stands on Vandaag until it is finished, so that no colleague is forgotten (leidraad, stap 4 and 5).
    """
    soort = find_opvolging(dossier, brief)
    if not soort or soort not in {s.id for s in regeling.briefsoorten} or not is_known(soort):
        return ""
    vanaf = _vanaf(dossier, brief)
    if any(ander.soort == soort and ander.gemaakt_op >= vanaf for ander in dossier.brieven):
        return ""
    nieuw = Brief(
        id=new_id(),
        dossier_id=dossier.id,
        soort=soort,
        datum=local_date(op),
        gemaakt_op=op,
        betreft=brief.betreft if soort == BEKLAAGDEBERICHT else "",
    )
    save_brief(tx, nieuw)
    record(tx, Gebeurtenissoort.BRIEF_GEMAAKT, op, dossier.id, nieuw.id)
    return nieuw.id


def find_opvolging(dossier: Dossier, brief: Brief) -> str:
    """Give the kind of notice that a letter calls for; "" when colleagues have to do nothing else than before."""
    stap = next((s for s in dossier.verloop if s.id == brief.betreft), None)
    match brief.soort:
        case "stop-klacht" | "maatregel" | "spoedmaatregel" | "aanvulling-maatregel":
            return INTERN_BERICHT
        case "afspraken" if dossier.beoordeling.beslissing is None:
            return INTERN_BERICHT
        case "ontvangstbevestiging" | "verdaging":
            return BEKLAAGDEBERICHT if _has_beklaagde(dossier, brief.betreft) else ""
        case "toegangsontzegging":
            return BALIE_INSTRUCTIE
        case "einde-maatregel":
            return INTREKKING
        case "herbeoordeling" | "heroverweging" if stap is not None:
            if stap.stopt:
                return INTREKKING
            if stap.soort is Verloopsoort.STOP_BEKEKEN or stap.uitkomst is Verloopuitkomst.DOORGAAN:
                return ""
            return INTERN_BERICHT
        case _:
            return ""


def find_klaar(dossier: Dossier, soort: str, betreft: str) -> Brief | None:
    """Give the concept of a notice that stands ready untouched, so that nobody begins it a second time."""
    return next(
        (
            brief
            for brief in dossier.brieven
            if brief.soort == soort in _BERICHTEN
            and brief.betreft == betreft
            and brief.status is Briefstatus.CONCEPT
            and not brief.velden
        ),
        None,
    )


def _has_beklaagde(dossier: Dossier, klacht_id: str) -> bool:
    """Whether it is known whom a complaint is about; the law gives them the complaint and tells them of delay."""
    return any(klacht.id == klacht_id and klacht.beklaagde.strip() for klacht in dossier.klachten)


def _vanaf(dossier: Dossier, brief: Brief) -> dt.datetime:
    """From when on a notice tells of what this letter tells."""
    genomen = dossier.beoordeling.beslissing
    if brief.soort in _BEGIN | {TOEGANG} and genomen is not None:
        return min(genomen.vastgesteld_op, brief.gemaakt_op)
    return brief.gemaakt_op
