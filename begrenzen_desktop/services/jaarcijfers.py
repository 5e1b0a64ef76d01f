"""Makes the anonymous year figures, a slice at a time, so that other work on the store lane comes in between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from begrenzen_desktop.domain.afloop import EIGEN, WETTELIJK, Afloop
from begrenzen_desktop.domain.afscherming import Afscherming, Afschermwijze
from begrenzen_desktop.domain.jaarcijfers import (
    Cijfer,
    Cijferregel,
    Jaarcijfers,
    Lesregel,
    Maatregelduur,
    Periode,
    count_duren,
    count_lopend,
)
from begrenzen_desktop.domain.klacht import Ombudsmanoordeel, Oordeel
from begrenzen_desktop.domain.leerpunt import Leergebied
from begrenzen_desktop.domain.maatregelduur import find_duren
from begrenzen_desktop.domain.namen import find_naamwoorden, strip_namen
from begrenzen_desktop.domain.termijn import Termijnsoort
from begrenzen_desktop.domain.verloop import Verloopuitkomst
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.regelingen import ZORGVULDIG_BEGRENZEN, Regelingen
from begrenzen_desktop.storage.instellingen import load_instelling, save_instelling
from begrenzen_desktop.storage.jaarcijfers import (
    Telling,
    count,
    count_termijnen,
    first_moment,
    has_real,
    load_lessen,
    load_namen,
    load_verlopen,
)
from begrenzen_desktop.storage.store import Store

AFSCHERMING = "afscherming-cijfers"
GETELD = (Afloop.GEHAALD, Afloop.GEMIST)
OVERIG = "Iets anders"
DOSSIERS_PER_KEER = 150
"""Of so many dossiers the life of their measures is read in one go: well under 50 ms."""
Deel = Cijfer | tuple[Lesregel, ...] | None
"""What one slice gives: a figure, the lessons, or nothing yet."""


@dataclass(frozen=True, slots=True)
class Mogelijk:
    """The years that can be chosen, the newest first, and how small numbers are told."""

    jaren: tuple[int, ...]
    afscherming: Afscherming
    oefening: bool


class Jaarcijferdienst:
    """Reads only, but for how small numbers are told."""

    def __init__(self, store: Store, regelingen: Regelingen, now: Now) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now

    def possible(self) -> Mogelijk:
        """Give the years since the first dossier."""
        vandaag = local_date(self._now())
        with self._store.reading() as tx:
            oefening = not has_real(tx)
            eerste = first_moment(tx, oefening=oefening)
            bewaard = load_instelling(tx, AFSCHERMING, {})
        begin = min(local_date(eerste).year, vandaag.year) if eerste else vandaag.year
        afscherming = Afscherming(
            Afschermwijze(bewaard.get("wijze", Afschermwijze.GRENS)), int(bewaard.get("grens", 5))
        )
        return Mogelijk(tuple(range(vandaag.year, begin - 1, -1)), afscherming, oefening)

    def set_afscherming(self, afscherming: Afscherming) -> None:
        """Remember how small numbers are told."""
        with self._store.transaction() as tx:
            save_instelling(tx, AFSCHERMING, {"wijze": str(afscherming.wijze), "grens": afscherming.grens})

    def compute(self, periode: Periode) -> Jaarcijfers:
        """Give all figures of a period at once; for a command or a test, as it takes longer than a slice may."""
        return self.gather(periode, tuple(self.slices(periode)))

    def gather(self, periode: Periode, delen: Iterable[Deel]) -> Jaarcijfers:
        """Put the slices together."""
        delen = tuple(delen)
        with self._store.reading() as tx:
            oefening = not has_real(tx)
        return Jaarcijfers(
            periode=periode,
            opgemaakt_op=local_date(self._now()),
            cijfers=tuple(deel for deel in delen if isinstance(deel, Cijfer)),
            lessen=next((deel for deel in delen if isinstance(deel, tuple)), ()),
            oefening=oefening,
        )

    def slices(self, periode: Periode) -> Iterator[Deel]:
        """Give the figures one by one, each in a reading of its own."""
        with self._store.reading() as tx:
            oefening = not has_real(tx)
        for maak in self._makers(periode, oefening):
            yield maak()
        yield from self._duren(periode, oefening)
        yield self._leergebieden(periode, oefening)
        yield from self._lessen(periode, oefening)

    def _makers(self, periode: Periode, oefening: bool) -> Iterator[partial[Cijfer]]:
        """The figures that are one question each, in their order on the screen."""
        telt = partial(self._count, periode, oefening)
        yield partial(
            telt, "dossiers", "Dossiers", "Dossiers die in het jaar zijn begonnen of gesloten.",
            {"begonnen": "Begonnen", "gesloten": "Gesloten"}, telt_op=False,
        )  # fmt: skip
        yield partial(
            telt,
            "conclusie",
            "Soort gedrag",
            "De conclusie van elke beslissing in het jaar.",
            self._options("conclusie"),
        )
        yield partial(
            telt, "kenmerken", "Wat er in het contact opviel",
            "De aangekruiste kenmerken van elke beslissing in het jaar. Eén dossier kan er meer hebben.",
            self._options("kenmerken"), telt_op=False,
        )  # fmt: skip
        yield partial(
            telt,
            "beslissing",
            "Beslissingen",
            "Elke beslissing die in het jaar is genomen.",
            self._options("beslissing"),
        )
        yield partial(
            telt, "klachten", "Klachten naar uitkomst", "Klachten die in het jaar zijn afgedaan (artikel 9:12a Awb).",
            {str(o): _capital(o.label) for o in Oordeel},
        )  # fmt: skip
        yield partial(
            telt, "heroverweging", "Heroverwegingen", "Op verzoek van de burger heroverwogen maatregelen.",
            {str(u): u.label for u in Verloopuitkomst if u is not Verloopuitkomst.VERLENGEN},
        )  # fmt: skip
        yield partial(
            telt, "herbeoordeling", "Zelf opnieuw bekeken", "Maatregelen en stops waar jullie zelf opnieuw naar keken.",
            {str(u): u.label for u in Verloopuitkomst},
        )  # fmt: skip
        yield partial(self._ombudsman, periode, oefening)
        yield partial(self._termijnen, periode, oefening, "wettelijk", "Termijnen van de wet", WETTELIJK)
        yield partial(self._termijnen, periode, oefening, "eigen", "Eigen normen", EIGEN)

    def _count(
        self, periode: Periode, oefening: bool, naam: str, titel: str, telt: str, namen: Mapping[str, str],
        *, telt_op: bool = True,
    ) -> Cijfer:  # fmt: skip
        with self._store.reading() as tx:
            tellingen = count(tx, naam, oefening=oefening)
        return _cijfer(periode, naam, titel, telt, tellingen, namen, telt_op=telt_op)

    def _ombudsman(self, periode: Periode, oefening: bool) -> Cijfer:
        with self._store.reading() as tx:
            sinds = count(tx, "ombudsman-sinds", oefening=oefening)
            uitkomst = count(tx, "ombudsman", oefening=oefening)
        namen = {"sinds": "Vraag van de ombudsman gekregen"}
        namen |= {str(o): f"Uitkomst: {o.label}" for o in Ombudsmanoordeel}
        telt = "Klachten waarover de ombudsman in het jaar iets vroeg, en uitkomsten die in het jaar kwamen."
        return _cijfer(periode, "ombudsman", "Ombudsman", telt, (*sinds, *uitkomst), namen, telt_op=False)

    def _termijnen(
        self, periode: Periode, oefening: bool, naam: str, titel: str, soorten: tuple[Termijnsoort, ...]
    ) -> Cijfer:
        with self._store.reading() as tx:
            tellingen = count_termijnen(tx, local_date(self._now()), oefening=oefening)
        samen = [
            (jaar, afloop, aantal)
            for jaar, wat, aantal in tellingen
            for soort, _, afloop in (wat.rpartition(":"),)
            if soort in soorten and afloop in GETELD
        ]
        namen = {str(afloop): _capital(afloop.label) for afloop in GETELD}
        telt = "Termijnen waarvan de laatste dag in het jaar viel. Wat nog loopt, of wat niet meer hoefde, telt niet mee."
        return _cijfer(periode, f"termijnen-{naam}", titel, telt, samen, namen, op_tijd=True)

    def _duren(self, periode: Periode, oefening: bool) -> Iterator[Deel]:
        vandaag = local_date(self._now())
        duren: list[Maatregelduur] = []
        na: str | None = ""
        while na is not None:
            with self._store.reading() as tx:
                verlopen, na = load_verlopen(tx, na, DOSSIERS_PER_KEER, oefening=oefening)
            duren.extend(
                duur for stappen, brieven in verlopen for duur in find_duren(stappen, brieven, vandaag)
            )
            yield None
        yield count_lopend(duren, periode, vandaag)
        yield count_duren(duren, periode, vandaag)

    def _leergebieden(self, periode: Periode, oefening: bool) -> Cijfer:
        return self._count(
            periode, oefening, "leergebied", "Wat er verandert door gesloten dossiers",
            "Het antwoord bij het sluiten van elk dossier dat in het jaar is gesloten.",
            {str(gebied): gebied.label for gebied in Leergebied},
        )  # fmt: skip

    def _lessen(self, periode: Periode, oefening: bool) -> Iterator[Deel]:
        with self._store.reading() as tx:
            lessen = [les for les in load_lessen(tx, oefening=oefening) if les[0] in periode.jaren]
        woorden: frozenset[str] = frozenset()
        na: int | None = 0 if lessen else None
        while na is not None:
            with self._store.reading() as tx:
                namen, na = load_namen(tx, na)
            woorden |= find_naamwoorden(namen)
            yield None
        yield tuple(
            Lesregel(jaar, Leergebied(gebied), tekst, strip_namen(tekst, woorden), dossier_id)
            for jaar, gebied, tekst, dossier_id in lessen
        )

    def _options(self, vraag_id: str) -> Mapping[str, str]:
        vraag = self._regelingen.newest(ZORGVULDIG_BEGRENZEN).vraag(vraag_id)
        return {keuze.id: keuze.label for keuze in vraag.keuzen}


def _cijfer(
    periode: Periode, naam: str, titel: str, telt: str, tellingen: Iterable[Telling], namen: Mapping[str, str],
    *, telt_op: bool = True, op_tijd: bool = False,
) -> Cijfer:  # fmt: skip
    return Cijfer(
        id=naam,
        titel=titel,
        telt=telt,
        kolommen=tuple(map(str, periode.jaren)),
        regels=_rows(periode, tellingen, namen),
        telt_op=telt_op,
        op_tijd=op_tijd,
    )


def _rows(
    periode: Periode, tellingen: Iterable[Telling], namen: Mapping[str, str]
) -> tuple[Cijferregel, ...]:
    """Give a row for each name, also where nothing was counted; what has no name any more is counted together."""
    aantallen: dict[str, dict[int, int]] = {naam: {} for naam in namen}
    for jaar, wat, aantal in tellingen:
        per_jaar = aantallen.setdefault(wat if wat in namen else "", {})
        per_jaar[jaar] = per_jaar.get(jaar, 0) + aantal
    return tuple(
        Cijferregel(namen.get(wat, OVERIG), tuple(per_jaar.get(jaar, 0) for jaar in periode.jaren))
        for wat, per_jaar in aantallen.items()
    )


def _capital(woorden: str) -> str:
    return woorden[:1].upper() + woorden[1:]
