"""How a guarded term ended: done in time, too late, lapsed, or still running. What the year figures count."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from begrenzen_desktop.domain.termijn import Termijnsoort

WETTELIJK = (
    Termijnsoort.AFDOENING,
    Termijnsoort.AFDOENING_COMMISSIE,
    Termijnsoort.VERDAGING,
    Termijnsoort.VERDAGING_COMMISSIE,
    Termijnsoort.UITSTEL,
    Termijnsoort.NIET_BEHANDELEN,
)
"""Terms of the law that our organisation has to keep (Awb 9:8 and 9:11)."""
EIGEN = (
    Termijnsoort.ONTVANGSTBEVESTIGING,
    Termijnsoort.HERBEOORDELING,
    Termijnsoort.MAATREGEL_HERBEOORDELING,
    Termijnsoort.TOEZEGGING,
    Termijnsoort.HOREN,
    Termijnsoort.NIEUWE_FEITEN,
)
"""Own norms that our organisation has to keep. The other terms run for somebody else, or only mark a day."""


class Afloop(StrEnum):
    """How a term stands on a day."""

    GEHAALD = "gehaald"
    GEMIST = "gemist"
    LOOPT = "loopt"
    VERVALLEN = "vervallen"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "gehaald": "op tijd",
            "gemist": "te laat",
            "loopt": "loopt nog",
            "vervallen": "niet meer nodig",
        }[self.value]


def tell_afloop(
    datum: dt.date, gedaan_op: dt.date | None, vervallen_op: dt.date | None, vandaag: dt.date
) -> Afloop:
    """Tell how a term with this last day ended. The last day itself is in time.

    What lapsed after its last day was due until then and was not done: that is too late as well.
    """
    klaar_op = gedaan_op or vervallen_op
    if klaar_op is None:
        return Afloop.LOOPT if vandaag <= datum else Afloop.GEMIST
    if klaar_op > datum:
        return Afloop.GEMIST
    return Afloop.GEHAALD if gedaan_op is not None else Afloop.VERVALLEN
