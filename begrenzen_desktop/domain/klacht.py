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


class Ombudsmanoordeel(StrEnum):
    """How an inquiry of the ombudsman ended (Awb 9:22 to 9:27 and 9:36)."""

    BEHOORLIJK = "behoorlijk"
    DEELS_BEHOORLIJK = "deels-behoorlijk"
    NIET_BEHOORLIJK = "niet-behoorlijk"
    GEEN_OORDEEL = "geen-oordeel"
    TUSSENTIJDS_OPGELOST = "tussentijds-opgelost"
    NIET_ONDERZOCHT = "niet-onderzocht"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "behoorlijk": "behoorlijk",
            "deels-behoorlijk": "deels behoorlijk",
            "niet-behoorlijk": "niet behoorlijk",
            "geen-oordeel": "geen oordeel",
            "tussentijds-opgelost": "opgelost zonder rapport",
            "niet-onderzocht": "niet onderzocht (art. 9:22 of 9:23 Awb)",
        }[self.value]


class Klachtkeuze(StrEnum):
    """What happens to a complaint that still runs while all contact is limited for a time (Awb 9:11, 9:8, 9:11 lid 3)."""

    OP_PAPIER = "op-papier"
    NIET_BEHANDELEN = "niet-behandelen"
    LATER = "later-met-instemming"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "op-papier": "Afhandelen op papier",
            "niet-behandelen": "Niet behandelen, met een brief die zegt waarom (art. 9:8 Awb)",
            "later-met-instemming": "Later antwoorden, als de burger daar op papier mee instemt (art. 9:11 lid 3 Awb)",
        }[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Klacht:
    """One complaint. ``None`` for a yes/no means: not answered yet.

    ``op_afstand``: handled by someone at sufficient distance from the person complained about (Awb 9:7).
    ``verklaringen_strijdig``: the accounts contradicted each other and neither was supported.
    ``naar_ombudsman_verwezen``: our answer named the ombudsman and the term (Awb 9:12 lid 2).
    ``commissie``: a klachtadviescommissie advises (Awb 9:13), so the term is ten weeks.
    ``verdaagd_op``: the day of the letter that adds four weeks (Awb 9:11 lid 2).
    ``uitgesteld_tot`` and ``instemming_op``: further postponement with written consent (Awb 9:11 lid 3).
    ``tijdens_stop``: what happens to it under a measure, while it has no answer.
    ``gedraging_op``: the day of the conduct; ``bevestigd_op``: the day on which we confirmed receipt (Awb 9:6).
    ``uitstelreden``: why it takes longer (Awb 9:11 lid 2); ``grond`` and ``grond_uitleg``: on which ground it is left, and
    why that is right here (Awb 9:8; the value of a Weigeringsgrond, or "").
    ``ombudsman_sinds``: the day on which the ombudsman put the complaint to us; ``ombudsman_op`` and ``ombudsman_oordeel``:
    when and how that ended; ``ombudsman_uitkomst``: what he said, in words (Awb 9:18, 9:36).
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
    commissie: bool | None = None
    verdaagd_op: dt.date | None = None
    instemming_op: dt.date | None = None
    uitgesteld_tot: dt.date | None = None
    tijdens_stop: Klachtkeuze | None = None
    gedraging_op: dt.date | None = None
    bevestigd_op: dt.date | None = None
    uitstelreden: str = ""
    grond: str = ""
    grond_uitleg: str = ""
    ombudsman_sinds: dt.date | None = None
    ombudsman_op: dt.date | None = None
    ombudsman_oordeel: Ombudsmanoordeel | None = None

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
        (klacht.verdaagd_op, "de verdaging"),
        (klacht.instemming_op, "de instemming"),
        (klacht.gedraging_op, "de gedraging"),
        (klacht.bevestigd_op, "de bevestiging"),
        (klacht.ombudsman_sinds, "de vraag van de ombudsman"),
        (klacht.ombudsman_op, "de uitkomst van de ombudsman"),
    ):
        if datum is not None and datum > vandaag:
            raise OngeldigAntwoord(
                f"De datum van {wat} ligt in de toekomst. Vul een datum in tot en met vandaag."
            )
        if datum is not None and datum < VROEGST:
            raise OngeldigAntwoord(f"De datum van {wat} ligt vóór 1990. Controleer het jaartal.")
    if klacht.ontvangen_op and klacht.afgedaan_op and klacht.afgedaan_op < klacht.ontvangen_op:
        raise OngeldigAntwoord("De klacht is afgedaan vóór de ontvangst. Controleer de twee datums.")
    if klacht.ontvangen_op and klacht.gedraging_op and klacht.ontvangen_op < klacht.gedraging_op:
        raise OngeldigAntwoord("De klacht is ontvangen vóór de gedraging. Controleer de twee datums.")
    if klacht.ontvangen_op and klacht.bevestigd_op and klacht.bevestigd_op < klacht.ontvangen_op:
        raise OngeldigAntwoord("De ontvangst is bevestigd vóór de ontvangst zelf. Controleer de twee datums.")
    _check_uitstel(klacht)
    _check_ombudsman(klacht)


def _check_ombudsman(klacht: Klacht) -> None:
    """An outcome has a day and a word, and does not come before the question."""
    if (klacht.ombudsman_op is None) != (klacht.ombudsman_oordeel is None):
        raise OngeldigAntwoord(
            "Bij de uitkomst van de ombudsman horen een dag én een uitkomst. Vul ze allebei in, of geen van beide."
        )
    sinds, op = klacht.ombudsman_sinds, klacht.ombudsman_op
    if sinds is not None and op is not None and op < sinds:
        raise OngeldigAntwoord(
            "De uitkomst van de ombudsman ligt vóór zijn vraag aan jullie. Controleer de twee datums."
        )


def _check_uitstel(klacht: Klacht) -> None:
    """Postponing needs the day of receipt, in order; further postponement needs consent on paper."""
    ontvangen = klacht.ontvangen_op
    if klacht.verdaagd_op is not None and (ontvangen is None or klacht.verdaagd_op < ontvangen):
        raise OngeldigAntwoord(
            "De verdaging ligt vóór de ontvangst, of de datum van ontvangst ontbreekt. Controleer de twee datums."
        )
    if klacht.uitgesteld_tot is None and klacht.instemming_op is None:
        return
    if klacht.uitgesteld_tot is None or klacht.instemming_op is None:
        raise OngeldigAntwoord(
            "Verder uitstel mag alleen als de burger daar op papier mee instemt. Vul de dag van de instemming in én de"
            " dag tot wanneer, of maak ze allebei leeg."
        )
    if ontvangen is None or klacht.instemming_op < ontvangen or klacht.uitgesteld_tot <= klacht.instemming_op:
        raise OngeldigAntwoord(
            "De datums van het uitstel kloppen niet. Eerst komt de ontvangst, dan de instemming, dan de nieuwe laatste dag."
        )
