"""What is known of a digital signature in a letter: whether it is right, who made it, when, and what it covers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.brieftaal import format_datum


class Handtekeningstatus(StrEnum):
    """What came out of the check."""

    KLOPT = "klopt"
    GESCHONDEN = "geschonden"
    NIET_ONDERTEKEND = "niet-ondertekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificaatgegevens:
    """Whose certificate it is: the name in it, who issued it, and its days (UTC). ``zelf_uitgegeven``: nobody else vouches."""

    naam: str
    uitgever: str
    geldig_van: dt.datetime
    geldig_tot: dt.datetime
    zelf_uitgegeven: bool

    def is_valid_at(self, moment: dt.datetime) -> bool:
        """Whether the certificate is valid at an aware moment."""
        return self.geldig_van <= moment <= self.geldig_tot


@dataclass(frozen=True, slots=True, kw_only=True)
class Handtekeningcontrole:
    """One check. ``op`` is the moment of signing as the signature says (aware UTC).

    ``gedekt`` and ``niet_gedekt`` are names of parts; ``fouten`` says in sentences what is wrong.
    """

    status: Handtekeningstatus
    certificaat: Certificaatgegevens | None = None
    op: dt.datetime | None = None
    gedekt: tuple[str, ...] = ()
    niet_gedekt: tuple[str, ...] = ()
    fouten: tuple[str, ...] = ()

    def zinnen(self) -> tuple[str, ...]:
        """Say it in Dutch sentences, the outcome first."""
        if self.status is Handtekeningstatus.NIET_ONDERTEKEND:
            return ("Dit bestand is niet digitaal ondertekend.",)
        if self.status is Handtekeningstatus.GESCHONDEN:
            kop = "De handtekening klopt niet: het bestand is na het ondertekenen veranderd, of de handtekening is beschadigd."
            return (kop, *self.fouten)
        assert self.certificaat is not None and self.op is not None
        wie = self.certificaat
        delen = [
            "De handtekening klopt, identiteit niet vastgesteld: dit programma weet niet of het certificaat echt van deze persoon is."
        ]
        delen.append(
            f"Ondertekend met het certificaat van {wie.naam}, op {format_datum(self.op.date())} (UTC)."
        )
        delen.append(
            "Het certificaat is door de eigenaar zelf gemaakt; niemand anders staat ervoor in."
            if wie.zelf_uitgegeven
            else f"Het certificaat is uitgegeven door {wie.uitgever}. Of die uitgever te vertrouwen is, controleert dit programma niet."
        )
        delen.append(
            f"Het certificaat is geldig van {format_datum(wie.geldig_van.date())} tot en met {format_datum(wie.geldig_tot.date())}."
        )
        if not wie.is_valid_at(self.op):
            delen.append("Let op: op het moment van ondertekenen was het certificaat niet geldig.")
        if self.niet_gedekt:
            delen.append(
                f"Niet gedekt door de handtekening: {', '.join(self.niet_gedekt)} (eigenschappen van het bestand)."
            )
        return tuple(delen)
