"""The start page: make a vault, open one, or practise. It lies over the whole window while the vault is closed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import words
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Bar, Button, Card, Column, Heading, Row, Text

if TYPE_CHECKING:
    from begrenzen_desktop.ui.start.forms import CreateForm, Judge, OpenForm

KEUZEN = (
    ("maak", "kluis", "Nieuwe kluis", "Begin met een eigen, versleutelde kluis op deze laptop."),
    ("open", "sleutel", "Kluis openen", "Ga verder in een kluis die je al hebt."),
    ("oefen", "vraagteken", "Oefenen", "Kijk rond met verzonnen dossiers. Er kan niets misgaan."),
)


class StartPage(QWidget):
    """Three ways in. What happens next is for who listens to the signals."""

    create_asked = Signal(str, str)
    open_asked = Signal(object, str, bool)
    practice_asked = Signal()
    recovery_done = Signal(bool)
    spoed_asked = Signal()

    def __init__(self, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        column = Column()
        layout.addWidget(column)
        column.body.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xxl)
        column.body.addLayout(self._make_head())
        column.add(
            Text(
                "Zorgvuldig grenzen stellen aan contact, in vijf stappen. Eerlijk voor de burger, veilig voor jou."
            )
        )
        self.bar = Bar()
        column.add(self.bar)
        self._buttons = self._make_choices()
        column.add(self._buttons)
        self._stack = QStackedWidget()
        column.add(self._stack)
        column.body.addStretch(1)
        self._stack.addWidget(QWidget())
        self._judge = judge
        self._vaults: tuple[Path, ...] = ()
        self._forms: list[CreateForm | OpenForm] = []

    @cached_property
    def create_form(self) -> CreateForm:
        """The form for a new vault. Made when it is chosen: the first window is painted without it."""
        from begrenzen_desktop.ui.start.forms import CreateForm

        form = CreateForm(self._judge)
        form.submitted.connect(self.create_asked)
        self._plug_in(form)
        return form

    @cached_property
    def open_form(self) -> OpenForm:
        """The form for a vault that exists. Made when it is chosen, or when a vault was found."""
        from begrenzen_desktop.ui.start.forms import OpenForm

        form = OpenForm()
        form.show_vaults(self._vaults)
        form.submitted.connect(self.open_asked)
        self._plug_in(form)
        return form

    def _plug_in(self, form: CreateForm | OpenForm) -> None:
        self._forms.append(form)
        self._stack.addWidget(form)

    def show_vaults(self, vaults: tuple[Path, ...]) -> None:
        """Offer the known vaults; with one or more, opening is what is shown first."""
        self._vaults = vaults
        if vaults or "open_form" in vars(self):
            self.open_form.show_vaults(vaults)
        if vaults:
            self._choose("open")

    def show_recovery(self, naam: str, code: str) -> None:
        """Show the recovery sheet before anything else."""
        from begrenzen_desktop.ui.start.recovery import RecoveryPage  # seldom needed, never at first

        page = RecoveryPage(naam, code)
        page.done.connect(self.recovery_done)
        self._buttons.hide()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.focus_input()

    def set_busy(self, busy: bool) -> None:
        """Show that a vault is being made or opened."""
        for form in self._forms:
            form.set_busy(busy)
        self._buttons.setEnabled(not busy)

    def show_error(self, zin: str) -> None:
        """Say what went wrong where the user is looking."""
        current = self._stack.currentWidget()
        for form in self._forms:
            if form is current:
                form.show_error(zin)
                return
        self.bar.show_error(zin)

    def _make_head(self) -> QHBoxLayout:
        spoed = Button("Spoedkaart", "spoed")
        spoed.setToolTip(words("spoedkaart"))
        spoed.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        spoed.clicked.connect(self.spoed_asked)
        head = QHBoxLayout()
        head.addWidget(Heading("Begrenzen", level=1), 1)
        head.addWidget(spoed)
        return head

    def _make_choices(self) -> QWidget:
        row = Row(SPACE.l)
        row.setContentsMargins(0, SPACE.l, 0, SPACE.l)
        for keuze, icon_name, titel, uitleg in KEUZEN:
            card = Card()
            button = Button(titel, icon_name, kind="large")
            button.setAccessibleDescription(uitleg)
            button.clicked.connect(lambda _=False, k=keuze: self._choose(k))
            card.body.addWidget(button)
            card.body.addWidget(Text(uitleg, role="muted"))
            card.body.setAlignment(Qt.AlignmentFlag.AlignTop)
            row.add(card, 1)
        first = row.findChild(Button)
        if first is not None:  # else the Spoedkaart has the focus, and a stray Enter opens it
            first.setFocus()
        return row

    def _choose(self, keuze: str) -> None:
        if keuze == "oefen":
            self.practice_asked.emit()
        elif keuze == "maak":
            self._stack.setCurrentWidget(self.create_form)
            self.create_form.naam.focus_input()
        else:
            self._stack.setCurrentWidget(self.open_form)
            self.open_form.focus_input()
