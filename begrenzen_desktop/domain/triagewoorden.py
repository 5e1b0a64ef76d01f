"""The words of the triage: each question with its answers, the one instruction, and the text that is ready to send."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from begrenzen_desktop.domain.brieftaal import format_datum, make_zin, make_zinsdeel
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.maatregelstand import Maatregelstand
from begrenzen_desktop.domain.regeling import Bron
from begrenzen_desktop.domain.stopstand import Stopstand
from begrenzen_desktop.domain.triage import JA, NEE, Triageadvies, Triagegrens, Triageuitkomst, Triagevraag

_LEIDRAAD = Bron("Leidraad Zorgvuldig begrenzen (december 2022)", "stap 5, Blijf alert")
_LGSCO = Bron("LGSCO, Managing unreasonable actions by complainants", "ongevraagde berichten lezen")
_WMEBV = Bron("Algemene wet bestuursrecht", "artikel 2:1 en 2:2; wettelijke aanvragen blijven altijd open")
_KLAAGSCHRIFT = Bron("Algemene wet bestuursrecht", "artikel 9:4 en 9:8 lid 3")
KIJKEN_BINNEN = dt.timedelta(days=14)
"""Own norm: within two weeks somebody looks at new facts."""

BRONNEN: Mapping[Triagevraag, Bron] = {
    Triagevraag.GEVAAR: _LGSCO,
    Triagevraag.VERZOEK: _WMEBV,
    Triagevraag.VAN: _WMEBV,
    Triagevraag.OVER: _LEIDRAAD,
    Triagevraag.FEITEN: _LGSCO,
    Triagevraag.KLAAGSCHRIFT: _KLAAGSCHRIFT,
    Triagevraag.NIEUW: _LEIDRAAD,
    Triagevraag.SCHENDING: _LEIDRAAD,
}
_KEUZEWOORDEN = {
    Triagevraag.VERZOEK: {
        NEE: "Nee",
        "woo": "Woo-verzoek",
        "avg": "Verzoek over eigen gegevens (AVG)",
        "bezwaar": "Bezwaar of beroep",
        "aanvraag": "Aanvraag, zoals een vergunning of uitkering",
        "melding": "Melding, zoals een kapotte lamp",
    },
    Triagevraag.VAN: {"burger": "De burger zelf", "vertegenwoordiger": "Iemand namens de burger"},
    Triagevraag.OVER: {"zelfde": "Alleen daarover", "nieuw": "Iets anders", "beide": "Allebei"},
    Triagevraag.NIEUW: {"vraag": "Een vraag of verzoek", "klacht": "Een klacht"},
    Triagevraag.SCHENDING: {
        NEE: "Nee",
        "weg": "Ja, een weg die nu niet mag",
        "gedrag": "Ja, gedrag dat niet kan",
    },
}
_VERZOEKEN = {
    "woo": "Woo-verzoek",
    "avg": "verzoek over uw gegevens",
    "bezwaar": "bezwaar",
    "aanvraag": "aanvraag",
    "melding": "melding",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Triagebeeld:
    """What the triage knows of a dossier on the day of the message (``op``).

    ``stopbrief_op`` and ``maatregelbrief_op`` are the days on which those letters were posted, None when unknown;
    ``onderwerp`` is that of the dossier, ``beantwoord_op`` the day of the last answer to a complaint. ``voorbij_op``: the last day of a measure that has ended. ``wachtend``: messages put aside for safety, not judged yet.
    """

    dossier_id: str
    kenmerk: str
    betrokkene: str
    op: dt.date
    onderwerp: str = ""
    stop: Stopstand | None = None
    stand: Maatregelstand | None = None
    stopbrief_op: dt.date | None = None
    maatregelbrief_op: dt.date | None = None
    lopende_klachten: tuple[str, ...] = ()
    beantwoord_op: dt.date | None = None
    bij_nieuwe_klacht: str = ""
    voorbij_op: dt.date | None = None
    alert_tot: dt.date | None = None
    wachtend: tuple[Contactmoment, ...] = ()

    @property
    def grens(self) -> Triagegrens:
        """Which limits hold."""
        return Triagegrens(
            stop=self.stop is not None, maatregel=self.stand is not None, lopend=bool(self.lopende_klachten)
        )

    @property
    def over(self) -> str:
        """What a message about the same is about: the subject of the stop, or else of the dossier."""
        return make_zinsdeel(self.stop.onderwerp if self.stop else self.onderwerp) or "dit onderwerp"


def make_vraag(vraag: Triagevraag, beeld: Triagebeeld) -> str:
    """Give the question, with the subject of the stop in it."""
    match vraag:
        case Triagevraag.GEVAAR:
            return "Zie je een teken dat iemand in gevaar kan zijn?"
        case Triagevraag.VERZOEK:
            return "Is het een verzoek waar een eigen wet voor geldt?"
        case Triagevraag.VAN:
            return "Van wie komt het bericht?"
        case Triagevraag.OVER if beeld.stop is not None:
            return f"Gaat het over {make_zinsdeel(beeld.stop.onderwerp)}?"
        case Triagevraag.OVER:
            return "Gaat het over een klacht die al loopt of al is beantwoord?"
        case Triagevraag.FEITEN:
            return "Staat daar iets in dat jullie nog niet wisten?"
        case Triagevraag.KLAAGSCHRIFT:
            return "Dient de burger daarover opnieuw een klacht in, op papier of per e-mail?"
        case Triagevraag.NIEUW:
            return "Wat is het nieuwe?" if beeld.grens.geldt else "Wat is het?"
        case Triagevraag.SCHENDING:
            return "Past het bericht niet bij de afspraken?"


def make_keuze(vraag: Triagevraag, keuze: str) -> str:
    """Give the words of one answer."""
    return _KEUZEWOORDEN.get(vraag, {JA: "Ja", NEE: "Nee"})[keuze]


def make_instructie(uitkomst: Triageuitkomst, beeld: Triagebeeld) -> str:
    """Give the one instruction, in a few short sentences."""
    zinnen = [_hoofdzin(uitkomst, beeld)]
    if uitkomst.advies in (Triageadvies.GEMENGD, Triageadvies.NIEUWE_FEITEN):
        if uitkomst.nieuwe_klacht:
            zinnen.append("Het nieuwe deel is een klacht: die krijgt haar eigen termijnen.")
        if uitkomst.opnieuw:
            zinnen.append(
                "Over de oude klacht gaat binnen vier weken een korte brief (artikel 9:8 lid 3 Awb)."
            )
    if uitkomst.schending == "weg":
        zinnen.append("Leg ook vast dat de burger een weg gebruikte die nu niet mag.")
    elif uitkomst.schending == "gedrag":
        zinnen.append("Leg ook het gedrag vast, met de letterlijke woorden. Vertel het je collega's.")
    return " ".join(zinnen)


def make_antwoord(uitkomst: Triageuitkomst, beeld: Triagebeeld) -> str:
    """Give the text that can be sent as it is; "" where nothing is to be answered, or a letter of its own goes out."""
    ontvangen = f"Wij ontvingen uw bericht op {format_datum(beeld.op)}."
    match uitkomst.advies:
        case Triageadvies.NIEUWE_FEITEN:
            uiterlijk = format_datum(beeld.op + KIJKEN_BINNEN)
            return (
                f"{ontvangen} Daarin staat iets dat wij nog niet wisten. Wij bekijken of onze beslissing moet veranderen. Uiterlijk"
                f" op {uiterlijk} hoort u van ons wat daaruit komt."
            )
        case Triageadvies.VERTEGENWOORDIGER:
            return (
                f"{ontvangen} U schrijft namens iemand anders. Stuur ons een machtiging als wij die nog niet hebben. Over dit"
                f" onderwerp {_verwijs(beeld)} In uw bericht lazen wij niets nieuws. Hebt u wel nieuwe informatie? Laat het ons"
                " dan weten."
            )
        case Triageadvies.OFFICIEEL:
            return (
                f"{ontvangen} Wij hebben het doorgestuurd naar de collega's die dit behandelen. Zij houden zich aan de termijn die"
                f" daarvoor in de wet staat. De afspraken over het contact veranderen daar niets aan. Ons kenmerk is {beeld.kenmerk}."
            )
        case Triageadvies.LOPENDE_KLACHT:
            return f"{ontvangen} Wij voegen het bij uw klacht. U krijgt antwoord op de manier die in onze brief{_van(beeld.maatregelbrief_op)} staat."
        case Triageadvies.AL_BEANTWOORD:
            return (
                f"{ontvangen} Daarover kreeg u al ons antwoord{_op(beeld.beantwoord_op)}. In uw bericht lazen wij niets dat wij nog niet"
                " wisten. Daarom blijft ons antwoord zoals het is. Hebt u wel nieuwe informatie? Laat het ons dan weten."
            )
        case _:
            return ""


def make_kort_weigeren(beeld: Triagebeeld) -> str:
    """Give the reason of the short letter about a complaint that was handled before (Awb 9:8 lid 1, onder a)."""
    if beeld.stop is None:
        return (
            f"Uw klacht gaat over {beeld.over}. Daarover hebben wij al een klacht van u behandeld en beantwoord{_op(beeld.beantwoord_op)}."
            " In dat antwoord leest u wat wij hebben onderzocht en wat wij daarvan vinden. In uw nieuwe bericht lazen wij niets dat"
            " wij nog niet wisten. Daarom behandelen wij deze klacht niet opnieuw."
        )
    return (
        f"Uw klacht gaat over {beeld.over}. Daarover hebben wij al een klacht van u behandeld en beantwoord. In onze"
        f" brief{_van(beeld.stopbrief_op)} leest u wat wij hebben gedaan, en dat wij hierover niet meer inhoudelijk reageren."
        " In uw nieuwe bericht lazen wij niets dat wij nog niet wisten."
    )


def _hoofdzin(uitkomst: Triageuitkomst, beeld: Triagebeeld) -> str:
    match uitkomst.advies:
        case Triageadvies.SPOED:
            return "Doe eerst wat op de Spoedkaart staat. Beoordeel het bericht daarna verder; het staat tot die tijd op Vandaag."
        case Triageadvies.OFFICIEEL:
            return "Stuur het door naar wie dit behandelt. Een grens over het contact verandert niets aan zo'n verzoek of aan de termijn ervan."
        case Triageadvies.GEWOON:
            return f"{_voorbij(beeld)}Behandel het bericht gewoon."
        case Triageadvies.NIEUWE_FEITEN:
            return (
                "Kijk opnieuw: nieuwe feiten gaan voor elke grens. Stuur het bericht van ontvangst, en bekijk uiterlijk"
                f" {format_datum(beeld.op + KIJKEN_BINNEN)} of de beslissing moet veranderen (eigen norm)."
            )
        case Triageadvies.OPNIEUW_KLACHT:
            return (
                "Dit is op papier opnieuw een klacht. Laat binnen vier weken met een korte brief weten dat jullie die niet behandelen"
                " (artikel 9:8 lid 3 Awb). Zwijgen kan hier niet."
            )
        case Triageadvies.VERTEGENWOORDIGER:
            return "Antwoord kort aan wie namens de burger schrijft, en verwijs naar de brief. De weg via een vertegenwoordiger blijft open."
        case Triageadvies.NIET_BEANTWOORDEN:
            return f"Niet beantwoorden. Je hebt het gelezen, en met vastleggen is het bewaard. Dat {_verwijs_kort(beeld)}"
        case Triageadvies.LOPENDE_KLACHT:
            return "Voeg het bij de klacht die loopt. Antwoord op de manier die in de brief over de maatregel staat; de termijn loopt door."
        case Triageadvies.AL_BEANTWOORD:
            return (
                f"Antwoord kort en verwijs naar jullie antwoord{_van(beeld.beantwoord_op)}. Er geldt geen stop over dit onderwerp, dus zwijgen"
                " kan niet."
            )
        case Triageadvies.NIEUWE_KLACHT if beeld.stand is not None:
            keuze = make_zin(beeld.bij_nieuwe_klacht) if beeld.bij_nieuwe_klacht else ""
            return f"Neem de klacht aan en bevestig de ontvangst: ook tijdens de maatregel telt een nieuwe klacht. {keuze}".strip()
        case Triageadvies.NIEUWE_KLACHT:
            return f"{_voorbij(beeld)}Behandel dit als een nieuwe klacht, los van wat er eerder was. Bevestig de ontvangst."
        case Triageadvies.NIEUWE_VRAAG if beeld.stand is not None:
            return (
                f"Beantwoord dit, via de weg die open is: {make_zinsdeel(beeld.stand.maatregel.open_route)}."
            )
        case Triageadvies.NIEUWE_VRAAG:
            return "Beantwoord dit gewoon. De stop gaat hier niet over."
        case Triageadvies.GEMENGD:
            return f"Beantwoord alleen het nieuwe deel. Verwijs voor de rest naar de brief{_van(_eerste_brief(beeld))}."


def _voorbij(beeld: Triagebeeld) -> str:
    if beeld.voorbij_op is None:
        return ""
    alert = (
        f" Blijf nog alert tot en met {format_datum(beeld.alert_tot)}."
        if beeld.alert_tot is not None and beeld.op <= beeld.alert_tot
        else ""
    )
    return f"De maatregel liep tot en met {format_datum(beeld.voorbij_op)} en geldt niet meer.{alert} "


def _eerste_brief(beeld: Triagebeeld) -> dt.date | None:
    return beeld.stopbrief_op if beeld.stop is not None else beeld.maatregelbrief_op


def _op(dag: dt.date | None) -> str:
    return f", op {format_datum(dag)}" if dag is not None else ""


def _van(dag: dt.date | None) -> str:
    return f" van {format_datum(dag)}" if dag is not None else ""


def _verwijs(beeld: Triagebeeld) -> str:
    if beeld.stop is None:
        return f"kreeg degene namens wie u schrijft al ons antwoord{_op(beeld.beantwoord_op)}."
    return f"schreven wij een brief{_van(beeld.stopbrief_op)}. Daarin staat waarom wij hierover niet meer inhoudelijk reageren."


def _verwijs_kort(beeld: Triagebeeld) -> str:
    return f"staat in de brief{_van(beeld.stopbrief_op)}."
