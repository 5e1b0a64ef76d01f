"""The parts of the warning (D4): which behaviour cannot, what we expect, and the invitation to talk about it."""

from __future__ import annotations

from begrenzen_desktop.domain.bewijs import Gedragszin, gedragszinnen
from begrenzen_desktop.domain.briefdelen_gedeeld import make_gemachtigdezin, privacy, vragen, wel_mogelijk
from begrenzen_desktop.domain.briefdelen_grens import make_uitnodiging
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import make_punten
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten

GEDRAG_INLEIDING = "Wij schrijven u over dit gedrag:"


def waarschuwing(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts: what stays possible comes before what happens when it is repeated."""
    zinnen = onaanvaardbare_zinnen(bron)
    return (
        Briefdeel(id="opening", kop="", voorstel=make_gemachtigdezin(bron) + _opening()),
        Briefdeel(
            id="gedrag",
            kop="Wat er is gebeurd",
            voorstel=f"{GEDRAG_INLEIDING}\n{make_punten(zin.tekst for zin in zinnen)}" if zinnen else "",
            bewijs=tuple(zin.contact_id for zin in zinnen),
            vast=False,
        ),
        Briefdeel(
            id="regel", kop="Waarom dit niet kan", voorstel=_tekst(bron, "waarschuwing_regel"), vast=False
        ),
        Briefdeel(
            id="verwacht",
            kop="Wat wij van u vragen",
            voorstel=_tekst(bron, "waarschuwing_verwacht"),
            vast=False,
        ),
        Briefdeel(id="gesprek", kop="Wij willen hierover met u praten", voorstel=_gesprek(bron)),
        Briefdeel(id="wel", kop="Waarvoor u bij ons terechtkunt", voorstel=_wel(bron)),
        Briefdeel(
            id="gevolg",
            kop="Als het opnieuw gebeurt",
            voorstel=_tekst(bron, "waarschuwing_gevolg"),
            vast=False,
        ),
        Briefdeel(id="privacy", kop="Uw gegevens", voorstel=privacy(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=vragen(bron)),
    )


def onaanvaardbare_zinnen(bron: Briefbron) -> tuple[Gedragszin, ...]:
    """The dated sentences about contacts that were marked as behaviour that cannot be accepted."""
    gemarkeerd = {moment.id for moment in bron.dossier.contactmomenten if moment.onaanvaardbaar}
    return tuple(zin for zin in gedragszinnen(bron.dossier) if zin.contact_id in gemarkeerd)


def _opening() -> str:
    return (
        "Bent u boos of teleurgesteld? Dat mag u ons laten weten. Maar de manier waarop dat is gebeurd, kan niet."
        " In deze brief leest u wat wij bedoelen en wat wij van u vragen. Wij nodigen u ook uit voor een gesprek,"
        " zodat u uw kant van het verhaal kunt vertellen."
    )


def _tekst(bron: Briefbron, vraag_id: str) -> str:
    return bron.dossier.beoordeling.tekst(vraag_id).strip()


def _gesprek(bron: Briefbron) -> str:
    gesprek = find_grensfeiten(bron.dossier).uitnodiging
    if gesprek is None or gesprek.is_afgerond:
        return ""
    tekst = make_uitnodiging(gesprek)
    if not tekst:
        return ""
    return (
        f"{tekst}\nKunt u niet, of wilt u liever schrijven? Ook dat horen wij graag. Daarna beslissen wij hoe wij"
        " verdergaan. U krijgt daarover bericht."
    )


def _wel(bron: Briefbron) -> str:
    punten = wel_mogelijk(bron)
    if not punten:
        return ""
    klacht = (
        "Uw klacht behandelen wij intussen gewoon verder."
        if any(not klacht.is_beantwoord for klacht in bron.dossier.klachten)
        else "Deze brief verandert niets aan wat u bij ons kunt doen."
    )
    return f"{klacht} U kunt bij ons terecht voor:\n{make_punten(punten)}"
