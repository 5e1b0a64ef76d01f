"""Days that count as a holiday for the terms of the law: those of the program, and those that the organisation adds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.feestdagen import Feestdag
from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.widgets import Bar, Button, Card, DateField, Heading, LineField, Text

UITLEG = (
    "De feestdagen van de Algemene termijnenwet kent het programma al. Soms staat bij besluit een dag met een feestdag gelijk."
    " Voeg zo'n dag hier toe, met de vindplaats. Lopende wettelijke termijnen worden dan opnieuw berekend."
)


class FeestdagenForm(QWidget):
    """Tells the whole list when a day is added or taken away."""

    changed = Signal(object)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dagen: tuple[Feestdag, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Heading("Dagen die gelijk staan met een feestdag", level=3))
        layout.addWidget(Text(UITLEG, "muted"))
        self._list = QVBoxLayout()
        layout.addLayout(self._list)
        card = Card(title="Dag toevoegen")
        self.bar = Bar()
        self.datum = DateField("Welke dag?", today=today)
        self.naam = LineField("Hoe heet die dag?")
        self.bron = LineField("Waar staat dat?", placeholder="bijvoorbeeld Stcrt. 2026, 100")
        add = Button("Dag toevoegen", "plus")
        add.clicked.connect(self._add)
        for field in (self.bar, self.datum, self.naam, self.bron, add):
            card.body.addWidget(field)
        layout.addWidget(card)

    def fill(self, dagen: tuple[Feestdag, ...]) -> None:
        """Show the days that the organisation added."""
        if self._dagen == dagen and self._list.count():
            return
        self._dagen = dagen
        while self._list.count():
            item = self._list.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for dag in dagen:
            self._list.addWidget(self._make_row(dag))
        if not dagen:
            self._list.addWidget(Text("Jullie hebben nog geen dag toegevoegd.", "muted"))

    def clear(self) -> None:
        """Empty the fields once a day was stored."""
        self.datum.fill(None)
        self.naam.fill("")
        self.bron.fill("")
        self.bar.clear()

    def _make_row(self, dag: Feestdag) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Text(f"{format_day(dag.datum)}: {dag.naam} ({dag.bron})"), 100)
        remove = Button("Verwijderen", kind="quiet")
        remove.setAccessibleName(f"Verwijderen: {dag.naam}")
        remove.clicked.connect(lambda: self.changed.emit(tuple(d for d in self._dagen if d != dag)))
        layout.addWidget(remove)
        layout.addStretch(1)
        return row

    def _add(self) -> None:
        dag = self.datum.value()
        if dag is None:
            self.bar.show_error("De dag ontbreekt of is niet te lezen. Typ bijvoorbeeld 7-12-2026.")
            self.datum.focus_input()
            return
        self.changed.emit((*self._dagen, Feestdag(dag, self.naam.value(), self.bron.value())))
