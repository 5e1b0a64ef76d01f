"""Waarden and small structures to and from typed JSON text."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from begrenzen_desktop.domain.beoordeling import Afwijking
from begrenzen_desktop.domain.profiel import Mandaat
from begrenzen_desktop.domain.regeling import Waarde


def dump_waarde(waarde: Waarde) -> str:
    """Give the text of an answer: a date becomes {"datum": ...}, several choices a list."""
    match waarde:
        case tuple():
            return json.dumps(list(waarde))
        case dt.date():
            return json.dumps({"datum": waarde.isoformat()})
        case _:
            return json.dumps(waarde)


def parse_waarde(tekst: str) -> Waarde:
    """Give the answer back."""
    waarde: Any = json.loads(tekst)
    match waarde:
        case list():
            return tuple(str(item) for item in waarde)
        case {"datum": str(datum)}:
            return dt.date.fromisoformat(datum)
        case str() | int() | None:
            return waarde
        case _:
            raise ValueError("an answer in the vault has an unknown form")


def dump_velden(velden: Mapping[str, str]) -> str:
    """Give the own words of a Brief as text."""
    return json.dumps(dict(velden))


def parse_velden(tekst: str) -> dict[str, str]:
    """Give the own words of a Brief back."""
    return {str(sleutel): str(waarde) for sleutel, waarde in json.loads(tekst).items()}


def dump_afwijkingen(afwijkingen: tuple[Afwijking, ...]) -> str:
    """Give the deviations that a Beslissing froze as text."""
    return json.dumps([asdict(afwijking) for afwijking in afwijkingen])


def parse_afwijkingen(tekst: str) -> tuple[Afwijking, ...]:
    """Give the frozen deviations back."""
    return tuple(Afwijking(**delen) for delen in json.loads(tekst))


def dump_mandaten(mandaten: tuple[Mandaat, ...]) -> str:
    """Give mandates as text."""
    return json.dumps([asdict(mandaat) for mandaat in mandaten], default=dt.date.isoformat)


def parse_mandaten(tekst: str) -> tuple[Mandaat, ...]:
    """Give mandates back."""
    return tuple(
        Mandaat(delen["soort"], _datum(delen["vanaf"]), _datum(delen["tot_en_met"]), delen["verwijzing"])
        for delen in json.loads(tekst)
    )


def _datum(tekst: str | None) -> dt.date | None:
    return None if tekst is None else dt.date.fromisoformat(tekst)
