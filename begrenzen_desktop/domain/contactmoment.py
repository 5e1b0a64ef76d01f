"""Contact between the citizen and the organisation: single moments and earlier ones taken together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.errors import OngeldigAntwoord

VROEGST = dt.date(1990, 1, 1)


class Kanaal(StrEnum):
    """The way of contact (Klantinteracties: kanaal)."""

    TELEFOON = "telefoon"
    E_MAIL = "e-mail"
    BRIEF = "brief"
    BALIE = "balie"
    GESPREK = "gesprek"
    SOCIALE_MEDIA = "sociale-media"
    OVERIG = "overig"

    @property
    def label(self) -> str:
        """The Dutch word on screen and in letters."""
        return {"e-mail": "e-mail", "sociale-media": "sociale media", "overig": "andere weg"}.get(
            self, self.value
        )


class Richting(StrEnum):
    """Who took the initiative."""

    VAN_BURGER = "van-burger"
    NAAR_BURGER = "naar-burger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contactmoment:
    """One contact. ``op`` is the local date, ``tijd`` the local time if known, ``minuten`` our time in minutes.

    ``tekst`` says what happened; ``citaat`` is literally what was said or written; ``eigen_steek`` marks a slip of
    our own (late, unanswered, promised and not done) and says which; ``onaanvaardbaar`` marks behaviour that broke a
    rule of conduct, such as an insult or a threat, and ``strafrechtelijk`` that it may be an offence; ``klacht_id`` links it to a Klacht.
    ``buiten_afspraak`` marks a contact by a way, or at a time, that a measure does not allow; it need not be unacceptable.
    ``beoordeeld_als`` is what the triage advised (the value of a Triageadvies; "": it was not judged).
    """

    id: str
    op: dt.date
    tijd: dt.time | None = None
    kanaal: Kanaal
    richting: Richting = Richting.VAN_BURGER
    minuten: int = 0
    medewerker: str = ""
    tekst: str = ""
    citaat: str = ""
    nieuwe_informatie: bool = False
    eigen_steek: str = ""
    strafrechtelijk: bool = False
    onaanvaardbaar: bool = False
    klacht_id: str = ""
    beoordeeld_als: str = ""
    buiten_afspraak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzamelmoment:
    """Earlier contacts counted together, e.g. "about 20 calls, 1 May to 20 October, source: KCC registration"."""

    id: str
    vanaf: dt.date
    tot_en_met: dt.date
    aantal: int
    kanaal: Kanaal
    minuten: int = 0
    tekst: str = ""
    herkomst: str = ""


def check_contactmoment(moment: Contactmoment, vandaag: dt.date) -> None:
    """Refuse absurd dates and durations. Raises OngeldigAntwoord with the remedy."""
    _check_datum(moment.op, vandaag, "Het contact")
    if not 0 <= moment.minuten <= 24 * 60:
        raise OngeldigAntwoord(
            "De duur moet tussen 0 en 1440 minuten liggen. Vul de duur van dit ene contact in."
        )
    if not (moment.tekst.strip() or moment.citaat.strip()):
        raise OngeldigAntwoord(
            "Er staat nog niets in het verslag. Schrijf in één zin op waar het contact over ging."
        )


def check_verzamelmoment(moment: Verzamelmoment, vandaag: dt.date) -> None:
    """Refuse a period that cannot be right. Raises OngeldigAntwoord with the remedy."""
    _check_datum(moment.vanaf, vandaag, "De periode")
    _check_datum(moment.tot_en_met, vandaag, "De periode")
    if moment.tot_en_met < moment.vanaf:
        raise OngeldigAntwoord("De einddatum ligt vóór de begindatum. Wissel de twee datums om.")
    if not 1 <= moment.aantal <= 10_000:
        raise OngeldigAntwoord("Het aantal contacten moet tussen 1 en 10.000 liggen. Vul een schatting in.")
    if not moment.herkomst.strip():
        raise OngeldigAntwoord(
            "Zeg erbij waar het aantal vandaan komt, bijvoorbeeld de registratie van het KCC."
        )


def _check_datum(datum: dt.date, vandaag: dt.date, wat: str) -> None:
    if datum > vandaag:
        raise OngeldigAntwoord(f"{wat} ligt in de toekomst. Vul een datum in tot en met vandaag.")
    if datum < VROEGST:
        raise OngeldigAntwoord(f"{wat} ligt vóór 1990. Controleer het jaartal.")
