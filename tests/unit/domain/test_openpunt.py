"""The sentence about open points is Dutch for one as for more."""

from __future__ import annotations

import pytest

from begrenzen_desktop.domain.openpunt import make_nog_open


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (1, "Er staat nog één punt open. Werk dat eerst bij; daarna kun je dit stuk vaststellen."),
        (3, "Er staan nog 3 punten open. Werk die eerst bij; daarna kun je dit stuk vaststellen."),
    ],
)
def test_the_sentence_fits_the_number_of_points(aantal: int, zin: str) -> None:
    assert make_nog_open(aantal, "dit stuk vaststellen") == zin
