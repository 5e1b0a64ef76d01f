"""The talk about behaviour that cannot be accepted: invited, held, refused, or nobody came."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.errors import OngeldigAntwoord


class Gespreksuitkomst(StrEnum):
    """How an invitation ended; a refusal and staying away count as offered (ruling 4)."""

    UITGENODIGD = "uitgenodigd"
    GEHOUDEN = "gehouden"
    GEWEIGERD = "geweigerd"
    NIET_VERSCHENEN = "niet-verschenen"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            Gespreksuitkomst.UITGENODIGD: "uitgenodigd, nog geen antwoord",
            Gespreksuitkomst.GEHOUDEN: "het gesprek is gevoerd",
            Gespreksuitkomst.GEWEIGERD: "de burger wilde geen gesprek",
            Gespreksuitkomst.NIET_VERSCHENEN: "de burger is niet gekomen",
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordegesprek:
    """One invitation and what came of it. ``mogelijk_op`` are the offered days; ``reactie_tot`` the last day to answer.

    ``namens_ons`` says who of us is there, ``mee`` whom the citizen may bring or brought; arrangements of both sides
    stand apart.
    """

    id: str
    uitgenodigd_op: dt.date | None = None
    mogelijk_op: tuple[dt.date, ...] = ()
    plaats: str = ""
    namens_ons: str = ""
    mee: str = ""
    uitkomst: Gespreksuitkomst = Gespreksuitkomst.UITGENODIGD
    gehouden_op: dt.date | None = None
    verslag: str = ""
    afspraken_burger: str = ""
    afspraken_organisatie: str = ""
    reactie_tot: dt.date | None = None

    def dagen(self) -> tuple[dt.date, ...]:
        """Every day this talk names."""
        los = (self.uitgenodigd_op, self.gehouden_op, self.reactie_tot)
        return (*self.mogelijk_op, *(dag for dag in los if dag is not None))

    @property
    def is_afgerond(self) -> bool:
        """Whether it is known how the invitation ended."""
        return self.uitkomst is not Gespreksuitkomst.UITGENODIGD


def check_ordegesprek(gesprek: Ordegesprek, vandaag: dt.date) -> None:
    """Refuse dates that cannot be right. Raises OngeldigAntwoord with the remedy."""
    uitgenodigd = gesprek.uitgenodigd_op
    if uitgenodigd is None:
        raise OngeldigAntwoord(
            "De datum van de uitnodiging ontbreekt. Vul de dag in waarop je de burger uitnodigde."
        )
    if uitgenodigd > vandaag and gesprek.is_afgerond:
        raise OngeldigAntwoord("De uitnodiging ligt in de toekomst. Vul een datum in tot en met vandaag.")
    if any(dag < uitgenodigd for dag in gesprek.mogelijk_op):
        raise OngeldigAntwoord(
            "Een voorgestelde dag ligt vóór de uitnodiging. Kies dagen die nog moeten komen."
        )
    if gesprek.reactie_tot is not None and gesprek.reactie_tot < uitgenodigd:
        raise OngeldigAntwoord("De dag om te reageren ligt vóór de uitnodiging. Kies een latere dag.")
    if gesprek.uitkomst is Gespreksuitkomst.NIET_VERSCHENEN and any(
        dag > vandaag for dag in gesprek.mogelijk_op
    ):
        raise OngeldigAntwoord(
            "De burger kan nog komen: een voorgestelde dag moet nog komen. Wacht die dag af en leg dan vast hoe het liep."
        )
    if gesprek.uitkomst is Gespreksuitkomst.GEHOUDEN:
        if gesprek.gehouden_op is None:
            raise OngeldigAntwoord("De dag van het gesprek ontbreekt. Vul in wanneer het gesprek was.")
        if gesprek.gehouden_op > vandaag:
            raise OngeldigAntwoord(
                "De dag van het gesprek ligt in de toekomst. Leg het gesprek vast als het is gevoerd."
            )
        if gesprek.gehouden_op < uitgenodigd:
            raise OngeldigAntwoord(
                "De dag van het gesprek ligt vóór de uitnodiging. Controleer de twee datums."
            )
        if not gesprek.verslag.strip():
            raise OngeldigAntwoord(
                "Het verslag ontbreekt. Schrijf in een paar zinnen op wat er van beide kanten is gezegd."
            )
