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

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.triage import JA, NEE, Triagevraag
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.ui.dossier.page import BRIEVEN, VERLOOP
from begrenzen_desktop.ui.spoedkaart.kaart import SpoedkaartDialog
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.triage.bericht import KIES
from begrenzen_desktop.ui.triage.dialog import GEEN_GRENS, TriageDialog
from begrenzen_desktop.ui.triage.herkomst import MEER
from begrenzen_desktop.ui.widgets import RowButton, Text
from tests.ui.program import Program, now

TODAY = local_date(now())
DAY = dt.timedelta(days=1)
V = Triagevraag


class Desk:
    """The dialog over a program with one dossier in which a measure runs."""

    def __init__(self, program: Program, *, ended: bool = False) -> None:
        self.program = program
        self.services = program.workplace._services
        self.id = self.services.overview.dossiers()[0].id
        maatregel = Maatregel(
            hoe=("niet per telefoon",), open_route="per brief naar Postbus 10", ingang=TODAY - 30 * DAY,
            einde=TODAY - DAY if ended else TODAY + 60 * DAY,
            herbeoordeling=TODAY - DAY if ended else TODAY + 30 * DAY,
        )  # fmt: skip
        stap = Verloopstap(id="", soort=Verloopsoort.INGESTELD, op=TODAY - 30 * DAY, maatregel=maatregel)
        self.services.guarding.add_stap(self.id, stap)

    def add_dossier(self, onderwerp: str) -> str:
        """Make a dossier of somebody who has more than one."""
        wie = Betrokkene(Naam("Tweeling", "T."), e_mail="twee@voorbeeld.example")
        return self.services.dossiers.create(wie, onderwerp)[0].id

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
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self.program.settle()

    def type_day(self, dialog: TriageDialog, day: dt.date) -> None:
        """Type a day over the one that stands there, and stay in the field."""
        line = dialog.bericht.op.line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, f"{day:%d-%m-%Y}")

    def leave_day(self, dialog: TriageDialog) -> None:
        """Go on from the day with Tab."""
        QTest.keyClick(dialog.bericht.op.line, Qt.Key.Key_Tab)
        dialog.bericht.op.flush()  # offscreen the focus need not have been there
        self.settle()


def press_ctrl_enter(dialog: TriageDialog) -> None:
    QTest.keyClick(dialog.bericht.op.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def write_mail(folder: Path, van: str, words: str = "Ik wil antwoord.") -> Path:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = van, "De viskraam"
    mail["Date"] = "Thu, 01 Oct 2026 09:30:00 +0200"
    mail.set_content(words)
    path = folder / "bericht.eml"
    path.write_bytes(mail.as_bytes())
    return path


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
    path = write_mail(tmp_path, "onbekend@voorbeeld.example")
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
    dialog.bericht.tekst.fill("Een brief van lang geleden.")
    desk.answer(dialog, gevaar=NEE, verzoek=NEE, van="burger", over="nieuw", nieuw="vraag", schending=NEE)
    desk.type_day(dialog, TODAY - 90 * DAY)
    desk.leave_day(dialog)
    assert dialog.geldt.text() == GEEN_GRENS
    assert dialog.uitkomst.titel.text() == "Gewoon behandelen"
    desk.type_day(dialog, TODAY)
    desk.leave_day(dialog)
    assert dialog.uitkomst.titel.text() == "Nieuwe vraag"  # the answers were kept all the time
    desk.type_day(dialog, TODAY - 90 * DAY)
    desk.leave_day(dialog)
    desk.save(dialog)
    moment = desk.services.dossiers.get(desk.id).contactmomenten[-1]
    assert (moment.op, moment.beoordeeld_als) == (TODAY - 90 * DAY, "gewoon")
    assert moment.tekst == "Een brief van lang geleden."


def test_a_day_that_was_just_typed_is_looked_at_before_anything_is_recorded(desk: Desk) -> None:
    dialog = desk.open()
    dialog.bericht.tekst.fill("Een brief van lang geleden.")
    desk.answer(dialog, gevaar=NEE, verzoek=NEE, van="burger", over="nieuw", nieuw="vraag", schending=NEE)
    desk.type_day(dialog, TODAY - 90 * DAY)
    press_ctrl_enter(dialog)
    desk.settle()
    assert "Lees wat er op die dag gold" in dialog.bar.text()
    assert desk.services.dossiers.get(desk.id).contactmomenten == ()
    assert dialog.uitkomst.titel.text() == "Gewoon behandelen"
    press_ctrl_enter(dialog)
    desk.settle()
    assert desk.services.dossiers.get(desk.id).contactmomenten[-1].beoordeeld_als == "gewoon"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("{morgen}", "ligt in de toekomst. Vul een datum in tot en met vandaag."),
        ("31-2-2026", "De datum ontbreekt of is niet te lezen."),
        ("", "De datum ontbreekt of is niet te lezen."),
    ],
)
def test_a_day_that_cannot_be_is_refused_and_nothing_typed_is_lost(
    desk: Desk, typed: str, sentence: str
) -> None:
    dialog = desk.open()
    dialog.bericht.tekst.fill("Er staat geen goede datum op de brief.")
    desk.answer(
        dialog, gevaar=NEE, verzoek=NEE, van="burger", over="nieuw", nieuw="klacht", schending="gedrag"
    )
    dialog.uitkomst.klacht.line.setText("De lamp")
    dialog.uitkomst.citaat.fill("Prutsers")
    words = typed.format(morgen=f"{TODAY + DAY:%d-%m-%Y}")
    dialog.bericht.op.line.selectAll()
    QTest.keyClick(dialog.bericht.op.line, Qt.Key.Key_Backspace)
    QTest.keyClicks(dialog.bericht.op.line, words)
    desk.leave_day(dialog)
    desk.save(dialog)
    assert dialog.isVisible() and sentence in dialog.bar.text()
    assert dialog.bericht.op.line.text() == words
    assert dialog.bericht.tekst.value() == "Er staat geen goede datum op de brief."
    assert (dialog.uitkomst.klacht.value(), dialog.uitkomst.citaat.value()) == ("De lamp", "Prutsers")
    assert desk.services.dossiers.get(desk.id).contactmomenten == ()


