"""Small words about the state of things: saved, and nothing here yet."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.ui.taal import format_time
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.announce import announce
from begrenzen_desktop.ui.widgets.basis import Button, Heading, IconLabel, Text


class SavedLabel(QWidget):
    """ "Bewaard om 10:42" beside the title."""

    def __init__(self, parent: QWidget | None = None, *, speaks: bool = True) -> None:
        super().__init__(parent)
        self._speaks = speaks
        self._icon = IconLabel("bewaard", "muted", 18)
        self._words = Text("", "small")
        self._words.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words)
        self.clear()

    def show_saved(self, when: datetime) -> None:
        words = f"Bewaard om {format_time(when)}"
        news = words != self.text()
        self._say(words)
        if news and self._speaks:  # once a minute at most: typing is saved all the time
            announce(self, words)

    def show_saving(self) -> None:
        self._say("Bezig met bewaren")

    def clear(self) -> None:
        self._say("")

    def text(self) -> str:
        return self._words.text()

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self._icon.setVisible(bool(words))


class EmptyState(QWidget):
    """A calm sentence where there is nothing yet, with the one thing to do."""

    clicked = Signal()

    def __init__(
        self, icon_name: str, title: str, text: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xxl, SPACE.xl, SPACE.xxl)
        layout.setSpacing(SPACE.s)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(IconLabel(icon_name, "muted", 40), 0, centre)
        heading = Heading(title, 2)
        heading.setAlignment(centre)
        layout.addWidget(heading)
        if text:
            words = Text(text, "muted")
            words.setAlignment(centre)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(words, 8)
            row.addStretch(1)
            layout.addLayout(row)
        self.button: Button | None = None
        if action:
            self.button = Button(action, kind="primary")
            self.button.clicked.connect(self.clicked)
            layout.addSpacing(SPACE.s)
            layout.addWidget(self.button, 0, centre)
