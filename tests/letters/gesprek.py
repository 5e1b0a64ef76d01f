"""What the invitation to talk and the letter with what was agreed are made from in tests."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.regelingen.catalog import Catalogus
from tests.letters.voorbeeld import make_bron, with_answers

SOORTEN = ("uitnodiging-gesprek", "afspraken")
VEELVRAGERS = Catalogus().newest("veelvragers")
GESPREK = Ordegesprek(
    id="g1",
    uitgenodigd_op=dt.date(2026, 11, 23),
    mogelijk_op=(dt.date(2026, 12, 1), dt.date(2026, 12, 2), dt.date(2026, 12, 3)),
    plaats="het gemeentehuis, Raadhuisplein 1",
    namens_ons="J. Vermeer, teamleider, en een collega van de klachtbehandeling",
    reactie_tot=dt.date(2026, 11, 30),
)
GEHOUDEN = replace(
    GESPREK,
    uitgenodigd_op=dt.date(2026, 11, 2),
    mogelijk_op=(dt.date(2026, 11, 10),),
    reactie_tot=dt.date(2026, 11, 9),
    uitkomst=Gespreksuitkomst.GEHOUDEN,
    gehouden_op=dt.date(2026, 11, 10),
    verslag="Wij spraken over de toon van de brieven.",
    afspraken_burger="U stuurt uw vragen naar één adres.\nU wacht ons antwoord af.",
    afspraken_organisatie="Wij antwoorden binnen vijf werkdagen.",
)


def make_gespreksbron(soort: str) -> Briefbron:
    """All that a letter of this kind is made from."""
    bron = make_bron("stop-klacht")
    gesprek = GESPREK if soort == "uitnodiging-gesprek" else GEHOUDEN
    bron = replace(
        bron,
        regeling=Catalogus().newest("zorgvuldig-begrenzen"),
        dossier=replace(bron.dossier, gesprekken=(gesprek,)),
        brief=replace(bron.brief, soort=soort),
    )
    return with_answers(bron, {"afspraken_tot": dt.date(2027, 5, 31)})
