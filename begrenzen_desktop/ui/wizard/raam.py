"""The frame of the Beoordeling: where steps, questions, facts and foot stand, and what gives way when it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import listen, words
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import Bar, Button, LinkedText
from begrenzen_desktop.ui.wizard.feiten_paneel import FeitenPaneel
from begrenzen_desktop.ui.wizard.navigatie import Navigatie
from begrenzen_desktop.ui.wizard.voet import Voet

NARROW = 1000  # logical pixels of this page; the window is then about 1,200
WITH_FACTS = 1120  # from here the facts stand beside the questions by themselves


class Raam(QWidget):
    """Narrow: one drop-down for the steps, and the facts only when they are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: LinkedText | None = None
        self._facts_wanted: bool | None = None
        self.bar = Bar()
        self.nav = Navigatie()
        self.stack = QStackedWidget()
        self.facts = FeitenPaneel()
        self.facts.closed.connect(self.toggle_facts)
        self.facts.figure_chosen.connect(self._uncover)
        self.facts.text_chosen.connect(self._uncover)
        self.facts_button = Button("Feiten")
        self.facts_button.setToolTip(words("feiten"))
        self.facts_button.clicked.connect(self.toggle_facts)
        self.foot = Voet()
        self._build()

    def is_wide_part(self) -> bool:
        """Whether the part on screen needs the room of the facts."""
        return False

    def toggle_facts(self) -> None:
        """Show or hide the facts; shown, they get the cursor, hidden, the text gets it back."""
        self._facts_wanted = self.facts.isHidden()
        self._fit()
        if self._facts_wanted:
            self.facts.focus_first()
        elif self._text is not None:
            self._text.focus_input()

    def _uncover(self) -> None:
        """Show the text again before something is put in it."""
        if self._middle.isHidden():
            self._facts_wanted = False
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "foot"):
            self._fit()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.l, 0, SPACE.l, 0)
        top.addWidget(self.nav.choice, 1)
        top.addStretch(0)
        top.addWidget(self.facts_button, 0, Qt.AlignmentFlag.AlignRight)
        self._top = QWidget()
        self._top.setLayout(top)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(SPACE.xs)
        middle.addWidget(self._top)
        middle.addWidget(self.bar)
        middle.addWidget(self.stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(self._middle, 1)
        row.addWidget(self.facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE.s, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(self.foot)
        listen("feiten", self, self.toggle_facts, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _fit(self) -> None:
        narrow = self.width() < NARROW or is_large(self)
        self.nav.setVisible(not narrow)
        self.nav.choice.setVisible(narrow)
        by_itself = not narrow and self.width() >= WITH_FACTS and not self.is_wide_part()
        shown = by_itself if self._facts_wanted is None else self._facts_wanted
        self.facts.setVisible(shown)
        # With large words there is room for one of them: the facts cover the questions until one is chosen.
        covers = shown and is_large(self)
        self.facts.set_wide(covers)
        self._middle.setVisible(not covers)
        self.facts_button.setVisible(not shown)
        self._top.setVisible(narrow or not shown)
