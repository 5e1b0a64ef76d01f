"""Tells every screen what changed, so that each decides itself what to reread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Hub(QObject):
    """One signal for the whole window: ``changed(Changes)``, emitted on the UI thread after a commit."""

    changed = Signal(object)
