"""The proposed date to look again whether a limit is still needed."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.beoordeling import Beoordeling
from begrenzen_desktop.domain.brieftaal import add_maanden
from begrenzen_desktop.domain.regeling import Regeling


def propose_herbeoordeling(regeling: Regeling, beoordeling: Beoordeling, anders: dt.date) -> dt.date:
    """Give the default of the regeling, counted from the decision; ``anders`` while that has no date yet.

    A measure is looked at again while there is still time to change it: see ``propose_voor_einde``.
    """
    beslissing = beoordeling.beslissing
    besloten = beslissing.besloten_op if beslissing else beoordeling.datum("besloten_op")
    voorstel = add_maanden(besloten or anders, regeling.herbeoordeling_maanden)
    return min(voorstel, propose_voor_einde(beoordeling) or voorstel)


def propose_voor_einde(beoordeling: Beoordeling) -> dt.date | None:
    """Give the day a month before a measure ends, but never in its first half; None without a measure with both days."""
    ingang, einde = beoordeling.datum("ingangsdatum"), beoordeling.datum("einddatum")
    keuze = beoordeling.keuze
    if keuze is None or not keuze.heeft_maatregel or ingang is None or einde is None or einde <= ingang:
        return None
    return max(add_maanden(einde, -1), ingang + (einde - ingang) / 2)
