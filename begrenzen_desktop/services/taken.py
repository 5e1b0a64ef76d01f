"""What a user does with a line of Vandaag: put it aside with a reason, call it done, and take either back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.overzicht import Vandaagregel
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.domain.wegzetting import Wegzetting, check_wegzetting
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.services.nazorg import Nazorgdienst
from begrenzen_desktop.services.overview import load_vandaagregels
from begrenzen_desktop.services.recording import record
from begrenzen_desktop.services.registering import Registering
from begrenzen_desktop.services.termijnen import Termijnen
from begrenzen_desktop.storage.dossiers import require_open
from begrenzen_desktop.storage.klachten import load_klachten
from begrenzen_desktop.storage.store import Store, Transaction
from begrenzen_desktop.storage.vandaag import find_wegzetting, save_wegzetting

WEG = "Deze taak staat er niet meer. Het scherm wordt bijgewerkt."
BEVESTIGING = "bevestiging:"


@dataclass(frozen=True, slots=True)
class Terug:
    """What is needed to take an act on a line back: which line, and how it was put aside before (None: it was not)."""

    regel: Vandaagregel
    was: Wegzetting | None = None
    was_gedaan: bool = False


class Taken:
    """Each act gives what changed and what takes it back. Acts on a dossier stand in its tijdlijn."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now
        self._termijnen = Termijnen(store, now)
        self._nazorg = Nazorgdienst(store, now)
        self._registering = Registering(store, now)

    def set_aside(self, regel: Vandaagregel, wegzetting: Wegzetting) -> tuple[Changes, Terug]:
        """Put a line aside until a day.

        Raises OngeldigAntwoord without a reason or for a day that cannot be, NogNietToegestaan for what has to stay in view,
        BegrenzenError when the line is gone.
        """
        schoon = " ".join(normalise_tekst(wegzetting.reden).split())
        with self._store.transaction() as tx:
            nu = self._find(tx, regel)
            wegzetting = replace(wegzetting, reden=schoon, stand=nu.stand)
            if not nu.kan_weg and nu.grens is None:
                raise NogNietToegestaan("Deze taak blijft in beeld tot hij is gedaan.")
            check_wegzetting(wegzetting, local_date(self._now()), nu.grens)
            was = find_wegzetting(tx, nu.dossier_id, nu.sleutel)
            self._save(tx, nu, wegzetting)
        return changed(regel.dossier_id, lijst=True), Terug(regel, was)

    def bring_back(self, regel: Vandaagregel) -> tuple[Changes, Terug]:
        """Show a line again at once."""
        with self._store.transaction() as tx:
            require_open(tx, regel.dossier_id)
            was = find_wegzetting(tx, regel.dossier_id, regel.sleutel)
            if was is not None:
                self._save(tx, regel, None)
        return changed(regel.dossier_id, lijst=True), Terug(regel, was)

    def finish(self, regel: Vandaagregel) -> tuple[Changes, Terug]:
        """Record that it was done today. Raises NogNietToegestaan for what only the dossier itself can tell."""
        with self._store.transaction() as tx:
            nu = self._find(tx, regel)
        if not nu.kan_gedaan:
            raise NogNietToegestaan(
                "Of dit is gedaan, blijkt uit het dossier zelf. Open het dossier en leg daar vast wat er is gebeurd."
            )
        return self._set_done(regel, done=True), Terug(regel, was_gedaan=True)

    def undo(self, terug: Terug) -> Changes:
        """Take an act back. Raises BegrenzenError when its dossier was closed or removed since."""
        if terug.was_gedaan:
            return self._set_done(terug.regel, done=False)
        with self._store.transaction() as tx:
            require_open(tx, terug.regel.dossier_id)
            self._save(tx, terug.regel, terug.was)
        return changed(terug.regel.dossier_id, lijst=True)

    def _find(self, tx: Transaction, regel: Vandaagregel) -> Vandaagregel:
        """The line as it stands now: somebody may have worked in the dossier since the screen was read."""
        plek = (regel.dossier_id, regel.nazorg_id, regel.sleutel)
        for nu in load_vandaagregels(tx, local_date(self._now())):
            if (nu.dossier_id, nu.nazorg_id, nu.sleutel) == plek:
                return nu
        raise BegrenzenError(WEG)

    def _save(self, tx: Transaction, regel: Vandaagregel, wegzetting: Wegzetting | None) -> None:
        save_wegzetting(tx, regel.dossier_id, regel.sleutel, wegzetting)
        soort = Gebeurtenissoort.TAAK_WEGGEZET if wegzetting is not None else Gebeurtenissoort.TAAK_TERUGGEZET
        record(tx, soort, self._now(), regel.dossier_id, regel.sleutel)

    def _set_done(self, regel: Vandaagregel, *, done: bool) -> Changes:
        dag = local_date(self._now()) if done else None
        naam = regel.sleutel.partition(":")[2]
        if regel.nazorg_id:
            return self._nazorg.finish(regel.nazorg_id, naam, dag)
        if not naam.startswith(BEVESTIGING):
            return self._termijnen.finish(regel.dossier_id, naam, dag)
        with self._store.transaction() as tx:
            klachten = load_klachten(tx, regel.dossier_id)
        klacht = next((klacht for klacht in klachten if klacht.id == naam.removeprefix(BEVESTIGING)), None)
        if klacht is None:
            raise BegrenzenError(WEG)
        return self._registering.change_klacht(regel.dossier_id, replace(klacht, bevestigd_op=dag))


Daad = Callable[[], tuple[Changes, Terug]]
"""An act on a line, ready to be done on the store lane."""
