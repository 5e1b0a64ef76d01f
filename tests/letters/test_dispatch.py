"""Posting: what must be known, and what is only worth a warning."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from begrenzen_desktop.domain.betrokkene import Postadres
from begrenzen_desktop.domain.bewijs import gedragszinnen
from begrenzen_desktop.domain.brief import Briefstatus, Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.verzendcheck import check_barcode, open_verzendpunten, warn_verzending
from tests.letters.voorbeeld import VANDAAG, make_bron

BRON = make_bron()
GETEKEND = replace(
    BRON.brief,
    status=Briefstatus.ONDERTEKEND,
    ondertekening=Ondertekening(door="mr. L.M. de Wit", functie="directeur Dienstverlening", op=VANDAAG),
)
POST = Verzending(wijze=Verzendwijze.GEWONE_POST, op=VANDAAG)
AANGETEKEND = Verzending(wijze=Verzendwijze.AANGETEKEND, op=VANDAAG, barcode="3SABCD1234567")


@pytest.mark.parametrize("barcode", ["3SABCD1234567", "3s abcd 123456789", "RR123456785NL", "RR473124829NL"])
def test_a_good_barcode_gives_no_warning(barcode: str) -> None:
    assert check_barcode(barcode) == ""


@pytest.mark.parametrize("barcode", ["RR123456789NL", "12345", "RR12345678NL"])
def test_an_odd_barcode_is_worth_a_warning_and_never_blocks(barcode: str) -> None:
    verzending = replace(AANGETEKEND, barcode=barcode)
    assert open_verzendpunten(BRON.dossier, GETEKEND, verzending) == ()
    assert len(warn_verzending(GETEKEND, verzending)) == 1


def test_a_signed_letter_with_an_address_can_be_posted() -> None:
    for verzending in (
        POST,
        AANGETEKEND,
        replace(AANGETEKEND, barcode="", reden_zonder_barcode="Nog niet ontvangen"),
    ):
        assert open_verzendpunten(BRON.dossier, GETEKEND, verzending) == ()
        assert warn_verzending(GETEKEND, verzending) == ()


def test_what_is_missing_is_said_one_point_at_a_time() -> None:
    zonder_adres = replace(
        BRON.dossier, betrokkene=replace(BRON.dossier.betrokkene, adres=Postadres(), e_mail="")
    )
    per_mail = replace(POST, wijze=Verzendwijze.E_MAIL)
    for dossier, brief, verzending, woord in (
        (BRON.dossier, replace(GETEKEND, status=Briefstatus.CONCEPT), POST, "concept"),
        (BRON.dossier, replace(GETEKEND, ondertekening=None), POST, "ondertekend"),
        (BRON.dossier, GETEKEND, replace(AANGETEKEND, barcode=""), "barcode"),
        (zonder_adres, GETEKEND, POST, "postadres"),
        (zonder_adres, GETEKEND, per_mail, "e-mailadres"),
        (BRON.dossier, GETEKEND, replace(POST, op=dt.date(1900, 1, 1)), "jaartal"),
    ):
        punten = open_verzendpunten(dossier, brief, verzending)
        assert len(punten) == 1 and woord in punten[0]


def test_another_posting_date_than_the_letter_date_is_worth_a_warning() -> None:
    assert warn_verzending(GETEKEND, replace(POST, op=VANDAAG + dt.timedelta(days=2)))


def test_sentences_on_offer_carry_date_and_literal_words() -> None:
    zinnen = gedragszinnen(BRON.dossier)
    assert zinnen[0].tekst == "Op 14 september 2026 mailde u ons. U schreef: “U rekent nog steeds verkeerd”"
    assert zinnen[1].tekst == "Op 5 oktober 2026 belde u ons." and zinnen[1].contact_id == "c2"
