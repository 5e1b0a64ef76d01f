"""A Regeling as data: Stap > Deel > Vraag, with the signs, criteria, norms and limits that belong to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from begrenzen_desktop.domain.errors import BegrenzenError

Waarde = str | int | dt.date | tuple[str, ...] | None
"""What an Antwoord may hold. Ja/nee is the text "ja" or "nee"; a choice is the option's id; several are a tuple of ids."""


class Soort(StrEnum):
    """The kind of field that asks a Vraag. The last seven edit a list of the dossier in its place in the wizard."""

    TEKST = "tekst"
    REGEL = "regel"
    JA_NEE = "ja-nee"
    KEUZE = "keuze"
    MEERKEUZE = "meerkeuze"
    DATUM = "datum"
    GETAL = "getal"
    CONTACTEN = "contacten"
    KLACHTEN = "klachten"
    LOPENDE_KLACHTEN = "lopende-klachten"
    OVERLEG = "overleg"
    GESPREKKEN = "gesprekken"
    BRIEVEN = "brieven"
    TOETS = "toets"


LIJSTSOORTEN = frozenset(
    {
        Soort.CONTACTEN,
        Soort.KLACHTEN,
        Soort.LOPENDE_KLACHTEN,
        Soort.OVERLEG,
        Soort.GESPREKKEN,
        Soort.BRIEVEN,
        Soort.TOETS,
    }
)


@dataclass(frozen=True, slots=True)
class Bron:
    """Where a question or rule comes from."""

    document: str
    plaats: str

    def __str__(self) -> str:
        return f"{self.document}, {self.plaats}" if self.plaats else self.document


@dataclass(frozen=True, slots=True)
class Keuze:
    """One option of a Vraag: only the id is stored."""

    id: str
    label: str
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """True when the answer to another Vraag is (or contains) one of the given values."""

    vraag: str
    waarden: tuple[str, ...]

    def holds(self, antwoorden: Mapping[str, Waarde]) -> bool:
        """Tell whether the answers meet the condition."""
        waarde = antwoorden.get(self.vraag)
        if isinstance(waarde, tuple):
            return any(item in self.waarden for item in waarde)
        return waarde is not None and str(waarde) in self.waarden


@dataclass(frozen=True, slots=True)
class Gebrekregel:
    """Which answer to a Vraag points at a defect of our own, and why that is a reason to continue handling."""

    waarden: tuple[str, ...]
    uitleg: str
    tenzij: Voorwaarde | None = None


@dataclass(frozen=True, slots=True)
class Vraag:
    """One reflection question, in our own words, with its source.

    ``nodig_voor`` lists the beslissingen (ids) that cannot be made without an answer; empty means optional.
    ``norm`` numbers refer to the Behoorlijkheidswijzer: this answer fills that norm of the toets.
    ``pleit_voor_burger`` is a sentence for the tegenspraak card, used when the answer is one of its values.
    """

    id: str
    soort: Soort
    tekst: str
    bron: Bron
    toelichting: str = ""
    voorbeeld: str = ""
    keuzen: tuple[Keuze, ...] = ()
    voorwaarde: Voorwaarde | None = None
    nodig_voor: frozenset[str] = frozenset()
    gebrek: Gebrekregel | None = None
    tegenspraak: Gebrekregel | None = None
    norm: tuple[int, ...] = ()
    standaard: tuple[str, ...] = ()
    feiten: bool = False
    eigen_regels: bool = False

    def is_visible(self, antwoorden: Mapping[str, Waarde]) -> bool:
        """Tell whether the question applies, given the other answers."""
        return self.voorwaarde is None or self.voorwaarde.holds(antwoorden)

    def label(self, keuze_id: str) -> str:
        """Give the label of an option.

        Raises BegrenzenError when this version of the regeling does not know the option.
        """
        for keuze in self.keuzen:
            if keuze.id == keuze_id:
                return keuze.label
        raise BegrenzenError(
            f"De keuze '{keuze_id}' bestaat niet bij de vraag '{self.id}'. Kies een van de keuzen die op het scherm staan."
        )


@dataclass(frozen=True, slots=True)
class Deel:
    """A page of the wizard: the questions of one part of a Stap."""

    id: str
    titel: str
    inleiding: str
    vragen: tuple[Vraag, ...]
    bron: Bron

    def visible(self, antwoorden: Mapping[str, Waarde]) -> tuple[Vraag, ...]:
        """Give the questions that apply."""
        return tuple(vraag for vraag in self.vragen if vraag.is_visible(antwoorden))


@dataclass(frozen=True, slots=True)
class Stap:
    """One of the steps. Number 0 is what comes before the first step."""

    id: str
    nummer: int
    titel: str
    doel: str
    delen: tuple[Deel, ...]

    @property
    def vragen(self) -> tuple[Vraag, ...]:
        """All questions of the step in order."""
        return tuple(vraag for deel in self.delen for vraag in deel.vragen)


