"""What happens to a letter that was vastgesteld: it is signed on paper, and it leaves the house."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.brief import Akkoord, Brief, Briefstatus, Ondertekening, Verzending
from begrenzen_desktop.domain.briefinhoud import INTERN, Briefbron
from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.handtekening import check_handtekening
from begrenzen_desktop.domain.profiel import same_person
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.verzendcheck import open_verzendpunten, warn_verzending
from begrenzen_desktop.letters.handtekening import place_handtekening
from begrenzen_desktop.letters.output import make_bestandsnaam
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.services.scans import extension_of
from begrenzen_desktop.services.verlopen import note_posting
from begrenzen_desktop.storage.bestanden import add_bestand, load_bestand
from begrenzen_desktop.storage.brieven import save_brief
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.profielen import load_handtekening
from begrenzen_desktop.storage.store import Transaction

WIJZE_AFBEELDING, WIJZE_CERTIFICAAT = "afbeelding", "certificaat"
ZELF_GETEKEND = "zelf getekend in het bestand dat terugkwam"


def load_frozen(tx: Transaction, brief: Brief) -> tuple[str, bytes] | None:
    """Give name and bytes of the newest frozen file; None for a concept."""
    bevroren = brief.ondertekend or brief.vastgesteld
    return None if bevroren is None else load_bestand(tx, bevroren.bestand_id)


def sign_brief(
    tx: Transaction,
    bron: Briefbron,
    ondertekening: Ondertekening,
    scan: bytes | None,
    akkoord: Akkoord | None,
    op: dt.datetime,
) -> None:
    """Record the signature, keep the scan of it, and with an agreement place the picture of it in a second file."""
    brief = bron.brief
    require_open(tx, brief.dossier_id)
    check_ondertekening(bron, ondertekening, local_date(op))
    if scan:
        naam = make_bestandsnaam(bron.dossier.kenmerk, f"{brief.soort}-ondertekend", extension_of(scan))
        bevroren = add_bestand(tx, new_id(), brief.dossier_id, naam, scan, op)
        ondertekening = replace(ondertekening, scan_bestand_id=bevroren.bestand_id)
    if akkoord is not None:
        brief = _place_image(tx, bron, akkoord, op, _load_image(tx, bron))
        ondertekening = replace(ondertekening, wijze=WIJZE_AFBEELDING)
    save_brief(tx, replace(brief, status=Briefstatus.ONDERTEKEND, ondertekening=ondertekening))
    record(tx, Gebeurtenissoort.BRIEF_ONDERTEKEND, op, brief.dossier_id, brief.id)


def sign_returned(
    tx: Transaction,
    bron: Briefbron,
    ondertekening: Ondertekening,
    inhoud: bytes,
    beeld: bytes | None,
    op: dt.datetime,
) -> None:
    """Record a letter that the signatory signed in the file itself and gave back.

    With ``beeld`` that picture is placed in the letter that was vastgesteld, and the file is kept as proof (ruling 9 and
    10: the second frozen file is made by us, and signing in the file is the agreement to its text). Without it the file
    carries a digital signature and is itself the second frozen file.
    """
    brief = bron.brief
    require_open(tx, brief.dossier_id)
    check_ondertekening(bron, ondertekening, local_date(op))
    naam = make_bestandsnaam(bron.dossier.kenmerk, f"{brief.soort}-terug")
    terug = add_bestand(tx, new_id(), brief.dossier_id, naam, inhoud, op)
    if beeld is None:
        brief = replace(brief, ondertekend=terug)
        ondertekening = replace(ondertekening, wijze=WIJZE_CERTIFICAAT)
    else:
        assert brief.vastgesteld is not None  # checked above
        akkoord = Akkoord(sha256=brief.vastgesteld.sha256, op=ondertekening.op, hoe=ZELF_GETEKEND)
        brief = _place_image(tx, bron, akkoord, op, beeld)
        ondertekening = replace(ondertekening, wijze=WIJZE_AFBEELDING, scan_bestand_id=terug.bestand_id)
    save_brief(tx, replace(brief, status=Briefstatus.ONDERTEKEND, ondertekening=ondertekening))
    record(tx, Gebeurtenissoort.BRIEF_ONDERTEKEND, op, brief.dossier_id, brief.id)


def send_brief(
    tx: Transaction, brief: Brief, verzendingen: tuple[Verzending, ...], bevestig: bool, op: dt.datetime
) -> tuple[tuple[str, ...], Changes]:
    """Record the posting in one or more ways, unless there are warnings that nobody confirmed."""
    require_open(tx, brief.dossier_id)
    dossier = load_dossier(tx, brief.dossier_id)
    waarschuwingen: list[str] = []
    for verzending in verzendingen:
        if verzending.op > local_date(op):
            raise OngeldigAntwoord(
                "De verzenddatum ligt in de toekomst. Vul de dag in waarop de brief echt is weggegaan."
            )
        punten = open_verzendpunten(dossier, brief, verzending)
        if punten:
            raise NogNietToegestaan(punten[0], punten)
        waarschuwingen += warn_verzending(brief, verzending)
    zinnen = tuple(dict.fromkeys(waarschuwingen))
    nieuw = tuple(
        verzending
        for verzending in verzendingen
        if not any(oude.is_same_posting(verzending) for oude in brief.verzendingen)
    )
    if (zinnen and not bevestig) or not nieuw:
        return zinnen, Changes()
    save_brief(tx, replace(brief, status=Briefstatus.VERZONDEN, verzendingen=(*brief.verzendingen, *nieuw)))
    record(tx, Gebeurtenissoort.BRIEF_VERZONDEN, op, brief.dossier_id, brief.id)
    note_posting(tx, brief, min(verzending.op for verzending in nieuw), op)
    return zinnen, changed(brief.dossier_id, lijst=True)


def _load_image(tx: Transaction, bron: Briefbron) -> bytes:
    beeld = load_handtekening(tx, bron.ondertekenaar.id) if bron.ondertekenaar is not None else None
    if beeld is None:
        raise NogNietToegestaan(
            "Van deze ondertekenaar is geen handtekening bewaard. Voeg hem toe bij Instellingen, of laat op papier tekenen."
        )
    return beeld


def _place_image(tx: Transaction, bron: Briefbron, akkoord: Akkoord, op: dt.datetime, beeld: bytes) -> Brief:
    """Give the letter with its second frozen file. The agreement must be about this very text."""
    brief = bron.brief
    assert brief.vastgesteld is not None and bron.ondertekenaar is not None  # a letter that may be signed
    if akkoord.sha256 != brief.vastgesteld.sha256:
        raise OngeldigAntwoord(
            "Het akkoord gaat over een andere tekst. Laat de ondertekenaar deze brief lezen en leg het opnieuw vast."
        )
    if not akkoord.hoe.strip():
        raise OngeldigAntwoord("Vul in hoe de ondertekenaar akkoord gaf, bijvoorbeeld: per e-mail.")
    if akkoord.op > local_date(op) or akkoord.op < local_date(brief.vastgesteld.op):
        raise OngeldigAntwoord(
            "Het akkoord kan alleen gegeven zijn tussen het vaststellen van de brief en vandaag. Controleer de datum."
        )
    vastgesteld = load_bestand(tx, brief.vastgesteld.bestand_id)[1]
    inhoud = place_handtekening(vastgesteld, check_handtekening(beeld), bron.ondertekenaar.naam)
    naam = make_bestandsnaam(bron.dossier.kenmerk, f"{brief.soort}-ondertekend")
    tweede = add_bestand(tx, new_id(), brief.dossier_id, naam, inhoud, op)
    return replace(brief, akkoord=akkoord, ondertekend=tweede)


def check_ondertekening(bron: Briefbron, ondertekening: Ondertekening, vandaag: dt.date) -> None:
    """Refuse what cannot be right. Raises NogNietToegestaan for the state of the letter, OngeldigAntwoord for who and when."""
    if bron.brief.status is Briefstatus.CONCEPT:
        raise NogNietToegestaan(
            "Deze brief is nog een concept. Stel de brief eerst vast; daarna kan iemand ondertekenen."
        )
    if bron.brief.ondertekening is not None:
        raise NogNietToegestaan(
            "Deze brief is al ondertekend. Maak een nieuwe brief als er iets moet veranderen."
        )
    if not ondertekening.door.strip():
        raise OngeldigAntwoord("Vul in wie de brief heeft ondertekend.")
    if ondertekening.op > vandaag:
        raise OngeldigAntwoord(
            "De datum van ondertekening ligt in de toekomst. Vul de dag in waarop is ondertekend."
        )
    if bron.brief.datum is not None and ondertekening.op < bron.brief.datum:
        raise OngeldigAntwoord(
            "De datum van ondertekening ligt vóór de datum van de brief. Controleer welke van de twee goed is."
        )
    if bron.brief.soort not in INTERN and (
        bron.ondertekenaar is None or not same_person(ondertekening.door, bron.ondertekenaar.naam)
    ):
        raise OngeldigAntwoord(
            "In de brief staat een andere ondertekenaar. Laat die persoon tekenen, of maak een nieuwe brief."
        )
