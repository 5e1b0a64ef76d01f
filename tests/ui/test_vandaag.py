"""Vandaag from the keyboard: put aside, done, undo; the list of the week; and the message at the start of a day."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.services.remembering import Remembering
from begrenzen_desktop.ui.dagmelding import Dagmelding
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.instellingen.melding import MeldingForm
from begrenzen_desktop.ui.vandaag.rij import Taakrij
from begrenzen_desktop.ui.vandaag.weeklijst import make_document
from begrenzen_desktop.ui.vandaag.wegzet_form import WegzetForm
from begrenzen_desktop.ui.widgets import Text
from tests.ui.program import Program

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def morning(oefenprogramma: Program) -> Program:
    """The program on Vandaag with the practice dossiers."""
    ready(oefenprogramma)
    return oefenprogramma


def ready(program: Program) -> None:
    for _ in range(3):
        program.settle()
    program.until(lambda: not program.workplace.vandaag.column.is_filling())


def rows(program: Program) -> list[Taakrij]:
    return program.workplace.vandaag.column.rows()


def press(program: Program, key: Qt.Key, row: Taakrij | None = None) -> None:
    """Press Ctrl with a key on a line, or on the page."""
    target = row.way_in if row is not None else program.workplace.vandaag
    program.window.activateWindow()  # as a desktop does when a dialog closes
    QApplication.processEvents()
    target.setFocus()
    QApplication.processEvents()
    QTest.keyClick(target, key, CTRL)
    ready(program)


def dialog_of(program: Program) -> FormDialog[object]:
    (dialog,) = [d for d in program.window.findChildren(FormDialog) if d.isVisible()]
    return dialog


def test_a_line_is_put_aside_and_back_by_keys_alone(morning: Program) -> None:
    row = next(row for row in rows(morning) if row.regel.kan_weg and row.regel.grens is None)
    regel = row.regel
    press(morning, Qt.Key.Key_U, row)
    dialog = dialog_of(morning)
    form = dialog.findChildren(WegzetForm)[0]
    QTest.keyClicks(form.reden.editor, "Wacht op het archief.")
    QTest.keyClick(form.reden.editor, Qt.Key.Key_Return, CTRL)
    ready(morning)
    assert regel.sleutel not in [
        r.regel.sleutel for r in rows(morning) if r.regel.dossier_id == regel.dossier_id
    ]
    press(morning, Qt.Key.Key_Z, rows(morning)[0])
    assert regel in [r.regel for r in rows(morning)]


def test_without_a_reason_the_form_stays_with_what_was_typed(morning: Program) -> None:
    row = next(row for row in rows(morning) if row.regel.kan_weg and row.regel.grens is None)
    press(morning, Qt.Key.Key_U, row)
    dialog = dialog_of(morning)
    form = dialog.findChildren(WegzetForm)[0]
    day = form.tot.value()
    QTest.keyClick(form.reden.editor, Qt.Key.Key_Return, CTRL)
    ready(morning)
    assert dialog.isVisible() and form.tot.value() == day
    assert (
        any("reden ontbreekt" in part.text() for part in dialog.findChildren(Text))
        or "reden" in dialog.bar.text()
    )
    dialog.reject()
    ready(morning)


def test_done_by_key_takes_the_line_away_and_the_place_is_kept(morning: Program) -> None:
    row = next(row for row in rows(morning) if row.regel.kan_gedaan)
    regel = row.regel
    press(morning, Qt.Key.Key_D, row)
    assert regel not in [r.regel for r in rows(morning)]
    focus = morning.window.focusWidget()
    assert focus is not None and morning.workplace.vandaag.isAncestorOf(focus)
    press(morning, Qt.Key.Key_Z, rows(morning)[0])
    assert regel in [r.regel for r in rows(morning)]


def test_with_nothing_to_take_back_the_bar_says_so(morning: Program) -> None:
    press(morning, Qt.Key.Key_Z, rows(morning)[0])
    assert "niets om ongedaan te maken" in morning.window.bar.text()


def test_a_key_for_what_cannot_be_done_here_does_nothing(morning: Program) -> None:
    row = next(row for row in rows(morning) if not row.regel.kan_gedaan)
    before = [r.regel for r in rows(morning)]
    press(morning, Qt.Key.Key_D, row)
    assert [r.regel for r in rows(morning)] == before


def test_the_list_of_the_week_holds_every_line_of_it_and_no_name_unless_asked(morning: Program) -> None:
    beeld = morning.workplace.vandaag.beeld
    assert beeld is not None
    without, with_names = (make_document(beeld, names=names).toPlainText() for names in (False, True))
    now = [
        r
        for r in beeld.regels
        if r.groep in ("te-laat-en-vandaag", "deze-week", "wacht-op-ander") and not r.nazorg_id
    ]
    assert now and all(r.wat in without and r.kenmerk in without for r in now)
    assert not any(r.betrokkene in without for r in now)
    assert all(r.betrokkene in with_names for r in now)


class Tray(QObject):
    """A tray that keeps what it was told."""

    clicked = Signal()

    def __init__(self, *, there: bool = True) -> None:
        super().__init__()
        self.there, self.shown, self.told = there, False, list[str]()

    def is_available(self) -> bool:
        return self.there

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def tell(self, title: str, words: str) -> None:
        self.told.append(f"{title}: {words}")


def start_day(program: Program, tray: Tray) -> Dagmelding:
    remembering: Remembering = program.workplace._services.remembering
    melding = Dagmelding(program.window, program.tasks, remembering, tray, program.window)
    melding.load()
    program.settle()
    beeld = program.workplace.vandaag.beeld
    assert beeld is not None
    melding.see(beeld)
    program.settle()
    return melding


def test_the_message_of_the_day_comes_once_and_names_nobody(morning: Program) -> None:
    tray = Tray()
    melding = start_day(morning, tray)
    assert tray.told == [] and not tray.shown  # nobody asked for it
    melding.choose(True)
    morning.settle()
    (said,) = tray.told
    assert "te doen vandaag" in said and "meneer" not in said and "mevrouw" not in said
    again = Tray()
    start_day(morning, again)
    assert again.told == [] and again.shown
    melding.close()
    assert not tray.shown


def test_without_a_tray_nothing_breaks_and_the_settings_say_why(morning: Program, qapp: QApplication) -> None:
    melding = start_day(morning, Tray(there=False))
    form = MeldingForm()
    melding.attach(form)
    assert form.choice.isHidden() and not form.why.isHidden()
    assert "systeemvak" in form.why.text()
    form.deleteLater()
