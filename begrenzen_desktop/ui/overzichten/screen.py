"""Joins the Overzichten page to the services: counts a slice at a time, writes the file, prints."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.afscherming import Afscherming
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.jaarcijfers import Jaarcijfers, Periode
from begrenzen_desktop.ui.bestandskeuze import ask_new_file
from begrenzen_desktop.ui.overzichten.page import OverzichtenPage

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.jaarcijfers import Deel, Mogelijk
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks


class OverzichtenScreen(QObject):
    """Counts anew whenever the screen is shown; a newer count ends the one that runs."""

    nazorg_asked = Signal()
    notitie_asked = Signal()
    dossier_chosen = Signal(str)

    def __init__(self, window: MainWindow, tasks: Tasks, services: Services) -> None:
        super().__init__(window)
        self._window, self._tasks, self._services = window, tasks, services
        self._periode: Periode | None = None
        self._afscherming = Afscherming()
        self._cijfers: Jaarcijfers | None = None
        self._round = 0
        self.page = OverzichtenPage(window)
        self.page.period_chosen.connect(self._choose_period)
        self.page.shield_chosen.connect(self._choose_shield)
        self.page.export_asked.connect(self._ask_export)
        self.page.print_asked.connect(self._print)
        for mine, its in (
            (self.nazorg_asked, self.page.nazorg_asked),
            (self.notitie_asked, self.page.notitie_asked),
            (self.dossier_chosen, self.page.dossier_chosen),
        ):
            its.connect(mine)

    @property
    def cijfers(self) -> Jaarcijfers | None:
        """What was counted last."""
        return self._cijfers

    def refresh(self) -> None:
        """Count again."""
        self.page.show_busy()
        self._tasks.run("store", self._services.jaarcijfers.possible, self._begin, self._fail)

    def _begin(self, mogelijk: Mogelijk) -> None:
        self._afscherming = mogelijk.afscherming
        if self._periode is None:
            self._periode = Periode(mogelijk.jaren[0], mogelijk.jaren[0])
        self.page.fill(mogelijk, self._periode)
        self._count(self._periode)

    def _count(self, periode: Periode) -> None:
        self._round += 1
        mine, service = self._round, self._services.jaarcijfers
        parts: list[Deel] = []
        slices: Iterator[Deel] = iter(())
        done = object()

        def take(part: Deel | object) -> None:
            if mine != self._round:
                return
            if part is done:
                self._tasks.run("store", lambda: service.gather(periode, parts), show, self._fail)
                return
            parts.append(part)  # type: ignore[arg-type]
            self._tasks.run("store", lambda: next(slices, done), take, self._fail)

        def begin() -> Deel | object:
            nonlocal slices
            slices = service.slices(periode)
            return next(slices, done)

        def show(cijfers: Jaarcijfers) -> None:
            if mine == self._round:
                self._cijfers = cijfers
                self.page.show_cijfers(cijfers, self._afscherming)

        self._tasks.run("store", begin, take, self._fail)

    def _choose_period(self, periode: Periode) -> None:
        self._periode = periode
        self._count(periode)

    def _choose_shield(self, afscherming: Afscherming) -> None:
        self._afscherming = afscherming
        service = self._services.jaarcijfers
        self._tasks.run("store", lambda: service.set_afscherming(afscherming), None, self._fail)
        if self._cijfers is not None:
            self.page.show_cijfers(self._cijfers, afscherming)

    def _ask_export(self) -> None:
        cijfers = self._cijfers
        if cijfers is None:
            return
        name = f"jaarcijfers-{cijfers.periode.tekst.replace(' ', '-')}.xlsx"
        path = ask_new_file(self.page, "Jaarcijfers bewaren", name, "Excel (*.xlsx)")
        if path is not None:
            self.export(path)

    def export(self, path: Path) -> None:
        """Write what shows to a file."""
        cijfers, afscherming = self._cijfers, self._afscherming
        if cijfers is None:
            return

        def write() -> Path:
            from begrenzen_desktop.services.cijferblad import write_cijferblad

            return write_cijferblad(cijfers, afscherming, path)

        def tell(made: Path) -> None:
            self.page.bar.show_info(f"Het bestand {made.name} is bewaard. Er staat geen naam in.")

        self._tasks.run("jobs", write, tell, self._fail)

    def _print(self) -> None:
        from begrenzen_desktop.ui.brief.print import ask_printer

        cijfers, afscherming = self._cijfers, self._afscherming
        if cijfers is None:
            return
        printer = ask_printer(self.page)
        if printer is None:
            return

        def put() -> None:
            from begrenzen_desktop.ui.overzichten.papier import print_cijfers

            print_cijfers(printer, cijfers, afscherming)

        self._tasks.run("jobs", put, None, self._fail)

    def _fail(self, error: BegrenzenError) -> None:
        self.page.bar.show_error(str(error))
