"""A copy of a letter without names: whatever the names are, nothing that was known of anybody is left in the file."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.anoniem import find_vervangingen, replace_words
from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Naam, Postadres
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.persoonsnamen import find_vormen, split_personen
from begrenzen_desktop.letters.anoniem import NERGENS, read_words, rewrite_words
from tests.letters.ooxml import find_faults
from tests.letters.uitgaand import UITGAAND, make_uitgaand
from tests.letters.voorbeeld import render_bron

WOORD = st.text(st.sampled_from("abdefgklmnoprstuvz"), min_size=3, max_size=8).map(lambda rest: f"Zq{rest}")


def make_copy(bron: Briefbron) -> tuple[bytes, bytes]:
    """The letter and its copy with everything replaced that is on at first."""
    docx = render_bron(bron)
    gekozen = tuple(v for v in find_vervangingen(bron, read_words(docx)) if v.aan)
    return docx, rewrite_words(docx, lambda tekst: replace_words(tekst, gekozen))


def everything(docx: bytes) -> str:
    """Every byte of every part as text: also headers, properties and relationships."""
    with zipfile.ZipFile(BytesIO(docx)) as zip_:
        return "\n".join(zip_.read(naam).decode("utf-8", "replace") for naam in zip_.namelist())


def find_left(docx: bytes, geheimen: list[str]) -> list[str]:
    """The known words that still stand there as whole words, in whatever capitals."""
    alles = everything(docx) + read_words(docx)
    return [g for g in geheimen if re.search(rf"(?<!\w){re.escape(g)}(?!\w)", alles, re.IGNORECASE)]


@pytest.mark.parametrize("soort", UITGAAND)
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_that_was_known_of_anybody_is_left(soort: str, data: st.DataObject) -> None:
    namen = data.draw(st.lists(WOORD, min_size=6, max_size=6, unique=True))
    assume(not any(a in b for a in namen for b in namen if a != b))
    burger, straat, plaats, behandelaar, baas, beklaagde = namen
    bron = make_uitgaand(soort)
    betrokkene = Betrokkene(
        Naam(burger, "Q.", data.draw(st.sampled_from(["", "van der"])), Aanspreekvorm.MEVROUW),
        adres=Postadres(f"{straat}weg", "17b", "9876 ZY", plaats),
        e_mail=f"{burger.lower()}@post.example",
        telefoon="06 12345678",
    )
    klachten = tuple(replace(klacht, beklaagde=f"Mw. T. {beklaagde}") for klacht in bron.dossier.klachten)
    momenten = tuple(replace(m, medewerker=f"Sanne {behandelaar}") for m in bron.dossier.contactmomenten)
    dossier = replace(
        bron.dossier,
        betrokkene=betrokkene,
        behandelaar=f"Sanne {behandelaar}",
        kenmerk="Q-2031-4455",
        klachten=klachten,
        contactmomenten=momenten,
    )
    assert bron.ondertekenaar is not None
    bron = replace(
        bron,
        dossier=dossier,
        ondertekenaar=replace(bron.ondertekenaar, naam=f"mr. X.Y. {baas}"),
        brief=replace(
            bron.brief,
            velden={
                **bron.brief.velden,
                "opening": f"Wij spraken {burger} en {burger}s zus, mevrouw {burger.upper()}, met {behandelaar} en T. {beklaagde}"
                f" van de {straat}weg 17b. Bel 06 12345678, zie Q-2031-4455 en {baas}’s brief. Of {plaats.upper()}.",
            },
        ),
    )
    _, kopie = make_copy(bron)
    geheimen = [*namen, f"{straat}weg", "9876 ZY", "Q-2031-4455", "06 12345678", betrokkene.e_mail, "Sanne"]
    assert find_left(kopie, geheimen) == []
    assert find_faults(kopie) == []


@pytest.mark.parametrize("soort", UITGAAND)
def test_the_words_of_the_citizen_are_gone_wherever_they_stand(soort: str) -> None:
    bron = make_uitgaand(soort)
    citaten = [m.citaat for m in bron.dossier.contactmomenten if m.citaat]
    assert citaten
    los = replace(bron, brief=replace(bron.brief, velden={**bron.brief.velden, "opening": citaten[0]}))
    _, kopie = make_copy(los)
    assert find_left(kopie, citaten) == []


def test_the_organisation_stays_unless_the_user_wants_it_away() -> None:
    bron = make_uitgaand("stop-klacht")
    docx, kopie = make_copy(bron)
    assert "Gemeente Waterdijk" in read_words(kopie) and "Nationale ombudsman" in read_words(kopie)
    alle = find_vervangingen(bron, read_words(docx))
    weg = read_words(rewrite_words(docx, lambda tekst: replace_words(tekst, alle)))
    assert "Waterdijk" not in weg and "waterdijk" not in weg.lower() and "Nationale ombudsman" in weg


def test_one_person_has_one_replacement_in_every_form() -> None:
    bron = make_uitgaand("stop-klacht")
    tekst = "De heer P. de Boer, meneer De Boer, DE BOER, de Boers brief en P. DE BOER."
    assert replace_words(tekst, find_vervangingen(bron, tekst)) == (
        "[burger], [burger], [burger], [burger] brief en [burger]."
    )


@pytest.mark.parametrize(
    ("tekst", "wordt"),
    [
        ("Zaak 2026-004512 en Z/2026/1234567.", "Zaak [nummer] en [nummer]."),
        ("Barcode 3SABCD1234567.", "Barcode [barcode]."),
        ("Rekening NL91ABNA0417164300.", "Rekening [rekening]."),
        ("Woont op 5555 XX.", "Woont op [postcode]."),
        ("Op 23 november 2026 in artikel 9:8, lid 1.", "Op 23 november 2026 in artikel 9:8, lid 1."),
    ],
)
def test_numbers_that_lead_to_somebody_go_and_dates_and_articles_stay(tekst: str, wordt: str) -> None:
    assert replace_words(tekst, find_vervangingen(make_uitgaand("stop-klacht"), tekst)) == wordt


@pytest.mark.parametrize(
    ("veld", "personen"),
    [
        ("R. Smit, teamleider", ["R. Smit"]),
        ("A. Bos en mevrouw B. Vos", ["A. Bos", "B. Vos"]),
        ("afdeling Belastingen", []),
        ("de balie", []),
        ("", []),
    ],
)
def test_a_field_names_people_and_not_departments(veld: str, personen: list[str]) -> None:
    assert list(split_personen(veld)) == personen


def test_a_name_is_known_in_every_form_but_not_by_its_title() -> None:
    assert find_vormen("mr. L.M. de Wit") == ("mr. L.M. de Wit", "de Wit", "Wit")
    assert find_vormen("Sanne van den Berg") == ("Sanne van den Berg", "van den Berg", "Sanne", "Berg")
    assert find_vormen("J.") == ("J.",)


def test_pictures_remarks_and_links_lose_their_names_too() -> None:
    docx = render_bron(make_uitgaand("stop-klacht"))
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            if deel.filename == "word/document.xml":
                inhoud = inhoud.replace(b"<w:body>", b'<w:body><w:p><w:ins w:author="P. de Boer"/></w:p>', 1)
            if deel.filename == "word/_rels/document.xml.rels":
                inhoud = inhoud.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"'
                    b' Target="mailto:p.deboer@post.example" TargetMode="External"/></Relationships>',
                )
            nieuw.writestr(deel, inhoud)
    met = uit.getvalue()
    gekozen = find_vervangingen(make_uitgaand("stop-klacht"), read_words(met))
    kopie = rewrite_words(met, lambda tekst: replace_words(tekst, gekozen))
    assert find_left(kopie, ["de Boer", "p.deboer@post.example"]) == [] and NERGENS in everything(kopie)
