"""The way to the signing folder from any screen, by a file that is dropped too, and the way back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from begrenzen_desktop.ui.tekenmap.drop import FileDrop

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.ui.dossier.screen import DossierScreen
    from begrenzen_desktop.ui.hub import Hub
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.tekenmap.screen import TekenmapScreen
    from begrenzen_desktop.ui.vandaag.page import VandaagPage

NAME = "tekenmap"


class Tekenmapdeur(QObject):
    """Plugs the screen into the window; it is made when it is first needed."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        services: Services,
        hub: Hub,
        today: Callable[[], dt.date],
        doors: tuple[VandaagPage, DossierScreen],
    ) -> None:
        super().__init__(hub)  # it goes with the screens of this vault
        self._window, self._tasks, self._services, self._hub, self._today = (
            window,
            tasks,
            services,
            hub,
            today,
        )
        self._from = "vandaag"
        window.add_screen(NAME, "", "Tekenmap", lambda: self.screen.page)
        self._drop = FileDrop(window, self)
        self._drop.dropped.connect(self.bring_back)
        for door in doors:
            door.folder_asked.connect(self.show)
        doors[1].returned.connect(self.bring_back)
        window.screen_shown.connect(lambda _screen: self.refresh())
        hub.changed.connect(lambda _changes: self.refresh())

    @cached_property
    def screen(self) -> TekenmapScreen:
        """The screen itself."""
        from begrenzen_desktop.ui.tekenmap.screen import TekenmapScreen

        screen = TekenmapScreen(self._tasks, self._services, self._hub, self._today, self)
        screen.left.connect(lambda: self._window.show_screen(self._from))
        return screen

    def make(self) -> None:
        """Make the screen before anybody asks for it."""
        self._window.make_screen(NAME)

    def show(self) -> None:
        """Show the signing folder; its way back leads to where the user was."""
        if self._window.current_id() != NAME:
            self._from = self._window.current_id()
        self._window.show_screen(NAME)

    def bring_back(self, paths: Sequence[Path], brief_id: str = "") -> None:
        """Show what came back from the signatory; from a letter only that letter is wanted."""
        self.show()
        self.screen.receive(paths, brief_id)

    def refresh(self) -> None:
        """Read again which letters wait, while the screen is shown."""
        if self._window.current_id() == NAME:
            self.screen.refresh()
