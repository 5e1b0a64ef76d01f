"""From a frozen letter to paper and post: signature image, sheets and the post register, in a real vault."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from begrenzen_desktop.domain.brief import Akkoord, Briefstatus, Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.drukwerk import check_adres
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.postregister import Uitkomst, Vervolg
from begrenzen_desktop.domain.profiel import Venster
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.scans import MAX_SCAN, read_scan
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.letters.test_handtekening import make_png
from tests.letters.test_lettering import fill
from tests.letters.voorbeeld import NU, ONDERTEKENAAR, VANDAAG

GETEKEND = Ondertekening(door=ONDERTEKENAAR.naam, functie=ONDERTEKENAAR.functie, op=VANDAAG)
AANGETEKEND = Verzending(
    wijze=Verzendwijze.AANGETEKEND, op=VANDAAG, barcode="3SABCD1234567", gepost_door="P. Post"
)


class Klok:
    def __init__(self) -> None:
        self.nu = NU

    def __call__(self) -> dt.datetime:
        return self.nu


@pytest.fixture
def klok() -> Klok:
    return Klok()


@pytest.fixture
def kluis(tmp_path: Path, klok: Klok) -> Iterator[OpenVault]:
    kluis, _ = Vaulting(tmp_path / "kluizen", klok, FAST_PARAMS).create("proef", "wachtzin voor deze proef")
    yield kluis
    kluis.close()


def make_frozen(s: Services) -> str:
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    s.lettering.freeze(brief_id)
    return brief_id


def agree(s: Services, brief_id: str, op: dt.date = VANDAAG, hoe: str = "per e-mail") -> Akkoord:
    return Akkoord(sha256=hashlib.sha256(s.lettering.concept(brief_id)).hexdigest(), op=op, hoe=hoe)


def test_with_an_agreement_the_letter_has_a_second_frozen_file(kluis: OpenVault, tmp_path: Path) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    eerste = s.lettering.concept(brief_id)
    s.settings.save_handtekening(ONDERTEKENAAR.id, make_png())
    akkoord = agree(s, brief_id)
    s.lettering.sign(brief_id, GETEKEND, akkoord=akkoord)
    brief = s.lettering.view(brief_id).brief
    tweede = s.lettering.concept(brief_id)
    assert brief.status is Briefstatus.ONDERTEKEND and brief.akkoord == akkoord
    assert brief.vastgesteld is not None and brief.ondertekend is not None
    assert hashlib.sha256(eerste).hexdigest() == brief.vastgesteld.sha256
    assert hashlib.sha256(tweede).hexdigest() == brief.ondertekend.sha256 != brief.vastgesteld.sha256
    assert s.lettering.export(brief_id, tmp_path).read_bytes() == tweede


def test_no_record_no_image(kluis: OpenVault) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    s.settings.save_handtekening(ONDERTEKENAAR.id, make_png())
    eerste = s.lettering.concept(brief_id)
    s.lettering.sign(brief_id, GETEKEND)
    assert s.lettering.concept(brief_id) == eerste
    assert s.lettering.view(brief_id).brief.ondertekend is None


def test_an_agreement_to_another_text_places_nothing(kluis: OpenVault) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    s.settings.save_handtekening(ONDERTEKENAAR.id, make_png())
    for akkoord, zin in (
        (Akkoord(sha256="0" * 64, op=VANDAAG, hoe="per e-mail"), "een andere tekst"),
        (agree(s, brief_id, hoe="  "), "hoe de ondertekenaar akkoord gaf"),
        (agree(s, brief_id, VANDAAG + dt.timedelta(days=1)), "tussen het vaststellen"),
        (agree(s, brief_id, VANDAAG - dt.timedelta(days=1)), "tussen het vaststellen"),
    ):
        with pytest.raises(OngeldigAntwoord, match=zin):
            s.lettering.sign(brief_id, GETEKEND, akkoord=akkoord)
    assert s.lettering.view(brief_id).brief.status is Briefstatus.VASTGESTELD


def test_without_a_kept_picture_it_says_where_to_add_it(kluis: OpenVault) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    with pytest.raises(NogNietToegestaan, match="bij Instellingen"):
        s.lettering.sign(brief_id, GETEKEND, akkoord=agree(s, brief_id))


def test_a_picture_of_a_signature_never_leaves_by_the_profile(kluis: OpenVault, tmp_path: Path) -> None:
    s = kluis.services
    fill(s)
    s.settings.save_handtekening(ONDERTEKENAAR.id, make_png())
    s.settings.export_profiel(tmp_path / "profiel.json")
    tekst = (tmp_path / "profiel.json").read_text()
    assert "PNG" not in tekst and ONDERTEKENAAR.naam not in tekst and "handtekening" not in tekst


def test_a_signatory_who_goes_takes_the_picture_along(kluis: OpenVault) -> None:
    s = kluis.services
    fill(s)
    s.settings.save_handtekening(ONDERTEKENAAR.id, make_png())
    assert s.settings.handtekeningen() == {ONDERTEKENAAR.id}
    s.settings.remove_ondertekenaar(ONDERTEKENAAR.id)
    assert s.settings.handtekeningen() == frozenset()
    with pytest.raises(BegrenzenError, match="bestaat niet meer"):
        s.settings.save_handtekening(ONDERTEKENAAR.id, make_png())


def test_after_three_days_vandaag_asks_what_became_of_a_registered_letter(
    kluis: OpenVault, klok: Klok
) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    s.lettering.sign(brief_id, GETEKEND)
    s.lettering.send(brief_id, (AANGETEKEND,))

    def task() -> dt.date | None:
        dagen = [r.datum for r in s.overview.today().regels if r.wat.startswith("Kijken of")]
        return dagen[0] if dagen else None

    assert task() == VANDAAG + dt.timedelta(days=3)
    klok.nu += dt.timedelta(days=4)
    today = VANDAAG + dt.timedelta(days=4)
    s.post.note_uitkomst(brief_id, 0, today, Uitkomst.AFHAALPUNT)
    assert task() == VANDAAG + dt.timedelta(days=14)
    s.post.note_uitkomst(brief_id, 0, today, Uitkomst.BEZORGD)
    assert task() is None


def test_a_letter_that_came_back_is_recorded_with_what_follows(kluis: OpenVault, klok: Klok) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    s.lettering.sign(brief_id, GETEKEND)
    s.lettering.send(brief_id, (AANGETEKEND,))
    klok.nu += dt.timedelta(days=20)
    terug = VANDAAG + dt.timedelta(days=18)
    with pytest.raises(OngeldigAntwoord, match="vóór de dag van verzending"):
        s.post.note_retour(brief_id, 0, VANDAAG - dt.timedelta(days=1), Vervolg.OPNIEUW)
    s.post.note_retour(brief_id, 0, terug, Vervolg.GEWOON_KOMT_AAN)
    post = s.lettering.view(brief_id).brief.verzendingen[0]
    assert (post.retour_op, post.vervolg) == (terug, "gewoon")
    assert not [r for r in s.overview.today().regels if r.wat.startswith("Kijken of")]
    # The same posting told once more is still the same posting.
    s.lettering.send(brief_id, (AANGETEKEND,), bevestig=True)
    assert len(s.lettering.view(brief_id).brief.verzendingen) == 1


def test_a_proof_of_posting_is_kept_and_anything_else_refused(kluis: OpenVault) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    with pytest.raises(BegrenzenError, match="Leg eerst de verzending vast"):
        s.post.add_bewijs(brief_id, 0, b"%PDF-1.7 bewijs")
    s.lettering.sign(brief_id, GETEKEND)
    s.lettering.send(brief_id, (AANGETEKEND,))
    with pytest.raises(OngeldigAntwoord, match="geen scan"):
        s.post.add_bewijs(brief_id, 0, b"MZ zomaar een programma")
    s.post.add_bewijs(brief_id, 0, b"%PDF-1.7 bewijs")
    bewijs = s.lettering.view(brief_id).brief.verzendingen[0].bewijs_bestand_id
    assert s.registering.bestand(bewijs)[1] == b"%PDF-1.7 bewijs"


def test_a_scan_of_the_signed_letter_keeps_its_kind_and_anything_else_is_refused(kluis: OpenVault) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    with pytest.raises(OngeldigAntwoord, match="geen scan"):
        s.lettering.sign(brief_id, GETEKEND, b"MZ zomaar een programma")
    s.lettering.sign(brief_id, GETEKEND, b"\x89PNG beeld")
    ondertekening = s.lettering.view(brief_id).brief.ondertekening
    assert ondertekening is not None
    assert s.registering.bestand(ondertekening.scan_bestand_id)[0].endswith(".png")


def test_a_file_is_read_no_further_than_it_may_be_long(tmp_path: Path) -> None:
    (tmp_path / "groot.pdf").write_bytes(b"%PDF-" + bytes(MAX_SCAN))
    with pytest.raises(OngeldigAntwoord, match="groter dan 25 MB"):
        read_scan(tmp_path / "groot.pdf")
    with pytest.raises(BegrenzenError, match=r"'weg\.pdf' kan niet worden gelezen"):
        read_scan(tmp_path / "weg.pdf")


def test_the_dispatch_sheet_names_letter_address_and_barcode(kluis: OpenVault) -> None:
    s = kluis.services
    brief_id = make_frozen(s)
    s.lettering.sign(brief_id, GETEKEND)
    s.lettering.send(brief_id, (AANGETEKEND,))
    woorden = {tekst.tekst for tekst in s.papier.verzendblad(brief_id).teksten}
    assert {"Verzendblad", "3SABCD1234567", "P. Post", "1234 AB  WATERDIJK"} <= woorden
    assert "AANGETEKEND" in {tekst.tekst for tekst in s.papier.envelop(brief_id).teksten}
    assert s.papier.check_adres(brief_id) == ""


def test_the_same_letter_is_converted_once(kluis: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    s = kluis.services
    inhoud = s.lettering.concept(make_frozen(s))
    eerste = s.papier.pdf(inhoud)
    monkeypatch.setenv("PATH", "")
    assert s.papier.pdf(inhoud) is eerste


@pytest.mark.parametrize(
    ("regels", "zin"),
    [
        ((), "Er is geen adres"),
        (("regel",) * 7, "heeft 7 regels"),
        (("Mevrouw " + "W" * 40, "Straat 1", "1234 AB  STAD"), "past niet in een venster van 85 mm"),
        (("De heer A. de Vries-van der Meulen", "Burgemeester Jansenstraat 112", "1234 AB  STAD"), ""),
    ],
)
def test_an_address_that_does_not_fit_the_window_is_said_in_a_sentence(
    regels: tuple[str, ...], zin: str
) -> None:
    assert zin in check_adres(regels, Venster()) and bool(zin) == bool(check_adres(regels, Venster()))
