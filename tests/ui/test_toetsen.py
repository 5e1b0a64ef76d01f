"""The keyboard map says what the program listens to: no more, no less."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.ui.forms.new_dossier import NewDossierDialog
from begrenzen_desktop.ui.sneltoetsen import SNELTOETSEN, in_words
from begrenzen_desktop.ui.widgets import Text
from tests.ui.program import Program

UI = Path(__file__).parents[2] / "begrenzen_desktop" / "ui"


def all_open(program: Program, kluis: Path) -> None:
    program.open_fully(kluis)
    program.window.show_screen("dossiers")
    program.settle()
    program.workplace.open_dossier(program.workplace.dossiers.regels()[0].id)
    program.settle()


def test_only_the_list_makes_shortcuts() -> None:
    elsewhere = [
        path.name
        for path in sorted(UI.rglob("*.py"))
        if path.name != "sneltoetsen.py"
        and re.search(r"QShortcut\(|QKeySequence\(|Key_F\d", path.read_text(encoding="utf-8"))
    ]
    assert elsewhere == []


def test_the_program_listens_to_every_key_on_the_list_and_to_no_other(program: Program, kluis: Path) -> None:
    all_open(program, kluis)
    dialog = NewDossierDialog(program.window)
    heard = {shortcut.key().toString() for shortcut in program.window.findChildren(QShortcut)}
    dialog.deleteLater()
    listed = {QKeySequence(keys).toString() for toets in SNELTOETSEN for keys in toets.toetsen}
    assert heard == listed


def test_no_two_acts_share_a_key() -> None:
    keys = [keys for toets in SNELTOETSEN for keys in toets.toetsen]
    assert len(keys) == len(set(keys))


def test_the_numbers_lead_to_the_screens_that_the_map_names(program: Program, kluis: Path) -> None:
    all_open(program, kluis)
    for button in program.window.rail.buttons.values():
        match = re.fullmatch(r"(.+) \((.+)\)", button.toolTip())
        assert match, button.text()
        toets = next(toets for toets in SNELTOETSEN if in_words(toets) == match[2])
        assert match[1].split()[0].lower()[:8] in toets.wat.lower() or toets.wat == f"Naar {match[1]}"


def test_f1_outside_a_question_shows_the_map_and_esc_closes_it(program: Program) -> None:
    QTest.keyClick(program.window.focusWidget() or program.window, Qt.Key.Key_F1)
    chart = program.entrance.altijd.toetsenkaart
    assert chart is not None and chart.isVisible()
    shown = {label.text() for label in chart.findChildren(Text)}
    assert {in_words(toets) for toets in SNELTOETSEN} <= shown
    assert {toets.wat for toets in SNELTOETSEN} <= shown
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert not chart.isVisible()


def test_f1_twice_in_a_question_shows_the_map_and_the_help_folds_again(program: Program, kluis: Path) -> None:
    all_open(program, kluis)
    beoordeling = program.workplace.dossier.beoordeling
    beoordeling.jump("feiten")
    box = beoordeling.pages["signaleer"].boxes["feiten"]
    focus = program.window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_F1)
    assert box.help.is_open() and program.entrance.altijd.toetsenkaart is None
    QTest.keyClick(focus, Qt.Key.Key_F1)
    QApplication.processEvents()
    chart = program.entrance.altijd.toetsenkaart
    assert chart is not None and chart.isVisible() and not box.help.is_open()
    chart.reject()