@dataclass(frozen=True, slots=True)
class Norm:
    """One norm of the Behoorlijkheidswijzer with its question. ``kern``: asked by default (a preset of eight)."""

    nummer: int
    kernwaarde: str
    naam: str
    vraag: str
    bron: Bron
    kern: bool = False


@dataclass(frozen=True, slots=True)
class Grens:
    """Something a limit may never touch."""

    id: str
    tekst: str
    bron: Bron


@dataclass(frozen=True, slots=True)
class Beslissingsoort:
    """One of the three decisions and what it means for each side."""

    id: str
    titel: str
    bij_conclusie: frozenset[str]
    voor_burger: str
    voor_jou: str
    voor_organisatie: str
    bron: Bron
    brieven: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefsoort:
    """A kind of letter or note of the regeling: code word, the D-number of the design, its template."""

    id: str
    code: str
    titel: str
    sjabloon: str
    extern: bool = True


@dataclass(frozen=True, slots=True)
class Duren:
    """The lengths of time of a regeling, all own norms; 0: it says nothing. They become those of the profile when it is chosen.

    ``gewoon_maanden`` is what a measure usually lasts, ``langst_maanden`` the cap with extensions, ``herhaling_maanden`` how long
    a repetition still counts as one, ``reactie_dagen`` how many days there are to answer an invitation.
    """

    gewoon_maanden: int = 0
    langst_maanden: int = 0
    herhaling_maanden: int = 0
    reactie_dagen: int = 0


@dataclass(frozen=True)
class Regeling:
    """A whole regeling, pinned by id and date of entry into force for the life of a dossier.

    ``gesprek_altijd``: a talk is offered before every limit, also to somebody who only persists (T1).
    ``brief_na_contact_weken``: own norm for the letter after the last contact; 0: there is none.
    ``sjablonen``: the regeling whose templates it uses; "" for its own. ``briefteksten``: own words by kind and part.
    ``waarschuwt_met``: the letters that count as the warning before a measure (G4).
    ``rollen``: the roles with the names that the regeling gives them; an organisation may use its own.
    """

    id: str
    datum: dt.date
    titel: str
    uitgever: str
    stappen: tuple[Stap, ...]
    normen: tuple[Norm, ...]
    grenzen: tuple[Grens, ...]
    beslissingen: tuple[Beslissingsoort, ...]
    briefsoorten: tuple[Briefsoort, ...]
    min_woorden_reden: int = 25
    herbeoordeling_maanden: int = 12
    gesprek_altijd: bool = False
    brief_na_contact_weken: int = 0
    sjablonen: str = ""
    briefteksten: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rollen: Mapping[str, str] = field(default_factory=dict)
    duren: Duren = Duren()
    waarschuwt_met: frozenset[str] = frozenset({"waarschuwing"})

    @property
    def sjabloonmap(self) -> str:
        """The folder of its templates."""
        return self.sjablonen or self.id

    def vragen(self) -> Iterator[Vraag]:
        """Give every question in the order of the steps."""
        for stap in self.stappen:
            yield from stap.vragen

    @cached_property
    def _op_id(self) -> dict[str, Vraag]:
        return {vraag.id: vraag for vraag in self.vragen()}

    def vraag(self, vraag_id: str) -> Vraag:
        """Find a question by its id. Raises BegrenzenError when this version does not have it."""
        try:
            return self._op_id[vraag_id]
        except KeyError:
            raise BegrenzenError(
                f"De vraag '{vraag_id}' staat niet in de regeling {self.id} van {self.datum:%d-%m-%Y}. "
                "Controleer of dit dossier bij deze versie van de regeling hoort."
            ) from None

    def beslissingsoort(self, beslissing_id: str) -> Beslissingsoort:
        """Find a decision by its id. Raises BegrenzenError when it does not exist."""
        for soort in self.beslissingen:
            if soort.id == beslissing_id:
                return soort
        raise BegrenzenError(
            f"De beslissing '{beslissing_id}' bestaat niet. Kies een beslissing uit de lijst."
        )

    def briefsoort(self, brief_id: str) -> Briefsoort:
        """Find a kind of letter by its code word. Raises BegrenzenError when the regeling does not have it."""
        for soort in self.briefsoorten:
            if soort.id == brief_id:
                return soort
        raise BegrenzenError(
            f"De brief '{brief_id}' hoort niet bij deze regeling. Kies een brief uit de lijst."
        )

    def plaats_van(self, vraag_id: str) -> tuple[Stap, Deel]:
        """Give the step and the part a question stands in. Raises BegrenzenError when it does not exist."""
        for stap in self.stappen:
            for deel in stap.delen:
                if any(vraag.id == vraag_id for vraag in deel.vragen):
                    return stap, deel
        raise BegrenzenError(f"De vraag '{vraag_id}' staat niet in deze regeling. Open een andere vraag.")
