"""The list of dossiers in a handful of statements, none of them per dossier and none reading long texts."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Betrokkenesoort, Naam
from begrenzen_desktop.domain.bewaking import TAKEN
from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefinhoud import BESLUITNOTITIE, INTERN
from begrenzen_desktop.domain.dossier import Dossierstatus
from begrenzen_desktop.domain.overzicht import WEKEN, Dossierregel
from begrenzen_desktop.domain.regeling import Waarde
from begrenzen_desktop.domain.stappen import stap_of
from begrenzen_desktop.domain.termijn import Termijnsoort
from begrenzen_desktop.storage.store import Reader
from begrenzen_desktop.storage.termijnen import load_taken
from begrenzen_desktop.storage.values import parse_waarde

LIJSTVRAGEN = "'onderwerp', 'conclusie'"
"""The answers that the list shows, as SQL; a change needs a migration of the index."""

_KOPPEN = (
    "SELECT d.id, d.kenmerk, d.status, t.soort, t.achternaam, t.voorletters, t.voorvoegsel, t.aanspreekvorm,"
    " t.heeft_tweede, t.tweede_achternaam, t.tweede_voorletters, t.tweede_voorvoegsel, t.tweede_aanspreekvorm"
    " FROM dossier d JOIN betrokkene t ON t.dossier_id = d.id"
    " WHERE :status = '' OR d.status = :status ORDER BY d.gewijzigd_op DESC, d.id"
)
_BRIEVEN = "SELECT id, dossier_id, soort, status, datum FROM brief ORDER BY gemaakt_op, id"
_ANTWOORDEN = (
    "SELECT b.dossier_id, a.vraag_id, a.waarde FROM antwoord a JOIN beoordeling b ON b.id = a.beoordeling_id"
    f" WHERE a.vraag_id IN ({LIJSTVRAGEN})"
)
_BESLOTEN = (
    "SELECT b.dossier_id, s.besloten_op FROM beslissing s JOIN beoordeling b ON b.id = s.beoordeling_id"
)
# One row per dossier, straight from the index: a row per week would cost more to fetch than to count here.
_CONTACTEN = (
    "SELECT dossier_id, count(*), max(op),"
    " group_concat(CAST((julianday(:zondag) - julianday(op)) / 7 AS INTEGER)) FILTER (WHERE op > :vanaf AND op <= :zondag)"
    " FROM contactmoment GROUP BY dossier_id"
)
_VERZAMELD = "SELECT dossier_id, sum(aantal), max(tot_en_met) FROM verzamelmoment GROUP BY dossier_id"


@dataclass(slots=True)
class _Contacten:
    weken: list[int] = field(default_factory=lambda: [0] * WEKEN)
    aantal: int = 0
    laatste: str = ""


@dataclass(frozen=True, slots=True)
class Briefstand:
    """A letter as the lists need it."""

    id: str
    dossier_id: str
    soort: str
    status: Briefstatus
    datum: dt.date | None

    @property
    def is_open(self) -> bool:
        """Whether someone still has to do something with it; a note is ready once it is vastgesteld."""
        if self.soort == BESLUITNOTITIE:
            return self.status is Briefstatus.CONCEPT
        return self.status is not Briefstatus.VERZONDEN


def load_regels(tx: Reader, vandaag: dt.date, *, include_closed: bool) -> tuple[Dossierregel, ...]:
    """Load the lines, last changed first."""
    antwoorden = _load_antwoorden(tx)
    besloten = {dossier_id for dossier_id, _op in tx.execute(_BESLOTEN)}
    contacten = _load_contacten(tx, vandaag)
    taken: dict[str, list[tuple[Termijnsoort, dt.date]]] = defaultdict(list)
    for dossier_id, soort, datum in load_taken(tx):
        if (kind := Termijnsoort(soort)) in TAKEN:
            taken[dossier_id].append((kind, datum))
    brieven: dict[str, list[Briefstand]] = defaultdict(list)
    for brief in load_briefstanden(tx):
        brieven[brief.dossier_id].append(brief)
    return tuple(
        _regel(
            rij,
            antwoorden[rij["id"]],
            contacten[rij["id"]],
            brieven[rij["id"]],
            tuple(taken[rij["id"]]),
            is_besloten=rij["id"] in besloten,
        )
        for rij in _koppen(tx, include_closed)
    )


def load_briefstanden(tx: Reader) -> tuple[Briefstand, ...]:
    """Load every letter of every dossier, oldest first, without its words."""
    return tuple(
        Briefstand(
            id=rij["id"],
            dossier_id=rij["dossier_id"],
            soort=rij["soort"],
            status=Briefstatus(rij["status"]),
            datum=dt.date.fromisoformat(rij["datum"]) if rij["datum"] else None,
        )
        for rij in tx.execute(_BRIEVEN)
    )


def _koppen(tx: Reader, include_closed: bool) -> Iterator[Any]:
    status = "" if include_closed else str(Dossierstatus.OPEN)
    return iter(tx.execute(_KOPPEN, {"status": status}))


def _load_antwoorden(tx: Reader) -> dict[str, dict[str, Waarde]]:
    gevonden: dict[str, dict[str, Waarde]] = defaultdict(dict)
    for dossier_id, vraag_id, waarde in tx.execute(_ANTWOORDEN):
        gevonden[dossier_id][vraag_id] = parse_waarde(waarde)
    return gevonden


def _load_contacten(tx: Reader, vandaag: dt.date) -> dict[str, _Contacten]:
    gevonden: dict[str, _Contacten] = defaultdict(_Contacten)
    zondag = vandaag + dt.timedelta(days=6 - vandaag.weekday())
    periode = {"zondag": zondag.isoformat(), "vanaf": (zondag - dt.timedelta(weeks=WEKEN)).isoformat()}
    for dossier_id, aantal, laatste, weken in tx.execute(_CONTACTEN, periode):
        contacten = gevonden[dossier_id] = _Contacten(aantal=aantal, laatste=laatste)
        for week in weken.split(",") if weken else ():
            contacten.weken[WEKEN - 1 - int(week)] += 1
    for dossier_id, aantal, laatste in tx.execute(_VERZAMELD):
        contacten = gevonden[dossier_id]
        contacten.aantal += aantal
        contacten.laatste = max(contacten.laatste, laatste)
    return gevonden


def _regel(
    rij: Any,
    antwoorden: Mapping[str, Waarde],
    contacten: _Contacten,
    brieven: list[Briefstand],
    taken: tuple[tuple[Termijnsoort, dt.date], ...],
    *,
    is_besloten: bool,
) -> Dossierregel:
    onderwerp = antwoorden.get("onderwerp")
    return Dossierregel(
        id=rij["id"],
        kenmerk=rij["kenmerk"],
        betrokkene=make_weergave(rij, rij["soort"]),
        onderwerp=onderwerp if isinstance(onderwerp, str) else "",
        stap=stap_of(
            heeft_contacten=contacten.aantal > 0,
            heeft_conclusie=bool(antwoorden.get("conclusie")),
            is_besloten=is_besloten,
            is_verzonden=any(
                brief.status is Briefstatus.VERZONDEN and brief.soort not in INTERN for brief in brieven
            ),
        ),
        status=Dossierstatus(rij["status"]),
        contacten_per_week=tuple(contacten.weken),
        aantal_contacten=contacten.aantal,
        laatste_contact=dt.date.fromisoformat(contacten.laatste) if contacten.laatste else None,
        taken=taken,
        open_brieven=sum(brief.is_open for brief in brieven),
    )


def make_weergave(rij: Any, soort: str) -> str:
    """Give whom a dossier is about in words, from the columns of a betrokkene and of which kind that is."""
    tweede = None
    if rij["heeft_tweede"]:
        tweede = Naam(
            rij["tweede_achternaam"],
            rij["tweede_voorletters"],
            rij["tweede_voorvoegsel"],
            Aanspreekvorm(rij["tweede_aanspreekvorm"]),
        )
    naam = Naam(
        rij["achternaam"], rij["voorletters"], rij["voorvoegsel"], Aanspreekvorm(rij["aanspreekvorm"])
    )
    return Betrokkene(naam=naam, soort=Betrokkenesoort(soort), tweede=tweede).weergave
