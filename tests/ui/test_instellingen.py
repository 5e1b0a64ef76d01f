"""Instellingen: the picture of a signature is kept and taken away with a button, and a wrong one is refused in words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from begrenzen_desktop.domain.profiel import Ondertekenaar
from begrenzen_desktop.services.regelingbestand import make_begin
from begrenzen_desktop.ui.instellingen.page import InstellingenPage
from tests.letters.test_handtekening import make_png
from tests.ui.program import Program


@pytest.fixture
def page(program: Program, kluis: Path) -> InstellingenPage:
    """The open page, with one person who may sign."""
    program.open_fully(kluis)
    settings = program.workplace._services.settings
    settings.save_ondertekenaar(Ondertekenaar(id="", naam="M. Bakker", functie="directeur"))
    program.window.show_screen("instellingen")
    program.settle()
    return program.workplace.settings.page


def press(program: Program, page: InstellingenPage, name: str) -> None:
    buttons = {b.accessibleName(): b for b in page.findChildren(QPushButton) if not b.isHidden()}
    buttons[name].click()
    program.settle()


def test_a_signature_is_kept_and_taken_away(
    program: Program, page: InstellingenPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "krabbel.png").write_bytes(make_png())
    monkeypatch.setattr(
        "begrenzen_desktop.ui.instellingen.ondertekenaars.ask_file", lambda *_: tmp_path / "krabbel.png"
    )
    press(program, page, "Handtekening toevoegen: M. Bakker")
    settings = program.workplace._services.settings
    assert len(settings.handtekeningen()) == 1
    press(program, page, "Handtekening weghalen: M. Bakker")
    assert settings.handtekeningen() == frozenset()


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [(b"%PDF-1.7", "geen PNG- of JPEG"), (make_png(100, 40), "breed"), (None, "kan niet worden gelezen")],
)
def test_a_file_that_is_no_signature_is_refused_in_a_sentence(
    program: Program,
    page: InstellingenPage,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    inhoud: bytes | None,
    zin: str,
) -> None:
    if inhoud is not None:
        (tmp_path / "krabbel.png").write_bytes(inhoud)
    monkeypatch.setattr(
        "begrenzen_desktop.ui.instellingen.ondertekenaars.ask_file", lambda *_: tmp_path / "krabbel.png"
    )
    press(program, page, "Handtekening toevoegen: M. Bakker")
    assert zin in page.bar.text()
    assert program.workplace._services.settings.handtekeningen() == frozenset()


def choose(program: Program, page: InstellingenPage, regeling_id: str) -> None:
    """Choose a regeling by keys, as in any drop-down."""
    box = page.regeling.select.box
    box.setFocus()
    while box.currentData() != regeling_id:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Up if box.findData(regeling_id) < before else Qt.Key.Key_Down)
        assert box.currentIndex() != before
    program.settle()


def test_another_regeling_brings_its_lengths_of_time_and_asks_how_its_roles_are_called(
    program: Program, page: InstellingenPage
) -> None:
    settings = program.workplace._services.settings
    choose(program, page, "veelvragers")
    program.until(lambda: settings.regeling() == "veelvragers")
    program.settle()
    assert settings.profiel().maximale_duur_maanden == 24
    assert "24 maanden" in page.regeling.about.text()
    line = next(line for line in page.regeling.findChildren(QLineEdit) if "(CKC)" in line.accessibleName())
    line.setFocus()
    QTest.keyClicks(line, "het klachtenteam")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    program.settle()
    assert settings.rolnamen() == {"ckc": "het klachtenteam"}
    vraag = program.workplace._services.regeling.newest("veelvragers").vraag("controle_ckc")
    assert "het klachtenteam" in vraag.toelichting

    choose(program, page, "zorgvuldig-begrenzen")
    program.until(lambda: settings.regeling() == "zorgvuldig-begrenzen")
    program.settle()
    assert [line for line in page.regeling.findChildren(QLineEdit) if line.isVisible()] == []
    assert settings.rolnamen() == {"ckc": "het klachtenteam"}  # nothing that was typed is lost


def test_a_regeling_of_ones_own_that_cannot_be_used_is_named_with_its_reason(
    program: Program, kluis: Path
) -> None:
    goed = make_begin("onze-regeling", "Onze regeling", "Wij", dt.date(2026, 12, 1))
    kapot = make_begin("kapotte-regeling", "Kapot", "Wij", dt.date(2026, 12, 1))
    kapot.write_text('weg = ["reden"]\n' + kapot.read_text("utf-8"), "utf-8")
    program.open_fully(kluis)
    program.window.show_screen("instellingen")
    program.settle()
    form = program.workplace.settings.page.regeling
    box = form.select.box
    assert box.findData("onze-regeling") >= 0 and goed.is_file()
    assert box.findData("kapotte-regeling") < 0
    assert "'kapotte-regeling'" in form.broken.text() and "'reden' ontbreekt" in form.broken.text()
    assert "begrenzen regeling controleer" in form.broken.text() and not form.broken.isHidden()


def test_a_chosen_regeling_that_is_gone_is_told_and_no_other_seems_chosen(
    program: Program, kluis: Path
) -> None:
    pad = make_begin("onze-regeling", "Onze regeling", "Wij", dt.date(2026, 12, 1))
    program.open_fully(kluis)
    settings = program.workplace._services.settings
    settings.choose_regeling("onze-regeling")
    pad.unlink()
    program.window.show_screen("instellingen")
    program.settle()
    form = program.workplace.settings.page.regeling
    assert form.select.value() == "" and "'onze-regeling'" in form.broken.text()
    form.select.box.setFocus()
    QTest.keyClick(form.select.box, Qt.Key.Key_Down)
    program.settle()
    assert settings.regeling() == form.select.value() != ""
    assert form.broken.isHidden()
