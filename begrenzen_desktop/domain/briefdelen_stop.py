"""The parts of the letter that ends the contact about one complaint (D7)."""

from __future__ import annotations

from begrenzen_desktop.domain.bewijs import contacten_van_burger
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel, is_gemachtigde
from begrenzen_desktop.domain.brieftaal import (
    add_maanden,
    format_datum,
    join_opsomming,
    make_punten,
    make_termijn,
    make_zin,
    make_zinsdeel,
)
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.klacht import Klacht, Oordeel

REDEN_INLEIDING = "Wij reageren hier niet meer inhoudelijk op. Dat heeft deze reden:"
REDEN_SLOT = "Wij begrijpen dat u hier anders over denkt. Wij blijven hierover van mening verschillen."

_UITKOMST = {
    Oordeel.GEGROND: "Wij gaven u gelijk (de klacht was gegrond).",
    Oordeel.DEELS_GEGROND: "Wij gaven u voor een deel gelijk (de klacht was deels gegrond).",
    Oordeel.ONGEGROND: "Wij gaven u geen gelijk (de klacht was ongegrond).",
    Oordeel.GEEN_OORDEEL: (
        "Wij konden niet vaststellen wat er precies is gebeurd. Daarom gaven wij geen oordeel."
    ),
    Oordeel.NAAR_TEVREDENHEID: "Wij losten de klacht samen met u op.",
    Oordeel.NIET_IN_BEHANDELING: (
        "Wij legden uit waarom wij deze klacht niet in behandeling namen (artikel 9:8 van de Algemene wet"
        " bestuursrecht)."
    ),
}


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
        Briefdeel(id="nieuw", kop="Als er iets nieuws is", voorstel=_nieuw(bron)),
        Briefdeel(id="herbeoordeling", kop="Wanneer wij opnieuw kijken", voorstel=_herbeoordeling(bron)),
        Briefdeel(id="rechten", kop="Als u het niet eens bent met deze beslissing", voorstel=_rechten(bron)),
        Briefdeel(id="privacy", kop="Uw gegevens", voorstel=privacy(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=vragen(bron)),
    )


def _opening(bron: Briefbron) -> str:
    zinnen = []
    if is_gemachtigde(bron.dossier) and bron.dossier.betrokkene.tweede is not None:
        zinnen.append(
            f"U krijgt deze brief als gemachtigde van {bron.dossier.betrokkene.tweede.met_aanspreekvorm}."
        )
    besloten = (
        f"Op {format_datum(bron.beslissing.besloten_op)} is besloten"
        if bron.beslissing
        else "Wij hebben besloten"
    )
    zinnen.append("Voor bijna alles kunt u gewoon bij ons terecht. Dat verandert alleen voor één onderwerp.")
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


def klachtenlijst(bron: Briefbron) -> str:
    """What became of each complaint that was answered, with dates."""
    punten = [_klachtregel(klacht) for klacht in bron.dossier.klachten if klacht.is_beantwoord]
    if not punten:
        return ""
    inleiding = (
        "Wij hebben uw klacht behandeld en beantwoord:"
        if len(punten) == 1
        else "Wij hebben uw klachten behandeld en beantwoord:"
    )
    return f"{inleiding}\n{make_punten(punten)}"


def _klachtregel(klacht: Klacht) -> str:
    assert klacht.afgedaan_op is not None and klacht.oordeel is not None  # is_beantwoord says so
    delen = [make_zin(f"Uw klacht: {make_zinsdeel(klacht.omschrijving)}")]
    if klacht.ontvangen_op is not None:
        delen.append(f"Wij ontvingen deze klacht op {format_datum(klacht.ontvangen_op)}.")
    delen.append(f"Op {format_datum(klacht.brief_datum or klacht.afgedaan_op)} kreeg u ons antwoord.")
    delen.append(_UITKOMST[klacht.oordeel])
    delen.append(make_zin(" ".join(klacht.uitleg.split())))
    if klacht.ombudsman_uitkomst.strip():
        delen.append(make_zin(f"Oordeel van de ombudsman: {make_zinsdeel(klacht.ombudsman_uitkomst)}"))
    return " ".join(deel for deel in delen if deel)


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


