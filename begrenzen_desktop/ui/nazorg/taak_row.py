"""One step of aftercare: by when, why, and on which day it was done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.nazorg import Nazorgtaak
from begrenzen_desktop.services.klok import local_moment
from begrenzen_desktop.ui.taal import format_date, format_day
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, DateField, Expander, IconLabel, LineField, Row, Text


def describe_due(taak: Nazorgtaak, now: dt.datetime) -> str:
    """Say by when, or when it was done."""
    if taak.gedaan_op is not None:
        kenmerk = f", kenmerk {taak.kenmerk}" if taak.kenmerk else ""
        return f"Gedaan op {format_date(taak.gedaan_op)}{kenmerk}."
    moment = local_moment(taak.uiterlijk)
    uur = f", {moment:%H:%M} uur" if taak.op_tijd else ""
    return f"Uiterlijk {format_day(moment.date())}{uur}{' (voorbij)' if is_late(taak, now) else ''}."


def is_late(taak: Nazorgtaak, now: dt.datetime) -> bool:
    """Whether its moment has passed and it was not done; where only the day counts, that day is in time."""
    if taak.gedaan_op is not None:
        return False
    if taak.op_tijd:
        return taak.uiterlijk < now
    return local_moment(taak.uiterlijk).date() < local_moment(now).date()


class TaakRow(QWidget):
    """Fills in place, so that what is being typed in another row stays."""

    done = Signal(object, str)
    """The day (None: not yet) and the reference elsewhere."""
    refused = Signal(str)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._taak: Nazorgtaak | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.xs, 0, SPACE.s)
        row.setSpacing(SPACE.m)
        self._icon = IconLabel("klok")
        row.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        row.addLayout(words, 1)
        self._title, self._due = Text("", "strong"), Text("")
        words.addWidget(self._title)
        words.addWidget(self._due)
        self._why = Expander("Uitleg en bron")
        self._why.body.setContentsMargins(0, SPACE.xs, 0, SPACE.xs)
        self._why.body.setSpacing(SPACE.xs)
        self._explained, self._source = Text(""), Text("", "small")
        self._why.body.addWidget(self._explained)
        self._why.body.addWidget(self._source)
        words.addWidget(self._why)
        self._fields = Row(SPACE.l)
        self.day = DateField("Gedaan op", today=today)
        self.day.set_words_visible(False)
        self.reference = LineField("Kenmerk daar", placeholder="bijvoorbeeld 2026-114")
        self._fields.add(self.day)
        self._fields.add(self.reference)
        self.finish = Button("Gedaan", "vinkje")
        self.finish.clicked.connect(self._finish)
        self._fields.add(_at_the_bottom(self.finish))
        words.addWidget(self._fields)
        self.undo = Button("Toch niet gedaan", kind="quiet")
        self.undo.clicked.connect(lambda: self.done.emit(None, ""))
        words.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, taak: Nazorgtaak, now: dt.datetime) -> None:
        """Show how the step stands."""
        news = self._taak is None or self._taak.gedaan_op != taak.gedaan_op
        self._taak = taak
        is_done = taak.gedaan_op is not None
        late = is_late(taak, now)
        self._icon.set_icon(
            "vinkje" if is_done else "waarschuwing" if late else "klok", "warning" if late else "muted"
        )
        self._title.setText(taak.titel)
        self._due.setText(describe_due(taak, now))
        self._explained.setText(taak.uitleg)
        self._source.setText(f"Bron: {taak.bron}")
        self._why.button.setAccessibleDescription(taak.titel)
        self._fields.setVisible(not is_done)
        self.reference.setVisible(taak.met_kenmerk)
        self.undo.setVisible(is_done)
        for button in (self.finish, self.undo):
            button.setAccessibleName(f"{button.text()}: {taak.titel}")
        if news:
            self.day.fill(self._today())
            self.reference.fill(taak.kenmerk)

    def _finish(self) -> None:
        day = self.day.value()
        if day is None:
            self.refused.emit("De dag ontbreekt of is niet te lezen. Typ bijvoorbeeld 20-2-2026.")
            self.day.focus_input()
            return
        self.done.emit(day, self.reference.value())


def _at_the_bottom(button: Button) -> QWidget:
    """Beside a field a button stands level with the field, not with its label."""
    place = QWidget()
    lines = QVBoxLayout(place)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.addStretch(1)
    lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return place
