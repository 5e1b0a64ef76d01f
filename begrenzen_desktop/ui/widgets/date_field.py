"""A date that is typed the Dutch way, with a small calendar beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.taal import format_date, format_short, parse_date
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.basis import IconButton, Text
from begrenzen_desktop.ui.widgets.field import Field


class DateField(Field):
    """Emits a date, or None when emptied; what cannot be read stays as typed, with a sentence."""

    edited = Signal(object)

    def __init__(
        self, label: str, explanation: str = "", *, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(label, explanation, parent)
        self._today = today
        self._told: date | None = None
        self._typed = False
        self.line = QLineEdit()
        self.line.setPlaceholderText("dag-maand-jaar")
        self._fit_line()
        self.button = IconButton("kalender", f"{label}: kies in de kalender")
        self._words = Text("", "muted", wide=True)
        self._words.setWordWrap(False)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for part in (self.line, self.button, self._words):
            layout.addWidget(part)
        layout.addStretch(1)
        self._popup: QFrame | None = None
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self.flush)
        self.button.clicked.connect(self._open_calendar)
        self._place(row, self.line)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: the room for a date grows with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "line"):
            self._fit_line()

    def _fit_line(self) -> None:
        width = self.line.fontMetrics().averageCharWidth() * 16 + 24
        if self.line.maximumWidth() != width:
            self.line.setMaximumWidth(width)
            self.line.setMinimumWidth(width * 3 // 4)

    def set_words_visible(self, visible: bool) -> None:
        """Leave out the day in words where there is no room for it."""
        self._words.setVisible(visible)

    def fill(self, day: date | None) -> None:
        if self._typed or not self.is_valid():
            return
        self._told = day
        self.line.setText(format_short(day) if day else "")
        self._show_words(day)

    def value(self) -> date | None:
        """The date as it can be read now; None when empty or not readable."""
        try:
            return self._read()
        except BegrenzenError:
            return None

    def is_valid(self) -> bool:
        try:
            self._read()
        except BegrenzenError:
            return False
        return True

    def flush(self) -> None:
        if not self._typed:
            return
        self._typed = False
        try:
            day = self._read()
        except BegrenzenError as error:
            self._words.setText("")
            self.set_problem(str(error))
            return
        self.set_problem(None)
        self._show_words(day)
        if day != self._told:
            self._told = day
            self.edited.emit(day)

    def _read(self) -> date | None:
        text = self.line.text().strip()
        return parse_date(text, self._today()) if text else None

    def _on_typed(self) -> None:
        self._typed = True
        if self.is_valid():
            self.set_problem(None)
            self._show_words(self.value())

    def _show_words(self, day: date | None) -> None:
        names = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
        self._words.setText(f"{names[day.weekday()]} {format_date(day)}" if day else "")

    def _open_calendar(self) -> None:
        self.flush()
        day = self.value() or self._today()
        if self._popup is not None:
            self._popup.deleteLater()
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setObjectName("Kaart")
        calendar = QCalendarWidget(self._popup)
        calendar.setAccessibleName(f"Kalender voor {self.label}")
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(self._on_chosen)
        calendar.activated.connect(self._on_chosen)
        layout = QVBoxLayout(self._popup)
        layout.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        layout.addWidget(calendar)
        self._popup.move(self.line.mapToGlobal(QPoint(0, self.line.height() + SPACE.xs)))
        self._popup.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_chosen(self, chosen: QDate) -> None:
        self.line.setText(format_short(date(chosen.year(), chosen.month(), chosen.day())))
        self._typed = True
        if self._popup is not None:
            self._popup.close()
        self.flush()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
