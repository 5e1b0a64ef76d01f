"""Aftercare for who was threatened: which steps there are, by when, and what was done."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from begrenzen_desktop.domain.errors import OngeldigAntwoord

JAAR = dt.timedelta(days=366)
UREN_MET_TIJD = 72
"""Up to so many hours the time of the day counts; later a day is enough."""


@dataclass(frozen=True, slots=True)
class Nazorgstap:
    """One step of the list. ``na_uren`` counts from what happened; ``met_kenmerk``: another system holds it, we keep its reference."""

    id: str
    titel: str
    uitleg: str
    na_uren: int
    bron: str
    met_kenmerk: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Nazorgtaak:
    """A step that has begun. ``uiterlijk`` is UTC; ``op_tijd`` tells whether its hour counts."""

    stap_id: str
    titel: str
    uitleg: str
    bron: str
    uiterlijk: dt.datetime
    op_tijd: bool
    met_kenmerk: bool = False
    gedaan_op: dt.date | None = None
    kenmerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nazorg:
    """The aftercare of one event. ``begonnen_op`` is UTC: when it happened; ``dossier`` is a kenmerk, or ""."""

    id: str
    begonnen_op: dt.datetime
    dossier_id: str = ""
    dossier: str = ""
    taken: tuple[Nazorgtaak, ...] = ()

    @property
    def is_klaar(self) -> bool:
        """Whether every step was done."""
        return all(taak.gedaan_op is not None for taak in self.taken)


def make_taken(stappen: tuple[Nazorgstap, ...], begonnen_op: dt.datetime) -> tuple[Nazorgtaak, ...]:
    """Give the steps with their moments, counted in real hours from what happened."""
    return tuple(
        Nazorgtaak(
            stap_id=stap.id,
            titel=stap.titel,
            uitleg=stap.uitleg,
            bron=stap.bron,
            uiterlijk=begonnen_op + dt.timedelta(hours=stap.na_uren),
            op_tijd=stap.na_uren <= UREN_MET_TIJD,
            met_kenmerk=stap.met_kenmerk,
        )
        for stap in sorted(stappen, key=lambda stap: stap.na_uren)
    )


def check_begin(begonnen_op: dt.datetime, nu: dt.datetime) -> None:
    """Refuse a moment that cannot be right. Raises OngeldigAntwoord."""
    if begonnen_op > nu:
        raise OngeldigAntwoord(
            "Dit moment ligt in de toekomst. Vul in wanneer het gebeurde, op zijn laatst nu."
        )
    if nu - begonnen_op > JAAR:
        raise OngeldigAntwoord(
            "Dit is meer dan een jaar geleden. Controleer de datum, of bespreek met je leidinggevende wat je nu nodig hebt."
        )


def check_gedaan(gedaan_op: dt.date, begonnen: dt.date, vandaag: dt.date) -> None:
    """Refuse a day on which it cannot have been done. Raises OngeldigAntwoord."""
    if gedaan_op > vandaag:
        raise OngeldigAntwoord("Deze dag ligt in de toekomst. Vul een dag in tot en met vandaag.")
    if gedaan_op < begonnen:
        raise OngeldigAntwoord("Deze dag ligt vóór de gebeurtenis. Controleer de datum.")
