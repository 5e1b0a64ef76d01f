"""Reading TOML into a Regeling: everything arrives, and nothing unknown is accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.regeling import Bron, Soort, Voorwaarde
from begrenzen_desktop.regelingen.loader import load_regeling, parse_regeling

FOUT = {
    "an unknown key of the regeling": (
        'uitgever = "',
        'versie = 2\nuitgever = "',
        "onbekende sleutel 'versie'",
    ),
    "an unknown key of a step": (
        'doel = "',
        'dool = "x"\ndoel = "',
        "stap 1 'begin': onbekende sleutel 'dool'",
    ),
    "an unknown key of a part": (
        'inleiding = "',
        'kleur = "x"\ninleiding = "',
        "deel 1 'eerste': onbekende sleutel 'kleur'",
    ),
    "an unknown key of a question": (
        "norm = [1]",
        "normen = [1]",
        "stap 1 'begin' > deel 1 'eerste' > vraag 1 'klaar': onbekende sleutel 'normen'",
    ),
    "an unknown key of an option": (
        'label = "Beide"',
        'label = "Beide", kop = "x"',
        "keuze 4: onbekende sleutel 'kop'",
    ),
    "an unknown key of a condition": (
        'is = "ja"',
        'is = "ja", of = "x"',
        "voorwaarde: onbekende sleutel 'of'",
    ),
    "an unknown key of a defect": (
        "tegenspraak = { bij",
        'tegenspraak = { wie = "x", bij',
        "tegenspraak: onbekende sleutel",
    ),
    "an unknown key of a norm": ('kernwaarde = "', 'x = 1\nkernwaarde = "', "norm 1: onbekende sleutel 'x'"),
    "an unknown key of a limit": (
        'tekst = "een aanvraag"',
        'tekst = "x"\nlabel = "x"',
        "'aanvragen': onbekende sleutel 'label'",
    ),
    "an unknown key of a decision": (
        'voor_jou = "',
        'voor_mij = "x"\nvoor_jou = "',
        "onbekende sleutel 'voor_mij'",
    ),
    "an unknown key of a letter": ('sjabloon = "', 'model = "x"\nsjabloon = "', "onbekende sleutel 'model'"),
    "a missing key": ('titel = "Proef"\n', "", "de sleutel 'titel' ontbreekt"),
    "a missing source": ('bron = ["proef", "vraag klaar"]\n', "", "de bron ontbreekt"),
    "a source that is not listed": (
        '["proef", "norm"]',
        '["boek", "norm"]',
        "de bron 'boek' staat niet onder [bronnen]",
    ),
    "no sources at all": ('[bronnen]\nproef = "Proefregeling"\n', "", "de tabel [bronnen] ontbreekt"),
    "a kind that does not exist": ('soort = "ja-nee"', 'soort = "schuif"', "de soort 'schuif' bestaat niet"),
    "options from nowhere": ('keuzen = "grenzen"', 'keuzen = "normen"', "de keuzen 'normen' bestaan niet"),
    "options that are no list": ('keuzen = "grenzen"', "keuzen = 3", "'keuzen' heeft niet de goede vorm"),
    "an option that is no table": (
        '[{ id = "voortzetten", label = "Doorgaan" }]',
        '["voortzetten"]',
        "hier hoort een tabel",
    ),
    "a date in quotes": ("datum = 2022-12-01", 'datum = "2022-12-01"', "'datum' heeft niet de goede vorm"),
    "a date with a time": (
        "datum = 2022-12-01",
        "datum = 2022-12-01T10:00:00",
        "'datum' heeft niet de goede vorm",
    ),
    "a text that is a number": ('titel = "Proef"', "titel = 3", "'titel' heeft niet de goede vorm"),
    "a number that is a text": ("nummer = 0", 'nummer = "0"', "'nummer' heeft niet de goede vorm"),
    "a number that is true": ("nummer = 0", "nummer = true", "'nummer' heeft niet de goede vorm"),
    "numbers that are texts": ("norm = [1]", 'norm = ["1"]', "'norm' heeft niet de goede vorm"),
    "texts that are numbers": (
        'standaard = ["aanvragen"]',
        "standaard = [1]",
        "'standaard' heeft niet de goede vorm",
    ),
    "a flag that is a text": ('code = "', 'extern = "nee"\ncode = "', "'extern' heeft niet de goede vorm"),
    "TOML that is no TOML": ('titel = "Proef"', "titel = ", "regel 3 kan niet worden gelezen"),
}


@pytest.mark.parametrize(("oud", "nieuw", "zin"), FOUT.values(), ids=FOUT.keys())
def test_what_is_unknown_or_wrong_is_an_error_with_its_place(
    klein: str, oud: str, nieuw: str, zin: str
) -> None:
    assert oud in klein
    with pytest.raises(BegrenzenError) as fout:
        parse_regeling(klein.replace(oud, nieuw, 1), "proef.toml")
    assert zin in str(fout.value)
    assert "proef.toml" in str(fout.value)


def test_everything_in_the_file_arrives_in_the_regeling(klein: str) -> None:
    regeling = parse_regeling(klein, "proef.toml")
    vraag = regeling.vraag("klaar")
    assert vraag.soort is Soort.JA_NEE
    assert vraag.bron == Bron("Proefregeling", "vraag klaar")
    assert vraag.gebrek is not None and vraag.gebrek.waarden == ("nee",)
    assert vraag.gebrek.tenzij == Voorwaarde("conclusie", ("geen",))
    assert vraag.norm == (1,)
    assert regeling.vraag("conclusie").label("beide") == "Beide"
    assert regeling.briefsoort("antwoord").extern


def test_the_options_of_what_stays_possible_are_the_limits(klein: str) -> None:
    regeling = parse_regeling(klein, "proef.toml")
    assert [(keuze.id, keuze.label) for keuze in regeling.vraag("mogelijk").keuzen] == [
        ("aanvragen", "een aanvraag")
    ]


def test_a_file_has_the_name_of_its_id_and_date(klein: str, tmp_path: Path) -> None:
    map_ = tmp_path / "proef"
    map_.mkdir()
    goed, fout = map_ / "2022-12-01.toml", map_ / "2023-01-01.toml"
    goed.write_text(klein, encoding="utf-8")
    fout.write_text(klein, encoding="utf-8")
    assert load_regeling(goed).id == "proef"
    with pytest.raises(BegrenzenError, match="Geef het bestand en de map de naam"):
        load_regeling(fout)


def test_a_file_that_cannot_be_read_is_a_dutch_sentence(tmp_path: Path) -> None:
    with pytest.raises(BegrenzenError, match="kan niet worden gelezen"):
        load_regeling(tmp_path / "proef" / "2022-12-01.toml")
    (tmp_path / "latin.toml").write_bytes(b'titel = "caf\xe9"')
    with pytest.raises(BegrenzenError, match="kan niet worden gelezen"):
        load_regeling(tmp_path / "latin.toml")
