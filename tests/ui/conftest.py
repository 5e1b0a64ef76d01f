"""The real program on the screen, with a kluis of its own and one dossier in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.services.practising import fill_practice
from tests.ui.program import Program, make_kluis


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The window with its start page."""
    program = Program(qapp)
    yield program
    program.close()


@pytest.fixture
def oefenprogramma(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program over an open kluis with the practice dossiers."""
    monkeypatch.setenv("BEGRENZEN_MAP", str(tmp_path))
    kluis = make_kluis(tmp_path)
    fill_practice(kluis.services_on)
    kluis.close()
    program = Program(qapp)
    program.open_fully(kluis.path)
    yield program
    program.close()


@pytest.fixture
def kluis(tmp_path: Path) -> Path:
    """A closed kluis with one dossier."""
    kluis = make_kluis(tmp_path)
    kluis.services.dossiers.create(Betrokkene(Naam("Jansen", "A.")), "De heg", "B. Handelaar")
    kluis.close()
    return kluis.path
