"""The Instellingen page: organisation, signatories, display, and the vault with its copies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.profiel import Ondertekenaar, Organisatieprofiel
from begrenzen_desktop.ui.bestandskeuze import ask_file, ask_new_file
from begrenzen_desktop.ui.instellingen.feestdagen import FeestdagenForm
from begrenzen_desktop.ui.instellingen.melding import MeldingForm
from begrenzen_desktop.ui.instellingen.ondertekenaars import OndertekenaarsForm
from begrenzen_desktop.ui.instellingen.profiel_form import ProfielForm
from begrenzen_desktop.ui.instellingen.regeling import RegelingForm
from begrenzen_desktop.ui.instellingen.sjablonen import SjablonenForm
from begrenzen_desktop.ui.widgets import Bar, Button, Choice, Column, Heading, LineField, Option, Row, Text

THEMAS = (
    Option("systeem", "Zoals de computer"),
    Option("light", "Licht"),
    Option("dark", "Donker"),
    Option("contrast", "Hoog contrast"),
)
MATEN = tuple(Option(str(procent), f"{procent} %") for procent in (100, 125, 150, 175, 200))


ROOM_BELOW = 380  # pixels of the list that come into view with its buttons


class InstellingenPage(QWidget):
    """All settings in one column. Every change is told at once; there is no save button."""

    profiel_changed = Signal(object)
    ondertekenaar_saved = Signal(object)
    ondertekenaar_removed = Signal(str)
    handtekening_chosen = Signal(str, object)
    vensterproef_asked = Signal()
    import_asked = Signal(object)
    export_asked = Signal(object)
    thema_chosen = Signal(str)
    regeling_chosen = Signal(str)
    rollen_named = Signal(object)
    maat_chosen = Signal(int)
    passphrase_change_asked = Signal(str, str)
    recovery_wanted = Signal()
    feestdagen_changed = Signal(object)

    def __init__(
        self,
        briefsoorten: tuple[tuple[str, str], ...],
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
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
        self.melding = MeldingForm()
        column.add(self.melding)
        self.regeling = RegelingForm()
        self.regeling.chosen.connect(self.regeling_chosen)
        self.regeling.named.connect(self.rollen_named)
        column.add(self.regeling)
        column.add(Heading("Profiel van je organisatie", level=2))
        column.add(
            Text("Wat hier staat, komt in elke brief. Een collega kan het profiel als bestand overnemen.")
        )
        column.add(self._make_files())
        self._profiel = ProfielForm()
        self._profiel.edited.connect(self.profiel_changed)
        self.regeling.duren_chosen.connect(self._profiel.take_duren)
        column.add(self._profiel)
        proof = Button("Proefpagina voor het venster afdrukken", "printer")
        proof.clicked.connect(self.vensterproef_asked)
        column.body.addWidget(proof, 0, Qt.AlignmentFlag.AlignLeft)
        self.ondertekenaars = OndertekenaarsForm(briefsoorten, today)
        self.ondertekenaars.saved.connect(self.ondertekenaar_saved)
        self.ondertekenaars.handtekening_chosen.connect(self.handtekening_chosen)
        self.ondertekenaars.removed.connect(self.ondertekenaar_removed)
        column.add(self.ondertekenaars)
        self.feestdagen = FeestdagenForm(today)
        self.feestdagen.changed.connect(self.feestdagen_changed)
        column.add(self.feestdagen)
        self.sjablonen = SjablonenForm()
        found = self.sjablonen.bevindingen
        found.shown.connect(
            # Once the layout knows where the list is: its beginning in view, and the keyboard at its buttons.
            lambda: QTimer.singleShot(0, column, lambda: column.show_widget(found.copy, ROOM_BELOW))
        )
        column.add(self.sjablonen)
        column.add(Heading("Kluis", level=2))
        self._backup = Text("")
        column.add(self._backup)
        self._add_passphrase(column)
        column.body.addStretch(1)

    def fill(
        self,
        profiel: Organisatieprofiel,
        ondertekenaars: tuple[Ondertekenaar, ...],
        thema: str,
        procent: int,
        handtekeningen: frozenset[str] = frozenset(),
    ) -> None:
        """Show the settings without telling anyone."""
        self._profiel.fill(profiel)
        self.ondertekenaars.fill(ondertekenaars, handtekeningen)
        self._thema.fill(thema)
        self._maat.fill(str(procent))

    @property
    def edits(self) -> int:
        """How often the profile was handed on."""
        return self._profiel.edits

    def show_backup(self, words: str) -> None:
        """Say how old the newest copy is and where the copies stand."""
        self._backup.setText(words)

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        self._profiel.flush()
        self.regeling.flush()

    def _make_files(self) -> QWidget:
        row = Row()
        load = Button("Profiel overnemen uit bestand …", "map")
        load.clicked.connect(self._ask_import)
        save = Button("Profiel bewaren als bestand …", "bewaard")
        save.clicked.connect(self._ask_export)
        row.add(load)
        row.add(save)
        return row

    def _add_passphrase(self, column: Column) -> None:
        column.add(Heading("Wachtzin en herstelblad", level=3))
        self._old = LineField("Wachtzin van nu", password=True)
        self._new = LineField("Nieuwe wachtzin", password=True)
        column.add(self._old)
        column.add(self._new)
        row = Row()
        change = Button("Wachtzin wijzigen", "sleutel")
        change.clicked.connect(
            lambda: self.passphrase_change_asked.emit(self._old.value(), self._new.value())
        )
        sheet = Button("Nieuw herstelblad maken", "printer")
        sheet.clicked.connect(self.recovery_wanted)
        row.add(change)
        row.add(sheet)
        column.add(row)

    def clear_passphrases(self) -> None:
        """Forget what was typed once the passphrase was changed."""
        self._old.fill("")
        self._new.fill("")

    @property
    def passphrase_now(self) -> str:
        """What stands in the field for the present passphrase: needed for a new recovery sheet."""
        return self._old.value()

    def _ask_import(self) -> None:
        path = ask_file(self, "Profiel kiezen", "Profiel (*.json *.toml)")
        if path is not None:
            self.import_asked.emit(path)

    def _ask_export(self) -> None:
        path = ask_new_file(self, "Profiel bewaren", "organisatieprofiel.json", "Profiel (*.json)")
        if path is not None:
            self.export_asked.emit(path.with_suffix(".json"))
