"""``begrenzen regeling``: begin a regeling of the organisation's own, and check it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

GOED, BEVINDINGEN = 0, 1

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Een eigen regeling beginnen en nakijken."
)


@app.command()
def nieuw(
    naam: Annotated[str, typer.Argument(help="De id, in kleine letters met streepjes.", show_default=False)],
    titel: Annotated[str, typer.Option("--titel", help="De titel die gebruikers zien.")],
    uitgever: Annotated[str, typer.Option("--uitgever", help="Wie de regeling vaststelde.")],
    datum: Annotated[
        str, typer.Option("--datum", help="De dag van ingang, zoals 2026-12-01; anders vandaag.")
    ] = "",
    uit: Annotated[
        Path | None, typer.Option("--uit", help="Een andere map dan die van jullie eigen regelingen.")
    ] = None,
) -> int:
    """Schrijf een bestand om mee te beginnen, met uitleg erin. 0: gelukt, 2: verkeerd gebruik."""
    from begrenzen_desktop.domain.errors import OngeldigAntwoord
    from begrenzen_desktop.services.klok import local_date, utc_now
    from begrenzen_desktop.services.regelingbestand import make_begin

    try:
        dag = dt.date.fromisoformat(datum) if datum else local_date(utc_now())
    except ValueError as fout:
        raise OngeldigAntwoord(f"'{datum}' is geen datum. Schrijf hem als 2026-12-01.") from fout
    print(make_begin(naam, titel, uitgever, dag, uit))
    return GOED


@app.command()
def schema(
    map_: Annotated[
        Path, typer.Argument(help="De map met jullie regelingen.", metavar="MAP", show_default=False)
    ],
) -> int:
    """Schrijf het schema waarmee een editor meekijkt. 0: gelukt, 2: verkeerd gebruik."""
    from begrenzen_desktop.domain.errors import OngeldigAntwoord
    from begrenzen_desktop.services.regelingbestand import write_schema

    try:
        print(write_schema(map_))
    except OSError as fout:
        raise OngeldigAntwoord(f"In '{map_}' kan niet worden geschreven. Kies een andere map.") from fout
    return GOED


@app.command()
def controleer(
    bestand: Annotated[Path, typer.Argument(help="Het bestand van de regeling (.toml).", show_default=False)],
) -> int:
    """Kijk een regeling na. 0: goed, 1: er zijn bevindingen, 2: het bestand is niet te lezen."""
    from begrenzen_desktop.services.regelingbestand import check_bestand

    bevindingen = check_bestand(bestand)
    for nummer, bevinding in enumerate(bevindingen, start=1):
        print(f"{nummer}. {bevinding}")
    if not bevindingen:
        print("Deze regeling kan worden gebruikt.")
    return BEVINDINGEN if bevindingen else GOED
