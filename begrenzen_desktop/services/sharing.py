"""Handing on what a letter says in another shape: as text, as a draft for the mail program, and without names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from begrenzen_desktop.domain.anoniem import Vervanging, find_vervangingen, replace_words
from begrenzen_desktop.domain.brief import Brief
from begrenzen_desktop.domain.briefinhoud import INTERN, Briefbron, make_inhoud
from begrenzen_desktop.domain.errors import NogNietToegestaan
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.voorleestekst import make_voorleestekst
from begrenzen_desktop.letters.anoniem import read_words, rewrite_words
from begrenzen_desktop.letters.grootschrift import make_grootschrift
from begrenzen_desktop.letters.output import make_bestandsnaam, write_brief
from begrenzen_desktop.letters.platte_tekst import make_eml, read_platte_tekst
from begrenzen_desktop.services.briefwerk import load_bron
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import record
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.storage.bestanden import load_bestand
from begrenzen_desktop.storage.brieven import load_brief
from begrenzen_desktop.storage.dossiers import load_dossier
from begrenzen_desktop.storage.store import Store, Transaction

ZONDER_NAMEN = "zonder-namen"
NOG_CONCEPT = "Stel de brief eerst vast. Zolang de tekst nog kan veranderen, gaat hij nergens heen."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """A frozen letter in memory: its bytes, and what is known of whom it is about. Needs no vault any more."""

    bron: Briefbron
    inhoud: bytes

    @property
    def tekst(self) -> str:
        """The letter as plain text, from the salutation on."""
        return read_platte_tekst(self.inhoud)

    def make_mail(self) -> bytes:
        """Give a draft for the mail program; the subject holds no name. A note for the house has no addressee yet."""
        intern = self.bron.brief.soort in INTERN
        onderwerp = make_inhoud(self.bron, ()).onderwerp
        aan = "" if intern else self.bron.dossier.betrokkene.e_mail
        return make_eml(f"{onderwerp} ({self.bron.dossier.kenmerk})", self.tekst, aan)

    def make_voorleestekst(self) -> bytes:
        """Give the letter as text for a program that reads aloud."""
        return make_voorleestekst(self.tekst).encode("utf-8")

    def make_groot(self) -> bytes:
        """Give the letter in large print."""
        return make_grootschrift(self.inhoud)

    def find_vervangingen(self) -> tuple[Vervanging, ...]:
        """Give what a copy without names would replace."""
        return find_vervangingen(self.bron, read_words(self.inhoud))

    def anonymise(self, vervangingen: tuple[Vervanging, ...]) -> bytes:
        """Give the copy."""
        return rewrite_words(self.inhoud, lambda tekst: replace_words(tekst, vervangingen))


class Sharing:
    """Reads frozen letters, and writes files where the user chose."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now

    def take(self, brief_id: str) -> Stuk:
        """Give the letter as it was vastgesteld, so without a signature image. Raises NogNietToegestaan for a concept."""
        with self._store.transaction() as tx:
            brief = load_brief(tx, brief_id)
            if brief.vastgesteld is None:
                raise NogNietToegestaan(NOG_CONCEPT)
            inhoud = load_bestand(tx, brief.vastgesteld.bestand_id)[1]
            return Stuk(bron=self._load(tx, brief), inhoud=inhoud)

    def write(self, stuk: Stuk, inhoud: bytes, soort: str, map_: Path) -> Path:
        """Write a copy into a folder and note that it left; ``soort`` is "e-mail.eml" or "zonder-namen.docx".

        Raises BegrenzenError when the folder cannot be written to.
        """
        brief = stuk.bron.brief
        naam, _, einde = soort.rpartition(".")
        # A copy without names does not carry the reference in its own name either.
        kenmerk = "" if naam == ZONDER_NAMEN else stuk.bron.dossier.kenmerk
        pad = write_brief(map_, make_bestandsnaam(kenmerk, f"{brief.soort}-{naam}", f".{einde}"), inhoud)
        with self._store.transaction() as tx:
            record(tx, Gebeurtenissoort.BRIEF_GEEXPORTEERD, self._now(), brief.dossier_id, brief.id)
        return pad

    def _load(self, tx: Transaction, brief: Brief) -> Briefbron:
        dossier = load_dossier(tx, brief.dossier_id)
        return load_bron(tx, self._regelingen, dossier, brief, local_date(self._now()))
