"""Practising: a practice dossier is replayed through the same services as real work, with its own fixed clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.brief import Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.briefcheck import Checkpunt
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.openpunt import OpenPunt
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.services.oefendossier import (
    Dag,
    Oefendossier,
    Verwachting,
    read_oefendossier,
    read_organisatie,
    read_verwachtingen,
)

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services

VOLGORDE = ("a", "b", "c", "g", "emmen", "d", "e", "h")
MakeServices = Callable[[Now], "Services"]


@dataclass(frozen=True, slots=True)
class Puntuitkomst:
    """An open point that was left, of a poort or (G6) of a letter."""

    id: str
    poort: str
    zin: str
    bron: str


@dataclass(frozen=True, slots=True)
class Briefuitkomst:
    """A letter or note that came out; ``sha256`` and ``brief_id`` say which."""

    brief_id: str
    soort: str
    code: str
    status: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What came out of one practice dossier. Empty conclusie and beslissing: no decision was taken."""

    id: str
    dossier_id: str
    conclusie: str
    beslissing: str
    open_punten: tuple[Puntuitkomst, ...]
    brieven: tuple[Briefuitkomst, ...]


def oefenmap() -> Path:
    """The folder with the practice dossiers."""
    return resources_dir() / "oefendossiers"


def load_oefendossiers() -> tuple[Oefendossier, ...]:
    """Read the practice dossiers that come with the program, in their order."""
    return tuple(read_oefendossier(oefenmap() / f"{naam}.toml") for naam in VOLGORDE)


def load_verwachtingen() -> dict[str, Verwachting]:
    """Read what must come out of each of them."""
    return read_verwachtingen(oefenmap() / "verwachtingen.toml")


def compare(uitkomst: Uitkomst, verwachting: Verwachting) -> tuple[str, ...]:
    """Give a Dutch sentence for each difference; empty when all is as expected."""
    punten = tuple(punt.id for punt in uitkomst.open_punten)
    brieven = tuple(f"{brief.soort}:{brief.status}" for brief in uitkomst.brieven)
    paren = (
        ("de conclusie", (uitkomst.conclusie,), (verwachting.conclusie,)),
        ("de beslissing", (uitkomst.beslissing,), (verwachting.beslissing,)),
        ("de open punten", punten, verwachting.open_punten),
        ("de brieven", brieven, verwachting.brieven),
    )
    return tuple(
        f"Dossier {uitkomst.id}: {wat} zou '{_noem(verwacht)}' moeten zijn, maar is '{_noem(gevonden)}'."
        for wat, gevonden, verwacht in paren
        if sorted(gevonden) != sorted(verwacht)
    )


def _noem(delen: tuple[str, ...]) -> str:
    return ", ".join(sorted(deel for deel in delen if deel)) or "geen"


