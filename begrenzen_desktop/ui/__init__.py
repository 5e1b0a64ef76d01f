"""Screens and widgets: the only place with Qt, next to app.py."""

from __future__ import annotations

from begrenzen_desktop.ui.none_guard import protect_none

protect_none()
