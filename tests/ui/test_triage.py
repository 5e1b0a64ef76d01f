"""Nieuw bericht beoordelen on screen: the questions come one by one, the instruction says what to do, nothing is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.triage import JA, NEE, Triagevraag
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.ui.dossier.page import BRIEVEN, VERLOOP
from begrenzen_desktop.ui.spoedkaart.kaart import SpoedkaartDialog
from begrenzen_desktop.ui.triage.dialog import GEEN_GRENS, TriageDialog
from tests.ui.program import Program, now

TODAY = local_date(now())
DAY = dt.timedelta(days=1)
V = Triagevraag


class Desk:
    """The dialog over a program with one dossier in which a measure runs."""

    def __init__(self, program: Program, *, measure: bool = True) -> None:
        self.program = program
        self.services = program.workplace._services
        self.id = self.services.overview.dossiers()[0].id
        if measure:
            maatregel = Maatregel(
                hoe=("niet per telefoon",), open_route="per brief naar Postbus 10", ingang=TODAY - 30 * DAY,
                einde=TODAY + 60 * DAY, herbeoordeling=TODAY + 30 * DAY,
            )  # fmt: skip
            stap = Verloopstap(id="", soort=Verloopsoort.INGESTELD, op=TODAY - 30 * DAY, maatregel=maatregel)
            self.services.guarding.add_stap(self.id, stap)

    def open(self, *, in_dossier: bool = True) -> TriageDialog:
        if in_dossier:
            self.program.workplace.open_dossier(self.id)
            self.program.settle()
        self.program.window.activateWindow()
        QApplication.processEvents()
        QTest.keyClick(self.program.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        self.program.settle()
        return self.program.window.findChildren(TriageDialog)[-1]

    def answer(self, dialog: TriageDialog, **antwoorden: str) -> None:
        for naam, keuze in antwoorden.items():
            dialog.vragen.choices[V(naam)].buttons[keuze].click()
            QApplication.processEvents()

    def save(self, dialog: TriageDialog, button: QPushButton | None = None) -> None:
        (button or dialog.save).click()
        for _ in range(3):
            self.program.settle()


@pytest.fixture
def desk(qapp: QApplication, program: Program, kluis: Path) -> Iterator[Desk]:
    program.open_fully(kluis)
    yield Desk(program)


def test_the_questions_come_one_by_one_and_end_in_one_instruction(desk: Desk) -> None:
    dialog = desk.open()
    assert "Er geldt een maatregel" in dialog.geldt.text()
    shown = [vraag for vraag, choice in dialog.vragen.choices.items() if choice.isVisible()]
    assert shown == [V.GEVAAR] and not dialog.uitkomst.isVisible()
    desk.answer(dialog, gevaar=NEE, verzoek=NEE, van="burger", over="nieuw", nieuw="vraag", schending=NEE)
    assert dialog.uitkomst.titel.text() == "Nieuwe vraag"
    assert "Postbus 10" in dialog.uitkomst.instructie.text() and not dialog.with_letter.isVisible()
    desk.answer(dialog, over="zelfde")
    assert not dialog.uitkomst.isVisible() and dialog.vragen.choices[V.FEITEN].isVisible()


def test_what_is_recorded_can_be_read_in_the_dossier(desk: Desk) -> None:
    dialog = desk.open()
    desk.answer(dialog, gevaar=NEE, verzoek=NEE, van="burger", over="nieuw", nieuw="klacht", schending=NEE)
    desk.save(dialog)
    assert "nog geen bericht" in dialog.bar.text()
    dialog.bericht.tekst.fill("De lamp brandt niet.")
    desk.save(dialog)
    assert "waar de nieuwe klacht over gaat" in dialog.bar.text()
    assert dialog.bericht.tekst.value() == "De lamp brandt niet."
    dialog.uitkomst.klacht.line.setText("De lamp in de steeg brandt niet")
    desk.save(dialog, dialog.with_letter)
    dossier = desk.services.dossiers.get(desk.id)
    assert dossier.contactmomenten[-1].beoordeeld_als == "nieuwe-klacht"
    assert dossier.klachten[-1].omschrijving == "De lamp in de steeg brandt niet"
    assert dossier.brieven[-1].soort == "ontvangstbevestiging"
    assert desk.program.workplace.dossier.page.tabs.currentIndex() == BRIEVEN


def test_danger_leads_to_the_spoedkaart_and_stays_on_vandaag(desk: Desk) -> None:
    dialog = desk.open()
    desk.answer(dialog, gevaar=JA)
    assert dialog.save.text() == "Vastleggen en naar de Spoedkaart"
    dialog.bericht.tekst.fill("Hij zegt dat hij zichzelf iets aandoet.")
    desk.save(dialog)
    (kaart,) = desk.program.window.findChildren(SpoedkaartDialog)
    kaart.reject()
    assert any("verder beoordelen" in regel.wat for regel in desk.services.overview.today().regels)
    dialog = desk.open()
    assert dialog.bericht.waiting.isVisible()
    dialog.bericht.waiting.click()
    desk.program.settle()
    assert dialog.bericht.tekst.value() == "Hij zegt dat hij zichzelf iets aandoet."
    desk.answer(dialog, gevaar=NEE, verzoek=NEE, van="burger", over="nieuw", nieuw="vraag", schending=NEE)
    desk.save(dialog)
    assert not any("verder beoordelen" in regel.wat for regel in desk.services.overview.today().regels)


def test_a_breach_leads_to_where_it_is_recorded(desk: Desk) -> None:
    dialog = desk.open()
    dialog.bericht.tekst.fill("Belt en scheldt.")
    desk.answer(
        dialog, gevaar=NEE, verzoek=NEE, van="burger", over="nieuw", nieuw="vraag", schending="gedrag"
    )
    desk.save(dialog)
    assert "letterlijke woorden" in dialog.bar.text()
    dialog.uitkomst.citaat.fill("Prutsers")
    desk.save(dialog)
    assert desk.program.workplace.dossier.page.tabs.currentIndex() == VERLOOP
    assert "Niet nagekomen" in desk.program.window.bar.text()


def test_a_saved_mail_fills_the_words_and_finds_its_dossier(desk: Desk, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "onbekend@voorbeeld.example", "De viskraam"
    mail["Date"] = "Thu, 01 Oct 2026 09:30:00 +0200"
    mail.set_content("Ik wil antwoord.")
    path = tmp_path / "bericht.eml"
    path.write_bytes(mail.as_bytes())
    desk.program.window.show_screen("vandaag")
    dialog = desk.open(in_dossier=False)
    dialog.bericht.file_given.emit(path)
    for _ in range(3):
        desk.program.settle()
    assert (
        "Ik wil antwoord." in dialog.bericht.tekst.value() and "De viskraam" in dialog.bericht.tekst.value()
    )
    assert dialog.bericht.op.value() == dt.date(2026, 10, 1)
    assert "in geen dossier" in dialog.bar.text()
    dialog.bericht.search.line.setText("e")
    dialog.herkomst.search(desk.services.overview.dossiers()[0].kenmerk)
    path.write_bytes(b"rommel")
    dialog.bericht.file_given.emit(path)
    for _ in range(3):
        desk.program.settle()
    assert "Bewaar het bericht" in dialog.bar.text()
    assert "Ik wil antwoord." in dialog.bericht.tekst.value()


def test_the_ready_text_goes_to_the_clipboard(desk: Desk) -> None:
    dialog = desk.open()
    desk.answer(dialog, gevaar=NEE, verzoek="woo")
    dialog.uitkomst.copy.click()
    assert "doorgestuurd" in QGuiApplication.clipboard().text()


def test_a_message_from_before_the_measure_is_judged_without_it(desk: Desk) -> None:
    dialog = desk.open()
    dialog.bericht.op.fill(TODAY - 90 * DAY)
    dialog.bericht.moment_changed.emit()
    desk.program.settle()
    assert dialog.geldt.text() == GEEN_GRENS


def test_without_a_dossier_there_is_nothing_to_record(desk: Desk) -> None:
    desk.program.window.show_screen("vandaag")
    dialog = desk.open(in_dossier=False)
    dialog.bericht.tekst.fill("Een bericht")
    desk.save(dialog)
    assert "van wie het bericht is" in dialog.bar.text() and dialog.bericht.tekst.value() == "Een bericht"
