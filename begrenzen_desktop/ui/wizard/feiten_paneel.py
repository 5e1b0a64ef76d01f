"""The facts beside the judgement: counts, weeks and quotes, each to be put in a text as a linked figure."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.contactmoment import Kanaal
from begrenzen_desktop.domain.feiten import Feiten
from begrenzen_desktop.ui.taal import format_date, plural
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Column, Expander, Heading, IconButton, RowButton, Sparkline, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.lijst_field import shorten

WEEKS = 26
NARROWEST, WIDEST = 300, 400  # pixels
NO_LIMIT = 16777215
NAMES = {
    "contacten.aantal": "Aantal contacten",
    "contacten.van-burger": "Door de burger",
    "contacten.naar-burger": "Door ons",
    "contacten.sinds": "Sinds",
    "contacten.laatste": "Laatste contact",
    "contacten.periode": "Periode",
    "contacten.uren": "Tijd",
    "contacten.medewerkers": "Collega's",
    "klachten.aantal": "Klachten",
    "steken.aantal": "Ging bij ons mis",
}


def name_of(figure: str) -> str:
    """The words of a figure."""
    return NAMES.get(figure) or Kanaal(figure.removeprefix("contacten.")).label.capitalize()


class FeitenPaneel(QFrame):
    """A click or Enter on a line puts it at the cursor in the text."""

    figure_chosen = Signal(str, str)
    text_chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Zijpaneel")
        self.setAccessibleName("Feiten")
        self._wide = False
        self._fit_width()
        close = IconButton("sluiten", "Feiten verbergen (F6)")
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(Heading("Feiten", 3), 1)
        head.addWidget(close)
        self._words = Text("", "small")
        self._spark = Sparkline()
        self._spark_words = Text("", "small")
        self._hint = Text(
            "Kies een feit om het in je tekst te zetten. Het getal blijft daarna kloppen.", "small"
        )
        self.figures: dict[str, LineButton] = {}
        figure_list = QWidget()
        self._figure_box = QVBoxLayout(figure_list)
        self._figure_box.setContentsMargins(0, 0, 0, 0)
        self._figure_box.setSpacing(0)
        self._quotes = Expander("Letterlijke woorden")
        self._quotes.body.setContentsMargins(0, 0, 0, 0)
        self._quotes.body.setSpacing(0)
        column = Column(spacing=SPACE.m)
        column.body.setContentsMargins(0, 0, SPACE.s, SPACE.l)
        for part in (self._words, self._spark, self._spark_words, self._hint):
            column.add(part)
        column.add(figure_list)
        column.add(self._quotes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.s, 0)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        layout.addWidget(column, 1)
        self._shown: object = None

    def fill(self, beeld: Beeld) -> None:
        """Show the facts of this moment."""
        feiten = beeld.feiten
        if feiten == self._shown:
            return
        self._shown = feiten
        self._words.setText("\n".join(feiten.zinnen))
        self._show_weeks(feiten)
        self._hint.setVisible(bool(beeld.figuren))
        _clear(self._figure_box)
        self.figures = {}
        for figure, shown in beeld.figuren.items():
            button = LineButton(f"{name_of(figure)}: {shown}")
            button.setAccessibleName(f"{name_of(figure)}: {shown}, in de tekst zetten")
            button.setToolTip(f"{name_of(figure)}: {shown}")
            button.clicked.connect(lambda _c=False, f=figure, s=shown: self.figure_chosen.emit(f, s))
            self.figures[figure] = button
            self._figure_box.addWidget(button)
        _clear(self._quotes.body)
        for citaat in feiten.citaten:
            words = f"“{citaat.tekst.strip('“”')}” ({format_date(citaat.op)})"
            quote = LineButton(shorten(words, 90))
            quote.setToolTip(words)
            quote.setAccessibleName(f"{words}, in de tekst zetten")
            quote.clicked.connect(lambda _c=False, w=words: self.text_chosen.emit(w))
            self._quotes.body.addWidget(quote)
        self._quotes.set_count(len(feiten.citaten))
        self._quotes.setVisible(bool(feiten.citaten))

    def focus_first(self) -> None:
        """Put the cursor on the first fact."""
        target: QWidget = next(iter(self.figures.values()), self)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.closed.emit()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: larger words ask for a wider panel."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_wide"):
            self._fit_width()

    def set_wide(self, wide: bool) -> None:
        """Take all the room there is, or stand beside the questions."""
        self._wide = wide
        self._fit_width()

    def _fit_width(self) -> None:
        if self._wide:
            self.setMinimumWidth(NARROWEST)
            self.setMaximumWidth(NO_LIMIT)
            return
        width = min(max(round(self.fontInfo().pixelSize() * 20), NARROWEST), WIDEST)
        if self.maximumWidth() != width:
            self.setFixedWidth(width)

    def _show_weeks(self, feiten: Feiten) -> None:
        weeks = [count for _monday, count in feiten.per_week][-WEEKS:]
        self._spark.setVisible(bool(weeks))
        self._spark_words.setVisible(bool(weeks))
        if weeks:
            words = (
                f"Contacten per week, {plural(len(weeks), 'week', 'weken')}: "
                f"hoogstens {max(weeks)}, in de laatste week {weeks[-1]}."
            )
            self._spark.fill(weeks, words)
            self._spark_words.setText(words)


class LineButton(RowButton):
    """A fact or quote that can be put in the text; long words stand on more lines."""

    def __init__(self, words: str) -> None:
        super().__init__(words, icon_name="plus", kind="fact")


def _clear(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
