"""Puts palette, text size and style sheet on the application and follows the system."""

from __future__ import annotations

from string import Template
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from begrenzen_desktop.bestanden import resources_dir
from begrenzen_desktop.ui.theme.palette import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Palette,
    to_qpalette,
)

SIZES = (13, 15, 20, 28)
SMALLEST, LARGEST = 100, 200
ROOMY = 150  # percent; from here words need the room that air had
LARGE_TEXT = 22
"""Pixels of the body text from where screens take their narrow shape (150 percent)."""
Look = Literal["light", "dark", "contrast"]


class _Space(NamedTuple):
    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16
    xl: int = 24
    xxl: int = 32


SPACE = _Space()


def choose_palette(hints: QStyleHints, forced: Look | None = None) -> Palette:
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    access = hints.accessibility()
    contrast = access is not None and access.contrastPreference() == Qt.ContrastPreference.HighContrast
    if forced == "contrast" or (forced is None and contrast):
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    if forced is not None:
        return DARK if forced == "dark" else LIGHT
    return DARK if dark else LIGHT


def make_stylesheet(tokens: Palette, percent: int = 100) -> str:
    theme = resources_dir() / "theme"
    sizes = {f"px{size}": str(round(size * percent / 100)) for size in SIZES}
    dark = tokens in (DARK, CONTRAST_DARK)
    on_accent = {"#FFFFFF": "licht", "#000000": "zwart"}.get(tokens.on_accent, "donker")
    side = round(16 * percent / 100 / 2) * 2  # even, so that the dot of a radio button stands in the middle
    boxes = {
        "vakje": str(side), "rond": str(side // 2 + 1), "stip": str(side // 2), "ring": str(side // 4 + 1),
        "tab": "12" if percent < ROOMY else "3",
        # Six tabs fit in the narrowest window at 200 percent when their words are at most 160.
        "tabletters": str(round(15 * min(percent, 160) / 100)),
    }  # fmt: skip
    pictures = {"map": theme.as_posix(), "inkt": "licht" if dark else "zwart", "opaccent": on_accent}
    text = (theme / "begrenzen.qss").read_text(encoding="utf-8")
    return Template(text).substitute(tokens._asdict(), **sizes, **boxes, **pictures)


class Theme(QObject):
    """The look of the whole application; call apply() once before the first window."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        # Kept in a variable: chained calls lose the C++ object.
        self._hints = app.styleHints()
        self._forced: Look | None = None
        self._procent = 100
        self.tokens = choose_palette(self._hints)
        self._applied: tuple[Palette, int] | None = None
        self._hints.colorSchemeChanged.connect(self._follow)
        self._access = self._hints.accessibility()
        if self._access is not None:
            self._access.contrastPreferenceChanged.connect(self._follow)

    @property
    def procent(self) -> int:
        return self._procent

    def apply(self, procent: int = 100) -> None:
        """Use this text size (100 to 200 percent) with the palette of the system."""
        self._procent = min(max(procent, SMALLEST), LARGEST)
        self.tokens = choose_palette(self._hints, self._forced)
        if self._applied == (self.tokens, self._procent):
            return
        self._applied = (self.tokens, self._procent)
        self._app.setPalette(to_qpalette(self.tokens))
        font = self._app.font()
        font.setPixelSize(round(15 * self._procent / 100))
        self._app.setFont(font)
        self._dress(make_stylesheet(self.tokens, self._procent))
        self.changed.emit()

    def _dress(self, sheet: str) -> None:
        """Take the old style sheet off before the new one is put on: then Qt polishes each widget once.

        When one sheet replaces another, each widget is polished again for every widget it stands in, which takes
        seconds in a full window.
        """
        if self._app.styleSheet():
            self._app.setStyleSheet("")
        self._app.setStyleSheet(sheet)

    def force(self, look: Look | None) -> None:
        """Set the palette by hand (screenshots, a setting); None follows the system again."""
        self._forced = look
        self.apply(self._procent)

    def _follow(self) -> None:
        self.apply(self._procent)


def is_large(widget: QWidget) -> bool:
    """Tell whether a widget shows its words so large that there is room for one thing beside another no more.

    A button that stood there before the words became larger knows its own font late; that of the program it knows at once.
    """
    return max(widget.fontInfo().pixelSize(), QApplication.font().pixelSize()) >= LARGE_TEXT
