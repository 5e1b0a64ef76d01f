"""The Dossier: everything known about one matter, as one frozen value that answers and closes itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum

from begrenzen_desktop.domain.beoordeling import Beoordeling
from begrenzen_desktop.domain.betrokkene import Betrokkene
from begrenzen_desktop.domain.brief import Brief, EerdereBrief
from begrenzen_desktop.domain.contactmoment import Contactmoment, Verzamelmoment
from begrenzen_desktop.domain.errors import NogNietToegestaan
from begrenzen_desktop.domain.gesprek import Ordegesprek
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.leerpunt import Leerpunt, check_leerpunt
from begrenzen_desktop.domain.regeling import Vraag, Waarde
from begrenzen_desktop.domain.verloop import Verloopstap
from begrenzen_desktop.domain.waarden import check_waarde


class Dossierstatus(StrEnum):
    """Open dossiers are worked on; a closed one is read only until it is reopened."""

    OPEN = "open"
    GESLOTEN = "gesloten"


class Dossierstap(StrEnum):
    """Where a dossier stands in the five steps."""

    CONCEPT = "concept"
    GESIGNALEERD = "gesignaleerd"
    GEANALYSEERD = "geanalyseerd"
    BESLOTEN = "besloten"
    GEINFORMEERD = "geinformeerd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One matter of one Betrokkene. ``aangemaakt_op`` and ``gewijzigd_op`` are UTC."""

    id: str
    kenmerk: str
    betrokkene: Betrokkene
    behandelaar: str
    status: Dossierstatus = Dossierstatus.OPEN
    aangemaakt_op: dt.datetime
    gewijzigd_op: dt.datetime
    sluitreden: str = ""
    leerpunt: Leerpunt = field(default_factory=Leerpunt)
    oefening: bool = False
    beoordeling: Beoordeling
    klachten: tuple[Klacht, ...] = ()
    contactmomenten: tuple[Contactmoment, ...] = ()
    verzamelmomenten: tuple[Verzamelmoment, ...] = ()
    gesprekken: tuple[Ordegesprek, ...] = ()
    eerdere_brieven: tuple[EerdereBrief, ...] = ()
    brieven: tuple[Brief, ...] = ()
    verloop: tuple[Verloopstap, ...] = ()

    @property
    def onderwerp(self) -> str:
        """The subject: the answer to the question ``onderwerp``, so that it is written once."""
        return self.beoordeling.tekst("onderwerp")

    def answer(self, vraag: Vraag, waarde: Waarde) -> Dossier:
        """Give the dossier with this answer.

        Raises NogNietToegestaan when the dossier is closed, OngeldigAntwoord when the value does not fit.
        """
        self.require_open()
        check_waarde(vraag, waarde)
        antwoorden = {**self.beoordeling.antwoorden, vraag.id: waarde}
        return replace(self, beoordeling=replace(self.beoordeling, antwoorden=antwoorden))

    def close(self, reden: str, leerpunt: Leerpunt) -> Dossier:
        """Give the dossier closed, with what is learned from it.

        Raises NogNietToegestaan when it is closed already or no reason is given, OngeldigAntwoord for a change not said.
        """
        self.require_open()
        check_leerpunt(leerpunt)
        if not reden.strip():
            raise NogNietToegestaan("Zeg in één zin waarom je het dossier sluit. Daarna kan het dicht.")
        return replace(self, status=Dossierstatus.GESLOTEN, sluitreden=reden.strip(), leerpunt=leerpunt)

    def reopen(self, reden: str) -> Dossier:
        """Give the dossier open again. Raises NogNietToegestaan without a reason, which stays beside that of closing."""
        if not reden.strip():
            raise NogNietToegestaan("Zeg in één zin waarom je het dossier heropent. Daarna kan het open.")
        was = f"{self.sluitreden} " if self.sluitreden else ""
        return replace(self, status=Dossierstatus.OPEN, sluitreden=f"{was}Heropend: {reden.strip()}")

    def require_open(self) -> None:
        """Raise NogNietToegestaan when the dossier is closed."""
        if self.status is Dossierstatus.GESLOTEN:
            raise NogNietToegestaan("Dit dossier is gesloten. Heropen het eerst als je iets wilt wijzigen.")
