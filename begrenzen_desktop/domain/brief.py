"""A Brief: from concept over vastgesteld and ondertekend to verzonden, with its frozen files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Briefstatus(StrEnum):
    """The life of a Brief; it only goes forward."""

    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    ONDERTEKEND = "ondertekend"
    VERZONDEN = "verzonden"


class Verzendwijze(StrEnum):
    """How a letter left the house."""

    AANGETEKEND = "aangetekend"
    GEWONE_POST = "gewone-post"
    E_MAIL = "e-mail"
    OVERHANDIGD = "overhandigd"

    @property
    def label(self) -> str:
        """The Dutch words on screen and in letters."""
        return self.value.replace("-post", " post") if self is Verzendwijze.GEWONE_POST else self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevroren:
    """Bytes that stand in the vault and never change: which file, its SHA-256 (hex), when (UTC)."""

    bestand_id: str
    sha256: str
    op: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Akkoord:
    """That the signatory agreed to exactly this text (its SHA-256): when, and how. Without it no signature image."""

    sha256: str
    op: dt.date
    hoe: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ondertekening:
    """Who signed on paper, when, and the scan of it if attached."""

    door: str
    functie: str
    op: dt.date
    wijze: str = "papier"
    scan_bestand_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzending:
    """One way in which the letter was posted, and what became of it: proof, status looked at, returned and the next step."""

    wijze: Verzendwijze
    op: dt.date
    barcode: str = ""
    reden_zonder_barcode: str = ""
    gepost_door: str = ""
    bewijs_bestand_id: str = ""
    bekeken_op: dt.date | None = None
    uitkomst: str = ""
    retour_op: dt.date | None = None
    vervolg: str = ""

    def is_same_posting(self, ander: Verzending) -> bool:
        """Whether both tell of the same posting, whatever became known of it later."""
        return (self.wijze, self.op, self.barcode) == (ander.wijze, ander.op, ander.barcode)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One letter or note of a dossier. ``velden`` are the user's own words per part; empty means: as proposed."""

    id: str
    dossier_id: str
    soort: str
    status: Briefstatus = Briefstatus.CONCEPT
    datum: dt.date | None = None
    ondertekenaar_id: str = ""
    velden: Mapping[str, str] = field(default_factory=dict)
    gemaakt_op: dt.datetime
    vastgesteld: Bevroren | None = None
    akkoord: Akkoord | None = None
    ondertekend: Bevroren | None = None
    ondertekening: Ondertekening | None = None
    verzendingen: tuple[Verzending, ...] = ()
    vervangt: str = ""
    betreft: str = ""
    """The step of the measure, or the complaint, that the letter tells of; "" for all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EerdereBrief:
    """A letter sent before the program was used: it satisfies gates like one of our own (ruling 8)."""

    id: str
    soort: str
    datum: dt.date
    toelichting: str = ""
    scan_bestand_id: str = ""
