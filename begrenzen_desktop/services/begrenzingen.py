"""All limits in view: which hold until when, who was told what, and the card for counter and telephone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from begrenzen_desktop.domain.begrenzing import (
    Begrenzing,
    Begrenzingsoort,
    Doorgifte,
    check_doorgifte,
    compute_begrenzingen,
)
from begrenzen_desktop.domain.begrenzingkaart import make_kaart
from begrenzen_desktop.domain.brief import Brief, Briefstatus, Verzending, Verzendwijze
from begrenzen_desktop.domain.briefinhoud import BALIE_INSTRUCTIE, Deeltekst
from begrenzen_desktop.domain.brieftaal import split_blokken
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.letters.data import as_blokken
from begrenzen_desktop.letters.output import make_bestandsnaam
from begrenzen_desktop.letters.templates import Sjablonen
from begrenzen_desktop.services.bladen import BLADEN, Bladwerk
from begrenzen_desktop.services.briefwerk import load_bron
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.posting import send_brief
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.storage.brieven import load_brief
from begrenzen_desktop.storage.doorgiften import (
    add_doorgifte,
    find_met_grens,
    load_doorgiften,
    remove_doorgifte,
)
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.profielen import load_profiel
from begrenzen_desktop.storage.store import Store, Transaction

TITEL = "Kaart voor balie en telefoon"
BELLEN = "Wie bel je bij twijfel?"
INVULLEN = "Schrijf hier wie je belt: ……………………………………………………………"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaart:
    """The card: its parts, whether it says whom to call, and the work that makes a Word file of it."""

    delen: tuple[Deeltekst, ...]
    heeft_contact: bool
    werk: Bladwerk


class Begrenzingen:
    """Every method runs in the store lane; a dossier takes some ms, so the screen reads them one by one."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now

    def candidates(self) -> tuple[str, ...]:
        """Give the dossiers in which a limit was ever set."""
        with self._store.reading() as tx:
            return find_met_grens(tx)

    def view(self, dossier_id: str) -> tuple[Begrenzing, ...]:
        """Give the limits of a dossier that hold, come or just ended. Raises BegrenzenError when it does not exist."""
        with self._store.transaction() as tx:
            return self._view(tx, dossier_id)

    def give(self, brief_id: str, wie: Sequence[str], op: dt.date, wijze: Verzendwijze) -> Changes:
        """Record who was told a notice on a day; who was told it that day already is not written twice.

        Raises NogNietToegestaan for a concept, OngeldigAntwoord for names or a day that cannot be right.
        """
        namen = tuple(
            dict.fromkeys(schoon for naam in wie if (schoon := " ".join(normalise_tekst(naam).split())))
        )
        nu = self._now()
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            require_open(tx, brief.dossier_id)
            check_doorgifte(brief, namen, op, local_date(nu))
            al = {(d.brief_id, d.wie.casefold(), d.op) for d in load_doorgiften(tx, brief.dossier_id)}
            for naam in namen:
                if (brief_id, naam.casefold(), op) not in al:
                    add_doorgifte(tx, Doorgifte(id=new_id(), brief_id=brief_id, wie=naam, op=op))
            record(tx, Gebeurtenissoort.BERICHT_DOORGEGEVEN, nu, brief.dossier_id, brief_id)
            if brief.status is not Briefstatus.VERZONDEN:
                send_brief(tx, brief, (Verzending(wijze=wijze, op=op),), True, nu)
        return changed(brief.dossier_id, lijst=True)

    def take_back(self, dossier_id: str, doorgifte_id: str) -> Changes:
        """Take away an entry that was a mistake."""
        with self._store.transaction() as tx:
            if not remove_doorgifte(tx, doorgifte_id):
                return Changes()
            record(tx, Gebeurtenissoort.BERICHT_DOORGEGEVEN, self._now(), dossier_id)
        return changed(dossier_id)

    def card(self, dossier_id: str, soort: Begrenzingsoort) -> Kaart:
        """Make the card of a limit, with as little about the person as can be."""
        nu = self._now()
        vandaag = local_date(nu)
        with self._store.transaction() as tx:
            dossier = load_dossier(tx, dossier_id)
            grens = next(g for g in self._view(tx, dossier_id) if g.soort is soort)
            brief = Brief(
                id="",
                dossier_id=dossier_id,
                soort=BALIE_INSTRUCTIE,
                gemaakt_op=nu,
                datum=min(grens.sinds, vandaag),
            )
            bron = load_bron(tx, self._regelingen, dossier, brief, vandaag)
        delen = [
            Deeltekst(kop=deel.kop, blokken=split_blokken(deel.voorstel))
            for deel in make_kaart(bron, soort)
            if deel.voorstel
        ]
        heeft_contact = any(deel.id == "contact" and deel.voorstel for deel in make_kaart(bron, soort))
        if not heeft_contact:
            delen.append(Deeltekst(kop=BELLEN, blokken=split_blokken(INVULLEN)))
        return Kaart(
            delen=tuple(delen),
            heeft_contact=heeft_contact,
            werk=Bladwerk(
                sjabloon=Sjablonen().load(BLADEN, "gesprekskaart.docx"),
                data={
                    "titel": TITEL,
                    "organisatie": bron.profiel.naam or "Begrenzen",
                    "delen": [{"kop": deel.kop, "blokken": as_blokken(deel.blokken)} for deel in delen],
                },
                gemaakt_op=nu,
                naam=make_bestandsnaam(dossier.kenmerk, "kaart-balie-en-telefoon"),
            ),
        )

    def _view(self, tx: Transaction, dossier_id: str) -> tuple[Begrenzing, ...]:
        return compute_begrenzingen(
            load_dossier(tx, dossier_id),
            local_date(self._now()),
            load_profiel(tx).herhaling_maanden,
            load_doorgiften(tx, dossier_id),
        )
