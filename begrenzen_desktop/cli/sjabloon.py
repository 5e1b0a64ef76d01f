"""``begrenzen sjabloon``: check a template of the organisation's own, and get the ones of the program to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding

GOED, BEVINDINGEN = 0, 1

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Sjablonen in jullie eigen huisstijl: exporteren, nakijken en de velden bekijken.",
)
Brief = Annotated[str, typer.Option("--brief", help="Voor welke brief, zoals D7 of stop-klacht.")]
Regeling = Annotated[str, typer.Option("--regeling", help="Van welke regeling; anders wordt overal gezocht.")]


@app.command()
def controleer(
    bestand: Annotated[Path, typer.Argument(help="Het sjabloon (.docx).", show_default=False)],
    brief: Brief = "",
    regeling: Regeling = "",
    proef: Annotated[
        Path | None, typer.Option("--proef", help="Maak met een goed sjabloon een proefbrief in dit bestand.")
    ] = None,
) -> int:
    """Kijk een sjabloon na. 0: goed, 1: er zijn bevindingen, 2: het bestand is niet te lezen."""
    from begrenzen_desktop.services.klok import utc_now
    from begrenzen_desktop.services.sjabloonbestand import (
        check_bestand,
        find_briefsoort,
        make_proefbrief,
        save_sjabloon,
    )

    soort = ""
    if brief:
        gekozen, briefsoort = find_briefsoort(brief, regeling)
        regeling, soort = gekozen.id, briefsoort.id
        print(f"Nagekeken als sjabloon voor: {briefsoort.titel} ({briefsoort.code or briefsoort.id}).")
    keuring = check_bestand(bestand, regeling, soort)
    for nummer, bevinding in enumerate(keuring.bevindingen, start=1):
        print("\n".join(_describe(nummer, bevinding)))
    if keuring.is_bruikbaar:
        print("Dit sjabloon kan worden gebruikt.")
        if proef is not None:
            print(f"Proefbrief: {save_sjabloon(proef, make_proefbrief(keuring.inhoud, soort, utc_now()))}")
        if not soort:
            print("Zet --brief erbij om ook na te kijken of alles erin staat dat bij één brief hoort.")
    return GOED if keuring.is_bruikbaar else BEVINDINGEN


@app.command()
def exporteer(
    uit: Annotated[Path, typer.Option("--uit", help="De map waar de sjablonen in komen.")],
    brief: Brief = "",
    regeling: Regeling = "",
) -> int:
    """Zet de meegeleverde sjablonen in een map: van één brief, of van alle. Een bestand dat er al staat, blijft staan."""
    from begrenzen_desktop.services.sjabloonbestand import list_meegeleverd, save_sjabloon

    for naam, inhoud in list_meegeleverd(brief, regeling):
        print(save_sjabloon(uit / naam, inhoud))
    return GOED


@app.command()
def velden(brief: Brief = "", regeling: Regeling = "") -> int:
    """Laat zien welke velden een sjabloon mag gebruiken."""
    from begrenzen_desktop.services.sjabloonbestand import find_briefsoort, list_velden

    soort = find_briefsoort(brief, regeling)[1].id if brief else ""
    for tag, betekenis, nodig in list_velden(soort):
        print(f"{tag}\n    {betekenis}{' (verplicht)' if nodig else ''}")
    return GOED


def _describe(nummer: int, bevinding: Sjabloonbevinding) -> list[str]:
    soort = "" if bevinding.houdt_tegen else "Advies: "
    regels = [f"{nummer}. {soort}{bevinding.plek + ': ' if bevinding.plek else ''}{bevinding.zin}"]
    if bevinding.tekst:
        regels.append(f"   Er staat: {bevinding.tekst}")
    if bevinding.tag and bevinding.tag not in bevinding.tekst:
        regels.append(f"   Het gaat om: {bevinding.tag}")
    if bevinding.suggestie:
        regels.append(f"   Bedoel je '{bevinding.suggestie}'?")
    return [*regels, f"   {bevinding.remedie}"]
