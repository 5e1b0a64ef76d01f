"""Aftercare and the own note in the running program: begun from the Spoedkaart or a contact, done by date, gone at a lock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.nazorg.begin_form import BeginForm
from begrenzen_desktop.ui.nazorg.dialog import NazorgDialog
from begrenzen_desktop.ui.nazorg.notitie import NotitieDialog
from begrenzen_desktop.ui.spoedkaart.kaart import SpoedkaartDialog
from begrenzen_desktop.ui.widgets import DateField, RowButton
from tests.ui.program import WACHTZIN, Program, now

TODAY = local_date(now())


@pytest.fixture
def desk(program: Program, kluis: Path) -> Iterator[Program]:
    program.open_fully(kluis)
    yield program


def press(root: QWidget, name: str) -> None:
    """Press the button that shows with this name."""
    found = [
        b for b in root.findChildren(QPushButton) if name in (b.text(), b.accessibleName()) and b.isVisible()
    ]
    assert found, [b.accessibleName() for b in root.findChildren(QPushButton)]
    found[0].setFocus()
    QTest.keyClick(found[0], Qt.Key.Key_Space)


def write_day(field: DateField, day: dt.date) -> None:
    """Type a day over what stands there."""
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, f"{day.day}-{day.month}-{day.year}")
    field.flush()


def card(program: Program) -> SpoedkaartDialog:
    program.window.spoed_asked.emit()
    program.settle()
    found = program.entrance.altijd.spoedkaart
    assert found is not None
    return found


def form(program: Program) -> tuple[FormDialog[object], BeginForm]:
    dialog = next(d for d in program.window.findChildren(FormDialog) if d.isVisible())
    begin = dialog.form
    assert isinstance(begin, BeginForm)
    return dialog, begin


def nazorg(program: Program) -> NazorgDialog:
    program.settle()
    dialog = program.workplace.zorg.nazorg
    assert dialog is not None
    return dialog


def notitie(program: Program) -> NotitieDialog:
    program.settle()
    dialog = program.workplace.zorg.notitie
    assert dialog is not None
    return dialog


def yes(program: Program, parent: QWidget) -> None:
    """Answer the question with the act."""
    question = next(d for d in parent.findChildren(QDialog) if d.isVisible())
    button = question.findChild(QPushButton, "Doorgaan")
    assert isinstance(button, QPushButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    program.settle()


def test_aftercare_begins_on_the_spoedkaart_and_stands_on_vandaag(desk: Program) -> None:
    press(card(desk), "Nazorg beginnen")
    dialog, begin = form(desk)
    begin.tijd.line.setText("straks")
    dialog._save()
    assert "niet als tijd te lezen" in dialog.bar.text()
    write_day(begin.op, TODAY - dt.timedelta(days=1))
    begin.tijd.line.setText("10:42")
    dialog._save()
    screen = nazorg(desk)
    assert len(screen.rows) == 7
    screen.reject()
    desk.window.show_screen("vandaag")
    desk.settle()
    rows = [
        row
        for row in desk.workplace.vandaag.findChildren(RowButton)
        if "Nazorg" in row.accessibleName() and row.isVisible()
    ]
    assert len(rows) == 7 and any(
        "Reactie aan wie dreigde: dit kan niet, uiterlijk 10:42 uur" in r.accessibleName() for r in rows
    )
    rows[0].click()
    assert nazorg(desk).isVisible()


def test_a_step_is_done_with_its_day_and_the_reference_of_the_gir(desk: Program) -> None:
    services = desk.workplace._services
    services.nazorg.start(now() - dt.timedelta(days=2))
    desk.workplace.zorg.show_nazorg()
    screen = nazorg(desk)
    key = next(key for key in screen.rows if key[1] == "gir")
    row = screen.rows[key]
    row.day.line.setText("gisteren of zo")
    press(row, "Gedaan: Melden in het GIR of het eigen incidentregister")
    assert "niet te lezen" in screen.bar.text()
    write_day(row.day, TODAY + dt.timedelta(days=1))
    press(row, "Gedaan: Melden in het GIR of het eigen incidentregister")
    desk.settle()
    assert "in de toekomst" in screen.bar.text()
    other = screen.rows[key[0], "reactie"]
    other.day.line.setText("1-2")
    write_day(row.day, TODAY)
    row.reference.line.setText("2026-114")
    press(row, "Gedaan: Melden in het GIR of het eigen incidentregister")
    desk.settle()
    assert [t.kenmerk for t in services.nazorg.all()[0].taken if t.gedaan_op] == ["2026-114"]
    assert other.day.line.text() == "1-2" and not row.finish.isVisible()
    press(row, "Toch niet gedaan: Melden in het GIR of het eigen incidentregister")
    desk.settle()
    assert not any(t.gedaan_op for t in services.nazorg.all()[0].taken)


def test_aftercare_is_removed_only_after_a_yes(desk: Program) -> None:
    services = desk.workplace._services
    services.nazorg.start(now())
    desk.workplace.zorg.show_nazorg()
    screen = nazorg(desk)
    press(
        screen,
        next(b.accessibleName() for b in screen.findChildren(QPushButton) if b.text() == "Verwijderen"),
    )
    assert services.nazorg.all()
    yes(desk, screen)
    assert services.nazorg.all() == () and not screen.rows


def test_a_contact_that_is_marked_as_a_threat_offers_aftercare(desk: Program) -> None:
    services = desk.workplace._services
    dossier_id = services.overview.dossiers()[0].id
    desk.workplace.open_dossier(dossier_id)
    desk.settle()
    desk.workplace.dossier.ask_contact()
    desk.settle()
    contact = desk.workplace.dossier.contact.form
    contact.more.set_open(True)
    assert not contact.nazorg.isVisible()
    contact.strafbaar.setChecked(True)
    assert contact.nazorg.isVisible()
    QApplication.processEvents()
    panel = desk.workplace.dossier.contact
    assert contact.minimumSizeHint().width() <= panel.minimumWidth() - 40, (
        "nothing is cut off beside the work"
    )
    contact.nazorg.setChecked(True)
    contact.tekst.fill("Zei dat hij wist waar ik woonde.")
    desk.workplace.dossier.contact.store()
    desk.settle()
    (zorg,) = services.nazorg.all()
    assert zorg.dossier_id == dossier_id and len(services.dossiers.get(dossier_id).contactmomenten) == 1
    desk.workplace.dossier.ask_contact()
    desk.settle()
    assert not contact.nazorg.isChecked()


def test_a_note_is_kept_as_it_is_typed_and_comes_back(desk: Program) -> None:
    press(card(desk), "Eigen notitie")
    dialog = notitie(desk)
    assert dialog.text.editor.hasFocus()
    QTest.keyClicks(dialog.text.editor, "Het raakte me meer dan ik dacht.")
    dialog.reject()
    desk.settle()
    assert desk.workplace._services.notities.all() == ((TODAY, "Het raakte me meer dan ik dacht."),)
    desk.workplace.zorg.show_notitie()
    assert notitie(desk).text.value() == "Het raakte me meer dan ik dacht."


def test_notes_go_one_by_one_or_all_at_once(desk: Program) -> None:
    notities = desk.workplace._services.notities
    for days in range(3):
        notities.save(TODAY - dt.timedelta(days=days), f"Dag {days}")
    desk.workplace.zorg.show_notitie()
    dialog = notitie(desk)
    dialog.days.fill((TODAY - dt.timedelta(days=1)).isoformat())
    dialog.days.edited.emit(dialog.days.value())
    assert dialog.text.value() == "Dag 1"
    press(dialog, "Deze notitie wissen")
    yes(desk, dialog)
    assert [tekst for _, tekst in notities.all()] == ["Dag 0", "Dag 2"] and dialog.text.value() == "Dag 0"
    press(dialog, "Alle notities wissen")
    yes(desk, dialog)
    assert notities.all() == () and dialog.text.value() == ""


def test_a_lock_keeps_what_is_typed_and_takes_every_word_off_the_screen(desk: Program, kluis: Path) -> None:
    desk.workplace.zorg.show_notitie()
    QTest.keyClicks(notitie(desk).text.editor, "Nog niet klaar")
    desk.workplace.zorg.show_nazorg()
    desk.workplace.zorg.begin()
    desk.entrance.lock()
    desk.settle()
    QApplication.processEvents()
    kinds = (NotitieDialog, NazorgDialog, FormDialog)
    assert not [d for d in desk.window.findChildren(QDialog) if isinstance(d, kinds) and d.isVisible()]
    shown = card(desk)
    assert not shown.care.isVisible()
    shown.reject()
    desk.open(kluis, WACHTZIN)
    desk.until(lambda: desk.entrance.workplace is not None)
    desk.settle()
    assert desk.workplace._services.notities.all()[0][1] == "Nog niet klaar"


def test_both_are_reached_from_overzichten(desk: Program) -> None:
    desk.window.show_screen("overzichten")
    desk.settle()
    press(desk.workplace.overzichten.page, "Eigen notitie")
    notitie(desk).reject()
    press(desk.workplace.overzichten.page, "Nazorg")
    assert nazorg(desk).isVisible()
