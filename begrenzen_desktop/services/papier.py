"""Pages of a letter: its PDF, made once for the same bytes, and the sheets that go with it."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from begrenzen_desktop.domain.betrokkene import Betrokkene
from begrenzen_desktop.domain.brief import Verzendwijze
from begrenzen_desktop.domain.drukwerk import (
    Blad,
    check_adres,
    draw_verzendblad,
    make_envelop,
    make_vensterproef,
)
from begrenzen_desktop.domain.verzendblad import Verzendblad, make_verzendblad
from begrenzen_desktop.letters.pdf import find_libreoffice, make_pdf
from begrenzen_desktop.services.bladen import Bladwerk, make_verzendwerk
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.storage.brieven import load_brief
from begrenzen_desktop.storage.dossiers import load_dossier
from begrenzen_desktop.storage.profielen import load_profiel
from begrenzen_desktop.storage.store import Store, Transaction

BEWAARD = 12


class Papier:
    """Makes what goes to the printer. ``pdf`` runs on the jobs lane, the sheets on the store lane."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now
        self._bewaard: OrderedDict[str, bytes] = OrderedDict()
        self._slot = Lock()

    def can_make_pages(self) -> bool:
        """Whether LibreOffice is on this computer."""
        return find_libreoffice() is not None

    def pdf(self, inhoud: bytes, check: Callable[[], None] = lambda: None) -> bytes:
        """Give the PDF of these very bytes; kept in memory until the vault closes."""
        sleutel = hashlib.sha256(inhoud).hexdigest()
        with self._slot:
            if sleutel in self._bewaard:
                self._bewaard.move_to_end(sleutel)
                return self._bewaard[sleutel]
        pdf = make_pdf(inhoud, check=check)
        with self._slot:
            self._bewaard[sleutel] = pdf
            while len(self._bewaard) > BEWAARD:
                self._bewaard.popitem(last=False)
        return pdf

    def vensterproef(self) -> Blad:
        """Give the test page with the window outline."""
        with self._store.transaction() as tx:
            return make_vensterproef(load_profiel(tx))

    def check_adres(self, brief_id: str) -> str:
        """Give why the address does not fit the window; "" when it does."""
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            betrokkene = load_dossier(tx, brief.dossier_id).betrokkene
            return check_adres(_adresregels(betrokkene), load_profiel(tx).venster)

    def envelop(self, brief_id: str) -> Blad:
        """Give the envelope of a letter. Raises OngeldigAntwoord without an address."""
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            aangetekend = any(v.wijze is Verzendwijze.AANGETEKEND for v in brief.verzendingen)
            regels = _adresregels(load_dossier(tx, brief.dossier_id).betrokkene)
            return make_envelop(regels, load_profiel(tx), aangetekend)

    def verzendblad(self, brief_id: str) -> Blad:
        """Give the dispatch sheet of a letter (D21) for the printer."""
        with self._store.transaction() as tx:
            return draw_verzendblad(self._gather(tx, brief_id))

    def verzendbestand(self, brief_id: str) -> Bladwerk:
        """Give the dispatch sheet of a letter as a Word file to make [jobs]."""
        with self._store.transaction() as tx:
            return make_verzendwerk(self._gather(tx, brief_id), load_profiel(tx).naam, self._now())

    def _gather(self, tx: Transaction, brief_id: str) -> Verzendblad:
        brief = load_brief(tx, brief_id)
        dossier = load_dossier(tx, brief.dossier_id)
        beoordeling = dossier.beoordeling
        soort = self._regelingen.get(beoordeling.regeling_id, beoordeling.regeling_datum).briefsoort(
            brief.soort
        )
        regels = _adresregels(dossier.betrokkene)
        return make_verzendblad(brief, dossier.kenmerk, soort.titel, regels, local_date(self._now()))


def _adresregels(betrokkene: Betrokkene) -> tuple[str, ...]:
    """The lines for the envelope; a name alone is no address."""
    return betrokkene.adresregels() if betrokkene.heeft_postadres else ()
