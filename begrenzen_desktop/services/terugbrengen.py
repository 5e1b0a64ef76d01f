"""Signed letters that come back as files: read, matched to their letter, compared, and recorded or refused."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from begrenzen_desktop.domain.brief import Briefstatus, Ondertekening
from begrenzen_desktop.domain.briefinhoud import DOOR_BEHANDELAAR
from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.certificering import Handtekeningcontrole, Handtekeningstatus
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.domain.profiel import same_person
from begrenzen_desktop.domain.tekstverschil import Verschil
from begrenzen_desktop.domain.teruggekomen import (
    Briefstuk,
    Origineel,
    Teruggekomen,
    Terugkomst,
    Terugoordeel,
    find_block_beelden,
    judge,
)
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.letters.stuk import find_other_parts, read_beeld, read_stuk
from begrenzen_desktop.services.briefwerk import load_bron
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.posting import sign_brief, sign_returned
from begrenzen_desktop.services.recording import record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.services.scans import MAX_SCAN, extension_of, read_file
from begrenzen_desktop.signing.controleren import check_docx
from begrenzen_desktop.storage.bestanden import load_bestand
from begrenzen_desktop.storage.brieven import load_brief
from begrenzen_desktop.storage.dossiers import load_dossier
from begrenzen_desktop.storage.profielen import load_ondertekenaars, load_profiel
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.tekenmappen import find_brief_ids, has_bestand, load_wachtend

DUBBEL = "Dit bestand is al eerder teruggebracht. Het wordt niet nog eens bewaard."
AAN_DE_BEURT = 8
"""Letters that are read at one turn of the store lane."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kandidaat:
    """A letter that a file may belong to, with the bytes that were vastgesteld; they are read into words off the lane."""

    brief_id: str
    dossier_id: str
    kenmerk: str
    titel: str
    status: Briefstatus
    ondertekenaar: str
    slotformule: str
    inhoud: bytes


