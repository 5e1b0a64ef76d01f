"""The year figures as an .xlsx file: a sheet per figure, the lessons, and a sheet that explains. Holds no name."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.afscherming import Afscherming, Getal
from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.jaarcijfers import Cijfer, Jaarcijfers
from begrenzen_desktop.storage.atomic import write_atomically

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Waarde = str | int
TITEL_LENGTE = 31  # Excel takes no more
_GEEN_TITEL = re.compile(r"[\[\]:*?/\\]")
_BESTURING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Characters that no .xlsx file may hold."""
FORMULETEKENS = ("=", "+", "-", "@", "\t", "\r")
BREED, SMAL, LEESBAAR = 52, 14, 100


def write_cijferblad(cijfers: Jaarcijfers, afscherming: Afscherming, pad: Path) -> Path:
    """Write the file, whole or not at all, and give its path [jobs].

    Raises BegrenzenError when it cannot be written there.
    """
    doel = pad.with_suffix(".xlsx")
    try:
        write_atomically(doel, make_cijferblad(cijfers, afscherming))
    except OSError as fout:
        raise BegrenzenError(
            "Het bestand kan hier niet worden opgeslagen. Is het nog open in Excel? Sluit het dan, of kies een andere map."
        ) from fout
    return doel


def make_cijferblad(cijfers: Jaarcijfers, afscherming: Afscherming) -> bytes:
    """Give the bytes of the file."""
    from openpyxl import Workbook

    boek = Workbook()
    boek.properties.creator = "Begrenzen"
    boek.properties.title = f"Jaarcijfers {cijfers.periode.tekst}"
    uitleg = boek.active
    assert uitleg is not None
    boek.remove(uitleg)
    _add_toelichting(boek, cijfers, afscherming)
    for cijfer in cijfers.cijfers:
        _add_cijfer(boek, cijfer, afscherming)
    _add_lessen(boek, cijfers)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _add_toelichting(boek: Workbook, cijfers: Jaarcijfers, afscherming: Afscherming) -> None:
    blad = _add_sheet(boek, "Toelichting", (LEESBAAR,))
    regels = [
        f"Jaarcijfers {cijfers.periode.tekst}",
        f"Opgemaakt op {format_datum(cijfers.opgemaakt_op)}.",
        "Artikel 9:12a van de Algemene wet bestuursrecht vraagt een bestuursorgaan klachten te registreren en dat elk jaar openbaar te maken.",
        "In dit bestand staat geen naam en geen kenmerk. Het is gemaakt uit de gesloten en lopende dossiers samen.",
        afscherming.uitleg,
        "Oefendossiers tellen niet mee.",
    ]
    if cijfers.oefening:
        regels[-1] = "Let op: in deze kluis staan alleen oefendossiers. Dit zijn dus geen echte cijfers."
    if any(les.heeft_naam for les in cijfers.lessen):
        regels.append(
            "Bij de leerpunten is een woord weggelaten als het ook een naam uit de kluis is. Daar staat: [weggelaten]."
        )
    _put(blad, 1, (regels[0],), kop=True)
    for nummer, regel in enumerate(regels[1:], start=2):
        _put(blad, nummer, (regel,))
    nummer = len(regels) + 2
    _put(blad, nummer, ("Wat er is geteld",), kop=True)
    for plek, cijfer in enumerate(cijfers.cijfers, start=nummer + 1):
        _put(blad, plek, (f"{cijfer.titel}: {cijfer.telt}",))


def _add_cijfer(boek: Workbook, cijfer: Cijfer, afscherming: Afscherming) -> None:
    meer = len(cijfer.kolommen) > 1 and cijfer.vorm == "staven"
    blad = _add_sheet(boek, cijfer.titel, (BREED, *(SMAL for _ in (*cijfer.kolommen, "totaal"))))
    _put(blad, 1, (cijfer.titel,), kop=True)
    _put(blad, 2, (cijfer.telt,))
    _put(blad, 4, ("", *cijfer.kolommen, *(("Samen",) if meer else ())), kop=True)
    nummer = 5
    samen = cijfer.row_totals(afscherming)
    for regel, cellen, totaal in zip(cijfer.regels, cijfer.cells(afscherming), samen, strict=True):
        _put(blad, nummer, (regel.naam, *map(_value, cellen), *((_value(totaal),) if meer else ())))
        nummer += 1
    if cijfer.telt_op:
        totalen = (*cijfer.column_totals(afscherming), *((cijfer.total(afscherming),) if meer else ()))
        _put(blad, nummer, ("Totaal", *map(_value, totalen)), kop=True)
        nummer += 1
    for zin in cijfer.sentences(afscherming):
        nummer += 1
        _put(blad, nummer, (zin,))
    blad.freeze_panes = "B5"


def _add_lessen(boek: Workbook, cijfers: Jaarcijfers) -> None:
    blad = _add_sheet(boek, "Leerpunten", (SMAL, 32, LEESBAAR))
    _put(blad, 1, ("Gesloten in", "Wat verandert er?", "In één zin"), kop=True)
    for nummer, les in enumerate(cijfers.lessen, start=2):
        _put(blad, nummer, (les.jaar, les.gebied.label, les.veilig))
    blad.freeze_panes = "A2"


def _add_sheet(boek: Workbook, titel: str, breedtes: tuple[int, ...]) -> Worksheet:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    blad: Worksheet = boek.create_sheet(_GEEN_TITEL.sub(" ", titel)[:TITEL_LENGTE])
    for nummer, breedte in enumerate(breedtes, start=1):
        blad.column_dimensions[get_column_letter(nummer)].width = breedte
    blad.page_setup.orientation = "landscape"
    blad.page_setup.fitToHeight = 0
    blad.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return blad


def _put(blad: Worksheet, rij: int, waarden: tuple[Waarde, ...], *, kop: bool = False) -> None:
    """Write one row. Words are words, whatever they begin with: no cell is ever a formula."""
    from openpyxl.styles import Alignment, Font

    for kolom, waarde in enumerate(waarden, start=1):
        cel = blad.cell(rij, kolom)
        if isinstance(waarde, int):
            cel.value = waarde
        else:
            cel.value = _BESTURING.sub(" ", waarde)
            cel.data_type = "s"
            if waarde.startswith(FORMULETEKENS):
                cel.quotePrefix = True
            cel.alignment = Alignment(wrap_text=True, vertical="top")
        if kop:
            cel.font = Font(bold=True)


def _value(getal: Getal) -> Waarde:
    """A number that is known is a number, also for who calculates on; a range is words."""
    return getal.laagste if getal.is_bekend else getal.tekst
