"""A person at the keyboard: presses keys, goes on with Tab, and reads what has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

MOST_TABS = 400


class Keyboard:
    """Key events to whatever has the focus, as a person sends them."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window = qtbot, window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        QTest.keyClick(self.focus(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text into the field that has the focus."""
        for line_number, line in enumerate(text.split("\n")):
            if line_number:
                self.press(Qt.Key.Key_Return)
            QTest.keyClicks(self.focus(), line)
        QApplication.processEvents()

    def replace(self, text: str) -> None:
        """Select all in the field and type over it."""
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def go_to(self, name: str) -> None:
        """Press Tab until the widget with this accessible name (or a name that starts with it) has the focus."""
        seen: list[str] = []
        for _ in range(MOST_TABS):
            here = name_of(self.focus())
            if here == name or here.startswith(name):
                return
            seen.append(here)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name!r}; it passes {list(dict.fromkeys(seen))}")

    def choose(self, name: str) -> None:
        """Go to a button, tick box or option and press Space."""
        self.go_to(name)
        self.press(Qt.Key.Key_Space)

    def pick(self, question: str, answer: str) -> None:
        """Go to a group of options and press the right arrow until the answer has the focus; then Space."""
        self.go_to(question)
        for _ in range(8):
            if name_of(self.focus()).endswith(answer):
                self.press(Qt.Key.Key_Space)
                return
            self.press(Qt.Key.Key_Right)
        raise AssertionError(f"{question!r} has no answer {answer!r}")

    def fill(self, name: str, text: str) -> None:
        """Go to a field and type over what stands there."""
        self.go_to(name)
        self.replace(text)

    def plan_for_dialog(self, steps: Callable[[], object]) -> None:
        """Say what to press once a dialog has opened: the key that opens it returns only when it is closed."""

        def go() -> None:
            if QApplication.activeModalWidget() is None:
                QTimer.singleShot(20, go)
            else:
                steps()

        QTimer.singleShot(20, go)

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something can be read on the screen."""
        self._qtbot.waitUntil(lambda: _check(condition, what), timeout=20_000)

    def wait_for_text(self, window: QWidget, text: str) -> None:
        """Wait until a text is visible in the window."""
        self.wait_for(lambda: text in read_screen(window), f"{text!r} on the screen")

    def focus(self) -> QWidget:
        """Give the widget that has the focus: in the dialog that is open, or else in the window."""
        top = QApplication.activeModalWidget() or self._window
        if not top.isActiveWindow():  # without a window manager nobody gives the focus back after a dialog
            top.activateWindow()
            QApplication.processEvents()
        return QApplication.focusWidget() or top.focusWidget() or top


def name_of(widget: QWidget) -> str:
    """Give the name a screen reader says for a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "")
    return type(widget).__name__


def read_screen(window: QWidget) -> str:
    """Give all text that is visible in a window."""
    parts: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            parts.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            parts.append(widget.toPlainText())
    return "\n".join(parts)


def _check(condition: Callable[[], bool], what: str) -> None:
    assert condition(), f"waited for {what}"
