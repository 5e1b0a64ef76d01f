"""The parts of the letters about one complaint: received (D1), longer (D2), not handled (D9), answered (D18)."""

from __future__ import annotations

from begrenzen_desktop.domain.briefdelen_gedeeld import (
    bereik,
    make_rechten,
    make_vragen,
    make_wel,
    noem_klacht,
    open_route,
    vragen,
)
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zin, make_zinsdeel
from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze, Oordeel
from begrenzen_desktop.domain.klachttermijn import (
    compute_afdoening,
    compute_niet_behandelen,
    compute_verdaagd,
)
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond

OORDEELZINNEN = {
    Oordeel.GEGROND: "Wij geven u gelijk. Uw klacht is gegrond.",
    Oordeel.DEELS_GEGROND: "Wij geven u voor een deel gelijk. Uw klacht is deels gegrond.",
    Oordeel.ONGEGROND: "Wij geven u geen gelijk. Uw klacht is ongegrond.",
    Oordeel.GEEN_OORDEEL: (
        "Wij geven geen oordeel. De verklaringen spreken elkaar tegen, en er is niets dat de ene of de andere bevestigt. Daarom kunnen"
        " wij niet vaststellen wat er is gebeurd."
    ),
    Oordeel.NAAR_TEVREDENHEID: "Wij losten uw klacht samen met u op. Daarmee is de klacht klaar.",
}
"""What a letter says of the outcome, with the word of the law explained."""
GROND_INLEIDING = "Wij hoeven een klacht niet altijd te behandelen. Daarom keken wij of dat hier toch moest:"


def find_klacht(bron: Briefbron) -> Klacht | None:
    """Give the complaint that the letter is about."""
    return next((klacht for klacht in bron.dossier.klachten if klacht.id == bron.brief.betreft), None)


