"""The limits of one dossier as they stand on a day: what holds until when, and which colleague was told what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.briefinhoud import (
    BALIE_INSTRUCTIE,
    HERHALINGSBERICHT,
    INTERN_BERICHT,
    INTREKKING,
    STOP_KLACHT,
)
from begrenzen_desktop.domain.brieftaal import add_maanden
from begrenzen_desktop.domain.dossier import Dossier, Dossierstatus
from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.grensfeiten import find_verzonden
from begrenzen_desktop.domain.maatregelstand import Maatregelstand, Maatregelstatus, compute_stand
from begrenzen_desktop.domain.stopstand import compute_stopstand

BERICHTEN = (INTERN_BERICHT, BALIE_INSTRUCTIE, HERHALINGSBERICHT, INTREKKING)
"""The notices that go to colleagues."""
OVER_GRENS = frozenset({INTERN_BERICHT, BALIE_INSTRUCTIE, HERHALINGSBERICHT})
"""The notices that must be recalled when the limit is over."""
KORT_VOOR_EINDE = 14
"""Days before its end that a limit asks for attention [own judgement]."""
MEESTE_TEKENS = 120


class Begrenzingsoort(StrEnum):
    """What kind of limit it is."""

    MAATREGEL = "maatregel"
    STOP = "stop"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {"maatregel": "Maatregel", "stop": "Geen antwoord meer over één onderwerp"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doorgifte:
    """That a colleague or a team (``wie``) was told a notice on a day."""

    id: str
    brief_id: str
    wie: str
    op: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Berichtregel:
    """A notice to colleagues, and who was told it."""

    brief_id: str
    soort: str
    status: Briefstatus
    doorgiften: tuple[Doorgifte, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrenzing:
    """One limit. ``tot_en_met`` is its last day (None: a stop has none, only ``herbeoordeling``, the day to look again).

    ``alert_tot``: until when to stay alert after it ended. ``stand`` is the measure it is about, None for a stop.
    """

    dossier_id: str
    kenmerk: str
    betrokkene: str
    soort: Begrenzingsoort
    zin: str
    regels: tuple[str, ...]
    open_route: str
    sinds: dt.date
    herbeoordeling: dt.date
    tot_en_met: dt.date | None
    geldt: bool
    alert_tot: dt.date | None
    berichten: tuple[Berichtregel, ...]
    stand: Maatregelstand | None = None

    @property
    def is_voorbij(self) -> bool:
        """Whether it held and does no more."""
        return self.alert_tot is not None

    @property
    def verteld(self) -> tuple[str, ...]:
        """Give who was told of the limit, each once."""
        return tuple(
            dict.fromkeys(d.wie for b in self.berichten if b.soort in OVER_GRENS for d in b.doorgiften)
        )

    @property
    def in_te_trekken(self) -> tuple[str, ...]:
        """Give who was told of the limit and not, since, that it is over. The same name in other letters is the same."""
        laatst: dict[str, dt.date] = {}
        ingetrokken: dict[str, dt.date] = {}
        for bericht in self.berichten:
            for doorgifte in bericht.doorgiften:
                dagen = laatst if bericht.soort in OVER_GRENS else ingetrokken
                naam = doorgifte.wie.casefold()
                dagen[naam] = max(dagen.get(naam, dt.date.min), doorgifte.op)
        return tuple(
            wie
            for wie in self.verteld
            if ingetrokken.get(wie.casefold(), dt.date.min) < laatst[wie.casefold()]
        )

    def mag_intrekken(self, vandaag: dt.date) -> bool:
        """Whether the recall of the notice may be made ready: the limit is over, or its end is near."""
        einde = self.tot_en_met
        return self.is_voorbij or (einde is not None and (einde - vandaag).days <= KORT_VOOR_EINDE)

    def find_aandacht(self, vandaag: dt.date) -> tuple[str, ...]:
        """Say what somebody has to do about it now, as sentences with the remedy."""
        punten = []
        if self.is_voorbij:
            if self.in_te_trekken:
                punten.append(f"Trek het bericht in bij: {', '.join(self.in_te_trekken)}.")
            return tuple(punten)
        if self.geldt and self.herbeoordeling <= vandaag:
            punten.append(
                "De dag om opnieuw te kijken is er of is voorbij. Kijk nu of de grens nog nodig is."
            )
        if self.geldt and not self.verteld:
            punten.append("Er is nog niet vastgelegd welke collega’s dit weten. Geef het bericht door.")
        if self.geldt and self.mag_intrekken(vandaag):
            punten.append(
                "De maatregel stopt binnenkort vanzelf. Maak het intrekken van het bericht vast klaar."
            )
        return tuple(punten)


def compute_begrenzingen(
    dossier: Dossier, vandaag: dt.date, herhaling_maanden: int, doorgiften: Sequence[Doorgifte] = ()
) -> tuple[Begrenzing, ...]:
    """Give the limits of a dossier that hold, are to come, or ended so short ago that one stays alert."""
    berichten = tuple(_berichten(dossier.brieven, doorgiften))
    gevonden = (
        _maatregel(dossier, vandaag, herhaling_maanden, berichten),
        _stop(dossier, vandaag, herhaling_maanden, berichten),
    )
    return tuple(
        grens
        for grens in gevonden
        if grens is not None and (grens.alert_tot is None or vandaag <= grens.alert_tot)
    )


def check_doorgifte(brief: Brief, wie: Sequence[str], op: dt.date, vandaag: dt.date) -> None:
    """Refuse what cannot be. Raises NogNietToegestaan for a concept, OngeldigAntwoord for names or a day that cannot be right."""
    if brief.soort not in BERICHTEN:
        raise OngeldigAntwoord("Dit stuk is geen bericht voor collega’s. Kies een intern bericht.")
    if brief.status is Briefstatus.CONCEPT or brief.vastgesteld is None:
        raise NogNietToegestaan("Dit bericht is nog een concept. Lees het na en stel het eerst vast.")
    if not wie:
        raise OngeldigAntwoord("Vul in aan wie je het bericht gaf: een collega of een team, één per regel.")
    if any(len(naam) > MEESTE_TEKENS for naam in wie):
        raise OngeldigAntwoord(
            f"Een naam is langer dan {MEESTE_TEKENS} tekens. Zet elke naam op een eigen regel."
        )
    if op > vandaag:
        raise OngeldigAntwoord("De dag ligt in de toekomst. Vul de dag in waarop je het bericht echt gaf.")
    if op < brief.vastgesteld.op.date():
        raise OngeldigAntwoord("Op die dag was het bericht nog niet vastgesteld. Vul een latere dag in.")


def _berichten(brieven: Sequence[Brief], doorgiften: Sequence[Doorgifte]) -> list[Berichtregel]:
    return [
        Berichtregel(
            brief_id=brief.id,
            soort=brief.soort,
            status=brief.status,
            doorgiften=tuple(d for d in doorgiften if d.brief_id == brief.id),
        )
        for brief in brieven
        if brief.soort in BERICHTEN
    ]


def _maatregel(
    dossier: Dossier, vandaag: dt.date, maanden: int, berichten: tuple[Berichtregel, ...]
) -> Begrenzing | None:
    stand = compute_stand(dossier.verloop, dossier.brieven, vandaag, maanden)
    if stand is None:
        return None
    voorbij = stand.status in (Maatregelstatus.BEEINDIGD, Maatregelstatus.VERVALLEN)
    return Begrenzing(
        dossier_id=dossier.id,
        kenmerk=dossier.kenmerk,
        betrokkene=dossier.betrokkene.weergave,
        soort=Begrenzingsoort.MAATREGEL,
        zin=stand.status.label,
        regels=stand.maatregel.regels(),
        open_route=stand.maatregel.open_route,
        sinds=stand.sinds,
        herbeoordeling=stand.maatregel.herbeoordeling,
        tot_en_met=stand.tot_en_met,
        geldt=stand.status.geldt,
        alert_tot=stand.alert_tot if voorbij else None,
        berichten=berichten,
        stand=stand,
    )


def _is_told(dossier: Dossier) -> bool:
    """Whether the letter about the stop left the house; before that it binds nobody, as the triage has it too."""
    return any(
        brief.soort == STOP_KLACHT and brief.status is Briefstatus.VERZONDEN for brief in dossier.brieven
    ) or any(brief.soort == STOP_KLACHT for brief in dossier.eerdere_brieven)


def _stop(
    dossier: Dossier, vandaag: dt.date, maanden: int, berichten: tuple[Berichtregel, ...]
) -> Begrenzing | None:
    stop = compute_stopstand(dossier)
    if stop is None or (
        stop.geldt and dossier.status is Dossierstatus.GESLOTEN and stop.herbeoordeling < vandaag
    ):
        return None
    geldt = stop.geldt and _is_told(dossier)
    return Begrenzing(
        dossier_id=dossier.id,
        kenmerk=dossier.kenmerk,
        betrokkene=dossier.betrokkene.weergave,
        soort=Begrenzingsoort.STOP,
        zin="Geldt nu"
        if geldt
        else "De brief is nog niet verstuurd, geldt nog niet"
        if stop.geldt
        else "Gestopt",
        regels=(f"Geen inhoudelijk antwoord meer over: {stop.onderwerp}",),
        open_route="",
        sinds=find_verzonden(dossier, STOP_KLACHT) or stop.sinds,  # it holds from the day of its letter
        herbeoordeling=stop.herbeoordeling,
        tot_en_met=stop.gestopt_op,
        geldt=geldt,
        alert_tot=None if stop.gestopt_op is None else add_maanden(stop.gestopt_op, maanden),
        berichten=berichten,
    )
