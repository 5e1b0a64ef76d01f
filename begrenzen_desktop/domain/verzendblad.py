"""The dispatch sheet (D21): which letter left when, how, with which proof and by whom, and what is still missing for proof."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from begrenzen_desktop.domain.brief import Brief, Verzending, Verzendwijze
from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.checkpunt import Checkpunt, make_punt
from begrenzen_desktop.domain.postregister import describe

_BEWIJS = "CRvB 2018, ECLI:NL:CRVB:2018:3196; RvS 2019, ECLI:NL:RVS:2019:424"
_LEEG = "………………"
WENKEN = (
    "Plak hier het verzendbewijs, of scan het en bewaar de scan bij de brief.",
    "Kijk drie dagen na de verzending of de aangetekende brief is bezorgd.",
    "Komt een brief terug? Laat de envelop dicht en leg vast wat je doet.",
)
"""What the post room does with it."""


@dataclass(frozen=True, slots=True)
class Verzendregel:
    """One way in which the letter left, in words; "" where nothing is known yet."""

    manier: str
    datum: str = ""
    barcode: str = ""
    door: str = ""
    stand: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzendblad:
    """What stands on the sheet, on paper and in a file."""

    titel: str
    kenmerk: str
    datum: str
    ondertekend_door: str
    gemaakt_op: str
    aan: tuple[str, ...]
    regels: tuple[Verzendregel, ...]
    ontbreekt: tuple[str, ...]


def make_verzendblad(
    brief: Brief, kenmerk: str, titel: str, adres: tuple[str, ...], dag: dt.date
) -> Verzendblad:
    """Give the sheet of a letter; one that was not posted yet has room for the usual two ways."""
    regels = tuple(
        Verzendregel(
            v.wijze.label,
            format_datum(v.op),
            v.barcode or (f"geen: {v.reden_zonder_barcode}" if v.reden_zonder_barcode else ""),
            v.gepost_door,
            describe(v),
        )
        for v in brief.verzendingen
    )
    return Verzendblad(
        titel=titel,
        kenmerk=kenmerk,
        datum=format_datum(brief.datum) if brief.datum else "",
        ondertekend_door=brief.ondertekening.door if brief.ondertekening else "",
        gemaakt_op=format_datum(dag),
        aan=adres,
        regels=regels or (Verzendregel("aangetekend"), Verzendregel("gewone post")),
        ontbreekt=tuple(punt.zin for punt in check_verzendblad(brief, adres) if not punt.in_orde),
    )


def as_data(blad: Verzendblad) -> dict[str, object]:
    """Give the values of the template; what has to be written by hand is a dotted line."""
    return {
        "titel": f"Verzendblad {blad.kenmerk}",
        "brief": blad.titel,
        "kenmerk": blad.kenmerk,
        "datum": blad.datum,
        "ondertekenaar": blad.ondertekend_door or _LEEG,
        "gemaakt_op": blad.gemaakt_op,
        "adresregels": list(blad.aan),
        "verzendingen": [
            {
                "manier": regel.manier,
                "datum": regel.datum or _LEEG,
                "barcode": regel.barcode
                or (_LEEG if regel.manier == Verzendwijze.AANGETEKEND.label else "–"),
                "door": regel.door or _LEEG,
                "stand": regel.stand or "–",
            }
            for regel in blad.regels
        ],
        "ontbreekt": list(blad.ontbreekt),
        "wenken": list(WENKEN),
    }


def check_verzendblad(brief: Brief, adres: tuple[str, ...]) -> tuple[Checkpunt, ...]:
    """Give what has to be known to prove a posting. It stops nothing: the sheet is also for writing by hand."""
    posten = brief.verzendingen
    aangetekend = [v for v in posten if v.wijze is Verzendwijze.AANGETEKEND]
    return tuple(
        make_punt(punt_id, 0, goed, ja=ja, nee=nee, bron=_BEWIJS, plek=f"brief:{punt_id}", verplicht=False)
        for punt_id, goed, ja, nee in (
            (
                "adres",
                bool(adres),
                "Het adres is bekend.",
                "Het postadres ontbreekt. Vul het aan bij Gegevens.",
            ),
            (
                "ondertekening",
                brief.ondertekening is not None,
                "Er staat wie tekende.",
                "Er staat niet wie de brief heeft ondertekend. Leg dat vast voordat de brief weggaat.",
            ),
            (
                "verzending",
                bool(posten),
                "Er staat wanneer en hoe de brief wegging.",
                "Er staat nog niet wanneer en hoe de brief wegging. Schrijf het op als hij de deur uitgaat.",
            ),
            (
                "gepost_door",
                _all_known(v.gepost_door for v in posten),
                "Er staat wie de brief op de post deed.",
                "Er staat niet wie de brief op de post deed. Schrijf de naam erbij.",
            ),
            (
                "barcode",
                _all_known(v.barcode or v.reden_zonder_barcode for v in aangetekend),
                "De aangetekende brief heeft een barcode, of een reden waarom niet.",
                "De barcode van de aangetekende brief ontbreekt. Neem die over van het verzendbewijs.",
            ),
            (
                "bewijs",
                _all_known(v.bewijs_bestand_id for v in aangetekend),
                "Het verzendbewijs is bewaard.",
                "Het verzendbewijs is nog niet bewaard. Scan het en bewaar de scan bij de brief.",
            ),
            (
                "dubbel",
                not aangetekend or _has_ordinary(posten),
                "De brief ging ook met de gewone post.",
                "De brief ging alleen aangetekend weg. Stuur dezelfde brief ook met de gewone post.",
            ),
        )
    )


def _all_known(waarden: Iterable[str]) -> bool:
    return all(waarde.strip() for waarde in waarden)


def _has_ordinary(posten: tuple[Verzending, ...]) -> bool:
    return any(v.wijze is not Verzendwijze.AANGETEKEND for v in posten)
