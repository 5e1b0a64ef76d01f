"""What pleads for the citizen: defects of our own, and the strongest points against the decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from begrenzen_desktop.domain.brieftaal import format_datum, make_zin
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.feiten import count_feiten
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.klachttermijn import compute_afdoening
from begrenzen_desktop.domain.openpunt import AWB, LEIDRAAD
from begrenzen_desktop.domain.poorten_analyse import short
from begrenzen_desktop.domain.poorten_stop import find_unanswered
from begrenzen_desktop.domain.regeling import Bron, Gebrekregel, Regeling, Vraag

MAX_PUNTEN = 5
STRIJDIG = "strijdige_verklaringen"
"""The question whether the accounts contradicted each other."""
_RAPPORTBRIEF = Bron("Rapportbrief Nationale ombudsman 2016.33232", "Ons standpunt")


@dataclass(frozen=True, slots=True)
class Gebrek:
    """A defect of our own, as a sentence that says why it is a reason to continue; ``vraag_id`` is where it was found."""

    zin: str
    vraag_id: str
    bron: Bron


@dataclass(frozen=True, slots=True)
class Punt:
    """One point for the citizen; the higher the weight, the stronger."""

    zin: str
    vraag_id: str
    bron: Bron
    gewicht: int


def find_gebreken(regeling: Regeling, dossier: Dossier) -> tuple[Gebrek, ...]:
    """Give the defects that the answers and the complaints show: first those of the complaints."""
    gebreken = [gebrek for klacht in dossier.klachten for gebrek in _klacht_gebreken(klacht)]
    for vraag in _vragen(regeling, dossier):
        if vraag.gebrek is not None and _applies(vraag.gebrek, vraag, dossier):
            gebreken.append(Gebrek(vraag.gebrek.uitleg, vraag.id, vraag.bron))
    return tuple(gebreken)


def _klacht_gebreken(klacht: Klacht) -> list[Gebrek]:
    naam = short(klacht.omschrijving)
    gebreken = []
    if klacht.op_afstand is False:
        zin = f"De klacht '{naam}' is behandeld door iemand die te dicht bij de beklaagde staat. Laat een ander er opnieuw naar kijken."
        gebreken.append(Gebrek(zin, "klachten", Bron(AWB, "artikel 9:7")))
    if koos_partij(klacht):
        zin = (
            f"Bij de klacht '{naam}' spraken de verklaringen elkaar tegen, en toch is de klacht ongegrond verklaard. "
            "Geen oordeel geven lag meer voor de hand. Kijk hier opnieuw naar."
        )
        gebreken.append(Gebrek(zin, "klachten", _RAPPORTBRIEF))
    if klacht.is_beantwoord and klacht.naar_ombudsman_verwezen is False:
        zin = f"In het antwoord op de klacht '{naam}' stond niet dat de burger naar de ombudsman kan. Vertel dat alsnog."
        gebreken.append(Gebrek(zin, "klachten", Bron(AWB, "artikel 9:12, tweede lid")))
    return gebreken


def koos_partij(klacht: Klacht) -> bool:
    """Tell whether a complaint was called unfounded while nothing supported either account."""
    return bool(klacht.verklaringen_strijdig) and klacht.oordeel is Oordeel.ONGEGROND


def _vragen(regeling: Regeling, dossier: Dossier) -> Iterator[Vraag]:
    """The questions that can show a defect. What a complaint itself shows already is not said a second time."""
    al_gezegd = {STRIJDIG} if any(koos_partij(klacht) for klacht in dossier.klachten) else set()
    return (vraag for vraag in regeling.vragen() if vraag.id not in al_gezegd)


def _applies(regel: Gebrekregel, vraag: Vraag, dossier: Dossier) -> bool:
    antwoorden = dossier.beoordeling.antwoorden
    if not vraag.is_visible(antwoorden) or (regel.tenzij is not None and regel.tenzij.holds(antwoorden)):
        return False
    waarde = antwoorden.get(vraag.id)
    gegeven = waarde if isinstance(waarde, tuple) else (str(waarde),) if waarde is not None else ()
    return any(item in regel.waarden for item in gegeven)


def make_tegenspraak(regeling: Regeling, dossier: Dossier, kalender: Kalender) -> tuple[Punt, ...]:
    """Give the strongest points for the citizen, at most five, the strongest first and each said once."""
    punten = [
        Punt(gebrek.zin, gebrek.vraag_id, gebrek.bron, 80) for gebrek in find_gebreken(regeling, dossier)
    ]
    punten += (
        _nieuwe_informatie(dossier)
        + _klacht_punten(dossier, kalender)
        + _oordelen(dossier)
        + _steken(dossier)
    )
    for vraag in _vragen(regeling, dossier):
        if vraag.tegenspraak is not None and _applies(vraag.tegenspraak, vraag, dossier):
            punten.append(Punt(vraag.tegenspraak.uitleg, vraag.id, vraag.bron, 60))
    punten += _overleg(dossier) + _verhaal(dossier)
    eenmaal = {punt.zin: punt for punt in sorted(punten, key=lambda punt: punt.gewicht)}
    return tuple(sorted(eenmaal.values(), key=lambda punt: (-punt.gewicht, punt.zin))[:MAX_PUNTEN])


def _nieuwe_informatie(dossier: Dossier) -> list[Punt]:
    afgedaan = [klacht.afgedaan_op for klacht in dossier.klachten if klacht.afgedaan_op is not None]
    vanaf = max(afgedaan, default=None)
    later = [m for m in dossier.contactmomenten if m.nieuwe_informatie and (vanaf is None or m.op > vanaf)]
    if not later:
        return []
    laatste = max(m.op for m in later)
    tegen = dossier.beoordeling.tekst("nieuwe_feiten") == "nee"
    slot = "Toch staat er dat er geen nieuwe feiten zijn." if tegen else "Is daar al naar gekeken?"
    zin = f"Op {format_datum(laatste)} gaf de burger nieuwe informatie. {slot}"
    return [Punt(zin, "nieuwe_feiten", Bron(LEIDRAAD, "stap 2, Analyse op proces"), 90 if tegen else 70)]


def _klacht_punten(dossier: Dossier, kalender: Kalender) -> list[Punt]:
    punten = []
    for klacht in find_unanswered(dossier):
        zin = (
            f"De klacht '{short(klacht.omschrijving)}' is nog niet beantwoord. De burger wacht nog op jullie."
        )
        punten.append(Punt(zin, "klachten", Bron(AWB, "artikel 9:11 en 9:12"), 85))
    for klacht in dossier.klachten:
        termijn = compute_afdoening(klacht, kalender)
        if termijn is not None and klacht.afgedaan_op is not None and klacht.afgedaan_op > termijn.datum:
            laat = (klacht.afgedaan_op - termijn.datum).days
            zin = (
                f"Het antwoord op de klacht '{short(klacht.omschrijving)}' kwam {laat} {'dag' if laat == 1 else 'dagen'} na de laatste"
                f" dag van de termijn ({format_datum(termijn.datum)})."
            )
            punten.append(Punt(zin, "klachten", Bron(AWB, "artikel 9:11"), 65))
    return punten


def _oordelen(dossier: Dossier) -> list[Punt]:
    gelijk = [k for k in dossier.klachten if k.oordeel in (Oordeel.GEGROND, Oordeel.DEELS_GEGROND)]
    return [
        Punt(
            f"Over '{short(klacht.omschrijving)}' kreeg de burger {wat} gelijk.",
            "klachten",
            Bron(AWB, "artikel 9:12"),
            55,
        )
        for klacht in gelijk
        for wat in (["voor een deel"] if klacht.oordeel is Oordeel.DEELS_GEGROND else ["helemaal"])
    ]


def _steken(dossier: Dossier) -> list[Punt]:
    steken = count_feiten(dossier).steken
    if not steken:
        return []
    bron = Bron(LEIDRAAD, "stap 2, Analyse op proces")
    laatste = steken[-1]
    zin = f"Bij {len(steken)} contacten ging bij ons zelf iets mis, het laatst op {format_datum(laatste.op)}: {make_zin(laatste.tekst)}"
    if len(steken) == 1:
        zin = f"Op {format_datum(laatste.op)} ging bij ons zelf iets mis: {make_zin(laatste.tekst)}"
    return [Punt(zin, "contacten", bron, 50 + min(len(steken), 9))]


def _overleg(dossier: Dossier) -> list[Punt]:
    bron = Bron(LEIDRAAD, "stap 1, Signaleer")
    return [
        Punt(
            f"{overleg.wie.strip()} keek er anders naar: {make_zin(overleg.afwijkende_mening)}",
            "overleg",
            bron,
            75,
        )
        for overleg in dossier.beoordeling.overleggen
        if overleg.afwijkende_mening.strip()
    ]


def _verhaal(dossier: Dossier) -> list[Punt]:
    keuze = dossier.beoordeling.keuze
    if keuze is None or not keuze.begrenst or dossier.beoordeling.tekst("verhaal_burger").strip():
        return []
    zin = "Het verhaal van de burger staat nog niet in eigen woorden in het dossier. Weet je wat hij wil bereiken?"
    return [Punt(zin, "verhaal_burger", Bron(LEIDRAAD, "stap 2, Analyse op interactie"), 30)]
