"""The screen Maatregelen: the list and the picture say the same, and all can be done from the keyboard."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from begrenzen_desktop.domain.begrenzing import Begrenzingsoort
from begrenzen_desktop.domain.brief import Verzendwijze
from begrenzen_desktop.ui.maatregelen import screen as module
from begrenzen_desktop.ui.maatregelen.jaarbeeld import MOST, Jaarbeeld
from begrenzen_desktop.ui.maatregelen.page import MaatregelenPage
from begrenzen_desktop.ui.maatregelen.screen import MaatregelenScreen
from begrenzen_desktop.ui.maatregelen.venster import describe_days
from begrenzen_desktop.ui.maatregelen.vormen import DoorgeefDialog, make_document
from begrenzen_desktop.ui.widgets import Text
from tests.ui.program import Program
from tests.unit.domain.test_begrenzing import VANDAAG, make_begrenzing


class Desk:
    """The screen on a kluis with the practice dossiers."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.program.window.show_screen("maatregelen")
        self.ready()

    @property
    def screen(self) -> MaatregelenScreen:
        return self.program.workplace.maatregelen

    @property
    def page(self) -> MaatregelenPage:
        return self.screen.page

    def ready(self) -> None:
        for _ in range(3):
            self.program.settle()
        self.program.until(lambda: bool(self.page.rows()) and not self.page.column.is_filling())

    def open(self, naam: str) -> None:
        """Press Enter on the line of somebody."""
        row = next(row for row in self.page.rows() if naam in row.accessibleName())
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
        self.program.settle()

    def press(self, title: str) -> None:
        assert self.screen.dialog is not None
        press(self.screen.dialog, title)
        for _ in range(4):
            self.program.settle()

    def words(self) -> str:
        assert self.screen.dialog is not None
        return "\n".join(part.text() for part in self.screen.dialog.findChildren(Text) if part.isVisible())


def press(window: QWidget, title: str) -> None:
    button = next(b for b in window.findChildren(QAbstractButton) if b.text() == title and b.isVisible())
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()


@pytest.fixture
def desk(oefenprogramma: Program) -> Desk:
    return Desk(oefenprogramma)


def test_the_picture_draws_each_line_of_the_list_and_says_it(desk: Desk) -> None:
    (picture,) = desk.page.findChildren(Jaarbeeld)
    assert picture.bars() == desk.page.grenzen[:MOST]
    for grens in desk.page.grenzen:
        assert f"{grens.betrokkene[1:]}: {grens.soort.label.lower()}" in picture.accessibleDescription()


def test_who_was_told_is_recorded_and_a_wrong_day_is_refused_without_losing_a_word(desk: Desk) -> None:
    desk.open("evrouw B.")
    assert "geldt nog niet" in desk.words()  # its letter was not posted
    desk.press("Doorgegeven aan …")
    asked = desk.screen.asked
    assert isinstance(asked, DoorgeefDialog)
    press(asked, "Vastleggen")
    assert asked.isVisible() and "Vul in aan wie" in asked.bar.text()
    asked.wie.fill("KCC\nBalie stadskantoor")
    asked.op.fill(dt.date(2199, 1, 1))
    press(asked, "Vastleggen")
    for _ in range(4):
        desk.program.settle()
    assert asked.isVisible() and "toekomst" in asked.bar.text()
    assert asked.wie.value() == "KCC\nBalie stadskantoor"
    asked.op.fill(desk.screen._today())
    press(asked, "Vastleggen")
    for _ in range(6):
        desk.program.settle()
    desk.ready()
    assert "KCC, op" in desk.words()
    desk.press("Klopt niet")
    desk.ready()
    assert "KCC, op" not in desk.words() and "Balie stadskantoor, op" in desk.words()


def test_a_letter_to_colleagues_opens_in_its_dossier(desk: Desk) -> None:
    desk.open("evrouw B.")
    desk.press("Bericht openen")
    assert desk.screen.dialog is None
    assert desk.program.window.current_id() == "dossier"
    assert desk.program.workplace.dossier.brieven.page.isVisible()


