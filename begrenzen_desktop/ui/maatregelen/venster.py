"""One limit in a window of its own: how long it runs, who was told, and what can be done."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from begrenzen_desktop.domain.begrenzing import Begrenzing, Berichtregel
from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefinhoud import (
    BALIE_INSTRUCTIE,
    HERHALINGSBERICHT,
    INTERN_BERICHT,
    INTREKKING,
)
from begrenzen_desktop.ui.forms.foot import make_foot
from begrenzen_desktop.ui.taal import format_date, format_day, upper_first
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.verloop.levensloop import Levensloop
from begrenzen_desktop.ui.widgets import Bar, Button, Column, Heading, Row, Text

NAMEN = {
    INTERN_BERICHT: "Intern bericht",
    BALIE_INSTRUCTIE: "Aanwijzing voor balie en telefoon",
    HERHALINGSBERICHT: "Kort bericht bij herhaling",
    INTREKKING: "Intrekking van het bericht",
}


class BegrenzingDialog(QDialog):
    """Says what is asked of this limit: the dossier, the card, a letter to open or begin, or who was told a notice."""

    dossier_asked = Signal()
    card_asked = Signal()
    brief_asked = Signal(str)
    begin_asked = Signal(str)
    give_asked = Signal(object)
    take_back_asked = Signal(str)

    def __init__(self, grens: Begrenzing, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(grens.soort.label)
        self.resize(680, 620)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE.m, 0, 0)
        self.bar = Bar()
        layout.addWidget(self.bar)
        self.column = Column(spacing=SPACE.m)
        layout.addWidget(self.column, 1)
        acts = (
            ("Naar het dossier", "dossiers", self.dossier_asked),
            ("Kaart voor balie en telefoon", "telefoon", self.card_asked),
        )
        layout.addWidget(make_foot(self, acts))
        self.fill(grens, today)

    def fill(self, grens: Begrenzing, today: dt.date) -> None:
        """Show a limit."""
        self.grens = grens
        while self.column.body.count():
            item = self.column.body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.column.add(Heading(upper_first(grens.betrokkene), level=1))
        self.column.add(Text(f"Kenmerk {grens.kenmerk} · {grens.zin}", "muted"))
        for zin in grens.find_aandacht(today):
            self.column.add(Text(zin, "warning"))
        self.column.add(Text(describe_days(grens)))
        if grens.stand is not None:
            life = Levensloop()
            life.fill(grens.stand, today)
            self.column.add(life)
        self.column.add(Text("\n".join(f"– {regel}" for regel in grens.regels)))
        if grens.open_route:
            self.column.add(Text(f"Altijd open: {grens.open_route}"))
        self.column.add(Heading("Wie weet ervan?", level=2))
        if not grens.berichten:
            self.column.add(Text("Er is nog geen bericht voor collega’s gemaakt.", "muted"))
        for bericht in grens.berichten:
            self._add_bericht(bericht)
        self._add_beginnen(grens, today)

    def _add_bericht(self, bericht: Berichtregel) -> None:
        self.column.add(Text(NAMEN[bericht.soort], "strong"))
        acts = Row(0)
        if bericht.status is Briefstatus.CONCEPT:
            self.column.add(Text("Nog een concept: lees het na en stel het vast.", "muted"))
        else:
            if not bericht.doorgiften:
                self.column.add(Text("Nog niet vastgelegd aan wie het is gegeven.", "muted"))
            for doorgifte in bericht.doorgiften:
                row = Row()
                row.add(Text(f"{doorgifte.wie}, op {format_date(doorgifte.op)}"), 1)
                wrong = Button("Klopt niet", kind="quiet")
                wrong.setAccessibleName(f"Klopt niet, weghalen: {doorgifte.wie}, {format_date(doorgifte.op)}")
                wrong.clicked.connect(partial(self.take_back_asked.emit, doorgifte.id))
                row.add(wrong)
                self.column.add(row)
            give = Button("Doorgegeven aan …", "plus", kind="quiet")
            give.setAccessibleName(f"Doorgegeven aan, {NAMEN[bericht.soort]}")
            give.clicked.connect(lambda: self.give_asked.emit(bericht))
            acts.add(give)
        show = Button("Bericht openen", "brief", kind="quiet")
        show.setAccessibleName(f"Openen: {NAMEN[bericht.soort]}")
        show.clicked.connect(lambda: self.brief_asked.emit(bericht.brief_id))
        acts.add(show)
        self.column.add(acts)

    def _add_beginnen(self, grens: Begrenzing, today: dt.date) -> None:
        acts = Row()
        if not grens.berichten and not grens.is_voorbij:
            self._add_begin(acts, "Intern bericht maken", INTERN_BERICHT)
        if grens.stand is not None and grens.geldt:
            self._add_begin(acts, "Kort bericht bij herhaling", HERHALINGSBERICHT)
        if grens.berichten and grens.mag_intrekken(today):
            self._add_begin(acts, "Bericht intrekken", INTREKKING)
        if acts.count():
            self.column.add(acts)

    def _add_begin(self, acts: Row, title: str, soort: str) -> None:
        button = Button(title, "brief")
        button.clicked.connect(lambda: self.begin_asked.emit(soort))
        acts.add(button)


def _not_yet(grens: Begrenzing) -> str:
    if grens.tot_en_met is None:
        return f"Besloten op {format_day(grens.sinds)}. De stop geldt zodra de brief weg is."
    return f"Begint op {format_day(grens.sinds)}, als de brief dan weg is."


def describe_days(grens: Begrenzing) -> str:
    """Say since when, until when, and when somebody looks again."""
    held = grens.geldt or grens.is_voorbij
    parts = [f"Sinds {format_day(grens.sinds)}." if held else _not_yet(grens)]
    if grens.tot_en_met is not None:
        parts.append(f"Laatste dag: {format_day(grens.tot_en_met)}.")
    if grens.alert_tot is not None:
        parts.append(f"Blijf alert tot {format_day(grens.alert_tot)}.")
    else:
        parts.append(f"Opnieuw kijken: uiterlijk {format_day(grens.herbeoordeling)}.")
    return " ".join(parts)
