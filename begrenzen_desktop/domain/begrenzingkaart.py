"""The card for counter and telephone about one limit."""

from __future__ import annotations

from begrenzen_desktop.domain.begrenzing import Begrenzingsoort
from begrenzen_desktop.domain.briefdelen_intern import balie_instructie, intern_bericht
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel

_KAARTDELEN = ("wie", "periode", "niet", "wel", "zeggen", "contact")


def make_kaart(bron: Briefbron, soort: Begrenzingsoort) -> tuple[Briefdeel, ...]:
    """Give the card for counter and telephone: who, what is different, what to say, until when, whom to call; no more."""
    if soort is Begrenzingsoort.MAATREGEL:
        return balie_instructie(bron)
    delen = {deel.id: deel for deel in intern_bericht(bron)}
    return tuple(delen[naam] for naam in _KAARTDELEN if naam in delen)
