"""The row below a window that is only looked at: what can be done with it, and the way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QDialog

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Row


def make_foot(dialog: QDialog, acts: Sequence[tuple[str, str, SignalInstance]]) -> Row:
    """Make the row; each act has its words, its icon and the signal that it sends."""
    foot = Row()
    foot.setContentsMargins(SPACE.xxl, SPACE.s, SPACE.xxl, SPACE.l)
    for title, icon, signal in acts:
        button = Button(title, icon)
        button.clicked.connect(signal)
        foot.add(button)
    close = Button("Sluiten", kind="quiet")
    close.clicked.connect(dialog.reject)
    foot.add(close)
    return foot
