"""Letters from start to posting: concept, vastgesteld, ondertekend, verzonden."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from begrenzen_desktop.domain.bewijs import Bewijszin, Gedragszin, gedragszinnen
from begrenzen_desktop.domain.bewijsbronnen import describe_bronnen
from begrenzen_desktop.domain.brief import Akkoord, Brief, Briefstatus, Ondertekening, Verzending
from begrenzen_desktop.domain.briefcheck import Checkpunt
from begrenzen_desktop.domain.briefcheck_elementen import find_bewijszinnen
from begrenzen_desktop.domain.briefdelen import is_known, make_delen
from begrenzen_desktop.domain.briefinhoud import (
    COMMUNICATIE,
    DOOR_BEHANDELAAR,
    INTERN,
    KORT_ANTWOORD,
    OVER_KLACHT,
    VERLOOP,
    VOORAF,
    Briefbron,
    Briefdeel,
)
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.poorten import OpenPunt, open_points, with_profiel
from begrenzen_desktop.domain.profiel import Ondertekenaar
from begrenzen_desktop.domain.regeling import Briefsoort
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.verloop import Verloopstap
from begrenzen_desktop.domain.waarden import MAX_TEKST, normalise_tekst
from begrenzen_desktop.letters.output import make_bestandsnaam, write_brief
from begrenzen_desktop.letters.templates import Sjablonen
from begrenzen_desktop.services.bewaken import refresh_of
from begrenzen_desktop.services.briefwerk import (
    Werk,
    load_bron,
    load_signers,
    make_checklist,
    make_werk,
    require_ready,
)
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.opvolgen import find_klaar, prepare_opvolging
from begrenzen_desktop.services.posting import load_frozen, send_brief, sign_brief
from begrenzen_desktop.services.recording import new_id, note, record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.services.sjabloonkeuze import describe_sjabloon
from begrenzen_desktop.services.verlopen import find_available, find_betreft, start_measure
from begrenzen_desktop.storage.bestanden import add_bestand
from begrenzen_desktop.storage.brieven import load_brief, remove_brief, save_brief
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.profielen import list_handtekeningen
from begrenzen_desktop.storage.store import Store, Transaction

VASTGESTELD = (
    "Deze brief is vastgesteld en verandert niet meer. Maak een nieuwe brief als er iets anders moet staan."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefblad:
    """All a screen shows of one letter."""

    brief: Brief
    soort: Briefsoort
    delen: tuple[Briefdeel, ...]
    checklist: tuple[Checkpunt, ...]
    bewijs: tuple[Bewijszin, ...]
    bronnen: Mapping[str, str]
    figuren: Mapping[str, str]
    gedragszinnen: tuple[Gedragszin, ...]
    ondertekenaars: tuple[Ondertekenaar, ...]
    met_handtekening: frozenset[str] = frozenset()
    sjabloonzin: str = ""


class Lettering:
    """Makes, changes, freezes, signs, posts and exports letters."""

    def __init__(
        self, store: Store, regelingen: Regelingen, now: Now, sjablonen: Sjablonen | None = None
    ) -> None:
        self._store = store
        self._regelingen = regelingen
        self._now = now
        self._sjablonen = sjablonen or Sjablonen()

    def available(self, dossier_id: str) -> tuple[Briefsoort, ...]:
        """Give the kinds of letters that go with the decision; without a decision every kind for the outside."""
        with self._store.transaction() as tx:
            dossier = load_dossier(tx, dossier_id)
        beoordeling = dossier.beoordeling
        regeling = self._regelingen.get(beoordeling.regeling_id, beoordeling.regeling_datum)
        return find_available(regeling, dossier)

    def start(self, dossier_id: str, soort: str, betreft: str = "") -> tuple[str, Changes]:
        """Begin a concept, dated today, with the one person who may sign it if there is just one.

        ``betreft``: the step of the measure or the complaint it is about; without it the one that has no letter yet.
        Raises NogNietToegestaan when what must precede the letter is missing.
        """
        op = self._now()
        vandaag = local_date(op)
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            dossier = load_dossier(tx, dossier_id)
            beoordeling = dossier.beoordeling
            self._regelingen.get(beoordeling.regeling_id, beoordeling.regeling_datum).briefsoort(soort)
            if not is_known(soort):
                raise BegrenzenError(
                    "Deze brief kan deze versie nog niet maken. Kies een andere brief uit de lijst."
                )
            betreft = find_betreft(dossier, soort, betreft)
            if (klaar := find_klaar(dossier, soort, betreft)) is not None:
                save_brief(tx, replace(klaar, datum=vandaag))
                record(tx, Gebeurtenissoort.BRIEF_GEWIJZIGD, op, dossier_id, klaar.id)
                return klaar.id, changed(dossier_id, lijst=True, nieuw_id=klaar.id)
            bevoegd = _find_bevoegd(tx, dossier, soort, vandaag)
            brief = Brief(
                id=new_id(),
                dossier_id=dossier_id,
                soort=soort,
                datum=vandaag,
                ondertekenaar_id=bevoegd[0] if len(bevoegd) == 1 and soort not in INTERN else "",
                gemaakt_op=op,
                betreft=betreft,
            )
            save_brief(tx, brief)
            record(tx, Gebeurtenissoort.BRIEF_GEMAAKT, op, dossier_id, brief.id)
        return brief.id, changed(dossier_id, lijst=True, nieuw_id=brief.id)

    def change(self, brief_id: str, veld: str, tekst: str) -> Changes:
        """Write the user's own words for a part or field; "" gives the proposal back. Refuses a letter that is frozen."""
        schoon = normalise_tekst(tekst)
        if len(schoon) > MAX_TEKST:
            raise OngeldigAntwoord("De tekst is te lang. Maak hem korter dan 200.000 tekens.")
        return self._change_concept(brief_id, lambda brief: _with_text(brief, veld, schoon))

    def set_date(self, brief_id: str, datum: dt.date | None) -> Changes:
        """Choose the date of the letter."""
        return self._change_concept(brief_id, lambda brief: replace(brief, datum=datum))

    def set_signer(self, brief_id: str, ondertekenaar_id: str) -> Changes:
        """Choose who signs."""
        return self._change_concept(brief_id, lambda brief: replace(brief, ondertekenaar_id=ondertekenaar_id))

    def view(self, brief_id: str) -> Briefblad:
        """Give the parts, the check list and the evidence of each sentence."""
        with self._store.transaction() as tx:
            return _make_blad(tx, self._load(tx, brief_id))

    def prepare_concept(self, brief_id: str) -> Werk:
        """Freeze the content as it is now, for a look at the letter. Asks nothing of it."""
        with self._store.transaction() as tx:
            return make_werk(self._load(tx, brief_id), self._sjablonen, self._now())

    def concept(self, brief_id: str) -> bytes:
        """Give the letter as it is now; a frozen one gives its frozen bytes."""
        with self._store.transaction() as tx:
            bevroren = load_frozen(tx, load_brief(tx, brief_id))
        return self.prepare_concept(brief_id).run() if bevroren is None else bevroren[1]

    def prepare(self, brief_id: str) -> Werk:
        """Check everything and freeze the content. Raises NogNietToegestaan with the open points."""
        with self._store.transaction() as tx:
            werk = self._prepare(tx, self._load(tx, brief_id))
            return replace(werk, stand=tx.count_changes())

    def finish(self, werk: Werk, inhoud: bytes) -> Changes:
        """Keep the bytes as the letter that was vastgesteld. A second call changes nothing.

        Raises NogNietToegestaan when the letter was changed after ``prepare``.
        """
        op = self._now()
        with self._store.transaction() as tx:
            if load_brief(tx, werk.brief.id).status is not Briefstatus.CONCEPT:
                return Changes()
            untouched = tx.count_changes() == werk.stand and local_date(op) == werk.bron.vandaag
            bron = werk.bron if untouched else self._load(tx, werk.brief.id)
            # Nothing changed at all: then what was checked still holds. Anything else is checked once more.
            if bron != werk.bron and (bron.brief != werk.brief or self._prepare(tx, bron).data != werk.data):
                raise NogNietToegestaan(
                    "De brief is intussen gewijzigd. Kijk de brief na en stel hem opnieuw vast."
                )
            naam = make_bestandsnaam(str(werk.data["kenmerk"]), werk.brief.soort)
            bevroren = add_bestand(tx, new_id(), werk.dossier_id, naam, inhoud, op)
            vast = replace(werk.brief, status=Briefstatus.VASTGESTELD, vastgesteld=bevroren)
            save_brief(tx, vast)
            werk.mark(tx)
            note(tx, Gebeurtenissoort.BRIEF_VASTGESTELD, op, werk.dossier_id, werk.brief.id)
            nu = _with_frozen(bron.dossier, vast, start_measure(tx, bron, op))
            refresh_of(tx, nu, op, str(Gebeurtenissoort.BRIEF_VASTGESTELD))
        return changed(werk.dossier_id, lijst=True)

    def freeze(self, brief_id: str) -> Changes:
        """Prepare, render and keep in one go. Raises NogNietToegestaan with the open points."""
        werk = self.prepare(brief_id)
        return self.finish(werk, werk.run())

    def sign(
        self,
        brief_id: str,
        ondertekening: Ondertekening,
        scan: bytes | None = None,
        akkoord: Akkoord | None = None,
    ) -> Changes:
        """Record who signed; with an agreement to this text the picture of the signature is placed. Raises NogNietToegestaan for a concept, OngeldigAntwoord for what cannot be right."""
        with self._store.transaction() as tx:
            bron = self._load(tx, brief_id)
            sign_brief(tx, bron, ondertekening, scan, akkoord, self._now())
        return changed(bron.dossier.id, lijst=True)

    def send(
        self, brief_id: str, verzendingen: tuple[Verzending, ...], bevestig: bool = False
    ) -> tuple[tuple[str, ...], Changes]:
        """Record in which ways the letter left the house. With warnings nothing happens until they are confirmed.

        Raises NogNietToegestaan when something needed is missing. Another way can be recorded later.
        """
        op = self._now()
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            zinnen, changes = send_brief(tx, brief, verzendingen, bevestig, op)
            if changes.dossiers and brief.status is not Briefstatus.VERZONDEN:
                bron = self._load(tx, brief_id)
                prepare_opvolging(tx, bron.regeling, bron.dossier, bron.brief, op)
        return zinnen, changes

    def export(self, brief_id: str, folder: Path) -> Path:
        """Write the frozen letter to a folder and give the path. Raises BegrenzenError when that is impossible."""
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            bevroren = load_frozen(tx, brief)
        if bevroren is None:
            raise NogNietToegestaan("Deze brief is nog een concept. Stel hem eerst vast; sla hem daarna op.")
        pad = write_brief(folder, *bevroren)
        with self._store.transaction() as tx:
            record(tx, Gebeurtenissoort.BRIEF_GEEXPORTEERD, self._now(), brief.dossier_id, brief.id)
        return pad

    def discard(self, brief_id: str) -> Changes:
        """Throw a concept away. Raises BegrenzenError for a letter that is frozen."""
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            require_open(tx, brief.dossier_id)
            remove_brief(tx, brief_id)
            record(tx, Gebeurtenissoort.BRIEF_VERVALLEN, self._now(), brief.dossier_id, brief_id)
        return changed(brief.dossier_id, lijst=True)

    def _change_concept(self, brief_id: str, change: Callable[[Brief], Brief]) -> Changes:
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            require_open(tx, brief.dossier_id)
            if brief.status is not Briefstatus.CONCEPT:
                raise NogNietToegestaan(VASTGESTELD)
            nieuw = change(brief)
            if nieuw == brief:
                return Changes()
            save_brief(tx, nieuw)
            record(tx, Gebeurtenissoort.BRIEF_GEWIJZIGD, self._now(), brief.dossier_id, brief_id)
        return changed(brief.dossier_id)

    def _load(self, tx: Transaction, brief_id: str) -> Briefbron:
        brief = load_brief(tx, brief_id)
        return load_bron(
            tx, self._regelingen, load_dossier(tx, brief.dossier_id), brief, local_date(self._now())
        )

    def _prepare(self, tx: Transaction, bron: Briefbron) -> Werk:
        require_open(tx, bron.dossier.id)
        if bron.brief.status is not Briefstatus.CONCEPT:
            raise NogNietToegestaan(
                "Deze brief is al vastgesteld. Maak een nieuwe brief als er iets anders moet staan."
            )
        require_ready(bron, _open_points(bron))
        return make_werk(bron, self._sjablonen, self._now())


