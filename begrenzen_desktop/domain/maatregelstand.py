"""How a measure stands on a day: computed from its steps and the letters that were sent, never triggered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.briefinhoud import AANVULLING, EINDE_MAATREGEL, HERBEOORDELING, HEROVERWEGING
from begrenzen_desktop.domain.brieftaal import add_maanden
from begrenzen_desktop.domain.feestdagen import EEN_DAG
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst

BRIEF_VAN = {
    Verloopsoort.HERBEOORDELING: HERBEOORDELING,
    Verloopsoort.SCHENDING: AANVULLING,
    Verloopsoort.HEROVERWEGING: HEROVERWEGING,
    Verloopsoort.EINDE: EINDE_MAATREGEL,
    Verloopsoort.STOP_BEKEKEN: HERBEOORDELING,
}
"""The kind of letter that tells the citizen of a step; the first step has the letter of the decision."""
NIET_VAN_MAATREGEL = frozenset({Verloopsoort.INGESTELD, Verloopsoort.STOP_BEKEKEN})
"""Steps that do not change a measure that runs."""


class Maatregelstatus(StrEnum):
    """The states of a measure."""

    VOORBEREID = "voorbereid"
    VAN_KRACHT = "van-kracht"
    GESCHONDEN = "geschonden"
    IN_HERBEOORDELING = "in-herbeoordeling"
    VERLENGD = "verlengd"
    VERSOEPELD = "versoepeld"
    BEEINDIGD = "beeindigd"
    VERVALLEN = "vervallen"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "voorbereid": "Voorbereid, geldt nog niet",
            "van-kracht": "Van kracht",
            "geschonden": "Van kracht, afspraken niet nagekomen",
            "in-herbeoordeling": "Van kracht, nu opnieuw bekijken",
            "verlengd": "Van kracht, verlengd",
            "versoepeld": "Van kracht, versoepeld",
            "beeindigd": "Gestopt",
            "vervallen": "Vanzelf afgelopen",
        }[self.value]

    @property
    def geldt(self) -> bool:
        """Whether the measure holds on that day."""
        return self not in (Maatregelstatus.VOORBEREID, Maatregelstatus.BEEINDIGD, Maatregelstatus.VERVALLEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregelstand:
    """A measure on a day. ``sinds`` is its very first day, ``tot_en_met`` its last as known now.

    ``bekeken_op`` is the day of the last review; only later facts count for the next. ``wacht_op_brief`` are steps that
    change nothing yet, as their letter was not sent. ``alert_tot`` is the end of the time to stay alert.
    """

    status: Maatregelstatus
    maatregel: Maatregel
    sinds: dt.date
    tot_en_met: dt.date
    bekeken_op: dt.date | None
    wacht_op_brief: tuple[Verloopstap, ...]
    alert_tot: dt.date
    brief_verzonden: bool
    verzonden_op: dt.date | None = None

    @property
    def feiten_na(self) -> dt.date:
        """The day after which behaviour counts as recent: that of the last review, else the day before the start."""
        return self.bekeken_op or self.sinds - EEN_DAG

    def is_alert(self, vandaag: dt.date) -> bool:
        """Whether the measure is over and the time to stay alert is not."""
        return not self.status.geldt and self.tot_en_met < vandaag <= self.alert_tot


def compute_stand(
    stappen: Sequence[Verloopstap], brieven: Sequence[Brief], vandaag: dt.date, herhaling_maanden: int = 12
) -> Maatregelstand | None:
    """Give the measure as it stands on a day; None while none was ever set.

    What is better for the citizen holds from its own day; what asks more of him only once its letter was sent.
    """
    basis = _find_basis(stappen, brieven, vandaag)
    if basis is None or basis.maatregel is None:
        return None
    maatregel, sinds = basis.maatregel, basis.maatregel.ingang
    gezet = basis.maatregel
    verzonden = _is_sent(basis, brieven)
    laatste: Verloopstap | None = None
    bekeken_op: dt.date | None = None
    gestopt_op: dt.date | None = None
    wacht: list[Verloopstap] = []
    geschonden = False
    for stap in stappen[list(stappen).index(basis) + 1 :]:
        if stap.soort in NIET_VAN_MAATREGEL or stap.op > vandaag:
            continue
        if stap.soort is Verloopsoort.HERBEOORDELING:
            bekeken_op, geschonden = stap.op, False
        geschonden = geschonden or stap.soort is Verloopsoort.SCHENDING
        if not _is_sent(stap, brieven):
            wacht.append(stap)
            if stap.is_strenger:
                continue
        if stap.stopt:
            gestopt_op = stap.maatregel.einde if stap.maatregel else stap.op
            break
        if stap.maatregel is not None and (not stap.is_strenger or stap.maatregel.ingang <= vandaag):
            maatregel, laatste = stap.maatregel, stap
    # Whatever a step says of the beginning: the measure runs since it was set.
    maatregel = replace(maatregel, ingang=gezet.ingang)
    einde = min(gestopt_op, maatregel.einde) if gestopt_op is not None else maatregel.einde
    stand = Maatregelstand(
        status=Maatregelstatus.VAN_KRACHT,
        maatregel=maatregel,
        sinds=sinds,
        tot_en_met=einde,
        bekeken_op=bekeken_op,
        wacht_op_brief=tuple(wacht),
        alert_tot=add_maanden(einde, herhaling_maanden),
        brief_verzonden=verzonden,
        verzonden_op=min(
            (v.op for brief in find_brieven(basis, brieven) for v in brief.verzendingen), default=None
        ),
    )
    return replace(stand, status=_status(stand, laatste, gestopt_op, vandaag, geschonden=geschonden))


def find_brieven(stap: Verloopstap, brieven: Sequence[Brief]) -> tuple[Brief, ...]:
    """Give the letters that tell the citizen of a step."""
    if stap.soort is Verloopsoort.INGESTELD:
        return tuple(brief for brief in brieven if brief.id == stap.brief_id)
    return tuple(
        brief for brief in brieven if brief.betreft == stap.id and brief.soort == BRIEF_VAN[stap.soort]
    )


def _is_sent(stap: Verloopstap, brieven: Sequence[Brief]) -> bool:
    """Whether its letter left the house; a measure from before the program came with a letter of that time."""
    if stap.soort is Verloopsoort.INGESTELD and not stap.brief_id:
        return True
    return any(brief.status is Briefstatus.VERZONDEN for brief in find_brieven(stap, brieven))


def _find_basis(
    stappen: Sequence[Verloopstap], brieven: Sequence[Brief], vandaag: dt.date
) -> Verloopstap | None:
    """The measure that counts: the last one that was sent and has begun, else the last that was sent, else the last."""
    gezet = [stap for stap in stappen if stap.soort is Verloopsoort.INGESTELD and stap.maatregel is not None]
    verstuurd = [stap for stap in gezet if _is_sent(stap, brieven)]
    begonnen = [stap for stap in verstuurd if stap.maatregel and stap.maatregel.ingang <= vandaag]
    for reeks in (begonnen, verstuurd, gezet):
        if reeks:
            return reeks[-1]
    return None


def _status(
    stand: Maatregelstand,
    laatste: Verloopstap | None,
    gestopt_op: dt.date | None,
    vandaag: dt.date,
    *,
    geschonden: bool,
) -> Maatregelstatus:
    if gestopt_op is not None and gestopt_op <= vandaag and gestopt_op <= stand.maatregel.einde:
        return Maatregelstatus.BEEINDIGD
    if not stand.brief_verzonden or vandaag < stand.sinds:
        # A letter that never left binds nobody, and does not begin to when its days have passed.
        return Maatregelstatus.VOORBEREID
    if vandaag > stand.maatregel.einde:
        return Maatregelstatus.VERVALLEN
    if geschonden:
        return Maatregelstatus.GESCHONDEN
    wacht_op_verlenging = any(stap.uitkomst is Verloopuitkomst.VERLENGEN for stap in stand.wacht_op_brief)
    if wacht_op_verlenging or vandaag >= stand.maatregel.herbeoordeling:
        return Maatregelstatus.IN_HERBEOORDELING
    match laatste.uitkomst if laatste else None:
        case Verloopuitkomst.VERLENGEN:
            return Maatregelstatus.VERLENGD
        case Verloopuitkomst.VERSOEPELEN:
            return Maatregelstatus.VERSOEPELD
        case _:
            return Maatregelstatus.VAN_KRACHT
