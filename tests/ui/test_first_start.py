"""The first start: a kluis, its recovery sheet, and the organisation, which may wait."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from begrenzen_desktop.domain.profiel import Organisatieprofiel
from begrenzen_desktop.ui.start.profiel import ProfielStart
from tests.ui.program import WACHTZIN, Program


def press(root: QWidget, words: str) -> None:
    button = next(b for b in root.findChildren(QPushButton) if b.text() == words and b.isVisible())
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.fixture
def asked(program: Program) -> Program:
    """Someone made a kluis and stands at the profile."""
    program.entrance.create("Balie", WACHTZIN)
    program.until(lambda: program.entrance.workplace is not None)
    press(program.window, "Verder")
    program.until(lambda: bool(program.window.findChildren(ProfielStart)))
    program.settle()
    return program


def name_field(program: Program) -> QLineEdit:
    fields = program.window.findChildren(ProfielStart)[0].findChildren(QLineEdit)
    return next(field for field in fields if field.accessibleName() == "Naam")


def test_what_is_typed_stands_in_the_profile(asked: Program) -> None:
    QTest.keyClicks(name_field(asked), "gemeente Waterveen")
    press(asked.window, "Verder")
    asked.settle()
    assert asked.workplace._services.settings.profiel().naam == "gemeente Waterveen"
    assert asked.window.current_id() == "vandaag"


def test_it_may_be_skipped(asked: Program) -> None:
    press(asked.window, "Sla dit nu over")
    asked.settle()
    assert asked.workplace._services.settings.profiel().naam == ""
    assert asked.window.current_id() == "vandaag"


def test_a_profile_of_a_colleague_is_taken_over(asked: Program, tmp_path: Path) -> None:
    settings = asked.workplace._services.settings
    settings.save_profiel(settings.profiel().__class__(naam="gemeente Waterveen"))
    settings.export_profiel(tmp_path / "profiel.json")
    settings.save_profiel(settings.profiel().__class__())
    asked.window.findChildren(ProfielStart)[0].import_asked.emit(tmp_path / "profiel.json")
    asked.settle()
    assert name_field(asked).text() == "gemeente Waterveen"


def test_a_file_that_is_no_profile_is_refused_in_words(asked: Program, tmp_path: Path) -> None:
    (tmp_path / "kapot.json").write_text("{")
    page = asked.window.findChildren(ProfielStart)[0]
    page.import_asked.emit(tmp_path / "kapot.json")
    asked.settle()
    assert "geen organisatieprofiel" in page.bar.text()


def test_what_is_typed_right_away_keeps_the_rest_of_the_profile(asked: Program) -> None:
    start = asked.window.findChildren(ProfielStart)[0]
    line = next(field for field in start.findChildren(QLineEdit) if field.accessibleName() == "Aanhef")
    assert line.text() == "Geachte"  # shown before anything is read
    QTest.keyClicks(name_field(asked), "gemeente Waterveen")
    start.fill(Organisatieprofiel(naam="gemeente Emmen", plaats="Emmen"))  # comes in while someone types
    assert name_field(asked).text() == "gemeente Waterveen"
    press(asked.window, "Verder")
    asked.settle()
    profiel = asked.workplace._services.settings.profiel()
    assert (profiel.naam, profiel.plaats, profiel.aanhef) == ("gemeente Waterveen", "Emmen", "Geachte")


def test_the_regeling_is_chosen_before_the_first_dossier(asked: Program) -> None:
    page = asked.window.findChildren(ProfielStart)[0]
    QTest.keyClicks(name_field(asked), "gemeente Waterveen")
    box = page.regeling.select.box
    assert box.currentData() == "zorgvuldig-begrenzen"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.currentData() == "veelvragers"
    asked.settle()
    press(asked.window, "Verder")
    asked.settle()
    settings = asked.workplace._services.settings
    assert settings.regeling() == "veelvragers"
    assert settings.profiel().maximale_duur_maanden == 24
    assert settings.profiel().naam == "gemeente Waterveen"
