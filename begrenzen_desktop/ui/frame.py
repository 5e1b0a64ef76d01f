"""What stands around every screen of an open kluis: rail, title, banner, message bar and the stack of screens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import words
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.bar import Bar
from begrenzen_desktop.ui.widgets.basis import Heading, IconLabel, Text
from begrenzen_desktop.ui.widgets.rail import Rail
from begrenzen_desktop.ui.widgets.status import SavedLabel


class Frame(QWidget):
    """The inside of the window. Its parts are plain attributes; the window decides what they show."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Venster")
        self.rail = Rail()
        self.rail.add("spoedkaart", "spoed", "Spoedkaart", bottom=True)
        self.rail.add("vergrendel", "vergrendel", "Vergrendel", bottom=True)
        for item in ("spoedkaart", "vergrendel"):
            self.rail.buttons[item].setToolTip(f"{self.rail.buttons[item].text()} ({words(item)})")
        self.bar = Bar()
        self.saved = SavedLabel()
        self.title = Heading("", 1)
        self.stack = QStackedWidget()
        self.practice = self._make_banner()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(self._make_page(), 1)

    def _make_page(self) -> QVBoxLayout:
        head = QFrame()
        head.setObjectName("Kop")
        top = QHBoxLayout(head)
        top.setContentsMargins(SPACE.xxl, SPACE.xl, SPACE.xxl, SPACE.s)
        top.setSpacing(SPACE.l)
        top.addWidget(self.title, 1)
        top.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignBottom)
        messages = QVBoxLayout()
        messages.setContentsMargins(SPACE.xxl, SPACE.s, SPACE.xxl, 0)
        messages.addWidget(self.bar)
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.practice)
        page.addWidget(head)
        page.addLayout(messages)
        page.addSpacing(SPACE.s)
        page.addWidget(self.stack, 1)
        return page

    def _make_banner(self) -> QFrame:
        practice = QFrame()
        practice.setObjectName("Oefenbalk")
        banner = QHBoxLayout(practice)
        banner.setContentsMargins(SPACE.xxl, SPACE.s, SPACE.xxl, SPACE.s)
        banner.addWidget(IconLabel("informatie", "warning"))
        banner.addWidget(Text("Je oefent. Wat je hier doet, gaat naar niemand toe.", wide=True), 1)
        practice.hide()
        return practice
