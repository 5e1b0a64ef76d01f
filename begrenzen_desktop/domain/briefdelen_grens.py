"""Parts that the letters about behaviour beyond the limit share: dated behaviour, what stays open, rights, questions."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.bewijs import gedragszinnen
from begrenzen_desktop.domain.briefdelen_gedeeld import open_route
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.brieftaal import (
    format_datum,
    make_punten,
    make_zin,
    make_zinsdeel,
)
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek

_DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def format_weekdag(datum: dt.date) -> str:
    """Give "dinsdag 8 december 2026": an invitation names the day of the week."""
    return f"{_DAGEN[datum.weekday()]} {format_datum(datum)}"


def make_gedrag(bron: Briefbron, momenten: tuple[Contactmoment, ...], inleiding: str) -> str:
    """The behaviour as a list: each with its date, the way of contact and the literal words; "" when there is none."""
    ids = {moment.id for moment in momenten}
    punten = [zin.tekst for zin in gedragszinnen(bron.dossier) if zin.contact_id in ids]
    return f"{inleiding}\n{make_punten(punten)}" if punten else ""


def make_nieuw(bron: Briefbron) -> str:
    """How to bring new facts."""
    route = open_route(bron)
    if not route:
        return ""
    return (
        "Kloppen de feiten in deze brief volgens u niet, of is er iets nieuws dat wij moeten weten? Laat het"
        f" ons weten via deze weg: {route}. Noem daarbij ons kenmerk: {bron.dossier.kenmerk}. Wij bekijken dan"
        " opnieuw of de afspraken nog passen. U krijgt daarover bericht."
    )


def make_uitnodiging(gesprek: Ordegesprek) -> str:
    """When and where the conversation can be, who is there, who may come along, and how to answer; "" without a day."""
    if not gesprek.mogelijk_op:
        return ""
    dagen = make_punten(format_weekdag(dag) for dag in gesprek.mogelijk_op)
    if len(gesprek.mogelijk_op) == 1:
        zinnen = [f"Het gesprek kan op deze dag:\n{dagen}\n"]
    else:
        zinnen = [f"U kunt kiezen uit deze dagen:\n{dagen}\n"]
    if gesprek.plaats.strip():
        zinnen.append(make_zin(f"Het gesprek is hier: {make_zinsdeel(gesprek.plaats)}"))
    if gesprek.namens_ons.strip():
        zinnen.append(make_zin(f"Namens ons komt: {make_zinsdeel(gesprek.namens_ons)}"))
    zinnen.append(
        make_zin(f"U mag iemand meenemen: {make_zinsdeel(gesprek.mee)}")
        if gesprek.mee.strip()
        else "U mag iemand meenemen die u steunt."
    )
    zinnen.append("Hebt u iets nodig om goed mee te kunnen praten, zoals een tolk? Zeg het ons.")
    if gesprek.reactie_tot is not None:
        zinnen.append(f"Laat ons uiterlijk op {format_datum(gesprek.reactie_tot)} weten wat u kiest.")
    return " ".join(zinnen).replace("\n ", "\n")


def describe_afloop(gesprek: Ordegesprek) -> str:
    """One sentence: that we talked, or that we invited and what came of it."""
    uitgenodigd = (
        f"Op {format_datum(gesprek.uitgenodigd_op)} nodigden wij u uit voor een gesprek."
        if gesprek.uitgenodigd_op is not None
        else "Wij nodigden u uit voor een gesprek."
    )
    match gesprek.uitkomst:
        case Gespreksuitkomst.GEHOUDEN if gesprek.gehouden_op is not None:
            return f"Op {format_datum(gesprek.gehouden_op)} hebben wij met elkaar gesproken."
        case Gespreksuitkomst.GEWEIGERD:
            return f"{uitgenodigd} U liet weten dat u dat gesprek niet wilde."
        case Gespreksuitkomst.NIET_VERSCHENEN:
            return f"{uitgenodigd} U kwam niet. Dat kan een reden hebben die wij niet kennen."
        case _:
            return uitgenodigd
