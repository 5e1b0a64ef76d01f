"""The check list of a letter: what is still to be done, with a jump, and folded what is in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Expander, IconLabel, OpenPoint, OpenPoints, Text

if TYPE_CHECKING:
    from begrenzen_desktop.domain.checkpunt import Checkpunt

MOST = 240


class Checklijst(QWidget):
    """A button that says how it stands, and above it the list when it is asked for."""

    jump = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._checks: tuple[Checkpunt, ...] | None = None
        self.points = OpenPoints()
        self.points.button.hide()
        self.points.jump.connect(self.jump)
        self.good = Expander("In orde")
        self.good.body.setContentsMargins(SPACE.xl, 0, 0, 0)
        self.good.body.setSpacing(SPACE.xs)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.s)
        column.addWidget(self.points)
        column.addWidget(self.good)
        column.addStretch(1)
        self.sheet = _Sheet()
        self.sheet.setWidgetResizable(True)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.sheet.setWidget(inside)
        self.button = Button("", "open-punt", "quiet")
        self.button.setCheckable(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.toggled.connect(self.set_open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sheet)
        layout.addWidget(self.button)
        self.set_open(False)

    def fill(self, checks: tuple[Checkpunt, ...]) -> None:
        """Show the points of this moment."""
        if checks == self._checks:
            return
        self._checks = checks
        todo = [punt for punt in checks if not punt.in_orde]
        good = [punt for punt in checks if punt.in_orde]
        self.points.fill(
            [OpenPoint(p.plek, p.zin if p.verplicht else f"Advies: {p.zin}", p.bron) for p in todo]
        )
        self.points.set_open(True)
        self.points.setVisible(bool(todo))
        while self.good.body.count():
            item = self.good.body.takeAt(0)
            row = item.widget() if item is not None else None
            if row is not None:
                row.hide()
                row.deleteLater()
        for punt in good:
            self.good.body.addWidget(_make_row(punt))
        self.good.set_count(len(good))
        words = (
            f"Controlelijst: nog open ({len(todo)}), in orde ({len(good)})"
            if todo
            else "Controlelijst: alles in orde"
        )
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.set_icon("open-punt" if todo else "vinkje")

    def set_open(self, open_: bool) -> None:
        """Unfold or fold the list."""
        self.button.setChecked(open_)
        self.sheet.setVisible(open_)


class _Sheet(QScrollArea):
    """As high as its list, up to a limit."""

    def sizeHint(self) -> QSize:
        inside = self.widget()
        return QSize(200, min(MOST, inside.sizeHint().height() + SPACE.s) if inside is not None else 0)


def _make_row(punt: Checkpunt) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(IconLabel("vinkje", "accent"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(punt.zin, wide=True))
    words.addWidget(Text(punt.bron, "small", wide=True))
    layout.addLayout(words, 1)
    return row
