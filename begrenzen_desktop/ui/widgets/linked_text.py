"""A growing text in which inserted figures stay linked to the fact they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QWidget

from begrenzen_desktop.ui.widgets.field import Field
from begrenzen_desktop.ui.widgets.growing_text import GrowingEdit, clean_text

TOKEN = re.compile(r"⟦([A-Za-z0-9._:-]+)⟧")
_NUMBER, _SHOWN = (QTextFormat.Property.UserProperty.value + n for n in (1, 2))
_NO_BRACKETS = str.maketrans("⟦⟧", "[]")


class LinkedEdit(GrowingEdit):
    """Figures are fragments with an anchor `feit:<id>`; what the user changes in one is plain text again."""

    def __init__(self, min_lines: int, max_lines: int, parent: QWidget | None = None) -> None:
        self._count = 0  # keeps two equal figures side by side apart
        super().__init__(min_lines, max_lines, parent)

    def load_linked(self, stored: str, figures: Mapping[str, str]) -> None:
        self._filling = True
        self.clear()
        self.setCurrentCharFormat(QTextCharFormat())
        cursor = QTextCursor(self.document())
        position = 0
        for token in TOKEN.finditer(stored):
            cursor.insertText(clean_text(stored[position : token.start()]), QTextCharFormat())
            self._insert(cursor, token[1], figures.get(token[1], token[1]))
            position = token.end()
        cursor.insertText(clean_text(stored[position:]), QTextCharFormat())
        self.document().clearUndoRedoStacks()
        self._filling = False

    def stored(self) -> str:
        lines = []
        block = self.document().begin()
        while block.isValid():
            parts = []
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                feit, text = feit_id(fragment.charFormat()), fragment.text()
                parts.append(f"⟦{feit}⟧" if feit else text.translate(_NO_BRACKETS))
                iterator += 1
            lines.append("".join(parts))
            block = block.next()
        return "\n".join(lines).replace("\u2028", "\n").replace("\xa0", " ")

    def insert_figure(self, feit: str, shown: str) -> None:
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        cursor.beginEditBlock()
        before = self.document().characterAt(cursor.position() - 1) if not cursor.atBlockStart() else " "
        if not before.isspace() and before not in "(‘“":
            cursor.insertText(" ", QTextCharFormat())
        self._insert(cursor, feit, shown)
        cursor.endEditBlock()
        cursor.setCharFormat(QTextCharFormat())
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())

    def show_figures(self, figures: Mapping[str, str]) -> None:
        """Bring the shown values up to date without telling anybody."""
        self._filling = True
        for start, end, style in reversed(list(self._figures())):
            feit = feit_id(style)
            shown = figures.get(feit, feit)
            if style.stringProperty(_SHOWN) != shown:
                cursor = self._select(start, end)
                self._insert(cursor, feit, shown)
        self._filling = False

    def _changed(self) -> None:
        if not self._filling:
            self._filling = True
            self._unlink_changed()
            self._filling = False
        super()._changed()

    def _unlink_changed(self) -> None:
        """Words typed against a figure are plain; a figure that was changed inside is no longer linked."""
        for start, end, style in list(self._figures()):
            text, shown = self._select(start, end).selectedText(), style.stringProperty(_SHOWN)
            if text == shown:
                continue
            if text.startswith(shown):
                start += len(shown)
            elif text.endswith(shown):
                end -= len(shown)
            cursor = self._select(start, end)
            cursor.joinPreviousEditBlock()
            cursor.setCharFormat(QTextCharFormat())
            cursor.endEditBlock()
            self.setCurrentCharFormat(QTextCharFormat())

    def _insert(self, cursor: QTextCursor, feit: str, shown: str) -> None:
        self._count += 1
        shown = clean_text(shown).replace("\n", " ") or feit
        style = QTextCharFormat()
        style.setAnchor(True)
        style.setAnchorHref(f"feit:{feit}")
        style.setFontUnderline(True)
        style.setToolTip("Dit getal komt uit het dossier en blijft bij.")
        style.setProperty(_NUMBER, self._count)
        style.setProperty(_SHOWN, shown)
        cursor.insertText(shown, style)

    def _figures(self) -> Iterator[tuple[int, int, QTextCharFormat]]:
        block = self.document().begin() if self._count else self.document().end()
        while block.isValid():
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                if feit_id(fragment.charFormat()):
                    start = fragment.position()
                    yield start, start + fragment.length(), fragment.charFormat()
                iterator += 1
            block = block.next()

    def _select(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def feit_id(style: QTextCharFormat) -> str:
    """The id of the fact a fragment is linked to, or an empty string."""
    href = style.anchorHref()
    return href[5:] if href.startswith("feit:") else ""


class LinkedText(Field):
    """Label, explanation and a growing text with linked figures; stored with ⟦id⟧ for each figure."""

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
        self.editor = LinkedEdit(min_lines, max_lines)
        self._told = ""
        self._place(self.editor)
        self.editor.settled.connect(self._tell)

    def fill(self, stored: str, figures: Mapping[str, str]) -> None:
        """Show stored text with the figures as they are now. Unsaved typing wins."""
        if self.editor.settle.pending:
            return
        if stored != self.value():
            self.editor.load_linked(stored, figures)
        else:
            self.editor.show_figures(figures)
        self._told = self.value()

    def set_figures(self, figures: Mapping[str, str]) -> None:
        self.editor.show_figures(figures)

    def insert_figure(self, feit: str, shown: str) -> None:
        """Put a linked figure at the cursor; this counts as typing."""
        self.editor.insert_figure(feit, shown)

    def value(self) -> str:
        return self.editor.stored()

    def plain(self) -> str:
        return self.editor.toPlainText()

    def flush(self) -> None:
        self.editor.settle.flush()

    def _tell(self) -> None:
        stored = self.value()
        if stored != self._told:
            self._told = stored
            self.edited.emit(stored)
