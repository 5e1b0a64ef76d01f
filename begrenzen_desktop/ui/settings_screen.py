"""Carries what the Instellingen page asks to the services."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.feestdagen import Feestdag
from begrenzen_desktop.domain.profiel import Ondertekenaar, Organisatieprofiel
from begrenzen_desktop.services.regelingen import ZORGVULDIG_BEGRENZEN
from begrenzen_desktop.services.wachtzin import require_good
from begrenzen_desktop.ui.agenda import ask_agenda
from begrenzen_desktop.ui.instellingen.page import InstellingenPage
from begrenzen_desktop.ui.instellingen.sjablonen_screen import SjablonenScreen
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.vandaag.page import backup_words

if TYPE_CHECKING:
    from begrenzen_desktop.domain.drukwerk import Blad
    from begrenzen_desktop.services.overview import Vandaagbeeld
    from begrenzen_desktop.services.settings import Regelingkeuze
    from begrenzen_desktop.services.vaulting import OpenVault
    from begrenzen_desktop.ui.display import Display
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks

Shown = tuple[
    Organisatieprofiel,
    tuple[Ondertekenaar, ...],
    str,
    int,
    frozenset[str],
    "Vandaagbeeld",
    tuple[Feestdag, ...],
    "Regelingkeuze",
]


class SettingsScreen(QObject):
    """Joins the page, the settings service and the theme."""

    recovery_wanted = Signal()
    terms_moved = Signal()

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        vault: OpenVault,
        display: Display,
        today: Callable[[], dt.date],
    ) -> None:
        super().__init__(window)
        services = vault.services
        self._window, self._tasks, self._services, self._display = window, tasks, services, display
        self._vault = vault
        soorten = tuple(
            (soort.id, soort.titel)
            for soort in services.regeling.newest(ZORGVULDIG_BEGRENZEN).briefsoorten
            if soort.extern
        )
        self.page = InstellingenPage(soorten, today, window)
        self.sjablonen = SjablonenScreen(tasks, services, self.page.sjablonen)
        self.page.profiel_changed.connect(
            lambda profiel: self._run(lambda: services.settings.save_profiel(profiel))
        )
        self.page.ondertekenaar_saved.connect(
            lambda o: self._run(lambda: services.settings.save_ondertekenaar(o), reread=True)
        )
        self.page.ondertekenaar_removed.connect(
            lambda i: self._run(lambda: services.settings.remove_ondertekenaar(i), reread=True)
        )
        self.page.handtekening_chosen.connect(
            lambda wie, path: self._run(partial(self._keep_handtekening, wie, path), reread=True)
        )
        self.page.feestdagen_changed.connect(self._keep_feestdagen)
        self.page.vensterproef_asked.connect(self._print_vensterproef)
        self.page.import_asked.connect(self._import)
        self.page.export_asked.connect(self._export)
        self.page.thema_chosen.connect(display.choose_thema)
        self.page.maat_chosen.connect(display.choose_maat)
        self.page.regeling_chosen.connect(
            lambda naam: self._run(lambda: services.settings.choose_regeling(naam))
        )
        self.page.rollen_named.connect(lambda namen: self._run(lambda: services.settings.name_roles(namen)))
        self.page.recovery_wanted.connect(self.recovery_wanted)
        self.page.melding.agenda_asked.connect(lambda: ask_agenda(window, tasks, services, self.page.bar))
        self.page.passphrase_change_asked.connect(self._change_passphrase)

    def refresh(self) -> None:
        """Read the settings again."""
        edits = self.page.edits

        def show(shown: Shown) -> None:
            if edits == self.page.edits:
                self._show(shown)
            else:  # something was typed since: what was read is older than what stands on the page
                self.refresh()

        self._tasks.run("store", self._read, show)
        self.sjablonen.refresh()

    def _read(self) -> Shown:
        settings = self._services.settings
        return (
            settings.profiel(),
            settings.ondertekenaars(),
            *self._display.read(),
            settings.handtekeningen(),
            self._services.overview.today(),
            self._services.termijnen.eigen_dagen(),
            settings.regelingen(),
        )

    def _show(self, shown: Shown) -> None:
        self.page.fill(*shown[:5])
        self.page.show_backup(backup_words(shown[5]))
        self.page.feestdagen.fill(shown[6])
        self.page.regeling.fill(shown[7])

    def _run(self, work: Callable[[], object], reread: bool = False) -> None:
        def done(_result: object) -> None:
            self._window.saved.show_saved(dt.datetime.now(dt.UTC))
            if reread:
                self.refresh()

        self._tasks.run("store", work, done, lambda error: self.page.bar.show_error(str(error)))

    def _keep_handtekening(self, ondertekenaar_id: str, path: Path | None) -> None:
        settings = self._services.settings
        if path is None:
            settings.save_handtekening(ondertekenaar_id, None)
        else:
            settings.import_handtekening(ondertekenaar_id, path)

    def _keep_feestdagen(self, dagen: tuple[Feestdag, ...]) -> None:
        """Store the days; then the running terms are computed anew, a slice at a time between other work."""
        termijnen, page = self._services.termijnen, self.page.feestdagen
        slices: Iterator[tuple[object, ...]] = iter(())
        moved = 0

        def stored(_result: object) -> None:
            nonlocal slices
            page.clear()
            slices = termijnen.recompute_slices()
            take(())

        def take(done: tuple[object, ...] | None) -> None:
            nonlocal moved
            if done is None:
                words = plural(moved, "termijn is", "termijnen zijn")
                self.page.bar.show_info(
                    f"De dagen zijn bewaard. {words} verschoven; zie het dossier bij Termijnen."
                )
                self.refresh()
                self.terms_moved.emit()
                return
            moved += len(done)
            self._tasks.run("store", lambda: next(slices, None), take)

        def failed(error: BegrenzenError) -> None:
            page.bar.show_error(str(error))

        self._tasks.run("store", lambda: termijnen.set_eigen_dagen(dagen), stored, failed)

    def _change_passphrase(self, old: str, new: str) -> None:
        vault, page = self._vault, self.page
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

    def _print_vensterproef(self) -> None:
        from begrenzen_desktop.ui.brief.print import ask_printer

        self.page.flush()
        printer = ask_printer(self.page)
        if printer is None:
            return

        def failed(error: BegrenzenError) -> None:
            self.page.bar.show_error(str(error))

        def put(blad: Blad) -> None:
            from begrenzen_desktop.ui.brief.beeld import print_sheet

            self._tasks.run("jobs", lambda: print_sheet(printer, blad), None, failed)

        self._tasks.run("store", self._services.papier.vensterproef, put, failed)

    def _import(self, path: Path) -> None:
        self._run(lambda: self._services.settings.import_profiel(path), reread=True)

    def _export(self, path: Path) -> None:
        self._run(lambda: self._services.settings.export_profiel(path))
