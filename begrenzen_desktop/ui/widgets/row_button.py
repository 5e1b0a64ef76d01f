"""A button with more than one line: a picture, words that wrap, and a date at the right or under them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets.basis import IconLabel, Text


class RowButton(QPushButton):
    """It is as high as its words need at the width it gets; nothing in it is ever cut off."""

    def __init__(
        self,
        title: str,
        words: str = "",
        side: str = "",
        *,
        icon_name: str = "",
        kind: Literal["row", "fact"] = "row",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("soort", kind)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(make_spoken(title, words, side))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(*((SPACE.l, SPACE.m) * 2 if kind == "row" else (SPACE.s, SPACE.s) * 2))
        row.setSpacing(SPACE.m if kind == "row" else SPACE.s)
        if icon_name:
            row.addWidget(IconLabel(icon_name, "accent" if kind == "fact" else "muted"))
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(SPACE.xs)
        row.addLayout(self._beside, 1)
        lines = QVBoxLayout()
        lines.setSpacing(SPACE.xs)
        lines.addWidget(Text(title, "strong" if kind == "row" else "", wide=True))
        if words:
            lines.addWidget(Text(words, "muted", wide=True))
        self._beside.addLayout(lines, 1)
        self._side: Text | None = None
        if side:
            self._side = Text(side, "muted", wide=True)
            self._side.setWordWrap(False)
            self._beside.addWidget(self._side)
        for part in (*self.findChildren(Text), *self.findChildren(IconLabel)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fit()

    def sizeHint(self) -> QSize:
        """Qt: the words, not the (empty) text of the button."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt: the words wrap, so the width may shrink."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: other text sizes ask for another place for the date."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_side"):
            self._fit()

    def _fit(self) -> None:
        if self._side is None:
            return
        large = is_large(self)
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        if self._beside.direction() != direction:
            self._beside.setDirection(direction)
            if self._side is not None:
                self._side.setWordWrap(large)  # below the words it has a line, and more, of its own


def make_spoken(*parts: str) -> str:
    """Join what is said of a line: a part that is a whole sentence gets no comma after it."""
    spoken = ""
    for part in parts:
        if part:
            spoken += (" " if spoken.endswith((".", "?", "!")) else ", ") * bool(spoken) + part
    return spoken
