"""The parts of the letter that refuses entry to a building for a time (D16)."""

from __future__ import annotations

from begrenzen_desktop.domain.beoordeling import Beoordeling
from begrenzen_desktop.domain.briefdelen_gedeeld import (
    make_gemachtigdezin,
    make_rechten,
    make_vragen,
    make_wel,
    privacy,
)
from begrenzen_desktop.domain.briefdelen_grens import make_gedrag, make_nieuw
from begrenzen_desktop.domain.briefdelen_maatregel import make_maatregelreden, make_route
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zinsdeel
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten, find_maatregelbrief
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel

NIET_IN_GEBOUW = "niet-in-gebouw"
_BEPALING = {
    "openbaar-lokaal": "artikel 139 van het Wetboek van Strafrecht",
    "besloten-lokaal": "artikel 138 van het Wetboek van Strafrecht",
    "beide": "artikel 138 en 139 van het Wetboek van Strafrecht",
}
"""Article 139 is about rooms meant for public service, 138 about closed rooms and grounds."""


def ontzegt_toegang(beoordeling: Beoordeling) -> bool:
    """Whether the measure keeps the citizen out of a building."""
    waar = beoordeling.antwoorden.get("maatregel_waar")
    return isinstance(waar, tuple) and NIET_IN_GEBOUW in waar


def find_panden(beoordeling: Beoordeling) -> tuple[str, ...]:
    """Give the buildings, one a line."""
    return tuple(regel.strip() for regel in beoordeling.tekst("toegang_panden").splitlines() if regel.strip())


def toegangsontzegging(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts: where and until when, which behaviour, why, how to arrange things, and what the law says."""
    feiten = find_grensfeiten(bron.dossier)
    gekozen = make_maatregel(bron.regeling, bron.dossier)
    panden = find_panden(bron.dossier.beoordeling)
    return (
        Briefdeel(id="opening", kop="", voorstel=_opening(bron, gekozen)),
        Briefdeel(
            id="panden",
            kop="Om welke gebouwen het gaat",
            voorstel=f"U mag in deze tijd niet komen in:\n{make_punten(panden)}" if panden else "",
        ),
        Briefdeel(
            id="gedrag",
            kop="Om welk gedrag het gaat",
            voorstel=make_gedrag(bron, feiten.gedrag, "Dit gedrag kan niet:"),
            bewijs=tuple(moment.id for moment in feiten.gedrag),
            vast=False,
        ),
        Briefdeel(id="reden", kop="Waarom wij dit doen", voorstel=make_maatregelreden(bron), vast=False),
        Briefdeel(
            id="wel",
            kop="Waarvoor u wel bij ons terechtkunt",
            voorstel=make_wel(bron, "U kunt nog steeds bij ons terecht voor:", begrensd=True),
        ),
        Briefdeel(id="route", kop="Zo bereikt u ons", voorstel=make_route(gekozen)),
        Briefdeel(id="afspraak", kop="Als u toch in het gebouw moet zijn", voorstel=_afspraak(bron)),
        Briefdeel(id="periode", kop="Van wanneer tot wanneer", voorstel=_periode(gekozen)),
        Briefdeel(id="bepaling", kop="Als u toch komt", voorstel=_bepaling(bron)),
        Briefdeel(id="nieuw", kop="Als er iets nieuws is", voorstel=make_nieuw(bron)),
        Briefdeel(id="rechten", kop="Als u het niet eens bent met deze brief", voorstel=make_rechten(bron)),
        Briefdeel(id="privacy", kop="Uw gegevens", voorstel=privacy(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=make_vragen(bron)),
    )


def _opening(bron: Briefbron, gekozen: Maatregel | None) -> str:
    if gekozen is None:
        return ""
    brief_op = find_maatregelbrief(bron.dossier)
    hoort_bij = (
        f" Dit hoort bij de tijdelijke afspraken uit onze brief van {format_datum(brief_op)}."
        if brief_op
        else ""
    )
    return (
        f"{make_gemachtigdezin(bron)}Van {format_datum(gekozen.ingang)} tot en met {format_datum(gekozen.einde)} mag u niet in ons"
        f" gebouw komen.{hoort_bij} Uw zaken kunt u in die tijd op een andere manier regelen. In deze brief leest u waarom wij dit doen en wat"
        " er wel kan."
    )


def _afspraak(bron: Briefbron) -> str:
    afspraak = make_zinsdeel(bron.dossier.beoordeling.tekst("toegang_afspraak"))
    if not afspraak:
        return ""
    return (
        "Soms moet u in het gebouw zijn, bijvoorbeeld om een paspoort op te halen. Dat kan op afspraak. Zo maakt u een afspraak:"
        f" {afspraak}. Ook openbare vergaderingen kunt u volgen; vraag ons hoe."
    )


def _periode(gekozen: Maatregel | None) -> str:
    if gekozen is None:
        return ""
    return (
        f"De laatste dag is {format_datum(gekozen.einde)}. Daarna mag u weer binnenkomen zoals ieder ander. Uiterlijk op"
        f" {format_datum(gekozen.herbeoordeling)} kijken wij of het eerder kan. U krijgt daarover een brief."
    )


def _bepaling(bron: Briefbron) -> str:
    gekozen = bron.dossier.beoordeling.tekst("toegang_bepaling") or "openbaar-lokaal"
    return (
        "Komt u in deze tijd zonder afspraak toch binnen, dan vragen wij u om weg te gaan. Doet u dat niet, dan is dat strafbaar"
        f" ({_BEPALING[gekozen]}). Wij kunnen dan de politie bellen."
    )
