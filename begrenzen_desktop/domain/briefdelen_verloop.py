"""The parts of the letters in the life of a measure: breach (D12), review (D14), end (D15), reconsidered (D17)."""

from __future__ import annotations

from begrenzen_desktop.domain.briefdelen_gedeeld import (
    make_rechten,
    make_vragen,
    make_wel,
    privacy,
    vragen,
)
from begrenzen_desktop.domain.briefdelen_grens import make_gedrag, make_nieuw
from begrenzen_desktop.domain.briefdelen_stopherbeoordeling import stop_herbeoordeling
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zin, make_zinsdeel
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.feestdagen import EEN_DAG
from begrenzen_desktop.domain.grensfeiten import find_maatregelbrief
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.maatregelstand import Maatregelstand, compute_stand
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst

VERLOOPREDEN = "Wij hebben uw belang en dat van onze medewerkers opnieuw tegen elkaar afgewogen:"
_UITKOMST = {
    Verloopuitkomst.DOORGAAN: "De afspraken blijven zoals ze zijn.",
    Verloopuitkomst.VERSOEPELEN: "Er mag weer meer.",
    Verloopuitkomst.VERLENGEN: "De afspraken duren langer.",
    Verloopuitkomst.STOPPEN: "De afspraken stoppen.",
}


def find_stap(bron: Briefbron) -> Verloopstap | None:
    """Give the step that the letter tells of."""
    return next((stap for stap in bron.dossier.verloop if stap.id == bron.brief.betreft), None)


def find_stand(bron: Briefbron, stap: Verloopstap | None) -> Maatregelstand | None:
    """Give the measure as it stood just before the step, or as it stands now."""
    verloop = bron.dossier.verloop
    eerder = verloop[: verloop.index(stap)] if stap is not None else verloop
    dag = stap.op if stap is not None else bron.vandaag
    return compute_stand(eerder, bron.dossier.brieven, dag, bron.profiel.herhaling_maanden)


