"""The parts of the urgent measure (D13): at once, for a short time, with the hearing after it."""

from __future__ import annotations

from begrenzen_desktop.domain.briefdelen_gedeeld import (
    make_gemachtigdezin,
    make_rechten,
    make_vragen,
    make_wel,
    open_route,
    privacy,
)
from begrenzen_desktop.domain.briefdelen_grens import (
    format_weekdag,
    make_gedrag,
    make_nieuw,
    make_uitnodiging,
)
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten, find_keuzelabels

SPOEDREDEN_INLEIDING = "Normaal waarschuwen wij eerst en praten wij eerst met u. Dat konden wij nu niet doen. Dat heeft deze reden:"


def spoedmaatregel(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts: what happened, what stays open, what is different for now, and when we listen."""
    feiten = find_grensfeiten(bron.dossier)
    return (
        Briefdeel(id="opening", kop="", voorstel=_opening(bron)),
        Briefdeel(
            id="gedrag",
            kop="Wat er is gebeurd",
            voorstel=make_gedrag(bron, feiten.gedrag, "Dit gedrag kan niet:"),
            bewijs=tuple(moment.id for moment in feiten.gedrag),
            vast=False,
        ),
        Briefdeel(id="reden", kop="Waarom wij u niet eerst waarschuwen", voorstel=_reden(bron), vast=False),
        Briefdeel(
            id="wel",
            kop="Waarvoor u wel bij ons terechtkunt",
            voorstel=make_wel(bron, "Ook nu kunt u bij ons terecht voor:", begrensd=True),
        ),
        Briefdeel(id="route", kop="Zo bereikt u ons", voorstel=_route(bron)),
        Briefdeel(id="maatregel", kop="Wat er nu tijdelijk anders is", voorstel=_maatregel(bron)),
        Briefdeel(id="horen", kop="Wij willen uw verhaal horen", voorstel=_horen(bron)),
        Briefdeel(id="beslissing", kop="Hoe het daarna verdergaat", voorstel=_daarna(bron)),
        Briefdeel(id="nieuw", kop="Als er iets nieuws is", voorstel=make_nieuw(bron)),
        Briefdeel(id="rechten", kop="Als u het niet eens bent met deze brief", voorstel=make_rechten(bron)),
        Briefdeel(id="privacy", kop="Uw gegevens", voorstel=privacy(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=make_vragen(bron)),
    )


def _opening(bron: Briefbron) -> str:
    tot = bron.dossier.beoordeling.datum("direct_tot")
    if tot is None:
        return ""
    return (
        f"{make_gemachtigdezin(bron)}Vanaf {format_datum(bron.datum)} tot en met {format_datum(tot)} loopt het contact"
        " tussen u en ons anders. Wij doen dit om onze medewerkers te beschermen. U leest hier waarom, waarvoor u wel"
        " bij ons terechtkunt, en wanneer u uw kant van het verhaal kunt vertellen."
    )


def _reden(bron: Briefbron) -> str:
    reden = bron.dossier.beoordeling.tekst("direct_reden").strip()
    return f"{SPOEDREDEN_INLEIDING}\n{reden}" if reden else ""


def _route(bron: Briefbron) -> str:
    route = open_route(bron)
    return (
        f"U kunt ons altijd bereiken via deze weg: {route}. Wij lezen alles wat u stuurt. Iemand anders mag dit ook"
        " namens u doen."
        if route
        else ""
    )


def _maatregel(bron: Briefbron) -> str:
    punten = find_keuzelabels(bron.regeling, bron.dossier, "direct_wat")
    tot = bron.dossier.beoordeling.datum("direct_tot")
    if not punten or tot is None:
        return ""
    return (
        f"Vanaf {format_datum(bron.datum)} tot en met {format_datum(tot)} geldt dit:\n{make_punten(punten)}\n"
        "Daarna stopt dit vanzelf, tenzij u voor die dag een nieuwe brief van ons krijgt."
    )


def _horen(bron: Briefbron) -> str:
    op = bron.dossier.beoordeling.datum("direct_horen_op")
    if op is None:
        return ""
    begin = (
        f"Op {format_weekdag(op)} kunt u ons vertellen hoe u dit ziet. Kunt u dan niet, of praat u liever via de telefoon"
        " of op papier? Zeg het ons, dan zoeken wij een andere manier."
    )
    gesprek = find_grensfeiten(bron.dossier).uitnodiging
    return f"{begin}\n{make_uitnodiging(gesprek)}" if gesprek and gesprek.mogelijk_op else begin


def _daarna(bron: Briefbron) -> str:
    tot = bron.dossier.beoordeling.datum("direct_tot")
    if tot is None:
        return ""
    return (
        "Pas als u de kans kreeg om te reageren, beslissen wij of er langer andere afspraken nodig zijn. Wij nemen"
        f" daarin mee wat u ons vertelt. Uiterlijk op {format_datum(tot)} krijgt u die beslissing op papier."
    )
