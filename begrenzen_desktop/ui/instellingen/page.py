"""The Instellingen page: organisation, signatories, display, and the vault with its copies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.profiel import Ondertekenaar, Organisatieprofiel
from begrenzen_desktop.ui.instellingen.ondertekenaars import OndertekenaarsForm
from begrenzen_desktop.ui.instellingen.profiel_form import ProfielForm
from begrenzen_desktop.ui.widgets import Bar, Button, Choice, Column, Heading, LineField, Option, Text

THEMAS = (
    Option("systeem", "Zoals de computer"),
    Option("light", "Licht"),
    Option("dark", "Donker"),
    Option("contrast", "Hoog contrast"),
)
MATEN = tuple(Option(str(procent), f"{procent} %") for procent in (100, 125, 150, 175, 200))


class InstellingenPage(QWidget):
    """All settings in one column. Every change is told at once; there is no save button."""

    profiel_changed = Signal(object)
    ondertekenaar_saved = Signal(object)
    ondertekenaar_removed = Signal(str)
    import_asked = Signal(object)
    export_asked = Signal(object)
    thema_chosen = Signal(str)
    maat_chosen = Signal(int)
    passphrase_change_asked = Signal(str, str)
    recovery_wanted = Signal()

    def __init__(self, briefsoorten: tuple[tuple[str, str], ...], today: Callable[[], dt.date]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        column = Column()
        layout.addWidget(column)
        self.bar = Bar()
        column.add(self.bar)
        column.add(Heading("Weergave", level=2))
        self._thema = Choice("Kleuren", THEMAS)
        self._thema.edited.connect(self.thema_chosen)
        column.add(self._thema)
        self._maat = Choice("Grootte van de tekst", MATEN)
        self._maat.edited.connect(lambda maat: self.maat_chosen.emit(int(maat)))
        column.add(self._maat)
        column.add(Heading("Profiel van je organisatie", level=2))
        column.add(
            Text("Wat hier staat, komt in elke brief. Een collega kan het profiel als bestand overnemen.")
        )
        column.add(self._make_files())
        self._profiel = ProfielForm()
        self._profiel.edited.connect(self.profiel_changed)
        column.add(self._profiel)
        self.ondertekenaars = OndertekenaarsForm(briefsoorten, today)
        self.ondertekenaars.saved.connect(self.ondertekenaar_saved)
        self.ondertekenaars.removed.connect(self.ondertekenaar_removed)
        column.add(self.ondertekenaars)
        column.add(Heading("Kluis", level=2))
        self._backup = Text("")
        column.add(self._backup)
        self._add_passphrase(column)
        column.body.addStretch(1)

    def fill(
        self, profiel: Organisatieprofiel, ondertekenaars: tuple[Ondertekenaar, ...], thema: str, procent: int
    ) -> None:
        """Show the settings without telling anyone."""
        if not self._profiel.isAncestorOf(self.focusWidget() or self):
            self._profiel.fill(profiel)
        self.ondertekenaars.fill(ondertekenaars)
        self._thema.fill(thema)
        self._maat.fill(str(procent))

    def show_backup(self, words: str) -> None:
        """Say how old the newest copy is and where the copies stand."""
        self._backup.setText(words)

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        self._profiel.flush()

    def _make_files(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        load = Button("Profiel overnemen uit bestand …", "map")
        load.clicked.connect(self._ask_import)
        save = Button("Profiel bewaren als bestand …", "bewaard")
        save.clicked.connect(self._ask_export)
        row.addWidget(load)
        row.addWidget(save)
        row.addStretch(1)
        return box

    def _add_passphrase(self, column: Column) -> None:
        column.add(Heading("Wachtzin en herstelblad", level=3))
        self._old = LineField("Wachtzin van nu", password=True)
        self._new = LineField("Nieuwe wachtzin", password=True)
        column.add(self._old)
        column.add(self._new)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        change = Button("Wachtzin wijzigen", "sleutel")
        change.clicked.connect(
            lambda: self.passphrase_change_asked.emit(self._old.value(), self._new.value())
        )
        sheet = Button("Nieuw herstelblad maken", "printer")
        sheet.clicked.connect(self.recovery_wanted)
        row.addWidget(change)
        row.addWidget(sheet)
        row.addStretch(1)
        column.add(box)

    def clear_passphrases(self) -> None:
        """Forget what was typed once the passphrase was changed."""
        self._old.fill("")
        self._new.fill("")

    @property
    def passphrase_now(self) -> str:
        """What stands in the field for the present passphrase: needed for a new recovery sheet."""
        return self._old.value()

    def _ask_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Profiel kiezen", "", "Profiel (*.json *.toml)")
        if name:
            self.import_asked.emit(Path(name))

    def _ask_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "Profiel bewaren", "organisatieprofiel.json", "Profiel (*.json)"
        )
        if name:
            self.export_asked.emit(Path(name).with_suffix(".json"))