def aanvulling(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D12: the breach with its day, what changes, until when, and what stays possible."""
    stap = find_stap(bron)
    stand = find_stand(bron, stap)
    gedrag = _contacten(bron, stap)
    opening = ""
    if stand is not None:
        opening = (
            f"Sinds {format_datum(stand.sinds)} gelden er tijdelijke afspraken over het contact tussen u en ons{_uit_brief(bron)}. U hebt zich daar"
            " niet aan gehouden. Daarom passen wij de afspraken aan. U leest hier wat er gebeurde, wat er verandert en wat er"
            " wel kan."
        )
    return (
        Briefdeel(id="opening", kop="", voorstel=opening),
        Briefdeel(
            id="gedrag",
            kop="Wat er is gebeurd",
            voorstel=make_gedrag(bron, gedrag, "Dit past niet bij de afspraken:"),
            bewijs=tuple(moment.id for moment in gedrag),
            vast=False,
        ),
        _reden(stap),
        *_wat_geldt(bron, stap, "Wat er nu geldt"),
        *_slot(bron),
    )


def herbeoordeling(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D14: the period looked at, recent facts only, the outcome, and what holds now."""
    stap = find_stap(bron)
    if stap is not None and stap.soort is Verloopsoort.STOP_BEKEKEN:
        return stop_herbeoordeling(bron, stap)
    stand = find_stand(bron, stap)
    gedrag = _contacten(bron, stap)
    opening, periode = "", ""
    if stap is not None and stand is not None and stap.uitkomst is not None:
        opening = (
            "Wij hebben opnieuw gekeken naar de tijdelijke afspraken over het contact tussen u en ons"
            f"{_uit_brief(bron)}. {_UITKOMST[stap.uitkomst]} U leest hier waarom."
        )
        periode = (
            f"Wij keken naar de tijd van {format_datum(stand.feiten_na + EEN_DAG)} tot en met {format_datum(stap.op)}. Wat daarvoor"
            " gebeurde, telt nu niet mee."
        )
        if not gedrag:
            periode += " In die tijd zagen wij geen gedrag dat niet kan."
    return (
        Briefdeel(id="opening", kop="", voorstel=opening),
        Briefdeel(id="periode_bekeken", kop="Waar wij naar keken", voorstel=periode),
        Briefdeel(
            id="gedrag",
            kop="Wat er in die tijd gebeurde",
            voorstel=make_gedrag(bron, gedrag, "Dit gedrag kan niet:"),
            bewijs=tuple(moment.id for moment in gedrag),
            vast=False,
        ),
        _reden(stap),
        *_wat_geldt(bron, stap, "Wat er nu geldt"),
        *_slot(bron),
    )


def einde_maatregel(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D15: the last day, ordinary contact again, and what we ask of each other."""
    stap = find_stap(bron)
    stand = compute_stand(
        bron.dossier.verloop, bron.dossier.brieven, bron.vandaag, bron.profiel.herhaling_maanden
    )
    opening = ""
    if stand is not None:
        opening = (
            f"De tijdelijke afspraken over het contact{_uit_brief(bron)} gelden tot en met {format_datum(stand.tot_en_met)}. Daarna kunt u weer op"
            " de gewone manier contact met ons opnemen."
        )
    return (
        Briefdeel(id="opening", kop="", voorstel=opening),
        _reden(stap),
        Briefdeel(
            id="gewoon",
            kop="Wat dit voor u betekent",
            voorstel="U kunt ons weer bellen, schrijven, mailen en bezoeken. Collega's die van de afspraken wisten, krijgen bericht"
            " dat ze zijn gestopt.",
        ),
        Briefdeel(
            id="verwacht",
            kop="Wat wij van elkaar vragen",
            voorstel="Wij behandelen uw vragen zoals die van ieder ander. Wij vragen u om onze medewerkers met respect te"
            " behandelen. Gaat het toch mis, dan kijken wij opnieuw wat nodig is. U krijgt daarover eerst bericht.",
        ),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=vragen(bron)),
    )


def heroverweging(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts of D17: the request, who looked again, the outcome and why, and the ombudsman."""
    stap = find_stap(bron)
    opening, wie = "", ""
    if stap is not None and stap.uitkomst is not None and stap.gevraagd_op is not None:
        opening = (
            f"Op {format_datum(stap.gevraagd_op)} vroeg u ons om opnieuw te kijken naar de tijdelijke afspraken over het contact"
            f"{_uit_brief(bron)}. Dat is gebeurd. {_UITKOMST[stap.uitkomst]}"
        )
        wie = make_zin(
            f"{stap.door}, {stap.functie}, keek opnieuw en was niet betrokken bij de beslissing waar u het niet mee eens bent"
        )
    return (
        Briefdeel(id="opening", kop="", voorstel=opening),
        Briefdeel(id="wie", kop="Wie er opnieuw keek", voorstel=wie),
        _reden(stap),
        *_wat_geldt(bron, stap, "Wat er nu geldt"),
        Briefdeel(
            id="rechten", kop="Als u het niet eens bent met deze uitkomst", voorstel=make_rechten(bron)
        ),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=make_vragen(bron)),
    )


def _uit_brief(bron: Briefbron) -> str:
    """Which letter told of the measure; "" when it ran before the program was used and its letter is not in the dossier."""
    op = find_maatregelbrief(bron.dossier)
    return f" (onze brief van {format_datum(op)})" if op is not None else ""


def _contacten(bron: Briefbron, stap: Verloopstap | None) -> tuple[Contactmoment, ...]:
    ids = stap.contact_ids if stap is not None else ()
    return tuple(moment for moment in bron.dossier.contactmomenten if moment.id in ids)


def _reden(stap: Verloopstap | None) -> Briefdeel:
    reden = stap.reden.strip() if stap is not None else ""
    if reden and stap is not None and stap.soort is not Verloopsoort.EINDE:
        reden = f"{VERLOOPREDEN}\n{reden}"
    return Briefdeel(id="reden", kop="Waarom wij dit doen", voorstel=reden, vast=False)


def _wat_geldt(bron: Briefbron, stap: Verloopstap | None, kop: str) -> tuple[Briefdeel, ...]:
    """What holds from now on, from the one value of the step; after the end only that it is over."""
    if stap is None:
        return ()
    if stap.stopt or stap.maatregel is None:
        zin = f"De afspraken zijn gestopt op {format_datum(stap.op)}. U kunt weer op de gewone manier contact met ons opnemen."
        return (Briefdeel(id="maatregel", kop=kop, voorstel=zin),)
    gekozen = stap.maatregel
    return (
        Briefdeel(
            id="wel",
            kop="Waarvoor u wel bij ons terechtkunt",
            voorstel=make_wel(bron, "Ook tijdens deze afspraken kunt u bij ons terecht voor:", begrensd=True),
        ),
        Briefdeel(id="route", kop="Zo bereikt u ons", voorstel=_route(gekozen)),
        Briefdeel(id="maatregel", kop=kop, voorstel=make_punten(gekozen.brief_zinnen())),
        Briefdeel(id="periode", kop="Van wanneer tot wanneer", voorstel=_periode(gekozen, stap)),
    )


def _route(gekozen: Maatregel) -> str:
    return (
        f"U kunt ons altijd bereiken via deze weg: {make_zinsdeel(gekozen.open_route)}. Wij lezen alles wat u stuurt. Iemand"
        " anders mag dit ook namens u doen."
    )


def _periode(gekozen: Maatregel, stap: Verloopstap) -> str:
    begin = (
        ""
        if stap.soort is Verloopsoort.HEROVERWEGING
        else f"Dit geldt vanaf {format_datum(gekozen.ingang)}. "
    )
    opnieuw = (
        f" Uiterlijk op {format_datum(gekozen.herbeoordeling)} kijken wij of het eerder kan of met minder. U krijgt daarover een"
        " brief."
        if gekozen.herbeoordeling < gekozen.einde
        else ""
    )
    return f"{begin}De laatste dag is {format_datum(gekozen.einde)}. Daarna stoppen de afspraken vanzelf.{opnieuw}"


def _slot(bron: Briefbron) -> tuple[Briefdeel, ...]:
    return (
        Briefdeel(id="nieuw", kop="Als er iets nieuws is", voorstel=make_nieuw(bron)),
        Briefdeel(id="rechten", kop="Als u het niet eens bent met deze brief", voorstel=make_rechten(bron)),
        Briefdeel(id="privacy", kop="Uw gegevens", voorstel=privacy(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=make_vragen(bron)),
    )
