"""A text field that grows with its words and tells what was typed when the typing rests."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget

from begrenzen_desktop.ui.theme.palette import color
from begrenzen_desktop.ui.widgets.basis import readable_width
from begrenzen_desktop.ui.widgets.field import Field, Settle

_WHOLE = QTextDocument.FindFlag.FindWholeWords | QTextDocument.FindFlag.FindCaseSensitively
_BREAKS = str.maketrans("\u2028\u2029\x0b\x0c\x85\xa0", "\n\n\n\n\n ")


def clean_text(text: str) -> str:
    """Plain text without control characters and lone surrogates; every line end is a line feed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS)
    return "".join(
        c for c in text if c in "\n\t" or not (c < " " or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff")
    )


class GrowingEdit(QTextEdit):
    """The input itself, shared by GrowingText and LinkedText."""

    settled = Signal()

    def __init__(self, min_lines: int, max_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (min_lines, max_lines)
        self._filling = False
        self.settle = Settle(self)
        self.settle.due.connect(self.settled)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._keep_visible)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def load(self, text: str) -> None:
        """Show other text without telling anybody."""
        self._filling = True
        self.setPlainText(clean_text(text))
        self._filling = False

    def underline(self, words: Mapping[str, str]) -> None:
        """Draw a wave below these words, each in the colour of its token; the text itself does not change."""
        drawn = []
        for word, token in words.items():
            cursor = self.document().find(word, 0, _WHOLE)
            while not cursor.isNull():
                wave = QTextEdit.ExtraSelection()
                wave.cursor = cursor
                wave.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                wave.format.setUnderlineColor(color(token))
                drawn.append(wave)
                cursor = self.document().find(word, cursor, _WHOLE)
        self.setExtraSelections(drawn)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(clean_text(source.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle.flush()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _changed(self) -> None:
        if not self._filling:
            self.settle.touch()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        frame = 2 * self.frameWidth() + 18  # border and padding of the style sheet
        margin = round(2 * self.document().documentMargin())
        least, most = (count * line + margin for count in self._lines)
        wanted = round(self.document().size().height())
        height = min(max(wanted, least), most) + frame
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != bar:
            self.setVerticalScrollBarPolicy(bar)
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
        width = readable_width(self) + frame + margin
        if self.maximumWidth() != width:
            self.setMaximumWidth(width)

    def _keep_visible(self) -> None:
        """The page scrolls along with the cursor, since the field itself does not scroll."""
        if not self.hasFocus():
            return
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        sheet = parent.widget() if parent is not None else None
        if parent is None or sheet is None:
            return
        spot: QRect = self.cursorRect()
        where = self.viewport().mapTo(sheet, QPoint(spot.x(), spot.center().y()))
        parent.ensureVisible(0, where.y(), 0, 2 * spot.height())


class GrowingText(Field):
    """Label, explanation and a growing text."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        explanation: str = "",
        min_lines: int = 3,
        max_lines: int = 30,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, explanation, parent)
        self.editor = GrowingEdit(min_lines, max_lines)
        self._told = ""
        self._place(self.editor)
        self.editor.settled.connect(self._tell)

    def fill(self, text: str) -> None:
        """Show stored text. Unsaved typing wins: then nothing is changed."""
        if self.editor.settle.pending:
            return
        if text != self.value():
            self.editor.load(text)
        self._told = self.value()

    def value(self) -> str:
        return self.editor.toPlainText()

    def flush(self) -> None:
        self.editor.settle.flush()

    def _tell(self) -> None:
        text = self.value()
        if text != self._told:
            self._told = text
            self.edited.emit(text)
