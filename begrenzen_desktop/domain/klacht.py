"""A Klacht of the citizen as our organisation handled it: received, answered, with which outcome, by whom."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.contactmoment import VROEGST
from begrenzen_desktop.domain.errors import OngeldigAntwoord


class Oordeel(StrEnum):
    """How a complaint ended (Awb 9:12; 9:5 and 9:8 end it in another way)."""

    GEGROND = "gegrond"
    DEELS_GEGROND = "deels-gegrond"
    ONGEGROND = "ongegrond"
    GEEN_OORDEEL = "geen-oordeel"
    NAAR_TEVREDENHEID = "naar-tevredenheid"
    NIET_IN_BEHANDELING = "niet-in-behandeling"

    @property
    def label(self) -> str:
        """The Dutch words on screen and in letters."""
        return {
            "deels-gegrond": "deels gegrond",
            "geen-oordeel": "geen oordeel",
            "naar-tevredenheid": "naar tevredenheid opgelost (art. 9:5 Awb)",
            "niet-in-behandeling": "niet in behandeling genomen (art. 9:8 Awb)",
        }.get(self, self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Klacht:
    """One complaint. ``None`` for a yes/no means: not answered yet.

    ``op_afstand``: handled by someone at sufficient distance from the person complained about (Awb 9:7).
    ``verklaringen_strijdig``: the accounts contradicted each other and neither was supported.
    ``naar_ombudsman_verwezen``: our answer named the ombudsman and the term (Awb 9:12 lid 2).
    """

    id: str
    omschrijving: str
    ontvangen_op: dt.date | None = None
    afgedaan_op: dt.date | None = None
    oordeel: Oordeel | None = None
    uitleg: str = ""
    behandelaar: str = ""
    beklaagde: str = ""
    op_afstand: bool | None = None
    verklaringen_strijdig: bool | None = None
    naar_ombudsman_verwezen: bool | None = None
    ombudsman_uitkomst: str = ""
    brief_datum: dt.date | None = None

    @property
    def is_beantwoord(self) -> bool:
        """Whether the complaint was answered, or ended under 9:5 or 9:8, on a known date."""
        return self.afgedaan_op is not None and self.oordeel is not None


def check_klacht(klacht: Klacht, vandaag: dt.date) -> None:
    """Refuse dates that cannot be right. Raises OngeldigAntwoord with the remedy."""
    if not klacht.omschrijving.strip():
        raise OngeldigAntwoord("De omschrijving ontbreekt. Schrijf in één zin waar de klacht over ging.")
    for datum, wat in (
        (klacht.ontvangen_op, "ontvangst"),
        (klacht.afgedaan_op, "afhandeling"),
        (klacht.brief_datum, "de brief"),
    ):
        if datum is not None and datum > vandaag:
            raise OngeldigAntwoord(
                f"De datum van {wat} ligt in de toekomst. Vul een datum in tot en met vandaag."
            )
        if datum is not None and datum < VROEGST:
            raise OngeldigAntwoord(f"De datum van {wat} ligt vóór 1990. Controleer het jaartal.")
    if klacht.ontvangen_op and klacht.afgedaan_op and klacht.afgedaan_op < klacht.ontvangen_op:
        raise OngeldigAntwoord("De klacht is afgedaan vóór de ontvangst. Controleer de twee datums.")
