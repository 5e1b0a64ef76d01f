"""What a letter sets going when it is vastgesteld or posted: a measure begins its life, a complaint gets its new day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.briefdelen import is_known
from begrenzen_desktop.domain.briefdelen_antwoord import find_grensbrief
from begrenzen_desktop.domain.briefdelen_gedeeld import open_route
from begrenzen_desktop.domain.briefinhoud import (
    AFDOENING,
    BEKLAAGDEBERICHT,
    BESLUITNOTITIE,
    BEVESTIGING,
    CONTACTOVERZICHT,
    EINDE_MAATREGEL,
    HERHALINGSBERICHT,
    INTREKKING,
    KORT_ANTWOORD,
    MAATREGEL,
    NIET_BEHANDELEN,
    OVER_KLACHT,
    SPOEDMAATREGEL,
    VERDAGING,
    VERLOOP,
    Briefbron,
)
from begrenzen_desktop.domain.briefkeuze import find_briefsoorten
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import NogNietToegestaan
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel, make_spoedmaatregel
from begrenzen_desktop.domain.maatregelstand import BRIEF_VAN, find_brieven
from begrenzen_desktop.domain.poorten_stop import find_unanswered
from begrenzen_desktop.domain.regeling import Briefsoort, Regeling
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap
from begrenzen_desktop.services.recording import new_id, note, record
from begrenzen_desktop.storage.dossiers import load_dossier
from begrenzen_desktop.storage.klachten import save_klacht
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.verlopen import save_verloopstap

NODIG = {
    "ontvangstbevestiging": "Er loopt geen klacht. Leg de klacht eerst vast, met de dag van ontvangst.",
    "afdoening": "Er loopt geen klacht die nog beantwoord moet worden. Leg de klacht eerst vast, met hoe het afliep.",
    "kort-antwoord": "Er is nog geen brief verstuurd waar dit antwoord naar kan verwijzen. Beantwoord het hele bericht, of leg de eerdere brief vast.",
    "bericht-beklaagde": "Er loopt geen klacht. Leg de klacht eerst vast, met over wie die gaat.",
    "verdaging": "Er loopt geen klacht die verdaagd kan worden. Leg de klacht eerst vast, met de dag van ontvangst.",
    "niet-in-behandeling": "Er loopt geen klacht. Leg de klacht eerst vast, met de grond om die niet te behandelen.",
    "aanvulling-maatregel": "Er is geen schending vastgelegd zonder brief. Leg die eerst vast bij Maatregel en termijnen.",
    "herbeoordeling": "Er is geen herbeoordeling vastgelegd zonder brief. Leg die eerst vast bij Maatregel en termijnen.",
    "heroverweging": "Er is geen heroverweging vastgelegd zonder brief. Leg die eerst vast bij Maatregel en termijnen.",
    "herhaling-intern-bericht": "Er is geen maatregel. Leg eerst vast wat er geldt, en wat er gebeurde.",
    "einde-maatregel": "Er is geen maatregel. Leg eerst vast wat er geldt.",
}


def find_betreft(dossier: Dossier, soort: str, gekozen: str = "") -> str:
    """Give the id of the step or complaint that a new letter of this kind is about; "" for kinds that have none.

    Raises NogNietToegestaan when what must precede it is missing.
    """
    if gekozen:
        return gekozen
    if soort in OVER_KLACHT | {BEKLAAGDEBERICHT}:
        open_klachten = find_unanswered(dossier)
        if not open_klachten:
            raise NogNietToegestaan(NODIG[soort])
        past = [klacht for klacht in open_klachten if _fits(klacht, soort)]
        return (past or list(open_klachten))[0].id
    if soort == KORT_ANTWOORD and find_grensbrief(dossier) is None:
        raise NogNietToegestaan(NODIG[soort])
    if soort == HERHALINGSBERICHT and not dossier.verloop:
        raise NogNietToegestaan(NODIG[soort])
    if soort in VERLOOP:
        stappen = [stap for stap in dossier.verloop if BRIEF_VAN.get(stap.soort) == soort]
        vrij = [stap for stap in stappen if not _has_frozen(stap, dossier)]
        if vrij:
            return vrij[-1].id
        if BRIEF_VAN[Verloopsoort.EINDE] != soort or not dossier.verloop:
            raise NogNietToegestaan(NODIG[soort])
    return ""


def _fits(klacht: Klacht, soort: str) -> bool:
    """Whether what a letter about a complaint needs was filled in for it."""
    match soort:
        case "ontvangstbevestiging":
            return klacht.bevestigd_op is None
        case "bericht-beklaagde":
            return bool(klacht.beklaagde)
        case "verdaging":
            return bool(klacht.uitstelreden)
        case "niet-in-behandeling":
            return bool(klacht.grond)
        case _:
            return klacht.oordeel is not None


def find_available(regeling: Regeling, dossier: Dossier) -> tuple[Briefsoort, ...]:
    """Give the kinds of letters that can be begun: those of the decision, and those whose first step was recorded."""
    soorten = (
        find_briefsoorten(regeling, dossier.beoordeling)
        if dossier.beoordeling.keuze
        else regeling.briefsoorten
    )
    # The citizen may ask for the overview at any time (AVG article 15); it goes with no decision.
    horen = {soort.id for soort in soorten if is_known(soort.id)} - {BESLUITNOTITIE} | {CONTACTOVERZICHT}
    horen = horen - VERLOOP - OVER_KLACHT - {
        INTREKKING,
        HERHALINGSBERICHT,
        BEKLAAGDEBERICHT,
        KORT_ANTWOORD,
    } | _find_mogelijk(dossier)
    return tuple(soort for soort in regeling.briefsoorten if soort.id in horen)


def _find_mogelijk(dossier: Dossier) -> frozenset[str]:
    """Give the kinds of letters for which what must precede them is there."""
    mogelijk = {BRIEF_VAN[stap.soort] for stap in dossier.verloop if stap.soort in BRIEF_VAN}
    if dossier.verloop:
        mogelijk |= {EINDE_MAATREGEL, INTREKKING, HERHALINGSBERICHT}
    if find_unanswered(dossier):
        mogelijk |= OVER_KLACHT | {BEKLAAGDEBERICHT}
    if find_grensbrief(dossier) is not None:
        mogelijk.add(KORT_ANTWOORD)
    return frozenset(mogelijk)


def start_measure(tx: Transaction, bron: Briefbron, op: dt.datetime) -> Verloopstap | None:
    """Keep the measure as its letter was vastgesteld, so that later answers do not change what the citizen was told.

    Gives the step; None when the letter sets no measure. Who calls it brings the terms in step.
    """
    brief = bron.brief
    maatregel = None
    if brief.soort == MAATREGEL:
        maatregel = make_maatregel(bron.regeling, bron.dossier)
    elif brief.soort == SPOEDMAATREGEL:
        maatregel = make_spoedmaatregel(bron.regeling, bron.dossier, bron.datum, open_route(bron))
    if maatregel is None:
        return None
    stap = Verloopstap(
        id=new_id(), soort=Verloopsoort.INGESTELD, op=bron.datum, maatregel=maatregel, brief_id=brief.id
    )
    save_verloopstap(tx, brief.dossier_id, stap)
    note(tx, Gebeurtenissoort.MAATREGEL_INGESTELD, op, brief.dossier_id, stap.id)
    return stap


def note_posting(tx: Transaction, brief: Brief, verzonden_op: dt.date, op: dt.datetime) -> None:
    """Give the complaint its new last day (D2), or its end (D9), on the day that the letter left the house."""
    if brief.soort not in OVER_KLACHT:
        return
    klacht = next((k for k in load_dossier(tx, brief.dossier_id).klachten if k.id == brief.betreft), None)
    if klacht is None:
        return
    save_klacht(tx, brief.dossier_id, _after(klacht, brief.soort, verzonden_op))
    record(tx, Gebeurtenissoort.KLACHT_GEWIJZIGD, op, brief.dossier_id, klacht.id)


def _after(klacht: Klacht, soort: str, verzonden_op: dt.date) -> Klacht:
    if soort == BEVESTIGING:
        return replace(klacht, bevestigd_op=klacht.bevestigd_op or verzonden_op)
    if soort == AFDOENING:
        return replace(
            klacht, afgedaan_op=verzonden_op, brief_datum=verzonden_op, naar_ombudsman_verwezen=True
        )
    if soort == VERDAGING:
        return replace(klacht, verdaagd_op=klacht.verdaagd_op or verzonden_op)
    assert soort == NIET_BEHANDELEN
    return replace(
        klacht,
        afgedaan_op=verzonden_op,
        brief_datum=verzonden_op,
        oordeel=Oordeel.NIET_IN_BEHANDELING,
        naar_ombudsman_verwezen=True,
    )


def _has_frozen(stap: Verloopstap, dossier: Dossier) -> bool:
    return any(brief.status is not Briefstatus.CONCEPT for brief in find_brieven(stap, dossier.brieven))