class Practising:
    """Replays practice dossiers. ``make_services`` gives services that run on a given clock."""

    def __init__(self, make_services: MakeServices) -> None:
        self._make_services = make_services
        self._klok = dt.datetime.min.replace(tzinfo=dt.UTC)
        self._services = make_services(lambda: self._klok)

    @property
    def services(self) -> Services:
        """The services of the replay, with the clock of the last dossier."""
        return self._services

    def prepare(self) -> None:
        """Put the invented organisation and its signatories in the vault."""
        profiel, ondertekenaars = read_organisatie(oefenmap() / "organisatie.toml")
        self._services.settings.save_profiel(profiel)
        for persoon in ondertekenaars:
            self._services.settings.save_ondertekenaar(persoon)

    def replay(self, oefen: Oefendossier) -> Uitkomst:
        """Do everything the file says, as far as the poorten let it. Raises BegrenzenError for what cannot be entered."""
        self._klok = _morning(oefen.dagen[0].op) if oefen.dagen else oefen.klok
        try:
            dossier_id = self._enter(oefen)
        except BegrenzenError as fout:
            raise BegrenzenError(f"Oefendossier {oefen.id}: {fout}") from fout
        punten = self._decide(oefen, dossier_id)
        if self._dossier(dossier_id).beoordeling.beslissing is not None:
            punten += self._write(oefen, dossier_id)
        return self._report(oefen, dossier_id, punten)

    def _dossier(self, dossier_id: str) -> Dossier:
        return self._services.dossiers.get(dossier_id)

    def _enter(self, oefen: Oefendossier) -> str:
        services = self._services
        dossier, _ = services.dossiers.create(
            oefen.betrokkene, oefen.onderwerp, oefen.behandelaar, oefening=True, regeling_id=oefen.regeling
        )
        for dag in oefen.dagen:
            self._live(oefen, dossier.id, dag)
        self._klok = oefen.klok
        registering, answering = services.registering, services.answering
        for moment in oefen.contactmomenten:
            registering.add_contact(dossier.id, moment)
        for verzameld in oefen.verzamelmomenten:
            registering.add_verzamelmoment(dossier.id, verzameld)
        for klacht in oefen.klachten:
            registering.add_klacht(dossier.id, klacht)
        for overleg in oefen.overleggen:
            registering.add_overleg(dossier.id, overleg)
        for brief in oefen.eerdere_brieven:
            registering.add_eerdere_brief(dossier.id, brief)
        for vraag_id, waarde in oefen.antwoorden.items():
            answering.answer(dossier.id, vraag_id, waarde, f"oefenen-{vraag_id}")
        for norm in oefen.normen:
            answering.confirm_norm(dossier.id, norm)
        for afwijking in oefen.afwijkingen:
            answering.deviate(dossier.id, afwijking)
        return dossier.id

    def _live(self, oefen: Oefendossier, dossier_id: str, dag: Dag) -> None:
        """Let a day pass: record what happened and post the letter of that day."""
        self._klok = _morning(dag.op)
        services, lettering = self._services, self._services.lettering
        for moment in dag.contactmomenten:
            services.registering.add_contact(dossier_id, moment)
        for vraag_id, waarde in dag.antwoorden.items():
            services.answering.answer(dossier_id, vraag_id, waarde, f"oefenen-{vraag_id}")
        for gesprek in dag.gesprekken:
            vorige = services.dossiers.get(dossier_id).gesprekken
            services.registering.add_gesprek(dossier_id, replace(gesprek, id=vorige[-1].id if vorige else ""))
        if not dag.brief:
            return
        brief_id, _ = lettering.start(dossier_id, dag.brief)
        signer = next(p for p in services.settings.ondertekenaars() if p.naam == oefen.ondertekenaar)
        lettering.set_signer(brief_id, signer.id)
        lettering.freeze(brief_id)
        lettering.sign(brief_id, Ondertekening(door=signer.naam, functie=signer.functie, op=dag.op))
        wijzen = (Verzendwijze.AANGETEKEND, Verzendwijze.GEWONE_POST)
        post = tuple(
            Verzending(wijze=wijze, op=dag.op, reden_zonder_barcode="oefening", gepost_door="postkamer")
            for wijze in wijzen
        )
        lettering.send(brief_id, post, bevestig=True)

    def _decide(self, oefen: Oefendossier, dossier_id: str) -> list[Puntuitkomst]:
        open_punten = self._services.deciding.open_points(dossier_id)
        if open_punten or "beslissing" not in oefen.antwoorden:
            return [_from_poort(punt) for punt in open_punten]
        try:
            self._services.deciding.decide(dossier_id)
        except NogNietToegestaan as fout:
            return _from_refusal(fout)
        return []

    def _write(self, oefen: Oefendossier, dossier_id: str) -> list[Puntuitkomst]:
        lettering = self._services.lettering
        bevoegd = {persoon.naam: persoon.id for persoon in self._services.settings.ondertekenaars()}
        punten: list[Puntuitkomst] = []
        for soort in oefen.brieven:
            brief_id, _ = lettering.start(dossier_id, soort)
            if oefen.ondertekenaar:
                lettering.set_signer(brief_id, bevoegd.get(oefen.ondertekenaar, ""))
            try:
                lettering.freeze(brief_id)
            except NogNietToegestaan as fout:
                punten += _from_refusal(fout)
        return punten

    def _report(self, oefen: Oefendossier, dossier_id: str, punten: list[Puntuitkomst]) -> Uitkomst:
        dossier = self._dossier(dossier_id)
        beslissing = dossier.beoordeling.beslissing
        regeling = self._services.regeling.get(
            dossier.beoordeling.regeling_id, dossier.beoordeling.regeling_datum
        )
        volgorde = (*(dag.brief for dag in oefen.dagen), "besluitnotitie", *oefen.brieven)
        return Uitkomst(
            id=oefen.id,
            dossier_id=dossier_id,
            conclusie=beslissing.conclusie.value if beslissing else "",
            beslissing=beslissing.keuze.value if beslissing else "",
            open_punten=tuple(dict.fromkeys(punten)),
            brieven=tuple(
                Briefuitkomst(
                    brief_id=brief.id,
                    soort=brief.soort,
                    code=regeling.briefsoort(brief.soort).code,
                    status=brief.status.value,
                    sha256=brief.vastgesteld.sha256 if brief.vastgesteld else "",
                )
                for brief in sorted(dossier.brieven, key=lambda brief: volgorde.index(brief.soort))
            ),
        )


def fill_practice(make_services: MakeServices) -> None:
    """Fill a practice vault with the organisation and all practice dossiers."""
    practising = Practising(make_services)
    practising.prepare()
    # Made last stands on top: the first one to practise with is the one without a decision.
    for oefen in sorted(load_oefendossiers(), key=lambda oefen: oefen.klok):
        practising.replay(oefen)


def _morning(dag: dt.date) -> dt.datetime:
    """Ten in the morning of a day."""
    return dt.datetime.combine(dag, dt.time(10), dt.UTC)


def _from_poort(punt: OpenPunt) -> Puntuitkomst:
    return Puntuitkomst(punt.id, punt.poort.value, punt.zin, str(punt.bron))


def _from_refusal(fout: NogNietToegestaan) -> list[Puntuitkomst]:
    punten = []
    for punt in fout.open_punten:
        if isinstance(punt, OpenPunt):
            punten.append(_from_poort(punt))
        elif isinstance(punt, Checkpunt):
            punten.append(Puntuitkomst(punt.id, "G6", punt.zin, punt.bron))
    return punten or [Puntuitkomst("niet-toegestaan", "G6", str(fout), "")]
