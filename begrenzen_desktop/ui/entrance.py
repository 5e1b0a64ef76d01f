"""The way in and out: makes, opens, locks and closes a vault, and shows the start page while none is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.altijd import Altijd
from begrenzen_desktop.ui.collecting import Collector
from begrenzen_desktop.ui.idle import IdleWatch
from begrenzen_desktop.ui.start.page import StartPage

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from begrenzen_desktop.services.vaulting import OpenVault, Unlocked, Vaulting
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.theme.style import Theme
    from begrenzen_desktop.ui.workplace import Workplace

Now = Callable[[], dt.datetime]
IDLE_MINUTES = 15


class Entrance(QObject):
    """Owns the open vault and its Workplace. What a vault needs is imported behind the first painted window."""

    opened = Signal()

    def __init__(
        self, app: QGuiApplication, window: MainWindow, tasks: Tasks, theme: Theme, now: Now
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._theme, self._now = window, tasks, theme, now
        self._vaulting: Vaulting | None = None
        self._vault: OpenVault | None = None
        self.workplace: Workplace | None = None
        self._place: tuple[str, str] = ("", "")
        self._is_new, self._has_loaded = False, False
        self.altijd = Altijd(window, tasks)
        self.altijd.nazorg_asked.connect(lambda: self.workplace and self.workplace.begin_nazorg())
        self.altijd.notitie_asked.connect(lambda: self.workplace and self.workplace.zorg.show_notitie())
        self.page = self._make_page()
        window.set_locked(self.page)
        window.lock_asked.connect(self.lock)
        window.closing.connect(self.close)
        self._idle = IdleWatch(app, IDLE_MINUTES, self)
        self._idle.idle.connect(self.lock)
        self._collector = Collector(self)

    def _make_page(self) -> StartPage:
        page = StartPage(self._judge)
        page.create_asked.connect(self.create)
        page.open_asked.connect(self.open)
        page.practice_asked.connect(self.practise)
        page.recovery_done.connect(self._finish_recovery)
        page.spoed_asked.connect(self.altijd.show_spoedkaart)
        return page

    def start(self) -> None:
        """Load what the first window did not need, and offer the vaults that exist."""
        self._collector.start()
        self._tasks.run("jobs", lambda: load_vaulting(self._now), self._show_vaulting)

    def create(self, naam: str, passphrase: str) -> None:
        """Make a vault, show its recovery sheet, and ask for the organisation."""
        self._is_new = True
        self._unlock(lambda vaulting: vaulting.new_key(naam, passphrase))

    def open(self, path: Path, secret: str, recovery: bool) -> None:
        """Open a vault with its passphrase, or with the code of its recovery sheet."""
        self._unlock(lambda v: v.unlock_with_recovery(path, secret) if recovery else v.unlock(path, secret))

    def practise(self) -> None:
        """Open a throw-away vault with the practice dossiers."""
        self._with_vaulting(
            lambda vaulting: self._tasks.run("store", vaulting.open_practice, self._enter, self._refuse)
        )

    def lock(self) -> None:
        """Save, close the vault, clear the screen, and show the start page."""
        if self._vault is not None:
            self._place = self.workplace.place() if self.workplace is not None else ("", "")
            self._leave()
            self.page = self._make_page()
            self._window.set_locked(self.page)
            self._with_vaulting(lambda v: self._tasks.run("jobs", v.list_vaults, self._show_vaults))

    def close(self) -> None:
        """Save and close before the program ends."""
        if self._vault is not None:
            self._leave()
            self._tasks.flush()

    def _judge(self, passphrase: str, done: Callable[[int, str], None]) -> None:
        def judge() -> tuple[int, str]:
            from begrenzen_desktop.services.wachtzin import judge_wachtzin

            return judge_wachtzin(passphrase)

        self._tasks.run("jobs", judge, lambda result: done(*result))

    def _with_vaulting(self, then: Callable[[Vaulting], object]) -> None:
        if self._vaulting is not None:
            then(self._vaulting)
        else:

            def loaded(vaulting: Vaulting) -> None:
                self._show_vaulting(vaulting)
                then(vaulting)

            self._tasks.run("jobs", lambda: load_vaulting(self._now), loaded)

    def _show_vaulting(self, vaulting: Vaulting) -> None:
        if self._vaulting is None:
            self._vaulting = vaulting
            if vaulting.is_synced:
                self._window.bar.show_warning(
                    "De map met je kluizen wordt gedeeld of gesynchroniseerd. Kies een map op deze laptop zelf, dan kan er niets door elkaar lopen."
                )
            self._tasks.run("jobs", vaulting.list_vaults, self._show_vaults)

    def _show_vaults(self, files: tuple[object, ...]) -> None:
        if self._vault is None:
            self.page.show_vaults(tuple(file.path for file in files))  # type: ignore[attr-defined]

    def _unlock(self, work: Callable[[Vaulting], Unlocked]) -> None:
        def go(vaulting: Vaulting) -> None:
            self.page.set_busy(True)
            self._tasks.run(
                "jobs", lambda: work(vaulting), lambda u: self._open_file(vaulting, u), self._refuse
            )

        self._with_vaulting(go)

    def _open_file(self, vaulting: Vaulting, unlocked: Unlocked) -> None:
        def done(vault: OpenVault) -> None:
            self._enter(vault, unlocked.recovery_code)

        self._tasks.run("store", lambda: vaulting.open_unlocked(unlocked), done, self._refuse)

    def _refuse(self, error: BegrenzenError) -> None:
        self._is_new = False
        self.page.set_busy(False)
        self.page.show_error(str(error))

    def _enter(self, vault: OpenVault, recovery_code: str = "") -> None:
        from begrenzen_desktop.ui.workplace import Workplace

        self._vault = vault
        self.page.set_busy(False)
        self.workplace = Workplace(self._window, self._tasks, self._theme, vault, self._now)
        self.workplace.recovery_wanted.connect(self._renew_recovery)
        self.altijd.use(vault.services.settings)
        self._window.set_practice(vault.is_practice)
        self._idle.start()
        # Whoever touches the program is about to work in a dossier: load what that needs just ahead of it.
        self._idle.touched.connect(
            lambda: self._tasks.run("jobs", vault.services.load, self._keep_loaded),
            Qt.ConnectionType.SingleShotConnection,
        )
        if recovery_code:
            self.page.show_recovery(vault.naam, recovery_code)
        else:
            self._show_workplace()

    def _keep_loaded(self, _none: None) -> None:
        if not self._has_loaded:  # once: with another vault the screens of this one would be kept too
            self._has_loaded = True
            self._collector.keep()

    def _show_workplace(self) -> None:
        self._window.set_locked(None)
        if self.workplace is not None and self._vault is not None:
            self.workplace.go_back_to(*self._place)
            self.opened.emit()

    def _finish_recovery(self, printed: bool) -> None:
        vault, new = self._vault, self._is_new
        self._is_new = False
        if printed and vault is not None:
            self._tasks.run("store", vault.services.remembering.note_herstelblad)
        if new and vault is not None:
            from begrenzen_desktop.ui.start.profiel import ask_profiel

            ask_profiel(self._window, self._tasks, vault.services.settings, self._show_workplace)
        else:
            self._show_workplace()

    def _renew_recovery(self) -> None:
        vault = self._vault
        if vault is None or vault.is_practice:
            self._window.bar.show_info(
                "Een oefenkluis heeft geen herstelblad nodig: hij verdwijnt als je hem sluit."
            )
            return
        self.page = self._make_page()

        def show(code: str) -> None:
            self._window.set_locked(self.page)
            self.page.show_recovery(vault.naam, code)

        self._tasks.run("store", vault.renew_recovery_code, show)

    def _leave(self) -> None:
        vault, workplace = self._vault, self.workplace
        if workplace is not None:
            workplace.flush()
            self._tasks.flush()
            workplace.close()
        self._vault, self.workplace = None, None
        self.altijd.use(None)
        self._idle.stop()
        self._window.set_practice(False)
        if vault is not None:
            self._tasks.run("store", vault.close, None, lambda error: self._window.bar.show_error(str(error)))


def load_vaulting(now: Now) -> Vaulting:
    """Import the services that open a kluis, and the screens, on the worker."""
    import begrenzen_desktop.ui.workplace  # noqa: F401  ready by the time a kluis opens
    from begrenzen_desktop.services.vaulting import Vaulting, default_folder

    return Vaulting(default_folder(), now)
