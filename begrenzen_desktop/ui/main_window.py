"""The window: shows one screen at a time, or what lies over all of them while no kluis is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from begrenzen_desktop.ui.sneltoetsen import listen, words
from begrenzen_desktop.ui.theme.style import is_large

if TYPE_CHECKING:
    from begrenzen_desktop.ui.frame import Frame
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.widgets import Bar, Rail, SavedLabel

WIDE = 1200  # logical pixels; below this the rail is compact


class Screen:
    """A screen that was plugged in; its widget is there once it was needed."""

    def __init__(self, title: str, make: Callable[[], QWidget]) -> None:
        self.title, self.make = title, make
        self.widget: QWidget | None = None


class MainWindow(QMainWindow):
    """Screens are plugged in; a screen with a flush() is flushed before it is left."""

    screen_shown = Signal(str)
    lock_asked = Signal()
    help_asked = Signal()
    search_asked = Signal()
    spoed_asked = Signal()
    message_asked = Signal()
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
        self._screens: dict[str, Screen] = {}
        self._shortcuts: list[QShortcut] = []
        self._current = ""
        self._locked: QWidget | None = None
        self.setWindowTitle(title)
        self._outer = QStackedWidget()
        self.setCentralWidget(self._outer)
        tasks.failed.connect(lambda zin: self.bar.show_error(zin))
        listen("hulp", self, self.help_asked.emit)
        listen("spoedkaart", self, self.spoed_asked.emit)
        listen("zoek", self, self._ask_search)
        listen("bericht", self, self._ask_message)
        listen("vergrendel", self, self._ask_lock)
        self.resize(1240, 820)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))

    @cached_property
    def frame(self) -> Frame:
        """What stands around the screens. Made with the first of them: the start page is painted without it."""
        from begrenzen_desktop.ui.frame import Frame

        frame = Frame()
        frame.rail.chosen.connect(self._on_chosen)
        self._outer.insertWidget(0, frame)
        self._set_compact(frame)
        return frame

    @property
    def rail(self) -> Rail:
        """The way to the screens."""
        return self.frame.rail

    @property
    def saved(self) -> SavedLabel:
        """Says when something was kept."""
        return self.frame.saved

    @property
    def bar(self) -> Bar:
        """Says what went wrong or well, where the user is looking."""
        return getattr(self._locked, "bar", None) or self.frame.bar

    def add_screen(self, screen: str, icon: str, title: str, make: Callable[[], QWidget]) -> None:
        """Plug in a screen: a rail item, and Ctrl with its number. Without an icon it is reached from other screens only.

        ``make`` is called when the screen is first shown, or before that by ``make_screen``.
        """
        self._screens[screen] = Screen(title, make)
        if icon:
            self.rail.add(screen, icon, title)
            QWidget.setTabOrder(self.rail.buttons[screen], self.rail.buttons["spoedkaart"])
            number = len(self._shortcuts) + 1
            self._shortcuts += listen(f"scherm-{number}", self, lambda: self._on_chosen(screen))
            self.rail.buttons[screen].setToolTip(f"{title} ({words(f'scherm-{number}')})")
        if not self._current:
            self.show_screen(screen)
            if icon:  # else the window starts on Vergrendel, and a stray Enter would lock it
                self.rail.buttons[screen].setFocus()

    def make_screen(self, screen: str) -> QWidget:
        """Give the widget of a screen; makes it the first time."""
        here = self._screens[screen]
        if here.widget is None:
            here.widget = here.make()
            self.frame.stack.addWidget(here.widget)
        return here.widget

    def remove_screens(self) -> None:
        """Take all screens out, so that nothing of a closed vault stays in memory or in view."""
        self._current = ""
        self.set_title("")
        for keys in self._shortcuts:
            keys.deleteLater()
        self._shortcuts.clear()
        for name, screen in self._screens.items():
            self.rail.remove(name)
            if screen.widget is not None:
                self.frame.stack.removeWidget(screen.widget)
                screen.widget.deleteLater()
        self._screens.clear()

    def show_screen(self, screen: str) -> None:
        if screen != self._current:
            self._flush_current()
        widget = self.make_screen(screen)
        self._current = screen
        self.frame.stack.setCurrentWidget(widget)
        self.rail.set_current(screen)
        self.set_title(self._screens[screen].title)
        self.screen_shown.emit(screen)

    def current_id(self) -> str:
        return self._current

    def set_title(self, text: str) -> None:
        self.frame.title.setText(text)

    def set_practice(self, practice: bool) -> None:
        self.frame.practice.setVisible(practice)

    def set_locked(self, widget: QWidget | None) -> None:
        """Show only this widget (start, unlock), or the screens again with None."""
        if self._locked is widget:
            return
        if widget is not None:
            self._flush_current()
            self._outer.addWidget(widget)
            self._outer.setCurrentWidget(widget)
        else:
            self._outer.setCurrentWidget(self.frame)
        if self._locked is not None:
            self._outer.removeWidget(self._locked)
            self._locked.deleteLater()  # a passphrase may stand in it
        self._locked = widget

    def _ask_message(self) -> None:
        if self._locked is None:
            self._flush_current()
            self.message_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
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

    def _fit(self) -> None:
        if "frame" in vars(self):
            self._set_compact(self.frame)

    def _set_compact(self, frame: Frame) -> None:
        frame.rail.set_compact(self.width() < WIDE or is_large(self))

    def _on_chosen(self, item: str) -> None:
        if item == "vergrendel":
            self._ask_lock()
        elif item == "spoedkaart":
            self.spoed_asked.emit()
        elif self._locked is None:
            self.show_screen(item)

    def _ask_lock(self) -> None:
        if self._locked is None:
            self._flush_current()
            self.lock_asked.emit()

    def _ask_search(self) -> None:
        if self._locked is None:
            self._flush_current()
            self.search_asked.emit()

    def _flush_current(self) -> None:
        if self._current:
            flush = getattr(self._screens[self._current].widget, "flush", None)
            if callable(flush):
                flush()
