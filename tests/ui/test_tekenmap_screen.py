"""The signing folder on screen: out to the signatory, and back by button and by drop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.tekenmap import Wachtend
from begrenzen_desktop.domain.teruggekomen import Terugoordeel
from begrenzen_desktop.letters.pdf import make_pdf
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.practising import fill_practice
from begrenzen_desktop.ui.tekenmap import maken, page
from begrenzen_desktop.ui.tekenmap.page import TekenmapPage
from tests.letters.terugbrengen import replace_words, sign_in_file
from tests.letters.test_handtekening import make_png
from tests.ui.program import Program, make_kluis


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """A window on a kluis with the practice dossiers; several letters wait there for a signature."""
    kluis = make_kluis(tmp_path)
    fill_practice(kluis.services_on)
    kluis.close()
    program = Program(qapp)
    program.open_fully(kluis.path)
    yield program
    program.close()


@pytest.fixture
def uit(tmp_path: Path) -> Path:
    folder = tmp_path / "uit"
    folder.mkdir()
    return folder


def services(program: Program) -> Services:
    return program.workplace._services


def on_store(program: Program, work: Callable[[], object]) -> None:
    """Do something on the lane that owns the connection, and wait for it."""
    program.tasks.run("store", work)
    program.settle()


def waiting(program: Program) -> tuple[Wachtend, ...]:
    found: list[tuple[Wachtend, ...]] = []
    program.tasks.run("store", lambda: services(program).tekenmappen.waiting(), found.append)
    program.settle()
    return found[0]


def letter(program: Program, brief: Wachtend) -> bytes:
    found: list[bytes] = []
    program.tasks.run("store", lambda: services(program).lettering.concept(brief.brief_id), found.append)
    program.settle()
    return found[0]


def state(program: Program, brief: Wachtend) -> Briefstatus:
    found: list[Briefstatus] = []
    program.tasks.run(
        "store", lambda: services(program).lettering.view(brief.brief_id).brief.status, found.append
    )
    program.settle()
    return found[0]


def button(root: QWidget, words: str) -> QPushButton:
    return next(
        b
        for b in root.findChildren(QPushButton)
        if (b.accessibleName() or b.text()).startswith(words) and b.isVisible()
    )


def settle(program: Program, until: Callable[[], bool]) -> None:
    program.until(until)
    program.settle()


def open_folder(program: Program) -> TekenmapPage:
    program.workplace.tekenmap.show()
    program.settle()
    return program.workplace.tekenmap.screen.page


def bring(program: Program, *paths: Path) -> TekenmapPage:
    """Drop files on the window, as a user does with the mouse."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, left, none = QPointF(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDropEvent(at, Qt.DropAction.CopyAction, data, left, none, QEvent.Type.DragEnter)
    QApplication.sendEvent(program.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(program.window, QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))
    found = program.workplace.tekenmap.screen.page
    settle(program, lambda: len(found.rows) >= len(paths) and found.choose.isEnabled())
    return found


def signed(program: Program, brief: Wachtend, folder: Path, naam: str = "getekend.docx") -> Path:
    path = folder / naam
    path.write_bytes(sign_in_file(letter(program, brief), brief.ondertekenaar))
    return path


def test_vandaag_and_the_letters_of_a_dossier_lead_to_the_folder_and_back(program: Program) -> None:
    program.window.show_screen("vandaag")
    program.settle()
    program.until(
        lambda: bool(
            [
                b
                for b in program.workplace.vandaag.findChildren(QPushButton)
                if "Tekenmap" in b.accessibleName()
            ]
        )
    )
    row = next(
        b for b in program.workplace.vandaag.findChildren(QPushButton) if "Tekenmap" in b.accessibleName()
    )
    QTest.keyClick(row, Qt.Key.Key_Return)
    program.settle()
    assert program.window.current_id() == "tekenmap"
    QTest.keyClick(program.workplace.tekenmap.screen.page.back, Qt.Key.Key_Space)
    assert program.window.current_id() == "vandaag"
    brief = waiting(program)[0]
    program.workplace.open_dossier(brief.dossier_id)
    program.settle()
    program.workplace.dossier.page.tabs.setCurrentIndex(3)
    program.settle()
    QTest.keyClick(button(program.workplace.dossier.brieven.widget, "Tekenmap"), Qt.Key.Key_Return)
    program.settle()
    assert program.window.current_id() == "tekenmap"
    program.workplace.tekenmap.screen.page.back.click()
    assert program.window.current_id() == "dossier"


