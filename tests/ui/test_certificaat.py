"""Signing with a certificate on screen: the third way of the sign dialog, and what the letter says of its signature."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.ui.brief.acts import ADVICE_CERTIFICATE, CERTIFICAAT, SignDialog
from tests.signing.certificaten import WACHTWOORD, make_certificate, make_p12
from tests.ui.test_brief_screen import Desk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    made.choose_signer()
    made.page.act_asked.emit("vaststellen")
    made.settle()
    yield made
    made.close()


def test_the_dialog_asks_a_certificate_and_forgets_the_password(qapp: QApplication, qtbot: QtBot) -> None:
    dialog = SignDialog(None, lambda: dt.date(2026, 11, 23))
    qtbot.addWidget(dialog)
    dialog.how.buttons[CERTIFICAAT].click()
    assert dialog._advice.text() == ADVICE_CERTIFICATE and dialog.door.isHidden()
    assert "nog geen certificaat" in dialog.problem()
    dialog.certificaat.take(Path("x.p12"))
    dialog.wachtwoord.line.setText("geheim")
    assert (
        dialog.problem() == "" and dialog.take_password() == "geheim" and dialog.wachtwoord.line.text() == ""
    )


def test_a_wrong_password_asks_again_and_the_right_one_signs(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    naam = desk.services.settings.ondertekenaars()[0].naam
    tot = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
    pad = tmp_path / "k.p12"
    pad.write_bytes(make_p12(certificaat=make_certificate(naam=naam, tot=tot)))
    asked: list[str] = []

    def answer(dialog: SignDialog) -> QDialog.DialogCode:
        asked.append(dialog.bar.text())
        if len(asked) > 3:
            return QDialog.DialogCode.Rejected
        dialog.how.fill(CERTIFICAAT)
        dialog.certificaat.take(pad)
        dialog.wachtwoord.line.setText("mis" if len(asked) == 1 else WACHTWOORD)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(SignDialog, "exec", answer)
    desk.page.act_asked.emit("ondertekenen")
    for _ in range(6):
        desk.settle()
    assert len(asked) == 2 and "wachtwoord klopt niet" in asked[1]
    assert desk.brief().status is Briefstatus.ONDERTEKEND
    assert "digitaal ondertekend" in desk.page.bar.text()
    assert "De handtekening klopt" in desk.page.signature.text() and not desk.page.signature.isHidden()
