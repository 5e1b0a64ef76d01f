"""What may not stand in a letter: unfilled places, words for a diagnosis, and data of other people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_PLEKKEN = (
    re.compile(r"\[[^\]\n]{0,60}\]"),
    re.compile(r"<[^<>\n]{0,60}>"),
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{_\{"),
    re.compile(r"⟦[^⟧\n]*⟧"),
    re.compile(r"\bX{3,}\b|\bx{3,}\b"),
    re.compile(r"\(?(?:\.\.\.\.+|…)\)?"),
    re.compile(r"\(\.\.\.\)|(?<!\w)\.\.\."),
    re.compile(r"\b(?:TODO|PM|NTB|n\.t\.b\.|nog invullen)\b"),
    re.compile(r"_{3,}"),
)
E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
TELEFOON = re.compile(r"(?<![\w-])(?:\+31|0031|0)[\s-]?(?:\(0\))?(?:[\s-]?\d){8,10}(?!\d)")
BSN = re.compile(r"(?<![\w-])\d{9}(?![\w-])")


@dataclass(frozen=True, slots=True)
class Vondst:
    """Something found in the text, with the part it stands in."""

    deel_id: str
    tekst: str


def find_plekken(delen: Iterable[tuple[str, str]]) -> tuple[Vondst, ...]:
    """Find places that still have to be filled in."""
    return tuple(
        Vondst(deel_id, match[0].strip())
        for deel_id, tekst in delen
        for patroon in _PLEKKEN
        for match in patroon.finditer(tekst)
    )


def find_diagnosewoorden(delen: Iterable[tuple[str, str]], woorden: Iterable[str]) -> tuple[Vondst, ...]:
    """Find words that describe a condition instead of behaviour. A word with a final * also matches longer words."""
    kern = [
        re.escape(woord.rstrip("*").lower()) + (r"\w*" if woord.endswith("*") else "")
        for woord in woorden
        if woord.strip("* ")
    ]
    if not kern:
        return ()
    patroon = re.compile(rf"(?<!\w)(?:{'|'.join(kern)})(?!\w)", re.IGNORECASE)
    return tuple(Vondst(deel_id, match[0]) for deel_id, tekst in delen for match in patroon.finditer(tekst))


def find_gegevens_van_anderen(
    delen: Iterable[tuple[str, str]], namen: Iterable[str], bekend: Iterable[str]
) -> tuple[Vondst, ...]:
    """Find names that may not be mentioned, and e-mail addresses, telephone numbers and BSNs that are not ``bekend``."""
    eigen = {_kaal(waarde) for waarde in bekend if waarde.strip()}
    eigen_tekst = " ".join(eigen)
    namenlijst = [re.escape(naam.strip()) for naam in namen if len(naam.strip()) > 2]
    naam_patroon = (
        re.compile(rf"(?<!\w)(?:{'|'.join(namenlijst)})(?!\w)", re.IGNORECASE) if namenlijst else None
    )
    vondsten: list[Vondst] = []
    for deel_id, tekst in delen:
        if naam_patroon is not None:
            vondsten.extend(Vondst(deel_id, match[0]) for match in naam_patroon.finditer(tekst))
        for patroon in (E_MAIL, TELEFOON):
            vondsten.extend(
                Vondst(deel_id, m[0].strip())
                for m in patroon.finditer(tekst)
                if _kaal(m[0].rstrip(".")) not in eigen_tekst
            )
        vondsten.extend(
            Vondst(deel_id, m[0])
            for m in BSN.finditer(tekst)
            if is_bsn(m[0]) and _kaal(m[0]) not in eigen_tekst
        )
    return tuple(vondsten)


def is_bsn(cijfers: str) -> bool:
    """Whether nine digits pass the eleven test of a burgerservicenummer."""
    if len(cijfers) != 9 or not cijfers.isdigit():
        return False
    som = sum(
        int(cijfer) * gewicht for cijfer, gewicht in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)
    )
    return int(cijfers) != 0 and som % 11 == 0


def strip_sjabloonzinnen(tekst: str, sjabloonzinnen: Iterable[str]) -> str:
    """Give the text without the sentences of the template, so that only own words are counted."""
    rest = " ".join(tekst.split())
    for zin in sjabloonzinnen:
        rest = rest.replace(" ".join(zin.split()), " ")
    return rest


def _kaal(waarde: str) -> str:
    return re.sub(r"[\s().-]", "", waarde).lower()
