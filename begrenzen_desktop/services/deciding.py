"""Deciding: what is still open, and the decision that is frozen together with its besluitnotitie."""

from __future__ import annotations

from dataclasses import dataclass, replace

from begrenzen_desktop.domain.beoordeling import Beslissing
from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.briefinhoud import BESLUITNOTITIE
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import NogNietToegestaan
from begrenzen_desktop.domain.openpunt import make_nog_open
from begrenzen_desktop.domain.poorten import OpenPunt, open_points, with_profiel
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.letters.output import make_bestandsnaam
from begrenzen_desktop.letters.templates import Sjablonen
from begrenzen_desktop.services.briefwerk import Werk, load_bron, make_werk, require_ready
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.storage.beslissingen import load_beslissing, save_beslissing
from begrenzen_desktop.storage.bestanden import add_bestand
from begrenzen_desktop.storage.brieven import save_brief
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.profielen import load_profiel
from begrenzen_desktop.storage.store import Store, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Besliswerk:
    """A decision that is ready to be taken, and the note that has to be rendered for it."""

    dossier: Dossier
    beslissing: Beslissing
    notitie: Werk

    def run(self) -> bytes:
        """Give the bytes of the besluitnotitie; needs no connection."""
        return self.notitie.run()


class Deciding:
    """Takes decisions."""

    def __init__(
        self, store: Store, regelingen: Regelingen, now: Now, sjablonen: Sjablonen | None = None
    ) -> None:
        self._store = store
        self._regelingen = regelingen
        self._now = now
        self._sjablonen = sjablonen or Sjablonen()

    def open_points(self, dossier_id: str) -> tuple[OpenPunt, ...]:
        """Give what still stands between this dossier and its decision."""
        with self._store.transaction() as tx:
            return self._open_points(tx, load_dossier(tx, dossier_id))

    def prepare(self, dossier_id: str) -> Besliswerk:
        """Check the poorten and freeze decision and note. Raises NogNietToegestaan with the open points."""
        op = self._now()
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            dossier = load_dossier(tx, dossier_id)
            brief = Brief(
                id=new_id(), dossier_id=dossier_id, soort=BESLUITNOTITIE, datum=local_date(op), gemaakt_op=op
            )
            beslissing = self._decide(tx, dossier, brief.id)
            besloten = replace(dossier, beoordeling=replace(dossier.beoordeling, beslissing=beslissing))
            bron = load_bron(tx, self._regelingen, besloten, brief, local_date(op))
            require_ready(bron)
            return Besliswerk(
                dossier=dossier, beslissing=beslissing, notitie=make_werk(bron, self._sjablonen, op)
            )

    def finish(self, werk: Besliswerk, inhoud: bytes) -> Changes:
        """Keep the decision and its note. A second call changes nothing.

        Raises NogNietToegestaan when another decision was taken, or the dossier was changed, after ``prepare``.
        """
        dossier_id = werk.dossier.id
        with self._store.transaction() as tx:
            bestaand = load_beslissing(tx, werk.dossier.beoordeling.id)
            if bestaand is not None and bestaand.id == werk.beslissing.id:
                return Changes()
            self._require_unchanged(tx, werk)
            naam = make_bestandsnaam(werk.dossier.kenmerk, BESLUITNOTITIE)
            op = werk.notitie.gemaakt_op
            bevroren = add_bestand(tx, new_id(), dossier_id, naam, inhoud, op)
            save_brief(tx, replace(werk.notitie.brief, status=Briefstatus.VASTGESTELD, vastgesteld=bevroren))
            werk.notitie.mark(tx)
            save_beslissing(tx, werk.dossier.beoordeling.id, werk.beslissing)
            record(tx, Gebeurtenissoort.BESLISSING_VASTGESTELD, op, dossier_id, werk.beslissing.id)
            record(tx, Gebeurtenissoort.BRIEF_VASTGESTELD, op, dossier_id, werk.notitie.brief.id)
        return changed(dossier_id, lijst=True, nieuw_id=werk.beslissing.id)

    def decide(self, dossier_id: str) -> Changes:
        """Prepare, render and keep in one go. Raises NogNietToegestaan with the open points."""
        werk = self.prepare(dossier_id)
        return self.finish(werk, werk.run())

    def _open_points(self, tx: Transaction, dossier: Dossier) -> tuple[OpenPunt, ...]:
        beoordeling = dossier.beoordeling
        regeling = self._regelingen.get(beoordeling.regeling_id, beoordeling.regeling_datum)
        profiel = load_profiel(tx)
        return open_points(with_profiel(regeling, profiel), dossier, profiel.maximale_duur_maanden)

    def _decide(self, tx: Transaction, dossier: Dossier, notitie_id: str) -> Beslissing:
        beoordeling = dossier.beoordeling
        if beoordeling.beslissing is not None:
            raise NogNietToegestaan(
                "De beslissing is al vastgesteld en verandert niet meer. Maak een nieuw dossier voor een"
                " nieuwe beslissing."
            )
        punten = self._open_points(tx, dossier)
        keuze, conclusie, op = beoordeling.keuze, beoordeling.conclusie, beoordeling.datum("besloten_op")
        if punten or keuze is None or conclusie is None or op is None:
            raise NogNietToegestaan(make_nog_open(len(punten), "de beslissing vaststellen"), punten)
        return Beslissing(
            id=new_id(),
            keuze=keuze,
            conclusie=conclusie,
            besloten_door=beoordeling.tekst("besloten_door").strip(),
            functie=beoordeling.tekst("besloten_functie").strip(),
            besloten_op=op,
            vastgesteld_op=self._now(),
            afwijkingen=beoordeling.afwijkingen,
            notitie_brief_id=notitie_id,
        )

    def _require_unchanged(self, tx: Transaction, werk: Besliswerk) -> None:
        require_open(tx, werk.dossier.id)
        if load_dossier(tx, werk.dossier.id) != werk.dossier:
            raise NogNietToegestaan(
                "Het dossier is intussen gewijzigd. Kijk het na en stel de beslissing opnieuw vast."
            )
