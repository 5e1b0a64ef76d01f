"""The Beoordeling of a dossier: answers, consultation, and the Beslissing that ends it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from begrenzen_desktop.domain.regeling import Waarde


class Conclusie(StrEnum):
    """What the analysis comes to (ruling 2)."""

    GEEN = "geen"
    AANHOUDEND = "aanhoudend"
    GRENSOVERSCHRIJDEND = "grensoverschrijdend"
    BEIDE = "beide"


class Beslissingkeuze(StrEnum):
    """The three decisions, and the last two at once."""

    VOORTZETTEN = "voortzetten"
    STOP_KLACHT = "stop-klacht"
    STOP_ALLES_TIJDELIJK = "stop-alles-tijdelijk"
    STOP_BEIDE = "stop-beide"

    @property
    def stopt_klacht(self) -> bool:
        """Whether contact about one complaint ends."""
        return self in (Beslissingkeuze.STOP_KLACHT, Beslissingkeuze.STOP_BEIDE)

    @property
    def heeft_maatregel(self) -> bool:
        """Whether contact as a whole changes for a time."""
        return self in (Beslissingkeuze.STOP_ALLES_TIJDELIJK, Beslissingkeuze.STOP_BEIDE)

    @property
    def begrenst(self) -> bool:
        """Whether it sets a limit at all."""
        return self.stopt_klacht or self.heeft_maatregel


@dataclass(frozen=True, slots=True, kw_only=True)
class Overleg:
    """A consultation with a colleague or leidinggevende: who, when, what came out, and dissent if any."""

    id: str
    wie: str
    functie: str = ""
    op: dt.date
    uitkomst: str = ""
    afwijkende_mening: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoordversie:
    """One editing spell of one answer; times in UTC."""

    vraag_id: str
    waarde: Waarde
    vanaf: dt.datetime
    tot: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Normbevestiging:
    """A norm of the behoorlijkheidstoets that the user confirmed, in one concrete sentence."""

    norm: int
    zin: str
    bevestigd: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Afwijking:
    """An open point that was passed over with a recorded reason (ruling 4)."""

    open_punt: str
    reden: str
    door: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslissing:
    """A decision that was taken: frozen with the facts of that moment. ``vastgesteld_op`` is UTC."""

    id: str
    keuze: Beslissingkeuze
    conclusie: Conclusie
    besloten_door: str
    functie: str
    besloten_op: dt.date
    vastgesteld_op: dt.datetime
    afwijkingen: tuple[Afwijking, ...] = ()
    notitie_brief_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeling:
    """One round through the steps, under one version of a regeling."""

    id: str
    regeling_id: str
    regeling_datum: dt.date
    antwoorden: Mapping[str, Waarde] = field(default_factory=dict)
    overleggen: tuple[Overleg, ...] = ()
    normen: tuple[Normbevestiging, ...] = ()
    afwijkingen: tuple[Afwijking, ...] = ()
    beslissing: Beslissing | None = None

    def tekst(self, vraag_id: str) -> str:
        """Give a text answer, or "" when there is none."""
        waarde = self.antwoorden.get(vraag_id)
        return waarde if isinstance(waarde, str) else ""

    def datum(self, vraag_id: str) -> dt.date | None:
        """Give a date answer, or None."""
        waarde = self.antwoorden.get(vraag_id)
        return waarde if isinstance(waarde, dt.date) else None

    def reeks(self, vraag_id: str) -> tuple[str, ...]:
        """Give a multiple choice or list answer, or an empty tuple."""
        waarde = self.antwoorden.get(vraag_id)
        return waarde if isinstance(waarde, tuple) else ()

    @property
    def conclusie(self) -> Conclusie | None:
        """The conclusion chosen so far."""
        tekst = self.tekst("conclusie")
        return Conclusie(tekst) if tekst else None

    @property
    def keuze(self) -> Beslissingkeuze | None:
        """The decision chosen so far (not yet taken)."""
        tekst = self.tekst("beslissing")
        return Beslissingkeuze(tekst) if tekst else None
