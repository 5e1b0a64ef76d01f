"""The letters on screen: writing their parts, the check list, and one letter however often the button is pressed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.briefinhoud import STOP_KLACHT
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.services.vaulting import OpenVault
from begrenzen_desktop.ui.brief.acts import SendDialog
from begrenzen_desktop.ui.brief.page import BriefPage
from begrenzen_desktop.ui.brief.screen import BrievenScreen
from begrenzen_desktop.ui.hub import Hub
from begrenzen_desktop.ui.main_window import MainWindow
from begrenzen_desktop.ui.tasks import Tasks
from tests.ui.program import make_kluis, now
from tests.ui.wizard_bench import enter_dossier

UNPROVEN = "Op 1 januari 2020 belde u ons 999 keer."


class Desk:
    """The letters of one dossier whose decision was taken, with a new concept open."""

    def __init__(self, folder: Path) -> None:
        self.vault: OpenVault = make_kluis(folder)
        self.services = self.vault.services
        self.dossier_id = enter_dossier(self.vault, decided=True)
        self.tasks = Tasks()
        self.window = MainWindow(self.tasks)
        self.hub = Hub(self.window)
        self.screen = BrievenScreen(
            self.window, self.tasks, self.services, self.hub, lambda: local_date(now())
        )
        self.hub.changed.connect(lambda _changes: self.read())
        self.window.add_screen("brieven", "brief", "Brieven", lambda: self.screen.widget)
        self.window.resize(1300, 900)
        self.window.show()
        self.before = {brief.id for brief in self.briefs()}
        self.read()
        self.settle()
        self.screen.list.start_asked.emit(STOP_KLACHT)
        self.settle()

    @property
    def page(self) -> BriefPage:
        return self.screen.page

    def choose_signer(self) -> None:
        """Choose the first person who may sign, as a user does with the arrow key."""
        combo = self.page.choices["ondertekenaar"].focusProxy()
        assert combo is not None
        QTest.keyClick(combo, Qt.Key.Key_Down)
        self.settle()

    def read(self) -> None:
        """Read the dossier and show its letters, as the dossier screen does."""

        self.tasks.run("store", lambda: self.services.dossiers.get(self.dossier_id), self._show)

    def _show(self, dossier: Dossier) -> None:
        beoordeling = dossier.beoordeling
        regeling = self.services.regeling.get(beoordeling.regeling_id, beoordeling.regeling_datum)
        self.screen.fill(regeling, dossier)

    def briefs(self) -> tuple[Brief, ...]:
        """The letters as the store has them."""
        return self.services.dossiers.get(self.dossier_id).brieven

    def brief(self) -> Brief:
        """The one letter that was begun here."""
        (brief,) = (brief for brief in self.briefs() if brief.id not in self.before)
        return brief

    def settle(self) -> None:
        """Wait until everything is stored and shown."""
        for _ in range(4):
            assert self.tasks.drain(20)
            QApplication.processEvents()

    def close(self) -> None:
        """End threads and kluis."""
        self.window.close()
        assert self.tasks.close()
        self.vault.close()
        self.window.deleteLater()
        QApplication.processEvents()


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A letter on a real kluis."""
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_a_double_click_on_vaststellen_gives_one_letter(desk: Desk) -> None:
    desk.choose_signer()
    button = desk.page.acts["vaststellen"]
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.brief().status is Briefstatus.VASTGESTELD, desk.page.bar.text()
    frozen = [
        event
        for event in desk.services.dossiers.timeline(desk.dossier_id)
        if event.soort is Gebeurtenissoort.BRIEF_VASTGESTELD and event.object_id == desk.brief().id
    ]
    assert len(frozen) == 1


def test_what_is_typed_in_a_part_is_stored_and_stands_in_the_letter(desk: Desk) -> None:
    field = desk.page.parts["reden"].text
    field.focus_input()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, "Wij hebben alles gezegd wat wij kunnen zeggen.")
    desk.screen.flush()
    desk.settle()
    assert desk.brief().velden["reden"] == "Wij hebben alles gezegd wat wij kunnen zeggen."
    assert "alles gezegd" in desk.page.preview.toPlainText()
    assert field.value() == "Wij hebben alles gezegd wat wij kunnen zeggen."


