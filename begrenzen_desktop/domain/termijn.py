"""One term: from which day, how long, until which day, and each step of the sum with its article."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.brieftaal import add_maanden, format_dag
from begrenzen_desktop.domain.contactmoment import VROEGST
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.feestdagen import EEN_DAG, Kalender

LAATST = dt.date(2100, 1, 1)


class Termijnsoort(StrEnum):
    """The terms of the law (Awb) and those that an organisation sets itself."""

    NIET_BEHANDELEN = "awb-9:8-3"
    AFDOENING = "awb-9:11"
    AFDOENING_COMMISSIE = "awb-9:11-commissie"
    UITSTEL = "awb-9:11-3"
    VERDAGING = "verdaging"
    VERDAGING_COMMISSIE = "verdaging-commissie"
    OMBUDSMAN = "ombudsman"
    ONTVANGSTBEVESTIGING = "ontvangstbevestiging"
    BRIEF_NA_CONTACT = "brief-na-contact"
    REACTIE_UITNODIGING = "reactie-uitnodiging"
    HERBEOORDELING = "herbeoordeling"
    MAATREGEL = "maatregel"
    HERHALING = "herhaling"
    TOEZEGGING = "toezegging"
    HOREN = "horen"
    MAATREGEL_HERBEOORDELING = "maatregel-herbeoordeling"
    NIEUWE_FEITEN = "nieuwe-feiten"
    BERICHT = "bericht"


class Eenheid(StrEnum):
    """In what a term is counted."""

    DAG = "dag"
    WEEK = "week"
    MAAND = "maand"
    JAAR = "jaar"

    def make_duur(self, aantal: int) -> str:
        """Give the number with the word: "1 week", "6 weken", "1 jaar"."""
        meervoud = {"dag": "dagen", "week": "weken", "maand": "maanden", "jaar": "jaar"}[self.value]
        return f"{aantal} {self.value if aantal == 1 else meervoud}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijnregel:
    """How long a term is and where that stands. ``delen`` are added up before anything rolls (6 + 4 weeks).

    ``wettelijk``: of the law, else an own norm. ``rolt``: it never ends on a Saturday, Sunday or holiday (Atw art. 1).
    ``begin`` names the day it is counted from.
    """

    soort: Termijnsoort
    naam: str
    delen: tuple[int, ...]
    eenheid: Eenheid
    bron: str
    begin: str = "ontvangst"
    wettelijk: bool = True
    rolt: bool = True

    @property
    def duur(self) -> str:
        """The length in words: "6 weken", "10 weken (6 + 4)"."""
        som = f" ({' + '.join(str(deel) for deel in self.delen)})" if len(self.delen) > 1 else ""
        return self.eenheid.make_duur(sum(self.delen)) + som


def _wet(soort: Termijnsoort, naam: str, weken: tuple[int, ...], bron: str) -> Termijnregel:
    return Termijnregel(soort=soort, naam=naam, delen=weken, eenheid=Eenheid.WEEK, bron=bron)


def _eigen(
    soort: Termijnsoort, naam: str, aantal: int, eenheid: Eenheid, bron: str, begin: str
) -> Termijnregel:
    return Termijnregel(
        soort=soort, naam=naam, delen=(aantal,), eenheid=eenheid, bron=bron, begin=begin,
        wettelijk=False, rolt=False,
    )  # fmt: skip


REGELS: dict[Termijnsoort, Termijnregel] = {
    regel.soort: regel
    for regel in (
        _wet(Termijnsoort.NIET_BEHANDELEN, "bericht dat een klacht niet wordt behandeld", (4,), "art. 9:8 lid 3 Awb"),
        _wet(Termijnsoort.AFDOENING, "antwoord op een klacht", (6,), "art. 9:11 lid 1 Awb"),
        _wet(
            Termijnsoort.AFDOENING_COMMISSIE, "antwoord op een klacht, met een klachtadviescommissie", (10,),
            "art. 9:11 lid 1 Awb",
        ),
        _wet(Termijnsoort.VERDAGING, "antwoord op een klacht, verdaagd", (6, 4), "art. 9:11 lid 1 en 2 Awb"),
        _wet(
            Termijnsoort.VERDAGING_COMMISSIE, "antwoord op een klacht, met een klachtadviescommissie, verdaagd",
            (10, 4), "art. 9:11 lid 1 en 2 Awb",
        ),
        Termijnregel(
            soort=Termijnsoort.OMBUDSMAN, naam="verzoek aan de ombudsman", delen=(1,), eenheid=Eenheid.JAAR,
            bron="art. 9:24 lid 1 Awb", begin="het antwoord op de klacht", rolt=False,
        ),
        _eigen(
            Termijnsoort.ONTVANGSTBEVESTIGING, "bevestiging van ontvangst", 1, Eenheid.WEEK,
            "art. 9:6 Awb noemt geen aantal dagen", "ontvangst",
        ),
        _eigen(
            Termijnsoort.BRIEF_NA_CONTACT, "brief over een maatregel", 4, Eenheid.WEEK,
            "eigen norm", "het laatste contact",
        ),
        _eigen(
            Termijnsoort.REACTIE_UITNODIGING, "reactie op een uitnodiging", 1, Eenheid.WEEK,
            "eigen norm", "de uitnodiging",
        ),
        _eigen(
            Termijnsoort.NIEUWE_FEITEN, "kijken of nieuwe feiten iets veranderen", 2, Eenheid.WEEK,
            "eigen norm", "het bericht",
        ),
        _eigen(
            Termijnsoort.HERBEOORDELING, "opnieuw kijken of de grens nog nodig is", 12, Eenheid.MAAND,
            "eigen norm", "de beslissing",
        ),
        _eigen(
            Termijnsoort.MAATREGEL, "langste duur van een maatregel", 12, Eenheid.MAAND,
            "eigen norm", "de ingangsdatum",
        ),
        _eigen(
            Termijnsoort.HERHALING, "alert blijven na een maatregel", 12, Eenheid.MAAND,
            "eigen norm", "het einde van de maatregel",
        ),
    )
}  # fmt: skip
"""Every kind of term. The length of an own norm is a default; regeling and profile may say otherwise."""


@dataclass(frozen=True, slots=True)
class Termijnstap:
    """One step of the sum: the day it comes to, and a Dutch sentence that says how.

    ``reden``: why a term cannot end on this day; "" for every other step.
    """

    datum: dt.date
    zin: str
    reden: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijn:
    """A computed term. ``berekend`` is the end before anything rolled; ``datum`` is the last day."""

    regel: Termijnregel
    vanaf: dt.date
    berekend: dt.date
    datum: dt.date
    stappen: tuple[Termijnstap, ...]
    bronnen: tuple[str, ...]

    @property
    def label(self) -> str:
        """Whether the law or the organisation says so."""
        return "wettelijk" if self.regel.wettelijk else "eigen norm"

    @property
    def uitleg(self) -> str:
        """The whole sum in one line, as a colleague would say it."""
        if not self.regel.delen:
            return f"{' '.join(stap.zin for stap in self.stappen)} {', '.join(self.bronnen)}"
        schuift = "".join(f", {stap.reden}" for stap in self.stappen if stap.reden)
        daarom = f"{schuift}, daarom {format_dag(self.datum)}" if schuift else ""
        return (
            f"{self.regel.duur} na {format_dag(self.vanaf)} = {format_dag(self.berekend)}{daarom};"
            f" {', '.join(self.bronnen)}"
        )

    def days_left(self, vandaag: dt.date) -> int:
        """Give the days until the last day; 0 on the day itself, negative when it has passed."""
        return (self.datum - vandaag).days


def choose_termijn(
    soort: Termijnsoort, naam: str, datum: dt.date, zin: str, bron: str = "eigen norm"
) -> Termijn:
    """Give a day that somebody chose as a term; ``zin`` says who and when. It never rolls."""
    regel = Termijnregel(
        soort=soort, naam=naam, delen=(), eenheid=Eenheid.DAG, bron=bron, wettelijk=False, rolt=False
    )
    return Termijn(
        regel=regel,
        vanaf=datum,
        berekend=datum,
        datum=datum,
        stappen=(Termijnstap(datum, zin),),
        bronnen=(bron,),
    )


def compute_datum(regel: Termijnregel, vanaf: dt.date, kalender: Kalender) -> dt.date:
    """Give only the last day of a term: quick, for computing many anew."""
    datum = _add(vanaf, sum(regel.delen), regel.eenheid)
    while regel.rolt and kalender.is_rustdag(datum):
        datum += EEN_DAG
    return datum


def compute_termijn(regel: Termijnregel, vanaf: dt.date, kalender: Kalender) -> Termijn:
    """Compute a term from the day it is counted from; that day itself does not count.

    Raises OngeldigAntwoord when the day cannot be right (before 1990 or after 2100).
    """
    if not VROEGST <= vanaf < LAATST:
        raise OngeldigAntwoord("Deze datum kan niet kloppen. Vul een datum in tussen 1990 en 2100.")
    berekend = _add(vanaf, sum(regel.delen), regel.eenheid)
    stappen = [
        Termijnstap(vanaf, f"De dag van {regel.begin} telt niet mee: {format_dag(vanaf)}."),
        Termijnstap(berekend, f"{regel.duur} later is {format_dag(berekend)}."),
    ]
    bronnen = [regel.bron]
    datum, schuift = (berekend, []) if not regel.rolt else _roll(berekend, kalender)
    if schuift:
        stappen += schuift
        stappen.append(Termijnstap(datum, f"De eerste gewone dag daarna is {format_dag(datum)}."))
        bronnen += _roll_bronnen([stap.datum for stap in schuift], kalender)
    elif regel.rolt:
        stappen.append(Termijnstap(datum, "Dat is een gewone werkdag, dus er verschuift niets."))
    elif kalender.reden(datum):
        waarom = (
            "Een termijn van een jaar schuift niet op (art. 4 Atw)."
            if regel.wettelijk
            else "Een eigen norm schuift niet op."
        )
        stappen.append(Termijnstap(datum, f"Dat is {kalender.reden(datum)}. {waarom}"))
    return Termijn(
        regel=regel,
        vanaf=vanaf,
        berekend=berekend,
        datum=datum,
        stappen=tuple(stappen),
        bronnen=tuple(bronnen),
    )


def _add(vanaf: dt.date, aantal: int, eenheid: Eenheid) -> dt.date:
    match eenheid:
        case Eenheid.DAG:
            return vanaf + dt.timedelta(days=aantal)
        case Eenheid.WEEK:
            return vanaf + dt.timedelta(weeks=aantal)
        case Eenheid.MAAND:
            return add_maanden(vanaf, aantal)
        case Eenheid.JAAR:
            return add_maanden(vanaf, 12 * aantal)


def _roll(dag: dt.date, kalender: Kalender) -> tuple[dt.date, list[Termijnstap]]:
    """Go to the first day that is no Saturday, Sunday or holiday, and say of each day passed why (Atw art. 1)."""
    schuift = []
    while reden := kalender.reden(dag):
        schuift.append(
            Termijnstap(dag, f"Op {format_dag(dag)} kan de termijn niet eindigen: {reden}.", reden)
        )
        dag += EEN_DAG
    return dag, schuift


def _roll_bronnen(dagen: list[dt.date], kalender: Kalender) -> list[str]:
    feestdagen = [dag for dag in map(kalender.feestdag, dagen) if dag is not None]
    bronnen = ["art. 1 en 3 Atw" if feestdagen else "art. 1 Atw"]
    for dag in feestdagen:
        if dag.datum in kalender.gelijkgesteld:
            bronnen.append(f"{dag.bron}{' (te controleren)' if dag.te_controleren else ''}")
    return bronnen