def test_a_measure_that_ended_yesterday_is_named_and_no_longer_counts(
    qapp: QApplication, program: Program, kluis: Path
) -> None:
    program.open_fully(kluis)
    desk = Desk(program, ended=True)
    dialog = desk.open()
    gisteren = format_date(TODAY - DAY)
    assert dialog.geldt.text() == f"De maatregel liep tot en met {gisteren} en geldt niet meer."
    desk.answer(dialog, gevaar=NEE, verzoek=NEE)
    assert V.SCHENDING not in dialog.vragen.choices
    desk.answer(dialog, nieuw="vraag")
    assert (
        f"De maatregel liep tot en met {gisteren} en geldt niet meer. Blijf nog alert"
        in dialog.uitkomst.instructie.text()
    )
    dialog.bericht.tekst.fill("Is de lamp al gemaakt?")
    desk.type_day(dialog, TODAY - DAY)
    desk.leave_day(dialog)
    assert "Er geldt een maatregel tot en met" in dialog.geldt.text()  # its last day counts in full


def test_a_message_of_200_kilobytes_is_pasted_judged_and_kept_whole(desk: Desk) -> None:
    long = "\n".join(f"Regel {n} van een lange brief over de heg en de lamp." for n in range(3_800))
    assert len(long.encode()) > 200_000
    dialog = desk.open()
    desk.answer(dialog, gevaar=NEE, verzoek="woo")
    QGuiApplication.clipboard().setText(long)
    dialog.bericht.tekst.focus_input()
    QTest.keyClick(dialog.bericht.tekst.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert dialog.bericht.tekst.value() == long
    desk.save(dialog)
    assert desk.services.dossiers.get(desk.id).contactmomenten[-1].tekst == long
    assert "Vastgelegd" in desk.program.window.bar.text()


def test_a_mail_that_fits_two_dossiers_asks_which_and_goes_to_that_one_only(
    desk: Desk, tmp_path: Path
) -> None:
    ids = [desk.add_dossier("De heg"), desk.add_dossier("De lamp")]
    desk.program.window.show_screen("vandaag")
    dialog = desk.open(in_dossier=False)
    dialog.bericht.tekst.fill("Mijn eigen woorden vooraf.")
    dialog.bericht.file_given.emit(write_mail(tmp_path, "twee@voorbeeld.example"))
    desk.settle()
    assert dialog.bar.text() == MEER
    desk.save(dialog)
    assert "van wie het bericht is" in dialog.bar.text()
    rows = [row for row in dialog.bericht.findChildren(RowButton) if row.isVisible()]
    assert [row for row in rows if "De heg" in row.accessibleName()]
    next(row for row in rows if "De lamp" in row.accessibleName()).click()
    desk.settle()
    desk.answer(dialog, gevaar=NEE, verzoek=NEE, nieuw="vraag")
    desk.save(dialog)
    (moment,) = desk.services.dossiers.get(ids[1]).contactmomenten
    assert "Ik wil antwoord." in moment.tekst and "Mijn eigen woorden vooraf." in moment.tekst
    assert desk.services.dossiers.get(ids[0]).contactmomenten == ()


def test_another_mail_takes_the_place_of_the_first_but_not_of_what_was_typed(
    desk: Desk, tmp_path: Path
) -> None:
    dialog = desk.open()
    dialog.bericht.tekst.focus_input()
    QTest.keyClicks(dialog.bericht.tekst.editor, "Zelf getypt.")
    for words in ("Het verkeerde bericht.", "Het goede bericht."):
        dialog.bericht.file_given.emit(write_mail(tmp_path, "twee@voorbeeld.example", words))
        desk.settle()
    found = dialog.bericht.tekst.value()
    assert "Het goede bericht." in found and "Zelf getypt." in found
    assert "Het verkeerde bericht." not in found


def test_words_that_fit_two_dossiers_show_both(desk: Desk) -> None:
    desk.add_dossier("De heg")
    desk.add_dossier("De lamp")
    desk.program.window.show_screen("vandaag")
    dialog = desk.open(in_dossier=False)
    dialog.bericht.tekst.fill("Een bericht")
    QTest.keyClicks(dialog.bericht.search.line, "Tweeling")
    desk.settle()
    shown = [part.text() for part in dialog.bericht.findChildren(Text) if part.isVisible()]
    assert KIES in shown and dialog.bericht.tekst.value() == "Een bericht"
    assert len([row for row in dialog.bericht.findChildren(RowButton) if row.isVisible()]) == 2


def test_without_a_dossier_there_is_nothing_to_record(desk: Desk) -> None:
    desk.program.window.show_screen("vandaag")
    dialog = desk.open(in_dossier=False)
    dialog.bericht.tekst.fill("Een bericht")
    desk.save(dialog)
    assert "van wie het bericht is" in dialog.bar.text() and dialog.bericht.tekst.value() == "Een bericht"
