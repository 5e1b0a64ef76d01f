"""What can be asked for on every screen, also while no vault is open: the Spoedkaart and the keyboard map."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.bestandskeuze import ask_folder

if TYPE_CHECKING:
    from begrenzen_desktop.domain.profiel import Organisatieprofiel
    from begrenzen_desktop.services.settings import Settings
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.spoedkaart.kaart import SpoedkaartDialog
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.toetsenkaart import ToetsenkaartDialog


class Altijd(QObject):
    """Makes each the first time it is asked for, and keeps it: the second time it is there at once."""

    nazorg_asked = Signal()
    notitie_asked = Signal()

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._settings: Settings | None = None
        self._organisation = ""
        self.spoedkaart: SpoedkaartDialog | None = None
        self.toetsenkaart: ToetsenkaartDialog | None = None
        window.spoed_asked.connect(self.show_spoedkaart)
        window.help_asked.connect(self.show_toetsen)

    def use(self, settings: Settings | None) -> None:
        """Take the organisation's own numbers from here; None when the vault closes."""
        self._settings = settings
        if self.spoedkaart is not None:
            self.spoedkaart.offer_care(settings is not None)
            if settings is None:
                self.spoedkaart.show_own("", "")

    def show_spoedkaart(self) -> None:
        """Show the card at once, and its own numbers as soon as they are read."""
        if self.spoedkaart is None:
            from begrenzen_desktop.services.spoedkaart import get_spoedkaart
            from begrenzen_desktop.ui.spoedkaart.kaart import SpoedkaartDialog

            try:
                self.spoedkaart = SpoedkaartDialog(get_spoedkaart(), self._window)
            except BegrenzenError as error:
                self._window.bar.show_error(str(error))
                return
            self.spoedkaart.file_asked.connect(self._save_spoedkaart)
            self.spoedkaart.nazorg_asked.connect(self.nazorg_asked)
            self.spoedkaart.notitie_asked.connect(self.notitie_asked)
        self.spoedkaart.offer_care(self._settings is not None)
        self.spoedkaart.open()
        settings = self._settings
        if settings is not None:
            self._tasks.run("store", settings.profiel, lambda profiel: self._show_own(settings, profiel))

    def _save_spoedkaart(self) -> None:
        """Write the card as a Word file where the user chose; also while no vault is open."""
        card = self.spoedkaart
        assert card is not None  # it asked for this
        folder = ask_folder(card, "In welke map wil je de Spoedkaart opslaan?")
        if folder is None:
            return
        own, protocol, organisation = card.own(), card.protocol(), self._organisation

        def work() -> Path:
            from begrenzen_desktop.services.spoedkaart import save_spoedkaart

            return save_spoedkaart(folder, own, protocol, organisation, dt.datetime.now(dt.UTC))

        self._tasks.run(
            "jobs",
            work,
            lambda path: card.bar.show_info(f"De Spoedkaart staat in {path.parent}."),
            lambda error: card.bar.show_error(str(error)),
        )

    def show_toetsen(self) -> None:
        """Show every key on one page."""
        if self.toetsenkaart is None:
            from begrenzen_desktop.ui.toetsenkaart import ToetsenkaartDialog

            self.toetsenkaart = ToetsenkaartDialog(self._window)
        self.toetsenkaart.open()

    def _show_own(self, settings: Settings, profiel: Organisatieprofiel) -> None:
        if self.spoedkaart is not None and settings is self._settings:  # else the vault was closed meanwhile
            self.spoedkaart.show_own(profiel.noodnummers, profiel.agressieprotocol)
            self._organisation = profiel.naam
