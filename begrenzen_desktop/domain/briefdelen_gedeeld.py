"""Parts that letters of different kinds share: complaints and their outcome, what stays possible, ways to reach us."""

from __future__ import annotations

from begrenzen_desktop.domain.briefinhoud import Briefbron, is_gemachtigde
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zin, make_zinsdeel
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.rechtsmiddelen import find_handeling, make_rechtsmiddelen

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


def noem_klacht(klacht: Klacht) -> str:
    """Name a complaint in the middle of a sentence: the day it came, and what it was about."""
    van = f" die wij op {format_datum(klacht.ontvangen_op)} kregen" if klacht.ontvangen_op else ""
    return f"uw klacht{van} (‘{make_zinsdeel(klacht.omschrijving)}’)"


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


def make_gemachtigdezin(bron: Briefbron) -> str:
    """That the letter goes to a representative, with a space after it; "" when it does not."""
    tweede = bron.dossier.betrokkene.tweede
    if not is_gemachtigde(bron.dossier) or tweede is None:
        return ""
    return f"U krijgt deze brief als gemachtigde van {tweede.met_aanspreekvorm}. "


def open_route(bron: Briefbron) -> str:
    """The way that stays open: as answered, or by letter to the postal address."""
    route = make_zinsdeel(bron.dossier.beoordeling.tekst("open_route"))
    post = make_zinsdeel(bron.profiel.postadres)
    return route or (f"per brief naar {post}" if post else "")


def make_vragen(bron: Briefbron) -> str:
    """Where to ask about the letter: by the way that stays open, never by one that the measure closes."""
    route = open_route(bron)
    if not route:
        return ""
    return f"Stel uw vraag via deze weg: {route}. Noem daarbij ons kenmerk: {bron.dossier.kenmerk}."


def make_rechten(bron: Briefbron) -> str:
    """The remedies that go with this kind of letter."""
    return make_rechtsmiddelen(find_handeling(bron.brief.soort), bron.profiel, bron.datum, bereik(bron))


_SLUIT_UIT = frozenset({"de gewone dienstverlening, aan de balie, telefonisch en schriftelijk"})
"""What may not be promised beside a measure that closes one of these ways: the measure itself says how."""


def make_wel(bron: Briefbron, inleiding: str, *, begrensd: bool) -> str:
    """What stays possible. Beside a measure the ways for official requests stay open, and the letter says so."""
    punten = tuple(punt for punt in wel_mogelijk(bron) if not (begrensd and punt in _SLUIT_UIT))
    tekst = wel_met_routes(bron, punten, inleiding)
    return (
        f"{tekst}\nDeze wegen blijven voor u open, wat er verder ook in deze brief staat."
        if (tekst and begrensd)
        else tekst
    )
