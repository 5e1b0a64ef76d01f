"""The letter as it will read, as accessible text: claims with their evidence, and what nothing proves yet."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from begrenzen_desktop.ui.taal import format_date

if TYPE_CHECKING:
    from begrenzen_desktop.services.lettering import Briefblad


def make_html(blad: Briefblad) -> str:
    """Give the parts under their headings; a sentence without evidence is marked in words and underlined."""
    unproven: dict[str, list[tuple[str, str]]] = {}
    for zin in blad.bewijs:
        if zin.zonder_bewijs:
            unproven.setdefault(zin.deel_id, []).append((zin.tekst, zin.zonder_bewijs))
    parts = [f"<h2>{escape(blad.soort.titel)}</h2>"]
    if blad.brief.datum:
        parts.append(f"<p>{escape(format_date(blad.brief.datum))}</p>")
    for deel in blad.delen:
        if not deel.tekst.strip():
            continue
        parts.append(f"<h3>{escape(deel.kop)}</h3>" if deel.kop else "")
        body = escape(deel.tekst)
        for tekst, reason in unproven.get(deel.id, []):
            marked = f"<u>{escape(tekst)}</u> <b>[⚠ zonder bewijs: {escape(reason)}]</b>"
            body = body.replace(escape(tekst), marked, 1)
        parts.append("".join(f"<p>{regel}</p>" for regel in body.split("\n") if regel.strip()))
    return "".join(parts)


def count_proven(blad: Briefblad) -> str:
    """Say how many claims rest on recorded facts."""
    total = len(blad.bewijs)
    proven = sum(1 for zin in blad.bewijs if not zin.zonder_bewijs)
    if not total:
        return "Deze brief noemt geen gedrag dat bewijs vraagt."
    return f"{proven} van de {total} zinnen met een bewering steunen op vastgelegde feiten."
