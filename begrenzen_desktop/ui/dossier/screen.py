"""Joins the Dossier page to the services: opens, rereads after a change, and carries out what is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.ui.brief.screen import BrievenScreen
from begrenzen_desktop.ui.dossier.gegevens import GegevensPage
from begrenzen_desktop.ui.dossier.page import BEOORDELING, BRIEVEN, GEGEVENS, VERLOOP, DossierPage, make_title
from begrenzen_desktop.ui.forms.contact_panel import ContactPanel
from begrenzen_desktop.ui.verloop.page import VerloopPage
from begrenzen_desktop.ui.wizard.page import BeoordelingPage

if TYPE_CHECKING:
    from begrenzen_desktop.domain.dossier import Dossier
    from begrenzen_desktop.domain.tijdlijn import Gebeurtenis
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.hub import Hub
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks

Loaded = tuple["Dossier", tuple["Gebeurtenis", ...]]


class DossierScreen(QObject):
    """The dossier that is open now."""

    deleted = Signal()
    folder_asked = Signal()
    returned = Signal(object, str)

    def __init__(self, window: MainWindow, tasks: Tasks, services: Services, hub: Hub, now: Now) -> None:
        super().__init__(window)
        self._window, self._tasks, self._services, self._hub = window, tasks, services, hub
        self._now, self._id = now, ""

    # The parts are made when they are first needed; Workplace makes them one by one before that. Each belongs to the
    # window at once: Qt may not find a widget without an owner when the program ends before all of them were made.

    @cached_property
    def beoordeling(self) -> BeoordelingPage:
        """The five steps."""
        page = BeoordelingPage(self._tasks, self._services, self._now, self._window)
        self._follow(page)
        page.contact_asked.connect(self.ask_contact)
        page.brief_asked.connect(self._show_brief)
        return page

    @cached_property
    def brieven(self) -> BrievenScreen:
        """The letters."""
        screen = BrievenScreen(
            self._window, self._tasks, self._services, self._hub, lambda: local_date(self._now())
        )
        screen.jump_asked.connect(self._jump)
        screen.list.folder_asked.connect(self.folder_asked)
        screen.out.signed.connect(self.returned)
        return screen

    @cached_property
    def verloop(self) -> VerloopPage:
        """The measure and the terms."""
        page = VerloopPage(self._tasks, self._services, self._now, self._window)
        self._follow(page)
        page.brief_started.connect(self._show_brief)
        return page

    @cached_property
    def contact(self) -> ContactPanel:
        """The panel for a contact, beside whatever is being done."""
        panel = ContactPanel(self._tasks, self._services, self._now, self._window)
        self._follow(panel)
        return panel

    @cached_property
    def page(self) -> DossierPage:
        """All of it together."""
        page = DossierPage(
            self.beoordeling, self.brieven.widget, self.verloop, self.gegevens, self.contact, self._window
        )
        page.step_chosen.connect(self._show_step)
        page.contact_asked.connect(self.ask_contact)
        page.message_asked.connect(self._window.message_asked)
        self.contact.opening.connect(page.make_room)
        self.contact.closed.connect(page.fit_contact)
        return page

    @cached_property
    def gegevens(self) -> GegevensPage:
        """The person, and closing or deleting the dossier."""
        services = self._services
        gegevens = GegevensPage(self._window)
        gegevens.changed.connect(
            lambda b: self._change(lambda: services.dossiers.change_betrokkene(self._id, b))
        )
        gegevens.close_asked.connect(
            lambda reden, les: self._change(lambda: services.dossiers.close(self._id, reden, les))
        )
        gegevens.reopen_asked.connect(
            lambda reden: self._change(lambda: services.dossiers.reopen(self._id, reden))
        )
        gegevens.delete_asked.connect(self._delete)
        return gegevens

    def _follow(self, part: BeoordelingPage | ContactPanel | VerloopPage) -> None:
        part.changed.connect(self._hub.changed)
        part.saved.connect(self._window.saved.show_saved)

    def ask_contact(self) -> None:
        """Open the panel for a contact beside what is being done."""
        if self._id and self._window.current_id() == "dossier":
            self.contact.open(self._id)
            self.page.fit_contact()

    @property
    def dossier_id(self) -> str:
        """Which dossier is open, or ""."""
        return self._id

    def open(self, dossier_id: str, brief_id: str = "") -> None:
        """Show a dossier, at one of its letters when one is named."""
        self.flush()
        self._id = dossier_id
        self._load()
        self.beoordeling.open(dossier_id)
        self.verloop.open(dossier_id)
        if brief_id:
            self._show_brief(brief_id)
        else:
            self.page.tabs.setCurrentIndex(BEOORDELING)

    def reread(self, changes: Changes) -> None:
        """Read the dossier again when it is among what changed."""
        if self._id and self._id in changes.dossiers:
            self._load()
            self.beoordeling.reread(changes)
            self.verloop.open(self._id)

    def flush(self) -> None:
        """Hand on what is still in a field."""
        if self._id:
            self.beoordeling.flush()
            self.brieven.flush()
            self.page.flush()

    def _show_step(self, stap_id: str) -> None:
        self.page.tabs.setCurrentIndex(BEOORDELING)
        self.beoordeling.show_step(stap_id)

    def _show_brief(self, brief_id: str) -> None:
        self.page.tabs.setCurrentIndex(BRIEVEN)
        if brief_id:
            self.brieven.show_brief(brief_id)
        else:
            self.brieven.show_list()

    def show_verloop(self) -> None:
        """Show the measure and the terms."""
        self.page.tabs.setCurrentIndex(VERLOOP)

    def _jump(self, plek: str) -> None:
        """Go to where an open point of a letter is mended: a question, the person, or the settings."""
        kind, _, place = plek.partition(":")
        if kind == "vraag":
            self.page.tabs.setCurrentIndex(BEOORDELING)
            self.beoordeling.jump(place)
        elif kind == "beslissing":
            self.page.tabs.setCurrentIndex(BEOORDELING)
            self.beoordeling.jump("beslissing")
        elif kind == "maatregel":
            self.page.tabs.setCurrentIndex(VERLOOP)
        elif kind == "betrokkene":
            self.page.tabs.setCurrentIndex(GEGEVENS)
        else:
            self._window.show_screen("instellingen")

    def _load(self) -> None:
        dossier_id = self._id

        def read() -> Loaded:
            return self._services.dossiers.get(dossier_id), self._services.dossiers.timeline(dossier_id)

        self._tasks.run("store", read, self._show)

    def _show(self, loaded: Loaded) -> None:
        dossier, events = loaded
        if dossier.id != self._id:
            return
        beoordeling = dossier.beoordeling
        regeling = self._services.regeling.get(beoordeling.regeling_id, beoordeling.regeling_datum)
        self.page.fill(regeling, dossier, events)
        if self._window.current_id() == "dossier":
            self._window.set_title(make_title(dossier))
        self.brieven.fill(regeling, dossier)

    def _change(self, work: Callable[[], Changes]) -> None:
        def done(changes: Changes) -> None:
            self._window.saved.show_saved(dt.datetime.now(dt.UTC))
            self._hub.changed.emit(changes)

        self._tasks.run("store", work, done, lambda error: self.page.gegevens.bar.show_error(str(error)))

    def _delete(self, kenmerk: str) -> None:
        dossier_id = self._id

        def done(changes: Changes) -> None:
            self._id = ""
            self.deleted.emit()
            self._hub.changed.emit(changes)

        self._tasks.run(
            "store",
            lambda: self._services.dossiers.delete(dossier_id, kenmerk),
            done,
            lambda error: self.page.gegevens.bar.show_error(str(error)),
        )
