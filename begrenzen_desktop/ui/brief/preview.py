"""The letter as it will read, as accessible text: claims with their evidence, and what nothing proves yet."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from begrenzen_desktop.domain.brieftaal import split_blokken

if TYPE_CHECKING:
    from begrenzen_desktop.services.lettering import Briefblad

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = {"Heading1": ("<h3>", "</h3>"), "Notitietitel": ("<h2>", "</h2>"), "ListBullet": ("<p>– ", "</p>")}


def make_html(blad: Briefblad, data: Mapping[str, Any]) -> str:
    """Give the whole letter; a sentence without evidence is marked in words and underlined."""
    unproven: dict[str, list[tuple[str, str]]] = {}
    for zin in blad.bewijs:
        if zin.zonder_bewijs:
            unproven.setdefault(zin.deel_id, []).append((zin.tekst, zin.zonder_bewijs))
    parts = [_lines([data["oefening"]]), _lines([data["organisatie"], data["afdeling"]])]
    parts.append(_lines([data["verzendwijze"], *data["adresregels"]]))
    parts.append(_lines([data["titel"]] if not blad.soort.extern else []))
    named = (("Datum", "datum"), ("Kenmerk", "kenmerk"), ("Aan", "aan"), ("Onderwerp", "onderwerp"))
    parts.append(_lines([f"{name}: {data[key]}" for name, key in named if data[key]]))
    parts.append(_lines([data["aanhef"]]))
    for deel in blad.delen:
        parts.append(f"<h3>{escape(deel.kop)}</h3>" if deel.kop else "")
        parts.extend(
            _mark(blok.tekst, blok.is_punt, unproven.get(deel.id, [])) for blok in split_blokken(deel.tekst)
        )
    parts.append(_lines([data["slotformule"], data["namens"]]) if blad.soort.extern else "")
    parts.append(_lines([data["ondertekenaar"], data["functie"], data["mandaat"]]))
    return "".join(parts)


def make_frozen_html(inhoud: bytes) -> str:
    """Give the words of a letter that was vastgesteld, from its own file."""
    with zipfile.ZipFile(BytesIO(inhoud)) as file:
        root = ElementTree.fromstring(file.read("word/document.xml"))
    paragraphs = []
    for paragraph in root.iter(f"{_W}p"):
        runs = paragraph.findall(f"{_W}r") + paragraph.findall(f"{_W}hyperlink/{_W}r")
        words = "".join(_words(node) for run in runs for node in run)
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        before, after = _STYLES.get(style.get(f"{_W}val", "") if style is not None else "", ("<p>", "</p>"))
        if words.strip():
            paragraphs.append(f"{before}{escape(words)}{after}".replace("\n", "<br>"))
    return "".join(paragraphs)


def _words(node: ElementTree.Element) -> str:
    return {f"{_W}t": node.text or "", f"{_W}br": "\n", f"{_W}tab": " "}.get(node.tag, "")


def _lines(lines: Iterable[str]) -> str:
    filled = [escape(line) for line in lines if line]
    return f"<p>{'<br>'.join(filled)}</p>" if filled else ""


def _mark(tekst: str, is_punt: bool, unproven: list[tuple[str, str]]) -> str:
    body = escape(tekst)
    for zin, reason in unproven:
        marked = f"<u>{escape(zin)}</u> <b>[⚠ zonder bewijs: {escape(reason)}]</b>"
        body = body.replace(escape(zin.removeprefix("- ")), marked, 1)
    return f"<p>{'– ' if is_punt else ''}{body}</p>"


def count_proven(blad: Briefblad) -> str:
    """Say how many claims rest on recorded facts."""
    total = len(blad.bewijs)
    proven = sum(1 for zin in blad.bewijs if not zin.zonder_bewijs)
    if not total:
        return "Deze brief noemt geen gedrag dat bewijs vraagt."
    return f"{proven} van de {total} zinnen met een bewering steunen op vastgelegde feiten."
