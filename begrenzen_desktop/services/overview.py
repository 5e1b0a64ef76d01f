"""The two lists a vault opens with: Vandaag, and all dossiers. They need no aggregate, so no SQLAlchemy either."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace

from begrenzen_desktop.domain.bewaking import AFVINKBAAR, TAKEN
from begrenzen_desktop.domain.brief import Briefstatus, Verzending, Verzendwijze
from begrenzen_desktop.domain.briefinhoud import INTERN_BERICHT
from begrenzen_desktop.domain.dossier import Dossierstap
from begrenzen_desktop.domain.nazorg import UREN_MET_TIJD
from begrenzen_desktop.domain.overzicht import (
    Dossierregel,
    Vandaagbeeld,
    Vandaaggroep,
    Vandaagregel,
    group_of,
)
from begrenzen_desktop.domain.postregister import next_look
from begrenzen_desktop.domain.stappen import stap_of
from begrenzen_desktop.domain.termijn import REGELS, Termijnsoort
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.domain.wegzetting import find_grens
from begrenzen_desktop.services.klok import Now, local_date, local_moment
from begrenzen_desktop.services.remembering import HERSTELBLAD_GEMAAKT
from begrenzen_desktop.storage.dossierlijst import load_regels
from begrenzen_desktop.storage.instellingen import load_instelling
from begrenzen_desktop.storage.moments import from_micros
from begrenzen_desktop.storage.store import Reader, Store
from begrenzen_desktop.storage.values import parse_waarde
from begrenzen_desktop.storage.vandaag import Taakrij, load_vandaag

__all__ = ["Dossierregel", "Overview", "Vandaagbeeld", "Vandaaggroep", "Vandaagregel", "load_vandaagregels"]

BRIEFTAKEN = {
    Briefstatus.CONCEPT: ("Brief afmaken en vaststellen", Vandaaggroep.DEZE_WEEK),
    Briefstatus.VASTGESTELD: ("Brief laten ondertekenen", Vandaaggroep.WACHT_OP_ANDER),
    Briefstatus.ONDERTEKEND: ("Brief versturen", Vandaaggroep.TE_LAAT_EN_VANDAAG),
}
STAPTAKEN = {
    Dossierstap.CONCEPT: "Contacten vastleggen",
    Dossierstap.GESIGNALEERD: "Analyseren",
    Dossierstap.GEANALYSEERD: "Beslissen",
    Dossierstap.BESLOTEN: "Informeren",
    Dossierstap.GEINFORMEERD: "Alert blijven",
}
MET_DE_HAND = frozenset({*AFVINKBAAR, Termijnsoort.ONTVANGSTBEVESTIGING})
"""Terms that somebody may call done on Vandaag; of every other one the dossier itself tells."""
_VOLGORDE = {groep: plaats for plaats, groep in enumerate(Vandaaggroep)}


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
            gevonden = load_vandaag(tx)
            gemaakt = load_instelling(tx, HERSTELBLAD_GEMAAKT, False)
        leeftijd = self._backup_age()
        regels = make_regels(gevonden.rijen, vandaag)
        genoemd = sum(rij.aard == "open" and rij.wegzetting is None for rij in gevonden.rijen)
        return Vandaagbeeld(
            vandaag=vandaag,
            regels=regels,
            open_dossiers=gevonden.open_dossiers,
            backup_leeftijd=None if leeftijd is None else max(leeftijd.days, 0),
            herstelblad_herinnering=bool(gevonden.open_dossiers) and not gemaakt,
            meer_open=gevonden.zonder_taak - genoemd,
        )

    def dossiers(self, filter_tekst: str = "", include_closed: bool = False) -> tuple[Dossierregel, ...]:
        """Give the lines of the list, last changed first; each word of the filter must occur in one."""
        with self._store.reading() as tx:
            regels = load_regels(tx, local_date(self._now()), include_closed=include_closed)
        woorden = normalise_tekst(filter_tekst).casefold().split()
        return tuple(regel for regel in regels if regel.has_words(woorden)) if woorden else regels


def load_vandaagregels(tx: Reader, vandaag: dt.date) -> tuple[Vandaagregel, ...]:
    """Give the lines as they stand within a transaction."""
    return make_regels(load_vandaag(tx).rijen, vandaag)


def make_regels(rijen: Iterable[Taakrij], vandaag: dt.date) -> tuple[Vandaagregel, ...]:
    """Give the lines by group and date."""
    regels = (_make_regel(rij, vandaag) for rij in rijen)
    return tuple(
        sorted(
            (regel for regel in regels if regel is not None),
            key=lambda r: (_VOLGORDE[r.groep], r.weg_tot or r.datum or dt.date.max, r.wat, r.dossier),
        )
    )


def _make_regel(rij: Taakrij, vandaag: dt.date) -> Vandaagregel | None:
    if rij.aard == "nazorg":
        return _nazorgtaak(rij, vandaag)
    regel = _TAKEN[rij.aard](rij, vandaag)
    weg = rij.wegzetting
    if regel is None or weg is None or weg.stand != regel.stand:
        return regel
    terug_op = weg.comes_back(vandaag, regel.grens)
    if terug_op is not None:
        return replace(regel, groep=Vandaaggroep.WEGGEZET, weg_tot=terug_op, reden=weg.reden)
    return replace(regel, groep=Vandaaggroep.TE_LAAT_EN_VANDAAG, is_terug=True, reden=weg.reden)


def _regel(rij: Taakrij, groep: Vandaaggroep, wat: str, stand: str, **meer: object) -> Vandaagregel:
    return Vandaagregel(
        groep=groep,
        dossier_id=rij.dossier_id,
        kenmerk=rij.kenmerk,
        betrokkene=rij.betrokkene,
        wat=wat,
        sleutel=f"{rij.aard}:{rij.naam}",
        stand=stand,
        **{"kan_weg": True, **meer},  # type: ignore[arg-type]
    )


def _brieftaak(rij: Taakrij, _vandaag: dt.date) -> Vandaagregel:
    status = Briefstatus(rij.woord)
    wat, groep = BRIEFTAKEN[status]
    if rij.soort == INTERN_BERICHT and status is not Briefstatus.CONCEPT:
        # Nobody signs it: it only has to reach the colleagues.
        wat, groep = "Intern bericht doorgeven", Vandaaggroep.DEZE_WEEK
    return _regel(rij, groep, wat, str(status), datum=rij.datum, brief_id=rij.naam)


def _posttaak(rij: Taakrij, vandaag: dt.date) -> Vandaagregel | None:
    assert rij.datum is not None  # the column of the day of posting is never empty
    verzending = Verzending(
        wijze=Verzendwijze.AANGETEKEND,
        op=rij.datum,
        bekeken_op=dt.date.fromisoformat(rij.nog) if rij.nog else None,
        uitkomst=rij.woord,
    )
    dag = next_look(verzending)
    if dag is None:
        return None
    wat = "Kijken of de aangetekende brief is bezorgd"
    return _regel(rij, group_of(dag, vandaag), wat, dag.isoformat(), datum=dag, brief_id=rij.naam)


def _termijntaak(rij: Taakrij, vandaag: dt.date) -> Vandaagregel:
    assert rij.datum is not None  # nor is that of the last day
    soort = Termijnsoort(rij.soort)
    groep = group_of(rij.datum, vandaag)
    if soort is Termijnsoort.REACTIE_UITNODIGING and groep is not Vandaaggroep.TE_LAAT_EN_VANDAAG:
        groep = Vandaaggroep.WACHT_OP_ANDER
    grens = find_grens(soort, rij.datum)
    return _regel(
        rij,
        groep,
        TAKEN[soort],
        rij.datum.isoformat(),
        datum=rij.datum,
        is_laatste_dag=True,
        is_wettelijk=soort in REGELS and REGELS[soort].wettelijk,
        grens=grens,
        kan_weg=grens is None or grens > vandaag,
        kan_gedaan=soort in MET_DE_HAND,
    )


def _open(rij: Taakrij, _vandaag: dt.date) -> Vandaagregel:
    stap = stap_of(
        heeft_contacten=bool(rij.getal & 1),
        heeft_conclusie=bool(rij.woord and parse_waarde(rij.woord)),
        is_besloten=bool(rij.getal & 2),
        is_verzonden=bool(rij.getal & 4),
    )
    return _regel(rij, Vandaaggroep.OPEN, STAPTAKEN[stap], str(stap))


_TAKEN: dict[str, Callable[[Taakrij, dt.date], Vandaagregel | None]] = {
    "brief": _brieftaak,
    "post": _posttaak,
    "termijn": _termijntaak,
    "open": _open,
}


def _nazorgtaak(rij: Taakrij, vandaag: dt.date) -> Vandaagregel:
    uiterlijk = from_micros(rij.getal)
    moment = local_moment(uiterlijk)
    op_tijd = uiterlijk - from_micros(rij.begin) <= dt.timedelta(hours=UREN_MET_TIJD)
    uur = f", uiterlijk {moment:%H:%M} uur" if op_tijd else ""
    return Vandaagregel(
        groep=group_of(moment.date(), vandaag),
        dossier_id=rij.dossier_id,
        kenmerk=rij.kenmerk,
        wat=f"{rij.woord}{uur}",
        datum=moment.date(),
        sleutel=f"nazorg:{rij.soort}",
        nazorg_id=rij.naam,
        kan_gedaan=not rij.nog,  # a step with a reference elsewhere is done where that is asked
    )
