"""A field for one line of text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from begrenzen_desktop.ui.widgets.basis import readable_width
from begrenzen_desktop.ui.widgets.field import Field, Settle
from begrenzen_desktop.ui.widgets.growing_text import clean_text


class LineField(Field):
    edited = Signal(str)
    entered = Signal()

    def __init__(
        self,
        label: str,
        explanation: str = "",
        placeholder: str = "",
        password: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, explanation, parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.line.setMaximumWidth(readable_width(self.line))
        if password:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._told = ""
        self._settle = Settle(self)
        self._settle.due.connect(self._tell)
        # textEdited is by the user only; editingFinished comes on Enter and on leaving the field.
        self.line.textEdited.connect(lambda _text: self._settle.touch())
        self.line.editingFinished.connect(self._settle.flush)
        self.line.returnPressed.connect(self.entered)
        self._place(self.line)

    def fill(self, text: str) -> None:
        if self._settle.pending:
            return
        if text != self.line.text():
            self.line.setText(clean_text(text).replace("\n", " "))
        self._told = self.value()

    def value(self) -> str:
        return clean_text(self.line.text()).replace("\n", " ")

    def flush(self) -> None:
        self._settle.flush()

    def _tell(self) -> None:
        text = self.value()
        if text != self._told:
            self._told = text
            self.edited.emit(text)
