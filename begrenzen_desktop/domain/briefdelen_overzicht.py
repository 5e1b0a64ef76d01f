"""The parts of the contactoverzicht (D20): what was recorded about the citizen, for the citizen (AVG article 15)."""

from __future__ import annotations

from begrenzen_desktop.domain.anoniem import Vervanging, replace_words
from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefinhoud import INTERN, Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zin, make_zinsdeel
from begrenzen_desktop.domain.contactmoment import Contactmoment, Richting

INLEIDING = (
    "Dit overzicht laat zien welke contacten wij hebben vastgelegd, van u met ons en van ons met u. Namen van medewerkers en"
    " van andere mensen staan er niet in. U mag ons vragen iets te verbeteren of aan te vullen."
)
APART = "Wat er toen is gezegd of gedaan, staat in een apart deel van het dossier."
_MEDEWERKER = "een medewerker"


def contactoverzicht(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts. What may be an offence is named by its date only; its words belong to the report of it."""
    dossier = bron.dossier
    ids = tuple(moment.id for moment in dossier.contactmomenten)
    momenten = sorted(dossier.contactmomenten, key=lambda moment: (moment.op, str(moment.tijd or "")))
    return (
        Briefdeel(id="inleiding", kop="", voorstel=INLEIDING),
        Briefdeel(
            id="contacten",
            kop="De contacten",
            voorstel=make_punten(_moment(moment, bron) for moment in momenten),
            bewijs=ids,
        ),
        Briefdeel(id="geteld", kop="Contacten die samen zijn geteld", voorstel=_geteld(bron)),
        Briefdeel(id="klachten", kop="Uw klachten", voorstel=_klachten(bron)),
        Briefdeel(id="brieven", kop="Brieven van ons aan u", voorstel=_brieven(bron)),
        Briefdeel(id="rechten", kop="Als er iets niet klopt", voorstel=_rechten(bron)),
    )


def find_anderen(bron: Briefbron) -> tuple[str, ...]:
    """Give the names of colleagues that the contacts mention, longest first, so that a full name goes before its parts."""
    namen = {moment.medewerker.strip() for moment in bron.dossier.contactmomenten}
    namen |= {klacht.behandelaar.strip() for klacht in bron.dossier.klachten}
    namen |= {
        k.beklaagde.strip() for k in bron.dossier.klachten if any(teken.isupper() for teken in k.beklaagde)
    }
    namen |= {overleg.wie.strip() for overleg in bron.dossier.beoordeling.overleggen}
    return tuple(sorted((naam for naam in namen if naam), key=len, reverse=True))


def _moment(moment: Contactmoment, bron: Briefbron) -> str:
    wie = "van u aan ons" if moment.richting is Richting.VAN_BURGER else "van ons aan u"
    tijd = f", {moment.tijd:%H:%M} uur" if moment.tijd else ""
    kop = f"{format_datum(moment.op)}{tijd}, {moment.kanaal.label}, {wie}."
    if moment.strafrechtelijk:
        return f"{kop} {APART}"
    citaat = f"Uw woorden: \u201c{moment.citaat.strip()}\u201d." if moment.citaat.strip() else ""
    eigen = (
        f"Wat bij ons niet goed ging: {make_zinsdeel(moment.eigen_steek)}."
        if moment.eigen_steek.strip()
        else ""
    )
    delen = (kop, make_zin(" ".join(moment.tekst.split())), citaat, eigen)
    return _hide(" ".join(deel for deel in delen if deel), find_anderen(bron))


def _hide(tekst: str, namen: tuple[str, ...]) -> str:
    """Put "een medewerker" where a colleague is named, with or without initials."""
    return replace_words(tekst, (Vervanging(naam, _MEDEWERKER) for naam in namen))


def _geteld(bron: Briefbron) -> str:
    return make_punten(
        f"Van {format_datum(v.vanaf)} tot en met {format_datum(v.tot_en_met)}: ongeveer {v.aantal} keer"
        f" ({v.kanaal.label}). Dit aantal komt uit: {make_zinsdeel(v.herkomst)}."
        for v in bron.dossier.verzamelmomenten
    )


def _klachten(bron: Briefbron) -> str:
    regels = []
    for klacht in bron.dossier.klachten:
        ontvangen = f", ontvangen op {format_datum(klacht.ontvangen_op)}" if klacht.ontvangen_op else ""
        afloop = (
            f"beantwoord op {format_datum(klacht.brief_datum or klacht.afgedaan_op)}: {klacht.oordeel.label}"
            if klacht.afgedaan_op and klacht.oordeel
            else "nog niet beantwoord"
        )
        regels.append(
            _hide(make_zin(f"{make_zinsdeel(klacht.omschrijving)}{ontvangen}; {afloop}"), find_anderen(bron))
        )
    return make_punten(regels)


def _brieven(bron: Briefbron) -> str:
    verstuurd = [
        (
            min(verzending.op for verzending in brief.verzendingen),
            bron.regeling.briefsoort(brief.soort).titel.removeprefix("Brief: "),
        )
        for brief in bron.dossier.brieven
        if brief.status is Briefstatus.VERZONDEN and brief.soort not in INTERN and brief.verzendingen
    ]
    eerder = [
        (brief.datum, make_zinsdeel(brief.toelichting) or brief.soort)
        for brief in bron.dossier.eerdere_brieven
    ]
    return make_punten(f"{format_datum(dag)}: {wat}." for dag, wat in sorted((*verstuurd, *eerder)))


def _rechten(bron: Briefbron) -> str:
    route = make_zinsdeel(bron.profiel.route_avg)
    fg = make_zinsdeel(bron.profiel.fg)
    return " ".join(
        deel
        for deel in (
            "U mag uw gegevens inzien, laten verbeteren, laten aanvullen of laten verwijderen (artikel 15 tot en met 17 van de"
            " Algemene verordening gegevensbescherming).",
            f"Dat vraagt u zo: {route}." if route else "",
            f"Vragen over uw privacy stelt u aan onze functionaris voor gegevensbescherming: {fg}."
            if fg
            else "",
        )
        if deel
    )
