"""Guarding a measure after it was set: what holds today, and each review, breach, reconsideration and end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import NogNietToegestaan
from begrenzen_desktop.domain.maatregelstand import Maatregelstand, compute_stand, find_brieven
from begrenzen_desktop.domain.openpunt import OpenPunt
from begrenzen_desktop.domain.poorten_verloop import find_recent, verloop_points
from begrenzen_desktop.domain.profiel import Organisatieprofiel
from begrenzen_desktop.domain.stopstand import Stopstand, compute_stopstand, find_nieuws
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, check_verloopstap
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.cleaning import clean
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.profielen import load_profiel
from begrenzen_desktop.storage.store import Store, Transaction
from begrenzen_desktop.storage.verlopen import remove_verloopstap, save_verloopstap

_GEBEURTENIS = {
    Verloopsoort.INGESTELD: Gebeurtenissoort.MAATREGEL_INGESTELD,
    Verloopsoort.HERBEOORDELING: Gebeurtenissoort.MAATREGEL_HERBEOORDEELD,
    Verloopsoort.SCHENDING: Gebeurtenissoort.MAATREGEL_GESCHONDEN,
    Verloopsoort.HEROVERWEGING: Gebeurtenissoort.MAATREGEL_HEROVERWOGEN,
    Verloopsoort.EINDE: Gebeurtenissoort.MAATREGEL_GESTOPT,
    Verloopsoort.STOP_BEKEKEN: Gebeurtenissoort.STOP_BEKEKEN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verloopbeeld:
    """The life of a measure on a day: how it stands (None: there is none), its steps, and the behaviour that counts now.

    ``stop`` is the stop about one subject, ``nieuws`` the contacts with new information since somebody looked at it.
    """

    dossier: Dossier
    stand: Maatregelstand | None
    stappen: tuple[Verloopstap, ...]
    recent: tuple[Contactmoment, ...]
    maximale_duur: int
    vandaag: dt.date
    stop: Stopstand | None = None
    nieuws: tuple[Contactmoment, ...] = ()


class Guarding:
    """Reads how a measure stands and records what happens to it."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store = store
        self._now = now

    def view(self, dossier_id: str) -> Verloopbeeld:
        """Give the life of the measure as it is today."""
        with self._store.transaction() as tx:
            dossier, profiel = load_dossier(tx, dossier_id), load_profiel(tx)
        vandaag = local_date(self._now())
        stand = _stand(dossier, profiel, vandaag)
        stop = compute_stopstand(dossier)
        return Verloopbeeld(
            dossier=dossier,
            stand=stand,
            stappen=dossier.verloop,
            recent=find_recent(dossier, stand, vandaag) if stand is not None else (),
            maximale_duur=profiel.maximale_duur_maanden,
            vandaag=vandaag,
            stop=stop,
            nieuws=find_nieuws(dossier, stop) if stop is not None else (),
        )

    def open_points(self, dossier_id: str, stap: Verloopstap) -> tuple[OpenPunt, ...]:
        """Give what stands between a step and its recording."""
        with self._store.transaction() as tx:
            return self._points(tx, load_dossier(tx, dossier_id), stap)

    def add_stap(self, dossier_id: str, stap: Verloopstap) -> Changes:
        """Record a step.

        Raises OngeldigAntwoord for days that cannot be right, NogNietToegestaan with the points that stand in the way.
        """
        stap = clean(stap)
        op = self._now()
        check_verloopstap(stap, local_date(op))
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            punten = self._points(tx, load_dossier(tx, dossier_id), stap)
            if punten:
                raise NogNietToegestaan(punten[0].zin, punten)
            stap = stap if stap.id else replace(stap, id=new_id())
            save_verloopstap(tx, dossier_id, stap)
            record(tx, _GEBEURTENIS[stap.soort], op, dossier_id, stap.id)
        return changed(dossier_id, lijst=True, nieuw_id=stap.id)

    def remove_stap(self, dossier_id: str, stap_id: str) -> Changes:
        """Take a step back. Raises NogNietToegestaan once its letter was vastgesteld: then it is part of the file."""
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            dossier = load_dossier(tx, dossier_id)
            stap = next((stap for stap in dossier.verloop if stap.id == stap_id), None)
            if stap is None:
                return Changes()
            if any(brief.status is not Briefstatus.CONCEPT for brief in find_brieven(stap, dossier.brieven)):
                raise NogNietToegestaan(
                    "Over deze stap is al een brief vastgesteld. De stap blijft in het dossier; leg zo nodig een nieuwe stap vast."
                )
            remove_verloopstap(tx, dossier_id, stap_id)
            record(tx, Gebeurtenissoort.MAATREGEL_STAP_VERWIJDERD, self._now(), dossier_id, stap_id)
        return changed(dossier_id, lijst=True)

    def _points(self, tx: Transaction, dossier: Dossier, stap: Verloopstap) -> tuple[OpenPunt, ...]:
        profiel = load_profiel(tx)
        stand = _stand(dossier, profiel, min(stap.op, local_date(self._now())))
        return verloop_points(dossier, stand, stap, profiel.maximale_duur_maanden)


def _stand(dossier: Dossier, profiel: Organisatieprofiel, dag: dt.date) -> Maatregelstand | None:
    return compute_stand(dossier.verloop, dossier.brieven, dag, profiel.herhaling_maanden)
