"""The two lists a vault opens with: Vandaag, and all dossiers. They need no aggregate, so no SQLAlchemy either."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable

from begrenzen_desktop.domain.bewaking import TAKEN
from begrenzen_desktop.domain.brief import Briefstatus, Verzending
from begrenzen_desktop.domain.briefinhoud import INTERN_BERICHT
from begrenzen_desktop.domain.dossier import Dossierstap, Dossierstatus
from begrenzen_desktop.domain.nazorg import Nazorg, Nazorgtaak
from begrenzen_desktop.domain.overzicht import (
    Dossierregel,
    Vandaagbeeld,
    Vandaaggroep,
    Vandaagregel,
    group_of,
)
from begrenzen_desktop.domain.postregister import next_look
from begrenzen_desktop.domain.termijn import Termijnsoort
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.services.klok import Now, local_date, local_moment
from begrenzen_desktop.services.remembering import HERSTELBLAD_GEMAAKT
from begrenzen_desktop.storage.dossierlijst import Briefstand, load_briefstanden, load_regels
from begrenzen_desktop.storage.instellingen import load_instelling
from begrenzen_desktop.storage.nazorg import load_nazorg
from begrenzen_desktop.storage.openstaande_post import load_open_post
from begrenzen_desktop.storage.store import Store

__all__ = ["Dossierregel", "Overview", "Vandaagbeeld", "Vandaaggroep", "Vandaagregel"]

BRIEFTAKEN = {
    Briefstatus.CONCEPT: ("Brief afmaken en vaststellen", Vandaaggroep.DEZE_WEEK),
    Briefstatus.VASTGESTELD: ("Brief laten ondertekenen", Vandaaggroep.WACHT_OP_ANDER),
    Briefstatus.ONDERTEKEND: ("Brief versturen", Vandaaggroep.TE_LAAT_EN_VANDAAG),
}


class Overview:
    """Makes both. ``backup_age`` tells how old the newest copy of this vault is."""

    def __init__(self, store: Store, now: Now, backup_age: Callable[[], dt.timedelta | None]) -> None:
        self._store = store
        self._now = now
        self._backup_age = backup_age

    def today(self) -> Vandaagbeeld:
        """Give what asks for attention today."""
        vandaag = local_date(self._now())
        with self._store.reading() as tx:
            dossiers = load_regels(tx, vandaag, include_closed=False)
            brieven = load_briefstanden(tx)
            post = load_open_post(tx)
            nazorg = load_nazorg(tx, alleen_open=True)
            gemaakt = load_instelling(tx, HERSTELBLAD_GEMAAKT, False)
        leeftijd = self._backup_age()
        return Vandaagbeeld(
            regels=make_regels(dossiers, brieven, vandaag, post, nazorg),
            open_dossiers=len(dossiers),
            backup_leeftijd=None if leeftijd is None else max(leeftijd.days, 0),
            herstelblad_herinnering=bool(dossiers) and not gemaakt,
        )

    def dossiers(self, filter_tekst: str = "", include_closed: bool = False) -> tuple[Dossierregel, ...]:
        """Give the lines of the list, last changed first; each word of the filter must occur in one."""
        with self._store.reading() as tx:
            regels = load_regels(tx, local_date(self._now()), include_closed=include_closed)
        woorden = normalise_tekst(filter_tekst).casefold().split()
        return tuple(regel for regel in regels if regel.has_words(woorden)) if woorden else regels


def make_regels(
    dossiers: tuple[Dossierregel, ...],
    brieven: tuple[Briefstand, ...],
    vandaag: dt.date,
    post: tuple[tuple[str, str, Verzending], ...] = (),
    nazorg: tuple[Nazorg, ...] = (),
) -> tuple[Vandaagregel, ...]:
    """Give the lines by group and date: letters that wait, dates of decisions, and the dossiers without either."""
    per_dossier: dict[str, list[Briefstand]] = defaultdict(list)
    for brief in brieven:
        if brief.is_open:
            per_dossier[brief.dossier_id].append(brief)
    regels: list[Vandaagregel] = []
    for dossier in dossiers:
        if dossier.status is not Dossierstatus.OPEN:
            continue
        taken = [_brieftaak(dossier, brief) for brief in per_dossier[dossier.id]]
        taken += [_termijntaak(dossier, soort, datum, vandaag) for soort, datum in dossier.taken]
        taken += [
            _posttaak(dossier, brief_id, dag, vandaag)
            for dossier_id, brief_id, verzending in post
            if dossier_id == dossier.id and (dag := next_look(verzending)) is not None
        ]
        regels.extend(taken or [_open(dossier)])
    regels += [
        _nazorgtaak(zorg, taak, vandaag) for zorg in nazorg for taak in zorg.taken if taak.gedaan_op is None
    ]
    volgorde = list(Vandaaggroep)
    return tuple(sorted(regels, key=lambda regel: (volgorde.index(regel.groep), regel.datum or dt.date.max)))


def _brieftaak(dossier: Dossierregel, brief: Briefstand) -> Vandaagregel:
    wat, groep = BRIEFTAKEN[brief.status]
    if brief.soort == INTERN_BERICHT and brief.status is not Briefstatus.CONCEPT:
        # Nobody signs it: it only has to reach the colleagues.
        wat, groep = "Intern bericht doorgeven", Vandaaggroep.DEZE_WEEK
    return Vandaagregel(
        groep=groep,
        dossier_id=dossier.id,
        dossier=_naam(dossier),
        wat=wat,
        datum=brief.datum,
        brief_id=brief.id,
    )


def _posttaak(dossier: Dossierregel, brief_id: str, dag: dt.date, vandaag: dt.date) -> Vandaagregel:
    return Vandaagregel(
        groep=group_of(dag, vandaag),
        dossier_id=dossier.id,
        dossier=_naam(dossier),
        wat="Kijken of de aangetekende brief is bezorgd",
        datum=dag,
        brief_id=brief_id,
    )


def _termijntaak(
    dossier: Dossierregel, soort: Termijnsoort, datum: dt.date, vandaag: dt.date
) -> Vandaagregel:
    groep = group_of(datum, vandaag)
    if soort is Termijnsoort.REACTIE_UITNODIGING and groep is not Vandaaggroep.TE_LAAT_EN_VANDAAG:
        groep = Vandaaggroep.WACHT_OP_ANDER
    return Vandaagregel(
        groep=groep, dossier_id=dossier.id, dossier=_naam(dossier), wat=TAKEN[soort], datum=datum
    )


def _nazorgtaak(nazorg: Nazorg, taak: Nazorgtaak, vandaag: dt.date) -> Vandaagregel:
    moment = local_moment(taak.uiterlijk)
    uur = f", uiterlijk {moment:%H:%M} uur" if taak.op_tijd else ""
    return Vandaagregel(
        groep=group_of(moment.date(), vandaag),
        dossier_id=nazorg.dossier_id,
        dossier=f"Nazorg{f', {nazorg.dossier}' if nazorg.dossier else ''}",
        wat=f"{taak.titel}{uur}",
        datum=moment.date(),
        nazorg_id=nazorg.id,
    )


def _open(dossier: Dossierregel) -> Vandaagregel:
    return Vandaagregel(
        groep=Vandaaggroep.OPEN, dossier_id=dossier.id, dossier=_naam(dossier), wat=STAPTAKEN[dossier.stap]
    )


STAPTAKEN = {
    Dossierstap.CONCEPT: "Contacten vastleggen",
    Dossierstap.GESIGNALEERD: "Analyseren",
    Dossierstap.GEANALYSEERD: "Beslissen",
    Dossierstap.BESLOTEN: "Informeren",
    Dossierstap.GEINFORMEERD: "Alert blijven",
}


def _naam(dossier: Dossierregel) -> str:
    return f"{dossier.betrokkene}, {dossier.kenmerk}"
