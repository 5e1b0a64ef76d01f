"""From the frozen content of a letter to the names and values a template may print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from begrenzen_desktop.domain.briefinhoud import Briefinhoud
from begrenzen_desktop.domain.brieftaal import Blok

Data = Mapping[str, Any]


def as_data(inhoud: Briefinhoud) -> dict[str, Any]:
    """Give the content as plain values."""
    data: dict[str, Any] = {field.name: getattr(inhoud, field.name) for field in fields(inhoud)}
    data["afzenderregels"] = list(inhoud.afzenderregels)
    data["adresregels"] = list(inhoud.adresregels)
    laatste = len(inhoud.delen) - 1
    data["delen"] = [
        {"kop": deel.kop, "blokken": as_blokken(deel.blokken), "is_slot": nummer == laatste}
        for nummer, deel in enumerate(inhoud.delen)
    ]
    return data


def as_blokken(blokken: tuple[Blok, ...]) -> list[dict[str, Any]]:
    """The paragraphs of a part, with where a list ends."""
    return [
        {
            "tekst": blok.tekst,
            "is_punt": blok.is_punt,
            "sluit_lijst": blok.is_punt and not (volgende is not None and volgende.is_punt),
        }
        for blok, volgende in zip(blokken, (*blokken[1:], None), strict=True)
    ]
