"""Hints about plain language: each is right about its place, can be replaced or dismissed, and none is a verdict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.taalhulp import (
    Hintsoort,
    compute_leesbaarheid,
    count_lettergrepen,
    find_taalhints,
)

MOEILIJK = {"derhalve": "daarom", "met betrekking tot": "over", "indien": "als"}


def soorten(tekst: str) -> list[Hintsoort]:
    return [hint.soort for hint in find_taalhints(tekst, MOEILIJK)]


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [
        ("huis", 1),
        ("klacht", 1),
        ("brief", 1),
        ("water", 2),
        ("behandelaar", 4),
        ("ij", 1),
        ("zeeën", 2),
        ("b", 1),
    ],
)
def test_syllables_are_counted_by_their_vowels(woord: str, aantal: int) -> None:
    assert count_lettergrepen(woord) == aantal


def test_the_figure_is_that_of_flesch_douma() -> None:
    tekst = "Wij gaan nu naar huis toe. " * 10  # six words of one syllable in each sentence
    assert compute_leesbaarheid(tekst, lambda _woord: 1).score == round(206.8 - 77 - 0.93 * 6)


def test_a_short_text_gets_no_figure_and_a_hard_one_a_low_figure() -> None:
    assert compute_leesbaarheid("Wij bellen u.").score is None
    moeilijk = (
        "De desbetreffende vergunningverleningsprocedure veronderstelt verantwoordelijkheidsbesef bij iedere aanvraagbehandeling. "
        * 4
    )
    makkelijk = "Wij bellen u op maandag. U kunt dan uw vraag stellen. Wij geven u antwoord. " * 4
    hard, licht = compute_leesbaarheid(moeilijk).score, compute_leesbaarheid(makkelijk).score
    assert hard is not None and licht is not None and hard < 0 < 60 < licht


def test_the_three_longest_sentences_come_longest_first() -> None:
    tekst = "Een twee drie. Een twee drie vier vijf. Een. Een twee. Woord " + "woord " * 20
    langste = compute_leesbaarheid(tekst).langste
    assert len(langste) == 3 and langste[0].startswith("Woord") and langste[1] == "Een twee drie vier vijf."


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("Wij nemen derhalve contact op.", Hintsoort.MOEILIJK),
        ("Met betrekking tot uw vraag.", Hintsoort.MOEILIJK),
        ("Uw brief wordt morgen door ons beantwoord.", Hintsoort.LIJDEND),
        ("U hoort over twee weken van ons.", Hintsoort.RELATIEF),
        ("U krijgt binnenkort bericht.", Hintsoort.RELATIEF),
        ("Als u belt, helpen wij je verder.", Hintsoort.JE_U),
        ("U was agressief aan de balie.", Hintsoort.KARAKTER),
        (" ".join(["woord"] * 25) + ".", Hintsoort.LANG),
    ],
)
def test_each_kind_of_hint_is_found(tekst: str, soort: Hintsoort) -> None:
    assert soort in soorten(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Wij bellen u op 3 december 2026.",
        "U krijgt binnen vijf werkdagen antwoord van mevrouw De Vries.",
        "Wij sturen u een brief.",
        "",
    ],
)
def test_a_plain_text_has_no_hints(tekst: str) -> None:
    assert soorten(tekst) == []


def test_the_words_of_somebody_else_are_left_as_they_are() -> None:
    assert soorten("U schreef ons: “Jullie zijn lastig.”") == []


def test_a_word_inside_another_word_is_no_hint() -> None:
    assert soorten("De indiening was op tijd.") == []


def test_a_dismissed_hint_stays_away_also_for_a_whole_sentence() -> None:
    lang = " ".join(["woord"] * 25) + "."
    (hint,) = find_taalhints(lang, MOEILIJK)
    assert len(hint.sleutel) < 40 and find_taalhints(lang, MOEILIJK, genegeerd=[hint.sleutel]) == ()


def test_spelling_is_looked_at_only_when_there_is_a_list() -> None:
    assert soorten("Fietz") == []
    (hint,) = find_taalhints("Fietz", {}, lambda woord: woord != "Fietz")
    assert hint.soort is Hintsoort.SPELLING


@given(st.text(max_size=400))
def test_every_hint_stands_where_it_says(tekst: str) -> None:
    for hint in find_taalhints(tekst, MOEILIJK, lambda woord: "z" not in woord):
        assert tekst[hint.start : hint.start + hint.lengte] == hint.woorden and hint.zin.endswith((".", "?"))


@given(st.text(max_size=400))
def test_counting_never_breaks_on_any_text(tekst: str) -> None:
    beeld = compute_leesbaarheid(tekst)
    assert beeld.zinnen <= max(beeld.woorden, 0) and len(beeld.langste) <= 3


def test_addresses_and_quoted_words_are_not_spelled() -> None:
    tekst = "Mail post@waterveenn.nl, kijk op www.waterveenn.nl/klaagt of waterveenn.example. U schreef: “ik ben boos opp jullie”."
    hints = find_taalhints(tekst, {}, lambda woord: "nn" not in woord and woord != "opp")
    assert [hint.woorden for hint in hints if hint.soort is Hintsoort.SPELLING] == []
