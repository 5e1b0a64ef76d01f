"""A Beoordeling on a real kluis with one practice dossier, for tests that type in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.services.oefendossier import read_oefendossier
from begrenzen_desktop.services.practising import Practising, oefenmap
from begrenzen_desktop.services.vaulting import OpenVault
from begrenzen_desktop.ui.tasks import Tasks
from begrenzen_desktop.ui.wizard.page import BeoordelingPage
from tests.ui.program import make_kluis, now
from tests.ui.waiting import wait_until

if TYPE_CHECKING:
    from begrenzen_desktop.services.changes import Changes


class Bench:
    """The page in a window of its own, joined to the store the way the dossier screen joins it."""

    def __init__(self, folder: Path, *, decided: bool = False) -> None:
        self.vault: OpenVault = make_kluis(folder)
        self.services = self.vault.services
        self.dossier_id = enter_dossier(self.vault, decided=decided)
        self.tasks = Tasks()
        self.page = BeoordelingPage(self.tasks, self.services, now)
        self.told: list[Changes] = []
        self.page.changed.connect(self.told.append)
        self.page.changed.connect(self.page.reread)
        self.page.resize(1300, 900)
        self.page.show()
        self.page.activateWindow()
        self.until(self.page.isActiveWindow)
        assert QTest.qWaitForWindowActive(self.page), "shortcuts and focus need an active window"
        self.page.open(self.dossier_id)
        self.settle()

    def settle(self) -> None:
        """Wait until everything is stored and shown."""
        for _ in range(3):
            assert self.tasks.drain(20)
            QApplication.processEvents()

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for something on the screen to become true; the store belongs to its own thread until then."""
        wait_until(condition)

    def dossier(self) -> Dossier:
        """The dossier as the store has it."""
        return self.services.dossiers.get(self.dossier_id)

    def regeling(self) -> Regeling:
        """The regeling of the dossier."""
        beoordeling = self.dossier().beoordeling
        return self.services.regeling.get(beoordeling.regeling_id, beoordeling.regeling_datum)

    def answer(self, vraag_id: str, waarde: str | dt.date) -> None:
        """Answer behind the back of the page and let it read that."""
        self.settle()
        changes = self.services.answering.answer(self.dossier_id, vraag_id, waarde, "achter de rug om")
        self.page.reread(changes)
        self.settle()

    def focus(self) -> QWidget | None:
        """The widget that has the cursor."""
        return self.page.window().focusWidget()

    def close(self) -> None:
        """End threads and kluis."""
        self.page.close()
        assert self.tasks.close()
        self.vault.close()
        self.page.deleteLater()
        QApplication.processEvents()


def enter_dossier(vault: OpenVault, *, decided: bool) -> str:
    """Put the practice dossier in which everything is ready in the kluis, with or without its decision."""
    oefen = read_oefendossier(oefenmap() / "b.toml")
    if not decided:
        oefen = replace(
            oefen, brieven=(), antwoorden={k: v for k, v in oefen.antwoorden.items() if k != "beslissing"}
        )
    practising = Practising(vault.services_on)
    practising.prepare()
    return practising.replay(oefen).dossier_id
