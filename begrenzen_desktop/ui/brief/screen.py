"""Joins list and letter to the lettering service: writes, freezes, signs, posts and exports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.ui.brief.acts import confirm
from begrenzen_desktop.ui.brief.buiten import Buitenkant
from begrenzen_desktop.ui.brief.daden import send_letter, sign_letter, track_post
from begrenzen_desktop.ui.brief.delen import Doorgeven
from begrenzen_desktop.ui.brief.list import BrievenList
from begrenzen_desktop.ui.brief.page import BriefPage
from begrenzen_desktop.ui.brief.papier import Papierkant
from begrenzen_desktop.ui.brief.preview import make_frozen_html, make_html
from begrenzen_desktop.ui.brief.taal import Taalkant

if TYPE_CHECKING:
    from begrenzen_desktop.domain.dossier import Dossier
    from begrenzen_desktop.domain.regeling import Briefsoort, Regeling
    from begrenzen_desktop.services.briefwerk import Werk
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.services.lettering import Briefblad, Lettering
    from begrenzen_desktop.ui.hub import Hub
    from begrenzen_desktop.ui.main_window import MainWindow
    from begrenzen_desktop.ui.tasks import Tasks


BRIEF_VAST = "De brief is vastgesteld. Sla hem op, druk hem af en laat hem ondertekenen."
INTERN_VAST = "Dit stuk is vastgesteld. Geef het aan wie het voor het werk nodig heeft, en leg dat vast bij Maatregelen."


class BrievenScreen(QObject):
    """The letters of the open dossier."""

    jump_asked = Signal(str)

    def __init__(
        self, window: MainWindow, tasks: Tasks, services: Services, hub: Hub, today: Callable[[], dt.date]
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._hub, self._today = window, tasks, hub, today
        self._services, self._lettering, self._post = services, services.lettering, services.post
        self._dossier_id, self._brief_id = "", ""
        self._blad: Briefblad | None = None
        self.widget = QStackedWidget(window)
        self.list, self.page = BrievenList(), BriefPage(today)
        for part in (self.list, self.page):
            self.widget.addWidget(part)
        self._paper = Papierkant(tasks, services, self.page.view)
        self.out = Buitenkant(tasks, services, self.page, self._acted, self._refuse)
        self._pass_on = Doorgeven(tasks, services, self.page, self.page.bar.show_info, self._refuse)
        self._taal = Taalkant(tasks, services, self.page)
        self.list.chosen.connect(self.show_brief)
        self.list.start_asked.connect(self._start)
        self._connect_page()

    def _connect_page(self) -> None:
        page, lettering = self.page, self._lettering
        page.back_asked.connect(self.show_list)
        page.text_changed.connect(self._change_text)
        page.date_changed.connect(
            lambda datum: self._change_brief(lambda brief_id: lettering.set_date(brief_id, datum))
        )
        page.signer_changed.connect(
            lambda wie: self._change_brief(lambda brief_id: lettering.set_signer(brief_id, wie))
        )
        acts: dict[str, Callable[[], None]] = {
            "vaststellen": self._freeze,
            "ondertekenen": self._sign,
            "verzenden": self._send,
            "post": self._track,
            "afdrukken": self._print,
            "weggooien": self._discard,
        }

        def do(act: str) -> None:
            if act in acts:
                acts[act]()
            elif not self._pass_on.do(act, self._brief_id):
                self.out.do(act, self._brief_id)

        page.act_asked.connect(do)
        page.jump_asked.connect(self._jump)

    def fill(self, regeling: Regeling, dossier: Dossier) -> None:
        """Show the letters of a dossier after it was read; an open letter is read again."""
        if dossier.id != self._dossier_id:
            self._dossier_id = dossier.id
            if self._brief_id not in {brief.id for brief in dossier.brieven}:
                self.show_list()  # else Vandaag asked for this letter before its dossier was read
        soorten: dict[str, Briefsoort] = {soort.id: soort for soort in regeling.briefsoorten}
        brieven = dossier.brieven
        self._taal.namen = (dossier.betrokkene.naam.volledig,)
        self._tasks.run(
            "store",
            lambda: self._lettering.available(dossier.id),
            lambda available: self.list.fill(brieven, soorten, available),
        )
        if self._brief_id:
            self._reread()

    def show_brief(self, brief_id: str) -> None:
        """Open one letter."""
        self._brief_id = brief_id
        self._reread()
        self.widget.setCurrentWidget(self.page)

    def show_list(self) -> None:
        """Go back to all letters."""
        self.flush()
        self._brief_id = ""
        self.widget.setCurrentWidget(self.list)

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        self.page.flush()

    def _reread(self) -> None:
        brief_id, lettering = self._brief_id, self._lettering

        def read() -> tuple[Briefblad, str]:
            blad = lettering.view(brief_id)
            if blad.brief.vastgesteld is not None:
                return blad, make_frozen_html(lettering.concept(brief_id))
            return blad, make_html(blad, lettering.prepare_concept(brief_id).data)

        def show(result: tuple[Briefblad, str]) -> None:
            if brief_id == self._brief_id:
                self._blad = result[0]
                self.page.fill(*result)
                self._paper.show(result[0])
                self.out.check_signature(brief_id, lambda: brief_id == self._brief_id)
                self._taal.look(result[0])

        self._tasks.run("store", read, show, self._refuse)

    def _start(self, soort: str) -> None:
        def begun(result: tuple[str, Changes]) -> None:
            self.show_brief(result[0])
            self._hub.changed.emit(result[1])

        self._tasks.run("store", lambda: self._lettering.start(self._dossier_id, soort), begun)

    def _change(self, work: Callable[[], Changes]) -> None:
        self._tasks.run("store", work, self._saved, self._refuse)

    def _change_brief(self, work: Callable[[str], Changes]) -> None:
        """Change the letter that is open at this moment; the work itself runs later, when another may be open."""
        brief_id = self._brief_id
        self._change(lambda: work(brief_id))

    def _change_text(self, deel: str, tekst: str) -> None:
        brief_id = self._brief_id

        def stored(changes: Changes) -> None:
            self.page.take_part(brief_id, deel)
            self._saved(changes)

        def refused(error: BegrenzenError) -> None:
            self.page.refuse_part(brief_id, deel, tekst, str(error))

        self._tasks.run("store", lambda: self._lettering.change(brief_id, deel, tekst), stored, refused)

    def _saved(self, changes: Changes) -> None:
        self._window.saved.show_saved(dt.datetime.now(dt.UTC))
        self._hub.changed.emit(changes)

    def _refuse(self, error: BegrenzenError) -> None:
        self.page.set_busy(False)
        if isinstance(error, NogNietToegestaan) and error.open_punten:
            self.page.show_checks()
        self.page.bar.show_error(explain(error))

    def _freeze(self) -> None:
        """Check and freeze content (store), render (jobs), keep the bytes (store)."""
        brief_id = self._brief_id
        self.page.flush()
        self.page.set_busy(True)  # a second click finds a button that is off

        def kept(changes: Changes) -> None:
            self.page.set_busy(False)
            intern = self._blad is not None and not self._blad.soort.extern
            self._acted(changes, INTERN_VAST if intern else BRIEF_VAST)

        def go() -> None:
            # By now the store has taken or refused what was typed last.
            if self.page.show_refused():
                self.page.set_busy(False)
            else:
                freeze_brief(self._tasks, self._lettering, brief_id, kept, self._refuse)

        self._tasks.run("store", lambda: None, lambda _none: go())

    def _sign(self) -> None:
        if self._blad is not None:
            sign_letter(self._tasks, self._services, self._blad, self._today, self.page, self._acted)

    def _send(self) -> None:
        if self._blad is not None:
            send_letter(self._tasks, self._lettering, self._blad, self._today, self.page, self._acted)

    def _track(self) -> None:
        if self._blad is not None:
            track_post(self._tasks, self._post, self._blad, self._today, self.page, self._acted)

    def _print(self) -> None:
        self.page.flush()
        if self._blad is not None:
            bar = self.page.bar
            self._paper.print(self._blad, self.page, self._refuse, bar.show_warning, bar.show_info)

    def _acted(self, changes: Changes, zin: str) -> None:
        self.page.bar.show_info(zin)
        self._saved(changes)

    def _discard(self) -> None:
        brief_id = self._brief_id
        if confirm(self.page, "Concept weggooien", ("De tekst van dit concept gaat verloren.",), "Weggooien"):
            self.show_list()
            self._change(lambda: self._lettering.discard(brief_id))

    def _jump(self, plek: str) -> None:
        kind, _, place = plek.partition(":")
        if kind == "deel":
            self.page.focus_part(place)
        elif kind == "brief":
            self.page.focus_field(place)
        else:
            self.jump_asked.emit(plek)


def explain(error: BegrenzenError) -> str:
    """Give the sentence of a refusal, and where the open points stand."""
    if isinstance(error, NogNietToegestaan) and error.open_punten:
        return f"{error} Kijk bij de controlelijst onder de brief, of bij Nog open in de beoordeling."
    return str(error)


def freeze_brief(
    tasks: Tasks,
    lettering: Lettering,
    brief_id: str,
    kept: Callable[[Changes], None],
    refuse: Callable[[BegrenzenError], None],
) -> None:
    """Check the content (store), render it (jobs), keep the bytes (store): saving never waits for the rendering."""

    def keep(werk: Werk, inhoud: bytes) -> None:
        tasks.run("store", lambda: lettering.finish(werk, inhoud), kept, refuse)

    def render(werk: Werk) -> None:
        tasks.run("jobs", werk.run, lambda inhoud: keep(werk, inhoud), refuse)

    tasks.run("store", lambda: lettering.prepare(brief_id), render, refuse)
