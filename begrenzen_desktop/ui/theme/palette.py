"""The colours of the program as named tokens: light, dark and high contrast."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QGuiApplication, QPalette

Role = QPalette.ColorRole


class Palette(NamedTuple):
    """One accent, one warning colour, the rest is paper and ink."""

    name: str
    surface: str  # the window
    card: str  # fields and cards
    soft: str  # chosen or hovered row
    line: str  # hairline: decoration only, carries no meaning
    border: str  # edge of a control: 3:1 on surface and card
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_strong: str  # pressed or hovered accent
    warning: str
    warning_soft: str


LIGHT = Palette(
    name="light", surface="#F6F6F3", card="#FFFFFF", soft="#E4EEF0", line="#DFE2DF", border="#7B868A",
    text="#1D2427", muted="#566166", accent="#1C6175", on_accent="#FFFFFF", accent_strong="#134B5B",
    warning="#974400", warning_soft="#FBF0E3",
)  # fmt: skip
DARK = Palette(
    name="dark", surface="#171C1F", card="#20272B", soft="#293A41", line="#333C41", border="#7F8D94",
    text="#E9EDEE", muted="#A9B4B9", accent="#7CC3D6", on_accent="#0E2026", accent_strong="#A3D9E7",
    warning="#F2AE6B", warning_soft="#35291C",
)  # fmt: skip
CONTRAST_LIGHT = Palette(
    name="contrast-light", surface="#FFFFFF", card="#FFFFFF", soft="#E6EEFF", line="#000000", border="#000000",
    text="#000000", muted="#1A1A1A", accent="#00318F", on_accent="#FFFFFF", accent_strong="#001F5C",
    warning="#7A2E00", warning_soft="#FFFFFF",
)  # fmt: skip
CONTRAST_DARK = Palette(
    name="contrast-dark", surface="#000000", card="#000000", soft="#102A33", line="#FFFFFF", border="#FFFFFF",
    text="#FFFFFF", muted="#E6E6E6", accent="#7FE3FF", on_accent="#000000", accent_strong="#C4F2FF",
    warning="#FFC27A", warning_soft="#000000",
)  # fmt: skip
PALETTES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)

# Where each token lives in the QPalette, so that painted widgets and icons follow the application palette
# without a global of our own. BrightText and the bevel roles are not used by Fusion under our style sheet.
ROLES: dict[str, QPalette.ColorRole] = {
    "surface": Role.Window, "card": Role.Base, "soft": Role.AlternateBase, "line": Role.Midlight,
    "border": Role.Mid, "text": Role.WindowText, "muted": Role.PlaceholderText, "accent": Role.Link,
    "on_accent": Role.HighlightedText, "accent_strong": Role.LinkVisited, "warning": Role.BrightText,
    "warning_soft": Role.Shadow,
}  # fmt: skip


def color(token: str) -> QColor:
    """The colour of a token in the palette in force."""
    return QGuiApplication.palette().color(ROLES[token])


def to_qpalette(tokens: Palette) -> QPalette:
    palette = QPalette(QColor(tokens.surface))
    for token, role in ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, token)))
    for role, token in (
        (Role.Text, "text"), (Role.ButtonText, "text"), (Role.Button, "card"), (Role.Highlight, "accent"),
        (Role.Accent, "accent"), (Role.ToolTipBase, "card"), (Role.ToolTipText, "text"), (Role.Dark, "border"),
        (Role.Light, "card"),
    ):  # fmt: skip
        palette.setColor(role, QColor(getattr(tokens, token)))
    for role in (Role.Text, Role.WindowText, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(name: str) -> float:
    value = QColor(name)
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
             for c in (value.redF(), value.greenF(), value.blueF())]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
