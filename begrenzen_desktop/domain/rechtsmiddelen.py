"""The remedies of every letter in one place: which way per kind of act, and which ombudsman is competent (Awb 9:8 to 9:24)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from begrenzen_desktop.domain.brieftaal import (
    add_maanden,
    format_datum,
    make_punten,
    make_termijn,
    make_zinsdeel,
)
from begrenzen_desktop.domain.profiel import Ombudsmansoort, Organisatieprofiel

JAREN = "binnen één jaar"
"""The term of Awb 9:24; a year is never prolonged by a holiday."""
GEEN_BESLUIT = (
    "Deze brief is geen besluit in de zin van de wet. Daarom kunt u er geen bezwaar tegen maken. U kunt de zaak wel"
    " altijd voorleggen aan de burgerlijke rechter."
)


class Handeling(StrEnum):
    """The kinds of acts that have remedies of their own.

    KLACHT: a complaint was answered or not handled (9:8, 9:12): the ombudsman at once. STOP: contact about one subject
    ends: both ways. MAATREGEL and TOEGANG are factual: somebody else looks again first (9:20). HEROVERWEGING: that was done.
    """

    KLACHT = "klacht"
    STOP = "stop"
    MAATREGEL = "maatregel"
    TOEGANG = "toegang"
    HEROVERWEGING = "heroverweging"


VAN_BRIEF = {
    "afdoening": Handeling.KLACHT,
    "niet-in-behandeling": Handeling.KLACHT,
    "stop-klacht": Handeling.STOP,
    "toegangsontzegging": Handeling.TOEGANG,
    "heroverweging": Handeling.HEROVERWEGING,
}
"""The act of a kind of letter; every other letter with remedies is about a measure."""


def find_handeling(soort: str) -> Handeling:
    """Give the act that a kind of letter is about."""
    return VAN_BRIEF.get(soort, Handeling.MAATREGEL)


def make_rechtsmiddelen(
    handeling: Handeling, profiel: Organisatieprofiel, datum: dt.date, bereik: str = ""
) -> str:
    """Give the whole text on remedies. ``datum`` is that of the letter; ``bereik`` where a request about a stop can go.

    "" where the only way is the ombudsman and the profile names none. Source: ruling on remedies; Awb 9:8 lid 3, 9:12
    lid 2, 9:20 and 9:24; never says that complaining is impossible.
    """
    match handeling:
        case Handeling.KLACHT:
            return _naar_ombudsman(
                profiel, "Bent u het niet eens met deze brief? Dan kunt u naar", _binnen_een_jaar(datum)
            )
        case Handeling.STOP:
            vooraf = (
                "Vindt u dat wij uw klacht niet goed hebben behandeld, of dat wij er ten onrechte niet meer op reageren? Dan kunt"
                " u naar"
            )
            delen = [
                _naar_ombudsman(profiel, vooraf, _binnen_een_jaar(datum)),
                _over_contact(profiel, bereik),
            ]
        case Handeling.MAATREGEL | Handeling.TOEGANG:
            vooraf = "Bent u het ook met de uitkomst niet eens? Dan kunt u naar"
            daarna = f"Doe dat {JAREN} nadat u de uitkomst van ons kreeg."
            delen = [_eerst(profiel, handeling), _naar_ombudsman(profiel, vooraf, daarna)]
        case Handeling.HEROVERWEGING:
            delen = [
                _naar_ombudsman(profiel, "Dan kunt u naar", f"Doe dat {JAREN} nadat u deze uitkomst kreeg.")
            ]
    return "\n".join(deel for deel in (*delen, GEEN_BESLUIT) if deel)


def explain_rechtsmiddelen(handeling: Handeling, tekst: str, profiel: Organisatieprofiel) -> str:
    """Give what a text on remedies lacks for this act, with the remedy; "" when all is there."""
    plat = " ".join(tekst.lower().split())
    ombudsman = profiel.ombudsman.naam.strip()
    if not ombudsman:
        return "Er staat geen ombudsman in de brief. Vul bij Instellingen in welke ombudsman bevoegd is."
    if ombudsman.lower() not in plat:
        return f"De brief noemt {ombudsman} niet. Zet erbij waar iemand met een klacht naartoe kan."
    if "jaar" not in plat:
        return "De termijn voor de ombudsman ontbreekt. Schrijf dat het binnen één jaar moet."
    if handeling is Handeling.KLACHT:
        return ""
    if handeling is not Handeling.HEROVERWEGING and not ("opnieuw" in plat or "klacht" in plat):
        return (
            "De brief zegt niet wie eerst opnieuw naar de beslissing kan kijken. Zet dat erin: een heroverweging, of een klacht bij"
            " jullie zelf."
        )
    if "rechter" not in plat:
        return "De brief zegt niet dat de burgerlijke rechter openstaat. Zet die zin terug."
    return ""


def noem_ombudsman(profiel: Organisatieprofiel) -> str:
    """Say who the ombudsman is when it is not the national one, who is not competent then (Awb 9:17); "" else."""
    ombudsman = profiel.ombudsman
    naam, organisatie = ombudsman.naam.strip(), profiel.naam.strip() or "onze organisatie"
    if "nationale ombudsman" in naam.lower():
        return ""
    begin = naam[:1].upper() + naam[1:]
    match ombudsman.soort:
        case Ombudsmansoort.GEMEENTELIJK:
            return (
                f"{begin} kijkt naar klachten over {organisatie}. De Nationale ombudsman doet dat hier niet."
            )
        case Ombudsmansoort.EIGEN:
            return f"{begin} kijkt onafhankelijk naar klachten over {organisatie}. De Nationale ombudsman doet dat hier niet."
        case _:
            return ""


def _naar_ombudsman(profiel: Organisatieprofiel, vooraf: str, termijn: str) -> str:
    ombudsman = profiel.ombudsman
    if not ombudsman.naam.strip():
        return ""
    paren = (("Adres", ombudsman.adres), ("Website", ombudsman.website), ("Telefoon", ombudsman.telefoon))
    plaatsen = make_punten(f"{naam}: {waarde}" for naam, waarde in paren if waarde)
    zinnen = (f"{vooraf} {ombudsman.naam.strip()}.", noem_ombudsman(profiel), termijn)
    return " ".join(zin for zin in zinnen if zin) + (f"\n{plaatsen}" if plaatsen else "")


def _binnen_een_jaar(datum: dt.date) -> str:
    return f"Doe dat {JAREN} na de datum van deze brief, dus uiterlijk op {format_datum(add_maanden(datum, 12))}."


def _eerst(profiel: Organisatieprofiel, handeling: Handeling) -> str:
    """Somebody who was not involved looks again; without such a way a complaint to the body itself (Awb 9:20)."""
    vraag = (
        "Bent u het er niet mee eens dat u niet in ons gebouw mag komen?"
        if handeling is Handeling.TOEGANG
        else "Bent u het niet eens met deze brief?"
    )
    post = make_zinsdeel(profiel.postadres) or "het adres boven deze brief"
    if profiel.heroverweging_door.strip():
        termijn = make_termijn(profiel.heroverweging_termijn)
        return (
            f"{vraag} Dan kunt u {make_zinsdeel(profiel.heroverweging_door)} vragen"
            " om er opnieuw naar te kijken. Dat doet iemand die niet bij deze beslissing betrokken was. Stuur"
            f" uw verzoek {f'{termijn} ' if termijn else ''}per brief naar {post}. U krijgt de uitkomst op papier."
        )
    waar = make_zinsdeel(profiel.klacht_adres) or post
    return (
        f"{vraag} Dan kunt u daarover een klacht bij ons indienen. Stuur uw"
        f" klacht naar {waar}. Iemand die niet bij deze beslissing betrokken was, behandelt die klacht."
    )


def _over_contact(profiel: Organisatieprofiel, bereik: str) -> str:
    """The part of a stop that is no answer to a complaint: what the letter says of the contact."""
    vraag = "Bent u het niet eens met wat wij in deze brief over het contact zeggen? Dan kunt u"
    naam = profiel.ombudsman.naam.strip()
    if profiel.heroverweging_door.strip():
        termijn = make_termijn(profiel.heroverweging_termijn)
        daarna = f" Bent u het daarna nog niet eens? Dan kunt u met de uitkomst naar {naam}." if naam else ""
        return (
            f"{vraag} {make_zinsdeel(profiel.heroverweging_door)} vragen om er opnieuw naar te kijken. Stuur uw"
            f" verzoek {f'{termijn} ' if termijn else ''}naar {bereik}.{daarna}"
        )
    waar = f" Stuur die naar {make_zinsdeel(profiel.klacht_adres)}." if profiel.klacht_adres.strip() else ""
    return f"{vraag} daarover een klacht bij ons indienen.{waar}"