def wel_mogelijk(bron: Briefbron) -> tuple[str, ...]:
    """The labels of what stays possible; an unanswered question counts as its standard."""
    antwoorden = bron.dossier.beoordeling.antwoorden
    try:
        vraag = bron.regeling.vraag("wel_mogelijk")
    except BegrenzenError:
        return ()
    waarde = antwoorden.get("wel_mogelijk")
    gekozen = waarde if isinstance(waarde, tuple) else vraag.standaard
    grenzen = {grens.id: grens.tekst for grens in bron.regeling.grenzen}
    labels = {keuze.id: keuze.label for keuze in vraag.keuzen}
    return tuple(
        (
            item.removeprefix("eigen:").strip()
            if item.startswith("eigen:")
            else labels.get(item) or grenzen.get(item, item)
        )
        for item in gekozen
    )


def _wel(bron: Briefbron) -> str:
    return wel_met_routes(
        bron,
        wel_mogelijk(bron),
        "Voor al het andere blijft u welkom. U kunt bijvoorbeeld bij ons terecht voor:",
    )


def wel_met_routes(bron: Briefbron, punten: tuple[str, ...], inleiding: str) -> str:
    """What stays possible as a list, and how to do the official things among it; "" when nothing is named."""
    if not punten:
        return ""
    routes = [
        ("Een aanvraag doen", bron.profiel.route_aanvraag),
        ("Bezwaar maken", bron.profiel.route_bezwaar),
        ("Informatie vragen op grond van de Wet open overheid", bron.profiel.route_woo),
        ("Uw gegevens inzien of laten verbeteren", bron.profiel.route_avg),
    ]
    regels = [f"{naam}: {make_zinsdeel(route)}" for naam, route in routes if route.strip()]
    tekst = f"{inleiding}\n{make_punten(punten)}"
    return tekst + (f"\nZo doet u dat:\n{make_punten(regels)}" if regels else "")


def afspraakpunten(bron: Briefbron) -> str:
    """With whom, when and how the citizen has contact about other things, as list items; "" when nothing was agreed."""
    beoordeling = bron.dossier.beoordeling
    paren = (
        ("Met wie", beoordeling.tekst("contactafspraak_wie")),
        ("Wanneer", beoordeling.tekst("contactafspraak_wanneer")),
        ("Hoe", beoordeling.tekst("contactafspraak_hoe")),
    )
    return make_punten(f"{naam}: {make_zinsdeel(waarde)}" for naam, waarde in paren if waarde.strip())


def _contactafspraak(bron: Briefbron) -> str:
    punten = afspraakpunten(bron)
    return f"Voor uw andere vragen en zaken spreken wij dit af:\n{punten}" if punten else ""


def _nieuw(bron: Briefbron) -> str:
    return (
        "Weet u iets nieuws over dit onderwerp, dat wij nog niet kenden? Laat het ons dan weten. "
        f"Stuur uw nieuwe informatie naar {bereik(bron)}. Noem daarbij ons kenmerk: {bron.dossier.kenmerk}. "
        "Wij bekijken dan of onze beslissing moet veranderen. U krijgt daarover bericht.\n"
        "Hebt u een klacht over iets anders? Die nemen wij gewoon in behandeling."
    )


def _herbeoordeling(bron: Briefbron) -> str:
    return (
        f"Uiterlijk op {format_datum(bron.herbeoordelingsdatum)} kijken wij opnieuw of deze beslissing nog"
        " nodig is. U krijgt daarna een brief met de uitkomst. Eerder opnieuw kijken kan ook, als er nieuwe"
        " feiten zijn."
    )


