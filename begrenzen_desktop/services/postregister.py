"""The post register of a letter: proof scanned in, status looked at, and what came back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from begrenzen_desktop.domain.brief import Verzending
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.postregister import Uitkomst, Vervolg, check_dag
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.letters.output import make_bestandsnaam
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.services.scans import extension_of
from begrenzen_desktop.storage.bestanden import add_bestand
from begrenzen_desktop.storage.brieven import load_brief, save_brief
from begrenzen_desktop.storage.dossiers import load_dossier
from begrenzen_desktop.storage.store import Store, Transaction


class Postregister:
    """Records what becomes of a letter after it left the house. ``nr`` counts the postings of a letter from 0."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def add_bewijs(self, brief_id: str, nr: int, inhoud: bytes) -> Changes:
        """Keep a scan of the proof of posting. Raises OngeldigAntwoord for another kind of file."""
        soort = extension_of(inhoud)

        def add(tx: Transaction, verzending: Verzending, dossier_id: str) -> Verzending:
            naam = make_bestandsnaam(load_dossier(tx, dossier_id).kenmerk, "verzendbewijs", soort)
            bevroren = add_bestand(tx, new_id(), dossier_id, naam, inhoud, self._now())
            return replace(verzending, bewijs_bestand_id=bevroren.bestand_id)

        return self._change(brief_id, nr, add)

    def note_uitkomst(self, brief_id: str, nr: int, op: dt.date, uitkomst: Uitkomst) -> Changes:
        """Record what the carrier said on a day."""

        def note(_tx: Transaction, verzending: Verzending, _dossier_id: str) -> Verzending:
            check_dag(verzending, op, local_date(self._now()))
            return replace(verzending, bekeken_op=op, uitkomst=uitkomst.value)

        return self._change(brief_id, nr, note)

    def note_retour(self, brief_id: str, nr: int, op: dt.date, vervolg: Vervolg) -> Changes:
        """Record that the letter came back, closed, and what is done now."""

        def note(_tx: Transaction, verzending: Verzending, _dossier_id: str) -> Verzending:
            check_dag(verzending, op, local_date(self._now()))
            return replace(verzending, retour_op=op, vervolg=vervolg.value)

        return self._change(brief_id, nr, note)

    def _change(
        self, brief_id: str, nr: int, change: Callable[[Transaction, Verzending, str], Verzending]
    ) -> Changes:
        op = self._now()
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            if not 0 <= nr < len(brief.verzendingen):
                raise BegrenzenError("Deze verzending staat er niet (meer). Leg eerst de verzending vast.")
            posten = list(brief.verzendingen)
            posten[nr] = change(tx, posten[nr], brief.dossier_id)
            if tuple(posten) == brief.verzendingen:
                return Changes()
            save_brief(tx, replace(brief, verzendingen=tuple(posten)))
            record(tx, Gebeurtenissoort.POST_BIJGEWERKT, op, brief.dossier_id, brief.id)
        return changed(brief.dossier_id, lijst=True)