def _open_points(bron: Briefbron) -> tuple[OpenPunt, ...]:
    if bron.brief.soort in INTERN | VOORAF | VERLOOP | OVER_KLACHT | COMMUNICATIE | {KORT_ANTWOORD}:
        return ()
    regeling = with_profiel(bron.regeling, bron.profiel)
    return open_points(regeling, bron.dossier, bron.profiel.maximale_duur_maanden)


def _find_bevoegd(tx: Transaction, dossier: Dossier, soort: str, op: dt.date) -> list[str]:
    signers = load_signers(tx, dossier, soort)
    return [persoon.id for persoon in signers if soort in DOOR_BEHANDELAAR or persoon.may_sign(soort, op)]


def _with_text(brief: Brief, veld: str, tekst: str) -> Brief:
    velden = {naam: waarde for naam, waarde in brief.velden.items() if naam != veld}
    return replace(brief, velden=velden | ({veld: tekst} if tekst.strip() else {}))


def _make_blad(tx: Transaction, bron: Briefbron) -> Briefblad:
    delen = make_delen(bron)
    return Briefblad(
        brief=bron.brief,
        soort=bron.regeling.briefsoort(bron.brief.soort),
        delen=delen,
        checklist=make_checklist(bron),
        bewijs=find_bewijszinnen(bron, delen),
        bronnen=describe_bronnen(bron.dossier, bron.figuren),
        figuren=bron.figuren,
        gedragszinnen=gedragszinnen(bron.dossier),
        ondertekenaars=load_signers(tx, bron.dossier, bron.brief.soort),
        met_handtekening=list_handtekeningen(tx),
        sjabloonzin=describe_sjabloon(tx, bron),
    )


def _with_frozen(dossier: Dossier, vast: Brief, stap: Verloopstap | None) -> Dossier:
    """The dossier as it stands once its letter is frozen, without reading all of it once more."""
    return replace(
        dossier,
        brieven=tuple(vast if brief.id == vast.id else brief for brief in dossier.brieven),
        verloop=(*dossier.verloop, stap) if stap is not None else dossier.verloop,
    )
