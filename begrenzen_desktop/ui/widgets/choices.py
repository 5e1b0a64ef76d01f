"""Fields with fixed answers: ja or nee, one of a list, some of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.basis import Text
from begrenzen_desktop.ui.widgets.field import Field


@dataclass(frozen=True)
class Option:
    id: str
    label: str
    explanation: str = ""


class OptionRow(QWidget):
    """A radio button or checkbox whose words wrap; a click on the words counts too."""

    def __init__(self, button: QAbstractButton, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        button.setAccessibleName(option.label)
        button.setAccessibleDescription(option.explanation)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0, SPACE.xs, 0, SPACE.xs)
        words.setSpacing(2)
        words.addWidget(Text(option.label))
        if option.explanation:
            words.addWidget(Text(option.explanation, "small"))
        row.addLayout(words, 100)
        row.addStretch(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()


class _Group(Field):
    """What the choice fields share: a named group under the label."""

    def _add_rows(self, horizontal: bool) -> QHBoxLayout | QVBoxLayout:
        box = QWidget()
        layout: QHBoxLayout | QVBoxLayout = QHBoxLayout(box) if horizontal else QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l if horizontal else SPACE.xs)
        self._place(box)
        self.setAccessibleName(self.label)
        return layout

    def _focus_on(self, button: QAbstractButton) -> None:
        self.setFocusProxy(button)
        self.caption.setBuddy(button)
        self._input = button


class YesNo(_Group):
    """Ja, nee, or not answered yet: an open question is never taken for a no."""

    edited = Signal(object)

    def __init__(self, label: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, explanation, parent)
        layout = self._add_rows(horizontal=True)
        self._group = QButtonGroup(self)
        self.buttons: dict[bool | None, QRadioButton] = {}
        answers: tuple[tuple[bool | None, str], ...] = (
            (True, "Ja"),
            (False, "Nee"),
            (None, "Nog niet beantwoord"),
        )
        for answer, word in answers:
            button = QRadioButton(word)
            button.setAccessibleName(f"{label} {word}")
            button.setAccessibleDescription(explanation)
            self._group.addButton(button)
            self.buttons[answer] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self._told: bool | None = None
        self.buttons[None].setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)
        self._focus_on(self.buttons[True])

    def fill(self, answer: bool | None) -> None:
        self._told = answer
        self.buttons[answer].setChecked(True)

    def focus_input(self) -> None:
        """Put the cursor in the answer that was given, so that the arrow keys start from there."""
        self.buttons[True if self.value() is None else self.value()].setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> bool | None:
        return next(answer for answer, button in self.buttons.items() if button.isChecked())

    def _on_toggled(self, _button: QAbstractButton, on: bool) -> None:
        # Toggled, not clicked: that is what assistive programs do. What fill() shows is already told.
        answer = self.value() if on else self._told
        if answer is not self._told:
            self._told = answer
            self.edited.emit(answer)


class Choice(_Group):
    """One of a list, each with what it means."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        options: Sequence[Option],
        explanation: str = "",
        parent: QWidget | None = None,
        *,
        horizontal: bool = False,
    ) -> None:
        super().__init__(label, explanation, parent)
        layout = self._add_rows(horizontal)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for option in options:
            button = QRadioButton()
            self._group.addButton(button)
            self.buttons[option.id] = button
            row = OptionRow(button, option)
            layout.addWidget(row)
            for words in row.findChildren(Text) if horizontal else ():
                words.setWordWrap(False)
        if isinstance(layout, QHBoxLayout):
            layout.addStretch(1)
        self._told = ""
        self._group.buttonToggled.connect(self._on_toggled)
        self._focus_on(next(iter(self.buttons.values())))

    def fill(self, option_id: str) -> None:
        """Show this choice; an empty id shows none."""
        self._told = option_id
        if option_id:
            self.buttons[option_id].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def focus_input(self) -> None:
        """Put the cursor in the option that was chosen, else in the first."""
        if self.value():
            self.buttons[self.value()].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_input()

    def value(self) -> str:
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    def _on_toggled(self, _button: QAbstractButton, on: bool) -> None:
        if on and self.value() != self._told:
            self._told = self.value()
            self.edited.emit(self._told)


class MultiChoice(_Group):
    """Any number of a list."""

    edited = Signal(object)

    def __init__(
        self, label: str, options: Sequence[Option], explanation: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(label, explanation, parent)
        layout = self._add_rows(horizontal=False)
        self._filling = False
        self.buttons: dict[str, QCheckBox] = {}
        for option in options:
            box = QCheckBox()
            self.buttons[option.id] = box
            layout.addWidget(OptionRow(box, option))
            box.toggled.connect(self._on_toggled)
        if self.buttons:
            self._focus_on(next(iter(self.buttons.values())))

    def fill(self, ids: Sequence[str]) -> None:
        self._filling = True
        for name, box in self.buttons.items():
            box.setChecked(name in ids)
        self._filling = False

    def value(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.buttons.items() if box.isChecked())

    def _on_toggled(self, _on: bool) -> None:
        if not self._filling:
            self.edited.emit(self.value())
