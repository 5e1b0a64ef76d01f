"""The pages of a letter as they come out of the printer: one below the other, with zoom and page x of y."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import IconButton, Text

STAPPEN = (50, 75, 100, 125, 150, 200)
"""Percentages of the width of the view."""


class PagesView(QWidget):
    """Shows pictures of pages; PageUp, PageDown, Home and End turn them, Ctrl with + - 0 zooms."""

    def __init__(self) -> None:
        super().__init__()
        self._images: tuple[QImage, ...] = ()
        self._labels: list[QLabel] = []
        self._procent = 100
        self.shown = 0  # how many times pages came in
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        row = QHBoxLayout()
        self.back = IconButton("terug", "Vorige pagina")
        self.on = IconButton("verder", "Volgende pagina")
        self.smaller = IconButton("min", "Kleiner (Ctrl+-)")
        self.larger = IconButton("plus", "Groter (Ctrl++)")
        self.where = Text("", role="muted")
        self.where.setWordWrap(False)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        self.smaller.clicked.connect(lambda: self.zoom(-1))
        self.larger.clicked.connect(lambda: self.zoom(1))
        for widget in (self.back, self.where, self.on):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        layout.addLayout(row)
        self.words = Text("", role="muted")
        layout.addWidget(self.words)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName("Pagina's van de brief")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _value: self._tell())
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._tell())
        layout.addWidget(self._scroll, 1)
        self.say("")

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._images)

    def say(self, words: str) -> None:
        """Say what goes on, or why there are no pages."""
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def fill(self, images: tuple[QImage, ...]) -> None:
        """Show these pages; the place in the letter stays."""
        here = self.current()
        self._images = images
        self.shown += bool(images)
        self._scroll.setVisible(bool(images))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE.m)
        self._labels = []
        for nummer in range(len(images)):
            label = QLabel()
            label.setAccessibleName(f"Pagina {nummer + 1} van {len(images)}")
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(label)
        column.addStretch(1)
        self._scroll.setWidget(body)
        self._paint()
        self.show_page(min(here, max(0, len(images) - 1)))

    def current(self) -> int:
        """The page that takes most of the view, from 0."""
        value = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 2
        passed = [nummer for nummer, label in enumerate(self._labels) if label.y() <= value]
        return passed[-1] if passed else 0

    def show_page(self, nummer: int) -> None:
        """Go to a page."""
        if 0 <= nummer < len(self._labels):
            body = self._scroll.widget()
            layout = body.layout() if body is not None else None
            if layout is not None:
                layout.activate()
            self._scroll.verticalScrollBar().setValue(self._labels[nummer].y() - SPACE.s)
        self._tell()

    def turn(self, step: int) -> None:
        """Go a page back or on."""
        self.show_page(min(max(0, self.current() + step), max(0, len(self._labels) - 1)))

    def zoom(self, step: int) -> None:
        """One step larger or smaller; 0 makes the page as wide as the view."""
        at = STAPPEN.index(self._procent)
        self._procent = 100 if not step else STAPPEN[min(max(0, at + step), len(STAPPEN) - 1)]
        here = self.current()
        self._paint()
        self.show_page(here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys of pages and zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
            if event.key() in steps:
                self.zoom(steps[Qt.Key(event.key())])
                return
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn(1)
            case Qt.Key.Key_PageUp:
                self.turn(-1)
            case Qt.Key.Key_Home:
                self.show_page(0)
            case Qt.Key.Key_End:
                self.show_page(len(self._labels) - 1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a page follows the width of the view."""
        super().resizeEvent(event)
        self._paint()

    def _paint(self) -> None:
        room = max(120, self._scroll.viewport().width() - 2 * SPACE.l)
        ratio = self.devicePixelRatioF()
        for image, label in zip(self._images, self._labels, strict=True):
            width = round(room * self._procent / 100 * ratio)
            shown = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(ratio)
            label.setPixmap(QPixmap.fromImage(shown))
        self._tell()

    def _tell(self) -> None:
        total = len(self._images)
        self.where.setText(f"Pagina {self.current() + 1} van {total}" if total else "")
        for button in (self.back, self.on, self.smaller, self.larger):
            button.setVisible(bool(total))
        self.back.setEnabled(self.current() > 0)
        self.on.setEnabled(self.current() < total - 1)
