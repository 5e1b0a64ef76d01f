"""The screens of one open vault: makes them, feeds them, and carries what they ask to the services."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.services.regelingen import ZORGVULDIG_BEGRENZEN
from begrenzen_desktop.ui.dagmelding import Dagmelding
from begrenzen_desktop.ui.display import Display
from begrenzen_desktop.ui.dossier.screen import DossierScreen
from begrenzen_desktop.ui.dossiers.page import DossiersPage
from begrenzen_desktop.ui.hub import Hub
from begrenzen_desktop.ui.maatregelen.screen import MaatregelenScreen
from begrenzen_desktop.ui.nazorg.screen import ZorgScreen
from begrenzen_desktop.ui.overzichten.screen import OverzichtenScreen
from begrenzen_desktop.ui.settings_screen import SettingsScreen
from begrenzen_desktop.ui.systeemvak import Systeemvak
from begrenzen_desktop.ui.tekenmap.deur import Tekenmapdeur
from begrenzen_desktop.ui.triage.flow import Berichten
from begrenzen_desktop.ui.vandaag.page import VandaagPage
from begrenzen_desktop.ui.vandaag.screen import VandaagScreen
from begrenzen_desktop.ui.warming import Warming
from begrenzen_desktop.ui.wegen import Wegen

if TYPE_CHECKING:
    from begrenzen_desktop.services.vaulting import OpenVault
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.theme.style import Theme

DAY_WATCH_MS = 30_000


class Workplace(QObject):
    """Vandaag, Dossiers, Dossier, Maatregelen, Overzichten and Instellingen of one vault. Ends with ``close``."""

    recovery_wanted = Signal()

    def __init__(
        self, window: MainWindow, tasks: Tasks, theme: Theme, vault: OpenVault, now: Callable[[], dt.datetime]
    ) -> None:
        super().__init__(window)
        services = vault.services
        self._window, self._tasks, self._services, self._vault = window, tasks, services, vault
        self._now = now
        self.display = Display(tasks, theme, services.remembering)
        self.hub = Hub(self)
        self.vandaag = VandaagPage(lambda done: tasks.run("store", services.overview.today, done))
        self.dossiers = DossiersPage(
            lambda tekst, gesloten, done: tasks.run(
                "store", lambda: services.overview.dossiers(tekst, gesloten), done
            )
        )
        self.melding = Dagmelding(window, tasks, services.remembering, Systeemvak(self), self)
        self.vandaag.beeld_shown.connect(self.melding.see)
        self.dossier = DossierScreen(window, tasks, services, self.hub, now)
        self.wegen = Wegen(window, tasks, services, self.hub, self.dossier, self.open_dossier, self)
        window.search_asked.connect(self.wegen.search)
        self.messages = Berichten(window, tasks, services, self.hub, self.dossier, now)
        self.messages.letter_begun.connect(self.open_brief)
        self.messages.breach_found.connect(self._show_breach)
        window.message_asked.connect(self.messages.ask)
        window.add_screen("vandaag", "vandaag", "Vandaag", lambda: self.vandaag)
        window.add_screen("dossiers", "dossiers", "Dossiers", lambda: self.dossiers)
        window.add_screen("maatregelen", "kalender", "Maatregelen", lambda: self.maatregelen.page)
        window.add_screen("overzichten", "overzichten", "Overzichten", lambda: self.overzichten.page)
        window.add_screen("instellingen", "instellingen", "Instellingen", lambda: self.settings.page)
        window.add_screen("dossier", "", "Dossier", lambda: self.dossier.page)
        self.tekenmap = Tekenmapdeur(
            window, tasks, services, self.hub, self._today, (self.vandaag, self.dossier)
        )
        self.dag = VandaagScreen(window, tasks, services, self.hub, self.vandaag, now)
        window.make_screen("dossiers")
        self._connect()
        window.show_screen("vandaag")
        self.display.load()
        self.melding.load()
        self._warm_up()

    @cached_property
    def maatregelen(self) -> MaatregelenScreen:
        """Maatregelen; made when it is first needed."""
        screen = MaatregelenScreen(self._window, self._tasks, self._services, self.hub, self._today)
        screen.dossier_chosen.connect(self.open_dossier)
        screen.brief_chosen.connect(self.open_brief)
        return screen

    @cached_property
    def overzichten(self) -> OverzichtenScreen:
        """Overzichten; made when it is first needed."""
        screen = OverzichtenScreen(self._window, self._tasks, self._services)
        screen.nazorg_asked.connect(self.zorg.show_all)
        screen.notitie_asked.connect(self.zorg.show_notitie)
        screen.dossier_chosen.connect(self.open_dossier)
        return screen

    @cached_property
    def zorg(self) -> ZorgScreen:
        """Aftercare and the own note; made when somebody asks for them."""
        screen = ZorgScreen(self._window, self._tasks, self._services, self._now)
        screen.changed.connect(self.hub.changed)
        return screen

    def begin_nazorg(self) -> None:
        """Begin aftercare; the dossier that is open may have to do with it."""
        self.zorg.begin(self.dossier.dossier_id if self._window.current_id() == "dossier" else "")

    @cached_property
    def settings(self) -> SettingsScreen:
        """Instellingen; made when it is first needed."""
        screen = SettingsScreen(self._window, self._tasks, self._vault, self.display, self._today)
        screen.recovery_wanted.connect(self.recovery_wanted)
        self.melding.attach(screen.page.melding)
        screen.sjablonen.changed.connect(lambda: self.dossier.reread(changed(self.dossier.dossier_id)))
        return screen

    def _warm_up(self) -> None:
        """Make the other screens behind Vandaag, a part at a time: the window never stands still for all of them."""
        warming = Warming(
            (
                lambda: self.dossier.beoordeling,
                lambda: self.dossier.brieven,
                lambda: self.dossier.contact,
                lambda: self.dossier.verloop,
                lambda: self.dossier.gegevens,
                lambda: self.dossier.page,
                lambda: self._window.make_screen("dossier"),
                self.tekenmap.make,
                lambda: self.settings,
                lambda: self._window.make_screen("instellingen"),
                lambda: self._window.make_screen("maatregelen"),
                lambda: self._window.make_screen("overzichten"),
            ),
            self,
        )
        # Instellingen and the steps show what the regeling says: a worker reads it before the window has to wait for it.
        regelingen = self._services.regeling
        self._tasks.run(
            "jobs", lambda: regelingen.newest(ZORGVULDIG_BEGRENZEN), lambda _regeling: warming.start()
        )

    def _today(self) -> dt.date:
        return local_date(self._now())

    def _connect(self) -> None:
        for page in (self.vandaag, self.dossiers):
            page.dossier_chosen.connect(self.open_dossier)
            page.new_dossier.connect(self.wegen.ask_new_dossier)
        self.vandaag.new_message.connect(self.messages.ask)
        self.vandaag.brief_chosen.connect(self.open_brief)
        self.vandaag.nazorg_chosen.connect(lambda which: self.zorg.show_nazorg(which))
        self.vandaag.recovery_wanted.connect(self.recovery_wanted)
        self.vandaag.all_asked.connect(lambda: self._window.show_screen("dossiers"))
        self.dossier.deleted.connect(lambda: self._window.show_screen("dossiers"))
        self.hub.changed.connect(self._reread)
        self._day = self._today()
        self._watch = QTimer(self._window, interval=DAY_WATCH_MS)
        self._watch.timeout.connect(self._see_the_day)
        self._watch.start()
        self._window.screen_shown.connect(self._refresh)

    def _see_the_day(self) -> None:
        """Read what shows again on another day: after midnight, after weeks of sleep, or when the clock was set."""
        today = self._today()
        if today != self._day:
            self._day = today
            self._tasks.run("store", self._services.overview.today, self.melding.see)
            self.hub.changed.emit(Changes(dossiers=frozenset({self.dossier.dossier_id} - {""}), lijst=True))

    def open_dossier(self, dossier_id: str) -> None:
        """Show a dossier."""
        self.dossier.open(dossier_id)
        self._window.show_screen("dossier")

    def open_brief(self, dossier_id: str, brief_id: str) -> None:
        """Show a letter in its dossier."""
        self.dossier.open(dossier_id, brief_id)
        self._window.show_screen("dossier")

    def _show_breach(self, dossier_id: str) -> None:
        self.open_dossier(dossier_id)
        self.dossier.show_verloop()

    def place(self) -> tuple[str, str]:
        """Tell which screen and dossier are open, to come back to after a lock."""
        return self._window.current_id(), self.dossier.dossier_id

    def go_back_to(self, screen: str, dossier_id: str) -> None:
        """Show again what was open before a lock."""
        if screen == "dossier" and dossier_id:
            self.open_dossier(dossier_id)
        elif screen and screen != "dossier":
            self._window.show_screen(screen)

    def close(self) -> None:
        """Take the screens out of the window."""
        self._watch.stop()
        self._watch.deleteLater()
        self.melding.close()
        if "zorg" in vars(self):
            self.zorg.close()
        self._window.remove_screens()
        self.deleteLater()

    def flush(self) -> None:
        """Hand everything that is still in a field to the store."""
        self.dossier.flush()
        if "zorg" in vars(self):
            self.zorg.flush()
        if "settings" in vars(self):
            self.settings.page.flush()

    def _reread(self, changes: Changes) -> None:
        self.dossier.reread(changes)
        self._refresh(self._window.current_id())

    def _refresh(self, screen: str) -> None:
        if screen in ("vandaag", "dossiers", "maatregelen", "overzichten"):
            getattr(self, screen).refresh()
        elif screen == "instellingen":
            self.settings.refresh()
