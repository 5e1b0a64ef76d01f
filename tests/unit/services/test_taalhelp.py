"""Language help with the real word list: names and own words are no mistakes, and what was dismissed stays away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from begrenzen_desktop.domain.profiel import Organisatieprofiel
from begrenzen_desktop.domain.taalhulp import Hintsoort
from begrenzen_desktop.services.taalhelp import Taalhelp, load_moeilijk
from begrenzen_desktop.storage.profielen import save_profiel
from begrenzen_desktop.storage.store import Store

GOLDEN = Path(__file__).parents[2] / "letters" / "golden"


@pytest.fixture
def taal(store: Store) -> Taalhelp:
    return Taalhelp(store)


def words(
    taal: Taalhelp, tekst: str, eigen: tuple[str, ...] = (), namen: tuple[str, ...] = ()
) -> dict[str, str]:
    beeld = taal.suggest(taal.check(tekst, eigen=eigen, namen=namen))
    return {hint.woorden: hint.vervanging for hint in beeld.hints if hint.soort is Hintsoort.SPELLING}


def test_a_wrong_word_gets_the_right_one(taal: Taalhelp) -> None:
    assert words(taal, "Mijn fietz staat buiten.") == {"fietz": "fiets"}


def test_a_name_of_the_dossier_is_no_mistake(taal: Taalhelp) -> None:
    assert words(taal, "Mevrouw Hofstrastra belde.") != {}
    assert words(taal, "Mevrouw Hofstrastra belde.", namen=("L. Hofstrastra",)) == {}


def test_an_own_word_and_a_dismissed_hint_are_remembered(taal: Taalhelp) -> None:
    taal.add_word("KCCtje")
    eigen, _ = taal.settings()
    assert words(taal, "Het KCCtje belt.", eigen=tuple(eigen)) == {}
    (hint,) = [h for h in taal.check("Wij bellen derhalve.").hints if h.soort is Hintsoort.MOEILIJK]
    taal.dismiss(hint)
    _, weg = taal.settings()
    assert taal.check("Wij bellen derhalve.", genegeerd=weg).hints == ()


def test_names_of_the_organisation_are_no_mistakes(taal: Taalhelp, store: Store) -> None:
    assert words(taal, "De gemeente Waterveen belt.") != {}
    with store.transaction() as tx:
        save_profiel(tx, Organisatieprofiel(naam="gemeente Waterveen"))
    assert words(taal, "De gemeente Waterveen belt.", eigen=tuple(taal.settings()[0])) == {}


def test_the_list_of_hard_words_has_a_plain_word_for_each(taal: Taalhelp) -> None:
    lijst = load_moeilijk()
    assert len(lijst) >= 90 and all(woord != anders and anders.strip() for woord, anders in lijst.items())
    assert not set(lijst) & set(lijst.values())


BINNEN = (
    "besluitnotitie",
    "contactoverzicht",
    "intern",
    "verzendblad",
    "spoedkaart",
    "gesprekskaart",
    "antwoordkaart",
)
"""Notes for colleagues, forms and lists: "je", and lines that are no sentences."""


@pytest.mark.parametrize(
    "naam", sorted(pad.stem for pad in GOLDEN.glob("*.txt") if not any(deel in pad.stem for deel in BINNEN))
)
def test_our_own_letters_read_well(taal: Taalhelp, naam: str) -> None:
    tekst = (GOLDEN / f"{naam}.txt").read_text(encoding="utf-8")
    begin = re.search(r"^Geachte .*$", tekst, re.MULTILINE)
    beeld = taal.check(tekst[begin.end() :] if begin else tekst)
    assert beeld.leesbaarheid.score is None or beeld.leesbaarheid.score >= 45
    assert [h.woorden for h in beeld.hints if h.soort in (Hintsoort.JE_U, Hintsoort.KARAKTER)] == []
