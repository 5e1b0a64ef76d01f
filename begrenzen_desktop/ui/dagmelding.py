"""A message at the start of a working day that says how much there is to do, never for whom. Off unless it is asked for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance

from begrenzen_desktop.ui.taal import plural

if TYPE_CHECKING:
    from begrenzen_desktop.services.overview import Vandaagbeeld
    from begrenzen_desktop.services.remembering import Remembering
    from begrenzen_desktop.ui.instellingen.melding import MeldingForm
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks

AAN, LAATST = "melding-begin-dag", "melding-laatste-dag"


class Tray(Protocol):
    """Where a message can be shown."""

    clicked: SignalInstance

    def is_available(self) -> bool: ...
    def show(self) -> None: ...
    def hide(self) -> None: ...
    def tell(self, title: str, words: str) -> None: ...


class Dagmelding(QObject):
    """Tells once a day, while a vault is open: only then does the program know what there is to do."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, remembering: Remembering, tray: Tray, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._remembering, self._tray = window, tasks, remembering, tray
        self._on = False
        self._told: dt.date | None = None
        self._beeld: Vandaagbeeld | None = None
        self._form: MeldingForm | None = None
        tray.clicked.connect(self._come_forward)

    def load(self) -> None:
        """Read whether it is wanted, and on which day it was last shown."""

        def read() -> tuple[bool, str]:
            return bool(self._remembering.get(AAN, False)), str(self._remembering.get(LAATST, ""))

        def use(found: tuple[bool, str]) -> None:
            self._on = found[0]
            self._told = dt.date.fromisoformat(found[1]) if found[1] else None
            if self._form is not None:  # the page of settings may have been made before this was read
                self._form.fill(possible=self._tray.is_available(), on=self._on)
            self._tell()

        self._tasks.run("store", read, use)

    def see(self, beeld: Vandaagbeeld) -> None:
        """Take what there is to do now; tell it when this day was not told yet."""
        self._beeld = beeld
        self._tell()

    def attach(self, form: MeldingForm) -> None:
        """Let the setting be changed on the page of settings."""
        self._form = form
        form.fill(possible=self._tray.is_available(), on=self._on)
        form.chosen.connect(self.choose)

    def choose(self, on: bool) -> None:
        """Use it or not from now on."""
        self._on = on
        self._tasks.run("store", lambda: self._remembering.set(AAN, on))
        if not on:
            self._tray.hide()
        self._tell()

    def close(self) -> None:
        """The vault closes: nothing of it stays on the desktop."""
        self._on, self._beeld = False, None
        self._tray.hide()

    def _tell(self) -> None:
        if not self._on or not self._tray.is_available():
            return
        self._tray.show()
        beeld = self._beeld
        if beeld is None or beeld.vandaag == self._told or not beeld.aantal_vandaag:
            return
        day = self._told = beeld.vandaag
        self._tray.tell("Begrenzen", describe(beeld.aantal_vandaag))
        self._tasks.run("store", lambda: self._remembering.set(LAATST, day.isoformat()))

    def _come_forward(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def describe(number: int) -> str:
    """Say how much there is to do, without a name."""
    return f"{plural(number, 'ding', 'dingen')} te doen vandaag"
