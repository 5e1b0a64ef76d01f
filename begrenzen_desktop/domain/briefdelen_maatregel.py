"""The parts of the letter that limits contact for a fixed time (D8): what still can comes before what no longer can."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.beoordeling import Beslissing
from begrenzen_desktop.domain.briefdelen_gedeeld import (
    klachtenlijst,
    make_gemachtigdezin,
    make_rechten,
    make_vragen,
    make_wel,
    noem_klacht,
    privacy,
)
from begrenzen_desktop.domain.briefdelen_grens import describe_afloop, make_gedrag, make_nieuw
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import (
    format_datum,
    join_opsomming,
    make_punten,
    make_zin,
    make_zinsdeel,
)
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.domain.grensfeiten import Grensfeiten, find_grensfeiten
from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze
from begrenzen_desktop.domain.klachttermijn import compute_afdoening
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel
from begrenzen_desktop.domain.poorten_stop import find_redenvraag, find_unanswered

MAATREGELREDEN_INLEIDING = "Wij hebben uw belang en dat van onze medewerkers tegen elkaar afgewogen:"
MAATREGELREDEN_SLOT = (
    "Wij begrijpen dat deze afspraken voor u vervelend zijn. Daarom gaan ze niet verder en duren ze niet langer dan"
    " nodig is."
)
_KLACHTEN = {
    "schriftelijk": "Dient u een nieuwe klacht in, dan behandelen wij die op papier. U krijgt daarvan bericht en antwoord.",
    "per-klacht": (
        "Dient u een nieuwe klacht in, dan krijgt u daarvan een bevestiging. Wij kijken of wij de klacht moeten"
        " behandelen. Doen wij dat niet, dan leest u binnen vier weken waarom, en waar u daarmee terechtkunt (artikel"
        " 9:8 van de Algemene wet bestuursrecht)."
    ),
    "uitstel-met-instemming": (
        "Dient u een nieuwe klacht in, dan krijgt u daarvan een bevestiging. Wij vragen u of wij later mogen"
        " antwoorden. Dat doen wij alleen als u daar op papier mee instemt."
    ),
}


def maatregel(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts; every sentence on the measure comes from the one Maatregel."""
    feiten = find_grensfeiten(bron.dossier)
    gekozen = make_maatregel(bron.regeling, bron.dossier)
    gedrag = tuple(moment.id for moment in feiten.gedrag)
    return (
        Briefdeel(id="opening", kop="", voorstel=_opening(bron, gekozen)),
        Briefdeel(
            id="vooraf", kop="Wat eraan voorafging", voorstel=_vooraf(feiten), bewijs=gedrag, vast=False
        ),
        Briefdeel(
            id="gedrag",
            kop="Om welk gedrag het gaat",
            voorstel=make_gedrag(bron, feiten.gedrag, "Dit gedrag kan niet:"),
            bewijs=gedrag,
            vast=False,
        ),
        Briefdeel(id="gedaan", kop="Wat wij hebben gedaan", voorstel=_gedaan(bron, feiten), vast=False),
        Briefdeel(id="reden", kop="Waarom wij dit doen", voorstel=make_maatregelreden(bron), vast=False),
        Briefdeel(
            id="wel",
            kop="Waarvoor u wel bij ons terechtkunt",
            voorstel=make_wel(bron, "Ook tijdens deze afspraken kunt u bij ons terecht voor:", begrensd=True),
        ),
        Briefdeel(id="route", kop="Zo bereikt u ons", voorstel=make_route(gekozen)),
        Briefdeel(id="maatregel", kop="Wat er tijdelijk anders is", voorstel=_maatregel(gekozen)),
        Briefdeel(id="periode", kop="Van wanneer tot wanneer", voorstel=_periode(gekozen)),
        Briefdeel(id="klachten", kop="Wat er met uw klachten gebeurt", voorstel=_klachten(bron)),
        Briefdeel(
            id="schending",
            kop="Als het toch misgaat",
            voorstel=(
                "Houdt u zich niet aan deze afspraken, dan registreren wij dat en kunnen wij ze aanpassen. U krijgt dan"
                " eerst een brief van ons."
            ),
        ),
        Briefdeel(id="nieuw", kop="Als er iets nieuws is", voorstel=make_nieuw(bron)),
        Briefdeel(id="rechten", kop="Als u het niet eens bent met deze brief", voorstel=make_rechten(bron)),
        Briefdeel(id="privacy", kop="Uw gegevens", voorstel=privacy(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=make_vragen(bron)),
    )


def _opening(bron: Briefbron, gekozen: Maatregel | None) -> str:
    if gekozen is None:
        return ""
    genomen: Beslissing | None = bron.beslissing
    besloten = f"Op {format_datum(genomen.besloten_op)} is besloten" if genomen else "Wij hebben besloten"
    return (
        f"{make_gemachtigdezin(bron)}{besloten} dat wij tijdelijk andere afspraken met u maken over het contact. Dat"
        f" duurt van {format_datum(gekozen.ingang)} tot en met {format_datum(gekozen.einde)}. Uw rechten blijven gelijk"
        " en u kunt ons blijven bereiken. In deze brief leest u wat er is gebeurd, waarom wij dit doen, en wat er wel"
        " kan."
    )


def make_stappen(feiten: Grensfeiten) -> tuple[tuple[dt.date, str], ...]:
    """The steps before the measure, each with its day, in the order in which they happened."""
    stappen: list[tuple[dt.date, str]] = []
    if feiten.spoed_op is not None:
        stappen.append(
            (
                feiten.spoed_op,
                f"Op {format_datum(feiten.spoed_op)} kreeg u een brief met dringende, tijdelijke afspraken. Daarin stond"
                " waarom wij niet eerst waarschuwden.",
            )
        )
    if feiten.gewaarschuwd_op is not None:
        stappen.append(
            (
                feiten.gewaarschuwd_op,
                f"Op {format_datum(feiten.gewaarschuwd_op)} stuurden wij u een waarschuwing. Daarin stond wat niet kan en"
                " wat er bij herhaling kon volgen.",
            )
        )
    gesprek = feiten.afgerond or feiten.uitnodiging
    op = _gespreksdag(gesprek) if gesprek is not None else None
    if gesprek is not None and op is not None:
        stappen.append((op, describe_afloop(gesprek)))
    if feiten.herhaling:
        dagen = sorted({moment.op for moment in feiten.herhaling})
        stappen.append(
            (
                dagen[0],
                f"Daarna gebeurde het opnieuw, op {join_opsomming(format_datum(dag) for dag in dagen)}.",
            )
        )
    return tuple(sorted(stappen, key=lambda stap: stap[0]))


def _gespreksdag(gesprek: Ordegesprek) -> dt.date | None:
    if gesprek.uitkomst is Gespreksuitkomst.GEHOUDEN:
        return gesprek.gehouden_op
    return max(gesprek.mogelijk_op, default=gesprek.uitgenodigd_op)


def _vooraf(feiten: Grensfeiten) -> str:
    return make_punten(zin for _, zin in make_stappen(feiten))


def _gedaan(bron: Briefbron, feiten: Grensfeiten) -> str:
    gesprek = feiten.afgerond
    toegezegd = gesprek.afspraken_organisatie.strip() if gesprek else ""
    delen = [klachtenlijst(bron), f"In het gesprek zegden wij u dit toe:\n{toegezegd}" if toegezegd else ""]
    return "\n".join(deel for deel in delen if deel)


def make_maatregelreden(bron: Briefbron) -> str:
    """The reason of a measure, between the two sentences that every such letter has."""
    beoordeling = bron.dossier.beoordeling
    reden = beoordeling.tekst(find_redenvraag(beoordeling)).strip()
    return f"{MAATREGELREDEN_INLEIDING}\n{reden}\n{MAATREGELREDEN_SLOT}" if reden else ""


def make_route(gekozen: Maatregel | None) -> str:
    """The way that stays open."""
    route = make_zinsdeel(gekozen.open_route) if gekozen else ""
    return (
        f"U kunt ons altijd bereiken via deze weg: {route}. Wij lezen alles wat u stuurt. Iemand anders mag dit ook"
        " namens u doen."
        if route
        else ""
    )


def _maatregel(gekozen: Maatregel | None) -> str:
    return make_punten(gekozen.brief_zinnen()) if gekozen else ""


def _periode(gekozen: Maatregel | None) -> str:
    if gekozen is None:
        return ""
    return (
        f"De afspraken gaan in op {format_datum(gekozen.ingang)} en gelden tot en met {format_datum(gekozen.einde)}. Daarna"
        f" stoppen ze vanzelf. Uiterlijk op {format_datum(gekozen.herbeoordeling)} kijken wij of het eerder kan of met"
        " minder. U krijgt daarover een brief. Langer doorgaan kan alleen met een nieuwe beslissing."
    )


def _klachten(bron: Briefbron) -> str:
    keuze = bron.dossier.beoordeling.tekst("nieuwe_klachten")
    lopend = [_lopend(klacht, bron) for klacht in find_unanswered(bron.dossier)]
    kop = "Deze klacht loopt nog:" if len(lopend) == 1 else "Deze klachten lopen nog:"
    slot = "De wettelijke termijnen blijven gelden." if lopend else ""
    nieuw = " ".join(zin for zin in (_KLACHTEN.get(keuze, ""), slot) if zin)
    return "\n".join(deel for deel in (kop if lopend else "", make_punten(lopend), nieuw) if deel)


def _lopend(klacht: Klacht, bron: Briefbron) -> str:
    """What happens to a complaint that has no answer yet, with the day on which its term ends."""
    termijn = compute_afdoening(klacht, bron.kalender)
    over = make_zin(noem_klacht(klacht)).rstrip(".")
    uiterlijk = f" uiterlijk op {format_datum(termijn.datum)}" if termijn else ""
    match klacht.tijdens_stop:
        case Klachtkeuze.OP_PAPIER:
            return f"{over}: die behandelen wij op papier. U krijgt{uiterlijk} antwoord."
        case Klachtkeuze.NIET_BEHANDELEN:
            return f"{over}: die behandelen wij niet. U krijgt daarover een aparte brief, met de reden en waar u terechtkunt."
        case Klachtkeuze.LATER:
            return (
                f"{over}: wij vragen u of wij later mogen antwoorden. Stemt u daar niet op papier mee in, dan krijgt"
                f" u{uiterlijk} antwoord."
            )
        case None:
            return f"{over}: die loopt gewoon door."
