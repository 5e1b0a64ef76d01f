"""Which template a letter uses, and the words for it: a concept takes the newest, a frozen letter keeps the one it was made with."""

from __future__ import annotations

import hashlib

from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.sjabloon import Eigensjabloon, Sjabloonversie
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.storage.sjablonen import list_versies, load_merk, load_sjabloon, mark_brief
from begrenzen_desktop.storage.store import Transaction


def find_eigen(tx: Transaction, regeling_id: str, soort: str) -> Eigensjabloon | None:
    """Give the organisation's own template in use; None: the one that comes with the program.

    Raises BegrenzenError when its bytes are damaged.
    """
    for versie in list_versies(tx, regeling_id, soort)[:1]:
        if versie.ingetrokken_op is None:
            return load_sjabloon(tx, versie)
    return None


def mark(tx: Transaction, brief_id: str, inhoud: bytes, eigen: Eigensjabloon | None) -> None:
    """Write down with which template a letter was vastgesteld."""
    sha256 = hashlib.sha256(inhoud).hexdigest()
    mark_brief(tx, brief_id, sha256, eigen.versie.id if eigen is not None else None)


def describe_sjabloon(tx: Transaction, bron: Briefbron) -> str:
    """Say which template the letter uses, and whether that changed after it was begun; "" when there is nothing to say."""
    if bron.brief.vastgesteld is not None:
        merk = load_merk(tx, bron.brief.id)
        eigen = merk.versie if merk is not None else None
        return "" if eigen is None else f"Gemaakt met jullie eigen sjabloon, {describe_versie(eigen)}."
    begonnen = bron.brief.gemaakt_op
    if bron.sjabloon is not None:
        versie = bron.sjabloon.versie
        nieuw = " Dat is nieuw sinds je aan deze brief begon." if versie.op > begonnen else ""
        return f"Deze brief gebruikt jullie eigen sjabloon, {describe_versie(versie)}.{nieuw}"
    for versie in list_versies(tx, bron.regeling.id, bron.brief.soort)[:1]:
        if versie.ingetrokken_op is not None and versie.ingetrokken_op > begonnen:
            return "Sinds je aan deze brief begon, is het meegeleverde sjabloon teruggezet. Deze brief gebruikt dat."
    return ""


def describe_versie(versie: Sjabloonversie) -> str:
    """Number and day: "versie 2 van 23 november 2026"."""
    return f"versie {versie.nummer} van {format_datum(local_date(versie.op))}"
