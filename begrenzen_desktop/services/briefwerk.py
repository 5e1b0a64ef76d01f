"""What a letter is made from, read on the store lane, and the rendering that may run anywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.domain.brief import Brief
from begrenzen_desktop.domain.briefcheck import Checkpunt, blocking, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import DOOR_BEHANDELAAR, Briefbron, make_inhoud
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.feiten import count_feiten
from begrenzen_desktop.domain.openpunt import make_nog_open
from begrenzen_desktop.domain.profiel import Ondertekenaar, make_behandelaar
from begrenzen_desktop.letters.data import as_data
from begrenzen_desktop.letters.renderer import render
from begrenzen_desktop.letters.templates import Sjablonen
from begrenzen_desktop.services.kalender import load_kalender
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.services.sjabloonkeuze import find_eigen, mark
from begrenzen_desktop.storage.profielen import load_ondertekenaars, load_profiel
from begrenzen_desktop.storage.store import Transaction

_WOORDENLIJST = Path("woordenlijsten", "diagnosewoorden.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Werk:
    """Frozen letter data with its template, and what they were made from. ``run`` needs no connection and may take a second."""

    bron: Briefbron
    sjabloon: bytes
    data: Mapping[str, Any]
    gemaakt_op: dt.datetime
    stand: int = -1
    """How many changes the kluis had seen when it was read; the same number means that nothing changed since."""

    @property
    def dossier_id(self) -> str:
        """Whose letter it is."""
        return self.bron.dossier.id

    @property
    def brief(self) -> Brief:
        """The letter as it was read."""
        return self.bron.brief

    def mark(self, tx: Transaction) -> None:
        """Write down, when the letter is vastgesteld, with which template it was made."""
        mark(tx, self.brief.id, self.sjabloon, self.bron.sjabloon)

    def run(self) -> bytes:
        """Give the bytes of the letter. Raises BegrenzenError when the template is damaged or a text got lost."""
        return render(self.sjabloon, self.data, self.gemaakt_op, self.brief.id)


def load_bron(
    tx: Transaction, regelingen: Regelingen, dossier: Dossier, brief: Brief, vandaag: dt.date
) -> Briefbron:
    """Read what a letter is made from."""
    beoordeling = dossier.beoordeling
    profiel = load_profiel(tx)
    ondertekenaars = {persoon.id: persoon for persoon in load_signers(tx, dossier, brief.soort)}
    return Briefbron(
        regeling=regelingen.get(beoordeling.regeling_id, beoordeling.regeling_datum),
        dossier=dossier,
        brief=brief,
        profiel=profiel,
        ondertekenaar=ondertekenaars.get(brief.ondertekenaar_id),
        vandaag=vandaag,
        figuren=count_feiten(dossier).figuren(),
        kalender=load_kalender(tx),
        sjabloon=find_eigen(tx, beoordeling.regeling_id, brief.soort),
    )


def load_signers(tx: Transaction, dossier: Dossier, soort: str) -> tuple[Ondertekenaar, ...]:
    """Give who may be chosen to sign a kind of letter: the handler alone where it decides nothing."""
    if soort not in DOOR_BEHANDELAAR:
        return load_ondertekenaars(tx)
    profiel = load_profiel(tx)
    return (make_behandelaar(dossier.behandelaar or profiel.behandelaar, profiel.behandelaar_functie),)


def make_werk(bron: Briefbron, sjablonen: Sjablonen, gemaakt_op: dt.datetime) -> Werk:
    """Freeze the content of the letter and fetch its template."""
    soort = bron.regeling.briefsoort(bron.brief.soort)
    return Werk(
        bron=bron,
        sjabloon=bron.sjabloon.inhoud
        if bron.sjabloon
        else sjablonen.load(bron.regeling.sjabloonmap, soort.sjabloon),
        data=as_data(make_inhoud(bron, make_delen(bron))),
        gemaakt_op=gemaakt_op,
    )


def make_checklist(bron: Briefbron) -> tuple[Checkpunt, ...]:
    """Give the check list of the letter."""
    return check_brief(bron, make_delen(bron), load_diagnosewoorden())


def require_ready(bron: Briefbron, open_punten: tuple[object, ...] = ()) -> None:
    """Raise NogNietToegestaan, with every point that stops the letter, unless there is none."""
    punten = (*open_punten, *blocking(make_checklist(bron)))
    if punten:
        raise NogNietToegestaan(make_nog_open(len(punten), "dit stuk vaststellen"), punten)


@cache
def load_diagnosewoorden() -> frozenset[str]:
    """The words that describe a condition instead of behaviour."""
    try:
        regels = (resources_dir() / _WOORDENLIJST).read_text(encoding="utf-8").splitlines()
    except OSError as fout:
        raise BegrenzenError(
            "De woordenlijst van Begrenzen ontbreekt. Installeer Begrenzen opnieuw."
        ) from fout
    return frozenset(regel.strip() for regel in regels if regel.strip() and not regel.startswith("#"))
