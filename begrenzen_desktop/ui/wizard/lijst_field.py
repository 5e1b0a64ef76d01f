"""A question whose answer is a list of the dossier: rows with change and remove, and buttons to add."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.ui.forms.form import ask_yes_no
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Button, Expander, Field, IconButton, IconLabel, Row, Text

MAX_SHOWN = 6


@dataclass(frozen=True)
class Rij:
    """One line. Two lines with the same words count as equal, so that a list is redrawn only when it changed."""

    id: str
    titel: str
    tekst: str = ""
    icoon: str = "pijl"
    change: Callable[[], None] | None = field(default=None, compare=False)
    remove: Callable[[], None] | None = field(default=None, compare=False)
    change_name: str = "Wijzigen"


class LijstField(Field):
    """The frame of the lists. Long ones show their first lines; the rest is folded and counted."""

    def __init__(self, vraag: Vraag, werk: Werk, empty: str) -> None:
        super().__init__(vraag.tekst, vraag.toelichting)
        self.vraag, self.werk = vraag, werk
        self._empty = empty
        self._shown: tuple[Rij, ...] | None = None
        self._open = False
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, SPACE.xs, 0, 0)
        layout.setSpacing(SPACE.s)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self._actions = Row()
        layout.addLayout(self.rows)
        layout.addWidget(self._actions)
        self._place(box)

    def add_action(self, text: str, icon: str, act: Callable[[], None]) -> Button:
        """A button under the list; the first one gets the focus of the question."""
        button = Button(text, icon)
        button.clicked.connect(act)
        if not self._actions.count():
            self.setFocusProxy(button)
            self._input = button
        self._actions.add(button)
        return button

    def show_rows(self, rijen: Sequence[Rij]) -> None:
        """Draw the lines when they are others than those on screen."""
        if self._shown == tuple(rijen):
            return
        self._shown = tuple(rijen)
        focus = self.window().focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        while self.rows.count():
            item = self.rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for rij in self._shown[:MAX_SHOWN]:
            self.rows.addWidget(self._make_row(rij))
        rest = self._shown[MAX_SHOWN:]
        if rest:
            more = Expander("Ook vastgelegd", len(rest), open=self._open)
            more.toggled.connect(self._remember_open)
            more.body.setContentsMargins(0, 0, 0, 0)
            more.body.setSpacing(0)
            for rij in rest:
                more.body.addWidget(self._make_row(rij))
            self.rows.addWidget(more)
        if not self._shown:
            self.rows.addWidget(Text(self._empty, "muted"))
        if inside:
            self.focus_input()

    def ask_remove(self, what: str, act: Callable[[], None]) -> None:
        """Ask before a line is removed."""
        ask_yes_no(self, "Verwijderen", f"{what} verdwijnt uit dit dossier. Wil je dat?", "Verwijderen", act)

    def _remember_open(self, open_: bool) -> None:
        self._open = open_

    def _make_row(self, rij: Rij) -> QWidget:
        row = QFrame()
        row.setObjectName("Rij")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, SPACE.s, 0, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(IconLabel(rij.icoon), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(rij.titel, "strong"))
        if rij.tekst:
            words.addWidget(Text(rij.tekst))
        layout.addLayout(words, 1)
        if rij.change is not None:
            change = Button(rij.change_name, kind="quiet")
            change.setAccessibleName(f"{rij.change_name}: {rij.titel}")
            change.clicked.connect(rij.change)
            layout.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        if rij.remove is not None:
            remove = IconButton("prullenbak", f"Verwijderen: {rij.titel}")
            remove.clicked.connect(rij.remove)
            layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row


def shorten(tekst: str, most: int = 160) -> str:
    """One line of a text, cut at a word."""
    regel = " ".join(tekst.split())
    return regel if len(regel) <= most else regel[:most].rsplit(" ", 1)[0] + " …"
