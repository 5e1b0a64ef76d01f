"""Signing a letter with a certificate: the frozen file in, the signed one back, and checked before it counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from begrenzen_desktop.domain.brief import Briefstatus, Ondertekening
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.certificering import Handtekeningcontrole, Handtekeningstatus
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.profiel import same_person
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.letters.output import make_bestandsnaam
from begrenzen_desktop.services.briefwerk import load_bron
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.posting import WIJZE_CERTIFICAAT, check_ondertekening
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.services.scans import read_file
from begrenzen_desktop.signing.certificaat import MAX_P12, VerlopenCertificaat, describe, read_p12
from begrenzen_desktop.signing.controleren import check_docx
from begrenzen_desktop.signing.maken import sign_docx
from begrenzen_desktop.storage.bestanden import add_bestand, load_bestand
from begrenzen_desktop.storage.brieven import load_brief, save_brief
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.store import Store

__all__ = ["Certificeerwerk", "Certifying", "VerlopenCertificaat", "check_file", "sign_file"]
MAX_DOCX = 100_000_000
"""Bytes of a letter that is signed or checked from the command line."""
NIET_GELUKT = (
    "De handtekening die is gemaakt, klopt niet bij controle. De brief is niet ondertekend. Laat de brief op papier tekenen en meld"
    " dit aan de beheerder."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificeerwerk:
    """A frozen letter that is to be signed; it needs no vault while that is done."""

    bron: Briefbron
    inhoud: bytes

    def make(self, p12: bytes, wachtwoord: str, nu: dt.datetime) -> bytes:
        """Sign [jobs]; the password is used here and kept nowhere.

        Raises OngeldigCertificaat, VerlopenCertificaat, or OngeldigAntwoord when the certificate is of somebody else.
        """
        sleutel = read_p12(p12, wachtwoord)
        naam, ondertekenaar = describe(sleutel.certificaat).naam, self.bron.ondertekenaar
        if ondertekenaar is None or not same_person(naam, ondertekenaar.naam):
            wie = ondertekenaar.naam if ondertekenaar else "niemand"
            raise OngeldigAntwoord(
                f"Het certificaat staat op naam van {naam}, en in de brief staat {wie} als ondertekenaar. Laat die persoon met het"
                " eigen certificaat ondertekenen, of maak een nieuwe brief."
            )
        getekend = sign_docx(self.inhoud, sleutel, nu)
        if check_docx(getekend).status is not Handtekeningstatus.KLOPT:
            raise BegrenzenError(NIET_GELUKT)
        return getekend


class Certifying:
    """Takes a letter out of the vault to be signed, and keeps what comes back."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now

    def take(self, brief_id: str) -> Certificeerwerk:
        """Give a letter that was vastgesteld. Raises NogNietToegestaan in any other state."""
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            if brief.status is not Briefstatus.VASTGESTELD or brief.vastgesteld is None:
                raise NogNietToegestaan(
                    "Alleen een brief die is vastgesteld en nog niet ondertekend, kan worden ondertekend."
                )
            dossier = load_dossier(tx, brief.dossier_id)
            bron = load_bron(tx, self._regelingen, dossier, brief, local_date(self._now()))
            return Certificeerwerk(bron=bron, inhoud=load_bestand(tx, brief.vastgesteld.bestand_id)[1])

    def make(self, werk: Certificeerwerk, pad: Path, wachtwoord: str) -> bytes:
        """Sign with the certificate in a file [jobs]. Raises as ``Certificeerwerk.make``."""
        return werk.make(read_file(pad, MAX_P12), wachtwoord, self._now())

    def finish(self, werk: Certificeerwerk, getekend: bytes) -> Changes:
        """Keep the signed file; only then is the letter ondertekend. Raises NogNietToegestaan when it changed meanwhile."""
        op = self._now()
        if check_docx(getekend).status is not Handtekeningstatus.KLOPT:
            raise BegrenzenError(NIET_GELUKT)
        with self._store.transaction() as tx:
            brief = load_brief(tx, werk.bron.brief.id)
            require_open(tx, brief.dossier_id)
            if brief.vastgesteld != werk.bron.brief.vastgesteld:
                raise NogNietToegestaan("De brief is intussen veranderd. Open hem opnieuw en onderteken dan.")
            persoon = werk.bron.ondertekenaar
            assert persoon is not None  # make() compared the certificate with this name
            ondertekening = Ondertekening(
                door=persoon.naam, functie=persoon.functie, op=local_date(op), wijze=WIJZE_CERTIFICAAT
            )
            check_ondertekening(replace(werk.bron, brief=brief), ondertekening, local_date(op))
            naam = make_bestandsnaam(werk.bron.dossier.kenmerk, f"{brief.soort}-ondertekend")
            bevroren = add_bestand(tx, new_id(), brief.dossier_id, naam, getekend, op)
            nieuw = replace(
                brief, status=Briefstatus.ONDERTEKEND, ondertekening=ondertekening, ondertekend=bevroren
            )
            save_brief(tx, nieuw)
            record(tx, Gebeurtenissoort.BRIEF_ONDERTEKEND, op, brief.dossier_id, brief.id)
        return changed(brief.dossier_id, lijst=True)

    def check(self, brief_id: str) -> Handtekeningcontrole | None:
        """Check the kept file again; None for a letter that was not signed with a certificate."""
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            wijze = brief.ondertekening.wijze if brief.ondertekening else ""
            if wijze != WIJZE_CERTIFICAAT or brief.ondertekend is None:
                return None
            inhoud = load_bestand(tx, brief.ondertekend.bestand_id)[1]
        return check_docx(inhoud)


def sign_file(
    bron: Path, certificaat: Path, wachtwoord_uit: Path, uit: Path, nu: dt.datetime
) -> Handtekeningcontrole:
    """Sign a file outside any vault. The password is the first line of a file; the signed file must be new.

    Raises BegrenzenError with the remedy, VerlopenCertificaat for a certificate outside its days.
    """
    if uit.exists():
        raise OngeldigAntwoord(f"Het bestand '{uit.name}' bestaat al. Kies een andere naam na --uit.")
    regels = read_file(wachtwoord_uit, 10_000).decode("utf-8", "replace").splitlines()
    sleutel = read_p12(read_file(certificaat, MAX_P12), regels[0] if regels else "")
    getekend = sign_docx(read_file(bron, MAX_DOCX), sleutel, nu)
    controle = check_docx(getekend)
    if controle.status is not Handtekeningstatus.KLOPT:
        raise BegrenzenError(NIET_GELUKT)
    try:
        uit.write_bytes(getekend)
    except OSError as error:
        raise BegrenzenError(
            f"Het bestand '{uit.name}' kan niet worden geschreven. Kies een andere map na --uit."
        ) from error
    return controle


def check_file(pad: Path) -> Handtekeningcontrole:
    """Check a file outside any vault. Raises BegrenzenError when it cannot be read or is no .docx."""
    return check_docx(read_file(pad, MAX_DOCX))
