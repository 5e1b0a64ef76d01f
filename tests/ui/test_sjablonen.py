"""Instellingen, Sjablonen: choose a letter, export, load, read what is wrong, and go back, with the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.ui.instellingen.sjablonen import SjablonenForm
from begrenzen_desktop.ui.widgets import Text
from tests.letters.sjablonen import meegeleverd, replace_text
from tests.ui.program import Program

MODULE = "begrenzen_desktop.ui.instellingen.sjablonen"


@pytest.fixture
def form(program: Program, kluis: Path) -> SjablonenForm:
    program.open_fully(kluis)
    program.window.show_screen("instellingen")
    program.settle()
    form = program.workplace.settings.page.sjablonen
    form.table.setFocus()
    choose(form, "stop-klacht")
    return form


def choose(form: SjablonenForm, soort: str) -> None:
    """Walk to a letter with the arrow keys."""
    QTest.keyClick(form.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(form.table.rowCount()):
        stand = form.chosen()
        if stand is not None and stand.soort == soort:
            return
        QTest.keyClick(form.table, Qt.Key.Key_Down)
    raise AssertionError(soort)


def press(program: Program, button: QPushButton) -> None:
    assert button.isEnabled() and not button.isHidden(), button.text()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    program.settle()
    program.settle()


def cells(form: SjablonenForm) -> list[str]:
    row = form.table.currentRow()
    items = [form.table.item(row, column) for column in range(form.table.columnCount())]
    return [item.text() if item is not None else "" for item in items]


def load(program: Program, form: SjablonenForm, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{MODULE}.ask_file", lambda *_: path)
    press(program, form.load)


def test_every_letter_of_the_regeling_stands_in_the_table(program: Program, form: SjablonenForm) -> None:
    regelingen = program.workplace._services.regeling
    soorten = [soort for naam in regelingen.ids() for soort in regelingen.newest(naam).briefsoorten]
    assert form.table.rowCount() == len(soorten)
    assert cells(form)[1:] == ["Meegeleverd", ""] and not form.withdraw.isEnabled()


def test_a_template_is_exported_changed_loaded_and_taken_back(
    program: Program, form: SjablonenForm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(f"{MODULE}.ask_new_file", lambda *_: tmp_path / "stop-klacht.docx")
    press(program, form.export)
    path = tmp_path / "stop-klacht.docx"
    assert path.read_bytes() == meegeleverd() and "stop-klacht.docx" in form.bar.text()
    path.write_bytes(replace_text(meegeleverd(), "Datum", "Dagtekening"))
    load(program, form, path, monkeypatch)
    assert "ingeladen als versie 1" in form.bar.text()
    assert cells(form)[1] == "Eigen, versie 1" and cells(form)[2]
    load(program, form, path, monkeypatch)
    assert "al in gebruik" in form.bar.text()
    press(program, form.withdraw)
    assert cells(form)[1] == "Meegeleverd" and "blijven bewaard" in form.bar.text()
    press(program, form.eerder.button)
    assert any("Versie 1" in text.text() for text in form.eerder.findChildren(Text))
    monkeypatch.setattr(f"{MODULE}.ask_new_file", lambda *_: tmp_path / "oud.docx")
    press(program, next(b for b in form.eerder.findChildren(QPushButton) if b.text() == "Exporteren …"))
    assert (tmp_path / "oud.docx").read_bytes() == path.read_bytes()


def test_a_proof_letter_shows_the_template_in_use_and_says_that_it_is_practice(
    program: Program, form: SjablonenForm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "huisstijl.docx"
    path.write_bytes(replace_text(meegeleverd(), "Datum", "Dagtekening"))
    load(program, form, path, monkeypatch)
    monkeypatch.setattr(f"{MODULE}.ask_new_file", lambda *_: tmp_path / "proefbrief.docx")
    press(program, form.proof)
    regels = read_regels((tmp_path / "proefbrief.docx").read_bytes())
    assert "Dagtekening" in regels and any(regel.startswith("OEFENING") for regel in regels)
    assert "proefbrief.docx" in form.bar.text()


def test_what_is_wrong_is_a_list_to_read_and_to_copy(
    program: Program, form: SjablonenForm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "huisstijl.docx"
    path.write_bytes(replace_text(meegeleverd(), "{{ onderwerp }}", "{{ onderwrep }}"))
    load(program, form, path, monkeypatch)
    assert "niet ingeladen" in form.bar.text() and cells(form)[1] == "Meegeleverd"
    said = [text.text() for text in form.bevindingen.findChildren(Text)]
    assert any("'onderwrep' bestaat niet" in words for words in said)
    assert any(words.startswith("Bedoel je 'onderwerp'?") for words in said)
    press(program, form.bevindingen.copy)
    assert "onderwrep" in QGuiApplication.clipboard().text()
    path.write_bytes(meegeleverd())
    load(program, form, path, monkeypatch)
    assert form.bevindingen.isHidden() and cells(form)[1] == "Eigen, versie 1"


@pytest.mark.parametrize(("inhoud", "zin"), [(b"hallo", "niet ingeladen"), (None, "kan niet worden gelezen")])
def test_a_file_that_is_no_template_is_refused_in_a_sentence(
    program: Program,
    form: SjablonenForm,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    inhoud: bytes | None,
    zin: str,
) -> None:
    path = tmp_path / "iets.docx"
    if inhoud is not None:
        path.write_bytes(inhoud)
    load(program, form, path, monkeypatch)
    assert zin in form.bar.text() and form.load.isEnabled()


def test_the_fields_of_the_chosen_letter_unfold(program: Program, form: SjablonenForm) -> None:
    press(program, form.velden.button)
    assert any(
        "{{ aanhef }}" in text.text() for text in form.velden.findChildren(Text) if not text.isHidden()
    )
    form.table.setFocus()
    choose(form, "intern-bericht")
    program.settle()
    shown = [text.text() for text in form.velden.findChildren(Text) if text.isVisibleTo(form)]
    assert "{{ kenmerk }}" in shown and "{{ aanhef }}" not in shown


def test_no_folder_to_write_in_is_said(
    program: Program, form: SjablonenForm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(f"{MODULE}.ask_new_file", lambda *_: tmp_path / "weg" / "a.docx")
    press(program, form.export)
    assert "kan niet worden opgeslagen" in form.bar.text()
