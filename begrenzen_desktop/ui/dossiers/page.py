"""The Dossiers page: filter as you type, a table that stays quick with thousands of rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
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
from begrenzen_desktop.ui.theme.palette import color
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, EmptyState

if TYPE_CHECKING:
    from begrenzen_desktop.services.dossiers import Dossierregel

SETTLE_MS = 120
Reader = Callable[[str, bool, Callable[[tuple["Dossierregel", ...]], None]], object]


class SparklineDelegate(QStyledItemDelegate):
    """Draws the contacts of 26 weeks as small bars; the words are in the model for who cannot see them."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt: background as usual, bars on top."""
        super().paint(painter, option, index)
        counts: tuple[int, ...] = index.data(WeekRol) or ()
        rect: QRect = option.rect.adjusted(SPACE.s, SPACE.s, -SPACE.s, -SPACE.s)
        top = max(counts, default=0)
        if not top:
            return
        step = rect.width() / len(counts)
        for week, count in enumerate(counts):
            height = round(rect.height() * count / top)
            if height:
                left = rect.left() + round(week * step)
                painter.fillRect(
                    left, rect.bottom() - height + 1, max(2, round(step) - 1), height, color("accent")
                )


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
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        top = QHBoxLayout()
        self._filter = QLineEdit()
        self._filter.setPlaceholderText("Zoek op naam, onderwerp of kenmerk")
        self._filter.setAccessibleName("Zoek in dossiers")
        self._filter.setClearButtonEnabled(True)
        self._filter.textEdited.connect(lambda _text: self._settle.start())
        self._closed = QCheckBox("Ook gesloten dossiers")
        self._closed.clicked.connect(self.refresh)
        button = Button("Nieuw dossier", "plus", kind="primary")
        button.clicked.connect(self.new_dossier)
        top.addWidget(self._filter, 1)
        top.addWidget(self._closed)
        top.addWidget(button)
        layout.addLayout(top)
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
        for column, width in enumerate((150, 260, 110, 130, 120, 120, 90)):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._open)
        return table

    def _open(self, index: QModelIndex) -> None:
        self.dossier_chosen.emit(self._model.regel(index.row()).id)
