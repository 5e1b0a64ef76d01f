"""The check of sentences that stand in well-known example letters and are wrong: each is named, with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from begrenzen_desktop.domain.briefcheck_tekst import shorten
from begrenzen_desktop.domain.briefinhoud import (
    AANVULLING,
    HERBEOORDELING,
    MAATREGEL,
    SPOEDMAATREGEL,
    STOP_KLACHT,
    TOEGANG,
    WAARSCHUWING,
)
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.getalwoorden import read_getal
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten

_MAATREGELEN = frozenset({MAATREGEL, SPOEDMAATREGEL, AANVULLING, HERBEOORDELING, TOEGANG})
_BEGRENZEND = _MAATREGELEN | {STOP_KLACHT, WAARSCHUWING}
_OVER_KLACHTEN = frozenset({"klachten", "gedaan", "rechten"})
"""Parts of a letter that limits in which complaints have their own place."""
_CITAAT = re.compile(r"“[^”]*”|„[^”“]*[”“]|\"[^\"]*\"")
_ZIN = re.compile(r"[^.!?\n]+[.!?]?")
_AANTAL = re.compile(r"\b(\d{1,2}|\w+)\s+(?:momenten|datums|data|tijdstippen|mogelijkheden)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Valkuil:
    """A wrong sentence: how to know it, what to write instead, and in which letters and parts it is looked for (empty: all)."""

    id: str
    patroon: re.Pattern[str]
    zin: str
    bron: str
    soorten: frozenset[str] = frozenset()
    niet_in: frozenset[str] = frozenset()
    verplicht: bool = True


def _maak(patroon: str) -> re.Pattern[str]:
    return re.compile(patroon, re.IGNORECASE)


VALKUILEN = (
    Valkuil(
        "geen-klacht",
        _maak(
            r"\b(?:geen|niet)\b.{0,80}\bklacht(?:en)?\b.{0,30}\b(?:in(?:dienen|gediend)|in te dienen|maken|doen)\b"
            r"|\bklacht(?:en)?\b.{0,30}\b(?:kan|kunt|mag|is)\b.{0,20}\bniet\b.{0,20}\b(?:mogelijk|indienen)\b|\bgeen klacht\b"
        ),
        "De zin '{}' zegt dat iemand geen klacht kan indienen. Dat kan altijd. Haal de zin weg; bij de rechten staat waar het kan.",
        "Awb 9:1 en 9:20; ruling: klagen kan altijd",
    ),
    Valkuil(
        "opname",
        _maak(
            r"\b(?:geluids|video|beeld)?opnamen?s?\b|\b(?:filmde|filmen|filmt|gefilmd)\b"
            r"|\bgesprek\w*\b.{0,40}\b(?:opgenomen|opneemt|opnam|op te nemen)\b"
        ),
        "In '{}' is een opname de reden. Opnemen mag in beginsel. Noem wat ermee gebeurde, zoals delen zonder overleg, of haal de zin weg.",
        "Nationale ombudsman, rapport 2014/166",
        soorten=_BEGRENZEND,
        verplicht=False,
    ),
    Valkuil(
        "derden",
        _maak(
            r"\b(?:niemand|geen|niet)\b.{0,60}\b(?:namens u|gemachtigden?|vertegenwoordigers?)\b"
            r"|\b(?:gemachtigden?|vertegenwoordigers?)\b.{0,60}\b(?:geen|niet)\b"
        ),
        "De zin '{}' sluit iemand uit die namens de burger schrijft. Dat is een eigen beslissing met eigen gronden. Haal de zin weg.",
        "Awb 2:1 en 2:2",
        soorten=_BEGRENZEND,
    ),
    Valkuil(
        "twee-daden",
        _maak(r"\b9:8\b"),
        "In '{}' staat artikel 9:8 als grond voor een grens aan het contact. Dat artikel gaat over een klacht niet behandelen. Maak"
        " daarvoor een aparte brief.",
        "Awb 9:8",
        soorten=_MAATREGELEN,
        niet_in=_OVER_KLACHTEN,
    ),
    Valkuil(
        "wob",
        _maak(r"\bwob(?:-\w+)?\b|\bwet openbaarheid van bestuur\b"),
        "In '{}' staat een wet die niet meer geldt. Schrijf: Wet open overheid (Woo).",
        "Wet open overheid",
    ),
    Valkuil(
        "strafbepaling",
        _maak(r"\bartikel 138\b(?! en 139)(?!.*\b139\b)"),
        "In '{}' staat artikel 138. Dat gaat over een woning of een besloten ruimte. Voor een ruimte voor publiek geldt artikel 139.",
        "Wetboek van Strafrecht, artikel 138 en 139",
        verplicht=False,
    ),
)


def valkuilen(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Every sentence that is known to be wrong, outside the literal words of the citizen."""
    soort = vraag.bron.brief.soort
    besloten = vraag.bron.dossier.beoordeling.tekst("toegang_bepaling") == "besloten-lokaal"
    for valkuil in VALKUILEN:
        if valkuil.soorten and soort not in valkuil.soorten:
            continue
        if valkuil.id == "strafbepaling" and soort == TOEGANG and besloten:
            continue  # it was chosen for this room
        for deel_id, zin in _zinnen(vraag, valkuil):
            yield Checkpunt(
                id=f"valkuil-{valkuil.id}",
                element=0,
                zin=valkuil.zin.format(shorten(zin)),
                bron=valkuil.bron,
                in_orde=False,
                verplicht=valkuil.verplicht,
                plek=f"deel:{deel_id}",
            )
    yield from _aantal_dagen(vraag)


def gevolg(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """What may follow is said as what can happen: a measure is weighed, it does not follow by itself."""
    tekst = vraag.tekst("gevolg")
    if tekst.strip():
        yield make_punt(
            "gevolg-kan",
            6,
            bool(re.search(r"\b(?:kan|kunnen|kunt|mogelijk)\b", tekst, re.IGNORECASE)),
            ja="De brief zegt wat er kan volgen, niet dat het vaststaat.",
            nee="De brief zegt wat er zal volgen. Schrijf wat er kan volgen: jullie wegen het eerst af.",
            bron="Eigen norm: een maatregel volgt na een afweging, nooit vanzelf",
            plek="deel:gevolg",
            verplicht=False,
        )


def _zinnen(vraag: Checkvraag, valkuil: Valkuil) -> Iterable[tuple[str, str]]:
    for deel_id, tekst in vraag.teksten():
        if deel_id in valkuil.niet_in:
            continue
        for zin in _ZIN.findall(_CITAAT.sub("“…”", tekst)):
            if valkuil.patroon.search(zin):
                yield deel_id, zin.strip()


def _aantal_dagen(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The number of days on offer is counted, never copied."""
    feiten = find_grensfeiten(vraag.bron.dossier)
    gesprek = feiten.uitnodiging or feiten.afgerond
    if gesprek is None or not gesprek.mogelijk_op:
        return
    echt = len(gesprek.mogelijk_op)
    for deel_id in ("gesprek", "vooraf", "horen", "uitnodiging"):
        for match in _AANTAL.finditer(vraag.tekst(deel_id)):
            genoemd = read_getal(match[1])
            if genoemd is not None and genoemd != echt:
                yield Checkpunt(
                    id="valkuil-aantal-dagen",
                    element=5,
                    zin=f"Er staat '{match[0]}', maar jullie boden {echt} {'dag' if echt == 1 else 'dagen'} aan. Verbeter het aantal.",
                    bron="De uitnodiging in het dossier",
                    in_orde=False,
                    plek=f"deel:{deel_id}",
                )
