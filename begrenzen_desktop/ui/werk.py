"""The door of a dossier's screens to the services: runs an operation on the store lane and tells what changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.services.klok import Now, local_date

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.tasks import Tasks


class Werk(QObject):
    """What fields and forms of one dossier need. ``dossier_id`` is the one that is open."""

    changed = Signal(object)
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, services: Services, now: Now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.services = services
        self.now = now
        self.dossier_id = ""

    def today(self) -> dt.date:
        """The Dutch date of now."""
        return local_date(self.now())

    def change(
        self,
        work: Callable[[], Changes],
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[BegrenzenError], None] | None = None,
    ) -> None:
        """Do an operation; afterwards tell the time of saving and what changed."""

        def finished(changes: Changes) -> None:
            if done is not None:
                done(changes)
            self.tell(changes)

        self.tasks.run("store", work, finished, failed or self.tell_failure)

    def tell(self, changes: Changes) -> None:
        """Pass on what changed; nothing changed means nothing to tell but the time."""
        self.saved.emit(self.now())
        if changes.dossiers or changes.profiel or changes.lijst:
            self.changed.emit(changes)

    def tell_failure(self, error: BegrenzenError) -> None:
        """Pass on a sentence for the message bar."""
        self.failed.emit(str(error))

    def read(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Read something on the store lane."""
        self.tasks.run("store", work, done, self.tell_failure)
