"""The parts of the invitation to talk about communication (D3), and of the letter with what was agreed (D6)."""

from __future__ import annotations

from begrenzen_desktop.domain.bewijs import contacten_van_burger, gedragszinnen
from begrenzen_desktop.domain.briefdelen_gedeeld import (
    klachtenlijst,
    make_gemachtigdezin,
    vragen,
    wel_mogelijk,
)
from begrenzen_desktop.domain.briefdelen_grens import make_uitnodiging
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zinsdeel
from begrenzen_desktop.domain.grensfeiten import find_gehouden, find_grensfeiten

MEESTE = 5
"""Examples of behaviour in the invitation; more would be a list of reproaches."""


def uitnodiging(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D3: since when, what was tried, examples with their day, the aim, the days, and what may follow."""
    zinnen = gedragszinnen(bron.dossier)[-MEESTE:]
    return (
        Briefdeel(id="opening", kop="", voorstel=_opening(bron)),
        Briefdeel(id="gedaan", kop="Wat wij hebben gedaan", voorstel=klachtenlijst(bron), vast=False),
        Briefdeel(
            id="gedrag",
            kop="Wat wij merken",
            voorstel=f"Wij noemen een paar voorbeelden:\n{make_punten(zin.tekst for zin in zinnen)}"
            if zinnen
            else "",
            bewijs=tuple(zin.contact_id for zin in zinnen),
            vast=False,
        ),
        Briefdeel(
            id="doel",
            kop="Waarom wij met u willen praten",
            voorstel="Wij willen horen wat u van ons verwacht, en of wij u daarbij kunnen helpen. Wij willen met u afspreken hoe wij"
            " contact met elkaar hebben. Die afspraken gelden voor u en voor ons.",
        ),
        Briefdeel(id="gesprek", kop="Wanneer wij kunnen praten", voorstel=_gesprek(bron)),
        Briefdeel(
            id="gevolg",
            kop="Als u niet komt",
            voorstel=f"{_waarschuwing(bron)}Komt u niet, of komen wij er samen niet uit? Dan wegen wij opnieuw af wat nodig is. Wij kunnen"
            " dan zelf bepalen hoe het contact verloopt. U krijgt daarover eerst een brief, met de reden.",
        ),
        Briefdeel(id="wel", kop="Waarvoor u bij ons terechtkunt", voorstel=_wel(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=vragen(bron)),
    )


def _waarschuwing(bron: Briefbron) -> str:
    """What makes the invitation count as a warning, where a regeling lets it: which behaviour cannot be, and what may follow."""
    if bron.brief.soort not in bron.regeling.waarschuwt_met or not find_grensfeiten(bron.dossier).gedrag:
        return ""
    return (
        "Gedrag zoals in deze voorbeelden kan niet. Gebeurt het opnieuw, dan kunnen wij daarom een tijd andere afspraken met u"
        " maken over het contact. "
    )


def afsprakenbrief(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D6: the day of the talk, what both sides agreed, until when, and what if it fails."""
    gesprek = find_gehouden(bron.dossier)
    tot = bron.dossier.beoordeling.datum("afspraken_tot")
    return (
        Briefdeel(
            id="opening",
            kop="",
            voorstel=f"{make_gemachtigdezin(bron)}Op {format_datum(gesprek.gehouden_op)} spraken wij met elkaar over het contact tussen"
            " u en ons. Dank u wel dat u er was. In deze brief staat wat wij hebben afgesproken."
            if gesprek is not None and gesprek.gehouden_op is not None
            else "",
        ),
        Briefdeel(
            id="burger",
            kop="Wat u doet",
            voorstel=_lijst(gesprek.afspraken_burger if gesprek else ""),
            vast=False,
        ),
        Briefdeel(
            id="wij",
            kop="Wat wij doen",
            voorstel=_lijst(gesprek.afspraken_organisatie if gesprek else ""),
            vast=False,
        ),
        Briefdeel(
            id="periode",
            kop="Tot wanneer dit geldt",
            voorstel=f"Deze afspraken gelden vanaf {format_datum(bron.datum)} tot en met {format_datum(tot)}. Daarna kijken wij samen of ze"
            " nog nodig zijn."
            if tot is not None
            else "",
        ),
        Briefdeel(
            id="gevolg",
            kop="Als het niet lukt",
            voorstel="Lukt het u of ons niet om dit na te komen? Bel of schrijf ons dan. Komt het vaker voor, dan wegen wij opnieuw af wat"
            " nodig is. Wij kunnen dan zelf bepalen hoe het contact verloopt. U krijgt daarover eerst een brief.",
        ),
        Briefdeel(
            id="klopt_niet",
            kop="Als er iets niet klopt",
            voorstel="Staat er iets in deze brief dat volgens u niet is afgesproken? Laat het ons binnen twee weken weten.",
        ),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=vragen(bron)),
    )


def _opening(bron: Briefbron) -> str:
    contacten = contacten_van_burger(bron.dossier)
    onderwerp = make_zinsdeel(bron.dossier.onderwerp)
    if not contacten or not onderwerp:
        return ""
    eerste = min(moment.op for moment in contacten)
    return (
        f"{make_gemachtigdezin(bron)}Sinds {format_datum(eerste)} hebben wij contact met elkaar over {onderwerp}. Wij merken dat wij er samen"
        " niet uitkomen. Daarom nodigen wij u uit voor een gesprek over hoe wij contact met elkaar hebben."
    )


def _gesprek(bron: Briefbron) -> str:
    gesprek = find_grensfeiten(bron.dossier).uitnodiging
    return make_uitnodiging(gesprek) if gesprek is not None and not gesprek.is_afgerond else ""


def _wel(bron: Briefbron) -> str:
    punten = wel_mogelijk(bron)
    return (
        f"Deze brief verandert niets aan wat u bij ons kunt doen. U kunt bij ons terecht voor:\n{make_punten(punten)}"
        if punten
        else ""
    )


def _lijst(tekst: str) -> str:
    regels = [regel.strip(" -•\t") for regel in tekst.splitlines() if regel.strip()]
    return make_punten(regels)
