"""The grounds on which a complaint may be left (Awb 9:8), with the facts that each of them needs."""

from __future__ import annotations

from enum import StrEnum

from begrenzen_desktop.domain.brieftaal import add_maanden, format_datum
from begrenzen_desktop.domain.klacht import Klacht


class Weigeringsgrond(StrEnum):
    """Article 9:8 lid 1, a to f, and lid 2. Each gives a power, never a duty: the letter says why it is used."""

    EERDER_BEHANDELD = "a"
    LANGER_DAN_EEN_JAAR = "b"
    BEZWAAR = "c"
    BEROEP = "d"
    ANDERE_RECHTER = "e"
    STRAFZAAK = "f"
    ONVOLDOENDE_BELANG = "lid-twee"

    @property
    def artikel(self) -> str:
        """The place in the law."""
        return (
            "artikel 9:8 lid 2"
            if self is Weigeringsgrond.ONVOLDOENDE_BELANG
            else f"artikel 9:8 lid 1, onder {self.value}"
        )

    @property
    def label(self) -> str:
        """The ground in plain words on screen."""
        return {
            "a": "over dezelfde gedraging is al eerder een klacht behandeld",
            "b": "de gedraging was langer dan een jaar voordat de klacht kwam",
            "c": "tegen de gedraging kon bezwaar worden gemaakt",
            "d": "tegen de gedraging kan of kon beroep worden ingesteld",
            "e": "de gedraging ligt of lag bij een andere rechter dan de bestuursrechter",
            "f": "over de gedraging loopt een strafrechtelijk onderzoek of een strafzaak",
            "lid-twee": "het belang van de klager of het gewicht van de gedraging is duidelijk te klein",
        }[self.value]

    @property
    def bijzin(self) -> str:
        """The ground after "als", as a letter says it."""
        return {
            "a": "er over dezelfde gedraging al eerder een klacht is behandeld",
            "b": "de gedraging langer dan een jaar geleden was toen de klacht kwam",
            "c": "er tegen de gedraging bezwaar kon worden gemaakt",
            "d": "er tegen de gedraging beroep kan of kon worden ingesteld",
            "e": "de gedraging bij een andere rechter dan de bestuursrechter ligt of lag",
            "f": "er over de gedraging een strafrechtelijk onderzoek of een strafzaak loopt",
            "lid-twee": "het belang van de klager of het gewicht van de gedraging duidelijk te klein is",
        }[self.value]

    @property
    def vraagt(self) -> str:
        """Which facts it needs; shown where it is chosen."""
        return {
            "a": "Noem de eerdere klacht: wanneer die kwam, en wanneer en hoe die is beantwoord.",
            "b": "Vul in wanneer de gedraging was. Reken een vol jaar terug vanaf de dag van de klacht.",
            "c": "Noem het besluit en tot wanneer bezwaar kon.",
            "d": "Noem het besluit en bij welke rechter. Te laat beslissen valt hier niet onder.",
            "e": "Noem de rechter en de procedure, voor zover je dat mag weten.",
            "f": "Noem alleen dat er een onderzoek loopt, en sinds wanneer je dat weet.",
            "lid-twee": "Leg uit waarom behandelen te veel vraagt voor wat het kan opleveren. Een algemene zin is niet genoeg.",
        }[self.value]


def explain_grond(klacht: Klacht, andere: tuple[Klacht, ...]) -> str:
    """Say why the chosen ground does not fit the recorded facts, with the remedy; "" when nothing speaks against it.

    ``andere`` are the other complaints of the dossier.
    """
    match klacht.grond:
        case "":
            return "De grond ontbreekt. Kies bij de klacht waarom je die niet behandelt (artikel 9:8 Awb)."
        case Weigeringsgrond.EERDER_BEHANDELD if not any(ander.is_beantwoord for ander in andere):
            return "Er staat geen eerdere klacht die is beantwoord. Leg die vast, of kies een andere grond."
        case Weigeringsgrond.LANGER_DAN_EEN_JAAR:
            if klacht.gedraging_op is None or klacht.ontvangen_op is None:
                return "De dag van de gedraging of van de ontvangst ontbreekt. Vul die in bij de klacht."
            grens = add_maanden(klacht.gedraging_op, 12)
            if klacht.ontvangen_op <= grens:
                return (
                    f"De klacht kwam op tijd: een jaar na de gedraging is {format_datum(grens)}. Behandel de klacht, of kies een"
                    " andere grond."
                )
    return ""
