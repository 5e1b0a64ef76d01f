"""The parts of the letter that ends the contact about one complaint (D7)."""

from __future__ import annotations

from begrenzen_desktop.domain.bewijs import contacten_van_burger
from begrenzen_desktop.domain.briefdelen_gedeeld import (
    afspraakpunten,
    bereik,
    klachtenlijst,
    make_gemachtigdezin,
    make_rechten,
    make_vragen,
    make_wel,
    open_route,
    privacy,
    vragen,
    wel_met_routes,
    wel_mogelijk,
)
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import (
    format_datum,
    join_opsomming,
    make_punten,
    make_zinsdeel,
)

REDEN_INLEIDING = "Wij reageren hier niet meer inhoudelijk op. Dat heeft deze reden:"
REDEN_SLOT = "Wij begrijpen dat u hier anders over denkt. Wij blijven hierover van mening verschillen."


def stop_klacht(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts: the decision, why, what stays open before what does not, and the remedies."""
    beantwoord = tuple(klacht.id for klacht in bron.dossier.klachten if klacht.is_beantwoord)
    contacten = contacten_van_burger(bron.dossier)
    return (
        Briefdeel(id="opening", kop="", voorstel=_opening(bron)),
        Briefdeel(
            id="gedaan",
            kop="Wat wij hebben gedaan",
            voorstel=klachtenlijst(bron),
            bewijs=beantwoord,
            vast=False,
        ),
        Briefdeel(
            id="contact",
            kop="Het contact tot nu toe",
            voorstel=contactzinnen(bron),
            bewijs=tuple(moment.id for moment in contacten),
            vast=False,
        ),
        Briefdeel(id="reden", kop="Waarom wij niet meer reageren", voorstel=_reden(bron), vast=False),
        Briefdeel(id="wel", kop="Waarvoor u wel bij ons terechtkunt", voorstel=_wel(bron)),
        Briefdeel(
            id="contactafspraak", kop="Zo kunt u contact met ons opnemen", voorstel=_contactafspraak(bron)
        ),
        Briefdeel(id="afbakening", kop="Om welk onderwerp het gaat", voorstel=_afbakening(bron)),
        Briefdeel(id="berichten", kop="Wat er met uw berichten gebeurt", voorstel=_berichten(bron)),
        Briefdeel(id="nieuw", kop="Als er iets nieuws is", voorstel=make_stopnieuws(bron)),
        Briefdeel(id="herbeoordeling", kop="Wanneer wij opnieuw kijken", voorstel=_herbeoordeling(bron)),
        Briefdeel(
            id="rechten", kop="Als u het niet eens bent met deze beslissing", voorstel=make_rechten(bron)
        ),
        Briefdeel(id="privacy", kop="Uw gegevens", voorstel=privacy(bron)),
        Briefdeel(
            id="vragen",
            kop="Hebt u vragen over deze brief?",
            voorstel=make_vragen(bron) if bron.heeft_maatregel else vragen(bron),
        ),
    )


def _opening(bron: Briefbron) -> str:
    zinnen = [gemachtigd] if (gemachtigd := make_gemachtigdezin(bron).strip()) else []
    besloten = (
        f"Op {format_datum(bron.beslissing.besloten_op)} is besloten"
        if bron.beslissing
        else "Wij hebben besloten"
    )
    zinnen.append(
        "Deze brief gaat over één onderwerp. Over het contact met ons in het algemeen krijgt u een aparte brief. Daarin staat"
        " hoe u ons in die tijd bereikt."
        if bron.heeft_maatregel
        else "Voor bijna alles kunt u gewoon bij ons terecht. Dat verandert alleen voor één onderwerp."
    )
    slot = (
        "In deze brief leest u waarom wij dit doen, waarvoor u wel bij ons terechtkunt en wat er met uw"
        " berichten gebeurt."
    )
    onderwerp = make_zinsdeel(bron.dossier.onderwerp)
    if onderwerp:
        zinnen.append(
            f"{besloten} dat wij vanaf {format_datum(bron.datum)} niet meer inhoudelijk reageren op uw"
            f" berichten over:\n{make_punten([onderwerp])}"
        )
    return " ".join(zinnen) + "\n" + slot


def contactzinnen(bron: Briefbron) -> str:
    """How often there was contact, from the counted figures, with the latest dates."""
    burger = contacten_van_burger(bron.dossier)
    zinnen = []
    if bron.figuren.get("contacten.aantal") and bron.figuren.get("contacten.periode"):
        zinnen.append(
            "In de periode ⟦contacten.periode⟧ hebben wij ⟦contacten.aantal⟧ keer contact met elkaar gehad."
        )
    elif burger:
        zinnen.append(f"Op {format_datum(burger[0].op)} nam u contact met ons op.")
    datums = sorted({moment.op for moment in burger})[-3:]
    if len(datums) > 1:
        zinnen.append(
            "De laatste keren dat u contact met ons opnam, waren op"
            f" {join_opsomming(format_datum(d) for d in datums)}."
        )
    elif datums:
        zinnen.append(f"De laatste keer dat u contact met ons opnam, was op {format_datum(datums[0])}.")
    if bron.dossier.beoordeling.antwoorden.get("nieuwe_feiten") == "nee" and zinnen:
        zinnen.append("In die berichten vonden wij geen nieuwe feiten over dit onderwerp.")
    return " ".join(zinnen)


def _reden(bron: Briefbron) -> str:
    reden = bron.dossier.beoordeling.tekst("reden").strip()
    return f"{REDEN_INLEIDING}\n{reden}\n{REDEN_SLOT}" if reden else ""


def _afbakening(bron: Briefbron) -> str:
    tekst = bron.dossier.beoordeling.tekst("afbakening").strip()
    onderwerp = make_zinsdeel(bron.dossier.onderwerp)
    if tekst:
        return f"Deze beslissing gaat alleen over dit onderwerp:\n{tekst}"
    return f"Deze beslissing gaat alleen over dit onderwerp:\n{make_punten([onderwerp])}" if onderwerp else ""


def _berichten(bron: Briefbron) -> str:
    return (
        f"Wat verandert er vanaf {format_datum(bron.datum)} als u ons over dit onderwerp schrijft, belt of"
        " bezoekt?\n- Wij lezen elk bericht en bewaren het. Zo zien wij het ook als er iets nieuws in"
        " staat.\n- Staat er niets nieuws in, dan krijgt u geen inhoudelijk antwoord.\n- Onze medewerkers"
        " gaan hierover niet meer met u in gesprek, ook niet aan de telefoon of aan de balie."
    )


def _wel(bron: Briefbron) -> str:
    if bron.heeft_maatregel:
        return make_wel(
            bron,
            "Voor al het andere blijft u welkom, zoals in onze andere brief staat. Bijvoorbeeld voor:",
            begrensd=True,
        )
    return wel_met_routes(
        bron,
        wel_mogelijk(bron),
        "Voor al het andere blijft u welkom. U kunt bijvoorbeeld bij ons terecht voor:",
    )


def _contactafspraak(bron: Briefbron) -> str:
    punten = "" if bron.heeft_maatregel else afspraakpunten(bron)  # the measure says it all
    return f"Voor uw andere vragen en zaken spreken wij dit af:\n{punten}" if punten else ""


def make_stopnieuws(bron: Briefbron) -> str:
    """How to bring new facts about the subject of a stop."""
    weg = f"via deze weg: {open_route(bron)}" if bron.heeft_maatregel else f"naar {bereik(bron)}"
    andere_klacht = (
        "Hebt u een klacht over iets anders? In onze andere brief leest u wat er met die klacht gebeurt."
        if bron.heeft_maatregel
        else "Hebt u een klacht over iets anders? Die nemen wij gewoon in behandeling."
    )
    return (
        "Weet u iets nieuws over dit onderwerp, dat wij nog niet kenden? Laat het ons dan weten. "
        f"Stuur uw nieuwe informatie {weg}. Noem daarbij ons kenmerk: {bron.dossier.kenmerk}. "
        "Wij bekijken dan of onze beslissing moet veranderen. U krijgt daarover bericht.\n"
        f"{andere_klacht}"
    )


def _herbeoordeling(bron: Briefbron) -> str:
    return (
        f"Uiterlijk op {format_datum(bron.herbeoordelingsdatum)} kijken wij opnieuw of deze beslissing nog"
        " nodig is. U krijgt daarna een brief met de uitkomst. Eerder opnieuw kijken kan ook, als er nieuwe"
        " feiten zijn."
    )
