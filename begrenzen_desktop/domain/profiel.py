"""The Organisatieprofiel: what every letter needs to know of the sending organisation, and who may sign."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum

from begrenzen_desktop.domain.regeling import Duren


@dataclass(frozen=True, slots=True)
class Mandaat:
    """Power to sign one kind of letter ("*" is every kind) from a date up to and including a date (None: open)."""

    soort: str = "*"
    vanaf: dt.date | None = None
    tot_en_met: dt.date | None = None
    verwijzing: str = ""

    def covers(self, soort: str, op: dt.date) -> bool:
        """Tell whether this power holds for a kind of letter on a date."""
        return (
            self.soort in ("*", soort)
            and (self.vanaf is None or self.vanaf <= op)
            and (self.tot_en_met is None or op <= self.tot_en_met)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ondertekenaar:
    """An eindverantwoordelijke with mandates."""

    id: str
    naam: str
    functie: str
    mandaten: tuple[Mandaat, ...] = ()

    def may_sign(self, soort: str, op: dt.date) -> bool:
        """Tell whether one of the mandates covers this kind of letter on this date."""
        return any(mandaat.covers(soort, op) for mandaat in self.mandaten)


BEHANDELAAR_ID = "behandelaar"
"""Stands for the handler where a letter decides nothing, so that no mandate is needed."""


def make_behandelaar(naam: str, functie: str) -> Ondertekenaar:
    """Give the handler as the one who signs."""
    return Ondertekenaar(id=BEHANDELAAR_ID, naam=naam.strip(), functie=functie.strip())


class Ombudsmansoort(StrEnum):
    """Who looks at complaints about the organisation: the national ombudsman, or another that was designated (Awb 9:17)."""

    NATIONAAL = "nationaal"
    GEMEENTELIJK = "gemeentelijk"
    EIGEN = "eigen"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "nationaal": "Nationaal",
            "gemeentelijk": "Gemeente of regio",
            "eigen": "Eigen commissie",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Ombudsman:
    """The competent ombudsman (Awb 9:17) and how to reach him; ``soort`` is the value of an Ombudsmansoort."""

    naam: str = "de Nationale ombudsman"
    adres: str = "Postbus 93122, 2509 AC Den Haag"
    website: str = "www.nationaleombudsman.nl"
    telefoon: str = "0800 - 33 55 555 (gratis)"
    soort: str = Ombudsmansoort.NATIONAAL.value


@dataclass(frozen=True, slots=True)
class Venster:
    """Where the address stands under the window of an envelope, in millimetres from the left and top of the page."""

    links: int = 25
    boven: int = 50
    breedte: int = 85


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisatieprofiel:
    """Facts of the organisation (ruling 14). Texts are single lines unless they say otherwise."""

    naam: str = ""
    orgaan: str = ""
    afdeling: str = ""
    postadres: str = ""
    bezoekadres: str = ""
    plaats: str = ""
    telefoon: str = ""
    e_mail: str = ""
    website: str = ""
    behandelaar: str = ""
    behandelaar_functie: str = ""
    behandelaar_telefoon: str = ""
    behandelaar_e_mail: str = ""
    ombudsman: Ombudsman = field(default_factory=Ombudsman)
    heroverweging_door: str = ""
    heroverweging_termijn: str = ""
    klacht_adres: str = ""
    route_aanvraag: str = ""
    route_bezwaar: str = ""
    route_woo: str = ""
    route_avg: str = ""
    fg: str = ""
    privacytekst: str = ""
    agressieprotocol: str = ""
    regeling_vindplaats: str = ""
    noodnummers: str = ""
    aanhef: str = "Geachte"
    slotformule: str = "Met vriendelijke groet,"
    venster: Venster = field(default_factory=Venster)
    gesprek_bij_aanhoudend: bool = False
    bewaartermijn_jaren: int = 5
    maximale_duur_maanden: int = 12
    herhaling_maanden: int = 12

    @property
    def namens(self) -> str:
        """The words above a signature: "namens het college van burgemeester en wethouders van ..."."""
        return f"namens {self.orgaan}" if self.orgaan else ""


def with_duren(profiel: Organisatieprofiel, duren: Duren) -> Organisatieprofiel:
    """Give the profile with the lengths of time that a regeling names (trap T5); where it names none, what was there stays."""
    return replace(
        profiel,
        maximale_duur_maanden=duren.langst_maanden or profiel.maximale_duur_maanden,
        herhaling_maanden=duren.herhaling_maanden or profiel.herhaling_maanden,
    )


def same_person(een: str, ander: str) -> bool:
    """Whether two names are written the same, apart from capitals, full stops and spaces."""
    kaal = [" ".join(naam.lower().replace(".", " ").split()) for naam in (een, ander)]
    return bool(kaal[0]) and kaal[0] == kaal[1]
