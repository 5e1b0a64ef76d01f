"""The parts of the notice to whom a complaint is about: the complaint, being heard, and that it takes longer (Awb 9:9 to 9:11)."""

from __future__ import annotations

from begrenzen_desktop.domain.briefdelen_klacht import find_klacht
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zin, make_zinsdeel
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.klachttermijn import compute_afdoening


def bericht_beklaagde(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts. It is for a colleague, so it says je; nothing of any other complaint or limit stands in it."""
    klacht = find_klacht(bron)
    if klacht is None:
        return ()
    return (
        Briefdeel(id="klacht", kop="Waar gaat het over?", voorstel=_klacht(klacht)),
        Briefdeel(id="uitstel", kop="Het duurt langer", voorstel=_uitstel(bron, klacht)),
        Briefdeel(
            id="verhaal",
            kop="Jouw kant van het verhaal",
            voorstel="Je krijgt de kans om te vertellen hoe jij het zag (artikel 9:10 van de Algemene wet bestuursrecht). De"
            " behandelaar maakt daarvoor een afspraak. Je mag iemand meenemen. Neem zelf geen contact op met de klager hierover.",
        ),
        Briefdeel(id="termijn", kop="Wanneer komt er een antwoord?", voorstel=_termijn(bron, klacht)),
        Briefdeel(id="contact", kop="Bij wie kun je terecht met vragen?", voorstel=_contact(bron, klacht)),
    )


def _klacht(klacht: Klacht) -> str:
    if klacht.ontvangen_op is None:
        return ""
    return (
        f"Op {format_datum(klacht.ontvangen_op)} kwam een klacht binnen die over jou of je werk gaat:\n"
        f"{make_punten([make_zinsdeel(klacht.omschrijving)])}\nBij dit bericht zit een kopie van de klacht en van wat erbij zat."
        " Een klacht is geen oordeel: eerst wordt uitgezocht wat er is gebeurd."
    )


def _uitstel(bron: Briefbron, klacht: Klacht) -> str:
    termijn = compute_afdoening(klacht, bron.kalender)
    if klacht.verdaagd_op is None or termijn is None:
        return ""
    reden = make_zin(klacht.uitstelreden)
    return (
        f"Het lukt niet om de klacht op tijd te beantwoorden. De klager kreeg daarover bericht op {format_datum(klacht.verdaagd_op)}."
        f" De nieuwe laatste dag is {format_datum(termijn.datum)} (artikel 9:11 lid 2 van de Algemene wet bestuursrecht). {reden}"
    ).rstrip()


def _termijn(bron: Briefbron, klacht: Klacht) -> str:
    termijn = compute_afdoening(klacht, bron.kalender)
    return (
        f"Uiterlijk op {format_datum(termijn.datum)} krijgt de klager antwoord. Jij hoort dan ook wat eruit kwam."
        if termijn is not None
        else ""
    )


def _contact(bron: Briefbron, klacht: Klacht) -> str:
    wie = klacht.behandelaar.strip() or bron.behandelaar
    wegen = [weg for weg in (bron.telefoon, bron.e_mail) if weg]
    return f"{wie}, {' of '.join(wegen)}." if wie and wegen else ""
