"""Signing and printing a letter that was vastgesteld, as someone at the screen does it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.profiel import Ondertekenaar
from begrenzen_desktop.ui.brief.acts import AFBEELDING, ActDialog, SignDialog
from begrenzen_desktop.ui.brief.papier import NAAR_PRINTER
from tests.letters.test_handtekening import make_png
from tests.ui.test_brief_screen import Desk
from tests.ui.test_op_papier import make_printer
from tests.ui.waiting import wait_until

D = TypeVar("D", bound=ActDialog)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A letter that was vastgesteld, with someone who may sign."""
    desk = Desk(tmp_path)
    desk.choose_signer()
    desk.page.acts["vaststellen"].click()
    desk.settle()
    assert desk.brief().status is Briefstatus.VASTGESTELD, desk.page.bar.text()
    yield desk
    desk.close()


def signer(desk: Desk) -> Ondertekenaar:
    wie = desk.brief().ondertekenaar_id
    return next(o for o in desk.services.settings.ondertekenaars() if o.id == wie)


def fill_in(opens: Callable[[], object], kind: type[D], *rounds: Callable[[D], object]) -> None:
    """Open a dialog; each round fills something in and presses the act, and the last one closes the dialog."""
    left = list(rounds)
    said: list[AssertionError] = []

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(10, go)
            return
        try:
            left.pop(0)(dialog)
        except AssertionError as error:
            said.append(error)
            left.clear()
            dialog.reject()
            return
        if left:
            QTimer.singleShot(10, go)
        dialog._check()

    QTimer.singleShot(10, go)
    opens()
    wait_until(lambda: not left)
    if said:
        raise said[0]


def test_without_a_kept_picture_that_way_is_not_offered(desk: Desk) -> None:
    def on_paper(dialog: SignDialog) -> None:
        assert AFBEELDING not in dialog.how.buttons and not dialog.hoe.isVisible() and dialog.scan.isVisible()
        assert dialog.door.value() == signer(desk).naam

    fill_in(desk.page.acts["ondertekenen"].click, SignDialog, on_paper)
    desk.settle()
    assert desk.brief().status is Briefstatus.ONDERTEKEND


def test_a_kept_picture_asks_how_the_signatory_agreed_to_this_text(desk: Desk) -> None:
    desk.services.settings.save_handtekening(signer(desk).id, make_png())
    desk.read()
    desk.screen._reread()
    desk.settle()

    def by_image(dialog: SignDialog) -> None:
        assert dialog.how.isVisible()
        dialog.how.fill(AFBEELDING)
        dialog.how.edited.emit(AFBEELDING)
        assert dialog.hoe.isVisible() and not dialog.scan.isVisible()

    def agree(dialog: SignDialog) -> None:
        assert "hoe de ondertekenaar akkoord gaf" in dialog.bar.text()
        dialog.hoe.fill("per e-mail van vandaag")

    fill_in(desk.page.acts["ondertekenen"].click, SignDialog, by_image, agree)
    desk.settle()
    brief = desk.brief()
    assert brief.akkoord is not None and brief.akkoord.hoe == "per e-mail van vandaag"
    assert brief.ondertekend is not None


def test_a_scan_that_is_none_is_said_and_the_form_stays(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(b"PK geen scan")

    def wrong(dialog: SignDialog) -> None:
        dialog.functie.fill("wethouder")
        dialog.scan.take(tmp_path / "brief.docx")

    def right(dialog: SignDialog) -> None:
        wait_until(lambda: "geen scan" in dialog.bar.text())
        assert dialog.functie.value() == "wethouder"
        (tmp_path / "brief.pdf").write_bytes(b"%PDF-1.7")
        dialog.scan.take(tmp_path / "brief.pdf")

    fill_in(desk.page.acts["ondertekenen"].click, SignDialog, wrong, right)
    desk.settle()
    assert desk.brief().status is Briefstatus.ONDERTEKEND


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The threads that put pages on paper."""
    from begrenzen_desktop.ui.brief import beeld

    threads: list[int] = []
    put = beeld.print_images

    def note(printer: QPrinter, images: object) -> None:
        threads.append(threading.get_ident())
        put(printer, images)  # type: ignore[arg-type]

    monkeypatch.setattr(beeld, "print_images", note)
    return threads


def print_on(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def choose(_parent: QWidget) -> QPrinter:
        return make_printer(path)

    monkeypatch.setattr("begrenzen_desktop.ui.brief.papier.ask_printer", choose)
    fill_in(desk.page.acts["afdrukken"].click, ActDialog, lambda _dialog: None)


def test_paper_is_made_beside_the_screen_and_told_when_it_went(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, printed: list[int]
) -> None:
    print_on(desk, monkeypatch, tmp_path / "uit.pdf")
    wait_until(lambda: NAAR_PRINTER in desk.page.bar.text())
    assert len(printed) == 3 and threading.get_ident() not in printed
    assert (tmp_path / "uit.pdf").stat().st_size > 1000


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")  # what a printer that is gone makes Qt say
def test_a_printer_that_goes_away_is_said_on_the_letter(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    print_on(desk, monkeypatch, tmp_path / "weg" / "uit.pdf")
    wait_until(lambda: "De printer is niet bereikbaar" in desk.page.bar.text())
