"""The Dossiers page: filter as you type, a table that stays quick with thousands of rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from begrenzen_desktop.ui.dossiers.model import SPARKLINE, DossiersModel, WeekRol
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import Button, EmptyState
from begrenzen_desktop.ui.widgets.sparkline import paint_weeks

if TYPE_CHECKING:
    from begrenzen_desktop.services.overview import Dossierregel

SETTLE_MS = 120
LEAST_SUBJECT, FEW = 30, 16  # letters, and with large words
# Letters per column, and in which order the columns keep their place when there is no room for all.
WIDTHS = {0: 16, 2: 14, 5: 13, 3: 15, 4: 14, 6: 10}
BY_WEIGHT = (0, 2, 5, 3, 4, 6)
Reader = Callable[[str, bool, Callable[[tuple["Dossierregel", ...]], None]], object]


class SparklineDelegate(QStyledItemDelegate):
    """Draws the contacts of 26 weeks as small bars; the words are in the model for who cannot see them."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt: background as usual, bars on top."""
        super().paint(painter, option, index)
        counts: tuple[int, ...] = index.data(WeekRol) or ()
        area = QRectF(option.rect).adjusted(SPACE.s, SPACE.s, -SPACE.s, -SPACE.s)
        painter.save()
        paint_weeks(painter, area, counts)
        painter.restore()


class DossiersPage(QWidget):
    """The table of dossiers."""

    dossier_chosen = Signal(str)
    new_dossier = Signal()

    def __init__(self, read: Reader) -> None:
        super().__init__()
        self._read = read
        self._model = DossiersModel()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.s, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        self._top = QGridLayout()
        self._top.setHorizontalSpacing(SPACE.l)
        self._top.setVerticalSpacing(SPACE.s)
        self._top.setColumnStretch(0, 1)
        self._filter = QLineEdit()
        self._filter.setPlaceholderText("Zoek op naam, onderwerp of kenmerk")
        self._filter.setAccessibleName("Zoek in dossiers")
        self._filter.setClearButtonEnabled(True)
        self._filter.textEdited.connect(lambda _text: self._settle.start())
        self._closed = QCheckBox("Ook gesloten dossiers")
        self._closed.toggled.connect(lambda _on: self.refresh())
        button = Button("Nieuw dossier", "plus", kind="primary")
        button.clicked.connect(self.new_dossier)
        self._top.addWidget(self._filter, 0, 0)
        self._top.addWidget(button, 0, 2)
        layout.addLayout(self._top)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)
        self._table = self._make_table()
        self._stack.addWidget(self._table)
        self._empty = EmptyState(
            "dossiers",
            "Hier staan straks je dossiers.",
            "Begin een dossier, of pas je zoekwoorden aan.",
            "Nieuw dossier",
        )
        self._empty.clicked.connect(self.new_dossier)
        self._stack.addWidget(self._empty)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: what does not fit beside the subject gives way."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: larger words need wider columns."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_empty"):
            self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        large = is_large(self)
        self._top.addWidget(self._closed, 1 if large else 0, 0 if large else 1)
        self._table.verticalHeader().setDefaultSectionSize(max(44, self.fontMetrics().height() * 2 + SPACE.s))
        room = self.width() - 2 * SPACE.xxl - (FEW if large else LEAST_SUBJECT) * letter
        for column in BY_WEIGHT:
            width = WIDTHS[column] * letter + 2 * SPACE.m
            room -= width
            self._table.setColumnWidth(column, width)
            self._table.setColumnHidden(column, room < 0)

    def row_count(self) -> int:
        """Tell how many rows are shown."""
        return self._model.rowCount()

    def regels(self) -> tuple[Dossierregel, ...]:
        """Give the rows that are shown."""
        return tuple(self._model.regel(row) for row in range(self._model.rowCount()))

    def refresh(self) -> None:
        """Read the rows again, with the filter as it stands."""
        self._read(self._filter.text(), self._closed.isChecked(), self.show_regels)

    def show_regels(self, regels: tuple[Dossierregel, ...]) -> None:
        """Show these rows and keep the chosen dossier chosen."""
        index = self._table.currentIndex()
        chosen = self._model.regel(index.row()).id if index.isValid() else ""
        self._model.show(regels)
        row = self._model.row_of(chosen)
        if regels:
            self._table.setCurrentIndex(self._model.index(max(row, 0), 0))
        self._stack.setCurrentWidget(self._table if regels else self._empty)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName("Dossiers")
        table.setModel(self._model)
        table.setItemDelegateForColumn(SPARKLINE, SparklineDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(44)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._open)
        return table

    def _open(self, index: QModelIndex) -> None:
        self.dossier_chosen.emit(self._model.regel(index.row()).id)
