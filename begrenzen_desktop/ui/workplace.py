"""The screens of one open vault: makes them, feeds them, and carries what they ask to the services."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from begrenzen_desktop.domain.treffer import Treffer, Treffersoort
from begrenzen_desktop.domain.triage import Triageadvies
from begrenzen_desktop.services.changes import Changes, changed
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.services.regelingen import ZORGVULDIG_BEGRENZEN
from begrenzen_desktop.services.wachtzin import require_good
from begrenzen_desktop.ui.display import Display
from begrenzen_desktop.ui.dossier.screen import DossierScreen
from begrenzen_desktop.ui.dossiers.page import DossiersPage
from begrenzen_desktop.ui.forms.new_dossier import NewDossierDialog
from begrenzen_desktop.ui.hub import Hub
from begrenzen_desktop.ui.settings_screen import SettingsScreen
from begrenzen_desktop.ui.tekenmap.deur import Tekenmapdeur
from begrenzen_desktop.ui.triage.dialog import TriageDialog
from begrenzen_desktop.ui.triage.uitkomst import BRIEF_BIJ
from begrenzen_desktop.ui.vandaag.page import VandaagPage
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.zoek import ZoekDialog

if TYPE_CHECKING:
    from begrenzen_desktop.services.triaging import Triagegevolg
    from begrenzen_desktop.services.vaulting import OpenVault
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.theme.style import Theme

NIET_NAGEKOMEN = "Het bericht is vastgelegd. Willen jullie de afspraken aanpassen? Kies dan hier ‘Niet nagekomen’ en het contact."
WARM_UP_MS = 100  # between two parts
DAY_WATCH_MS = 30_000


class Workplace(QObject):
    """Vandaag, Dossiers, Dossier and Instellingen of one vault. Ends with ``close``."""

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
        self.dossier = DossierScreen(window, tasks, services, self.hub, now)
        window.search_asked.connect(self.search)
        window.message_asked.connect(self.ask_message)
        window.add_screen("vandaag", "vandaag", "Vandaag", lambda: self.vandaag)
        window.add_screen("dossiers", "dossiers", "Dossiers", lambda: self.dossiers)
        window.add_screen("instellingen", "instellingen", "Instellingen", lambda: self.settings.page)
        window.add_screen("dossier", "", "Dossier", lambda: self.dossier.page)
        self.tekenmap = Tekenmapdeur(
            window, tasks, services, self.hub, self._today, (self.vandaag, self.dossier)
        )
        window.make_screen("dossiers")
        self._connect()
        window.show_screen("vandaag")
        self.display.load()
        self._warm_up()

    @cached_property
    def settings(self) -> SettingsScreen:
        """Instellingen; made when it is first needed."""
        vault = self._vault
        screen = SettingsScreen(self._window, self._tasks, self._services, self.display, self._today)
        screen.recovery_wanted.connect(self.recovery_wanted)
        screen.sjablonen.changed.connect(lambda: self.dossier.reread(changed(self.dossier.dossier_id)))
        screen.page.passphrase_change_asked.connect(lambda old, new: self._change_passphrase(vault, old, new))
        return screen

    def _warm_up(self) -> None:
        """Make the other screens behind Vandaag, a part at a time: the window never stands still for all of them."""
        parts = iter(
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
            )
        )
        timer = QTimer(self, interval=WARM_UP_MS)

        def make_next() -> None:
            part = next(parts, None)
            if part is None:
                timer.stop()
            else:
                part()

        timer.timeout.connect(make_next)
        # Instellingen and the steps show what the regeling says: a worker reads it before the window has to wait for it.
        regelingen = self._services.regeling
        self._tasks.run(
            "jobs", lambda: regelingen.newest(ZORGVULDIG_BEGRENZEN), lambda _regeling: timer.start()
        )

    def _today(self) -> dt.date:
        return local_date(self._now())

    def _connect(self) -> None:
        for page in (self.vandaag, self.dossiers):
            page.dossier_chosen.connect(self.open_dossier)
            page.new_dossier.connect(self.ask_new_dossier)
        self.vandaag.new_message.connect(self.ask_message)
        self.vandaag.brief_chosen.connect(self.open_brief)
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
            self.hub.changed.emit(Changes(dossiers=frozenset({self.dossier.dossier_id} - {""}), lijst=True))

    def open_dossier(self, dossier_id: str) -> None:
        """Show a dossier."""
        self.dossier.open(dossier_id)
        self._window.show_screen("dossier")

    def open_brief(self, dossier_id: str, brief_id: str) -> None:
        """Show a letter in its dossier."""
        self.dossier.open(dossier_id, brief_id)
        self._window.show_screen("dossier")

    def search(self) -> None:
        """Search everything, and go to what was chosen."""

        def look(tekst: str, done: Callable[[tuple[Treffer, ...]], None]) -> None:
            self._tasks.run("store", lambda: self._services.searching.search(tekst), done)

        dialog = ZoekDialog(look, self._window)
        dialog.chosen.connect(self._go_to)
        dialog.open()

    def _go_to(self, treffer: Treffer) -> None:
        self.open_dossier(treffer.dossier_id)
        match treffer.soort:
            case Treffersoort.ANTWOORD:
                self.dossier.beoordeling.jump(treffer.object_id)
            case Treffersoort.CONTACT:
                self.dossier.beoordeling.jump("contacten")
            case Treffersoort.KLACHT:
                self.dossier.beoordeling.jump("klachten")

    def ask_new_dossier(self) -> None:
        """Ask whom a new dossier is about, make it and show it."""
        dialog = NewDossierDialog(self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted or dialog.betrokkene is None:
            return
        betrokkene, onderwerp = dialog.betrokkene, dialog.onderwerp

        def made(result: tuple[str, Changes]) -> None:
            self.hub.changed.emit(result[1])
            self.open_dossier(result[0])

        def make() -> tuple[str, Changes]:
            behandelaar = self._services.settings.profiel().behandelaar
            dossier, changes = self._services.dossiers.create(betrokkene, onderwerp, behandelaar)
            return dossier.id, changes

        self._tasks.run("store", make, made)

    def ask_message(self) -> None:
        """Judge a new message: of the dossier that is open, or of one that is chosen there."""
        werk = Werk(self._tasks, self._services, self._now, self)
        werk.changed.connect(self.hub.changed)
        werk.saved.connect(self._window.saved.show_saved)
        dialog = TriageDialog(werk, self._window)
        werk.failed.connect(dialog.bar.show_error)
        dialog.judged.connect(self._follow_message)
        dialog.destroyed.connect(werk.deleteLater)
        dialog.ask(self.dossier.dossier_id if self._window.current_id() == "dossier" else "")

    def _follow_message(self, gevolg: Triagegevolg, act: str) -> None:
        """Go to what follows from a message: the Spoedkaart, the letter that goes with it, or the breach."""
        uitkomst, (dossier_id,) = gevolg.uitkomst, tuple(gevolg.changes.dossiers)
        brief = BRIEF_BIJ.get(uitkomst.advies, "")
        if uitkomst.advies is Triageadvies.SPOED:
            self._window.spoed_asked.emit()
        elif act == "brief" and brief:
            over = (
                gevolg.opnieuw_id if uitkomst.opnieuw and not brief.startswith("kort") else gevolg.klacht_id
            )
            betreft = gevolg.contact_id if brief == "kort-antwoord" else over
            lettering = self._services.lettering

            def begun(result: tuple[str, Changes]) -> None:
                self.hub.changed.emit(result[1])
                self.open_brief(dossier_id, result[0])

            self._tasks.run("store", lambda: lettering.start(dossier_id, brief, betreft), begun)
        elif uitkomst.schending:
            self.open_dossier(dossier_id)
            self.dossier.show_verloop()
            self._window.bar.show_info(NIET_NAGEKOMEN)
        else:
            self._window.bar.show_info(f"Vastgelegd. {uitkomst.advies.label}.")

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
        self._window.remove_screens()
        self.deleteLater()

    def flush(self) -> None:
        """Hand everything that is still in a field to the store."""
        self.dossier.flush()
        if "settings" in vars(self):
            self.settings.page.flush()

    def _change_passphrase(self, vault: OpenVault, old: str, new: str) -> None:
        page = self.settings.page
        if vault.is_practice:
            page.bar.show_info("Een oefenkluis heeft geen wachtzin. Hij verdwijnt als je hem sluit.")
            return

        def done(_result: object) -> None:
            page.clear_passphrases()
            page.bar.show_info("De wachtzin is gewijzigd. De oude opent deze kluis niet meer.")

        def change() -> None:
            require_good(new)
            vault.change_passphrase(old, new)

        self._tasks.run("jobs", change, done, lambda error: page.bar.show_error(str(error)))

    def _reread(self, changes: Changes) -> None:
        self.dossier.reread(changes)
        self._refresh(self._window.current_id())

    def _refresh(self, screen: str) -> None:
        if screen == "vandaag":
            self.vandaag.refresh()
        elif screen == "dossiers":
            self.dossiers.refresh()
        elif screen == "instellingen":
            self.settings.refresh()
