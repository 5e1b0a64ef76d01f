"""Aftercare after a threat: begun once, its steps with their hours, done by date. It stands outside the dossier."""

from __future__ import annotations

import datetime as dt
from functools import cache

from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.domain.nazorg import JAAR, Nazorg, Nazorgstap, check_begin, check_gedaan, make_taken
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.regelingen.nazorg import read_nazorg
from begrenzen_desktop.services.changes import Changes
from begrenzen_desktop.services.klok import Now, local_date, to_utc
from begrenzen_desktop.services.recording import new_id
from begrenzen_desktop.storage.nazorg import (
    add_nazorg,
    find_nazorg,
    load_nazorg,
    remove_nazorg,
    set_gedaan,
)
from begrenzen_desktop.storage.store import Store

WEG = "Deze nazorg is verwijderd. Het scherm wordt bijgewerkt."
MIDDAG = dt.time(12)
_LIJST = Changes(lijst=True)


@cache
def get_nazorgstappen() -> tuple[Nazorgstap, ...]:
    """Give the list that comes with the program, read once."""
    return read_nazorg()


class Nazorgdienst:
    """No Gebeurtenis is recorded: the citizen may read the tijdlijn of his dossier, and this is about a colleague."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def start(self, begonnen_op: dt.datetime, dossier_id: str = "") -> Changes:
        """Begin the aftercare of what happened at this moment (UTC); ``nieuw_id`` names it.

        Raises OngeldigAntwoord for a moment to come or more than a year ago.
        """
        check_begin(begonnen_op, self._now())
        nazorg = Nazorg(
            id=new_id(),
            begonnen_op=begonnen_op,
            dossier_id=dossier_id,
            taken=make_taken(get_nazorgstappen(), begonnen_op),
        )
        with self._store.transaction() as tx:
            add_nazorg(tx, nazorg)
        return Changes(lijst=True, nieuw_id=nazorg.id)

    def start_after(self, moment: Contactmoment, dossier_id: str) -> Changes:
        """Begin the aftercare of a contact; without a time it counts from noon.

        A moment to come, or one of more than a year ago, counts from now: the contact was stored, and that is no reason to refuse.
        """
        nu = self._now()
        op = to_utc(moment.op, moment.tijd or MIDDAG)
        return self.start(op if nu - JAAR <= op <= nu else nu, dossier_id)

    def all(self) -> tuple[Nazorg, ...]:
        """Give each aftercare, the newest first."""
        with self._store.reading() as tx:
            return load_nazorg(tx)

    def finish(self, nazorg_id: str, stap_id: str, gedaan_op: dt.date | None, kenmerk: str = "") -> Changes:
        """Record on which day a step was done (None: not yet), and its reference in another system.

        Raises OngeldigAntwoord for a day on which that cannot be, BegrenzenError when the aftercare is gone.
        """
        schoon = " ".join(normalise_tekst(kenmerk).split())
        if len(schoon) > 60:
            raise OngeldigAntwoord(
                "Dit is te lang voor een kenmerk. Het verhaal zelf hoort in het andere systeem."
            )
        with self._store.transaction() as tx:
            nazorg = find_nazorg(tx, nazorg_id)
            if nazorg is None:
                raise BegrenzenError(WEG)
            if gedaan_op is not None:
                check_gedaan(gedaan_op, local_date(nazorg.begonnen_op), local_date(self._now()))
            if not set_gedaan(tx, nazorg_id, stap_id, gedaan_op, schoon):
                raise BegrenzenError(WEG)
        return _LIJST

    def remove(self, nazorg_id: str) -> Changes:
        """Remove an aftercare, also from the pages of the file."""
        with self._store.transaction() as tx:
            remove_nazorg(tx, nazorg_id)
        self._store.checkpoint()
        return _LIJST
