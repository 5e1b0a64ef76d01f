"""Makes a signing folder: asks where, gathers the letters, writes them, and says where they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.bestandskeuze import ask_folder
from begrenzen_desktop.ui.taal import plural

if TYPE_CHECKING:
    from begrenzen_desktop.domain.tekenmap import Tekenstuk
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.services.tekenmap import Tekenmappen, Tekenwerk
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.tekenmap.page import TekenmapPage

BEZIG = "De tekenmap wordt gemaakt …"


def make_folder(
    tasks: Tasks,
    folders: Tekenmappen,
    page: TekenmapPage,
    brief_ids: tuple[str, ...],
    als_zip: bool,
    noted: Callable[[Changes], None],
) -> None:
    """Gather a letter at a time (store), make and write the files (jobs), and note it (store)."""
    if not brief_ids:
        page.bar.show_error("Kruis minstens één brief aan.")
        return
    folder = ask_folder(page, "In welke map wil je de tekenmap zetten?")
    if folder is None:
        return
    page.out.set_busy(True)
    page.bar.show_info(BEZIG)
    pieces: list[tuple[Tekenstuk, str]] = []

    def failed(error: BegrenzenError) -> None:
        page.out.set_busy(False)
        page.bar.show_error(str(error))

    def gather() -> None:
        if len(pieces) < len(brief_ids):
            nummer = len(pieces) + 1
            tasks.run("store", lambda: folders.gather(brief_ids[nummer - 1], nummer), take, failed)
        else:
            tasks.run("store", folders.sender, write, failed)

    def take(piece: tuple[Tekenstuk, str]) -> None:
        pieces.append(piece)
        gather()

    def write(sender: tuple[str, str]) -> None:
        def work() -> tuple[Tekenwerk, Path]:
            werk = folders.build(pieces, *sender)
            return werk, folders.write(werk, folder, als_zip)

        tasks.run("jobs", work, note, failed)

    def note(result: tuple[Tekenwerk, Path]) -> None:
        werk, path = result
        tasks.run("store", lambda: folders.note(werk), lambda changes: done(changes, path), failed)

    def done(changes: Changes, path: Path) -> None:
        page.out.set_busy(False)
        words = plural(len(pieces), "brief", "brieven")
        page.bar.show_info(f"De tekenmap met {words} staat in {path.parent}: {path.name}.")
        page.bar.set_action("Map openen", lambda: _open(path))
        noted(changes)

    gather()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))
