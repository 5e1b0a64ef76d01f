"""Aftercare on the screen: every event with its steps, what is done and what is still to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.nazorg import Nazorg
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.ui.nazorg.taak_row import TaakRow
from begrenzen_desktop.ui.taal import format_moment
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Bar, Button, Card, Column, Heading, Text

if TYPE_CHECKING:
    Now = Callable[[], dt.datetime]

UITLEG = (
    "Stappen voor wie een bedreiging of iets anders ingrijpends meemaakte. Ze staan op Vandaag tot ze gedaan zijn. Ze horen bij"
    " jou, niet bij het dossier: de burger ziet ze nooit."
)


class NazorgDialog(QDialog):
    """Asks by signal; the screen does."""

    begin_asked = Signal()
    notitie_asked = Signal()
    step_done = Signal(str, str, object, str)
    remove_asked = Signal(object)

    def __init__(self, now: Now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.setWindowTitle("Nazorg")
        self.setModal(True)
        self.resize(760, 700)
        self.bar = Bar()
        self._column = Column(spacing=SPACE.l)
        self._column.body.setContentsMargins(SPACE.xs, SPACE.s, SPACE.m, SPACE.l)
        self._column.add(Heading("Nazorg", 1))
        self._column.add(Text(UITLEG))
        self._empty = Text("Er loopt geen nazorg.", "muted")
        self._column.add(self._empty)
        self._cards: dict[str, Card] = {}
        self.rows: dict[tuple[str, str], TaakRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.bar)
        layout.addWidget(self._column, 1)
        layout.addLayout(self._make_foot())

    def fill(self, alle: tuple[Nazorg, ...], wanted: str = "") -> None:
        """Show every aftercare, the newest on top; ``wanted`` is brought into view."""
        self._empty.setVisible(not alle)
        for gone in self._cards.keys() - {nazorg.id for nazorg in alle}:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
            self.rows = {key: row for key, row in self.rows.items() if key[0] != gone}
        for place, nazorg in enumerate(alle):
            if nazorg.id not in self._cards:
                self._column.body.insertWidget(3 + place, self._make_card(nazorg))
            for taak in nazorg.taken:
                self.rows[nazorg.id, taak.stap_id].fill(taak, self._now())
        if wanted in self._cards:
            self._column.show_widget(self._cards[wanted])
            self.rows[wanted, next(n for n in alle if n.id == wanted).taken[0].stap_id].day.focus_input()

    def _make_card(self, nazorg: Nazorg) -> Card:
        of = f", {nazorg.dossier}" if nazorg.dossier else ""
        title = f"Gebeurd op {format_moment(nazorg.begonnen_op)}{of}"
        card = Card(title=title)
        for taak in nazorg.taken:
            row = TaakRow(lambda: local_date(self._now()))
            row.refused.connect(self.bar.show_error)
            row.done.connect(
                lambda op, kenmerk, n=nazorg.id, s=taak.stap_id: self.step_done.emit(n, s, op, kenmerk)
            )
            self.rows[nazorg.id, taak.stap_id] = row
            card.body.addWidget(row)
        remove = Button("Verwijderen", "prullenbak", kind="quiet")
        remove.setAccessibleName(f"Verwijderen: {title}")
        remove.clicked.connect(lambda: self.remove_asked.emit(nazorg))
        card.body.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._cards[nazorg.id] = card
        return card

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        begin = Button("Nazorg beginnen", "plus")
        begin.clicked.connect(self.begin_asked)
        notitie = Button("Eigen notitie", "persoon")
        notitie.clicked.connect(self.notitie_asked)
        close = Button("Sluiten", kind="primary")
        close.clicked.connect(self.reject)
        for button in (begin, notitie, close):
            button.setAutoDefault(False)
        foot.addWidget(begin)
        foot.addWidget(notitie)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot
