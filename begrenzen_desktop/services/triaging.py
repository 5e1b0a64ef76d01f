"""Judging a new message: what holds on its day, the one advice, and what is recorded with it in one go."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefinhoud import MAATREGEL, SPOEDMAATREGEL, STOP_KLACHT
from begrenzen_desktop.domain.contactmoment import Contactmoment, check_contactmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.domain.klacht import Klacht, check_klacht
from begrenzen_desktop.domain.maatregelstand import compute_stand
from begrenzen_desktop.domain.poorten_stop import find_unanswered
from begrenzen_desktop.domain.stopstand import Stopstand, compute_stopstand
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.triage import Triageadvies, Triagebericht, Triageuitkomst, compute_uitkomst
from begrenzen_desktop.domain.triagewoorden import Triagebeeld, make_kort_weigeren
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond
from begrenzen_desktop.intake.eml import MAX_EML, Mailbericht, read_eml
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.cleaning import clean
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.services.scans import read_file
from begrenzen_desktop.storage.contacten import save_contactmoment
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.klachten import save_klacht
from begrenzen_desktop.storage.profielen import load_profiel
from begrenzen_desktop.storage.store import Store, Transaction
from begrenzen_desktop.storage.zoeken import find_by_mail

LEEG = "Er staat nog geen bericht. Plak het, typ het over, of schrijf in één zin waar het over gaat."


@dataclass(frozen=True, slots=True, kw_only=True)
class Triagegevolg:
    """What was recorded: the advice and the ids of the contact, of a new complaint, and of one about the stopped subject."""

    uitkomst: Triageuitkomst
    contact_id: str
    klacht_id: str = ""
    opnieuw_id: str = ""
    changes: Changes = field(default_factory=Changes)


class Triaging:
    """Looks at what holds, and records a message with all that follows from it."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now

    def view(self, dossier_id: str, op: dt.date) -> Triagebeeld:
        """Give what held on the day of a message."""
        with self._store.transaction() as tx:
            return self._view(tx, load_dossier(tx, dossier_id), op)

    def find_dossiers(self, e_mail: str) -> tuple[str, ...]:
        """Give the dossiers of people with this e-mail address; more than one is possible."""
        if not e_mail.strip():
            return ()
        with self._store.reading() as tx:
            return find_by_mail(tx, e_mail)

    def read_mail(self, pad: Path) -> Mailbericht:
        """Read a saved e-mail [jobs]. Raises BegrenzenError when it cannot be read or is none."""
        return read_eml(read_file(pad, MAX_EML))

    def judge(self, dossier_id: str, bericht: Triagebericht) -> Triagegevolg:
        """Record the message with its advice, and the complaints in it.

        Raises OngeldigAntwoord for an empty message, a day that cannot be right, an open question or a complaint without a
        subject; NogNietToegestaan for a closed dossier.
        """
        bericht = clean(bericht)
        nu = self._now()
        if not bericht.tekst.strip():
            raise OngeldigAntwoord(LEEG)
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            dossier = load_dossier(tx, dossier_id)
            beeld = self._view(tx, dossier, bericht.op)
            uitkomst = compute_uitkomst(beeld.grens, bericht.kanaal, bericht.antwoorden)
            if uitkomst is None:
                raise OngeldigAntwoord(
                    "Er is nog een vraag open. Beantwoord die; daarna zegt het programma wat je doet."
                )
            moment = _make_moment(dossier, bericht, uitkomst)
            check_contactmoment(moment, local_date(nu))
            nieuw, opnieuw = _make_klachten(bericht, uitkomst, beeld)
            for klacht in (nieuw, opnieuw):
                if klacht is not None:
                    check_klacht(klacht, local_date(nu))
                    save_klacht(tx, dossier_id, klacht)
                    record(tx, Gebeurtenissoort.KLACHT_VASTGELEGD, nu, dossier_id, klacht.id)
            gekoppeld = nieuw or opnieuw
            save_contactmoment(
                tx, dossier_id, replace(moment, klacht_id=gekoppeld.id if gekoppeld else moment.klacht_id)
            )
            record(tx, Gebeurtenissoort.BERICHT_BEOORDEELD, nu, dossier_id, moment.id)
        return Triagegevolg(
            uitkomst=uitkomst,
            contact_id=moment.id,
            klacht_id=nieuw.id if nieuw else "",
            opnieuw_id=opnieuw.id if opnieuw else "",
            changes=changed(dossier_id, lijst=True, nieuw_id=moment.id),
        )

    def _view(self, tx: Transaction, dossier: Dossier, op: dt.date) -> Triagebeeld:
        stand = compute_stand(dossier.verloop, dossier.brieven, op, load_profiel(tx).herhaling_maanden)
        stopbrief = _find_posted(dossier, frozenset({STOP_KLACHT}), op)
        stop = _find_stop(dossier, op) if stopbrief is not None else None
        voorbij = (
            stand is not None and not stand.status.geldt and stand.brief_verzonden and stand.tot_en_met < op
        )
        return Triagebeeld(
            dossier_id=dossier.id,
            kenmerk=dossier.kenmerk,
            betrokkene=dossier.betrokkene.weergave,
            op=op,
            onderwerp=dossier.onderwerp,
            stop=stop,
            stand=stand if stand is not None and stand.status.geldt else None,
            stopbrief_op=stopbrief,
            maatregelbrief_op=_find_posted(dossier, frozenset({MAATREGEL, SPOEDMAATREGEL}), op),
            lopende_klachten=tuple(klacht.omschrijving for klacht in find_unanswered(dossier)),
            beantwoord_op=max(
                (
                    k.afgedaan_op
                    for k in dossier.klachten
                    if k.afgedaan_op is not None and k.afgedaan_op <= op
                ),
                default=None,
            ),
            bij_nieuwe_klacht=self._find_keuze(dossier),
            voorbij_op=stand.tot_en_met if stand is not None and voorbij else None,
            alert_tot=stand.alert_tot if stand is not None and voorbij else None,
            wachtend=tuple(m for m in dossier.contactmomenten if m.beoordeeld_als == Triageadvies.SPOED),
        )

    def _find_keuze(self, dossier: Dossier) -> str:
        """What was decided about new complaints under the measure, in the words of the regeling."""
        beoordeling = dossier.beoordeling
        gekozen = beoordeling.tekst("nieuwe_klachten")
        try:
            vraag = self._regelingen.get(beoordeling.regeling_id, beoordeling.regeling_datum).vraag(
                "nieuwe_klachten"
            )
        except BegrenzenError:
            return ""
        return next((keuze.label for keuze in vraag.keuzen if keuze.id == gekozen), "")


