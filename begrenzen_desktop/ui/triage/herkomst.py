"""Whose message it is: found by words, or by the sender of a saved e-mail."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.bestandskeuze import ask_file
from begrenzen_desktop.ui.triage.bericht import BerichtDeel

if TYPE_CHECKING:
    from begrenzen_desktop.domain.overzicht import Dossierregel
    from begrenzen_desktop.intake.eml import Mailbericht
    from begrenzen_desktop.ui.werk import Werk

SHORTEST = 2
MEER = "Dit adres staat in meer dan één dossier. Kies waar het bericht bij hoort."
GEEN = "Dit adres staat in geen dossier. Zoek het dossier op naam."


class Herkomst(QObject):
    """``found`` names the one dossier that fits; ``told`` and ``failed`` are sentences for the bar."""

    found = Signal(str)
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, werk: Werk, bericht: BerichtDeel, is_chosen: Callable[[], bool]) -> None:
        super().__init__(bericht)
        self._werk, self._bericht, self._is_chosen = werk, bericht, is_chosen
        bericht.search_asked.connect(self.search)
        bericht.file_given.connect(self.open_mail)
        bericht.open_asked.connect(self._ask_mail)

    def search(self, tekst: str) -> None:
        """Show the dossiers in which these words occur."""
        if len(tekst.strip()) < SHORTEST:
            return
        overview = self._werk.services.overview

        def show(regels: tuple[Dossierregel, ...]) -> None:
            if tekst == self._bericht.search.line.text():  # else a newer answer is on its way
                self._bericht.show_found(regels)

        self._werk.read(lambda: overview.dossiers(tekst), show)

    def open_mail(self, path: Path) -> None:
        """Take the words of a saved e-mail, and look for its sender."""
        triaging = self._werk.services.triaging
        self._werk.tasks.run("jobs", lambda: triaging.read_mail(path), self._take, self._refuse)

    def _ask_mail(self) -> None:
        path = ask_file(self._bericht, "Kies het bewaarde e-mailbericht", "E-mail (*.eml)")
        if path is not None:
            self.open_mail(path)

    def _take(self, mail: Mailbericht) -> None:
        self._bericht.fill_mail(mail)
        if self._is_chosen():
            return
        triaging, overview = self._werk.services.triaging, self._werk.services.overview

        def find() -> tuple[Dossierregel, ...]:
            ids = triaging.find_dossiers(mail.van)
            return tuple(regel for regel in overview.dossiers(include_closed=True) if regel.id in ids)

        self._werk.read(find, self._show)

    def _show(self, regels: tuple[Dossierregel, ...]) -> None:
        if len(regels) == 1:
            self.found.emit(regels[0].id)
        elif regels:
            self._bericht.show_found(regels)
            self.told.emit(MEER)
        else:
            self.told.emit(GEEN)

    def _refuse(self, error: BegrenzenError) -> None:
        self.failed.emit(str(error))
