"""One figure on the screen: what is counted, the picture, what it comes to, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from begrenzen_desktop.domain.afscherming import Afscherming
from begrenzen_desktop.domain.jaarcijfers import Cijfer, Vorm
from begrenzen_desktop.ui.overzichten.grafiek import Lijn, Staven
from begrenzen_desktop.ui.overzichten.woorden import describe, make_bars, make_points, make_table
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Card, Expander, Heading, Text

AIR = 24  # of the style sheet, on both sides, and a little more


class Cijfertabel(QTableWidget):
    """As high as its rows; the arrow keys go through it, Tab goes on."""

    def __init__(self, name: str, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        super().__init__(len(rows), len(headings))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(headings)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for row, words in enumerate(rows):
            for column, word in enumerate(words):
                self.setItem(row, column, QTableWidgetItem(word))
        self._settle = QTimer(self, interval=0, singleShot=True)
        self._settle.timeout.connect(self._fit)
        header.sectionResized.connect(lambda *_sizes: self._settle.start())
        self._settle.start()

    def _fit(self) -> None:
        """Make each row as high as its words need. Qt forgets the air that the style sheet gives a cell."""
        metrics = self.fontMetrics()
        for row in range(self.rowCount()):
            lines = 0
            for column in range(self.columnCount()):
                item = self.item(row, column)
                room = QRect(0, 0, max(self.columnWidth(column) - AIR, 1), 10_000)
                words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text() if item else "")
                lines = max(lines, words.height())
            self.setRowHeight(row, lines + AIR)
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        bar = self.horizontalScrollBar().sizeHint().height() if self.horizontalScrollBar().maximum() else 0
        height += 2 * self.frameWidth() + bar + 2
        if self.height() != height:
            self.setFixedHeight(height)


class Cijferkaart(Card):
    """Made for one figure; the table is made when somebody opens it."""

    def __init__(self, cijfer: Cijfer, afscherming: Afscherming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cijfer, self._afscherming = cijfer, afscherming
        words = describe(cijfer, afscherming)
        self.setAccessibleName(cijfer.titel)
        self.setAccessibleDescription(words)
        self.body.setSpacing(SPACE.s)
        self.body.addWidget(Heading(cijfer.titel, 2))
        self.body.addWidget(Text(cijfer.telt, "small"))
        self.chart: Staven | Lijn
        if cijfer.vorm is Vorm.LIJN:
            line = Lijn()
            line.fill(cijfer.titel, words, make_points(cijfer, afscherming))
            self.chart = line
        else:
            bars = Staven()
            bars.fill(cijfer.titel, words, make_bars(cijfer, afscherming))
            self.chart = bars
        self.body.addSpacing(SPACE.s)
        self.body.addWidget(self.chart)
        if cijfer.telt_op:
            self.body.addWidget(Text(f"Totaal: {cijfer.total(afscherming).tekst}", "strong"))
        for sentence in cijfer.sentences(afscherming):
            self.body.addWidget(Text(sentence))
        self.more = Expander("Als tabel")
        self.more.button.setAccessibleDescription(cijfer.titel)
        self.more.body.setContentsMargins(0, SPACE.s, 0, 0)
        self.more.toggled.connect(self._make_table)
        self.table: Cijfertabel | None = None
        self.body.addWidget(self.more)
        self.body.addStretch(1)

    def _make_table(self, on: bool) -> None:
        if on and self.table is None:
            self.table = Cijfertabel(self.cijfer.titel, *make_table(self.cijfer, self._afscherming))
            self.more.body.addWidget(self.table)
