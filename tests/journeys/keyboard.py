"""A person at the keyboard: presses keys, goes on with Tab, and reads what has the focus."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

MOST_TABS = 400
MOST_ARROWS = 40
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Keyboard:
    """Key events to whatever has the focus, as a person sends them."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window = qtbot, window
        self.pressed = 0
        """How many keys were pressed so far, the typing of texts left out."""

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        self.pressed += 1
        QTest.keyClick(self.focus(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text into the field that has the focus."""
        for line_number, line in enumerate(text.split("\n")):
            if line_number:
                self.press(Qt.Key.Key_Return)
            for part in re.findall(r"[ -~]+|[^ -~]", line):
                if part.isascii():
                    QTest.keyClicks(self.focus(), part)
                else:
                    self._type_letter(part)
        QApplication.processEvents()

    def replace(self, text: str) -> None:
        """Select all in the field and type over it."""
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def go_to(self, name: str) -> None:
        """Press Tab until the widget with this accessible name (or a name that starts with it) has the focus."""
        self._tab_until(lambda widget: name_of(widget).startswith(name), name)

    def choose(self, name: str) -> None:
        """Go to a button or tick box and press Space."""
        self.go_to(name)
        self.press(Qt.Key.Key_Space)

    def choose_one(self, option: str) -> None:
        """Go to a group of options and press the arrow down until this one has the focus; then Space."""
        self._tab_until(lambda widget: any(n.startswith(option) for n in names_in_group(widget)), option)
        self._arrow_until(Qt.Key.Key_Down, lambda: name_of(self.focus()).startswith(option), option)
        self.press(Qt.Key.Key_Space)

    def answer(self, question: str, answer: str) -> None:
        """Go to a question with ja and nee, press the arrow until the answer has the focus; then Space."""
        self.go_to(question)
        self._arrow_until(Qt.Key.Key_Right, lambda: name_of(self.focus()).endswith(answer), answer)
        self.press(Qt.Key.Key_Space)

    def answer_next(self, answer: str) -> None:
        """Go to the next group of options in which nothing was chosen yet, and choose one."""
        self._tab_until(is_open_group, f"an open question for {answer!r}")
        for _ in range(MOST_ARROWS):
            here = self.focus()
            if name_of(here).startswith(answer):
                break
            self.press(Qt.Key.Key_Down)
            if self.focus() is here:  # the answers stand beside each other
                self.press(Qt.Key.Key_Right)
        assert name_of(self.focus()).startswith(answer), f"the arrows never reach {answer!r}"
        self.press(Qt.Key.Key_Space)

    def open_tab(self, title: str) -> None:
        """Go to the tabs and press the arrow until this one shows."""
        self._tab_until(lambda widget: isinstance(widget, QTabBar), "the tabs")
        self.press(Qt.Key.Key_Home)
        self._arrow_until(Qt.Key.Key_Right, lambda: shown_tab(self.focus()) == title, title)

    def select(self, name: str, item: str) -> None:
        """Go to a drop-down and press the arrows until it shows the item that starts so."""
        self.go_to(name)
        self.press(Qt.Key.Key_Home)
        self._arrow_until(Qt.Key.Key_Down, lambda: shown_item(self.focus()).startswith(item), item)

    def fill(self, name: str, text: str) -> None:
        """Go to a field and type over what stands there."""
        self.go_to(name)
        self.replace(text)

    def in_dialog(self, opens: Callable[[], object], steps: Callable[[], object]) -> None:
        """Do what opens a dialog, press the keys of ``steps`` in it, and go on when it has closed.

        Planned before it opens: a dialog may hold on to the key that opened it until it closes.
        """
        before = QApplication.activeModalWidget()
        outcome: list[AssertionError | LookupError | None] = []

        def go() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is before or dialog is None:
                QTimer.singleShot(20, go)
                return
            try:
                steps()
                outcome.append(None)
            except (AssertionError, LookupError) as error:
                outcome.append(error)
                dialog.close()  # else the test would wait for ever for a dialog that nobody closes

        QTimer.singleShot(20, go)
        opens()
        self.wait_for(lambda: bool(outcome), "the dialog")
        if outcome[0] is not None:
            raise outcome[0]
        self.wait_for(lambda: QApplication.activeModalWidget() is before, "the dialog to close")

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something can be read on the screen."""
        try:
            self._qtbot.waitUntil(lambda: _check(condition, what), timeout=20_000)
        except TimeoutError:
            top = QApplication.activeModalWidget() or self._window
            here = name_of(self.focus())
            raise AssertionError(
                f"waited for {what}; {here!r} has the keyboard; the screen says:\n{read_screen(top)}"
            ) from None

    def wait_to_read(self, text: str) -> None:
        """Wait until a text is visible in the window."""
        self.wait_for(lambda: text in self.read(), f"{text!r} on the screen")

    def wait_to_read_in_dialog(self, text: str) -> None:
        """Wait until a text is visible in the dialog that is open."""
        self.wait_for(lambda: text in self.read_dialog(), f"{text!r} in the dialog")

    def wait_until_gone(self, text: str) -> None:
        """Wait until a text is no longer visible in the window."""
        self.wait_for(lambda: text not in self.read(), f"{text!r} to leave the screen")

    def read(self) -> str:
        """Read all that is visible in the window."""
        return read_screen(self._window)

    def hear(self) -> str:
        """Give what a screen reader says of the pictures and fields in the window: their names and descriptions."""
        parts = [part for part in self._window.findChildren(QWidget) if part.isVisible()]
        return "\n".join(f"{part.accessibleName()} {part.accessibleDescription()}" for part in parts)

    def read_dialog(self) -> str:
        """Read all that is visible in the dialog that is open; "" when none is."""
        return read_screen(QApplication.activeModalWidget())

    def count_rows(self) -> int:
        """Count the rows of the table that shows."""
        tables = [table for table in self._window.findChildren(QTableView) if table.isVisible()]
        return sum(table.model().rowCount() for table in tables)

    def focus(self) -> QWidget:
        """Give the widget that has the focus: in the dialog that is open, or else in the window."""
        top = QApplication.activeModalWidget() or self._window
        if not top.isActiveWindow():  # without a window manager nobody gives the focus back after a dialog
            top.activateWindow()
            QApplication.processEvents()
        return QApplication.focusWidget() or top.focusWidget() or top

    def _type_letter(self, letter: str) -> None:
        """Type a letter that QTest has no key for, as a Dutch keyboard sends it."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self.focus(), event)

    def _tab_until(self, found: Callable[[QWidget], bool], what: str) -> None:
        seen: list[str] = []
        for _ in range(MOST_TABS):
            if found(self.focus()):
                return
            seen.append(name_of(self.focus()))
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {what!r}; it passes {list(dict.fromkeys(seen))}")

    def _arrow_until(self, arrow: Qt.Key, found: Callable[[], bool], what: str) -> None:
        for _ in range(MOST_ARROWS):
            if found():
                return
            self.press(arrow)
        raise AssertionError(f"The arrow never reaches {what!r}; it ends at {name_of(self.focus())!r}")


def name_of(widget: QWidget) -> str:
    """Give the name a screen reader says for a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "")
    return type(widget).__name__


def names_in_group(widget: QWidget) -> list[str]:
    """Give the names of the options among which this one is."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return [name_of(button) for button in group.buttons()] if group is not None else []


def is_open_group(widget: QWidget) -> bool:
    """Whether this is an option of a group in which nothing was chosen yet."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.checkedButton() is None


def shown_item(widget: QWidget) -> str:
    """Give what a drop-down shows now."""
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def shown_tab(widget: QWidget) -> str:
    """Give the title of the tab that shows."""
    return widget.tabText(widget.currentIndex()) if isinstance(widget, QTabBar) else ""


def read_screen(window: QWidget | None) -> str:
    """Give all text that is visible in a window."""
    parts: list[str] = []
    for widget in [window, *window.findChildren(QWidget)] if window is not None else []:
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            parts.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            parts.append(widget.toPlainText())
        elif isinstance(widget, QTabBar):
            parts.extend(widget.tabText(place) for place in range(widget.count()))
        elif isinstance(widget, QTableView):
            parts.extend(read_table(widget))
    return "\n".join(parts)


def read_table(table: QTableView) -> list[str]:
    """Give the words in the cells of a table."""
    model = table.model()
    places = ((row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    return [str(model.index(*place).data() or "") for place in places]


def _check(condition: Callable[[], bool], what: str) -> None:
    assert condition(), f"waited for {what}"
