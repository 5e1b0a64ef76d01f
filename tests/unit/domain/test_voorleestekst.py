"""The text to read aloud: abbreviations in full, a rest after each heading, and no word lost."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.voorleestekst import AFKORTINGEN, make_voorleestekst


def test_abbreviations_are_written_out_and_headings_get_a_rest() -> None:
    tekst = "Wat u kunt doen\n- Lees art. 9:8 Awb.\n\nHeeft u vragen?\n"
    assert make_voorleestekst(tekst) == (
        "Wat u kunt doen.\nLees artikel 9:8 Algemene wet bestuursrecht.\n\nHeeft u vragen?\n"
    )


@given(st.lists(st.from_regex(r"[a-zà-ÿ]{1,12}", fullmatch=True), min_size=1))
def test_no_word_is_lost(woorden: list[str]) -> None:
    uit = make_voorleestekst("\n".join(woorden))
    assert re.findall(r"[a-zà-ÿ]+", uit) == woorden and not set(woorden) & set(AFKORTINGEN)
