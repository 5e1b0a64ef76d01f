"""Handing a frozen letter on from the letter screen: text to the clipboard, a mail draft, a copy without names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from begrenzen_desktop.domain.anoniem import Vervanging
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.ui.brief import buiten, delen
from begrenzen_desktop.ui.brief.anoniem import LEEG, AnoniemDialog
from begrenzen_desktop.ui.brief.voet import MEER, Voet
from begrenzen_desktop.ui.widgets import Text
from tests.ui.test_brief_screen import Desk

NAMEN = (Vervanging("meneer A.", "[burger]"), Vervanging("2026-0001", "[kenmerk]"))


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.close()


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot) -> Iterator[AnoniemDialog]:
    made = AnoniemDialog(NAMEN)
    qtbot.addWidget(made)
    yield made


def test_everything_found_is_replaced_unless_somebody_takes_it_away(dialog: AnoniemDialog) -> None:
    assert dialog.value() == NAMEN
    box = dialog.lijst.buttons["1"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    dialog.erbij.fill("de viskraam\n\nop de hoek")
    assert dialog.value() == (
        NAMEN[0], Vervanging("de viskraam", "[weggelaten]"), Vervanging("op de hoek", "[weggelaten]"),
    )  # fmt: skip


def test_a_letter_without_any_name_says_so(qtbot: QtBot) -> None:
    dialog = AnoniemDialog(())
    qtbot.addWidget(dialog)
    assert LEEG in [label.text() for label in dialog.findChildren(Text)]


def test_the_menu_holds_every_way_and_works_by_keyboard(qapp: QApplication, qtbot: QtBot) -> None:
    voet = Voet()
    qtbot.addWidget(voet)
    asked: list[str] = []
    voet.asked.connect(asked.append)
    menu = voet.acts["meer"].menu()
    assert menu is not None
    for action in menu.actions():
        action.trigger()
    assert asked == list(MEER) and [a.text() for a in menu.actions()] == list(MEER.values())


def test_text_goes_to_the_clipboard_and_a_draft_and_a_copy_to_a_folder(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "uit"
    folder.mkdir()
    opened: list[str] = []
    for module in (delen, buiten):
        monkeypatch.setattr(module, "ask_folder", lambda *_words: folder)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    monkeypatch.setattr(AnoniemDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    desk.choose_signer()
    desk.page.act_asked.emit("vaststellen")
    desk.settle()
    said = []
    for act in MEER:
        desk.page.act_asked.emit(act)
        for _ in range(4):
            desk.settle()
        said.append(desk.page.bar.text())
    assert QGuiApplication.clipboard().text().startswith("Geachte")
    assert sorted(pad.suffix for pad in folder.iterdir()) == sorted(
        [".docx", ".docx", ".docx", ".eml", ".pdf", ".sha256", ".txt"]
    )
    assert [Path(pad).suffix for pad in opened] == [".eml", ".txt", ".docx", ".docx"]
    spoken = dict(zip(MEER, said, strict=True))
    assert "zonder namen staat in" in spoken["anoniem"]
    assert "Controlegetal" in spoken["archief"]
    assert "verzendblad staat in" in spoken["verzendblad"]
    assert "grote letters staat in" in spoken["groot"]
    (blad,) = folder.glob("*verzendblad.docx")
    assert "Nog aan te vullen" in read_regels(blad.read_bytes())
