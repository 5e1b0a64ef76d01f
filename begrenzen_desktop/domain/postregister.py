"""The post register: when to look at what became of a registered letter, and what can follow when it comes back."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from begrenzen_desktop.domain.brief import Verzending, Verzendwijze
from begrenzen_desktop.domain.errors import OngeldigAntwoord

KIJKEN_NA = dt.timedelta(days=3)
AFHALEN_BINNEN = dt.timedelta(days=14)  # as long as a letter waits at the collection point


class Uitkomst(StrEnum):
    """What the carrier says of a letter."""

    BEZORGD = "bezorgd"
    ONDERWEG = "onderweg"
    AFHAALPUNT = "afhaalpunt"

    @property
    def label(self) -> str:
        """The words on screen."""
        return {
            "bezorgd": "Bezorgd of opgehaald",
            "onderweg": "Nog onderweg of onbekend",
            "afhaalpunt": "Ligt bij een afhaalpunt",
        }[self.value]


class Vervolg(StrEnum):
    """What is done with a letter that came back; its envelope stays closed."""

    GEWOON_KOMT_AAN = "gewoon"
    OPNIEUW = "opnieuw"
    ADRES = "adres"
    OVERHANDIGEN = "overhandigen"

    @property
    def label(self) -> str:
        """The words on screen."""
        return {
            "gewoon": "Niets: dezelfde brief ging ook met de gewone post",
            "opnieuw": "Dezelfde brief opnieuw versturen",
            "adres": "Eerst het adres nazoeken",
            "overhandigen": "De brief laten overhandigen",
        }[self.value]


def next_look(verzending: Verzending) -> dt.date | None:
    """Give the day on which someone has to look at the status; None when there is nothing left to see."""
    if verzending.wijze is not Verzendwijze.AANGETEKEND or verzending.retour_op is not None:
        return None
    if verzending.bekeken_op is None:
        return verzending.op + KIJKEN_NA
    match verzending.uitkomst:
        case Uitkomst.ONDERWEG:
            return verzending.bekeken_op + KIJKEN_NA
        case Uitkomst.AFHAALPUNT:
            return max(verzending.op + AFHALEN_BINNEN, verzending.bekeken_op + KIJKEN_NA)
        case _:
            return None


def check_dag(verzending: Verzending, dag: dt.date, vandaag: dt.date) -> None:
    """Raise OngeldigAntwoord for a day before the posting or after today."""
    if dag < verzending.op:
        raise OngeldigAntwoord("Deze dag ligt vóór de dag van verzending. Controleer de datum.")
    if dag > vandaag:
        raise OngeldigAntwoord("Deze dag ligt in de toekomst. Vul de dag in waarop het gebeurde.")


def describe(verzending: Verzending) -> str:
    """Say in words what is known of a posting after it left."""
    woorden = []
    if verzending.bewijs_bestand_id:
        woorden.append("bewijs bewaard")
    if verzending.bekeken_op is not None and verzending.uitkomst:
        woorden.append(Uitkomst(verzending.uitkomst).label.lower())
    if verzending.retour_op is not None:
        woorden.append("teruggekomen, envelop dicht laten")
    if verzending.vervolg:
        woorden.append(Vervolg(verzending.vervolg).label.lower())
    return ", ".join(woorden)
