"""Carries what is asked about templates to the services: files are read and checked in the jobs lane, the vault in the store lane."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.instellingen.sjablonen import SjablonenForm

if TYPE_CHECKING:
    from begrenzen_desktop.domain.sjabloon import Sjabloonkeuring, Sjabloonversie
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.tasks import Tasks


class SjablonenScreen(QObject):
    """Joins the form and the templating service."""

    changed = Signal()

    def __init__(self, tasks: Tasks, services: Services, form: SjablonenForm) -> None:
        super().__init__(form)
        self._tasks, self._services, self._form = tasks, services, form
        form.export_asked.connect(self._export)
        form.proof_asked.connect(self._make_proof)
        form.load_asked.connect(self._check)
        form.withdraw_asked.connect(self._withdraw)
        form.fields_asked.connect(self._show_fields)

    def refresh(self) -> None:
        """Read how it stands again; the regelingen are read where nothing waits for them."""
        regelingen = self._services.regeling

        def warm() -> None:
            for naam in regelingen.ids():
                regelingen.newest(naam)

        self._tasks.run(
            "jobs",
            warm,
            lambda _: self._tasks.run("store", self._services.templating.overview, self._form.fill),
            self._refuse,
        )

    def _refuse(self, error: BegrenzenError) -> None:
        self._form.set_busy(False)
        self._form.bar.show_error(str(error))

    def _export(self, regeling_id: str, soort: str, versie_id: str, path: Path) -> None:
        def write(found: tuple[str, bytes]) -> None:
            def put() -> None:
                from begrenzen_desktop.services.sjabloonbestand import write_sjabloon

                write_sjabloon(path, found[1])

            said = f"Het sjabloon staat in {path.name}. Pas het aan in Word en laad het daarna in."
            self._tasks.run("jobs", put, lambda _: self._form.bar.show_info(said), self._refuse)

        self._tasks.run(
            "store",
            lambda: self._services.templating.fetch(regeling_id, soort, versie_id),
            write,
            self._refuse,
        )

    def _make_proof(self, regeling_id: str, soort: str, path: Path) -> None:
        def make(found: tuple[str, bytes]) -> None:
            def put() -> None:
                from begrenzen_desktop.services.klok import utc_now
                from begrenzen_desktop.services.sjabloonbestand import make_proefbrief, write_sjabloon

                write_sjabloon(path, make_proefbrief(found[1], soort, utc_now()))

            said = f"De proefbrief staat in {path.name}. Kijk in Word of de huisstijl klopt. Alle gegevens erin zijn verzonnen."
            self._tasks.run("jobs", put, lambda _: self._form.bar.show_info(said), self._refuse)

        self._tasks.run(
            "store", lambda: self._services.templating.fetch(regeling_id, soort), make, self._refuse
        )

    def _check(self, regeling_id: str, soort: str, path: Path) -> None:
        self._form.set_busy(True)

        def check() -> Sjabloonkeuring:
            from begrenzen_desktop.services.sjabloonbestand import check_bestand

            return check_bestand(path, regeling_id, soort)

        self._tasks.run("jobs", check, self._load, self._refuse)

    def _load(self, keuring: Sjabloonkeuring) -> None:
        def refused(error: BegrenzenError) -> None:
            self._refuse(error)
            self._form.bevindingen.fill(keuring.naam, keuring.bevindingen)

        def loaded(result: tuple[Sjabloonversie, Changes]) -> None:
            self._form.set_busy(False)
            versie, changes = result
            said = (
                f"{keuring.naam} is ingeladen als versie {versie.nummer}. Nieuwe brieven en concepten gebruiken dit sjabloon."
                if changes.profiel
                else "Dit sjabloon was al in gebruik. Er is niets veranderd."
            )
            self._done(said)
            self._form.bevindingen.fill(keuring.naam, keuring.bevindingen)

        self._tasks.run("store", lambda: self._services.templating.adopt(keuring), loaded, refused)

    def _withdraw(self, regeling_id: str, soort: str) -> None:
        said = "Deze brief gebruikt weer het meegeleverde sjabloon. Jullie eigen versies blijven bewaard."
        self._tasks.run(
            "store",
            lambda: self._services.templating.withdraw(regeling_id, soort),
            lambda _changes: self._done(said),
            self._refuse,
        )

    def _done(self, said: str) -> None:
        self._form.bar.show_info(said)
        self.refresh()
        self.changed.emit()

    def _show_fields(self, soort: str) -> None:
        def read() -> tuple[tuple[str, str, bool], ...]:
            from begrenzen_desktop.services.sjabloonbestand import list_velden

            return list_velden(soort)

        self._tasks.run("jobs", read, lambda velden: self._form.show_velden(soort, velden), self._refuse)
