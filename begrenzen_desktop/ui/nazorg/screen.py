"""Joins aftercare and the own note to the services. What shows of them goes when the vault is locked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.nazorg import Nazorg
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.ui.forms.form import FormDialog, ask_yes_no
from begrenzen_desktop.ui.nazorg.begin_form import BeginForm
from begrenzen_desktop.ui.nazorg.dialog import NazorgDialog
from begrenzen_desktop.ui.nazorg.notitie import NotitieDialog
from begrenzen_desktop.ui.werk import Werk

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks


class ZorgScreen(QObject):
    """Two dialogs over the window, made anew each time, so that no words stay behind."""

    changed = Signal(object)

    def __init__(self, window: MainWindow, tasks: Tasks, services: Services, now: Now) -> None:
        super().__init__(window)
        self._window, self._services, self._now = window, services, now
        self._werk = Werk(tasks, services, now, self)
        self._werk.changed.connect(self.changed)
        self.nazorg: NazorgDialog | None = None
        self.notitie: NotitieDialog | None = None
        self._begun = ""

    def show_nazorg(self, nazorg_id: str = "") -> None:
        """Show every aftercare, at this one when it is named."""
        if self.nazorg is None:
            dialog = NazorgDialog(self._now, self._window)
            dialog.begin_asked.connect(lambda: self.begin())
            dialog.notitie_asked.connect(self.show_notitie)
            dialog.step_done.connect(self._finish)
            dialog.remove_asked.connect(self._ask_remove)
            dialog.finished.connect(lambda _code: self._drop_nazorg())
            self.nazorg = dialog
            dialog.open()
        self._read(nazorg_id)

    def show_all(self) -> None:
        """Show every aftercare, the newest first."""
        self.show_nazorg()

    def begin(self, dossier_id: str = "") -> None:
        """Ask when it happened, and begin; the dossier that is open may have to do with it."""
        nazorg = self._services.nazorg
        parent = self.nazorg or self._window
        form = BeginForm(self._now, dossier_id)
        dialog = FormDialog(
            "Nazorg beginnen",
            form,
            lambda begin: self._start(nazorg.start(*begin)),
            self._werk,
            parent,
            "Beginnen",
        )
        dialog.accepted.connect(lambda: self.show_nazorg(self._begun))
        dialog.ask()

    def show_notitie(self) -> None:
        """Show the own notes."""
        if self.notitie is not None:
            return
        dialog = NotitieDialog(local_date(self._now()), self.nazorg or self._window)
        notities = self._services.notities
        dialog.edited.connect(lambda day, text: self._keep(dialog, day, text))
        dialog.remove_asked.connect(lambda day: self._forget(dialog, lambda: notities.remove(day), day))
        dialog.remove_all_asked.connect(lambda: self._forget(dialog, notities.remove_all, None))
        dialog.finished.connect(lambda _code: self._drop_notitie())
        self.notitie = dialog
        dialog.open()
        self._werk.tasks.run(
            "store", notities.all, dialog.fill, lambda error: dialog.bar.show_error(str(error))
        )

    def close(self) -> None:
        """Keep what is being typed, and take every word off the screen."""
        for form in self._window.findChildren(BeginForm):
            asked = form.window()
            if isinstance(asked, QDialog):
                asked.done(QDialog.DialogCode.Rejected.value)
        for dialog in (self.notitie, self.nazorg):
            if dialog is not None:
                dialog.reject()

    def flush(self) -> None:
        """Hand on what is still in the note."""
        if self.notitie is not None:
            self.notitie.text.flush()

    def _start(self, changes: Changes) -> Changes:
        self._begun = changes.nieuw_id
        return changes

    def _read(self, wanted: str = "") -> None:
        dialog = self.nazorg
        if dialog is not None:
            self._werk.tasks.run(
                "store",
                self._services.nazorg.all,
                lambda alle: dialog.fill(alle, wanted),
                lambda error: dialog.bar.show_error(str(error)),
            )

    def _finish(self, nazorg_id: str, stap_id: str, op: dt.date | None, kenmerk: str) -> None:
        nazorg = self._services.nazorg
        self._werk.change(
            lambda: nazorg.finish(nazorg_id, stap_id, op, kenmerk),
            lambda _changes: self._show_change(),
            self._fail,
        )

    def _show_change(self) -> None:
        if self.nazorg is not None:
            self.nazorg.bar.clear()
        self._read()

    def _ask_remove(self, which: Nazorg) -> None:
        if self.nazorg is None:
            return
        nazorg = self._services.nazorg
        ask_yes_no(
            self.nazorg,
            "Nazorg verwijderen",
            "Deze nazorg verdwijnt met alle stappen, ook van Vandaag. Wil je dat?",
            "Verwijderen",
            lambda: self._werk.change(
                lambda: nazorg.remove(which.id), lambda _changes: self._show_change(), self._fail
            ),
        )

    def _fail(self, error: BegrenzenError) -> None:
        if self.nazorg is not None:
            self.nazorg.bar.show_error(str(error))

    def _keep(self, dialog: NotitieDialog, day: dt.date, text: str) -> None:
        notities = self._services.notities

        def kept(_none: None) -> None:
            if self.notitie is dialog:
                dialog.bar.clear()
                dialog.saved.show_saved(self._now())

        def failed(error: BegrenzenError) -> None:
            if self.notitie is dialog:
                dialog.bar.show_error(str(error))

        self._werk.tasks.run("store", lambda: notities.save(day, text), kept, failed)

    def _forget(self, dialog: NotitieDialog, remove: object, day: dt.date | None) -> None:
        assert callable(remove)

        def gone(_none: object) -> None:
            if self.notitie is dialog:
                dialog.forget(day)
                dialog.bar.show_info("Gewist.")

        self._werk.tasks.run("store", remove, gone, lambda error: dialog.bar.show_error(str(error)))

    def _drop_nazorg(self) -> None:
        if self.nazorg is not None:
            self.nazorg.deleteLater()
            self.nazorg = None

    def _drop_notitie(self) -> None:
        if self.notitie is not None:
            self.notitie.deleteLater()
            self.notitie = None
