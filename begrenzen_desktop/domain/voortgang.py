"""The wizard without a screen: which questions show, what is answered, what is missing, and where the dossier stands."""

from __future__ import annotations

from dataclasses import dataclass

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefinhoud import INTERN
from begrenzen_desktop.domain.dossier import Dossier, Dossierstap
from begrenzen_desktop.domain.maatregel import ASSEN
from begrenzen_desktop.domain.poorten_stop import find_unanswered
from begrenzen_desktop.domain.regeling import Deel, Regeling, Soort, Vraag
from begrenzen_desktop.domain.stappen import stap_of

HANDELINGEN = frozenset(
    {
        "conclusie",
        "voldoende_reden",
        "beslissing",
        "besloten_door",
        "besloten_functie",
        "besloten_op",
        "toets",
        "brieven",
    }
)
"""The acts themselves: they always show, also under "Toon alleen wat nodig is"."""

GRENSVRAGEN = frozenset(
    {
        "acuut_gevaar",
        "direct_leidinggevende",
        "direct_reden",
        "direct_wat",
        "direct_tot",
        "direct_horen_op",
        "spoedbrief",
        "waarschuwing_regel",
        "waarschuwing_verwacht",
        "waarschuwing_gevolg",
        "gesprekken",
        "lopende_klachten",
        *(vraag_id for vraag_id, _ in ASSEN),
    }
)
"""What direct action (and the question that leads to it), the warning, the talk and the measure are made of: never
folded where they apply, though none of them is needed in every case."""


VOORGESTELD = frozenset({"herbeoordelingsdatum"})
"""Shown for a measure like what is needed; without an answer the day that the program proposes holds."""


@dataclass(frozen=True, slots=True)
class DeelStand:
    """How far a part is: questions that show, how many are answered, and how many needed ones are open."""

    deel_id: str
    gevraagd: int
    beantwoord: int
    open: int

    @property
    def is_klaar(self) -> bool:
        """Whether nothing that is needed is open and something was answered."""
        return self.open == 0 and self.beantwoord > 0


def is_answered(vraag: Vraag, dossier: Dossier) -> bool:
    """Tell whether the dossier holds an answer; a list counts as soon as it has one line."""
    match vraag.soort:
        case Soort.CONTACTEN:
            return bool(dossier.contactmomenten)
        case Soort.KLACHTEN:
            return bool(dossier.klachten)
        case Soort.LOPENDE_KLACHTEN:
            lopend = find_unanswered(dossier)
            return bool(lopend) and all(klacht.tijdens_stop for klacht in lopend)
        case Soort.OVERLEG:
            return bool(dossier.beoordeling.overleggen)
        case Soort.GESPREKKEN:
            return bool(dossier.gesprekken)
        case Soort.BRIEVEN:
            return bool(dossier.brieven)
        case Soort.TOETS:
            return any(norm.bevestigd for norm in dossier.beoordeling.normen)
    waarde = dossier.beoordeling.antwoorden.get(vraag.id)
    if waarde is None:
        return bool(vraag.standaard)
    return bool(waarde.strip()) if isinstance(waarde, str) else waarde != ()


def is_needed(vraag: Vraag, dossier: Dossier) -> bool:
    """Tell whether the chosen decision needs an answer; without a choice any decision counts."""
    keuze = dossier.beoordeling.tekst("beslissing")
    return keuze in vraag.nodig_voor if keuze else bool(vraag.nodig_voor)


def visible(deel: Deel, dossier: Dossier, alles: bool) -> tuple[Vraag, ...]:
    """Give the questions to show; without ``alles`` only those that are needed, answered, or an act."""
    van_toepassing = deel.visible(dossier.beoordeling.antwoorden)
    if alles:
        return van_toepassing
    altijd = HANDELINGEN | GRENSVRAGEN
    return tuple(v for v in van_toepassing if v.nodig_voor or v.id in altijd or is_answered(v, dossier))


def count_folded(deel: Deel, dossier: Dossier) -> int:
    """Count the questions that "Toon alleen wat nodig is" folds away."""
    return len(visible(deel, dossier, alles=True)) - len(visible(deel, dossier, alles=False))


def missing(deel: Deel, dossier: Dossier) -> tuple[Vraag, ...]:
    """Give the questions that the decision needs and that have no answer yet."""
    van_toepassing = deel.visible(dossier.beoordeling.antwoorden)
    return tuple(
        v
        for v in van_toepassing
        if is_needed(v, dossier) and not is_answered(v, dossier) and v.id not in VOORGESTELD
    )


def make_stand(deel: Deel, dossier: Dossier, alles: bool = True) -> DeelStand:
    """Count one part."""
    vragen = visible(deel, dossier, alles)
    beantwoord = sum(1 for vraag in vragen if is_answered(vraag, dossier))
    return DeelStand(deel.id, len(vragen), beantwoord, len(missing(deel, dossier)))


def make_standen(regeling: Regeling, dossier: Dossier, alles: bool = True) -> tuple[DeelStand, ...]:
    """Count every part, in the order of the steps."""
    return tuple(make_stand(deel, dossier, alles) for stap in regeling.stappen for deel in stap.delen)


def derive_stap(dossier: Dossier) -> Dossierstap:
    """Tell which of the five steps was reached last."""
    return stap_of(
        heeft_contacten=bool(dossier.contactmomenten or dossier.verzamelmomenten),
        heeft_conclusie=dossier.beoordeling.conclusie is not None,
        is_besloten=dossier.beoordeling.beslissing is not None,
        is_verzonden=any(
            b.status is Briefstatus.VERZONDEN and b.soort not in INTERN for b in dossier.brieven
        ),
    )
