"""The organisation profile right after a kluis was made: to fill in, to take over from a colleague, or to skip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.profiel import Organisatieprofiel
from begrenzen_desktop.ui.bestandskeuze import ask_file
from begrenzen_desktop.ui.instellingen.profiel_form import ProfielForm
from begrenzen_desktop.ui.instellingen.regeling import RegelingForm
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Bar, Button, Column, Heading, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.settings import Settings
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks


class ProfielStart(QWidget):
    """One page. What is typed is told at once by ``edited``; ``done`` also comes from who skips it for now."""

    edited = Signal(object)
    regeling_chosen = Signal(str)
    done = Signal()
    import_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        column = Column()
        layout.addWidget(column)
        column.body.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xxl)
        column.add(Heading("Je organisatie", level=1))
        column.add(
            Text(
                "Wat je hier invult, komt in elke brief. Een collega kan het als bestand aan je geven. "
                "Weet je nog niet alles? Ga gerust verder: bij Instellingen vul je het later aan."
            )
        )
        self.bar = Bar()
        column.add(self.bar)
        self._take_over = Button("Profiel overnemen uit bestand …", "map")
        self._take_over.clicked.connect(self._ask_import)
        skip = Button("Sla dit nu over", kind="quiet")
        skip.clicked.connect(self.done)
        column.add(_row(self._take_over, skip))
        self.regeling = RegelingForm(rollen=False)
        self.regeling.chosen.connect(self.regeling_chosen)
        column.add(self.regeling)
        self._form = ProfielForm()
        self._form.edited.connect(self.edited)
        self.regeling.duren_chosen.connect(self._form.take_duren)
        column.add(self._form)
        further = Button("Verder", "verder", kind="primary")
        further.clicked.connect(self.done)
        column.add(_row(further))
        column.body.addStretch(1)

    def fill(self, profiel: Organisatieprofiel) -> None:
        """Show a profile."""
        self._form.fill(profiel)

    def focus_input(self) -> None:
        """Begin at the top."""
        self._take_over.setFocus()

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        self._form.flush()

    def _ask_import(self) -> None:
        path = ask_file(self, "Profiel kiezen", "Profiel (*.json *.toml)")
        if path is not None:
            self.import_asked.emit(path)


def ask_profiel(window: MainWindow, tasks: Tasks, settings: Settings, then: Callable[[], object]) -> None:
    """Show the page over the window, keep what is typed at once, and call back when the user goes on."""
    page = ProfielStart()

    def show_error(error: BegrenzenError) -> None:
        page.bar.show_error(str(error))

    def take_over(path: Path) -> None:
        def load() -> Organisatieprofiel:
            settings.import_profiel(path)
            return settings.profiel()

        tasks.run("store", load, page.fill, show_error)
        tasks.run("store", settings.regelingen, page.regeling.fill, show_error)

    def choose(regeling_id: str) -> None:
        tasks.run("store", lambda: settings.choose_regeling(regeling_id), None, show_error)

    def keep(profiel: Organisatieprofiel) -> None:
        tasks.run("store", lambda: settings.save_profiel(profiel), None, show_error)

    def finish() -> None:
        page.flush()
        then()

    page.import_asked.connect(take_over)
    page.regeling_chosen.connect(choose)
    page.edited.connect(keep)
    page.done.connect(finish)
    window.set_locked(page)
    page.focus_input()
    tasks.run("store", settings.regelingen, page.regeling.fill, show_error)


def _row(*buttons: Button) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return box