def test_the_card_is_shown_and_saved_as_a_word_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "uit"
    folder.mkdir()
    monkeypatch.setattr(module, "ask_folder", lambda *_words: folder)
    desk.open("evrouw B.")
    desk.press("Kaart voor balie en telefoon")
    card = desk.screen.asked
    assert isinstance(card, QDialog) and card.isVisible()
    assert any("mevrouw B." in part.text() for part in card.findChildren(Text))
    press(card, "Als Word-bestand bewaren")
    for _ in range(4):
        desk.program.settle()
    (made,) = folder.iterdir()
    assert made.suffix == ".docx" and "B" not in made.stem


def test_the_printed_card_holds_the_same_words_on_one_page(desk: Desk) -> None:
    grens = desk.page.grenzen[0]
    kaart = desk.program.workplace._services.begrenzingen.card(grens.dossier_id, grens.soort)
    document = make_document(kaart)
    printed = document.toPlainText()
    assert all(deel.kop in printed for deel in kaart.delen)
    assert all(blok.tekst in printed for deel in kaart.delen for blok in deel.blokken)


def test_without_limits_the_screen_says_what_will_come_here(qapp: QApplication) -> None:
    page = MaatregelenPage()
    page.fill((), VANDAAG)
    assert any("Er loopt geen maatregel" in part.text() for part in page.findChildren(QLabel))
    page.fill((make_begrenzing(),), VANDAAG)
    page.fill((), VANDAAG)
    page.fill((make_begrenzing(),), VANDAAG)
    assert len(page.findChildren(Jaarbeeld)) >= 1
    page.deleteLater()


def test_the_keyboard_stays_on_the_place_where_a_line_went(qapp: QApplication) -> None:
    page = MaatregelenPage()
    page.show()
    grenzen = [make_begrenzing(dossier_id=str(n), betrokkene=f"meneer {n}") for n in range(5)]
    page.fill(grenzen, VANDAAG)
    for _ in range(20):
        QApplication.processEvents()
    page.rows()[2].setFocus()
    page.fill([*grenzen[:2], *grenzen[3:]], VANDAAG)
    for _ in range(20):
        QApplication.processEvents()
    assert page.focusWidget() is page.rows()[2]
    assert "Meneer 3" in page.rows()[2].accessibleName()
    page.deleteLater()


def test_many_limits_show_a_handful_at_a_time(qapp: QApplication) -> None:
    page = MaatregelenPage()
    page.fill([make_begrenzing(dossier_id=str(n), kenmerk=f"2026-{n:04}") for n in range(45)], VANDAAG)
    for _ in range(60):
        QApplication.processEvents()
    assert len(page.rows()) == 20
    press_hidden(page, "Nog 25 tonen")
    for _ in range(60):
        QApplication.processEvents()
    assert len(page.rows()) == 40
    page.deleteLater()


def press_hidden(page: QWidget, title: str) -> None:
    next(b for b in page.findChildren(QAbstractButton) if b.text() == title).click()


def test_the_form_proposes_who_heard_of_the_limit(qapp: QApplication) -> None:
    form = DoorgeefDialog("Intrekking doorgegeven", ("KCC", "Balie"), lambda: VANDAAG)
    assert form.value() == (("KCC", "Balie"), VANDAAG, Verzendwijze.E_MAIL)
    form.deleteLater()


def test_a_limit_that_does_not_hold_yet_never_says_since_when() -> None:
    measure, stop = make_begrenzing(), make_begrenzing(soort=Begrenzingsoort.STOP, tot_en_met=None)
    assert describe_days(measure).startswith("Sinds ")
    assert describe_days(replace(measure, geldt=False)).startswith("Begint op ")
    assert "zodra de brief weg is" in describe_days(replace(stop, geldt=False))
