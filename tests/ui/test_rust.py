"""Nothing moves that does not have to."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.app import build_in

UI = Path(__file__).parents[2] / "begrenzen_desktop" / "ui"


def test_no_screen_has_an_animation() -> None:
    moving = re.compile(r"Q\w*Animation\b|QGraphicsEffect|setAnimated\(True")
    assert [path.name for path in UI.rglob("*.py") if moving.search(path.read_text(encoding="utf-8"))] == []


def test_menus_and_lists_do_not_slide_or_fade(qapp: QApplication) -> None:
    program = build_in(qapp)
    assert [effect for effect in Qt.UIEffect if qapp.isEffectEnabled(effect)] == []
    assert program.tasks.close()
    program.window.deleteLater()
