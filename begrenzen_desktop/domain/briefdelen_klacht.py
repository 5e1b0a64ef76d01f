"""The parts of the letters about one complaint: it takes longer (D2), or it is not handled (D9)."""

from __future__ import annotations

from begrenzen_desktop.domain.briefdelen_gedeeld import (
    bereik,
    make_vragen,
    make_wel,
    noem_klacht,
    ombudsmanplaatsen,
    open_route,
    vragen,
)
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import add_maanden, format_datum, make_zin
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.klachttermijn import compute_afdoening, compute_verdaagd
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond

GROND_INLEIDING = "Wij hoeven een klacht niet altijd te behandelen. Daarom keken wij of dat hier toch moest:"


def find_klacht(bron: Briefbron) -> Klacht | None:
    """Give the complaint that the letter is about."""
    return next((klacht for klacht in bron.dossier.klachten if klacht.id == bron.brief.betreft), None)


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
        Briefdeel(id="rechten", kop="Als u het niet eens bent met deze brief", voorstel=_ombudsman(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=_vragen(bron)),
    )  # fmt: skip


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


def _ombudsman(bron: Briefbron) -> str:
    ombudsman = bron.profiel.ombudsman
    if not ombudsman.naam.strip():
        return ""
    return (
        f"Bent u het niet eens met deze brief? Dan kunt u naar {ombudsman.naam}. Doe dat binnen één jaar na de datum van deze"
        f" brief, dus uiterlijk op {format_datum(add_maanden(bron.datum, 12))}.\n{ombudsmanplaatsen(bron)}"
    )


def _vragen(bron: Briefbron) -> str:
    return make_vragen(bron) if bron.heeft_maatregel else vragen(bron)
