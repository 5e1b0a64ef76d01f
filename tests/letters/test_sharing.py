"""A frozen letter handed on: as text, as a draft for the mail program, and as a copy without names."""

from __future__ import annotations

import datetime as dt
import email
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.anoniem import Vervanging, find_vervangingen, replace_words
from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Naam, Postadres
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.letters.anoniem import read_words, rewrite_words
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.letters.test_lettering import fill
from tests.letters.uitgaand import UITGAAND, make_uitgaand
from tests.letters.voorbeeld import NU, render_bron


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    def nu() -> dt.datetime:
        return NU

    kluis, _ = Vaulting(tmp_path / "kluizen", nu, FAST_PARAMS).create("proef", "wachtzin voor deze proef")
    yield kluis.services
    kluis.close()


def make_frozen(s: Services, soort: str = "stop-klacht") -> str:
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    brief_id, _ = s.lettering.start(dossier_id, soort)
    s.lettering.freeze(brief_id)
    return brief_id


def test_a_concept_goes_nowhere(services: Services) -> None:
    dossier_id = fill(services)
    brief_id, _ = services.lettering.start(dossier_id, "stop-klacht")
    with pytest.raises(NogNietToegestaan, match="Stel de brief eerst vast"):
        services.sharing.take(brief_id)


def test_the_text_runs_from_the_salutation_to_the_name(services: Services) -> None:
    tekst = services.sharing.take(make_frozen(services)).tekst
    assert tekst.startswith("Geachte heer De Boer,") and "directeur Dienstverlening" in tekst
    assert "- " in tekst and "Raadhuisplein 1" not in tekst.split("\n")[0] and "pagina" not in tekst


@pytest.mark.parametrize("soort", ["stop-klacht", "intern-bericht"])
def test_a_draft_opens_as_a_new_message_and_its_subject_holds_no_name(
    services: Services, soort: str, tmp_path: Path
) -> None:
    stuk = services.sharing.take(make_frozen(services, soort))
    pad = services.sharing.write(stuk, stuk.make_mail(), "e-mail.eml", tmp_path)
    bericht = email.message_from_bytes(pad.read_bytes(), policy=default)
    assert bericht["X-Unsent"] == "1" and "Boer" not in str(bericht["Subject"]) and "From" not in bericht
    assert bericht.get_content().replace("\r\n", "\n") == stuk.tekst
    assert "Boer" not in pad.name


def test_a_copy_leaves_as_an_event_and_says_when_a_folder_is_gone(services: Services, tmp_path: Path) -> None:
    stuk = services.sharing.take(make_frozen(services))
    with pytest.raises(BegrenzenError, match="Kies een andere map"):
        services.sharing.write(stuk, b"x", "zonder-namen.docx", tmp_path / "weg")
    pad = services.sharing.write(
        stuk, stuk.anonymise(stuk.find_vervangingen()), "zonder-namen.docx", tmp_path
    )
    assert pad.name == "stop-klacht-zonder-namen.docx"


GEHEIM = (
    "de Boer",
    "De Boer",
    "DE BOER",
    "Dorpsstraat",
    "1234 AB",
    "B-2026-0007",
    "L.M. de Wit",
    "S. Bakker",
)


@pytest.mark.parametrize("soort", UITGAAND)
def test_no_name_address_or_reference_is_left_in_the_copy(soort: str) -> None:
    bron = make_uitgaand(soort)
    docx = render_bron(bron)
    kopie = rewrite_words(docx, lambda tekst: replace_words(tekst, find_vervangingen(bron, read_words(docx))))
    with zipfile.ZipFile(BytesIO(kopie)) as zip_:
        alles = b"".join(zip_.read(naam) for naam in zip_.namelist()).decode("utf-8", "replace")
    woorden = read_words(kopie)
    assert [geheim for geheim in GEHEIM if geheim in woorden or geheim in alles] == []
    assert "[burger]" in woorden and "[kenmerk]" in woorden


def test_what_was_quoted_is_gone_and_the_rest_stays() -> None:
    bron = make_uitgaand("maatregel")
    docx = render_bron(bron)
    woorden = read_words(docx)
    kopie = replace_words(woorden, find_vervangingen(bron, woorden))
    assert "Dievenbende" in woorden and "Dievenbende" not in kopie and "[citaat 1]" in kopie
    assert "Nationale ombudsman" in kopie and "5 oktober 2026" in kopie


LETTERS = st.text(st.characters(codec="utf-8", categories=["Lu", "Ll"]), min_size=2, max_size=12)


@settings(max_examples=40, deadline=None)
@given(achternaam=LETTERS, voorvoegsel=st.sampled_from(["", "de", "van der"]), straat=LETTERS, plaats=LETTERS)
def test_no_form_of_any_name_or_address_survives(
    achternaam: str, voorvoegsel: str, straat: str, plaats: str
) -> None:
    bron = make_uitgaand("stop-klacht")
    naam = Naam(achternaam, "Q.Q.", voorvoegsel, Aanspreekvorm.MEVROUW)
    adres = Postadres(straat=f"{straat}straat", huisnummer="7", postcode="9876 ZY", plaats=plaats)
    bron = replace(bron, dossier=replace(bron.dossier, betrokkene=Betrokkene(naam=naam, adres=adres)))
    tekst = "\n".join(
        (
            naam.volledig,
            naam.met_aanspreekvorm,
            naam.aanhef,
            *adres.regels(),
            f"Dit gaat over {naam.met_aanspreekvorm}.",
        )
    )
    kopie = replace_words(tekst, find_vervangingen(bron, tekst))
    assert adres.straat not in kopie and "9876" not in kopie and naam.volledig not in kopie
    assert f" {achternaam}." not in kopie


def test_a_whole_name_goes_before_a_part_of_it() -> None:
    vervangingen = (Vervanging("Boer", "[deel]"), Vervanging("P. de Boer", "[burger]"))
    assert replace_words("P. de Boer en Boer", vervangingen) == "[burger] en [deel]"
    assert replace_words("Boerderij", vervangingen) == "Boerderij"
    assert replace_words("P.  de\nBoer", vervangingen) == "[burger]"
