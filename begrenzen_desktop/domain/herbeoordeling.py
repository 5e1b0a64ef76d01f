"""The proposed date to look again whether a limit is still needed."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.beoordeling import Beoordeling
from begrenzen_desktop.domain.brieftaal import add_maanden
from begrenzen_desktop.domain.regeling import Regeling


def propose_herbeoordeling(regeling: Regeling, beoordeling: Beoordeling, anders: dt.date) -> dt.date:
    """Give the default of the regeling, counted from the decision; ``anders`` while that has no date yet."""
    beslissing = beoordeling.beslissing
    besloten = beslissing.besloten_op if beslissing else beoordeling.datum("besloten_op")
    return add_maanden(besloten or anders, regeling.herbeoordeling_maanden)