def test_the_folder_of_one_signatory_is_written_where_the_user_chose(
    program: Program, uit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maken, "ask_folder", lambda *_a: uit)
    found = open_folder(program)
    people = {brief.ondertekenaar_id for brief in waiting(program)}
    assert len(people) > 1, "the practice kluis has two signatories"
    signer, letters = found.out.signer, found.out.letters
    assert signer is not None and letters is not None
    mine = [
        brief for brief in waiting(program) if brief.ondertekenaar_id + brief.ondertekenaar == signer.value()
    ]
    assert letters.value() == tuple(brief.brief_id for brief in mine)
    button(found, "Tekenmap maken").click()
    settle(program, lambda: "De tekenmap met" in found.bar.text())
    (path,) = uit.iterdir()
    assert len(list(path.glob("0*_*.docx"))) == len(mine) + 1
    assert all(
        brief.in_map_op for brief in waiting(program) if brief.ondertekenaar_id == mine[0].ondertekenaar_id
    )
    again = found.out.letters
    assert again is not None
    assert all("Zat al in de tekenmap" in box.accessibleDescription() for box in again.buttons.values())


def test_nothing_ticked_or_a_folder_that_is_gone_is_said_and_loses_nothing(
    program: Program, uit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maken, "ask_folder", lambda *_a: uit / "weg")
    found = open_folder(program)
    letters = found.out.letters
    assert letters is not None
    letters.fill(())
    button(found, "Als één zip-bestand").click()
    assert found.bar.text() == "Kruis minstens één brief aan."
    letters.fill(tuple(letters.buttons))
    button(found, "Als één zip-bestand").click()
    settle(program, lambda: "bestaat niet" in found.bar.text())
    assert button(found, "Als één zip-bestand").isEnabled() and letters.value()


def test_signed_letters_that_are_dropped_are_matched_and_recorded(program: Program, uit: Path) -> None:
    een, twee = waiting(program)[:2]
    found = bring(program, signed(program, een, uit, "a.docx"), signed(program, twee, uit, "b.docx"))
    assert program.window.current_id() == "tekenmap"
    assert [row.terug.uitkomst for row in found.rows] == [Terugoordeel.GELIJK] * 2
    assert "(2 brieven)" in found.keep.text()
    found.keep.click()
    settle(program, lambda: "vastgelegd als ondertekend" in found.bar.text())
    assert state(program, een) is state(program, twee) is Briefstatus.ONDERTEKEND
    assert not found.keep.isVisible()
    assert {een.brief_id, twee.brief_id}.isdisjoint(brief.brief_id for brief in waiting(program))


def test_a_changed_letter_shows_its_difference_and_cannot_be_recorded(program: Program, uit: Path) -> None:
    brief = waiting(program)[0]
    path = signed(program, brief, uit)
    path.write_bytes(replace_words(path.read_bytes(), "met ons", "met niemand"))
    found = bring(program, path)
    (row,) = found.rows
    assert row.terug.uitkomst is Terugoordeel.GEWIJZIGD
    words = " ".join(label.text() for label in row.findChildren(QWidget) if hasattr(label, "text"))
    assert "werd “niemand" in words and "Geweigerd: de brief is veranderd" in words
    assert not found.keep.isVisible() and state(program, brief) is Briefstatus.VASTGESTELD
    found.empty.click()
    assert found.rows == []


def test_from_one_letter_only_that_letter_is_wanted(program: Program, uit: Path) -> None:
    een, ander = waiting(program)[:2]
    path = signed(program, ander, uit)
    program.workplace.tekenmap.bring_back([path], een.brief_id)
    found = program.workplace.tekenmap.screen.page
    settle(program, lambda: bool(found.rows) and found.choose.isEnabled())
    (row,) = found.rows
    assert row.terug.uitkomst is Terugoordeel.ANDERE_BRIEF and "uit een ander dossier" in row.terug.zin


