"""The words of the command line: which commands there are, and every mistake as a Dutch sentence."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from begrenzen_desktop.cli import brief, regeling, sjabloon
from begrenzen_desktop.domain.errors import BegrenzenError

GOED, WIJKT_AF, VERKEERD_GEBRUIK = 0, 1, 2

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Begrenzen: zorgvuldig grenzen stellen. Zonder opdracht opent het venster.",
)
app.add_typer(sjabloon.app, name="sjabloon")
app.add_typer(brief.app, name="brief")
app.add_typer(regeling.app, name="regeling")


def run_command(words: list[str]) -> int:
    """Do one command. 0: good, 1: something is not as expected, 2: wrong use."""
    try:
        code = typer.main.get_command(app).main(args=words, prog_name="begrenzen", standalone_mode=False)
    except BegrenzenError as fout:
        _say(str(fout))
        return VERKEERD_GEBRUIK
    except typer.Exit as einde:
        return einde.exit_code
    except typer.Abort:
        return VERKEERD_GEBRUIK
    except TyperException as fout:
        _say(
            f"Deze opdracht klopt niet: {_describe(fout)}. Kijk met 'begrenzen --help' welke opdrachten er zijn."
        )
        return VERKEERD_GEBRUIK
    return code if isinstance(code, int) else GOED


def _describe(fout: Exception) -> str:
    optie = getattr(fout, "option_name", None)
    if optie:
        return f"de optie '{optie}' bestaat niet of mist een waarde"
    param = getattr(fout, "param", None)
    if param is not None and getattr(param, "opts", None):
        return f"'{param.opts[0]}' ontbreekt of heeft een verkeerde waarde"
    return "een woord is onbekend of te veel"


def _say(zin: str) -> None:
    print(zin, file=sys.stderr)


def _show_version(gevraagd: bool) -> None:
    if gevraagd:
        print(f"Begrenzen {_version()}")
        raise typer.Exit(GOED)


def _version() -> str:
    try:
        return version("begrenzen")
    except PackageNotFoundError:
        return "(niet geïnstalleerd)"


@app.callback()
def start(
    versie: Annotated[
        bool, typer.Option("--versie", callback=_show_version, is_eager=True, help="Laat de versie zien.")
    ] = False,
) -> None:
    """Zorgvuldig grenzen stellen. Zonder opdracht opent het venster."""


@app.command()
def oefen(
    uit: Annotated[Path, typer.Option("--uit", help="De map voor de brieven en voor uitkomst.json.")],
    alles: Annotated[bool, typer.Option("--alles", help="Speel alle oefendossiers na.")] = False,
    dossier: Annotated[
        Path | None, typer.Option("--dossier", help="Speel dit (gewijzigde) oefendossier na.")
    ] = None,
) -> int:
    """Speel oefendossiers na en vergelijk de uitkomst met wat eruit moet komen."""
    from begrenzen_desktop.cli.oefenen import practise

    afwijkingen = practise(uit, alles=alles, bestand=dossier)
    for zin in afwijkingen:
        _say(zin)
    if not afwijkingen:
        print("Alle oefendossiers komen uit zoals verwacht.")
    return WIJKT_AF if afwijkingen else GOED


@app.command()
def termijn(
    soort: Annotated[str, typer.Option("--soort", help="Welke termijn, zoals awb-9:11 of ombudsman.")],
    ontvangen: Annotated[
        str | None, typer.Option("--ontvangen", help="De dag van ontvangst: 2026-02-20.")
    ] = None,
    vanaf: Annotated[
        str | None, typer.Option("--vanaf", help="De dag van het antwoord, bij de ombudsman.")
    ] = None,
    als_json: Annotated[bool, typer.Option("--json", help="Geef het antwoord als JSON.")] = False,
    zonder_kb: Annotated[
        bool, typer.Option("--zonder-kb", help="Zonder dagen die bij besluit gelijk staan met een feestdag.")
    ] = False,
) -> int:
    """Reken een termijn uit en laat elke stap van de som zien."""
    from begrenzen_desktop.cli.termijn import explain, format_json, format_text

    uitkomst = explain(soort, ontvangen=ontvangen, vanaf=vanaf, zonder_kb=zonder_kb)
    print(format_json(uitkomst) if als_json else format_text(uitkomst))
    return GOED


@app.command()
def agenda(
    sleutel_uit: Annotated[
        Path,
        typer.Option("--sleutel-uit", help="Bestand met de wachtzin of de herstelcode op de eerste regel."),
    ],
    uit: Annotated[Path, typer.Option("--uit", help="Het agendabestand (.ics); een ouder wordt vervangen.")],
    kluis: Annotated[
        Path | None, typer.Option("--kluis", help="De kluis; nodig als er meer dan een is.")
    ] = None,
    met_kenmerk: Annotated[
        bool,
        typer.Option("--met-kenmerk", help="Zet het kenmerk van het dossier in de titel. Een naam nooit."),
    ] = False,
    met_herinnering: Annotated[
        bool, typer.Option("--met-herinnering", help="Een herinnering, de dag ervoor om 9 uur.")
    ] = False,
) -> int:
    """Zet de lopende termijnen in een agendabestand. 0: gemaakt, 1: er loopt niets, 2: verkeerd gebruik."""
    from begrenzen_desktop.cli.agenda import export_agenda
    from begrenzen_desktop.domain.agenda import Agendakeuze
    from begrenzen_desktop.services.agenda import GeenTermijnen

    keuze = Agendakeuze(met_kenmerk=met_kenmerk, met_herinnering=met_herinnering)
    try:
        blad, pad = export_agenda(sleutel_uit, uit, kluis, keuze)
    except GeenTermijnen as fout:
        _say(str(fout))
        return WIJKT_AF
    print(f"{pad}: {blad.lopend} lopende termijnen, {blad.vervallen} vervallen.")
    return GOED
