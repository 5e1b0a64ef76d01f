"""Answering questions: the path of every key press, with one version per editing spell."""

from __future__ import annotations

from begrenzen_desktop.domain.beoordeling import Afwijking, Antwoordversie, Normbevestiging
from begrenzen_desktop.domain.regeling import Waarde
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.waarden import check_waarde
from begrenzen_desktop.services.bewaken import TERMIJNVRAGEN, refresh_termijnen
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.checks import check_afwijking, check_norm
from begrenzen_desktop.services.cleaning import clean
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.services.recording import record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.storage.antwoorden import find_antwoord, load_versies, write_antwoord
from begrenzen_desktop.storage.beoordelingen import (
    find_beoordeling_id,
    remove_afwijking,
    save_afwijking,
    save_norm,
)
from begrenzen_desktop.storage.dossierlijst import LIJSTVRAGEN
from begrenzen_desktop.storage.dossiers import require_open, require_open_status
from begrenzen_desktop.storage.store import Store


class Answering:
    """Writes answers, confirmed norms and deviations."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store = store
        self._regelingen = regelingen
        self._now = now

    def answer(self, dossier_id: str, vraag_id: str, waarde: Waarde, spell: str) -> Changes:
        """Write an answer; within one editing spell the same version grows.

        Raises NogNietToegestaan for a closed dossier, OngeldigAntwoord for a value that does not fit.
        """
        waarde = clean(waarde)
        with self._store.transaction() as tx:
            plek = find_antwoord(tx, dossier_id, vraag_id, spell)
            require_open_status(plek.status if plek else None)
            assert plek is not None
            regeling = self._regelingen.get(plek.regeling_id, plek.regeling_datum)
            check_waarde(regeling.vraag(vraag_id), waarde)
            if waarde == plek.waarde:
                return Changes()
            write_antwoord(tx, plek, dossier_id, vraag_id, waarde, spell, self._now())
            if vraag_id in TERMIJNVRAGEN:
                refresh_termijnen(tx, dossier_id, self._now(), f"antwoord-{vraag_id}")
        return changed(dossier_id, lijst=vraag_id in TERMIJNVRAGEN or f"'{vraag_id}'" in LIJSTVRAGEN)

    def versions(self, dossier_id: str, vraag_id: str) -> tuple[Antwoordversie, ...]:
        """Give what the answer was at the end of each editing spell, oldest first."""
        with self._store.transaction() as tx:
            return load_versies(tx, dossier_id, vraag_id)

    def confirm_norm(self, dossier_id: str, norm: Normbevestiging) -> Changes:
        """Keep the sentence of a norm of the toets; the timeline tells it once it is confirmed.

        Raises OngeldigAntwoord when a confirmed sentence is empty.
        """
        norm = clean(norm)
        check_norm(norm)
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            save_norm(tx, find_beoordeling_id(tx, dossier_id), norm)
            if norm.bevestigd:
                record(tx, Gebeurtenissoort.NORM_BEVESTIGD, self._now(), dossier_id, f"norm-{norm.norm}")
        return changed(dossier_id)

    def deviate(self, dossier_id: str, afwijking: Afwijking) -> Changes:
        """Pass over an open point with a reason. Raises OngeldigAntwoord without a reason or a name."""
        afwijking = clean(afwijking)
        check_afwijking(afwijking)
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            save_afwijking(tx, find_beoordeling_id(tx, dossier_id), afwijking)
            record(tx, Gebeurtenissoort.AFWIJKING_VASTGELEGD, self._now(), dossier_id, afwijking.open_punt)
        return changed(dossier_id)

    def withdraw_deviation(self, dossier_id: str, open_punt: str) -> Changes:
        """Take a deviation back; nothing happens when there is none."""
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            if not remove_afwijking(tx, find_beoordeling_id(tx, dossier_id), open_punt):
                return Changes()
            record(tx, Gebeurtenissoort.AFWIJKING_INGETROKKEN, self._now(), dossier_id, open_punt)
        return changed(dossier_id)
