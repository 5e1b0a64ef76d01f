"""Terms as a user works with them: seen with their sum, moved with a reason, and computed anew for a new holiday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from begrenzen_desktop.domain.bewaking import AFVINKBAAR, VERSCHUIFBAAR, Bewaking
from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.feestdagen import Feestdag, Kalender
from begrenzen_desktop.domain.termijn import REGELS, Termijnsoort, compute_datum
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.services.bewaken import find_bewaakt, refresh_termijnen
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.kalender import EIGEN_DAGEN, get_kalender, load_eigen_dagen, load_kalender
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.recording import record
from begrenzen_desktop.storage.dossiers import load_dossier, require_open
from begrenzen_desktop.storage.instellingen import save_instelling
from begrenzen_desktop.storage.store import Store, Transaction
from begrenzen_desktop.storage.termijnen import (
    Plek,
    Termijnregel,
    Wijziging,
    add_wijziging,
    load_lopende,
    load_termijnen,
    load_wijzigingen,
    move_termijn,
    save_termijn,
)

PER_KEER = 1_000
"""How many terms are computed anew in one transaction, so that the store lane is never held for long."""
ROLLEND = tuple(str(soort) for soort, regel in REGELS.items() if regel.rolt)


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijnbeeld:
    """The terms of a dossier: each with its sum, which stand still, and every change of a day."""

    bewakingen: tuple[Bewaking, ...]
    stil: frozenset[str]
    wijzigingen: tuple[Wijziging, ...]


class Termijnen:
    """Shows terms and moves them where that is allowed."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store = store
        self._now = now

    def view(self, dossier_id: str) -> Termijnbeeld:
        """Give the terms of a dossier as they are today."""
        with self._store.transaction() as tx:
            bewakingen = find_bewaakt(tx, load_dossier(tx, dossier_id), local_date(self._now()))
            stil = {naam for naam, regel in load_termijnen(tx, dossier_id).items() if regel.stil_sinds}
            return Termijnbeeld(
                bewakingen=bewakingen, stil=frozenset(stil), wijzigingen=load_wijzigingen(tx, dossier_id)
            )

    def pause(self, dossier_id: str, sleutel: str, reden: str) -> Changes:
        """Let an own norm stand still from today.

        Raises OngeldigAntwoord without a reason, NogNietToegestaan for a term of the law or of a limit.
        """
        return self._move(
            dossier_id, sleutel, reden, lambda regel, dag: replace(regel, stil_sinds=regel.stil_sinds or dag)
        )

    def resume(self, dossier_id: str, sleutel: str, reden: str) -> Changes:
        """Let it run again: its day moves by the real number of days that it stood still."""

        def on(regel: Termijnregel, dag: dt.date) -> Termijnregel:
            stil = max((dag - regel.stil_sinds).days, 0) if regel.stil_sinds else 0
            return replace(regel, dagen=regel.dagen + stil, stil_sinds=None)

        return self._move(dossier_id, sleutel, reden, on)

    def extend(self, dossier_id: str, sleutel: str, dagen: int, reden: str) -> Changes:
        """Move the day of an own norm. Raises OngeldigAntwoord for less than one day or more than a year."""
        if not 1 <= dagen <= 365:
            raise OngeldigAntwoord("Vul een aantal dagen in van 1 tot en met 365.")
        return self._move(
            dossier_id, sleutel, reden, lambda regel, _dag: replace(regel, dagen=regel.dagen + dagen)
        )

    def finish(self, dossier_id: str, sleutel: str, gedaan_op: dt.date | None) -> Changes:
        """Record on which day a promise was kept, or with None that it was not yet.

        Raises OngeldigAntwoord for a day to come, NogNietToegestaan for a term of which the dossier itself tells.
        """
        op = self._now()
        if gedaan_op is not None and gedaan_op > local_date(op):
            raise OngeldigAntwoord("Deze dag ligt in de toekomst. Vul een dag in tot en met vandaag.")
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            regel = load_termijnen(tx, dossier_id).get(sleutel)
            if regel is None or Termijnsoort(regel.soort) not in AFVINKBAAR:
                raise NogNietToegestaan(
                    "Of deze termijn is gehaald, blijkt uit het dossier zelf. Leg vast wat er is gebeurd, zoals het antwoord op de klacht."
                )
            save_termijn(tx, replace(regel, gedaan_op=gedaan_op))
            refresh_termijnen(tx, dossier_id, op, "gedaan")
            soort = (
                Gebeurtenissoort.TERMIJN_NIET_GEDAAN if gedaan_op is None else Gebeurtenissoort.TERMIJN_GEDAAN
            )
            record(tx, soort, op, dossier_id, sleutel)
        return changed(dossier_id, lijst=True)

    def eigen_dagen(self) -> tuple[Feestdag, ...]:
        """Give the equated days that the organisation added."""
        with self._store.reading() as tx:
            return load_eigen_dagen(tx)

    def set_eigen_dagen(self, dagen: tuple[Feestdag, ...]) -> None:
        """Keep other equated days. ``recompute_all`` then brings the running terms in step.

        Raises OngeldigAntwoord for a day without a name or a source, or one that is a holiday already.
        """
        for dag in dagen:
            if not dag.naam.strip() or not dag.bron.strip():
                raise OngeldigAntwoord(
                    "Vul bij elke dag een naam in, en waar die staat, zoals het nummer van de Staatscourant."
                )
            if (al := get_kalender().feestdag(dag.datum)) is not None:
                raise OngeldigAntwoord(f"{dag.datum:%d-%m-%Y} telt al mee ({al.naam}). Kies een andere dag.")
        waarden = [
            {
                "datum": dag.datum.isoformat(),
                "naam": normalise_tekst(dag.naam).strip(),
                "bron": normalise_tekst(dag.bron).strip(),
            }
            for dag in sorted({dag.datum: dag for dag in dagen}.values(), key=lambda dag: dag.datum)
        ]
        with self._store.transaction() as tx:
            save_instelling(tx, EIGEN_DAGEN, waarden)

    def recompute_all(self) -> tuple[Wijziging, ...]:
        """Compute every running term of the law anew, a slice at a time, and give the days that moved."""
        return tuple(wijziging for deel in self.recompute_slices() for wijziging in deel)

    def recompute_slices(self) -> Iterator[tuple[Wijziging, ...]]:
        """The same, one transaction a step, so that other work on the store lane comes in between."""
        na = ("", "")
        while True:
            with self._store.transaction() as tx:
                kalender = load_kalender(tx)
                regels = load_lopende(tx, ROLLEND, na, PER_KEER)
                dagen: dict[tuple[str, str], str] = {}
                verschoven = []
                for dossier_id, sleutel, soort, vanaf, datum in regels:
                    # Many complaints came on the same day: each day is computed once.
                    nieuw = dagen.get((soort, vanaf)) or dagen.setdefault(
                        (soort, vanaf), _compute(soort, vanaf, kalender)
                    )
                    if nieuw != datum:
                        verschoven.append(self._shift(tx, (dossier_id, sleutel), datum, nieuw))
            yield tuple(verschoven)  # after the commit: nothing is held while other work comes in between
            if len(regels) < PER_KEER:
                return
            na = regels[-1][:2]

    def _shift(self, tx: Transaction, plek: Plek, van: str, naar: str) -> Wijziging:
        dossier_id, sleutel = plek
        wijziging = Wijziging(
            dossier_id=dossier_id,
            sleutel=sleutel,
            op=self._now(),
            van=dt.date.fromisoformat(van),
            naar=dt.date.fromisoformat(naar),
            oorzaak="feestdagen",
        )
        move_termijn(tx, dossier_id, sleutel, wijziging.naar)
        add_wijziging(tx, wijziging)
        return wijziging

    def _move(
        self,
        dossier_id: str,
        sleutel: str,
        reden: str,
        change: Callable[[Termijnregel, dt.date], Termijnregel],
    ) -> Changes:
        schoon = normalise_tekst(reden).strip()
        if not schoon:
            raise OngeldigAntwoord("De reden ontbreekt. Schrijf in één zin waarom deze dag verschuift.")
        op = self._now()
        with self._store.transaction() as tx:
            require_open(tx, dossier_id)
            regel = load_termijnen(tx, dossier_id).get(sleutel)
            if regel is None:
                raise NogNietToegestaan("Deze termijn loopt niet meer. Open het dossier opnieuw.")
            _require_movable(Termijnsoort(regel.soort))
            save_termijn(tx, change(regel, local_date(op)))
            refresh_termijnen(tx, dossier_id, op, "verschoven", schoon)
            record(tx, Gebeurtenissoort.TERMIJN_VERSCHOVEN, op, dossier_id, sleutel)
        return changed(dossier_id, lijst=True)


def _require_movable(soort: Termijnsoort) -> None:
    if soort in VERSCHUIFBAAR:
        return
    if soort in REGELS and REGELS[soort].wettelijk:
        raise NogNietToegestaan(
            "Een termijn van de wet staat nooit stil en schuift niet op. Verdaag de klacht, of vraag de burger om instemming op papier."
        )
    raise NogNietToegestaan(
        "Deze dag hoort bij een grens en schuift niet zomaar op: dan zou de grens ongemerkt langer duren. Kijk opnieuw en leg dat vast."
    )


def _compute(soort: str, vanaf: str, kalender: Kalender) -> str:
    return compute_datum(REGELS[Termijnsoort(soort)], dt.date.fromisoformat(vanaf), kalender).isoformat()
