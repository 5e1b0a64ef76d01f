"""What the Beoordeling shows of a dossier, read and counted in one go on the store lane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.feiten import Feiten, count_feiten
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.klachttermijn import compute_afdoening, compute_niet_behandelen
from begrenzen_desktop.domain.poorten import OpenPunt, all_points, open_points, with_profiel
from begrenzen_desktop.domain.poorten_stop import find_unanswered
from begrenzen_desktop.domain.regeling import Regeling, Waarde
from begrenzen_desktop.domain.tegenspraak import Gebrek, Punt, find_gebreken, make_tegenspraak
from begrenzen_desktop.domain.termijn import Termijn
from begrenzen_desktop.domain.toets import Normstand, is_toets_asked, make_toets

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services

ALLEEN_NODIG = "alleen-wat-nodig-is"
LAATSTE_DELEN = "laatste-delen"
HOOGSTENS = 50
"""Of how many dossiers is remembered which part was on screen."""


@dataclass(frozen=True, slots=True)
class LopendeKlacht:
    """A complaint without an answer: until when it is answered, and until when it may be left (None: no day of receipt)."""

    klacht: Klacht
    afdoening: Termijn | None
    niet_behandelen: Termijn | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beeld:
    """One moment of a dossier. ``open_per_keuze``: what would be open if that decision were chosen."""

    regeling: Regeling
    dossier: Dossier
    feiten: Feiten
    figuren: Mapping[str, str]
    open_punten: tuple[OpenPunt, ...]
    alle_punten: tuple[OpenPunt, ...]
    open_per_keuze: Mapping[str, tuple[OpenPunt, ...]]
    gebreken: tuple[Gebrek, ...]
    tegenspraak: tuple[Punt, ...]
    toets: tuple[Normstand, ...]
    toets_gevraagd: bool
    alleen_nodig: bool
    lopend: tuple[LopendeKlacht, ...]
    laatste_deel: str

    def waarde(self, vraag_id: str) -> Waarde:
        """The answer to a question."""
        return self.dossier.beoordeling.antwoorden.get(vraag_id)


def load_beeld(services: Services, dossier_id: str) -> Beeld:
    """Read a dossier and count what the screen tells about it."""
    dossier = services.dossiers.get(dossier_id)
    alleen_nodig = bool(services.remembering.get(ALLEEN_NODIG, True))
    beoordeling = dossier.beoordeling
    regeling = services.regeling.get(beoordeling.regeling_id, beoordeling.regeling_datum)
    feiten = count_feiten(dossier)
    profiel = services.settings.profiel()
    duur, streng = profiel.maximale_duur_maanden, with_profiel(regeling, profiel)
    kalender = services.settings.kalender()
    return Beeld(
        regeling=regeling,
        dossier=dossier,
        feiten=feiten,
        figuren=feiten.figuren(),
        open_punten=open_points(streng, dossier, duur),
        alle_punten=all_points(streng, dossier, duur),
        open_per_keuze={
            soort.id: open_points(streng, _with_choice(dossier, soort.id), duur)
            for soort in regeling.beslissingen
        },
        gebreken=find_gebreken(regeling, dossier),
        tegenspraak=make_tegenspraak(regeling, dossier, kalender),
        toets=make_toets(regeling, dossier),
        toets_gevraagd=is_toets_asked(dossier),
        alleen_nodig=alleen_nodig,
        laatste_deel=services.remembering.get(LAATSTE_DELEN, {}).get(dossier_id, ""),
        lopend=find_lopend(dossier, kalender),
    )


def remember_deel(services: Services, dossier_id: str, deel_id: str) -> None:
    """Remember which part of a dossier is on screen, for when it is opened again."""
    delen = services.remembering.get(LAATSTE_DELEN, {})
    delen.pop(dossier_id, None)
    services.remembering.set(
        LAATSTE_DELEN, {**dict(list(delen.items())[1 - HOOGSTENS :]), dossier_id: deel_id}
    )


def find_lopend(dossier: Dossier, kalender: Kalender) -> tuple[LopendeKlacht, ...]:
    """Give the complaints without an answer, each with the terms that run on."""
    return tuple(
        LopendeKlacht(klacht, compute_afdoening(klacht, kalender), compute_niet_behandelen(klacht, kalender))
        for klacht in find_unanswered(dossier)
    )


def _with_choice(dossier: Dossier, keuze: str) -> Dossier:
    antwoorden = {**dossier.beoordeling.antwoorden, "beslissing": keuze}
    return replace(dossier, beoordeling=replace(dossier.beoordeling, antwoorden=antwoorden))
