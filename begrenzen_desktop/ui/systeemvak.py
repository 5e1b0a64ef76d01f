"""The tray of the desktop, where there is one: an icon, and a message that leaves by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from begrenzen_desktop.ui.theme.icons import pixmap

SIDE = 32


class Systeemvak(QObject):
    """Made without an icon; that comes with ``show``."""

    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def is_available(self) -> bool:
        """Whether this desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Put the icon in the tray."""
        if self._icon is None:
            self._icon = QSystemTrayIcon(QIcon(pixmap("vandaag", "accent", SIDE)), self)
            self._icon.setToolTip("Begrenzen")
            self._icon.activated.connect(lambda _why: self.clicked.emit())
            self._icon.messageClicked.connect(self.clicked)
        self._icon.show()

    def hide(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()

    def tell(self, title: str, words: str) -> None:
        """Show a message beside the icon."""
        if self._icon is not None:
            self._icon.showMessage(title, words, QSystemTrayIcon.MessageIcon.NoIcon)
