"""The letter to read: as text with its evidence, or as the pages that come out of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button

if TYPE_CHECKING:
    from begrenzen_desktop.ui.brief.pages import PagesView


class Voorbeeld(QWidget):
    """Two views of one letter. ``pages_asked`` tells that the pages are looked at and have to be made."""

    pages_asked = Signal()

    def __init__(self, text: QTextBrowser) -> None:
        super().__init__()
        self._pages: PagesView | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        row = QHBoxLayout()
        self._group = QButtonGroup(self)
        self.text_button = Button("Als tekst", "brief", kind="quiet")
        self.pages_button = Button("Als pagina's", "brief", kind="quiet")
        for button in (self.text_button, self.pages_button):
            button.setCheckable(True)
            button.toggled.connect(lambda on, b=button: self._on_toggled(b, on))
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        self._stack = QStackedWidget()
        self._stack.addWidget(text)
        layout.addWidget(self._stack, 1)
        self.text_button.setChecked(True)

    @property
    def pages(self) -> PagesView:
        """The view of pages; made when it is first looked at, with the part of Qt that it needs."""
        if self._pages is None:
            from begrenzen_desktop.ui.brief.pages import PagesView

            self._pages = PagesView()
            self._stack.addWidget(self._pages)
        return self._pages

    @property
    def shows_pages(self) -> bool:
        """Whether the pages are in view."""
        return self._pages is not None and self._stack.currentWidget() is self._pages

    def show_pages(self) -> None:
        """Look at the pages."""
        self.pages_button.setChecked(True)

    def _on_toggled(self, button: Button, on: bool) -> None:
        button.set_icon("vinkje" if on else "brief")
        if not on:
            return
        if button is self.text_button:
            self._stack.setCurrentIndex(0)
        else:
            self._stack.setCurrentWidget(self.pages)
            self.pages_asked.emit()
