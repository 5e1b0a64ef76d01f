"""A figure as bars, as moments and in words: one place from which picture, table and screen reader take the same numbers."""

from __future__ import annotations

from begrenzen_desktop.domain.afscherming import Afscherming, Getal
from begrenzen_desktop.domain.jaarcijfers import VANDAAG, Cijfer, Vorm
from begrenzen_desktop.ui.overzichten.grafiek import MOST_COLUMNS, Staaf
from begrenzen_desktop.ui.taal import MONTHS

MAANDEN = tuple(maand[:3] for maand in MONTHS)
Tabel = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


def make_bars(cijfer: Cijfer, afscherming: Afscherming) -> tuple[Staaf, ...]:
    """Give the bars of what occurred; of a few years each year has its own."""
    per_jaar = 1 < len(cijfer.kolommen) <= MOST_COLUMNS
    bars: list[Staaf] = []
    samen, cellen = cijfer.row_totals(afscherming), cijfer.cells(afscherming)
    for regel, totaal, rij in zip(cijfer.regels, samen, cellen, strict=True):
        if not any(regel.aantallen):
            continue
        if per_jaar:
            for plek, (kolom, getal) in enumerate(zip(cijfer.kolommen, rij, strict=True)):
                bars.append(Staaf("" if plek else regel.naam, kolom, getal))
        else:
            bars.append(Staaf(regel.naam, "", totaal))
    return tuple(bars)


def make_points(cijfer: Cijfer, afscherming: Afscherming) -> tuple[tuple[str, Getal], ...]:
    """Give the moments of a line."""
    return tuple(zip(cijfer.kolommen, cijfer.cells(afscherming)[0], strict=True))


def make_table(cijfer: Cijfer, afscherming: Afscherming) -> Tabel:
    """Give headings and rows. A line has a row a moment, so that it stays narrow."""
    cellen = cijfer.cells(afscherming)
    if cijfer.vorm is Vorm.LIJN:
        return ("Moment", *(r.naam for r in cijfer.regels)), tuple(
            (kolom, *(rij[plek].tekst for rij in cellen)) for plek, kolom in enumerate(cijfer.kolommen)
        )
    meer = len(cijfer.kolommen) > 1
    samen = cijfer.row_totals(afscherming)
    rijen = [
        (regel.naam, *(getal.tekst for getal in rij), *((totaal.tekst,) if meer else ()))
        for regel, rij, totaal in zip(cijfer.regels, cellen, samen, strict=True)
    ]
    if cijfer.telt_op:
        onder = [getal.tekst for getal in cijfer.column_totals(afscherming)]
        rijen.append(("Totaal", *onder, *((cijfer.total(afscherming).tekst,) if meer else ())))
    return ("", *cijfer.kolommen, *(("Samen",) if meer else ())), tuple(rijen)


def make_paper_table(cijfer: Cijfer, afscherming: Afscherming) -> Tabel:
    """The same for paper, where a row a month would take a page a year: there a line has a row a year."""
    if cijfer.vorm is not Vorm.LIJN:
        return make_table(cijfer, afscherming)
    per_jaar: dict[str, list[str]] = {}
    for kolom, getal in make_points(cijfer, afscherming):
        jaar = kolom.rpartition("-")[2] if kolom != VANDAAG else "vandaag"
        per_jaar.setdefault(jaar, []).append(getal.tekst)
    rijen = tuple(
        (jaar, *getallen, *("" for _ in MAANDEN[len(getallen) :])) for jaar, getallen in per_jaar.items()
    )
    return ("", *MAANDEN), rijen


def describe(cijfer: Cijfer, afscherming: Afscherming) -> str:
    """Say the figure as a colleague would read it aloud."""
    if cijfer.is_leeg:
        return "Niets geteld."
    if cijfer.vorm is Vorm.LIJN:
        delen = [f"{kolom}: {getal.tekst}" for kolom, getal in make_points(cijfer, afscherming)]
    else:
        samen = cijfer.row_totals(afscherming)
        delen = [
            f"{regel.naam}: {totaal.tekst}"
            for regel, totaal in zip(cijfer.regels, samen, strict=True)
            if any(regel.aantallen)
        ]
        if cijfer.telt_op:
            delen.append(f"Totaal: {cijfer.total(afscherming).tekst}")
    return " ".join(("; ".join(delen) + ".", *cijfer.sentences(afscherming)))