def test_a_scan_counts_only_when_the_user_says_it_was_compared(program: Program, uit: Path) -> None:
    brief = waiting(program)[0]
    scan = uit / "scan.pdf"
    scan.write_bytes(make_pdf(letter(program, brief)))
    found = bring(program, scan)
    (row,) = found.rows
    assert row.terug.uitkomst is Terugoordeel.NAKIJKEN and row.tick is not None, row.terug.zin
    assert row.terug.origineel is not None and row.terug.origineel.brief_id == brief.brief_id
    assert not found.keep.isVisible()
    QTest.keyClick(row.tick, Qt.Key.Key_Space)
    found.keep.click()
    settle(program, lambda: "vastgelegd als ondertekend" in found.bar.text())
    assert state(program, brief) is Briefstatus.ONDERTEKEND


def test_a_photo_asks_for_its_letter(program: Program, uit: Path) -> None:
    brief = waiting(program)[0]
    foto = uit / "foto.png"
    foto.write_bytes(make_png(1200, 900))
    found = bring(program, foto)
    choice = found.rows[0].choice
    assert choice is not None
    choice.fill(brief.brief_id)
    choice.edited.emit(brief.brief_id)
    settle(program, lambda: found.rows[0].tick is not None)
    tick = found.rows[0].tick
    assert tick is not None
    tick.click()
    found.day.fill(None)
    found.keep.click()
    assert "dag van tekenen ontbreekt" in found.bar.text()


def test_rubbish_and_a_file_that_came_twice_do_not_hold_up_the_rest(program: Program, uit: Path) -> None:
    brief = waiting(program)[0]
    stuk = uit / "stuk.docx"
    stuk.write_bytes(b"PK\x03\x04 kapot")
    goed = signed(program, brief, uit)
    found = bring(program, stuk, goed, goed)
    assert [row.terug.uitkomst for row in found.rows] == [
        Terugoordeel.ONBEKEND,
        Terugoordeel.GELIJK,
        Terugoordeel.AL_ONDERTEKEND,
    ]
    assert "3 bestanden bekeken: 1 passend, 2 nog niet" in found.bar.text()


def test_other_things_that_are_dropped_are_left_alone(program: Program, uit: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(uit / "muziek.mp3")), QUrl("https://voorbeeld.example/brief.docx")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        program.window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none)
    )
    program.settle()
    assert program.window.current_id() == "vandaag"


def test_the_button_takes_several_files_at_once(
    program: Program, uit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    een, twee = waiting(program)[:2]
    paths = [signed(program, een, uit, "a.docx"), signed(program, twee, uit, "b.docx")]
    monkeypatch.setattr(page, "ask_files", lambda *_a: paths)
    found = open_folder(program)
    QTest.keyClick(found.choose, Qt.Key.Key_Return)
    settle(program, lambda: len(found.rows) == 2 and found.choose.isEnabled())
    assert all(row.can_be_kept for row in found.rows)


def test_an_archive_copy_is_made_from_the_letter_itself(
    program: Program, uit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from begrenzen_desktop.ui.brief import buiten

    monkeypatch.setattr(buiten, "ask_folder", lambda *_a: uit)
    brief = waiting(program)[0]
    program.workplace.open_brief(brief.dossier_id, brief.brief_id)
    program.settle()
    letters = program.workplace.dossier.brieven.page
    assert program.workplace.dossier.brieven.widget.currentWidget() is letters
    program.until(lambda: letters.acts["meer"].isVisible())
    menu = letters.acts["meer"].menu()
    next(action for action in menu.actions() if action.text().startswith("Archiefbestand")).trigger()
    settle(program, lambda: "wordt gemaakt" not in letters.bar.text())
    assert "Controlegetal" in letters.bar.text()
    (pdf,) = uit.glob("*.pdf")
    assert re.fullmatch(r"[0-9a-f]{64}", letters.bar.text().rpartition(" ")[2])
    assert pdf.name == f"{brief.kenmerk}_{brief.soort}_archief.pdf"
