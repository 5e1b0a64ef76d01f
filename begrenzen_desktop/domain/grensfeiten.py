"""What happened before a measure, with dates: behaviour, warning, conversation, direct action; letters and checks read it here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from begrenzen_desktop.domain.bewijs import contacten_van_burger
from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefinhoud import MAATREGEL, SPOEDMAATREGEL, UITNODIGING, WAARSCHUWING
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.domain.regeling import Regeling

GEDAAN = frozenset({Gespreksuitkomst.GEHOUDEN, Gespreksuitkomst.GEWEIGERD, Gespreksuitkomst.NIET_VERSCHENEN})


@dataclass(frozen=True, slots=True)
class Grensfeiten:
    """The dated facts of one dossier about behaviour beyond the limit."""

    gedrag: tuple[Contactmoment, ...]
    gewaarschuwd_op: dt.date | None
    uitgenodigd_op: dt.date | None  # the invitation that told which behaviour cannot be
    spoed_op: dt.date | None
    uitnodiging: Ordegesprek | None
    afgerond: Ordegesprek | None

    @property
    def herhaling(self) -> tuple[Contactmoment, ...]:
        """The behaviour after the warning left the house, or without one after the invitation to talk."""
        op = self.gewaarschuwd_op or self.uitgenodigd_op
        return tuple(moment for moment in self.gedrag if op is not None and moment.op > op)


def find_grensfeiten(dossier: Dossier) -> Grensfeiten:
    """Read the facts from the dossier; the latest invitation and the latest finished conversation count."""
    afgerond = [g for g in dossier.gesprekken if g.uitkomst in GEDAAN]
    return Grensfeiten(
        gedrag=tuple(m for m in contacten_van_burger(dossier) if m.onaanvaardbaar),
        gewaarschuwd_op=find_verzonden(dossier, WAARSCHUWING),
        uitgenodigd_op=find_waarschuwende_uitnodiging(dossier),
        spoed_op=find_verzonden(dossier, SPOEDMAATREGEL),
        uitnodiging=max(dossier.gesprekken, key=_moment, default=None),
        afgerond=max(afgerond, key=_moment, default=None),
    )


def find_verzonden(dossier: Dossier, *soorten: str) -> dt.date | None:
    """The first day on which a letter of one of these kinds left the house and stayed out, made here or before.

    A posting that came back reached nobody and does not count.
    """
    return min(_find_dagen(dossier, soorten), default=None)


def find_gehouden(dossier: Dossier) -> Ordegesprek | None:
    """Give the last talk that was held."""
    gehouden = [g for g in dossier.gesprekken if g.uitkomst is Gespreksuitkomst.GEHOUDEN]
    return gehouden[-1] if gehouden else None


def find_waarschuwende_uitnodiging(dossier: Dossier) -> dt.date | None:
    """The first day on which an invitation to talk left the house that could say which behaviour cannot be.

    One that left before any such behaviour warned of nothing.
    """
    eerste = min((m.op for m in contacten_van_burger(dossier) if m.onaanvaardbaar), default=None)
    dagen = _find_dagen(dossier, (UITNODIGING,))
    return min((dag for dag in dagen if eerste is not None and dag >= eerste), default=None)


def _find_dagen(dossier: Dossier, soorten: Collection[str]) -> list[dt.date]:
    dagen = [
        verzending.op
        for brief in dossier.brieven
        if brief.soort in soorten and brief.status is Briefstatus.VERZONDEN
        for verzending in brief.verzendingen
        if verzending.retour_op is None
    ]
    return dagen + [brief.datum for brief in dossier.eerdere_brieven if brief.soort in soorten]


def find_maatregelbrief(dossier: Dossier) -> dt.date | None:
    """Give the day of the letter about the measure: the newest that was vastgesteld, or one from before the program."""
    dagen = [
        brief.datum
        for brief in dossier.brieven
        if brief.soort in (MAATREGEL, SPOEDMAATREGEL)
        and brief.status is not Briefstatus.CONCEPT
        and brief.datum is not None
    ]
    dagen += [brief.datum for brief in dossier.eerdere_brieven if brief.soort in (MAATREGEL, SPOEDMAATREGEL)]
    return max(dagen, default=None)


def find_keuzelabels(regeling: Regeling, dossier: Dossier, vraag_id: str) -> tuple[str, ...]:
    """The chosen items of a multiple choice in words, own items as they were typed; empty when nothing was chosen."""
    waarde = dossier.beoordeling.antwoorden.get(vraag_id)
    gekozen = waarde if isinstance(waarde, tuple) else ()
    try:
        labels = {keuze.id: keuze.label for keuze in regeling.vraag(vraag_id).keuzen}
    except BegrenzenError:
        labels = {}
    return tuple(
        item.removeprefix("eigen:").strip() if item.startswith("eigen:") else labels.get(item, item)
        for item in gekozen
    )


def _moment(gesprek: Ordegesprek) -> dt.date:
    dagen = [
        dag for dag in (gesprek.gehouden_op, gesprek.uitgenodigd_op, *gesprek.mogelijk_op) if dag is not None
    ]
    return max(dagen, default=dt.date.min)
