"""The window: rail, title, banner, message bar and the stack of screens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from begrenzen_desktop.ui.tasks import Tasks
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.bar import Bar
from begrenzen_desktop.ui.widgets.basis import Heading, IconLabel, Text
from begrenzen_desktop.ui.widgets.rail import Rail
from begrenzen_desktop.ui.widgets.status import SavedLabel

WIDE = 1200  # logical pixels; below this the rail is compact
LARGE_TEXT = 22  # pixels: 150 percent of the body text


class MainWindow(QMainWindow):
    """Screens are plugged in; a screen with a flush() is flushed before it is left."""

    screen_shown = Signal(str)
    lock_asked = Signal()
    help_asked = Signal()
    closing = Signal()

    def __init__(
        self,
        tasks: Tasks,
        *,
        title: str = "Begrenzen",
        remember: Callable[[str], None] | None = None,
        geometry: str = "",
    ) -> None:
        super().__init__()
        self._tasks, self._remember = tasks, remember
        self._screens: dict[str, tuple[str, QWidget]] = {}
        self._shortcuts: list[QShortcut] = []
        self._current = ""
        self._locked: QWidget | None = None
        self.setWindowTitle(title)
        self.rail = Rail()
        self.rail.add("vergrendel", "vergrendel", "Vergrendel", bottom=True)
        self.rail.chosen.connect(self._on_chosen)
        self.bar = Bar()
        self.saved = SavedLabel()
        self._title = Heading("", 1)
        self._stack = QStackedWidget()
        self._outer = QStackedWidget()
        self._build()
        tasks.failed.connect(self.bar.show_error)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help_asked)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self._ask_lock)
        self.resize(1240, 820)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))

    def add_screen(self, screen: str, icon: str, title: str, widget: QWidget) -> None:
        """Plug in a screen: a rail item, and Ctrl with its number. Without an icon it is reached from other screens only."""
        self._screens[screen] = (title, widget)
        self._stack.addWidget(widget)
        if icon:
            self.rail.add(screen, icon, title)
            QWidget.setTabOrder(self.rail.buttons[screen], self.rail.buttons["vergrendel"])
            number = len(self._shortcuts) + 1
            keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            keys.activated.connect(lambda: self._on_chosen(screen))
            self._shortcuts.append(keys)
            self.rail.buttons[screen].setToolTip(f"{title} (Ctrl+{number})")
        if not self._current:
            self.show_screen(screen)
            if icon:  # else the window starts on Vergrendel, and a stray Enter would lock it
                self.rail.buttons[screen].setFocus()

    def remove_screens(self) -> None:
        """Take all screens out, so that nothing of a closed vault stays in memory or in view."""
        self._current = ""
        self.set_title("")
        for keys in self._shortcuts:
            keys.deleteLater()
        self._shortcuts.clear()
        for screen, (_title, widget) in self._screens.items():
            self.rail.remove(screen)
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self._screens.clear()

    def show_screen(self, screen: str) -> None:
        if screen != self._current:
            self._flush_current()
        title, widget = self._screens[screen]
        self._current = screen
        self._stack.setCurrentWidget(widget)
        self.rail.set_current(screen)
        self.set_title(title)
        self.screen_shown.emit(screen)

    def current_id(self) -> str:
        return self._current

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def set_practice(self, practice: bool) -> None:
        self._practice.setVisible(practice)

    def set_locked(self, widget: QWidget | None) -> None:
        """Show only this widget (start, unlock), or the screens again with None."""
        if self._locked is widget:
            return
        if widget is not None:
            self._flush_current()
            self._outer.addWidget(widget)
            self._outer.setCurrentWidget(widget)
        else:
            self._outer.setCurrentIndex(0)
        if self._locked is not None:
            self._outer.removeWidget(self._locked)
        self._locked = widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "rail"):
            self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is lost: flush, let others flush, and wait for the disk."""
        self._flush_current()
        self.closing.emit()
        if not self._tasks.flush():
            self.bar.show_warning("Er wordt nog iets bewaard. Wacht even en sluit het venster dan opnieuw.")
            event.ignore()
            return
        if self._remember is not None:
            self._remember(self.saveGeometry().toBase64().toStdString())
        super().closeEvent(event)

    def _build(self) -> None:
        head = QFrame()
        head.setObjectName("Kop")
        top = QHBoxLayout(head)
        top.setContentsMargins(SPACE.xxl, SPACE.xl, SPACE.xxl, SPACE.s)
        top.setSpacing(SPACE.l)
        top.addWidget(self._title, 1)
        top.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignBottom)
        self._practice = QFrame()
        self._practice.setObjectName("Oefenbalk")
        banner = QHBoxLayout(self._practice)
        banner.setContentsMargins(SPACE.xxl, SPACE.s, SPACE.xxl, SPACE.s)
        banner.addWidget(IconLabel("informatie", "warning"))
        banner.addWidget(Text("Je oefent. Wat je hier doet, gaat naar niemand toe.", wide=True), 1)
        self._practice.hide()
        messages = QVBoxLayout()
        messages.setContentsMargins(SPACE.xxl, SPACE.s, SPACE.xxl, 0)
        messages.addWidget(self.bar)
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._practice)
        page.addWidget(head)
        page.addLayout(messages)
        page.addSpacing(SPACE.s)
        page.addWidget(self._stack, 1)
        inside = QWidget()
        inside.setObjectName("Venster")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(page, 1)
        self._outer.addWidget(inside)
        self.setCentralWidget(self._outer)

    def _fit(self) -> None:
        self.rail.set_compact(self.width() < WIDE or self.fontInfo().pixelSize() >= LARGE_TEXT)

    def _on_chosen(self, item: str) -> None:
        if item == "vergrendel":
            self._ask_lock()
        elif self._locked is None:
            self.show_screen(item)

    def _ask_lock(self) -> None:
        if self._locked is None:
            self._flush_current()
            self.lock_asked.emit()

    def _flush_current(self) -> None:
        if self._current:
            flush = getattr(self._screens[self._current][1], "flush", None)
            if callable(flush):
                flush()
