"""A column of parts that keeps each part that stays the same, and makes the new ones a handful at a time."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Column, Heading

ROWS_A_TURN = 3  # made at a time, so that a long day never holds up the window
NOWHERE = -1

Part = tuple[Hashable, Callable[[], QWidget]]
"""A part: all that it shows, by which it is known again, and how it is made."""


class Line(Protocol):
    """A part that is a line of the list, with the widget that opens it."""

    @property
    def way_in(self) -> QWidget: ...


LineT = TypeVar("LineT", bound=Line)


class PartColumn(Column, Generic[LineT]):
    """Whoever works down a list keeps his place: the focus goes to the line that takes the place of one that went."""

    def __init__(self, line: type[LineT], parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=SPACE.s)
        self._line = line
        self._made: dict[Hashable, QWidget] = {}
        self._todo: Sequence[Part] = ()
        self._at = 0
        self._focus_row = NOWHERE
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._add_parts)

    def lay_out(self, parts: Sequence[Part], focus_row: int = NOWHERE) -> None:
        """Take away what is gone and add what is new; then put the focus on the line at a place, if one is named."""
        focus, rows = self.focusWidget(), self.rows()
        stays = {key for key, _make in parts}
        for key in [key for key in self._made if key not in stays]:
            gone = self._made.pop(key)
            if focus is not None and (gone is focus or gone.isAncestorOf(focus)) and focus_row == NOWHERE:
                focus_row = rows.index(gone) if isinstance(gone, self._line) else 0
            gone.hide()
            self.body.removeWidget(gone)
            gone.deleteLater()
        self._todo, self._at, self._focus_row = parts, 0, focus_row
        self._add_parts()

    def rows(self) -> list[LineT]:
        """Give the lines that show, in order."""
        rows: list[LineT] = []
        for key, _make in self._todo:
            part: object = self._made.get(key)
            if isinstance(part, self._line):
                rows.append(part)
        return rows

    def is_filling(self) -> bool:
        """Whether parts are still being made."""
        return self._timer.isActive()

    def go_on(self, row: LineT, step: int) -> None:
        """Go some lines down or up from one."""
        rows = self.rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            self.show_widget(rows[place].way_in)

    def count_rows_before(self, *start: Hashable) -> int:
        """Tell how many lines stand above the part whose key begins so; all of them when there is no such part."""
        number = 0
        for key, _make in self._todo:
            if _begins(key, start):
                break
            number += isinstance(self._made.get(key), self._line)
        return number

    def show_part(self, *start: Hashable) -> None:
        """Bring the part whose key begins so into view, with the focus."""
        for key, _make in self._todo:
            if _begins(key, start) and key in self._made:
                self.show_widget(self._made[key])

    def _add_parts(self) -> None:
        room = ROWS_A_TURN
        while self._at < len(self._todo):
            key, make = self._todo[self._at]
            widget = self._made.get(key)
            if widget is None:
                if not room:
                    self._timer.start()
                    return
                room -= 1
                widget = self._made[key] = make()
            if self.body.indexOf(widget) != self._at:
                self.body.insertWidget(self._at, widget)
            self._at += 1
        self._timer.stop()
        self._order_tabs()
        if self._focus_row != NOWHERE:
            self._focus(self._focus_row)
            self._focus_row = NOWHERE

    def _order_tabs(self) -> None:
        """Qt passes widgets in the order they were made; here that is not the order they stand in."""
        before: QWidget | None = None
        for key, _make in self._todo:
            for widget in _tab_stops(self._made[key]):
                if before is not None and before.nextInFocusChain() is not widget:
                    QWidget.setTabOrder(before, widget)
                before = widget

    def _focus(self, place: int) -> None:
        rows = self.rows()
        if rows:
            self.show_widget(rows[min(place, len(rows) - 1)].way_in)
            return
        first = next((stop for key, _make in self._todo for stop in _tab_stops(self._made[key])), None)
        if first is not None:
            self.show_widget(first)


def _tab_stops(part: QWidget) -> list[QWidget]:
    inside = (part, *part.findChildren(QAbstractButton))
    tab = Qt.FocusPolicy.TabFocus
    return [widget for widget in inside if widget.focusPolicy() & tab == tab]


def _begins(key: Hashable, start: tuple[Hashable, ...]) -> bool:
    return isinstance(key, tuple) and key[: len(start)] == start


def make_heading(words: str) -> QWidget:
    """Make the heading of a group of lines."""
    heading = Heading(words, level=2)
    heading.setContentsMargins(0, SPACE.l, 0, SPACE.xs)
    return heading
