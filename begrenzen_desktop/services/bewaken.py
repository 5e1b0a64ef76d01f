"""Keeps the stored terms of a dossier in step with what is recorded, in the transaction that records it."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.bewaking import Bewaking, Verschuiving, find_bewakingen, shift, tick
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.maatregelstand import compute_stand
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.services.kalender import load_kalender
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.storage.dossiers import load_dossier
from begrenzen_desktop.storage.profielen import load_profiel
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.termijnen import (
    Termijnregel,
    Wijziging,
    add_wijziging,
    load_termijnen,
    remove_termijn,
    save_termijn,
)

TERMIJNVRAGEN = frozenset({"herbeoordelingsdatum", "voortzetten_op", "direct_horen_op", "acuut_gevaar"})
"""Answers that a guarded day hangs on."""
ZONDER_TERMIJN = frozenset(
    {
        Gebeurtenissoort.ANTWOORD_GEGEVEN,
        Gebeurtenissoort.NORM_BEVESTIGD,
        Gebeurtenissoort.AFWIJKING_VASTGELEGD,
        Gebeurtenissoort.AFWIJKING_INGETROKKEN,
        Gebeurtenissoort.BESTAND_TOEGEVOEGD,
        Gebeurtenissoort.BRIEF_GEMAAKT,
        Gebeurtenissoort.BRIEF_GEWIJZIGD,
        Gebeurtenissoort.BRIEF_GEEXPORTEERD,
        Gebeurtenissoort.BRIEF_IN_TEKENMAP,
        Gebeurtenissoort.BRIEF_GEWEIGERD,
        Gebeurtenissoort.BRIEF_GEARCHIVEERD,
        Gebeurtenissoort.BRIEF_ONDERTEKEND,
        Gebeurtenissoort.BRIEF_VERVALLEN,
        Gebeurtenissoort.OVERLEG_VASTGELEGD,
        Gebeurtenissoort.OVERLEG_GEWIJZIGD,
        Gebeurtenissoort.OVERLEG_VERWIJDERD,
        Gebeurtenissoort.CONTACT_VASTGELEGD,
        Gebeurtenissoort.CONTACT_GEWIJZIGD,
        Gebeurtenissoort.GEGEVENS_GEWIJZIGD,
        Gebeurtenissoort.TERMIJN_VERSCHOVEN,
        Gebeurtenissoort.TERMIJN_GEDAAN,
        Gebeurtenissoort.TERMIJN_NIET_GEDAAN,
        Gebeurtenissoort.TAAK_WEGGEZET,
        Gebeurtenissoort.TAAK_TERUGGEZET,
        Gebeurtenissoort.DOSSIER_VERWIJDERD,
    }
)
"""Events that move no day."""


def find_bewaakt(tx: Transaction, dossier: Dossier, vandaag: dt.date) -> tuple[Bewaking, ...]:
    """Give the terms of a dossier as they stand on a day, moved where somebody moved them."""
    profiel, kalender = load_profiel(tx), load_kalender(tx)
    stand = compute_stand(dossier.verloop, dossier.brieven, vandaag, profiel.herhaling_maanden)
    oud = load_termijnen(tx, dossier.id)
    bewakingen = (
        shift(_tick(bewaking, oud.get(bewaking.id)), _verschuiving(oud.get(bewaking.id)), vandaag)
        for bewaking in find_bewakingen(dossier, stand, kalender, vandaag)
    )
    return tuple(sorted(bewakingen, key=lambda bewaking: (bewaking.termijn.datum, bewaking.id)))


def refresh_termijnen(
    tx: Transaction, dossier_id: str, op: dt.datetime, oorzaak: str, reden: str = ""
) -> tuple[Wijziging, ...]:
    """Store the terms anew and give the days that moved; each keeps what it was and why."""
    return refresh_of(tx, load_dossier(tx, dossier_id), op, oorzaak, reden)


def refresh_of(
    tx: Transaction, dossier: Dossier, op: dt.datetime, oorzaak: str, reden: str = ""
) -> tuple[Wijziging, ...]:
    """Do the same for a dossier that was read already, or made as it stands in the vault now."""
    dossier_id = dossier.id
    oud = load_termijnen(tx, dossier_id)
    verschoven = []
    for bewaking in find_bewaakt(tx, dossier, local_date(op)):
        was = oud.pop(bewaking.id, None)
        nieuw = Termijnregel(
            dossier_id=dossier_id,
            sleutel=bewaking.id,
            soort=str(bewaking.soort),
            vanaf=bewaking.termijn.vanaf,
            datum=bewaking.termijn.datum,
            klaar=bewaking.klaar,
            dagen=was.dagen if was else 0,
            stil_sinds=was.stil_sinds if was else None,
            gedaan_op=bewaking.gedaan_op,
            vervallen_op=_vervallen_op(bewaking, was, local_date(op)),
        )
        if was == nieuw:
            continue
        save_termijn(tx, nieuw)
        if was is not None and was.datum != nieuw.datum:
            wijziging = Wijziging(
                dossier_id=dossier_id,
                sleutel=bewaking.id,
                op=op,
                van=was.datum,
                naar=nieuw.datum,
                oorzaak=oorzaak,
                reden=reden,
            )
            add_wijziging(tx, wijziging)
            verschoven.append(wijziging)
    for sleutel in oud:
        remove_termijn(tx, dossier_id, sleutel)
    return tuple(verschoven)


def _verschuiving(was: Termijnregel | None) -> Verschuiving:
    return Verschuiving(dagen=was.dagen, stil_sinds=was.stil_sinds) if was else Verschuiving()


def _tick(bewaking: Bewaking, was: Termijnregel | None) -> Bewaking:
    return tick(bewaking, was.gedaan_op) if was else bewaking


def _vervallen_op(bewaking: Bewaking, was: Termijnregel | None, vandaag: dt.date) -> dt.date | None:
    """A term that ended without being done lapsed on the day that the facts tell, else when that was first seen."""
    if not bewaking.klaar or bewaking.gedaan_op is not None:
        return None
    return bewaking.vervallen_op or (was.vervallen_op if was and was.klaar else None) or vandaag
