"""Carries what the Vandaag page asks to the services, remembers what can be taken back, and prints the week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.wegzetting import Wegzetting
from begrenzen_desktop.services.changes import Changes
from begrenzen_desktop.ui.agenda import ask_agenda
from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.werk import Werk

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.klok import Now
    from begrenzen_desktop.services.overview import Vandaagregel
    from begrenzen_desktop.services.taken import Daad, Terug
    from begrenzen_desktop.ui.hub import Hub
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.vandaag.page import VandaagPage

MOST_UNDO = 50
UNDO = "Ongedaan maken"


class VandaagScreen(QObject):
    """Ends with its vault: what was done before a lock is taken back in its dossier."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, services: Services, hub: Hub, page: VandaagPage, now: Now
    ) -> None:
        super().__init__(hub)
        self._window, self._tasks, self._services, self.page = window, tasks, services, page
        self._werk = Werk(tasks, services, now, self)
        self._werk.changed.connect(hub.changed)
        self._werk.saved.connect(window.saved.show_saved)
        self._werk.failed.connect(window.bar.show_error)
        self._undo: list[tuple[str, Terug]] = []
        page.done_asked.connect(self.finish)
        page.aside_asked.connect(self.ask_aside)
        page.back_asked.connect(self.bring_back)
        page.undo_asked.connect(self.undo)
        page.list_asked.connect(self.ask_list)
        page.agenda_asked.connect(lambda: ask_agenda(window, tasks, services, window.bar))

    def finish(self, regel: Vandaagregel) -> None:
        """Call a line done today."""
        taken = self._services.taken
        self._act(lambda: taken.finish(regel), f"Gedaan: {regel.wat}, {regel.dossier}.")

    def bring_back(self, regel: Vandaagregel) -> None:
        """Show a line again that was put aside."""
        taken = self._services.taken
        self._act(lambda: taken.bring_back(regel), f"Staat er weer: {regel.wat}, {regel.dossier}.")

    def ask_aside(self, regel: Vandaagregel) -> None:
        """Ask until when a line may go, and why."""
        from begrenzen_desktop.ui.forms.form import FormDialog
        from begrenzen_desktop.ui.vandaag.wegzet_form import WegzetForm

        taken = self._services.taken
        made: list[tuple[str, Terug]] = []

        def store(wegzetting: Wegzetting) -> Changes:
            changes, terug = taken.set_aside(regel, wegzetting)
            made.append((f"Weggezet tot {format_day(wegzetting.tot)}: {regel.wat}, {regel.dossier}.", terug))
            return changes

        dialog = FormDialog(
            "Wegzetten", WegzetForm(regel, self._werk.today), store, self._werk, self.page, "Wegzetten"
        )
        dialog.resize(560, 480)
        dialog.accepted.connect(lambda: self._remember(*made[-1]))
        dialog.ask()

    def undo(self) -> None:
        """Take the last act back."""
        if not self._undo:
            self._window.bar.show_info("Er is niets om ongedaan te maken.", seconds=8)
            return
        said, terug = self._undo.pop()
        taken = self._services.taken
        self._werk.change(
            lambda: taken.undo(terug),
            lambda _changes: self._window.bar.show_info(f"Ongedaan gemaakt. {said}", seconds=8),
            self._fail,
        )

    def ask_list(self) -> None:
        """Print what this week asks, with or without names."""
        from begrenzen_desktop.ui.vandaag.weeklijst import WeeklijstDialog

        dialog = WeeklijstDialog(self.page)
        dialog.accepted.connect(lambda: self._print(names=dialog.with_names()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _print(self, *, names: bool) -> None:
        from begrenzen_desktop.ui.brief.print import ask_printer

        beeld = self.page.beeld
        printer = ask_printer(self.page) if beeld is not None else None
        if beeld is None or printer is None:
            return

        def put() -> None:
            from begrenzen_desktop.ui.vandaag.weeklijst import print_weeklijst

            print_weeklijst(printer, beeld, names=names)

        self._tasks.run("jobs", put, None, self._fail)

    def _act(self, daad: Daad, said: str) -> None:
        made: list[Terug] = []

        def work() -> Changes:
            changes, terug = daad()
            made.append(terug)
            return changes

        self._werk.change(work, lambda _changes: self._remember(said, made[-1]), self._fail)

    def _remember(self, said: str, terug: Terug) -> None:
        self._undo = [*self._undo[1 - MOST_UNDO :], (said, terug)]
        self._window.bar.show_info(said)
        self._window.bar.set_action(UNDO, self._undo_from_bar)

    def _undo_from_bar(self) -> None:
        """The bar is gone after its button was pressed: the keyboard goes back to the work."""
        self.undo()
        self.page.setFocus()

    def _fail(self, error: BegrenzenError) -> None:
        self._window.bar.show_error(str(error))
        self.page.refresh()