def test_filling_the_page_never_changes_the_letter(desk: Desk) -> None:
    told: list[str] = []
    desk.page.text_changed.connect(lambda deel, _tekst: told.append(deel))
    desk.page.date_changed.connect(lambda _datum: told.append("datum"))
    desk.page.signer_changed.connect(told.append)
    before = desk.brief()
    desk.screen.show_brief(before.id)
    desk.read()
    desk.screen.flush()
    desk.settle()
    assert told == []
    assert desk.brief() == before


def test_a_sentence_without_evidence_is_marked_in_words_and_stops_the_letter(desk: Desk) -> None:
    field = desk.page.parts["contact"].text
    field.focus_input()
    QTest.keyClicks(field.editor, UNPROVEN + " ")
    desk.screen.flush()
    desk.settle()
    assert "zonder bewijs" in desk.page.preview.toPlainText()
    desk.page.acts["vaststellen"].click()
    desk.settle()
    assert desk.brief().status is Briefstatus.CONCEPT
    assert "controlelijst" in desk.page.bar.text()
    assert not desk.page.checks.sheet.isHidden()
    assert UNPROVEN in field.value()
    assert desk.page.acts["vaststellen"].isEnabled()


def test_a_point_of_the_check_list_leads_to_its_place(desk: Desk) -> None:
    asked: list[str] = []
    desk.screen.jump_asked.connect(asked.append)
    desk.page.checks.jump.emit("vraag:reden")
    desk.page.checks.jump.emit("deel:nieuw")
    assert asked == ["vraag:reden"]
    focus = desk.window.focusWidget()
    assert focus is not None and desk.page.parts["nieuw"].isAncestorOf(focus)


def test_a_letter_that_is_vastgesteld_shows_its_own_words_and_cannot_be_written_in(desk: Desk) -> None:
    desk.choose_signer()
    desk.page.acts["vaststellen"].click()
    desk.settle()
    words = desk.page.preview.toPlainText()
    assert "Als u het niet eens bent met deze beslissing" in words
    assert not any(field.isVisible() for field in desk.page.parts.values())
    assert desk.page.acts["ondertekenen"].isVisible()
    assert not desk.page.acts["vaststellen"].isVisible()


def test_words_that_were_refused_stay_and_say_why(desk: Desk) -> None:
    part = desk.page.parts["reden"]
    part.focus_input()
    part.text.editor.selectAll()
    part.text.editor.insertPlainText("a" * 200_001)
    desk.screen.flush()
    desk.settle()
    assert "te lang" in part.text.problem()
    desk.page.acts["vaststellen"].click()
    desk.settle()
    assert desk.brief().status is Briefstatus.CONCEPT
    assert "niet worden bewaard" in desk.page.bar.text()
    desk.screen.show_list()
    desk.screen.show_brief(desk.brief().id)
    desk.settle()
    assert len(desk.page.parts["reden"].text.value()) == 200_001


def test_the_proposal_comes_back_on_request(desk: Desk) -> None:
    part = desk.page.parts["reden"]
    proposal = part.text.value()
    part.focus_input()
    part.text.editor.selectAll()
    QTest.keyClicks(part.text.editor, "Iets anders.")
    desk.screen.flush()
    desk.settle()
    back = next(b for b in part.findChildren(QPushButton) if b.text() == "Terug naar het voorstel")
    assert not back.isHidden()
    QTest.keyClick(back, Qt.Key.Key_Space)
    desk.settle()
    assert part.text.value() == proposal
    assert "reden" not in {veld for veld, tekst in desk.brief().velden.items() if tekst.strip()}


def test_every_claim_names_what_proves_it(desk: Desk) -> None:
    blad = desk.services.lettering.view(desk.brief().id)
    proven = [zin for zin in blad.bewijs if zin.bewijs]
    assert proven
    assert all(blad.bronnen.get(bron) for zin in proven for bron in zin.bewijs)


def test_both_ways_of_posting_are_recorded_at_once(qapp: QApplication) -> None:
    dialog = SendDialog(lambda: dt.date(2026, 9, 3))
    dialog.door.fill("N. Postma")
    assert "barcode" in dialog.problem()
    dialog.barcode.fill("3SABCD1234567")
    assert dialog.problem() == ""
    assert [(v.wijze.value, v.barcode) for v in dialog.value()] == [
        ("aangetekend", "3SABCD1234567"),
        ("gewone-post", ""),
    ]
