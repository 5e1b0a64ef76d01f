"""The signing folder: shows which letters wait, gathers them for one signatory, and writes them where the user chose."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import DOOR_BEHANDELAAR
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.tekenmap import Tekenmap, Tekenstuk, Wachtend, make_index, make_stuk
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.letters.output import make_bestandsnaam, write_brief, write_map
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.letters.tekenmap import make_bestanden, make_zip
from begrenzen_desktop.services.briefwerk import load_bron, make_checklist
from begrenzen_desktop.services.changes import Changes
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.storage.bestanden import load_bestand
from begrenzen_desktop.storage.brieven import load_brief
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.profielen import load_ondertekenaars, load_profiel
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.tekenmappen import add_tekenmap, load_tekenmappen, load_wachtend


@dataclass(frozen=True, slots=True)
class Tekenwerk:
    """A folder that is ready to be written: its name, its files, and what is kept of it."""

    naam: str
    bestanden: dict[str, bytes]
    map: Tekenmap
    dossiers: tuple[tuple[str, str], ...]


class Tekenmappen:
    """Gathers on the store lane, one letter at a time; ``build`` and ``write`` run on the jobs lane."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now

    def waiting(self) -> tuple[Wachtend, ...]:
        """Give the letters that wait for a signature, the longest waiting first."""
        with self._store.transaction() as tx:
            wachtend = load_wachtend(tx)
            namen = {persoon.id: persoon.naam for persoon in load_ondertekenaars(tx)}
            zelf = load_profiel(tx).behandelaar
        gevonden = []
        for brief in wachtend:
            soort = self._regelingen.get(brief.regeling_id, brief.regeling_datum).briefsoort(brief.soort)
            if soort.extern:
                gevonden.append(
                    replace(
                        brief,
                        titel=soort.titel.removeprefix("Brief: "),
                        ondertekenaar=namen.get(brief.ondertekenaar_id)
                        or brief.ondertekenaar
                        or (zelf if brief.soort in DOOR_BEHANDELAAR else ""),
                    )
                )
        return tuple(gevonden)

    def gather(self, brief_id: str, nummer: int) -> tuple[Tekenstuk, str]:
        """Read one letter with what its signatory has to know, and the id of its dossier.

        Raises NogNietToegestaan when it does not wait for a signature (any more).
        """
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            require_open(tx, brief.dossier_id)
            if brief.status is not Briefstatus.VASTGESTELD or brief.vastgesteld is None:
                raise NogNietToegestaan(
                    "Een van de brieven wacht niet meer op een handtekening. Kijk de lijst na en maak de map opnieuw."
                )
            bron = load_bron(
                tx, self._regelingen, load_dossier(tx, brief.dossier_id), brief, local_date(self._now())
            )
            inhoud = load_bestand(tx, brief.vastgesteld.bestand_id)[1]
        if bron.ondertekenaar is None:
            raise NogNietToegestaan(
                f"De ondertekenaar van een brief in dossier {bron.dossier.kenmerk} staat niet meer bij Instellingen."
                " Voeg die persoon weer toe."
            )
        soort = bron.regeling.briefsoort(brief.soort)
        naam = f"{nummer:02}_{make_bestandsnaam(bron.dossier.kenmerk, brief.soort)}"
        stuk = make_stuk(
            bron,
            soort.titel,
            make_delen(bron),
            read_regels(inhoud),
            make_checklist(bron),
            (naam, inhoud, brief.vastgesteld.sha256),
        )
        return stuk, brief.dossier_id

    def build(self, stukken: Sequence[tuple[Tekenstuk, str]], door: str, terug_naar: str) -> Tekenwerk:
        """Make the files [jobs]. Raises OngeldigAntwoord without letters, or with letters of two signatories."""
        brieven = [stuk for stuk, _dossier in stukken]
        if not brieven:
            raise OngeldigAntwoord("Kruis minstens één brief aan.")
        if len({stuk.ondertekenaar for stuk in brieven}) > 1:
            raise OngeldigAntwoord(
                "Deze brieven zijn voor meer dan één ondertekenaar. Maak per persoon een map."
            )
        op = self._now()
        vandaag = local_date(op)
        regels = make_index(brieven, vandaag, door, terug_naar)
        lijst = "\n".join(f"{stuk.sha256} {stuk.brief_id}" for stuk in brieven)
        return Tekenwerk(
            naam=f"tekenmap_{vandaag.isoformat()}",
            bestanden=make_bestanden(brieven, regels, op),
            map=Tekenmap(
                id=new_id(),
                op=op,
                ondertekenaar=brieven[0].ondertekenaar,
                gemaakt_door=door,
                inhoud_sha256=hashlib.sha256(lijst.encode()).hexdigest(),
                brieven=tuple((stuk.brief_id, stuk.sha256) for stuk in brieven),
            ),
            dossiers=tuple((dossier_id, stuk.brief_id) for stuk, dossier_id in stukken),
        )

    def write(self, werk: Tekenwerk, folder: Path, als_zip: bool) -> Path:
        """Write the folder, or one .zip, in the folder of the user's choice and give its path [jobs]."""
        if als_zip:
            return write_brief(folder, f"{werk.naam}.zip", make_zip(werk.naam, werk.bestanden, werk.map.op))
        return write_map(folder, werk.naam, werk.bestanden)

    def note(self, werk: Tekenwerk) -> Changes:
        """Keep that the folder was made, for whom, by whom and when, also in the tijdlijn of each dossier."""
        with self._store.transaction() as tx:
            add_tekenmap(tx, werk.map)
            for dossier_id, brief_id in werk.dossiers:
                record(tx, Gebeurtenissoort.BRIEF_IN_TEKENMAP, werk.map.op, dossier_id, brief_id)
        return Changes(dossiers=frozenset(dossier_id for dossier_id, _ in werk.dossiers), lijst=True)

    def sender(self) -> tuple[str, str]:
        """Give who makes the folder, and where signed letters come back to."""
        with self._store.transaction() as tx:
            profiel = load_profiel(tx)
        waar = ", ".join(deel for deel in (profiel.behandelaar, profiel.behandelaar_e_mail) if deel)
        return profiel.behandelaar, waar

    def history(self, brief_id: str) -> tuple[Tekenmap, ...]:
        """Give the folders a letter went along in, oldest first."""
        with self._store.transaction() as tx:
            return load_tekenmappen(tx, brief_id)


def make_tekenmap(
    service: Tekenmappen, brief_ids: Sequence[str], folder: Path, als_zip: bool = False
) -> tuple[Path, Changes]:
    """Gather, write and note in one go. Raises BegrenzenError; then nothing was noted."""
    if len(set(brief_ids)) != len(brief_ids):
        raise BegrenzenError("Een brief staat twee keer in de lijst. Kruis elke brief één keer aan.")
    stukken = [service.gather(brief_id, nummer) for nummer, brief_id in enumerate(brief_ids, 1)]
    werk = service.build(stukken, *service.sender())
    return service.write(werk, folder, als_zip), service.note(werk)