def _rechten(bron: Briefbron) -> str:
    profiel, ombudsman = bron.profiel, bron.profiel.ombudsman
    delen = []
    if ombudsman.naam.strip():
        plaatsen = make_punten(
            regel
            for regel in (
                f"Adres: {ombudsman.adres}" if ombudsman.adres else "",
                f"Website: {ombudsman.website}" if ombudsman.website else "",
                f"Telefoon: {ombudsman.telefoon}" if ombudsman.telefoon else "",
            )
            if regel
        )
        delen.append(
            "Vindt u dat wij uw klacht niet goed hebben behandeld, of dat wij er ten onrechte niet meer op"
            f" reageren? Dan kunt u naar {ombudsman.naam}. Doe dat binnen één jaar na de datum van deze"
            f" brief, dus uiterlijk op {format_datum(add_maanden(bron.datum, 12))}.\n{plaatsen}"
        )
    if profiel.heroverweging_door.strip():
        termijn = make_termijn(profiel.heroverweging_termijn)
        daarna = (
            f" Bent u het daarna nog niet eens? Dan kunt u met de uitkomst naar {ombudsman.naam}."
            if ombudsman.naam.strip()
            else ""
        )
        delen.append(
            "Bent u het niet eens met wat wij in deze brief over het contact zeggen? Dan kunt u"
            f" {make_zinsdeel(profiel.heroverweging_door)} vragen om er opnieuw naar te kijken. Stuur uw"
            f" verzoek {f'{termijn} ' if termijn else ''}naar {bereik(bron)}.{daarna}"
        )
    else:
        waar = (
            f" Stuur die naar {make_zinsdeel(profiel.klacht_adres)}." if profiel.klacht_adres.strip() else ""
        )
        delen.append(
            "Bent u het niet eens met wat wij in deze brief over het contact zeggen? Dan kunt u daarover een"
            f" klacht bij ons indienen.{waar}"
        )
    delen.append(
        "Deze brief is geen besluit in de zin van de wet. Daarom kunt u er geen bezwaar tegen maken. "
        "U kunt de zaak wel voorleggen aan de burgerlijke rechter."
    )
    return "\n".join(delen)


def privacy(bron: Briefbron) -> str:
    """What is recorded about the citizen, for how long, and whom to ask; the organisation's own text wins."""
    profiel = bron.profiel
    if profiel.privacytekst.strip():
        return profiel.privacytekst.strip()
    delen = [
        (
            "Wij leggen vast welke berichten wij van u krijgen en wat wij in deze brief met u afspreken. Dat"
            " doen wij om uw klacht goed te behandelen. Alleen medewerkers die dit voor hun werk nodig"
            f" hebben, kunnen het zien. Wij bewaren het {profiel.bewaartermijn_jaren} jaar nadat wij het"
            " dossier hebben gesloten."
        ),
        (
            "U mag vragen welke gegevens wij van u hebben. Klopt er iets niet, dan kunt u ons vragen dat te"
            " verbeteren."
        ),
    ]
    if profiel.fg.strip():
        delen.append(
            "Vragen over uw privacy stelt u aan onze functionaris voor gegevensbescherming:"
            f" {make_zinsdeel(profiel.fg)}."
        )
    return " ".join(delen)


def bereik(bron: Briefbron) -> str:
    """Where a message can go: by e-mail and by post, as not everybody has both."""
    wegen = [deel for deel in (bron.e_mail, make_zinsdeel(bron.profiel.postadres)) if deel]
    return " of naar ".join(wegen) or "het adres boven deze brief"


def vragen(bron: Briefbron) -> str:
    """Whom to ask about the letter; "" when there is neither a telephone number nor an e-mail address."""
    wegen = []
    if bron.telefoon:
        wegen.append(f"bellen met {bron.behandelaar or 'ons'} op telefoonnummer {bron.telefoon}")
    if bron.e_mail:
        wegen.append(f"mailen naar {bron.e_mail}")
    if not wegen:
        return ""
    return f"U kunt {' of '.join(wegen)}. Noem daarbij ons kenmerk: {bron.dossier.kenmerk}."
