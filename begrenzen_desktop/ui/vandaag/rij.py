"""One line of Vandaag: what, which dossier and when as a way in, with what can be done about it beside that."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import words
from begrenzen_desktop.ui.taal import format_day, plural, upper_first
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import Button, RowButton

if TYPE_CHECKING:
    from begrenzen_desktop.services.overview import Vandaagregel

WEGGEZET = "weggezet"


class Taakrij(QWidget):
    """Says what the user wants with its line. Up and down go to the line above and below."""

    opened = Signal(object)
    done_asked = Signal(object)
    aside_asked = Signal(object)
    back_asked = Signal(object)
    moved = Signal(object, int)

    def __init__(self, regel: Vandaagregel, vandaag: dt.date) -> None:
        super().__init__()
        self.regel = regel
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.xs)
        self.way_in = RowButton(
            regel.wat, describe(regel), describe_day(regel, vandaag), icon_name=choose_icon(regel, vandaag)
        )
        self.way_in.clicked.connect(lambda: self.opened.emit(regel))
        self._layout.addWidget(self.way_in, 1)
        self._side = QHBoxLayout()
        self._side.setSpacing(0)
        self._layout.addLayout(self._side)
        self._acts: dict[str, Button] = {}
        for naam, title, signal in (
            ("gedaan", "Gedaan", self.done_asked),
            ("wegzetten", "Wegzetten", self.aside_asked),
            ("terug", "Nu tonen", self.back_asked),
        ):
            if naam in find_acts(regel):
                button = Button(title, kind="quiet")
                button.setAccessibleName(f"{title}: {regel.wat}, {regel.dossier}")
                button.clicked.connect(lambda _=False, s=signal: s.emit(regel))
                if naam != "terug":
                    button.setToolTip(words(naam))
                self._side.addWidget(button)
                self._acts[naam] = button
        for part in (self.way_in, *self._acts.values()):
            part.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: keys that mean the whole line, before its buttons take them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take(event):
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def press(self, naam: str) -> None:
        """Do what the keys of this name mean for the line, if that can be done about it."""
        if naam in self._acts:
            self._acts[naam].click()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: with large words the acts stand below."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_acts"):
            self._fit()

    def _fit(self) -> None:
        large = is_large(self)
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
        place = Qt.AlignmentFlag.AlignLeft if large else Qt.AlignmentFlag.AlignVCenter
        self._layout.setAlignment(self._side, place)


def find_acts(regel: Vandaagregel) -> tuple[str, ...]:
    """Tell what can be done about a line from here."""
    if regel.groep == WEGGEZET:
        return ("terug",)
    found = (("gedaan", regel.kan_gedaan), ("wegzetten", regel.kan_weg))
    return tuple(naam for naam, possible in found if possible)


def describe(regel: Vandaagregel) -> str:
    """Say which dossier it is of, and why it was out of the way."""
    parts = [upper_first(regel.dossier)]
    if regel.is_wettelijk:
        parts.append("termijn van de wet")
    line = " · ".join(part for part in parts if part)
    if regel.weg_tot is not None:
        return f"{line}\nWeer te zien op {format_day(regel.weg_tot)}: {regel.reden}"
    return f"{line}\nJe zette dit weg tot vandaag: {regel.reden}" if regel.is_terug else line


def describe_day(regel: Vandaagregel, vandaag: dt.date) -> str:
    """Say by when, and how late it is. A last day stays what it is, whatever was put aside."""
    if regel.datum is None:
        return ""
    day = format_day(regel.datum)
    if not (regel.is_laatste_dag or regel.nazorg_id):
        return day
    late = (vandaag - regel.datum).days
    if late > 0:
        return f"{day}, {plural(late, 'dag', 'dagen')} te laat"
    if late == 0:
        return f"{day}, vandaag"
    return f"laatste dag {day}" if regel.is_laatste_dag else day


def choose_icon(regel: Vandaagregel, vandaag: dt.date) -> str:
    """Choose the picture beside the words."""
    if regel.datum is not None and regel.datum < vandaag and (regel.is_laatste_dag or regel.nazorg_id):
        return "waarschuwing"
    if regel.nazorg_id:
        return "zorg"
    if regel.brief_id:
        return "brief"
    return "klok" if regel.is_laatste_dag else "dossiers"
