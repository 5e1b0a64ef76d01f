"""The look that the user chose: read when a kluis opens, and changed at once when chosen anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from begrenzen_desktop.services.remembering import Remembering
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.theme.style import Theme

SYSTEEM = "systeem"


class Display:
    """Colours ("systeem" follows the system) and text size in percent."""

    def __init__(self, tasks: Tasks, theme: Theme, remembering: Remembering) -> None:
        self._tasks, self._theme, self._remembering = tasks, theme, remembering

    def load(self) -> None:
        """Use what was chosen before."""
        self._tasks.run("store", self.read, self._apply)

    def read(self) -> tuple[str, int]:
        """Give colours and text size [store lane]."""
        return self._remembering.get("thema", SYSTEEM), int(self._remembering.get("tekstgrootte", "100"))

    def choose_thema(self, thema: str) -> None:
        """Use other colours from now on."""
        self._show_thema(thema)
        self._tasks.run("store", lambda: self._remembering.set("thema", thema))

    def choose_maat(self, procent: int) -> None:
        """Use another text size from now on."""
        self._theme.apply(procent)
        self._tasks.run("store", lambda: self._remembering.set("tekstgrootte", str(procent)))

    def _apply(self, chosen: tuple[str, int]) -> None:
        thema, procent = chosen
        self._show_thema(thema)
        if procent != self._theme.procent:
            self._theme.apply(procent)

    def _show_thema(self, thema: str) -> None:
        self._theme.force(None if thema == SYSTEEM else thema)  # type: ignore[arg-type]
