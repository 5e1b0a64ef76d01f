"""G7: what must be known before a letter is marked as sent, and what is worth a warning (rulings 1 and 9)."""

from __future__ import annotations

import re

from begrenzen_desktop.domain.brief import Brief, Briefstatus, Verzending, Verzendwijze
from begrenzen_desktop.domain.briefinhoud import INTERN
from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.contactmoment import VROEGST
from begrenzen_desktop.domain.dossier import Dossier

_BINNENLANDS = re.compile(r"^3S[A-Z0-9]{9,15}$")
_S10 = re.compile(r"^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$")
_GEWICHTEN = (8, 6, 4, 2, 3, 5, 9, 7)


def open_verzendpunten(dossier: Dossier, brief: Brief, verzending: Verzending) -> tuple[str, ...]:
    """Give what still stops this letter from being marked as sent, each as a sentence with its remedy."""
    punten: list[str] = []
    if brief.soort in INTERN:
        return (
            ("Dit stuk is nog een concept. Stel het eerst vast.",)
            if brief.status is Briefstatus.CONCEPT
            else ()
        )
    if brief.status is Briefstatus.CONCEPT:
        punten.append("Deze brief is nog een concept. Stel de brief eerst vast.")
    if brief.ondertekening is None or not brief.ondertekening.door.strip():
        punten.append(
            "Er is niet vastgelegd wie de brief heeft ondertekend en wanneer. Leg eerst de ondertekening"
            " vast."
        )
    if verzending.op < VROEGST:
        punten.append("De verzenddatum kan niet kloppen. Controleer het jaartal.")
    betrokkene = dossier.betrokkene
    if (
        verzending.wijze in (Verzendwijze.AANGETEKEND, Verzendwijze.GEWONE_POST)
        and not betrokkene.heeft_postadres
    ):
        punten.append("Het postadres is niet compleet. Vul het adres aan, of kies e-mail of overhandigd.")
    if verzending.wijze is Verzendwijze.E_MAIL and not betrokkene.e_mail.strip():
        punten.append(
            "Er is geen e-mailadres bekend. Vul het e-mailadres in, of kies een andere manier van verzenden."
        )
    if verzending.wijze is Verzendwijze.AANGETEKEND and not (
        verzending.barcode.strip() or verzending.reden_zonder_barcode.strip()
    ):
        punten.append(
            "De barcode van de aangetekende brief ontbreekt. Vul de barcode in, of zeg waarom er geen is."
        )
    return tuple(punten)


def warn_verzending(brief: Brief, verzending: Verzending) -> tuple[str, ...]:
    """Give what is odd about this dispatch. A warning never stops anything."""
    zinnen: list[str] = []
    if brief.datum is not None and verzending.op != brief.datum:
        zinnen.append(
            f"De brief is van {format_datum(brief.datum)}, maar gaat op {format_datum(verzending.op)} weg. "
            "Kloppen de data in de brief dan nog? Zo niet, maak een nieuw concept."
        )
    if brief.datum is not None and brief.datum < verzending.op:
        zinnen.append(
            "In de brief begint de afspraak op de briefdatum: dat is vóór de dag van verzending. Maak zo"
            " nodig een nieuw concept."
        )
    if brief.ondertekening is not None and verzending.op < brief.ondertekening.op:
        zinnen.append("De verzenddatum ligt vóór de datum van ondertekening. Controleer de twee datums.")
    if verzending.barcode.strip():
        waarschuwing = check_barcode(verzending.barcode)
        if waarschuwing:
            zinnen.append(waarschuwing)
    return tuple(zinnen)


def check_barcode(barcode: str) -> str:
    """Give a warning about the form of a barcode, or "" when it looks right (3S..., or UPU S10 with its check digit)."""
    code = re.sub(r"[\s.-]", "", barcode).upper()
    if _BINNENLANDS.match(code):
        return ""
    match = _S10.match(code)
    if match is None:
        return (
            "De barcode heeft niet de vorm 3SABCD1234567 of RR123456785NL. Kijk nog eens op het bewijs van"
            " verzending."
        )
    if s10_controlecijfer(match[1]) != int(match[2]):
        return (
            "Het controlecijfer van de barcode klopt niet. Misschien is er een cijfer verkeerd overgenomen."
        )
    return ""


def s10_controlecijfer(acht_cijfers: str) -> int:
    """Give the check digit of an S10 number."""
    rest = 11 - sum(int(c) * g for c, g in zip(acht_cijfers, _GEWICHTEN, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)
