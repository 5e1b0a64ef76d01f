"""The parts of the letter after a stop about one subject was looked at again (D14 of a D7)."""

from __future__ import annotations

from dataclasses import replace

from begrenzen_desktop.domain.briefdelen_gedeeld import make_rechten, privacy, vragen
from begrenzen_desktop.domain.briefdelen_stop import make_stopnieuws
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten
from begrenzen_desktop.domain.feestdagen import EEN_DAG
from begrenzen_desktop.domain.stopstand import Stopstand, compute_stopstand
from begrenzen_desktop.domain.verloop import Verloopstap


def stop_herbeoordeling(bron: Briefbron, stap: Verloopstap) -> tuple[Briefdeel, ...]:
    """Give the proposed parts: the subject, the time looked at, why, and what holds now until when."""
    verloop = bron.dossier.verloop
    stand = compute_stopstand(replace(bron.dossier, verloop=verloop[: verloop.index(stap)]))
    if stand is None:
        return ()
    delen = [
        Briefdeel(id="opening", kop="", voorstel=_opening(stand, stap)),
        Briefdeel(id="periode_bekeken", kop="Waar wij naar keken", voorstel=_periode(stand, stap)),
        Briefdeel(id="reden", kop="Waarom wij dit doen", voorstel=stap.reden.strip(), vast=False),
        Briefdeel(id="maatregel", kop="Wat er nu geldt", voorstel=_geldt(stand, stap)),
    ]
    if not stap.stopt:
        delen.append(Briefdeel(id="nieuw", kop="Als er iets nieuws is", voorstel=make_stopnieuws(bron)))
    delen += [
        Briefdeel(id="rechten", kop="Als u het niet eens bent met deze brief", voorstel=make_rechten(bron)),
        Briefdeel(id="privacy", kop="Uw gegevens", voorstel=privacy(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=vragen(bron)),
    ]
    return tuple(delen)


def _opening(stand: Stopstand, stap: Verloopstap) -> str:
    uitkomst = "Wij reageren weer op uw berichten daarover." if stap.stopt else "Dat blijft zo."
    return (
        f"Op {format_datum(stand.sinds)} is besloten dat wij over één onderwerp niet meer inhoudelijk reageren:\n"
        f"{make_punten([stand.onderwerp])}\nWij hebben daar opnieuw naar gekeken. {uitkomst} U leest hier waarom."
    )


def _periode(stand: Stopstand, stap: Verloopstap) -> str:
    return (
        f"Wij lazen alles wat u ons schreef en zei van {format_datum(stand.bekeken_op + EEN_DAG)} tot en met"
        f" {format_datum(stap.op)}. Wij keken of er iets nieuws in stond."
    )


def _geldt(stand: Stopstand, stap: Verloopstap) -> str:
    if stap.stopt:
        return (
            f"Vanaf {format_datum(stap.op)} kunt u ook over dit onderwerp weer op de gewone manier contact met ons opnemen. U"
            " krijgt dan antwoord."
        )
    assert stap.opnieuw_op is not None
    return (
        "Wij lezen al uw berichten over dit onderwerp en bewaren ze. Staat er niets nieuws in, dan krijgt u geen antwoord. Voor"
        f" al het andere blijft u welkom. Uiterlijk op {format_datum(stap.opnieuw_op)} kijken wij opnieuw. U krijgt daarover een"
        " brief."
    )
