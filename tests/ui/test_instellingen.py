"""Instellingen: the picture of a signature is kept and taken away with a button, and a wrong one is refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from begrenzen_desktop.domain.profiel import Ondertekenaar
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
