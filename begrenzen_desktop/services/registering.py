"""Recording what happened: contacts, complaints, consultations, earlier letters and files of a dossier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from begrenzen_desktop.domain.beoordeling import Overleg
from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.contactmoment import (
    Contactmoment,
    Verzamelmoment,
    check_contactmoment,
    check_verzamelmoment,
)
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.domain.gesprek import Ordegesprek, check_ordegesprek
from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze, check_klacht
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.checks import check_eerdere_brief, check_overleg
from begrenzen_desktop.services.cleaning import clean
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.storage.bestanden import add_bestand, list_bestanden, load_bestand
from begrenzen_desktop.storage.contacten import (
    remove_contactmoment,
    remove_verzamelmoment,
    save_contactmoment,
    save_verzamelmoment,
)
from begrenzen_desktop.storage.dossiers import require_open
from begrenzen_desktop.storage.eerdere_brieven import remove_eerdere_brief, save_eerdere_brief
from begrenzen_desktop.storage.gesprekken import remove_gesprek, save_gesprek
from begrenzen_desktop.storage.klachten import load_klachten, remove_klacht, save_klacht
from begrenzen_desktop.storage.overleggen import remove_overleg, save_overleg
from begrenzen_desktop.storage.store import Store, Transaction

MAX_BESTAND = 50 * 1024 * 1024
ValueT = TypeVar("ValueT", Contactmoment, Verzamelmoment, Klacht, Overleg, Ordegesprek, EerdereBrief)


class Registering:
    """Adds, changes and removes; ``add_*`` fills the id when it is empty and gives it back in the Changes."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store = store
        self._now = now

    def add_contact(self, dossier_id: str, moment: Contactmoment) -> Changes:
        """Record a contact. Raises OngeldigAntwoord for dates and durations that cannot be right."""
        moment = self._checked(moment, check_contactmoment)
        return self._save(
            save_contactmoment,
            dossier_id,
            moment,
            Gebeurtenissoort.CONTACT_VASTGELEGD,
            Gebeurtenissoort.CONTACT_GEWIJZIGD,
        )

    def change_contact(self, dossier_id: str, moment: Contactmoment) -> Changes:
        """Change a contact."""
        return self.add_contact(dossier_id, moment)

    def remove_contact(self, dossier_id: str, moment_id: str) -> Changes:
        """Remove a contact."""
        return self._remove(remove_contactmoment, dossier_id, moment_id, Gebeurtenissoort.CONTACT_VERWIJDERD)

    def add_verzamelmoment(self, dossier_id: str, moment: Verzamelmoment) -> Changes:
        """Record contacts counted together. Raises OngeldigAntwoord without a source or with an impossible period."""
        moment = self._checked(moment, check_verzamelmoment)
        return self._save(
            save_verzamelmoment,
            dossier_id,
            moment,
            Gebeurtenissoort.CONTACT_VASTGELEGD,
            Gebeurtenissoort.CONTACT_GEWIJZIGD,
        )

    def change_verzamelmoment(self, dossier_id: str, moment: Verzamelmoment) -> Changes:
        """Change contacts counted together."""
        return self.add_verzamelmoment(dossier_id, moment)

    def remove_verzamelmoment(self, dossier_id: str, moment_id: str) -> Changes:
        """Remove contacts counted together."""
        return self._remove(remove_verzamelmoment, dossier_id, moment_id, Gebeurtenissoort.CONTACT_VERWIJDERD)

    def add_klacht(self, dossier_id: str, klacht: Klacht) -> Changes:
        """Record a complaint. Raises OngeldigAntwoord for dates that cannot be right."""
        klacht = self._checked(klacht, check_klacht)
        return self._save(
            save_klacht,
            dossier_id,
            klacht,
            Gebeurtenissoort.KLACHT_VASTGELEGD,
            Gebeurtenissoort.KLACHT_GEWIJZIGD,
        )

    def change_klacht(self, dossier_id: str, klacht: Klacht) -> Changes:
        """Change a complaint."""
        return self.add_klacht(dossier_id, klacht)

    def choose_klacht(self, dossier_id: str, klacht_id: str, keuze: Klachtkeuze) -> Changes:
        """Record what happens to a running complaint under a measure. Raises BegrenzenError when it is gone."""
        with self._store.transaction() as tx:
            klacht = next((k for k in load_klachten(tx, dossier_id) if k.id == klacht_id), None)
        if klacht is None:
            raise BegrenzenError(
                "Deze klacht is verwijderd. Open het dossier opnieuw en kijk welke klachten er lopen."
            )
        return self.change_klacht(dossier_id, replace(klacht, tijdens_stop=keuze))

    def remove_klacht(self, dossier_id: str, klacht_id: str) -> Changes:
        """Remove a complaint."""
        return self._remove(remove_klacht, dossier_id, klacht_id, Gebeurtenissoort.KLACHT_VERWIJDERD)

    def add_overleg(self, dossier_id: str, overleg: Overleg) -> Changes:
        """Record a consultation. Raises OngeldigAntwoord without a name or on an impossible date."""
        overleg = self._checked(overleg, check_overleg)
        return self._save(
            save_overleg,
            dossier_id,
            overleg,
            Gebeurtenissoort.OVERLEG_VASTGELEGD,
            Gebeurtenissoort.OVERLEG_GEWIJZIGD,
        )

    def change_overleg(self, dossier_id: str, overleg: Overleg) -> Changes:
        """Change a consultation."""
        return self.add_overleg(dossier_id, overleg)

    def remove_overleg(self, dossier_id: str, overleg_id: str) -> Changes:
        """Remove a consultation."""
        return self._remove(remove_overleg, dossier_id, overleg_id, Gebeurtenissoort.OVERLEG_VERWIJDERD)

    def add_gesprek(self, dossier_id: str, gesprek: Ordegesprek) -> Changes:
        """Record an invitation to talk, or how it ended. Raises OngeldigAntwoord on dates that cannot be right."""
        gesprek = self._checked(gesprek, check_ordegesprek)
        return self._save(
            save_gesprek,
            dossier_id,
            gesprek,
            Gebeurtenissoort.GESPREK_VASTGELEGD,
            Gebeurtenissoort.GESPREK_GEWIJZIGD,
        )

    def change_gesprek(self, dossier_id: str, gesprek: Ordegesprek) -> Changes:
        """Change a talk."""
        return self.add_gesprek(dossier_id, gesprek)

    def remove_gesprek(self, dossier_id: str, gesprek_id: str) -> Changes:
        """Remove a talk."""
        return self._remove(remove_gesprek, dossier_id, gesprek_id, Gebeurtenissoort.GESPREK_VERWIJDERD)

    def add_eerdere_brief(self, dossier_id: str, brief: EerdereBrief) -> Changes:
        """Record a letter that was sent before. Raises OngeldigAntwoord without a kind or on an impossible date."""
        brief = self._checked(brief, check_eerdere_brief)
        return self._save(
            save_eerdere_brief,
            dossier_id,
            brief,
            Gebeurtenissoort.EERDERE_BRIEF_VASTGELEGD,
            Gebeurtenissoort.EERDERE_BRIEF_GEWIJZIGD,
        )

    def change_eerdere_brief(self, dossier_id: str, brief: EerdereBrief) -> Changes:
        """Change a letter that was sent before."""
        return self.add_eerdere_brief(dossier_id, brief)

    def remove_eerdere_brief(self, dossier_id: str, brief_id: str) -> Changes:
        """Remove a letter that was sent before."""
        return self._remove(
            remove_eerdere_brief, dossier_id, brief_id, Gebeurtenissoort.EERDERE_BRIEF_VERWIJDERD
        )

    def add_bestand(self, dossier_id: str, naam: str, inhoud: bytes) -> str:
        """Put a file (a scan, an attachment) in the vault and give its id. Raises OngeldigAntwoord when it cannot be kept."""
        if not inhoud:
            raise OngeldigAntwoord("Dit bestand is leeg. Kies een ander bestand.")
        if len(inhoud) > MAX_BESTAND:
            raise OngeldigAntwoord(
                "Dit bestand is groter dan 50 MB. Maak het kleiner, bijvoorbeeld door in grijs te scannen."
            )
        bestand_id, op = new_id(), self._now()
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            add_bestand(tx, bestand_id, dossier_id, normalise_tekst(naam).strip() or "bestand", inhoud, op)
            record(tx, Gebeurtenissoort.BESTAND_TOEGEVOEGD, op, dossier_id, bestand_id)
        return bestand_id

    def bestanden(self, dossier_id: str) -> tuple[tuple[str, str], ...]:
        """Give (id, name) of the files of a dossier."""
        with self._store.transaction() as tx:
            return list_bestanden(tx, dossier_id)

    def bestand(self, bestand_id: str) -> tuple[str, bytes]:
        """Give name and bytes of a file. Raises BegrenzenError when it is gone or damaged."""
        with self._store.transaction() as tx:
            return load_bestand(tx, bestand_id)

    def _checked(self, value: ValueT, check: Callable[[ValueT, Any], None]) -> ValueT:
        value = clean(value)
        check(value, local_date(self._now()))
        return value if value.id else replace(value, id=new_id())

    def _save(
        self,
        save: Callable[[Transaction, str, ValueT], bool],
        dossier_id: str,
        value: ValueT,
        new: Gebeurtenissoort,
        existing: Gebeurtenissoort,
    ) -> Changes:
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            is_new = save(tx, dossier_id, value)
            record(tx, new if is_new else existing, self._now(), dossier_id, value.id)
        return changed(dossier_id, lijst=True, nieuw_id=value.id if is_new else "")

    def _remove(
        self,
        remove: Callable[[Transaction, str, str], bool],
        dossier_id: str,
        row_id: str,
        soort: Gebeurtenissoort,
    ) -> Changes:
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            if not remove(tx, dossier_id, row_id):
                raise BegrenzenError("Dit was al verwijderd. Het scherm wordt bijgewerkt.")
            record(tx, soort, self._now(), dossier_id, row_id)
        return changed(dossier_id, lijst=True)