def _find_stop(dossier: Dossier, op: dt.date) -> Stopstand | None:
    stop = compute_stopstand(
        replace(dossier, verloop=tuple(stap for stap in dossier.verloop if stap.op <= op))
    )
    return stop if stop is not None and stop.geldt and stop.sinds <= op else None


def _find_posted(dossier: Dossier, soorten: frozenset[str], op: dt.date) -> dt.date | None:
    """Give the last day, up to the day of the message, on which such a letter left the house."""
    dagen = [
        min(verzending.op for verzending in brief.verzendingen)
        for brief in dossier.brieven
        if brief.soort in soorten and brief.status is Briefstatus.VERZONDEN and brief.verzendingen
    ]
    dagen += [brief.datum for brief in dossier.eerdere_brieven if brief.soort in soorten]
    return max((dag for dag in dagen if dag <= op), default=None)


def _make_moment(dossier: Dossier, bericht: Triagebericht, uitkomst: Triageuitkomst) -> Contactmoment:
    oud = next((m for m in dossier.contactmomenten if m.id == bericht.moment_id), None)
    gedrag = uitkomst.schending == "gedrag"
    if gedrag and not bericht.citaat.strip():
        raise OngeldigAntwoord(
            "De letterlijke woorden ontbreken. Schrijf precies op wat er is gezegd of geschreven; alleen dan telt het later mee."
        )
    return Contactmoment(
        id=oud.id if oud else new_id(),
        op=bericht.op,
        tijd=bericht.tijd,
        kanaal=bericht.kanaal,
        minuten=bericht.minuten,
        medewerker=bericht.medewerker.strip() or (oud.medewerker if oud else dossier.behandelaar),
        tekst=bericht.tekst.strip(),
        citaat=bericht.citaat.strip() if gedrag else (oud.citaat if oud else ""),
        nieuwe_informatie=uitkomst.nieuwe_feiten,
        onaanvaardbaar=gedrag or (oud.onaanvaardbaar if oud else False),
        strafrechtelijk=oud.strafrechtelijk if oud else False,
        buiten_afspraak=uitkomst.schending == "weg" or (oud.buiten_afspraak if oud else False),
        klacht_id=oud.klacht_id if oud else "",
        beoordeeld_als=uitkomst.advies.value,
    )


def _make_klachten(
    bericht: Triagebericht, uitkomst: Triageuitkomst, beeld: Triagebeeld
) -> tuple[Klacht | None, Klacht | None]:
    """Give the new complaint, and the one about the stopped subject with its ground (Awb 9:8 lid 1, onder a)."""
    nieuw = opnieuw = None
    if uitkomst.nieuwe_klacht:
        if not bericht.klacht.strip():
            raise OngeldigAntwoord("Er staat niet waar de nieuwe klacht over gaat. Schrijf dat in één zin.")
        nieuw = Klacht(id=new_id(), omschrijving=bericht.klacht.strip(), ontvangen_op=bericht.op)
    if uitkomst.opnieuw:
        opnieuw = Klacht(
            id=new_id(),
            omschrijving=f"Opnieuw: {beeld.over}",
            ontvangen_op=bericht.op,
            grond=Weigeringsgrond.EERDER_BEHANDELD.value,
            grond_uitleg=make_kort_weigeren(beeld),
        )
    return nieuw, opnieuw
