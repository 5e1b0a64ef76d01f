"""Judging a new message in step 5: a short tree of questions that ends in one advice and what is recorded with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.contactmoment import Kanaal

Antwoorden = Mapping["Triagevraag", str]
JA, NEE = "ja", "nee"
SCHRIFTELIJK = frozenset({Kanaal.E_MAIL, Kanaal.BRIEF, Kanaal.BALIE, Kanaal.OVERIG})
"""Ways by which a klaagschrift can come in (Awb 9:4): a letter may be handed over at the counter too."""


class Triagevraag(StrEnum):
    """The questions, in the order in which they are asked; which of them apply depends on the answers before."""

    GEVAAR = "gevaar"
    VERZOEK = "verzoek"
    VAN = "van"
    OVER = "over"
    FEITEN = "feiten"
    KLAAGSCHRIFT = "klaagschrift"
    NIEUW = "nieuw"
    SCHENDING = "schending"


KEUZEN: Mapping[Triagevraag, tuple[str, ...]] = {
    Triagevraag.GEVAAR: (NEE, JA),
    Triagevraag.VERZOEK: (NEE, "woo", "avg", "bezwaar", "aanvraag", "melding"),
    Triagevraag.VAN: ("burger", "vertegenwoordiger"),
    Triagevraag.OVER: ("zelfde", "nieuw", "beide"),
    Triagevraag.FEITEN: (NEE, JA),
    Triagevraag.KLAAGSCHRIFT: (NEE, JA),
    Triagevraag.NIEUW: ("vraag", "klacht"),
    Triagevraag.SCHENDING: (NEE, "weg", "gedrag"),
}
"""The answers to each question; what happens most often comes first."""


class Triageadvies(StrEnum):
    """The leaves of the tree."""

    SPOED = "spoed"
    OFFICIEEL = "officieel"
    GEWOON = "gewoon"
    NIEUWE_FEITEN = "nieuwe-feiten"
    OPNIEUW_KLACHT = "opnieuw-klacht"
    VERTEGENWOORDIGER = "vertegenwoordiger"
    NIET_BEANTWOORDEN = "niet-beantwoorden"
    LOPENDE_KLACHT = "lopende-klacht"
    AL_BEANTWOORD = "al-beantwoord"
    NIEUWE_KLACHT = "nieuwe-klacht"
    NIEUWE_VRAAG = "nieuwe-vraag"
    GEMENGD = "gemengd"

    @property
    def label(self) -> str:
        """The Dutch words on screen and in the tijdlijn."""
        return {
            "spoed": "Eerst veiligheid",
            "officieel": "Verzoek volgens een wet",
            "gewoon": "Gewoon behandelen",
            "nieuwe-feiten": "Nieuwe feiten: opnieuw kijken",
            "opnieuw-klacht": "Dezelfde klacht opnieuw, op papier",
            "vertegenwoordiger": "Kort antwoord aan de vertegenwoordiger",
            "niet-beantwoorden": "Gelezen en bewaard, niet beantwoord",
            "lopende-klacht": "Hoort bij een klacht die al loopt",
            "al-beantwoord": "Kort verwijzen naar ons antwoord",
            "nieuwe-klacht": "Nieuwe klacht",
            "nieuwe-vraag": "Nieuwe vraag",
            "gemengd": "Nieuw deel beantwoorden, voor de rest verwijzen",
        }[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Triagegrens:
    """Which limits hold on the day of the message: a stop about one subject (decision 2), a measure (decision 3).

    ``lopend``: a complaint still runs, so that what is said about it again belongs to that complaint.
    """

    stop: bool = False
    maatregel: bool = False
    lopend: bool = False

    @property
    def geldt(self) -> bool:
        """Whether there is any."""
        return self.stop or self.maatregel


@dataclass(frozen=True, slots=True, kw_only=True)
class Triageuitkomst:
    """What the answers come to. ``nieuwe_klacht``: a complaint is recorded, with its terms. ``opnieuw``: that complaint is

    about the stopped subject, so it gets a short letter (Awb 9:8). ``schending``: "weg", "gedrag" or "".
    """

    advies: Triageadvies
    nieuwe_klacht: bool = False
    opnieuw: bool = False
    nieuwe_feiten: bool = False
    schending: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Triagebericht:
    """A message as it came in, with the answers about it. ``klacht`` says in one sentence what a complaint in it is about.

    ``moment_id`` names the contact that is judged further; "" for a new one. ``minuten`` is our own time.
    """

    op: dt.date
    kanaal: Kanaal
    tekst: str
    antwoorden: Antwoorden
    tijd: dt.time | None = None
    citaat: str = ""
    klacht: str = ""
    medewerker: str = ""
    minuten: int = 0
    moment_id: str = ""


def find_triagevragen(grens: Triagegrens, kanaal: Kanaal, antwoorden: Antwoorden) -> tuple[Triagevraag, ...]:
    """Give the questions to show: those answered, in order, and the first that is not; complete when all have an answer.

    Source: leidraad stap 5 (herhaling, nieuwe klacht, gemengd bericht); LGSCO guide (new information, safeguarding).
    """
    gevraagd: list[Triagevraag] = []
    for vraag in Triagevraag:
        if not _applies(vraag, grens, kanaal, antwoorden):
            continue
        gevraagd.append(vraag)
        if antwoorden.get(vraag) not in KEUZEN[vraag]:
            break
    return tuple(gevraagd)


def compute_uitkomst(grens: Triagegrens, kanaal: Kanaal, antwoorden: Antwoorden) -> Triageuitkomst | None:
    """Give the advice, or None while a question is open. Answers to questions that do not apply are left out."""
    vragen = find_triagevragen(grens, kanaal, antwoorden)
    if any(antwoorden.get(vraag) not in KEUZEN[vraag] for vraag in vragen):
        return None
    gegeven = {vraag: antwoorden[vraag] for vraag in vragen}
    nieuwe_klacht = gegeven.get(Triagevraag.NIEUW) == "klacht"
    opnieuw = gegeven.get(Triagevraag.KLAAGSCHRIFT) == JA
    schending = gegeven.get(Triagevraag.SCHENDING, NEE)
    return Triageuitkomst(
        advies=_find_advies(grens, gegeven, nieuwe_klacht=nieuwe_klacht, opnieuw=opnieuw),
        nieuwe_klacht=nieuwe_klacht,
        opnieuw=opnieuw,
        nieuwe_feiten=gegeven.get(Triagevraag.FEITEN) == JA,
        schending="" if schending == NEE else schending,
    )


def _applies(vraag: Triagevraag, grens: Triagegrens, kanaal: Kanaal, antwoorden: Antwoorden) -> bool:
    if vraag is Triagevraag.GEVAAR:
        return True
    if antwoorden.get(Triagevraag.GEVAAR) == JA:
        return False  # safety first; the message is judged further when that is done
    if vraag is Triagevraag.VERZOEK:
        return True
    if antwoorden.get(Triagevraag.VERZOEK) != NEE:
        return False
    over = antwoorden.get(Triagevraag.OVER)
    if vraag is Triagevraag.NIEUW:
        return not grens.geldt or over in ("nieuw", "beide")
    if not grens.geldt:
        return False
    match vraag:
        case Triagevraag.FEITEN:
            return over in ("zelfde", "beide")
        case Triagevraag.KLAAGSCHRIFT:
            return (
                (grens.stop or not grens.lopend)
                and kanaal in SCHRIFTELIJK
                and over in ("zelfde", "beide")
                and antwoorden.get(Triagevraag.FEITEN) == NEE
            )
        case Triagevraag.SCHENDING:
            return grens.maatregel
        case _:
            return True


def _find_advies(
    grens: Triagegrens, gegeven: Antwoorden, *, nieuwe_klacht: bool, opnieuw: bool
) -> Triageadvies:
    over = gegeven.get(Triagevraag.OVER)
    if gegeven[Triagevraag.GEVAAR] == JA:
        return Triageadvies.SPOED
    if gegeven[Triagevraag.VERZOEK] != NEE:
        return Triageadvies.OFFICIEEL
    if not grens.geldt:
        return Triageadvies.NIEUWE_KLACHT if nieuwe_klacht else Triageadvies.GEWOON
    if over == "nieuw":
        return Triageadvies.NIEUWE_KLACHT if nieuwe_klacht else Triageadvies.NIEUWE_VRAAG
    if gegeven[Triagevraag.FEITEN] == JA:
        return Triageadvies.NIEUWE_FEITEN
    if over == "beide":
        return Triageadvies.GEMENGD
    if opnieuw:
        return Triageadvies.OPNIEUW_KLACHT
    if not grens.stop and grens.lopend:
        return Triageadvies.LOPENDE_KLACHT
    if gegeven[Triagevraag.VAN] == "vertegenwoordiger":
        return Triageadvies.VERTEGENWOORDIGER
    return Triageadvies.NIET_BEANTWOORDEN if grens.stop else Triageadvies.AL_BEANTWOORD
