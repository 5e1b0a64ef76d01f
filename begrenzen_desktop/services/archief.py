"""The archive copy of a letter: PDF/A-2b of exactly one frozen file, kept in the vault with its SHA-256 and written out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from begrenzen_desktop.domain.brief import Bevroren
from begrenzen_desktop.domain.errors import NogNietToegestaan
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.letters.archief import make_archief_pdf
from begrenzen_desktop.letters.output import write_brief
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.services.posting import load_frozen
from begrenzen_desktop.services.recording import new_id, record
from begrenzen_desktop.storage.bestanden import add_bestand, load_bestand
from begrenzen_desktop.storage.brieven import load_brief
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.tekenmappen import load_archief, save_archief


@dataclass(frozen=True, slots=True, kw_only=True)
class Archiefwerk:
    """A frozen file and, once it was made before, its copy. ``run`` needs no connection and may take seconds."""

    brief_id: str
    dossier_id: str
    naam: str
    bron_sha256: str
    inhoud: bytes
    kopie: bytes | None = None

    def run(self, check: Callable[[], None] = lambda: None) -> bytes:
        """Give the PDF/A-2b. Raises GeenLibreOffice, or BegrenzenError when it cannot be made."""
        return self.kopie if self.kopie is not None else make_archief_pdf(self.inhoud, check)


class Archief:
    """``prepare`` and ``keep`` run on the store lane, the work itself and ``write`` on the jobs lane."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def prepare(self, brief_id: str) -> Archiefwerk:
        """Fetch the newest frozen file. Raises NogNietToegestaan for a concept."""
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            bevroren, bestand = brief.ondertekend or brief.vastgesteld, load_frozen(tx, brief)
            if bevroren is None or bestand is None:
                raise NogNietToegestaan(
                    "Deze brief is nog een concept. Stel hem eerst vast; maak daarna het archiefbestand."
                )
            oud = load_archief(tx, brief_id, bevroren.sha256)
            return Archiefwerk(
                brief_id=brief_id,
                dossier_id=brief.dossier_id,
                naam=f"{Path(bestand[0]).stem}_archief.pdf",
                bron_sha256=bevroren.sha256,
                inhoud=bestand[1],
                kopie=load_bestand(tx, oud.bestand_id)[1] if oud is not None else None,
            )

    def keep(self, werk: Archiefwerk, pdf: bytes) -> tuple[Bevroren, Changes]:
        """Keep the copy in the vault; a second one of the same file changes nothing and gives the first."""
        op = self._now()
        with self._store.transaction() as tx:
            oud = load_archief(tx, werk.brief_id, werk.bron_sha256)
            if oud is not None:
                return oud, Changes()
            kopie = add_bestand(tx, new_id(), werk.dossier_id, werk.naam, pdf, op)
            save_archief(tx, werk.brief_id, werk.bron_sha256, kopie)
            record(tx, Gebeurtenissoort.BRIEF_GEARCHIVEERD, op, werk.dossier_id, werk.brief_id)
        return kopie, changed(werk.dossier_id)

    def write(self, werk: Archiefwerk, pdf: bytes, sha256: str, folder: Path) -> Path:
        """Write the copy, with its SHA-256 in a file beside it, in a folder of the user's choice."""
        pad = write_brief(folder, werk.naam, pdf)
        write_brief(folder, f"{pad.name}.sha256", f"{sha256}  {pad.name}\n".encode())
        return pad
