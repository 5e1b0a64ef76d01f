"""The open letter leaves the kluis as a copy for the archive, and comes back signed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.ui.bestandskeuze import SIGNED_KINDS, ask_files, ask_folder

if TYPE_CHECKING:
    from begrenzen_desktop.domain.brief import Bevroren
    from begrenzen_desktop.domain.certificering import Handtekeningcontrole
    from begrenzen_desktop.domain.errors import BegrenzenError
    from begrenzen_desktop.services.archief import Archiefwerk
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.brief.page import BriefPage
    from begrenzen_desktop.ui.tasks import Control, Tasks

BEZIG = "Het archiefbestand (PDF/A) wordt gemaakt …"


class Buitenkant(QObject):
    """Asks where, writes there and says so. ``signed``: the files that came back, and for which letter."""

    signed = Signal(object, str)

    def __init__(
        self,
        tasks: Tasks,
        services: Services,
        page: BriefPage,
        saved: Callable[[Changes, str], None],
        failed: Callable[[BegrenzenError], None],
    ) -> None:
        super().__init__(page)
        self._tasks, self._page, self._saved, self._failed = tasks, page, saved, failed
        self._archief, self._certifying = services.archief, services.certifying

    def do(self, act: str, brief_id: str) -> None:
        """Do an act of the foot of the letter."""
        {"archief": self.archive, "terugbrengen": self.ask_signed}[act](brief_id)

    def check_signature(self, brief_id: str, is_open: Callable[[], bool]) -> None:
        """Check a digital signature again each time its letter is opened, and say so while it still is."""

        def show(controle: Handtekeningcontrole | None) -> None:
            if is_open():
                self._page.signature.show_for(controle)

        self._tasks.run("store", lambda: self._certifying.check(brief_id), show)

    def archive(self, brief_id: str) -> None:
        """Make the PDF/A-2b (jobs), keep it in the vault (store) and write it where the user chose, with its SHA-256."""
        folder = ask_folder(self._page, "In welke map wil je het archiefbestand opslaan?")
        if folder is None:
            return
        tasks, archief = self._tasks, self._archief
        self._page.bar.show_info(BEZIG)

        def make(werk: Archiefwerk) -> None:
            def work(control: Control) -> bytes:
                return werk.run(control.check)

            tasks.run_job(work, lambda pdf: keep(werk, pdf), self._failed)

        def keep(werk: Archiefwerk, pdf: bytes) -> None:
            tasks.run(
                "store", lambda: archief.keep(werk, pdf), lambda kept: write(werk, pdf, *kept), self._failed
            )

        def write(werk: Archiefwerk, pdf: bytes, kopie: Bevroren, changes: Changes) -> None:
            def done(path: Path) -> None:
                self._saved(
                    changes,
                    f"Het archiefbestand {path.name} staat in {path.parent}, en in de kluis."
                    f" Controlegetal (SHA-256): {kopie.sha256}",
                )

            tasks.run("jobs", lambda: archief.write(werk, pdf, kopie.sha256, folder), done, self._failed)

        tasks.run("store", lambda: archief.prepare(brief_id), make, self._failed)

    def ask_signed(self, brief_id: str) -> None:
        """Ask for the files that came back from the signatory."""
        if paths := ask_files(self._page, "Getekende brief kiezen", SIGNED_KINDS):
            self.signed.emit(paths, brief_id)
