"""Says in words what a piece of evidence is: the contact, klacht, consultation or count behind an id."""

from __future__ import annotations

from collections.abc import Mapping

from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.dossier import Dossier

LENGTH = 80


def describe_bronnen(dossier: Dossier, figuren: Mapping[str, str]) -> dict[str, str]:
    """Give for each id that ``find_bewijs`` may name one line: what it is, its date, and its first words."""
    bronnen = {naam: f"telling in het dossier: {waarde}" for naam, waarde in figuren.items()}
    bronnen["klachten.aantal"] = f"klachten in het dossier: {len(dossier.klachten)}"
    for moment in dossier.contactmomenten:
        woorden = f"“{_first(moment.citaat)}”" if moment.citaat.strip() else _first(moment.tekst)
        bronnen[moment.id] = f"{moment.kanaal.label} op {format_datum(moment.op)}: {woorden}"
    for verzameld in dossier.verzamelmomenten:
        bronnen[verzameld.id] = (
            f"ongeveer {verzameld.aantal} keer {verzameld.kanaal.label}, {format_datum(verzameld.vanaf)}"
            f" tot en met {format_datum(verzameld.tot_en_met)} ({_first(verzameld.herkomst)})"
        )
    for klacht in dossier.klachten:
        bronnen[klacht.id] = f"klacht: {_first(klacht.omschrijving)}"
    for eerdere in dossier.eerdere_brieven:
        datum = f" van {format_datum(eerdere.datum)}" if eerdere.datum else ""
        bronnen[eerdere.id] = f"eerdere brief{datum}"
    for overleg in dossier.beoordeling.overleggen:
        datum = f" op {format_datum(overleg.op)}" if overleg.op else ""
        bronnen[overleg.id] = f"overleg met {overleg.wie}{datum}"
    for brief in dossier.brieven:
        datum = f" van {format_datum(brief.datum)}" if brief.datum else ""
        bronnen[brief.id] = f"brief{datum}"
    return bronnen


def _first(tekst: str) -> str:
    regel = " ".join(tekst.split()).strip("“”\"'")
    return regel if len(regel) <= LENGTH else f"{regel[:LENGTH].rstrip()}…"
