"""The own note: one text a day, kept as it is typed, and gone at once when it is removed."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.ui.forms.form import ask_yes_no
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import (
    Bar,
    Button,
    Column,
    GrowingText,
    Heading,
    Option,
    Row,
    SavedLabel,
    Text,
)

UITLEG = (
    "Alleen voor jou. Wat je hier schrijft, hoort bij geen enkel dossier. Het staat niet in het zoekvenster, in geen overzicht, in"
    " geen bestand en ook niet in de reservekopie. Wis je het, dan is het meteen weg."
)
HULP = "Slaap je slecht of blijft het knagen? Praat met je leidinggevende, de bedrijfsarts of een vertrouwenspersoon."


class NotitieDialog(QDialog):
    """Tells every change at once; there is no save button."""

    edited = Signal(object, str)
    remove_asked = Signal(object)
    remove_all_asked = Signal()

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Eigen notitie")
        self.setModal(True)
        self.resize(640, 560)
        self._today = today
        self._notes: dict[dt.date, str] = {}
        self._day = today
        self.bar, self.saved = Bar(), SavedLabel()
        column = Column(spacing=SPACE.l)
        column.body.setContentsMargins(SPACE.xs, SPACE.s, SPACE.m, SPACE.l)
        column.add(Heading("Eigen notitie", 1))
        column.add(Text(UITLEG))
        self.days = Select("Dag", ())
        self.days.edited.connect(lambda day: self._go(dt.date.fromisoformat(day)))
        column.add(self.days)
        self.text = GrowingText("Hoe is het met je?", min_lines=6, max_lines=16)
        self.text.edited.connect(self._keep)
        column.add(self.text)
        acts = Row()
        self.remove = Button("Deze notitie wissen", "prullenbak", kind="quiet")
        self.remove.clicked.connect(lambda: self._ask_remove())
        self.remove_all = Button("Alle notities wissen", kind="quiet")
        self.remove_all.clicked.connect(self._ask_remove_all)
        acts.add(self.remove)
        acts.add(self.remove_all)
        column.add(acts)
        column.add(Text(HULP, "small"))
        close = Button("Sluiten", kind="primary")
        close.clicked.connect(self.reject)
        for button in (self.remove, self.remove_all, close):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.saved)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.bar)
        layout.addWidget(column, 1)
        layout.addLayout(foot)

    def fill(self, notes: tuple[tuple[dt.date, str], ...]) -> None:
        """Show the notes, with the day that was chosen."""
        self._notes = dict(notes)
        self._show()
        self.text.focus_input()

    def day(self) -> dt.date:
        """Which day shows."""
        return self._day

    def forget(self, day: dt.date | None) -> None:
        """Take a removed note off the screen; None: all of them."""
        if day is None:
            self._notes.clear()
        else:
            self._notes.pop(day, None)
        self._day = self._today
        self._show()
        self.saved.clear()
        self.text.focus_input()

    def reject(self) -> None:
        """Esc and Sluiten: what is still in the field is kept first."""
        self.text.flush()
        super().reject()

    def _show(self) -> None:
        days = sorted({*self._notes, self._today}, reverse=True)
        self.days.set_options(
            [Option(day.isoformat(), "Vandaag" if day == self._today else format_day(day)) for day in days]
        )
        self.days.fill(self._day.isoformat())
        self.text.fill(self._notes.get(self._day, ""))
        self._fit()

    def _fit(self) -> None:
        self.remove.setVisible(bool(self._notes.get(self._day, "").strip()))
        self.remove_all.setVisible(sum(bool(text.strip()) for text in self._notes.values()) > 1)

    def _go(self, day: dt.date) -> None:
        self.text.flush()
        self._day = day
        self.text.fill(self._notes.get(day, ""))
        self._fit()

    def _keep(self, text: str) -> None:
        self._notes[self._day] = text
        self._fit()
        self.edited.emit(self._day, text)

    def _ask_remove(self) -> None:
        self.text.flush()
        day = self._day
        ask_yes_no(
            self,
            "Wissen",
            f"De notitie van {format_day(day)} verdwijnt meteen en komt niet terug. Wil je dat?",
            "Wissen",
            lambda: self.remove_asked.emit(day),
        )

    def _ask_remove_all(self) -> None:
        self.text.flush()
        question = "Al je eigen notities verdwijnen meteen en komen niet terug. Wil je dat?"
        ask_yes_no(self, "Alles wissen", question, "Alles wissen", self.remove_all_asked.emit)
