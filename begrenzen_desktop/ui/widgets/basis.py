"""The smallest building blocks: text, buttons, icons and cards."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from begrenzen_desktop.ui.theme.icons import pixmap
from begrenzen_desktop.ui.theme.palette import color
from begrenzen_desktop.ui.theme.style import SPACE

Role = Literal["", "title", "heading", "strong", "muted", "small", "warning", "problem"]
Kind = Literal["plain", "primary", "quiet", "danger", "large", "icon"]
READABLE = 75  # characters in a line
_TINTS: dict[str, str] = {"primary": "on_accent", "quiet": "accent", "danger": "warning", "large": "accent"}
_REPAINT = (QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange)


def set_role(label: QLabel, role: Role) -> None:
    label.setProperty("rol", role)
    style = label.style()
    style.unpolish(label)
    style.polish(label)


def readable_width(widget: QWidget) -> int:
    return widget.fontMetrics().averageCharWidth() * READABLE


class Text(QLabel):
    """Words that wrap and are never wider than reads well."""

    def __init__(
        self, text: str = "", role: Role = "", parent: QWidget | None = None, *, wide: bool = False
    ) -> None:
        self._wide = wide
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(self, role)
        self._limit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _REPAINT:
            self._limit()

    def heightForWidth(self, width: int) -> int:
        """Qt: the layout may offer more than the readable width; the lines still break at that width."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def _limit(self) -> None:
        width = 16777215 if self._wide else readable_width(self)
        if self.maximumWidth() != width:
            self.setMaximumWidth(width)


class Heading(QLabel):
    def __init__(self, text: str, level: Literal[1, 2, 3] = 2, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        roles: dict[int, Role] = {1: "title", 2: "heading", 3: "strong"}
        set_role(self, roles[level])


class IconLabel(QLabel):
    """A picture beside words; the words carry the meaning, so it has no name of its own."""

    def __init__(
        self, name: str, token: str = "muted", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._draw()

    def set_icon(self, name: str, token: str = "muted") -> None:
        self._name, self._token = name, token
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _REPAINT:
            self._draw()

    def _draw(self) -> None:
        side = max(self._size, round(self._size * self.fontMetrics().height() / 18))
        self.setPixmap(pixmap(self._name, self._token, side))
        self.setFixedWidth(side)


def _widen(picture: QPixmap, air: int) -> QPixmap:
    """Give the picture with empty room at its right."""
    ratio = picture.devicePixelRatio()
    wide = QPixmap(picture.width() + round(air * ratio), picture.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wide


class Button(QPushButton):
    """A push button whose icon follows the palette; Enter presses it too."""

    def __init__(
        self, text: str = "", icon_name: str = "", kind: Kind = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._kind = icon_name, kind
        self.setProperty("soort", kind)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if text:
            self.setAccessibleName(text)
        self._tint()

    def set_icon(self, name: str) -> None:
        self._icon_name = name
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (*_REPAINT, QEvent.Type.EnabledChange):
            self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kind == "primary" and self.hasFocus():
            # On a filled button the ring stands inside, in the colour that is sure to contrast.
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("on_accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 4, 4)
            painter.end()

    def _tint(self) -> None:
        if not self._icon_name:
            return
        side = max(20, self.fontMetrics().height() + 2)
        token = _TINTS.get(self._kind, "text") if self.isEnabled() else "muted"
        air = SPACE.xs if self.text() else 0  # Fusion sets the words against the picture
        picture = pixmap(self._icon_name, token, side)
        if air:
            picture = _widen(picture, air)
        self.setIcon(QIcon(picture))
        self.setIconSize(QSize(side + air, side))


class IconButton(Button):
    """A button with only a picture: its name is for the screen reader and the tooltip."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", icon_name, "icon", parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Card(QFrame):
    """A calm white sheet for things that belong together. Do not put a card in a card."""

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("Kaart")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.xl)
        self.body.setSpacing(SPACE.m)
        if title:
            self.setAccessibleName(title)
            self.body.addWidget(Heading(title, 2))


class Column(QScrollArea):
    """A page that scrolls, with its content in one readable column."""

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE.xl) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setObjectName("Kolom")
        # The stretch keeps the content at the top. An alignment would cut it off at the height of its size
        # hint, which is too little as soon as words wrap.
        outer = QVBoxLayout(sheet)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        outer.addLayout(self.body)
        outer.addStretch(1)
        self.body.setContentsMargins(SPACE.xxl, SPACE.s, SPACE.xxl, SPACE.xxl)
        self.body.setSpacing(spacing)
        self.setWidget(sheet)

    def add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)

    def show_widget(self, widget: QWidget, room: int = SPACE.xxl) -> None:
        """Bring a part into view, with room around it (pixels), and put the cursor in it."""
        self.ensureWidgetVisible(widget, 0, room)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def show_here(button: QAbstractButton, here: bool) -> None:
    """Mark a button as the place where the user is. It is pressed, not checked: a check is no way to go somewhere."""
    if bool(button.property("hier")) == here:
        return
    button.setProperty("hier", here)
    style = button.style()
    style.unpolish(button)
    style.polish(button)
