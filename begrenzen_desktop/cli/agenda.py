"""The calendar of a vault from the command line, for instance every night by a task of the computer itself."""

from __future__ import annotations

import re
from pathlib import Path

from begrenzen_desktop.domain.agenda import Agendablad, Agendakeuze
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.services.agenda import write_agenda
from begrenzen_desktop.services.klok import utc_now
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting, default_folder

_HERSTELCODE = re.compile(r"[0-9A-Z]{4,5}(?:-[0-9A-Z]{4,5}){4,}")


def export_agenda(
    sleutel_uit: Path, uit: Path, kluis: Path | None, keuze: Agendakeuze
) -> tuple[Agendablad, Path]:
    """Open the vault, plan the file and write it; give what stands in it and where.

    Raises GeenTermijnen when there is nothing to write, BegrenzenError with the remedy for all that goes wrong.
    """
    sleutel = read_sleutel(sleutel_uit)
    vaulting = Vaulting(default_folder(), utc_now)
    vault = _open(vaulting, kluis or find_kluis(vaulting), sleutel)
    try:
        blad = vault.services.agenda.plan(keuze)
    finally:
        vault.close()
    return blad, write_agenda(blad, uit)


def read_sleutel(pad: Path) -> str:
    """Give the wachtzin or herstelcode on the first line of a file. Raises BegrenzenError when there is none."""
    try:
        regels = pad.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fout:
        raise BegrenzenError(
            f"Het bestand '{pad.name}' met de wachtzin is niet te lezen. Controleer de plek en je rechten, en bewaar het als"
            " gewone tekst."
        ) from fout
    if not regels or not regels[0].strip():
        raise BegrenzenError(
            f"In '{pad.name}' staat geen wachtzin. Zet de wachtzin of de herstelcode op de eerste regel."
        )
    return regels[0].strip()


def find_kluis(vaulting: Vaulting) -> Path:
    """Give the only vault of this computer. Raises BegrenzenError when there is none, or a choice."""
    gevonden = vaulting.list_vaults()
    if not gevonden:
        raise BegrenzenError(
            "Op deze computer is nog geen kluis. Maak er een in het programma, of wijs er een aan met --kluis."
        )
    if len(gevonden) > 1:
        raise BegrenzenError("Op deze computer zijn meer kluizen. Wijs er een aan met --kluis BESTAND.")
    return gevonden[0].path


def _open(vaulting: Vaulting, kluis: Path, sleutel: str) -> OpenVault:
    if _HERSTELCODE.fullmatch(sleutel):
        return vaulting.open_with_recovery(kluis, sleutel)
    return vaulting.open(kluis, sleutel)
