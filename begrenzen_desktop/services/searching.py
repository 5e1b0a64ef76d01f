"""Searches all dossiers for words: names and subjects first, then what was typed in them."""

from __future__ import annotations

from begrenzen_desktop.domain.treffer import Treffer, Treffersoort, make_fragment
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.storage.dossierlijst import load_regels
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.zoeken import find_texts

MOST = 20  # places of each kind: who needs more types another word
SHORTEST = 2


class Searching:
    """Reads only."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def search(self, tekst: str) -> tuple[Treffer, ...]:
        """Give the places where every word of at least two characters occurs; closed dossiers too."""
        woorden = tuple(w for w in normalise_tekst(tekst).casefold().split() if len(w) >= SHORTEST)
        if not woorden:
            return ()
        with self._store.reading() as tx:
            regels = {r.id: r for r in load_regels(tx, local_date(self._now()), include_closed=True)}
            plaatsen = find_texts(tx, woorden, MOST)
        dossiers = [regel for regel in regels.values() if regel.has_words(woorden)]
        gevonden = [
            Treffer(
                Treffersoort.DOSSIER, r.id, r.betrokkene, " · ".join(filter(None, (r.onderwerp, r.kenmerk)))
            )
            for r in dossiers[:MOST]
        ]
        for plaats in plaatsen:
            gevonden.append(
                Treffer(
                    plaats.soort,
                    plaats.dossier_id,
                    regels[plaats.dossier_id].betrokkene,
                    make_fragment(plaats.tekst, woorden),
                    plaats.object_id,
                )
            )
        return tuple(gevonden)
