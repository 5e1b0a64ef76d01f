"""The frame of the small forms: a column of fields that gives a value, in a dialog that keeps what is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.sneltoetsen import listen
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Bar, Button, Column, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.changes import Changes

ValueT = TypeVar("ValueT")


class Form(QWidget, Generic[ValueT]):
    """Fields under each other. ``value`` raises BegrenzenError when something cannot be right."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.l)

    def value(self) -> ValueT:
        raise NotImplementedError

    def start(self) -> None:
        """Put the cursor where the typing begins."""

    def add_pair(self, left: QWidget, right: QWidget) -> None:
        """Two short fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)


class FormDialog(QDialog, Generic[ValueT]):
    """Asks for a value and stores it; it closes only when that succeeded."""

    def __init__(
        self,
        title: str,
        form: Form[ValueT],
        store: Callable[[ValueT], Changes],
        werk: Werk,
        parent: QWidget | None = None,
        action: str = "Vastleggen",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(640, 640)
        self.form, self._store, self._werk = form, store, werk
        self._busy = False
        self._typed = False
        self.bar = Bar()
        column = Column()
        column.body.setContentsMargins(SPACE.xs, SPACE.s, SPACE.m, SPACE.l)
        column.add(form)
        self.save = Button(action, kind="primary")
        self.save.clicked.connect(self._save)
        cancel = Button("Annuleren")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.bar)
        layout.addWidget(column, 1)
        layout.addLayout(buttons)
        self.save.setDefault(True)
        listen("vastleggen", self, self._save)

    def ask(self) -> None:
        """Show the dialog; the work behind it waits."""
        for line in self.form.findChildren(QLineEdit):
            line.textEdited.connect(self._touch)
        for text in self.form.findChildren(QTextEdit):
            text.textChanged.connect(self._touch)
        self.open()
        self.form.start()

    def reject(self) -> None:
        """Esc, Annuleren and the cross: typed words go only after a yes."""
        if not self._typed:
            super().reject()
            return
        question = "Wat je hier hebt getypt, is nog niet vastgelegd. Wil je het weggooien?"
        ask_yes_no(self, "Weggooien", question, "Weggooien", super().reject)

    def _touch(self) -> None:
        self._typed = True

    def _save(self) -> None:
        if self._busy:
            return
        try:
            value = self.form.value()
        except BegrenzenError as error:
            self.bar.show_error(str(error))
            return
        self._busy = True
        self._werk.change(lambda: self._store(value), lambda _changes: self.accept(), self._refuse)

    def _refuse(self, error: BegrenzenError) -> None:
        self._busy = False
        self.bar.show_error(str(error))


def ask_yes_no(parent: QWidget, title: str, question: str, yes: str, act: Callable[[], None]) -> None:
    """Ask before something is thrown away; the safe answer has the focus."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(True)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
    layout.setSpacing(SPACE.xl)
    words = Text(question)
    words.setMinimumWidth(380)
    layout.addWidget(words)
    keep = Button("Annuleren")
    keep.clicked.connect(dialog.reject)
    do_it = Button(yes, kind="danger")
    do_it.setObjectName("Doorgaan")
    do_it.clicked.connect(dialog.accept)
    dialog.accepted.connect(act)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(keep)
    row.addWidget(do_it)
    layout.addLayout(row)
    keep.setDefault(True)
    dialog.open()
    keep.setFocus()
