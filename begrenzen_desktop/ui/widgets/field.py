"""The frame of every field: label, explanation, input and a sentence when something is wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.announce import announce
from begrenzen_desktop.ui.widgets.basis import Text

SETTLE, AT_MOST = 400, 1000  # milliseconds


class Settle(QObject):
    """Tells when typing has come to rest: after 400 ms, and at most 1 s after the first key."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._dirty = False
        self._rest, self._limit = QTimer(self), QTimer(self)
        for timer, wait in ((self._rest, SETTLE), (self._limit, AT_MOST)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        return self._dirty

    def touch(self) -> None:
        self._rest.start()
        if not self._dirty:
            self._dirty = True
            self._limit.start()

    def flush(self) -> None:
        """Tell now, if there is anything to tell."""
        self._rest.stop()
        self._limit.stop()
        if self._dirty:
            self._dirty = False
            self.due.emit()


class Field(QWidget):
    """Base of the fields. `edited` is emitted for what the user does, never for fill()."""

    def __init__(self, label: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.explanation = explanation
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.xs)
        self.caption = Text(label, "strong")
        self.body.addWidget(self.caption)
        self.note = Text(explanation, "muted")
        self.body.addWidget(self.note)
        # Only once it stands in the field: shown without a parent it would be a window that takes the focus.
        self.note.setVisible(bool(explanation))
        self._problem = Text("", "problem")
        self._problem.hide()
        self._input: QWidget | None = None

    def set_caption_visible(self, visible: bool) -> None:
        """Hide the label where a heading already says the same; the accessible name stays."""
        self.caption.setVisible(visible)

    def set_problem(self, sentence: str | None) -> None:
        if (sentence or "") == self._problem.text():
            return
        self._problem.setText(sentence or "")
        self._problem.setVisible(bool(sentence))
        if self._input is not None:
            self._input.setProperty("fout", bool(sentence))
            style = self._input.style()
            style.unpolish(self._input)
            style.polish(self._input)
            self._input.setAccessibleDescription(sentence or self.explanation)
        if sentence:
            announce(self, sentence)

    def problem(self) -> str:
        return self._problem.text()

    def focus_input(self) -> None:
        target = self._input if self._input is not None else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Emit what is typed and not yet told. Fields without typing have nothing to tell."""

    def _place(self, widget: QWidget, target: QWidget | None = None) -> None:
        """Put the input under the label, and name it."""
        self._input = target if target is not None else widget
        self._input.setAccessibleName(self.label)
        self._input.setAccessibleDescription(self.explanation)
        self.caption.setBuddy(self._input)
        self.setFocusProxy(self._input)
        self.body.addWidget(widget)
        self.body.addWidget(self._problem)
