"""From the frozen content of a letter to the names and values a template may print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from begrenzen_desktop.domain.briefinhoud import Briefinhoud

Data = Mapping[str, Any]
VELDEN = frozenset(field.name for field in fields(Briefinhoud))
"""The fields a template may use."""
DEELVELDEN = {
    "deel": frozenset({"kop", "blokken"}),
    "blok": frozenset({"tekst", "is_punt"}),
    "regel": frozenset[str](),
}
"""The loop variables a template may use, with what may be asked of them."""


def as_data(inhoud: Briefinhoud) -> dict[str, Any]:
    """Give the content as plain values."""
    data: dict[str, Any] = {field.name: getattr(inhoud, field.name) for field in fields(inhoud)}
    data["afzenderregels"] = list(inhoud.afzenderregels)
    data["adresregels"] = list(inhoud.adresregels)
    data["delen"] = [
        {
            "kop": deel.kop,
            "blokken": [{"tekst": blok.tekst, "is_punt": blok.is_punt} for blok in deel.blokken],
        }
        for deel in inhoud.delen
    ]
    return data
