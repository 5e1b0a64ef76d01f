"""Templates as files: check one, write one, and find out for which letter it is. Needs no vault."""

from __future__ import annotations

import datetime as dt
import difflib
from pathlib import Path

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.regeling import Briefsoort, Regeling
from begrenzen_desktop.domain.sjabloon import Sjabloonkeuring
from begrenzen_desktop.letters.renderer import render
from begrenzen_desktop.letters.sjablooncheck import check_sjabloon
from begrenzen_desktop.letters.sjabloonzip import MAX_BESTAND, explain_groot
from begrenzen_desktop.letters.templates import Sjablonen
from begrenzen_desktop.letters.velden import find_nodig, find_velden, write_tag
from begrenzen_desktop.letters.voorbeeldbrief import make_proefdata
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.regelingen import ZORGVULDIG_BEGRENZEN, Regelingen
from begrenzen_desktop.services.scans import read_file
from begrenzen_desktop.storage.atomic import write_atomically


def check_bestand(pad: Path, regeling_id: str, soort: str) -> Sjabloonkeuring:
    """Read and check a file for a kind of letter; "" is any. Raises BegrenzenError when it cannot be read at all."""
    inhoud = read_file(pad, MAX_BESTAND)
    if len(inhoud) > MAX_BESTAND:
        bevindingen, inhoud = explain_groot(pad, pad.stat().st_size), b""
    else:
        bevindingen = check_sjabloon(inhoud, soort)
    return Sjabloonkeuring(
        regeling_id=regeling_id, soort=soort, naam=pad.name, inhoud=inhoud, bevindingen=bevindingen
    )


def make_proefbrief(inhoud: bytes, soort: str, op: dt.datetime) -> bytes:
    """Give a made-up letter, marked as practice, to look at a template that was checked. Raises BegrenzenError."""
    return render(inhoud, make_proefdata(soort), op)


def write_sjabloon(pad: Path, inhoud: bytes) -> None:
    """Write a template to a file. Raises BegrenzenError when that is impossible."""
    try:
        write_atomically(pad, inhoud)
    except OSError as fout:
        raise BegrenzenError(
            f"Het sjabloon kan niet worden opgeslagen als '{pad.name}'. Kies een andere map, of maak ruimte vrij."
        ) from fout


def save_sjabloon(pad: Path, inhoud: bytes) -> Path:
    """Write a template to a new file and give its path; a file that is there is left alone.

    Raises BegrenzenError when it is there with other bytes, or when writing is impossible.
    """
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        if pad.exists():
            if pad.read_bytes() == inhoud:
                return pad
            raise BegrenzenError(
                f"Het bestand '{pad}' bestaat al en is anders. Kies een andere map, of geef het bestand een andere naam."
            )
    except OSError as fout:
        raise BegrenzenError(
            f"De map '{pad.parent}' is niet te gebruiken. Kies een map waar je mag schrijven."
        ) from fout
    write_sjabloon(pad, inhoud)
    return pad


def list_velden(soort: str) -> tuple[tuple[str, str, bool], ...]:
    """Give of each field that a kind of letter may use: the tag, what it is for, and whether the letter needs it."""
    nodig = find_nodig(soort)
    return tuple(
        (write_tag(veld), veld.betekenis, veld.naam in nodig and veld.naam != "oefening")
        for veld in find_velden(soort)
    )


def find_briefsoort(
    woord: str, regeling_id: str = "", regelingen: Regelingen | None = None
) -> tuple[Regeling, Briefsoort]:
    """Find a kind of letter by its code (D7) or its word (stop-klacht), in one regeling or in all.

    Raises BegrenzenError when nothing is called so.
    """
    regelingen = regelingen or Catalogus()
    gekozen = [regelingen.newest(naam) for naam in find_regelingen(regelingen, regeling_id)]
    for regeling in gekozen:
        for soort in regeling.briefsoorten:
            if woord.lower() in (soort.id.lower(), soort.code.lower()) and woord:
                return regeling, soort
    namen = [
        naam
        for regeling in gekozen
        for soort in regeling.briefsoorten
        for naam in (soort.id, soort.code)
        if naam
    ]
    lijkt = difflib.get_close_matches(woord, namen, n=1)
    raad = f"Bedoel je '{lijkt[0]}'?" if lijkt else f"Kies uit: {', '.join(dict.fromkeys(namen))}."
    raise BegrenzenError(f"De brief '{woord}' bestaat niet. {raad}")


def list_meegeleverd(brief: str = "", regeling_id: str = "") -> tuple[tuple[str, bytes], ...]:
    """Give path (regeling/letter.docx) and bytes of the templates of the program: of one letter, or of all.

    Raises BegrenzenError for a letter or regeling that does not exist.
    """
    regelingen = Catalogus()
    if brief:
        gekozen = [find_briefsoort(brief, regeling_id, regelingen)]
    else:
        gekozen = [
            (regeling, soort)
            for regeling in map(regelingen.newest, find_regelingen(regelingen, regeling_id))
            for soort in regeling.briefsoorten
        ]
    return tuple(
        (f"{regeling.id}/{soort.id}.docx", Sjablonen().load(regeling.sjabloonmap, soort.sjabloon))
        for regeling, soort in gekozen
    )


def find_regelingen(regelingen: Regelingen, regeling_id: str = "") -> tuple[str, ...]:
    """Give the ids to look in: the one that is named, else all with the guide first. Raises BegrenzenError for an unknown one."""
    alle = sorted(regelingen.ids(), key=lambda naam: naam != ZORGVULDIG_BEGRENZEN)
    if regeling_id and regeling_id not in alle:
        raise BegrenzenError(f"De regeling '{regeling_id}' bestaat niet. Kies uit: {', '.join(alle)}.")
    return (regeling_id,) if regeling_id else tuple(alle)
