"""The rail at the left: the screens as icon and word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.icons import icon
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.basis import show_here


class RailButton(QToolButton):
    """A rail item; the icon takes the accent colour when its screen is shown.

    It is pressed, not checked: what assistive programs do with a button that can be checked, opens no screen.
    """

    def __init__(self, icon_name: str, text: str, screen: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setObjectName("RailKnop")
        self.setText(text)
        self.setAccessibleName(text)
        self.is_screen, self._here = screen, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_compact(False)

    def is_here(self) -> bool:
        """Whether its screen is the one that shows."""
        return self._here

    def set_here(self, here: bool) -> None:
        """Mark it as the screen that shows, in colour and in words."""
        if here == self._here:
            return
        self._here = here
        show_here(self, here)
        self.setAccessibleDescription("Dit scherm is open" if here else "")
        self._tint()

    def set_compact(self, compact: bool) -> None:
        self.setProperty("smal", compact)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextUnderIcon if compact else style.ToolButtonTextBesideIcon)
        own = self.style()
        own.unpolish(self)
        own.polish(self)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange):
            self._tint()

    def _tint(self) -> None:
        side = max(22, self.fontMetrics().height() + 4)
        self.setIcon(icon(self._icon_name, "accent" if self._here else "text", side))
        self.setIconSize(QSize(side, side))


class Rail(QFrame):
    """Chosen tells which item was pressed; marking the current one is up to the window."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Rail")
        self.setAccessibleName("Schermen")
        self.buttons: dict[str, RailButton] = {}
        self._compact = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE.m, SPACE.l, SPACE.m, SPACE.l)
        self._layout.setSpacing(SPACE.xs)
        self._layout.addStretch(1)
        self._above = 0

    def add(self, item: str, icon_name: str, text: str, bottom: bool = False) -> None:
        """A screen of the program, or (bottom) an act such as locking."""
        button = RailButton(icon_name, text, screen=not bottom)
        button.set_compact(self._compact)
        button.clicked.connect(lambda: self._choose(item))
        if bottom:
            self._layout.addWidget(button)
        else:
            self._layout.insertWidget(self._above, button)
            self._above += 1
        self.buttons[item] = button
        self._fit()

    def remove(self, item: str) -> None:
        """Take a screen's item away; unknown items are ignored."""
        button = self.buttons.pop(item, None)
        if button is not None:
            self._above -= 1
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()

    def set_current(self, item: str) -> None:
        """Mark the screen that shows; a cursor that stands on another screen's item goes along."""
        focus = self.window().focusWidget()
        if item in self.buttons and isinstance(focus, RailButton) and focus.is_screen:
            self.buttons[item].setFocus()
        for name, button in self.buttons.items():
            button.set_here(button.is_screen and name == item)

    def set_compact(self, compact: bool) -> None:
        if compact == self._compact:
            return
        self._compact = compact
        for button in self.buttons.values():
            button.set_compact(compact)
        self._fit()

    def is_compact(self) -> bool:
        return self._compact

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _choose(self, item: str) -> None:
        self.chosen.emit(item)

    def _fit(self) -> None:
        # Minimal and fixed: the rail never grows with the window.
        side = SPACE.xs if self._compact else SPACE.m
        self._layout.setContentsMargins(side, SPACE.l, side, SPACE.l)
        widest = max((button.sizeHint().width() for button in self.buttons.values()), default=0)
        # The words of the screen that shows are bold, which takes a little more.
        self.setFixedWidth(max(widest + SPACE.s, 80 if self._compact else 184) + 2 * side)
