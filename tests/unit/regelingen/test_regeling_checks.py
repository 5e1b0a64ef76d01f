"""Each check of a regeling, with a TOML in which one thing is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from begrenzen_desktop.regelingen.checks import check_regeling
from begrenzen_desktop.regelingen.loader import parse_regeling

# (what is replaced, by what, the place of the finding, part of its reason)
KAPOT = {
    "a date out of reach": ("datum = 2022-12-01", "datum = 1889-12-01", "de datum", "dag van ingang"),
    "no review term": (
        "herbeoordeling_maanden = 12",
        "herbeoordeling_maanden = 0",
        "herbeoordeling",
        "zonder termijn",
    ),
    "no reason asked": (
        "min_woorden_reden = 25",
        "min_woorden_reden = 0",
        "min_woorden_reden",
        "zonder reden",
    ),
    "steps that do not count from 0": ("nummer = 0", "nummer = 3", "de stappen", "lopen niet op"),
    "an id with a position": ('id = "eerste"', 'id = "deel1"', "de delen", "'deel1' is geen woord"),
    "an id with a capital": ('id = "begin"', 'id = "Begin"', "de stappen", "geen woord"),
    "an id used twice": ('id = "mogelijk"', 'id = "beslissing"', "de vragen", "twee keer"),
    "an option used twice": (
        'id = "beide", label',
        'id = "geen", label',
        "keuzen van vraag 'conclusie'",
        "twee keer",
    ),
    "an empty text": ('tekst = "Is het klaar?"', 'tekst = " "', "vraag 'klaar'", "ontbreekt een tekst"),
    "an empty label": ('label = "Beide"', 'label = ""', "keuze 'beide'", "ontbreekt een tekst"),
    "an empty explanation": (
        'uitleg = "Maak het eerst af."',
        'uitleg = ""',
        "vraag 'klaar'",
        "ontbreekt een tekst",
    ),
    "an empty meaning": ('voor_jou = "Antwoorden."', 'voor_jou = ""', "'voortzetten'", "ontbreekt een tekst"),
    "a source without a place": (
        '["proef", "vraag klaar"]',
        '["proef", ""]',
        "vraag 'klaar'",
        "bron is leeg",
    ),
    "a source without a document": ('proef = "Proefregeling"', 'proef = ""', "norm 1", "bron is leeg"),
    "a condition on nothing": (
        'vraag = "klaar", is',
        'vraag = "weg", is',
        "voorwaarde",
        "'weg' bestaat niet",
    ),
    "a condition on a later question": (
        'vraag = "klaar", is',
        'vraag = "beslissing", is',
        "voorwaarde",
        "komt pas later",
    ),
    "a condition on a strange value": (
        'is = "ja"',
        'is = "misschien"',
        "voorwaarde",
        "'misschien' is geen antwoord",
    ),
    "a condition without values": ('is = "ja"', "is = []", "voorwaarde", "geen antwoorden"),
    "a defect at a strange value": (
        'gebrek = { bij = "nee"',
        'gebrek = { bij = "nooit"',
        "gebrek",
        "'nooit' is geen",
    ),
    "an exception on nothing": (
        'tenzij = { vraag = "conclusie"',
        'tenzij = { vraag = "weg"',
        "tenzij",
        "bestaat niet",
    ),
    "a counter-argument at a strange value": (
        'bij = ["nee"]',
        'bij = ["geel"]',
        "tegenspraak",
        "'geel' is geen",
    ),
    "a decision that is unknown": (
        'nodig_voor = ["voortzetten"]',
        'nodig_voor = ["stop"]',
        "nodig_voor",
        "'stop' bestaat",
    ),
    "a norm that is unknown": ("norm = [1]", "norm = [2]", "vraag 'klaar', norm", "norm 2 bestaat niet"),
    "a choice without options": ('keuzen = "grenzen"', "keuzen = []", "vraag 'mogelijk'", "geen keuzen"),
    "options for a text": (
        'soort = "meerkeuze"',
        'soort = "tekst"',
        "vraag 'mogelijk'",
        "de soort tekst heeft geen",
    ),
    "a standard that is no option": (
        'standaard = ["aanvragen"]',
        'standaard = ["thee"]',
        "standaard",
        "'thee' bestaat",
    ),
    "a standard for one choice": ('soort = "meerkeuze"', 'soort = "keuze"', "standaard", "vooraf ingevuld"),
    "a decision the program does not know": (
        '[[beslissingen]]\nid = "voortzetten"',
        '[[beslissingen]]\nid = "wegsturen"',
        "beslissing 'wegsturen'",
        "kent deze beslissing niet",
    ),
    "a conclusion that is unknown": (
        'bij_conclusie = ["geen"]',
        'bij_conclusie = ["boos"]',
        "beslissing",
        "'boos' bestaat",
    ),
    "a letter that is unknown": (
        'brieven = ["antwoord"]',
        'brieven = ["kaart"]',
        "beslissing",
        "'kaart' bestaat niet",
    ),
    "a question that decides missing": (
        'id = "conclusie"',
        'id = "slot"',
        "de vragen",
        "'conclusie' ontbreekt",
    ),
    "options that differ from the decisions": (
        'id = "voortzetten", label',
        'id = "anders", label',
        "'beslissing'",
        "passen niet",
    ),
    "a template in a folder": (
        '"antwoord.docx"',
        '"../antwoord.docx"',
        "brief 'antwoord'",
        "geen naam van een sjabloon",
    ),
}


@pytest.mark.parametrize(("oud", "nieuw", "plaats", "reden"), KAPOT.values(), ids=KAPOT.keys())
def test_a_broken_regeling_says_where_and_why(
    klein: str, oud: str, nieuw: str, plaats: str, reden: str
) -> None:
    assert oud in klein
    bevindingen = check_regeling(parse_regeling(klein.replace(oud, nieuw), "proef.toml"))
    assert any(plaats in gevonden.plaats and reden in gevonden.reden for gevonden in bevindingen), bevindingen
    assert all(gevonden.remedie.endswith(".") for gevonden in bevindingen)


def test_a_norm_number_stands_once(klein: str) -> None:
    begin = klein.index("[[normen]]")
    dubbel = klein[begin : klein.index("[[grenzen]]")]
    bevindingen = check_regeling(parse_regeling(klein + dubbel, "proef.toml"))
    assert [gevonden.plaats for gevonden in bevindingen] == ["norm 1"]


def test_a_regeling_that_holds_together_has_no_findings(klein: str) -> None:
    assert check_regeling(parse_regeling(klein, "proef.toml")) == ()


def test_a_letter_without_its_template_is_found(klein: str, tmp_path: Path) -> None:
    regeling = parse_regeling(klein, "proef.toml")
    (ontbreekt,) = check_regeling(regeling, tmp_path)
    assert str(ontbreekt) == (
        "Bij brief 'antwoord': het sjabloon antwoord.docx ontbreekt. "
        "Zet het in de map proef van de sjablonen."
    )
    (tmp_path / "proef").mkdir()
    (tmp_path / "proef" / "antwoord.docx").write_bytes(b"x")
    assert check_regeling(regeling, tmp_path) == ()
