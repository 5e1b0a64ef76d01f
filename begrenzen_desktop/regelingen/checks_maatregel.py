"""Check that a regeling that knows a measure asks everything that a measure is made of."""

from __future__ import annotations

from collections.abc import Iterator

from begrenzen_desktop.domain.maatregel import ASSEN
from begrenzen_desktop.domain.regeling import Regeling, Soort
from begrenzen_desktop.regelingen.bevinding import Bevinding

MAATREGEL = "maatregel"
WAARSCHUWT = frozenset({"waarschuwing", "uitnodiging-gesprek"})
"""The letters that say which behaviour has to change and what may follow."""
MAATREGEL_VRAGEN = (
    *((vraag_id, Soort.MEERKEUZE) for vraag_id, _ in ASSEN),
    ("maatregel_trede", Soort.KEUZE),
    ("open_route", Soort.REGEL),
    ("ingangsdatum", Soort.DATUM),
    ("einddatum", Soort.DATUM),
    ("herbeoordelingsdatum", Soort.DATUM),
    ("nieuwe_klachten", Soort.KEUZE),
    ("gesprekken", Soort.GESPREKKEN),
)
_ALTIJD_NODIG = frozenset({"open_route", "ingangsdatum", "einddatum", "nieuwe_klachten"})


def check_maatregel(regeling: Regeling) -> Iterator[Bevinding]:
    """Find what a decision with the letter of a measure misses; a regeling without it has nothing to check."""
    vragen = {vraag.id: vraag for vraag in regeling.vragen()}
    for brief in sorted(regeling.waarschuwt_met - WAARSCHUWT):
        yield Bevinding(
            "waarschuwt_met",
            f"de brief '{brief}' zegt niet wat er kan volgen",
            f"Kies uit: {', '.join(sorted(WAARSCHUWT))}.",
        )
    for beslissing in regeling.beslissingen:
        if MAATREGEL not in beslissing.brieven:
            continue
        for vraag_id, soort in MAATREGEL_VRAGEN:
            vraag = vragen.get(vraag_id)
            if vraag is None:
                yield Bevinding(
                    f"beslissing '{beslissing.id}'",
                    f"de vraag '{vraag_id}' ontbreekt",
                    "Voeg die toe: een maatregel is er niet compleet zonder.",
                )
            elif vraag.soort is not soort:
                yield Bevinding(
                    f"vraag '{vraag_id}'",
                    f"de soort is {vraag.soort}",
                    f"Maak er een vraag van de soort {soort} van.",
                )
            elif vraag_id in _ALTIJD_NODIG and beslissing.id not in vraag.nodig_voor:
                yield Bevinding(
                    f"vraag '{vraag_id}', nodig_voor",
                    f"de beslissing '{beslissing.id}' staat er niet bij",
                    "Zet die erbij: zonder dit antwoord mag een maatregel niet.",
                )