class Terugbrengen:
    """``read`` and ``judge`` run on the jobs lane, the others on the store lane.

    ``controleer`` judges a digital signature.
    """

    def __init__(
        self,
        store: Store,
        regelingen: Regelingen,
        now: Now,
        controleer: Callable[[bytes], Handtekeningcontrole] = check_docx,
    ) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now
        self._controleer = controleer
        # Many files that come back at once are compared with the same letters; it goes with the vault.
        self._read_own = lru_cache(maxsize=64)(read_stuk)

    def read(self, path: Path, read_pdf: Callable[[bytes], str]) -> Teruggekomen:
        """Read a file from outside; ``read_pdf`` gives the words of a PDF, "" when it only holds pictures.

        Raises BegrenzenError when it cannot be read, and OngeldigAntwoord for what is no letter and no scan.
        """
        inhoud = read_file(path, MAX_SCAN)
        sha256 = hashlib.sha256(inhoud).hexdigest()
        if inhoud.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
            if len(inhoud) > MAX_SCAN:
                raise OngeldigAntwoord(
                    "Dit bestand is groter dan 25 MB. Kies de brief uit de tekenmap, of een scan."
                )
            return Teruggekomen(naam=path.name, sha256=sha256, inhoud=inhoud, stuk=read_stuk(inhoud))
        try:
            soort = extension_of(inhoud)
        except OngeldigAntwoord as fout:
            raise OngeldigAntwoord(
                "Dit is geen Word-brief (.docx) en geen scan (PDF, PNG, JPEG of TIFF) van hoogstens 25 MB."
                " Kies een ander bestand."
            ) from fout
        return Teruggekomen(
            naam=path.name,
            sha256=sha256,
            inhoud=inhoud,
            gelezen=read_pdf(inhoud) if soort == ".pdf" else "",
            beeldscan=soort != ".pdf" or b"/Subtype/Image" in inhoud.replace(b" ", b""),
        )

    def find(self, stuk: Teruggekomen, voor: str = "", gekozen: str = "") -> tuple[str, ...]:
        """Give the ids of the letters that a file may belong to: the one it names first, then all that wait."""
        with self._store.transaction() as tx:
            ids = [stuk.stuk.merk if stuk.stuk else "", voor, gekozen]
            ids += [brief.brief_id for brief in load_wachtend(tx)]
            ids += find_brief_ids(tx, stuk.woorden)
        return tuple(dict.fromkeys(filter(None, ids)))

    def fetch(self, brief_ids: Sequence[str]) -> tuple[Kandidaat, ...]:
        """Read letters as they were vastgesteld; ids of another vault and concepts are passed over."""
        gevonden = []
        with self._store.transaction() as tx:
            namen = {persoon.id: persoon.naam for persoon in load_ondertekenaars(tx)}
            profiel = load_profiel(tx)
            for brief_id in brief_ids:
                rijen = list(
                    tx.execute(
                        "SELECT d.id, d.kenmerk, d.behandelaar, y.regeling_id, y.regeling_datum FROM brief b JOIN dossier d"
                        " ON d.id = b.dossier_id JOIN beoordeling y ON y.dossier_id = d.id WHERE b.id = ?",
                        (brief_id,),
                    )
                )
                if not rijen:
                    continue
                brief, rij = load_brief(tx, brief_id), rijen[0]
                regeling = self._regelingen.get(
                    rij["regeling_id"], dt.date.fromisoformat(rij["regeling_datum"])
                )
                if brief.vastgesteld is None or not regeling.briefsoort(brief.soort).extern:
                    continue
                gevonden.append(
                    Kandidaat(
                        brief_id=brief_id,
                        dossier_id=brief.dossier_id,
                        kenmerk=rij["kenmerk"],
                        titel=regeling.briefsoort(brief.soort).titel.removeprefix("Brief: "),
                        status=brief.status,
                        ondertekenaar=(
                            rij["behandelaar"] or profiel.behandelaar
                            if brief.soort in DOOR_BEHANDELAAR
                            else namen.get(brief.ondertekenaar_id, "")
                        ),
                        slotformule=profiel.slotformule,
                        inhoud=load_bestand(tx, brief.vastgesteld.bestand_id)[1],
                    )
                )
        return tuple(gevonden)

    def judge(
        self, stuk: Teruggekomen, kandidaten: Sequence[Kandidaat], voor: str = "", gekozen: str = ""
    ) -> Terugkomst:
        """Tell to which letter a file belongs and whether it is still that letter."""
        originelen = [
            Origineel(
                brief_id=k.brief_id,
                dossier_id=k.dossier_id,
                kenmerk=k.kenmerk,
                titel=k.titel,
                status=k.status,
                ondertekenaar=k.ondertekenaar,
                slotformule=k.slotformule,
                stuk=self._read_own(k.inhoud),
            )
            for k in kandidaten
        ]
        terug = judge(stuk, originelen, voor, gekozen)
        if terug.uitkomst is Terugoordeel.GELIJK and stuk.stuk is not None and stuk.stuk.digitaal:
            assert terug.origineel is not None  # something is equal to a letter
            eigen = next(k for k in kandidaten if k.brief_id == terug.origineel.brief_id)
            return self._judge_digitaal(terug, eigen)
        return terug

    def keep(self, terug: Terugkomst, op: dt.date) -> Changes:
        """Record the letter as ondertekend on a day, with the file as it came back.

        Raises OngeldigAntwoord when the file may not be recorded or was brought back before.
        """
        if not terug.uitkomst.kan_door or terug.origineel is None:
            raise OngeldigAntwoord(terug.zin)
        nu, stuk, origineel = self._now(), terug.stuk, terug.origineel
        with self._store.transaction() as tx:
            brief = load_brief(tx, origineel.brief_id)
            if has_bestand(tx, brief.dossier_id, stuk.sha256):
                raise OngeldigAntwoord(DUBBEL)
            bron = load_bron(tx, self._regelingen, load_dossier(tx, brief.dossier_id), brief, local_date(nu))
            wie = bron.ondertekenaar
            if wie is None:
                raise BegrenzenError(
                    "De ondertekenaar van deze brief staat niet meer bij Instellingen. Voeg die persoon weer toe."
                )
            ondertekening = Ondertekening(door=wie.naam, functie=wie.functie, op=terug.getekend_op or op)
            if stuk.stuk is None:
                sign_brief(tx, bron, ondertekening, stuk.inhoud, None, nu)
            else:
                beeld = None if stuk.stuk.digitaal else _take_beeld(origineel, stuk, stuk.stuk)
                sign_returned(tx, bron, ondertekening, stuk.inhoud, beeld, nu)
        return changed(origineel.dossier_id, lijst=True)

    def note_refusals(self, terug: Sequence[Terugkomst]) -> Changes:
        """Keep in the tijdlijn that an altered or wrong file was brought back for a letter, and refused."""
        geweigerd = {
            t.origineel.brief_id: t.origineel.dossier_id
            for t in terug
            if t.origineel is not None and t.uitkomst in (Terugoordeel.GEWIJZIGD, Terugoordeel.ANDERE_BRIEF)
        }
        if not geweigerd:
            return Changes()
        with self._store.transaction() as tx:
            for brief_id, dossier_id in geweigerd.items():
                record(tx, Gebeurtenissoort.BRIEF_GEWEIGERD, self._now(), dossier_id, brief_id)
        return Changes(dossiers=frozenset(geweigerd.values()))

    def _judge_digitaal(self, terug: Terugkomst, eigen: Kandidaat) -> Terugkomst:
        """A digital signature stands for every part of the file, so every part must be the one that was vastgesteld."""
        naam = f"{eigen.kenmerk} ({eigen.titel})"
        andere = find_other_parts(eigen.inhoud, terug.stuk.inhoud)
        if andere:
            return _refuse(
                terug,
                f"{naam}: de tekst is gelijk, maar het bestand is opnieuw opgeslagen voordat het"
                " digitaal werd ondertekend. Onderteken het bestand uit de tekenmap zoals het is.",
                tuple(Verschil("onderdeel van het bestand", na=naam) for naam in andere),
            )
        controle = self._controleer(terug.stuk.inhoud)
        wie = controle.certificaat
        if controle.status is not Handtekeningstatus.KLOPT or wie is None or controle.op is None:
            return _refuse(
                terug, f"{naam}: {' '.join(controle.zinnen())} Laat de brief opnieuw ondertekenen."
            )
        if not wie.is_valid_at(controle.op):
            return _refuse(
                terug,
                f"{naam}: het certificaat was op de dag van tekenen niet geldig (van {format_datum(wie.geldig_van.date())}"
                f" tot en met {format_datum(wie.geldig_tot.date())}). Laat tekenen met een geldig certificaat.",
            )
        if not same_person(wie.naam, eigen.ondertekenaar):
            return _refuse(
                terug,
                f"{naam}: het certificaat staat op naam van {wie.naam}, en in de brief staat {eigen.ondertekenaar}. Laat"
                " die persoon tekenen.",
            )
        return replace(
            terug, zin=f"{naam}: {' '.join(controle.zinnen())}", getekend_op=local_date(controle.op)
        )


def _refuse(terug: Terugkomst, zin: str, verschillen: tuple[Verschil, ...] = ()) -> Terugkomst:
    return Terugkomst(
        stuk=terug.stuk,
        uitkomst=Terugoordeel.GEWIJZIGD,
        zin=zin,
        origineel=terug.origineel,
        verschillen=verschillen,
    )


def _take_beeld(origineel: Origineel, stuk: Teruggekomen, gelezen: Briefstuk) -> bytes:
    """Give the picture of the signature out of the file."""
    for beeld in find_block_beelden(origineel, gelezen):
        inhoud = read_beeld(stuk.inhoud, beeld.sha256)
        if inhoud is not None and inhoud.startswith((b"\x89PNG", b"\xff\xd8\xff")):
            return inhoud
    raise OngeldigAntwoord(
        "De handtekening in dit bestand is geen PNG- of JPEG-afbeelding. Zet hem zo in de brief, of lever een scan in."
    )
