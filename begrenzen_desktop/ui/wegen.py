"""The ways to a dossier that are open on every screen: searching for it, and beginning a new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from begrenzen_desktop.domain.treffer import Treffer, Treffersoort
from begrenzen_desktop.services.changes import Changes
from begrenzen_desktop.ui.forms.new_dossier import NewDossierDialog
from begrenzen_desktop.ui.zoek import ZoekDialog

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.ui.dossier.screen import DossierScreen
    from begrenzen_desktop.ui.hub import Hub
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks

PLEKKEN = {Treffersoort.CONTACT: "contacten", Treffersoort.KLACHT: "klachten"}


class Wegen(QObject):
    """Ends with the window; ``open_dossier`` shows what was found or made."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        services: Services,
        hub: Hub,
        dossier: DossierScreen,
        open_dossier: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._services, self._hub = window, tasks, services, hub
        self._dossier, self._open = dossier, open_dossier

    def search(self) -> None:
        """Search everything, and go to what was chosen."""

        def look(tekst: str, done: Callable[[tuple[Treffer, ...]], None]) -> None:
            self._tasks.run("store", lambda: self._services.searching.search(tekst), done)

        dialog = ZoekDialog(look, self._window)
        dialog.chosen.connect(self._go_to)
        dialog.open()

    def _go_to(self, treffer: Treffer) -> None:
        self._open(treffer.dossier_id)
        if treffer.soort is Treffersoort.ANTWOORD:
            self._dossier.beoordeling.jump(treffer.object_id)
        elif treffer.soort in PLEKKEN:
            self._dossier.beoordeling.jump(PLEKKEN[treffer.soort])

    def ask_new_dossier(self) -> None:
        """Ask whom a new dossier is about, make it and show it."""
        dialog = NewDossierDialog(self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted or dialog.betrokkene is None:
            return
        betrokkene, onderwerp = dialog.betrokkene, dialog.onderwerp

        def made(result: tuple[str, Changes]) -> None:
            self._hub.changed.emit(result[1])
            self._open(result[0])

        def make() -> tuple[str, Changes]:
            behandelaar = self._services.settings.profiel().behandelaar
            dossier, changes = self._services.dossiers.create(betrokkene, onderwerp, behandelaar)
            return dossier.id, changes

        self._tasks.run("store", make, made)
