"""Rendering: what is typed stands in the letter, whole, whatever it is; a bad template is an error with a remedy."""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.betrokkene import Naam
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import OEFENTEKST, make_inhoud
from begrenzen_desktop.domain.brieftaal import split_blokken
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.letters.data import as_data
from begrenzen_desktop.letters.renderer import read_regels, render
from begrenzen_desktop.letters.templates import Sjablonen
from begrenzen_desktop.letters.velden import find_nodig
from tests.letters.voorbeeld import NU, SOORTEN, WORTEL, make_bron, render_bron

GOLDEN = Path(__file__).parent / "golden"
LASTIG = st.text(
    alphabet=st.sampled_from("aé<&>\"'{}%_#\x00\x07\x0b\x0c\u2028\ud800\udfffx😀\u202e \n-{{_"),
    min_size=1,
    max_size=60,
)


def make_template(*alineas: str) -> bytes:
    document = Document()
    for alinea in alineas:
        document.add_paragraph(alinea)
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_letter_reads_as_its_golden_text(soort: str) -> None:
    tekst = "\n".join(read_regels(render_bron(make_bron(soort)))) + "\n"
    pad = GOLDEN / f"{soort}.txt"
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(tekst="{_{ onderwerp }_} {{ kenmerk }} {% if %} {#}")
@example(tekst="<select> & </w:t> <b>")
@example(tekst="een\x0btwee\u2028drie\r\nvier")
@example(tekst="los \ud83d surrogaat \ue000 👩‍👩‍👧 é")
@given(tekst=LASTIG)
def test_what_is_typed_stands_in_the_letter_whole(tekst: str) -> None:
    regels = read_regels(render_bron(make_bron(afbakening=tekst)))
    for blok in split_blokken(normalise_tekst(tekst)):
        assert blok.tekst in regels


def test_a_text_of_fifty_kilobytes_arrives_whole() -> None:
    tekst = "Wij lezen dit <goed> & rustig na. " * 1500
    assert tekst.strip() in read_regels(render_bron(make_bron(afbakening=tekst)))


def test_a_missing_value_is_an_error_not_a_gap() -> None:
    with pytest.raises(BegrenzenError, match="sjabloon"):
        render(make_template("{{ bestaat_niet }}"), {"kenmerk": "B-1"}, NU)


def test_a_template_cannot_run_code() -> None:
    with pytest.raises(BegrenzenError, match="sjabloon"):
        render(make_template("{{ kenmerk.__class__.__mro__ }}"), {"kenmerk": "B-1"}, NU)


def without_tag(soort: str, tag: str) -> bytes:
    """A template of the program from which somebody took a tag."""
    document = Document(
        BytesIO(Sjablonen(WORTEL / "templates").load("zorgvuldig-begrenzen", f"{soort}.docx"))
    )
    stukken = [t for t in document.element.body.iter(qn("w:t")) if tag in (t.text or "")]
    assert stukken, tag
    for stuk in stukken:
        stuk.text = stuk.text.replace(tag, "")
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_template_that_lost_a_tag_makes_no_letter_and_says_which_tag(soort: str) -> None:
    bron = make_bron(soort)
    data = as_data(make_inhoud(bron, make_delen(bron)))
    # What the text of the letter says as well is not lost with its tag.
    elders = {"kenmerk", "adresregels", "delen", "oefening"} | (
        {"ondertekenaar", "functie", "onderwerp"} if soort == "besluitnotitie" else set()
    )
    for naam in (
        find_nodig(soort) - elders - ({"datum"} if soort in ("stop-klacht", "intern-bericht") else set())
    ):
        with pytest.raises(BegrenzenError, match=f"mist een plek voor '{naam}'"):
            render(without_tag(soort, f"{{{{ {naam} }}}}"), data, NU)


@pytest.mark.parametrize("tag", ["{%p endfor %}", "{%p endif %}", "{%p for deel in delen %}"])
def test_a_template_with_half_a_loop_is_explained_in_dutch(tag: str) -> None:
    bron = make_bron()
    data = as_data(make_inhoud(bron, make_delen(bron)))
    with pytest.raises(BegrenzenError, match=r"sjabloon van deze brief klopt niet\. .*alinea \d+") as fout:
        render(without_tag("stop-klacht", tag), data, NU)
    assert "unknown" not in str(fout.value) and "nesting" not in str(fout.value)


def test_what_is_no_word_file_is_refused_with_a_remedy() -> None:
    with pytest.raises(BegrenzenError, match="geen Word-bestand"):
        render(b"platte tekst", {}, NU)


def test_the_properties_name_the_organisation_and_no_person() -> None:
    kern = Document(BytesIO(render_bron(make_bron()))).core_properties
    assert (kern.author, kern.last_modified_by) == ("Gemeente Waterdijk", "Gemeente Waterdijk")
    assert kern.title == "Geen verder antwoord op een klacht B-2026-0007"
    assert kern.language == "nl-NL" and "Boer" not in kern.title


def test_a_practice_letter_says_so_in_every_header() -> None:
    bron = make_bron()
    oefening = replace(bron, dossier=replace(bron.dossier, oefening=True))
    assert list(read_regels(render_bron(oefening))).count(OEFENTEKST) == 2
    assert OEFENTEKST not in read_regels(render_bron(bron))


def test_a_name_with_markup_stays_a_name() -> None:
    bron = make_bron()
    naam = Naam("Vries & <Zn>")
    bron = replace(
        bron, dossier=replace(bron.dossier, betrokkene=replace(bron.dossier.betrokkene, naam=naam))
    )
    assert "Geachte Vries & <Zn>," in read_regels(render_bron(bron))
