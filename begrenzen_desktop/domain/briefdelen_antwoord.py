"""The parts of the short answer to a message that holds something new beside the stopped subject (D11)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefdelen_gedeeld import make_vragen, vragen
from begrenzen_desktop.domain.briefinhoud import MAATREGEL, STOP_KLACHT, Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_zinsdeel
from begrenzen_desktop.domain.contactmoment import Contactmoment, Richting
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.poorten_stop import find_unanswered


@dataclass(frozen=True, slots=True)
class Grensbrief:
    """A letter that limits, which a short answer refers to: its kind, and the day on which it was posted."""

    soort: str
    op: dt.date


def find_bericht(bron: Briefbron) -> Contactmoment | None:
    """Give the message that is answered: the chosen one, else the last of the citizen."""
    berichten = [m for m in bron.dossier.contactmomenten if m.richting is Richting.VAN_BURGER]
    gekozen = [m for m in berichten if m.id == bron.brief.betreft]
    return next(iter(gekozen or berichten[-1:]), None)


def find_grensbrief(dossier: Dossier) -> Grensbrief | None:
    """Give the letter to refer to: the last about the stopped subject, else the last about a measure.

    Letters from before the program count; one that came back reached nobody and does not.
    """
    for soort in (STOP_KLACHT, MAATREGEL):
        dagen = [
            min(verzending.op for verzending in blijvend)
            for brief in dossier.brieven
            if brief.soort == soort and brief.status is Briefstatus.VERZONDEN
            if (blijvend := [v for v in brief.verzendingen if v.retour_op is None])
        ]
        dagen += [brief.datum for brief in dossier.eerdere_brieven if brief.soort == soort]
        if dagen:
            return Grensbrief(soort, max(dagen))
    return None


def kort_antwoord(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts: the message, the answer to what is new, and for the rest the earlier letter."""
    bericht = find_bericht(bron)
    return (
        Briefdeel(
            id="opening",
            kop="",
            voorstel=f"Op {format_datum(bericht.op)} ontvingen wij uw bericht. Daarin staat iets nieuws. Daar antwoorden wij op."
            if bericht
            else "",
        ),
        Briefdeel(
            id="antwoord", kop="Ons antwoord", voorstel="[Schrijf hier het antwoord op het nieuwe deel.]"
        ),
        Briefdeel(id="verwijzing", kop="De rest van uw bericht", voorstel=make_verwijzing(bron.dossier)),
        Briefdeel(
            id="vragen",
            kop="Hebt u vragen over deze brief?",
            voorstel=make_vragen(bron) if bron.heeft_maatregel else vragen(bron),
        ),
    )


def make_verwijzing(dossier: Dossier) -> str:
    """Refer to the letter of its day for the old part; "" when no such letter was posted."""
    brief = find_grensbrief(dossier)
    if brief is None:
        return ""
    if brief.soort == MAATREGEL:
        rest = (
            "zaken die al bij ons lopen"
            if find_unanswered(dossier)
            else "iets waarop u al antwoord van ons kreeg"
        )
        return (
            f"De rest van uw bericht gaat over {rest}. Op {format_datum(brief.op)} schreven wij u hoe wij"
            " tijdelijk met uw berichten omgaan. Wij lezen wat u stuurt en bewaren het. In die brief leest u hoe u ons bereikt, en wat u kunt doen"
            " als u nieuwe informatie hebt."
        )
    onderwerp = make_zinsdeel(dossier.beoordeling.tekst("afbakening")) or make_zinsdeel(dossier.onderwerp)
    return (
        f"Uw bericht gaat ook over {onderwerp}. Daarover schreven wij u op {format_datum(brief.op)}. In die brief leest u waarom wij"
        " daar niet meer op reageren, en wat u kunt doen als u nieuwe informatie hebt."
    )
