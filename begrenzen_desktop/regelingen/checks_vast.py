"""Check that a regeling keeps what every limit rests on: the gates and the letters ask for these answers, whatever it leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from begrenzen_desktop.domain.regeling import Regeling, Soort
from begrenzen_desktop.regelingen.bevinding import Bevinding

_STOP = frozenset({"stop-klacht", "stop-beide"})
_MAATREGEL = frozenset({"stop-alles-tijdelijk", "stop-beide"})
_GRENS = _STOP | _MAATREGEL
VASTE_VRAGEN: dict[str, tuple[Soort, frozenset[str]]] = {
    "agressieprotocol_bekeken": (Soort.JA_NEE, _MAATREGEL),
    "onderwerp": (Soort.REGEL, _GRENS),
    "contacten": (Soort.CONTACTEN, _GRENS),
    "feiten": (Soort.TEKST, _GRENS),
    "interactie": (Soort.TEKST, _GRENS),
    "klachten": (Soort.KLACHTEN, _STOP),
    "proces": (Soort.TEKST, _GRENS),
    "tijd_uitkomst": (Soort.TEKST, _GRENS),
    "overleg": (Soort.OVERLEG, _GRENS),
    "nieuwe_feiten": (Soort.JA_NEE, _STOP),
    "reden": (Soort.TEKST, _GRENS),
    "reden_maatregel": (Soort.TEKST, frozenset({"stop-beide"})),
    "wel_mogelijk": (Soort.MEERKEUZE, _GRENS),
}
"""The questions without which no limit can be decided: their kind, and the decisions that need an answer."""
OPEN_VRAGEN: dict[str, Soort] = {
    "open_vragen": Soort.JA_NEE,
    "termijn_gemist": Soort.JA_NEE,
    "termijn_hersteld": Soort.JA_NEE,
    "besloten_door": Soort.REGEL,
    "besloten_functie": Soort.REGEL,
    "besloten_op": Soort.DATUM,
    "afbakening": Soort.TEKST,
    "herbeoordelingsdatum": Soort.DATUM,
    "brieven": Soort.BRIEVEN,
}
"""Questions that are there for every limit, though an answer is not always needed."""


def check_vaste_vragen(regeling: Regeling) -> Iterator[Bevinding]:
    """Find which of them is gone, became another kind, or is no longer needed for a decision."""
    vragen = {vraag.id: vraag for vraag in regeling.vragen()}
    grenzen = _GRENS & {soort.id for soort in regeling.beslissingen}
    alle = {**VASTE_VRAGEN, **{naam: (soort, frozenset()) for naam, soort in OPEN_VRAGEN.items()}}
    for vraag_id, (soort, nodig) in alle.items() if grenzen else ():
        vraag = vragen.get(vraag_id)
        if vraag is None:
            if not nodig or nodig & grenzen:
                yield Bevinding(
                    "de vragen",
                    f"de vraag '{vraag_id}' ontbreekt",
                    "Haal haar uit 'weg' of voeg haar toe: zonder die vraag is een grens niet zorgvuldig.",
                )
            continue
        if vraag.soort is not soort:
            yield Bevinding(
                f"vraag '{vraag_id}'",
                f"de soort is {vraag.soort}",
                f"Maak er weer een vraag van de soort {soort} van.",
            )
        for beslissing in sorted((nodig & grenzen) - vraag.nodig_voor):
            yield Bevinding(
                f"vraag '{vraag_id}', nodig_voor",
                f"de beslissing '{beslissing}' staat er niet bij",
                "Zet die erbij: zonder dit antwoord mag niemand een grens stellen.",
            )
