"""The picture of the timeline: one axis with the dates, the citizen at the left and us at the right."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.theme.palette import color
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Column, Heading, IconLabel, Text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the picture: a date, whose side, a title, words, and whether it was a slip of ours."""

    op: dt.date
    own: bool
    title: str
    words: str = ""
    slip: bool = False


class AxisDate(Text):
    """A date on the axis, with the axis itself under it."""

    def __init__(self, day: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(format_day(day), "muted", parent, wide=True)
        self.setWordWrap(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the words, and the line to the next date."""
        super().paintEvent(event)
        top = self.fontMetrics().height() + SPACE.xs if self.text() else -SPACE.xs
        painter = QPainter(self)
        painter.setPen(QPen(color("border"), 1.5))
        painter.drawLine(QLineF(self.width() / 2, top, self.width() / 2, self.height() - SPACE.xs))
        painter.end()


def draw_lines(lines: tuple[Line, ...], narrow: bool) -> QWidget:
    """Draw the lines; narrow puts both sides below each other, each with its side in words."""
    column = Column(spacing=SPACE.l)
    column.body.setContentsMargins(0, SPACE.l, SPACE.l, SPACE.xxl)
    if narrow:
        for line in lines:
            column.add(_make_entry(line, f"{format_day(line.op)} · {'Wij' if line.own else 'De burger'}"))
    else:
        column.add(_make_grid(lines))
    return column


def _make_grid(lines: tuple[Line, ...]) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE.xl)
    grid.setVerticalSpacing(0)
    for place, words in ((0, "De burger"), (2, "Wij")):
        heading = Heading(words, level=2)
        heading.setContentsMargins(0, 0, 0, SPACE.m)
        grid.addWidget(heading, 0, place)
    before: dt.date | None = None
    for row, line in enumerate(lines, start=1):
        when = AxisDate(line.op)
        if line.op == before:  # the same day is said once; a screen reader still hears it
            when.setAccessibleName(when.text())
            when.setText("")
        before = line.op
        grid.addWidget(when, row, 1)
        grid.addWidget(_make_entry(line), row, 2 if line.own else 0)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(2, 1)
    return box


def _make_entry(line: Line, above: str = "") -> QWidget:
    entry = QWidget()
    layout = QVBoxLayout(entry)
    layout.setContentsMargins(0, 0, 0, SPACE.s if above else SPACE.l)
    layout.setSpacing(SPACE.xs)
    if above:
        layout.addWidget(Text(above, "muted"))
    title = Text(line.title, "warning" if line.slip else "strong")
    if line.slip:
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(IconLabel("waarschuwing", "warning"))
        row.addWidget(title, 1)
        layout.addLayout(row)
    else:
        layout.addWidget(title)
    if line.words:
        layout.addWidget(Text(line.words))
    layout.addStretch(1)
    return entry
