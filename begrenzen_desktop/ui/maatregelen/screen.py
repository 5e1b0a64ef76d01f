"""Joins the Maatregelen page to the services: reads a dossier at a time, and does what is asked of a limit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from begrenzen_desktop.domain.begrenzing import Begrenzing, Berichtregel
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.bestandskeuze import ask_folder
from begrenzen_desktop.ui.maatregelen.page import MaatregelenPage
from begrenzen_desktop.ui.maatregelen.venster import NAMEN, BegrenzingDialog
from begrenzen_desktop.ui.maatregelen.vormen import DoorgeefDialog, KaartDialog, print_kaart

if TYPE_CHECKING:
    from begrenzen_desktop.services.begrenzingen import Kaart
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.hub import Hub
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks


class MaatregelenScreen(QObject):
    """Reads anew whenever the screen is shown; a newer reading ends the one that runs."""

    dossier_chosen = Signal(str)
    brief_chosen = Signal(str, str)

    def __init__(
        self, window: MainWindow, tasks: Tasks, services: Services, hub: Hub, today: Callable[[], dt.date]
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._services, self._hub, self._today = (
            window,
            tasks,
            services,
            hub,
            today,
        )
        self._round = 0
        self.page = MaatregelenPage(window)
        self.page.chosen.connect(self.show_begrenzing)
        self.dialog: BegrenzingDialog | None = None
        self.asked: QDialog | None = None

    def refresh(self) -> None:
        """Read all limits again, one dossier a turn, so that saving never waits for the list."""
        self._round += 1
        mine, service = self._round, self._services.begrenzingen
        found: list[Begrenzing] = []
        todo: list[str] = []

        def begin(candidates: tuple[str, ...]) -> None:
            todo.extend(reversed(candidates))
            go_on()

        def go_on(part: tuple[Begrenzing, ...] = ()) -> None:
            if mine != self._round:
                return
            found.extend(part)
            if todo:
                dossier_id = todo.pop()
                self._tasks.run("store", lambda: service.view(dossier_id), go_on, lambda _gone: go_on())
            else:
                self.page.fill(found, self._today())
                self._refill(found)

        self._tasks.run("store", service.candidates, begin, self._fail)

    def show_begrenzing(self, grens: Begrenzing) -> None:
        """Open one limit."""
        dialog = BegrenzingDialog(grens, self._today(), self._window)
        self.dialog = dialog

        def leave(signal: Callable[[], None]) -> None:
            dialog.accept()
            signal()

        dialog.dossier_asked.connect(lambda: leave(lambda: self.dossier_chosen.emit(grens.dossier_id)))
        dialog.brief_asked.connect(
            lambda brief_id: leave(lambda: self.brief_chosen.emit(grens.dossier_id, brief_id))
        )
        dialog.card_asked.connect(lambda: self._show_card(grens))
        dialog.begin_asked.connect(self._begin)
        dialog.give_asked.connect(self._ask_given)
        dialog.take_back_asked.connect(
            lambda which: self._change(lambda: self._services.begrenzingen.take_back(grens.dossier_id, which))
        )
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _refill(self, found: list[Begrenzing]) -> None:
        """An open limit shows what became of it."""
        dialog = self.dialog
        if dialog is not None:
            was = dialog.grens
            for grens in found:
                if (grens.dossier_id, grens.soort) == (was.dossier_id, was.soort):
                    dialog.fill(grens, self._today())

    def _begin(self, soort: str) -> None:
        dialog = self.dialog
        assert dialog is not None
        dossier_id = dialog.grens.dossier_id

        def begun(result: tuple[str, Changes]) -> None:
            dialog.accept()
            self._hub.changed.emit(result[1])
            self.brief_chosen.emit(dossier_id, result[0])

        self._tasks.run(
            "store", lambda: self._services.lettering.start(dossier_id, soort), begun, self._fail_here
        )

    def _ask_given(self, bericht: Berichtregel) -> None:
        dialog = self.dialog
        assert dialog is not None
        known = () if bericht.doorgiften else dialog.grens.in_te_trekken
        asked = DoorgeefDialog(f"{NAMEN[bericht.soort]} doorgegeven", known, self._today, dialog)
        self.asked = asked
        service = self._services.begrenzingen

        def keep() -> None:
            wie, op, wijze = asked.value()

            def refuse(error: BegrenzenError) -> None:
                asked.bar.show_error(str(error))
                asked.open()

            self._change(lambda: service.give(bericht.brief_id, wie, op, wijze), asked.deleteLater, refuse)

        asked.accepted.connect(keep)
        asked.rejected.connect(asked.deleteLater)
        asked.open()

    def _change(
        self,
        work: Callable[[], Changes],
        then: Callable[[], None] | None = None,
        refuse: Callable[[BegrenzenError], None] | None = None,
    ) -> None:
        def done(changes: Changes) -> None:
            if then is not None:
                then()
            self._hub.changed.emit(changes)

        self._tasks.run("store", work, done, refuse or self._fail_here)

    def _show_card(self, grens: Begrenzing) -> None:
        service = self._services.begrenzingen
        self._tasks.run(
            "store", lambda: service.card(grens.dossier_id, grens.soort), self._open_card, self._fail_here
        )

    def _open_card(self, kaart: Kaart) -> None:
        card = KaartDialog(kaart, self.dialog or self._window)
        self.asked = card

        def fail(error: BegrenzenError) -> None:
            card.bar.show_error(str(error))

        def save() -> None:
            folder = ask_folder(card, "In welke map wil je de kaart bewaren?")
            if folder is not None:
                self._tasks.run("jobs", lambda: kaart.werk.write(folder), told, fail)

        def told(path: Path) -> None:
            card.bar.show_info(f"De kaart staat in {path.parent}. Deel hem alleen met wie hem nodig heeft.")

        def put() -> None:
            from begrenzen_desktop.ui.brief.print import ask_printer

            printer = ask_printer(card)
            if printer is not None:
                self._tasks.run("jobs", lambda: print_kaart(printer, kaart), None, fail)

        card.save_asked.connect(save)
        card.print_asked.connect(put)
        card.finished.connect(card.deleteLater)
        card.open()

    def _fail(self, error: BegrenzenError) -> None:
        self.page.bar.show_error(str(error))

    def _fail_here(self, error: BegrenzenError) -> None:
        (self.dialog.bar if self.dialog is not None else self.page.bar).show_error(str(error))
