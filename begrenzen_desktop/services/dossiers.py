"""Dossiers: open, create, change, close, reopen and delete."""

from __future__ import annotations

from dataclasses import replace

from begrenzen_desktop.domain.beoordeling import Beoordeling
from begrenzen_desktop.domain.betrokkene import Betrokkene, check_betrokkene, format_postcode
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.leerpunt import Leerpunt
from begrenzen_desktop.domain.tijdlijn import Gebeurtenis, Gebeurtenissoort
from begrenzen_desktop.domain.waarden import check_waarde, normalise_tekst
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.cleaning import clean
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.services.regelingen import REGELING, ZORGVULDIG_BEGRENZEN, Regelingen
from begrenzen_desktop.storage.antwoorden import find_antwoord, write_antwoord
from begrenzen_desktop.storage.betrokkenen import save_betrokkene
from begrenzen_desktop.storage.dossiers import (
    insert_dossier,
    load_dossier,
    next_kenmerk,
    remove_dossier,
    require_open,
    save_columns,
)
from begrenzen_desktop.storage.gebeurtenissen import add_gebeurtenis, load_gebeurtenissen
from begrenzen_desktop.storage.instellingen import load_instelling
from begrenzen_desktop.storage.store import Store


class Dossiers:
    """The dossiers of one vault."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store = store
        self._regelingen = regelingen
        self._now = now

    def get(self, dossier_id: str) -> Dossier:
        """Give a dossier with everything in it. Raises BegrenzenError when it does not exist."""
        with self._store.transaction() as tx:
            return load_dossier(tx, dossier_id)

    def create(
        self,
        betrokkene: Betrokkene,
        onderwerp: str,
        behandelaar: str = "",
        *,
        oefening: bool = False,
        regeling_id: str = "",
    ) -> tuple[Dossier, Changes]:
        """Make a dossier with the next kenmerk of this year, under the newest version of the regeling.

        Without ``regeling_id`` it is the one that new dossiers follow. Raises OngeldigAntwoord when the Betrokkene has no name or a postcode of an unknown form.
        """
        op = self._now()
        betrokkene = _checked(betrokkene)
        onderwerp = normalise_tekst(onderwerp).strip()
        with self._store.reading() as lezer:
            gekozen = load_instelling(lezer, REGELING, ZORGVULDIG_BEGRENZEN)
        regeling = self._regelingen.newest(regeling_id or gekozen)
        check_waarde(regeling.vraag("onderwerp"), onderwerp)
        dossier_id = new_id()
        with self._store.transaction() as tx:
            dossier = Dossier(
                id=dossier_id,
                kenmerk=next_kenmerk(tx, local_date(op).year),
                betrokkene=betrokkene,
                behandelaar=normalise_tekst(behandelaar).strip(),
                aangemaakt_op=op,
                gewijzigd_op=op,
                oefening=oefening,
                beoordeling=Beoordeling(id=new_id(), regeling_id=regeling.id, regeling_datum=regeling.datum),
            )
            insert_dossier(tx, dossier)
            record(tx, Gebeurtenissoort.DOSSIER_GEMAAKT, op, dossier_id)
            plek = find_antwoord(tx, dossier_id, "onderwerp", "nieuw-dossier")
            if onderwerp and plek is not None:
                write_antwoord(tx, plek, dossier_id, "onderwerp", onderwerp, "nieuw-dossier", op)
            dossier = load_dossier(tx, dossier_id)
        return dossier, changed(dossier_id, lijst=True, nieuw_id=dossier_id)

    def change_betrokkene(self, dossier_id: str, betrokkene: Betrokkene) -> Changes:
        """Replace the Betrokkene. Raises OngeldigAntwoord as ``create`` does."""
        betrokkene = _checked(betrokkene)
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            save_betrokkene(tx, dossier_id, betrokkene)
            record(tx, Gebeurtenissoort.GEGEVENS_GEWIJZIGD, self._now(), dossier_id, "betrokkene")
        return changed(dossier_id, lijst=True)

    def change_behandelaar(self, dossier_id: str, behandelaar: str) -> Changes:
        """Give the dossier to another handler."""
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            dossier = load_dossier(tx, dossier_id)
            save_columns(tx, replace(dossier, behandelaar=normalise_tekst(behandelaar).strip()))
            record(tx, Gebeurtenissoort.GEGEVENS_GEWIJZIGD, self._now(), dossier_id, "behandelaar")
        return changed(dossier_id, lijst=True)

    def close(self, dossier_id: str, reden: str, leerpunt: Leerpunt | None = None) -> Changes:
        """Close a dossier, with what is learned from it (without: nothing has to change).

        Raises NogNietToegestaan without a reason or when it is closed already, OngeldigAntwoord for a change not said.
        """
        with self._store.transaction() as tx:
            dossier = load_dossier(tx, dossier_id).close(
                normalise_tekst(reden), clean(leerpunt or Leerpunt())
            )
            save_columns(tx, dossier)
            record(tx, Gebeurtenissoort.DOSSIER_GESLOTEN, self._now(), dossier_id)
        return changed(dossier_id, lijst=True)

    def reopen(self, dossier_id: str, reden: str) -> Changes:
        """Open a closed dossier again. Raises NogNietToegestaan without a reason."""
        with self._store.transaction() as tx:
            save_columns(tx, load_dossier(tx, dossier_id).reopen(normalise_tekst(reden)))
            record(tx, Gebeurtenissoort.DOSSIER_HEROPEND, self._now(), dossier_id)
        return changed(dossier_id, lijst=True)

    def delete(self, dossier_id: str, bevestiging_kenmerk: str) -> Changes:
        """Remove a dossier for good; only the event that an id was removed stays.

        Raises OngeldigAntwoord when the kenmerk typed to confirm is not the dossier's.
        """
        with self._store.transaction() as tx:
            dossier = load_dossier(tx, dossier_id)
            if bevestiging_kenmerk.strip() != dossier.kenmerk:
                raise OngeldigAntwoord(
                    f"Dit is niet het kenmerk van dit dossier. Typ {dossier.kenmerk} om het dossier te verwijderen."
                )
            remove_dossier(tx, dossier_id)
            add_gebeurtenis(
                tx,
                Gebeurtenis(soort=Gebeurtenissoort.DOSSIER_VERWIJDERD, op=self._now(), dossier_id=dossier_id),
            )
        self._store.checkpoint()
        return changed(dossier_id, lijst=True)

    def timeline(self, dossier_id: str) -> tuple[Gebeurtenis, ...]:
        """Give the events of a dossier, oldest first."""
        with self._store.transaction() as tx:
            return load_gebeurtenissen(tx, dossier_id)


def _checked(betrokkene: Betrokkene) -> Betrokkene:
    betrokkene = clean(betrokkene)
    check_betrokkene(betrokkene)
    adres = betrokkene.adres
    return replace(betrokkene, adres=replace(adres, postcode=format_postcode(adres.postcode, adres.land)))
