"""The handler's own notes: of nobody's dossier, in no search, figure, copy or export, and gone at once when removed."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.storage.notities import load_notities, remove_all, remove_notitie, save_notitie
from begrenzen_desktop.storage.store import Store

LANGST = 20_000


class Notities:
    """Records no Gebeurtenis and gives no Changes: nothing else may know of a note."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def all(self) -> tuple[tuple[dt.date, str], ...]:
        """Give every note with its day, the newest first."""
        with self._store.reading() as tx:
            return load_notities(tx)

    def save(self, dag: dt.date, tekst: str) -> None:
        """Keep the note of a day; an empty text removes it. Raises OngeldigAntwoord for a day to come or too long a text."""
        if dag > local_date(self._now()):
            raise OngeldigAntwoord("Deze dag ligt in de toekomst. Kies een dag tot en met vandaag.")
        schoon = normalise_tekst(tekst)
        if len(schoon) > LANGST:
            raise OngeldigAntwoord(
                "Deze notitie is te lang. Maak hem korter, of verdeel hem over twee dagen."
            )
        with self._store.transaction() as tx:
            save_notitie(tx, dag, schoon)

    def remove(self, dag: dt.date) -> None:
        """Remove the note of a day, also from the pages of the file."""
        with self._store.transaction() as tx:
            remove_notitie(tx, dag)
        self._store.checkpoint()

    def remove_all(self) -> None:
        """Remove every note, also from the pages of the file."""
        with self._store.transaction() as tx:
            remove_all(tx)
        self._store.checkpoint()
