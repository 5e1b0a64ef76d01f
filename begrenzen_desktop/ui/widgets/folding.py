"""What can be folded: a section with a count, and the help under a question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import words
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.basis import Button, Text


class Expander(QWidget):
    """A section behind one button; the button says how much is inside."""

    toggled = Signal(bool)

    def __init__(
        self, title: str, count: int | None = None, open: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title, self._count = title, count
        self.button = Button("", "verder", "quiet")
        self.button.setCheckable(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._open = open
        self.button.toggled.connect(self._on_toggled)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(SPACE.xl + SPACE.s, SPACE.s, 0, SPACE.s)
        self.body.setSpacing(SPACE.l)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self._inside)
        self.set_open(open)

    def is_open(self) -> bool:
        return self._open

    def set_open(self, open: bool) -> None:
        self._open = open
        self.button.setChecked(open)
        self.button.set_icon("omlaag" if open else "verder")
        self._inside.setVisible(open)
        self._name()

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._name()

    def set_title(self, title: str) -> None:
        self._title = title
        self._name()

    def _name(self) -> None:
        text = self._title if self._count is None else f"{self._title} ({self._count})"
        self.button.setText(text.replace("&", "&&"))
        self.button.setAccessibleName(f"{text}, {'opengeklapt' if self.is_open() else 'dichtgeklapt'}")

    def _on_toggled(self, on: bool) -> None:
        if on == self._open:  # the program did it
            return
        self.set_open(on)
        self.toggled.emit(self.is_open())


class HelpText(Expander):
    """Where a question comes from, and an example; F1 on the question opens it."""

    def __init__(
        self, bron: str, toelichting: str = "", voorbeeld: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("Bron en voorbeeld" if voorbeeld else "Bron", parent=parent)
        self.button.setToolTip(words("hulp"))
        self.body.setSpacing(SPACE.s)
        if toelichting:
            self.body.addWidget(Text(toelichting))
        if voorbeeld:
            self.body.addWidget(Text(f"Voorbeeld: {voorbeeld}"))
        if bron:
            self.body.addWidget(Text(f"Bron: {bron}", "small"))

    def toggle(self) -> None:
        self.set_open(not self.is_open())
        self.toggled.emit(self.is_open())
