"""Says a sentence to the screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Say it, when something is listening."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # the first window has nothing to say

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
