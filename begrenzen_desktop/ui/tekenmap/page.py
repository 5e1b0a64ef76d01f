"""The page of the signing folder: letters out above, signed letters back below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.tekenmap import Wachtend
from begrenzen_desktop.domain.teruggekomen import Terugkomst
from begrenzen_desktop.ui.bestandskeuze import SIGNED_KINDS, ask_files
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.tekenmap.heen import Heenweg
from begrenzen_desktop.ui.tekenmap.terugregel import Terugregel
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Bar, Button, Column, DateField, Heading, Row, Text

UITLEG = (
    "Sleep getekende brieven op dit venster, of kies ze hier. Een Word-bestand of een scan mag. Elke brief wordt vergeleken"
    " met de brief die is vastgesteld."
)


class TekenmapPage(QWidget):
    """Shows what waits and what came back; every act is told by signal."""

    back_asked = Signal()
    make_asked = Signal(object, bool)
    files_chosen = Signal(object)
    letter_chosen = Signal(object, str)
    keep_asked = Signal(object, object)

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self.rows: list[Terugregel] = []
        self._waiting: tuple[Wachtend, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        self.back = Button("Terug", "terug", kind="quiet")
        self.back.clicked.connect(self.back_asked)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.bar = Bar()
        layout.addWidget(self.bar)
        self.column = Column()
        layout.addWidget(self.column, 1)
        self.out = Heenweg(today)
        self.out.make_asked.connect(self.make_asked)
        self.column.add(self.out)
        self.column.add(self._make_return(today))

    def fill(self, waiting: tuple[Wachtend, ...]) -> None:
        """Show which letters wait."""
        self._waiting = waiting
        self.out.fill(waiting)

    def add(self, terug: Terugkomst, instead_of: Terugregel | None = None) -> Terugregel:
        """Show a file that came back, at the end or in the place of what was shown of it before."""
        row = Terugregel(terug, self._waiting)
        row.confirmed.connect(self._show_keep)
        row.letter_chosen.connect(lambda brief_id: self.letter_chosen.emit(row, brief_id))
        if instead_of is None:
            self.rows.append(row)
            self._rows.addWidget(row)
        else:
            place = self.rows.index(instead_of)
            self.rows[place] = row
            self._rows.insertWidget(place, row)
            self._drop(instead_of)
        self._show_keep()
        return row

    def clear(self) -> None:
        """Take the list of what came back away; nothing that was recorded changes."""
        for row in self.rows:
            self._drop(row)
        self.rows.clear()
        self._show_keep()

    def set_busy(self, busy: bool) -> None:
        """Stop a second click while files are read or recorded."""
        for button in (self.choose, self.keep):
            button.setEnabled(not busy)

    def show_row(self, row: Terugregel) -> None:
        """Bring a file to the top of the view, with the cursor where something has to be said of it."""
        target = row.choice.focusProxy() if row.choice is not None else row.tick
        if target is None:
            target = self.keep if row.can_be_kept else self.choose
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        # The rows take their height after this turn; a row that is gone by then is not looked for.
        QTimer.singleShot(0, row, lambda: self._scroll_to(row))

    def _scroll_to(self, row: Terugregel) -> None:
        sheet = self.column.widget()
        if sheet is not None:
            top = row.mapTo(sheet, QPoint(0, 0)).y()
            self.column.verticalScrollBar().setValue(top - SPACE.s)

    def _make_return(self, today: Callable[[], dt.date]) -> QWidget:
        box = QWidget()
        body = QVBoxLayout(box)
        body.setContentsMargins(0, SPACE.m, 0, 0)
        body.setSpacing(SPACE.m)
        body.addWidget(Heading("Getekend terug", level=2))
        body.addWidget(Text(UITLEG))
        top = Row()
        self.choose = Button("Getekende brief terugbrengen …", "brief", kind="primary")
        self.choose.clicked.connect(self._ask_files)
        top.add(self.choose)
        body.addWidget(top)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.m)
        body.addLayout(self._rows)
        self.day = DateField("Op welke dag is er getekend?", today=today)
        self.day.fill(today())
        body.addWidget(self.day)
        self._acts = Row()
        self.keep = Button("Vastleggen als ondertekend", "vinkje", kind="primary")
        self.keep.clicked.connect(self._ask_keep)
        self.empty = Button("Lijst leegmaken", kind="quiet")
        self.empty.clicked.connect(self.clear)
        for button in (self.keep, self.empty):
            self._acts.add(button)
        body.addWidget(self._acts)
        self._show_keep()
        return box

    def _ask_files(self) -> None:
        paths = ask_files(self, "Getekende brieven kiezen", SIGNED_KINDS)
        if paths:
            self.files_chosen.emit(paths)

    def _ask_keep(self) -> None:
        day = self.day.value()
        if not self.day.is_valid() or day is None:
            self.bar.show_error(
                "De dag van tekenen ontbreekt of klopt niet. Vul een datum in, bijvoorbeeld 3-11-2026."
            )
            self.day.focus_input()
            return
        ready: Sequence[Terugregel] = [row for row in self.rows if row.can_be_kept]
        if ready:
            self.keep_asked.emit(ready, day)

    def _show_keep(self) -> None:
        ready = sum(row.can_be_kept for row in self.rows)
        words = "Vastleggen als ondertekend" + (f" ({plural(ready, 'brief', 'brieven')})" if ready else "")
        self.keep.setText(words)
        self.keep.setVisible(bool(ready))
        self.day.setVisible(bool(ready))
        self.empty.setVisible(bool(self.rows))

    def refresh_acts(self) -> None:
        """Count anew what can be recorded."""
        self._show_keep()

    def _drop(self, row: Terugregel) -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
