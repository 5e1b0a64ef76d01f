"""Pages and paper of the open letter: makes the preview when it is looked at, and prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.brief.print import PrintDialog, ask_printer
from begrenzen_desktop.ui.brief.voorbeeld import Voorbeeld

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from begrenzen_desktop.domain.drukwerk import Blad
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.lettering import Briefblad
    from begrenzen_desktop.ui.tasks import Control, Handle, Tasks

CONCEPT = "CONCEPT"
BEZIG = "De pagina's worden gemaakt …"
NAAR_PRINTER = "Alles is naar de printer gestuurd."


class Papierkant(QObject):
    """Keeps the pages in step with the letter that is shown."""

    def __init__(self, tasks: Tasks, services: Services, view: Voorbeeld) -> None:
        super().__init__(view)
        self._tasks, self._services, self._view = tasks, services, view
        self._blad: Briefblad | None = None
        self._running: Handle | None = None
        self._shown: tuple[str, Briefstatus] | None = None
        view.pages_asked.connect(self.refresh)

    def show(self, blad: Briefblad) -> None:
        """Another letter, or the same one changed."""
        self._blad = blad
        if self._view.shows_pages:
            self.refresh()

    def refresh(self) -> None:
        """Make the pages anew; what was still being made is dropped."""
        blad = self._blad
        if blad is None:
            return
        if self._running is not None:
            self._running.cancel()
        view, key = self._view.pages, (blad.brief.id, blad.brief.status)
        if key != self._shown:
            view.fill(())
            self._shown = key
        view.say(BEZIG)

        def shown(images: tuple[QImage, ...]) -> None:
            if self._shown == key:
                view.fill(images)
                view.say("")

        def failed(error: BegrenzenError) -> None:
            if self._shown == key:
                view.fill(())
                view.say(str(error))

        self._with_bytes(blad, lambda make: self._render(make, blad, None, shown, failed), failed)

    def print(
        self,
        blad: Briefblad,
        parent: QWidget,
        failed: Callable[[BegrenzenError], None],
        warn: Callable[[str], None],
        tell: Callable[[str], None],
    ) -> None:
        """Ask what has to be printed and on which printer, and print it.

        ``warn`` hears of an address that does not fit, ``tell`` that all of it went to the printer.
        """
        dialog = PrintDialog(blad, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        parts, copies = dialog.sheets(), dialog.copies()
        printer = ask_printer(parent)
        if printer is None:
            return
        services, brief_id = self._services, blad.brief.id

        def read() -> tuple[str, tuple[Blad, ...]]:
            misfit = services.papier.check_adres(brief_id) if blad.soort.extern else ""
            made = {"verzendblad": services.papier.verzendblad, "envelop": services.papier.envelop}
            return misfit, tuple(made[part](brief_id) for part in parts)

        def letter(result: tuple[str, tuple[Blad, ...]]) -> None:
            misfit, blades = result
            tell(BEZIG)

            def sent() -> None:
                if misfit:
                    warn(f"{NAAR_PRINTER} {misfit}")
                else:
                    tell(NAAR_PRINTER)

            from begrenzen_desktop.ui.brief.beeld import DRUK_DPI, print_images, print_sheet

            def put(images: tuple[QImage, ...]) -> None:
                for _copy in range(copies):
                    print_images(printer, images)
                for sheet in blades:
                    print_sheet(printer, sheet)

            def send(images: tuple[QImage, ...]) -> None:
                self._tasks.run("jobs", lambda: put(images), lambda _none: sent(), failed)

            if copies:
                self._with_bytes(blad, lambda make: self._render(make, blad, DRUK_DPI, send, failed), failed)
            else:
                send(())

        self._tasks.run("store", read, letter, failed)

    def _with_bytes(
        self,
        blad: Briefblad,
        then: Callable[[Callable[[], bytes]], None],
        failed: Callable[[BegrenzenError], None],
    ) -> None:
        """Read the letter on the store lane; making a concept of it is left to the jobs lane."""
        lettering, brief_id = self._services.lettering, blad.brief.id

        def read() -> Callable[[], bytes]:
            if blad.brief.status is Briefstatus.CONCEPT:
                return lettering.prepare_concept(brief_id).run
            inhoud = lettering.concept(brief_id)
            return lambda: inhoud

        self._tasks.run("store", read, then, failed)

    def _render(
        self,
        make: Callable[[], bytes],
        blad: Briefblad,
        dpi: int | None,
        done: Callable[[tuple[QImage, ...]], None],
        failed: Callable[[BegrenzenError], None],
    ) -> None:
        papier = self._services.papier
        stempel = CONCEPT if blad.brief.status is Briefstatus.CONCEPT else ""

        def work(control: Control) -> tuple[QImage, ...]:
            from begrenzen_desktop.ui.brief.beeld import SCHERM_DPI, render_pages

            pdf = papier.pdf(make(), control.check)
            return render_pages(pdf, dpi or SCHERM_DPI, stempel, control.check)

        handle = self._tasks.run_job(work, done, failed)
        if dpi is None:
            if self._running is not None:
                self._running.cancel()
            self._running = handle
