"""Every letter that goes to a citizen, whatever it is made from."""

from __future__ import annotations

from begrenzen_desktop.domain.briefinhoud import Briefbron
from tests.letters import gesprek, grens, klacht, verloop
from tests.letters.voorbeeld import make_bron

UITGAAND = (
    "stop-klacht",
    "voortzetting",
    *grens.SOORTEN,
    *verloop.VERLOOPBRIEVEN,
    *verloop.KLACHTBRIEVEN,
    *klacht.SOORTEN,
    *gesprek.SOORTEN,
)
"""All letters that go to a citizen."""


def make_uitgaand(soort: str) -> Briefbron:
    """All that a letter to a citizen is made from."""
    if soort in grens.SOORTEN:
        return grens.make_grensbron(soort)
    if soort in verloop.SOORTEN:
        return verloop.make_verloopbron(soort)
    if soort in klacht.SOORTEN:
        return klacht.make_klachtbron(soort)
    if soort in gesprek.SOORTEN:
        return gesprek.make_gespreksbron(soort)
    return make_bron(soort)
