"""Joins the page of the signing folder to its services; gathering, comparing and recording run off the UI thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.teruggekomen import Teruggekomen, Terugkomst, Terugoordeel
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.tekenmap.maken import make_folder
from begrenzen_desktop.ui.tekenmap.page import TekenmapPage
from begrenzen_desktop.ui.tekenmap.terugregel import Terugregel

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.hub import Hub
    from begrenzen_desktop.ui.tasks import Tasks

BEZIG_LEZEN = "De bestanden worden vergeleken met de vastgestelde brieven …"
MOST_FILES = 100


class TekenmapScreen(QObject):
    """The signing folder of one vault. ``left``: the user goes back to where the folder was asked for."""

    left = Signal()

    def __init__(
        self,
        tasks: Tasks,
        services: Services,
        hub: Hub,
        today: Callable[[], dt.date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._hub = tasks, hub
        self._folders, self._returns = services.tekenmappen, services.terugbrengen
        self.page = TekenmapPage(today)
        self.page.back_asked.connect(self.left)
        self.page.make_asked.connect(self._make)
        self.page.files_chosen.connect(self.receive)
        self.page.letter_chosen.connect(self._rejudge)
        self.page.keep_asked.connect(self._keep)

    def refresh(self) -> None:
        """Read again which letters wait."""
        self._tasks.run("store", lambda: self._folders.waiting(), self.page.fill)

    def receive(self, paths: Sequence[Path], voor: str = "") -> None:
        """Read files that came back, one after another, and show what each is. ``voor``: the one letter that is wanted."""
        page = self.page
        left = list(paths)[:MOST_FILES]
        seen: list[Terugregel] = []
        page.set_busy(True)
        page.bar.show_info(BEZIG_LEZEN)

        def next_file() -> None:
            if not left:
                self._finish_reading(seen, len(paths))
                return
            path = left.pop(0)
            self._tasks.run("jobs", lambda: self._returns.read(path, _read_words), find, failed(path))

        def find(stuk: Teruggekomen) -> None:
            self._judge(stuk, voor, "", judged, failed(Path(stuk.naam)))

        def judged(terug: Terugkomst) -> None:
            known = next((row for row in page.rows if _is_double(row.terug, terug)), None)
            if known is not None and terug.origineel is not None:
                terug = Terugkomst(
                    stuk=terug.stuk,
                    uitkomst=Terugoordeel.AL_ONDERTEKEND,
                    zin=f"{terug.origineel.noemer} staat al in deze lijst, in {known.terug.stuk.naam}.",
                    origineel=terug.origineel,
                )
            seen.append(page.add(terug))
            next_file()

        def failed(path: Path) -> Callable[[BegrenzenError], None]:
            def show(error: BegrenzenError) -> None:
                stuk = Teruggekomen(naam=path.name, sha256="", inhoud=b"", gelezen="-")
                seen.append(page.add(Terugkomst(stuk=stuk, uitkomst=Terugoordeel.ONBEKEND, zin=str(error))))
                next_file()

            return show

        next_file()

    def _judge(
        self,
        stuk: Teruggekomen,
        voor: str,
        gekozen: str,
        done: Callable[[Terugkomst], None],
        failed: Callable[[BegrenzenError], None],
    ) -> None:
        """Find which letters it may be, fetch those a handful at a time (store), and compare (jobs)."""
        returns, tasks = self._returns, self._tasks
        fetched: list[Any] = []

        def fetch(ids: tuple[str, ...]) -> None:
            if not ids:
                tasks.run("jobs", lambda: returns.judge(stuk, fetched, voor, gekozen), done, failed)
                return

            def take(found: tuple[Any, ...]) -> None:
                fetched.extend(found)
                fetch(ids[AT_A_TURN:])

            tasks.run("store", lambda: returns.fetch(ids[:AT_A_TURN]), take, failed)

        tasks.run("store", lambda: returns.find(stuk, voor, gekozen), fetch, failed)

    def _finish_reading(self, seen: list[Terugregel], total: int) -> None:
        page = self.page
        page.set_busy(False)
        good = sum(row.terug.uitkomst.kan_door for row in seen)
        words = f"{plural(len(seen), 'bestand', 'bestanden')} bekeken: {good} passend, {len(seen) - good} nog niet."
        if total > MOST_FILES:
            words += f" Breng de andere {total - MOST_FILES} daarna terug."
        (page.bar.show_info if good == len(seen) else page.bar.show_warning)(words)
        if seen:
            page.show_row(seen[0])
        refused = [row.terug for row in seen]
        self._tasks.run("store", lambda: self._returns.note_refusals(refused), self._tell)

    def _rejudge(self, row: Terugregel, brief_id: str) -> None:
        """The user said which letter a scan belongs to."""
        if brief_id:
            self._judge(
                row.terug.stuk,
                "",
                brief_id,
                lambda terug: self.page.show_row(self.page.add(terug, instead_of=row)),
                lambda error: self.page.bar.show_error(str(error)),
            )

    def _keep(self, rows: Sequence[Terugregel], day: dt.date) -> None:
        """Record them one by one; one that cannot be recorded does not hold up the others."""
        page, left = self.page, list(rows)
        page.set_busy(True)
        kept: list[Terugregel] = []
        said: list[str] = []

        def next_row() -> None:
            if left:
                row = left.pop(0)
                self._tasks.run(
                    "store",
                    lambda: self._returns.keep(row.terug, day),
                    lambda changes: stored(row, changes),
                    lambda error: refused(row, error),
                )
                return
            page.set_busy(False)
            page.refresh_acts()
            if said:
                page.bar.show_error(" ".join(dict.fromkeys(said)))
            else:
                words = plural(len(kept), "brief is", "brieven zijn")
                page.bar.show_info(f"{words} vastgelegd als ondertekend. Verstuur ze vanuit het dossier.")
            self.refresh()

        def stored(row: Terugregel, changes: Changes) -> None:
            row.show_kept()
            kept.append(row)
            self._tell(changes)
            next_row()

        def refused(row: Terugregel, error: BegrenzenError) -> None:
            row.show_refused(str(error))
            said.append(str(error))
            next_row()

        next_row()

    def _make(self, brief_ids: tuple[str, ...], als_zip: bool) -> None:
        def done(changes: Changes) -> None:
            self._tell(changes)
            self.refresh()

        make_folder(self._tasks, self._folders, self.page, brief_ids, als_zip, done)

    def _tell(self, changes: Changes) -> None:
        if changes.dossiers or changes.lijst:
            self._hub.changed.emit(changes)


AT_A_TURN = 8
"""Letters that are read at one turn of the store lane: well under 50 ms."""


def _is_double(known: Terugkomst, new: Terugkomst) -> bool:
    return (
        known.origineel is not None
        and new.origineel is not None
        and known.origineel.brief_id == new.origineel.brief_id
        and known.uitkomst.kan_door
        and new.uitkomst.kan_door
    )


def _read_words(pdf: bytes) -> str:
    from begrenzen_desktop.ui.brief.beeld import read_words

    return read_words(pdf)