def ontvangstbevestiging(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D1: what came when, what we do with it and who, being heard, and until when (Awb 9:6).

    Under a measure the choice that was made for this complaint decides what is promised; nothing is ignored.
    """
    klacht = find_klacht(bron)
    behandeld = klacht is not None and behandelt(klacht)
    return (
        Briefdeel(id="opening", kop="", voorstel=_bevestiging_opening(klacht)),
        Briefdeel(
            id="behandelaar",
            kop="Hoe wij uw klacht behandelen" if behandeld else "Wie naar uw klacht kijkt",
            voorstel=_behandelaar(bron, klacht),
        ),
        Briefdeel(
            id="gang",
            kop="",
            voorstel=_gang(bron) if behandeld else "",
        ),
        Briefdeel(
            id="gehoord", kop="U kunt uw verhaal vertellen", voorstel=_gehoord(bron) if behandeld else ""
        ),
        Briefdeel(
            id="termijn", kop="Wanneer u ons antwoord krijgt", voorstel=_bevestiging_termijn(bron, klacht)
        ),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=_vragen(bron)),
    )


def behandelt(klacht: Klacht) -> bool:
    """Whether the complaint is going to be handled, as far as is chosen now."""
    return not klacht.grond and klacht.tijdens_stop is not Klachtkeuze.NIET_BEHANDELEN


def afdoening(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D18: what we looked into, the findings, the oordeel, what follows, and the ombudsman."""
    klacht = find_klacht(bron)
    oordeel = klacht.oordeel if klacht is not None else None
    return (
        Briefdeel(id="opening", kop="", voorstel=_afdoening_opening(klacht)),
        Briefdeel(
            id="gehoord",
            kop="Wat wij hebben gedaan",
            voorstel="[Schrijf hier met wie jullie wanneer spraken, of dat de burger dat niet wilde.]",
        ),
        Briefdeel(
            id="reden",
            kop="Wat wij hebben gevonden",
            voorstel=make_zin(" ".join(klacht.uitleg.split())) if klacht and klacht.uitleg.strip() else "",
            vast=False,
        ),
        Briefdeel(
            id="oordeel",
            kop="Wat wij daarvan vinden",
            voorstel=OORDEELZINNEN.get(oordeel, "") if oordeel else "",
        ),
        Briefdeel(
            id="gevolg",
            kop="Wat wij nu doen",
            voorstel="Het spijt ons dat dit is gebeurd. [Schrijf hier wat er voortaan anders gaat.]"
            if oordeel in (Oordeel.GEGROND, Oordeel.DEELS_GEGROND)
            else "",
        ),
        Briefdeel(id="rechten", kop="Als u het niet eens bent met dit antwoord", voorstel=make_rechten(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=_vragen(bron)),
    )


def verdaging(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D2: the reason and the new last day; longer needs the consent of the citizen."""
    klacht = find_klacht(bron)
    return (
        Briefdeel(id="opening", kop="", voorstel=_verdaging_opening(bron, klacht)),
        Briefdeel(
            id="reden",
            kop="Waarom het langer duurt",
            voorstel=make_zin(klacht.uitstelreden) if klacht else "",
            vast=False,
        ),
        Briefdeel(
            id="termijn", kop="Wanneer u ons antwoord krijgt", voorstel=_verdaging_termijn(bron, klacht)
        ),
        Briefdeel(
            id="afschrift",
            kop="Wie deze brief ook krijgt",
            voorstel="Degene over wie uw klacht gaat, krijgt ook bericht dat het langer duurt (artikel 9:11 lid 2 van de Algemene"
            " wet bestuursrecht).",
        ),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=_vragen(bron)),
    )


def niet_behandelen(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D9: which complaint, which ground, the facts, why it is used, and the ombudsman."""
    klacht = find_klacht(bron)
    return (
        Briefdeel(id="opening", kop="", voorstel=_niet_opening(klacht)),
        Briefdeel(id="grond", kop="Waarop wij dit baseren", voorstel=_grond(klacht)),
        Briefdeel(
            id="reden",
            kop="Waarom wij dit doen",
            voorstel=f"{GROND_INLEIDING}\n{make_zin(klacht.grond_uitleg)}" if klacht and klacht.grond_uitleg.strip() else "",
            vast=False,
        ),
        Briefdeel(id="wel", kop="Waarvoor u wel bij ons terechtkunt", voorstel=make_wel(
            bron, "U kunt bij ons terecht voor:", begrensd=bron.heeft_maatregel)),
        Briefdeel(id="nieuw", kop="Als er iets nieuws is", voorstel=_nieuw(bron)),
        Briefdeel(id="rechten", kop="Als u het niet eens bent met deze brief", voorstel=make_rechten(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=_vragen(bron)),
    )  # fmt: skip


def _bevestiging_opening(klacht: Klacht | None) -> str:
    if klacht is None or klacht.ontvangen_op is None:
        return ""
    if not behandelt(klacht):
        wat = "Wij kijken of wij deze klacht moeten behandelen. U leest hier wanneer u dat hoort."
    elif klacht.tijdens_stop is Klachtkeuze.LATER:
        wat = "Wij vragen u of wij deze klacht later mogen beantwoorden. In deze brief leest u hoe dat gaat."
    elif klacht.tijdens_stop is Klachtkeuze.OP_PAPIER:
        wat = "Wij behandelen uw klacht op papier. In deze brief leest u hoe dat gaat."
    else:
        wat = "Wij nemen uw klacht in behandeling. In deze brief leest u hoe dat gaat."
    return (
        f"Op {format_datum(klacht.ontvangen_op)} ontvingen wij uw klacht. Die gaat over dit:\n"
        f"{make_punten([make_zinsdeel(klacht.omschrijving)])}\n{wat}"
    )


def _behandelaar(bron: Briefbron, klacht: Klacht | None) -> str:
    wie = (klacht.behandelaar.strip() if klacht else "") or bron.behandelaar
    if not wie or klacht is None:
        return ""
    if not behandelt(klacht):
        return f"{wie} leest uw klacht en bereidt onze reactie voor."
    commissie = (
        " Daarna geeft een onafhankelijke commissie advies over uw klacht."
        if klacht.commissie is True
        else ""
    )
    return (
        f"{wie} behandelt uw klacht. Deze medewerker was niet betrokken bij wat er is gebeurd (artikel 9:7 van de Algemene wet"
        f" bestuursrecht).{commissie}"
    )


def _gang(bron: Briefbron) -> str:
    aanvullen = f" Dat kan via deze weg: {open_route(bron)}." if bron.heeft_maatregel else ""
    return (
        "Degene over wie u klaagt, krijgt uw klacht te lezen en mag zijn verhaal doen. Wij zoeken uit wat er is gebeurd. Daarna"
        f" schrijven wij u wat wij daarvan vinden. Wilt u nog iets toevoegen? Stuur het ons.{aanvullen}"
    )


def _gehoord(bron: Briefbron) -> str:
    """The right to be heard (Awb 9:10), by a way that no measure closes."""
    hoe = (
        f"Laat ons weten of u dat wilt, via deze weg: {open_route(bron)}. Wij spreken dan af hoe dat kan"
        if bron.heeft_maatregel
        else "Dat kan in een gesprek of per telefoon. Laat ons weten wanneer u kunt, en of u iemand meeneemt"
    )
    return (
        f"Voordat wij een oordeel geven, kunt u uw klacht toelichten. {hoe}. Hebt u iets nodig om goed mee te kunnen praten, zoals"
        " een tolk? Zeg het ons."
    )


def _bevestiging_termijn(bron: Briefbron, klacht: Klacht | None) -> str:
    termijn = compute_afdoening(klacht, bron.kalender) if klacht else None
    vier = compute_niet_behandelen(klacht, bron.kalender) if klacht else None
    if klacht is None or termijn is None or vier is None:
        return ""
    if not behandelt(klacht):
        return (
            f"Uiterlijk op {format_datum(vier.datum)} hoort u of wij uw klacht behandelen. Doen wij dat niet, dan leest u waarom, en"
            f" waar u daarmee terechtkunt. Doen wij dat wel, dan krijgt u ons antwoord uiterlijk op {format_datum(termijn.datum)}."
        )
    later = (
        " Wij willen graag later antwoorden. Dat doen wij alleen als u daar op papier mee instemt. Doet u dat niet, dan geldt deze"
        " dag."
        if klacht.tijdens_stop is Klachtkeuze.LATER and klacht.uitgesteld_tot is None
        else ""
    )
    return (
        f"U krijgt ons antwoord uiterlijk op {format_datum(termijn.datum)}. Lukt dat niet, dan krijgt u vóór die dag een brief. Daarin"
        f" staat waarom het langer duurt en tot wanneer.{later}"
    )


def _afdoening_opening(klacht: Klacht | None) -> str:
    if klacht is None:
        return ""
    return f"Deze brief gaat over {noem_klacht(klacht)}. Wij hebben uw klacht onderzocht. U leest hier wat wij vonden en wat wij daarvan vinden."


def _verdaging_opening(bron: Briefbron, klacht: Klacht | None) -> str:
    termijn = compute_verdaagd(klacht, bron.kalender) if klacht else None
    if klacht is None or termijn is None:
        return ""
    return (
        f"Deze brief gaat over {noem_klacht(klacht)}. Het lukt ons niet om die op tijd te beantwoorden. U krijgt ons antwoord"
        f" uiterlijk op {format_datum(termijn.datum)}."
    )


def _verdaging_termijn(bron: Briefbron, klacht: Klacht | None) -> str:
    eerst = compute_afdoening(klacht, bron.kalender) if klacht else None
    termijn = compute_verdaagd(klacht, bron.kalender) if klacht else None
    if eerst is None or termijn is None:
        return ""
    return (
        f"Zonder uitstel kreeg u ons antwoord uiterlijk op {format_datum(eerst.datum)}. De wet geeft ons eenmaal vier weken"
        f" extra. De nieuwe laatste dag is {format_datum(termijn.datum)}. Nog langer wachten kan alleen als u daar op papier"
        " mee instemt."
    )


def _niet_opening(klacht: Klacht | None) -> str:
    if klacht is None:
        return ""
    return f"Deze brief gaat over {noem_klacht(klacht)}. Wij behandelen deze klacht niet. U leest hier waarom, en waar u terechtkunt."


def _grond(klacht: Klacht | None) -> str:
    if klacht is None or not klacht.grond:
        return ""
    grond = Weigeringsgrond(klacht.grond)
    toen = f" De gedraging was op {format_datum(klacht.gedraging_op)}." if klacht.gedraging_op else ""
    return (
        f"De wet zegt dat wij een klacht niet hoeven te behandelen als {grond.bijzin} ({grond.artikel} van de Algemene wet"
        f" bestuursrecht).{toen}"
    )


def _nieuw(bron: Briefbron) -> str:
    weg = open_route(bron) if bron.heeft_maatregel else bereik(bron)
    return (
        f"Weet u iets nieuws dat wij niet kenden? Laat het ons weten: {weg}. Wij bekijken dan of wij de klacht toch behandelen."
        f" Noem ons kenmerk: {bron.dossier.kenmerk}."
    )


def _vragen(bron: Briefbron) -> str:
    return make_vragen(bron) if bron.heeft_maatregel else vragen(bron)
