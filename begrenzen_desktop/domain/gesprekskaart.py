"""The Spoedkaart as a sheet to keep or hang up (D24): whom to call, then what to do and say, one situation at a time."""

from __future__ import annotations

from begrenzen_desktop.domain.briefinhoud import Deeltekst
from begrenzen_desktop.domain.brieftaal import split_blokken
from begrenzen_desktop.domain.checkpunt import Checkpunt, make_punt
from begrenzen_desktop.domain.spoedkaart import Spoedkaart

_BRON = "Commonwealth Ombudsman, richtlijn voor gevaar; leidraad, vóór je start"
INVULLEN = "Schrijf hier de nummers van je eigen organisatie: ……………………………………………"


def make_gesprekskaart(
    kaart: Spoedkaart, eigen_nummers: str = "", protocol: str = ""
) -> tuple[Deeltekst, ...]:
    """Give the parts: the numbers first, because there is no time to look further; own numbers may be written in."""
    nummers = [f"- {nummer.nummer}: {nummer.voor}" for nummer in kaart.nummers]
    nummers.append(f"- Van je organisatie: {eigen_nummers.strip()}" if eigen_nummers.strip() else INVULLEN)
    if protocol.strip():
        nummers.append(f"Agressieprotocol: {protocol.strip()}")
    return (
        _deel("", [kaart.inleiding]),
        _deel("Wie bel je?", nummers),
        *(
            _deel(
                situatie.titel,
                [
                    "Dit doe je:",
                    *(f"{nummer}. {zin}" for nummer, zin in enumerate(situatie.doe, 1)),
                    "Dit kun je zeggen:",
                    *(f"- “{zin}”" for zin in situatie.zeg),
                    f"Laat dit: {situatie.laat}",
                    f"Bron: {'; '.join(situatie.bron)}",
                ],
            )
            for situatie in kaart.situaties
        ),
        _deel("Daarna", [f"- {zin}" for zin in kaart.na_afloop]),
    )


def check_gesprekskaart(kaart: Spoedkaart, eigen_nummers: str, protocol: str) -> tuple[Checkpunt, ...]:
    """Give what a card needs in an emergency; only the organisation's own numbers may be missing."""
    alles = " ".join(nummer.nummer for nummer in kaart.nummers)
    compleet = all(s.doe and s.zeg and s.laat and s.bron for s in kaart.situaties)
    return tuple(
        make_punt(punt_id, 0, goed, ja=ja, nee=nee, bron=_BRON, plek=plek, verplicht=verplicht)
        for punt_id, goed, ja, nee, plek, verplicht in (
            (
                "112",
                "112" in alles,
                "112 staat erop.",
                "112 staat niet op de kaart. Zet het nummer terug.",
                "kaart",
                True,
            ),
            (
                "113",
                "113" in alles,
                "113 staat erop.",
                "113 staat niet op de kaart. Zet het nummer terug.",
                "kaart",
                True,
            ),
            (
                "script",
                bool(kaart.situaties) and compleet,
                "Bij elke situatie staat wat je doet, zegt en laat.",
                "Bij een situatie ontbreekt wat je doet, zegt of laat. Vul dat aan.",
                "kaart",
                True,
            ),
            (
                "eigen-nummers",
                bool(eigen_nummers.strip()),
                "De nummers van de organisatie staan erop.",
                "De nummers van je eigen organisatie staan er nog niet op. Vul ze in bij Instellingen, of schrijf ze erbij.",
                "profiel:noodnummers",
                False,
            ),
            (
                "protocol",
                bool(protocol.strip()),
                "Er staat waar het agressieprotocol is.",
                "Er staat niet waar het agressieprotocol is. Vul dat in bij Instellingen.",
                "profiel:agressieprotocol",
                False,
            ),
        )
    )


def _deel(kop: str, regels: list[str]) -> Deeltekst:
    return Deeltekst(kop, split_blokken("\n".join(regels)))
