"""Asks about a new message, and goes to what follows from it: the Spoedkaart, a letter, a breach, or nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.triage import Triageadvies
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.ui.triage.dialog import TriageDialog
from begrenzen_desktop.ui.triage.uitkomst import BRIEF_BIJ
from begrenzen_desktop.ui.werk import Werk

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.services.triaging import Triagegevolg
    from begrenzen_desktop.ui.dossier.screen import DossierScreen
    from begrenzen_desktop.ui.hub import Hub
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks

NIET_NAGEKOMEN = "Het bericht is vastgelegd. Willen jullie de afspraken aanpassen? Kies dan hier ‘Niet nagekomen’ en het contact."


class Berichten(QObject):
    """Opens the dialog over the window; ``letter_begun`` names dossier and letter, ``breach_found`` the dossier."""

    letter_begun = Signal(str, str)
    breach_found = Signal(str)

    def __init__(
        self, window: MainWindow, tasks: Tasks, services: Services, hub: Hub, dossier: DossierScreen, now: Now
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._services, self._hub = window, tasks, services, hub
        self._dossier, self._now = dossier, now

    def ask(self) -> None:
        """Judge a new message: of the dossier that is open, or of one that is chosen there."""
        werk = Werk(self._tasks, self._services, self._now, self)
        werk.changed.connect(self._hub.changed)
        werk.saved.connect(self._window.saved.show_saved)
        dialog = TriageDialog(werk, self._window)
        werk.failed.connect(dialog.bar.show_error)
        dialog.judged.connect(self._follow)
        dialog.destroyed.connect(werk.deleteLater)
        dialog.ask(self._dossier.dossier_id if self._window.current_id() == "dossier" else "")

    def _follow(self, gevolg: Triagegevolg, act: str) -> None:
        uitkomst, (dossier_id,) = gevolg.uitkomst, tuple(gevolg.changes.dossiers)
        soort = BRIEF_BIJ.get(uitkomst.advies, "")
        if uitkomst.advies is Triageadvies.SPOED:
            self._window.spoed_asked.emit()
        elif act == "brief" and soort:
            betreft = {
                Triageadvies.GEMENGD: gevolg.contact_id,
                Triageadvies.OPNIEUW_KLACHT: gevolg.opnieuw_id,
            }.get(uitkomst.advies, gevolg.klacht_id)
            self._begin(dossier_id, soort, betreft)
        elif uitkomst.schending:
            self.breach_found.emit(dossier_id)
            self._window.bar.show_info(NIET_NAGEKOMEN)
        else:
            self._window.bar.show_info(f"Vastgelegd. {uitkomst.advies.label}.")

    def _begin(self, dossier_id: str, soort: str, betreft: str) -> None:
        lettering = self._services.lettering

        def begun(result: tuple[str, Changes]) -> None:
            self._hub.changed.emit(result[1])
            self.letter_begun.emit(dossier_id, result[0])

        self._tasks.run("store", lambda: lettering.start(dossier_id, soort, betreft), begun)
