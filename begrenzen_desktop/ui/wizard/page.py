"""The Beoordeling: steps at the left, the questions of one part in the middle, the facts at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.ui.sneltoetsen import listen
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.wizard.beeld import ALLEEN_NODIG, Beeld, load_beeld, remember_deel
from begrenzen_desktop.ui.wizard.deel_page import DeelPage
from begrenzen_desktop.ui.wizard.raam import Raam
from begrenzen_desktop.ui.wizard.vraag_box import VraagBox

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.tasks import Tasks

WIDE_PARTS = frozenset({"beslis"})  # three cards side by side need the room


class BeoordelingPage(Raam):
    """Every part and question is one click away; nothing that is typed waits for anything else."""

    changed = Signal(object)
    saved = Signal(object)
    failed = Signal(str)
    contact_asked = Signal()
    brief_asked = Signal(str)

    def __init__(self, tasks: Tasks, services: Services, now: Now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._werk = Werk(tasks, services, now, self)
        self._werk.changed.connect(self.changed)
        self._werk.saved.connect(self.saved)
        self._werk.failed.connect(self.bar.show_error)
        self._beeld: Beeld | None = None
        self._goal = ""
        self.pages: dict[str, DeelPage] = {}
        self.nav.chosen.connect(self.show_part)
        self.facts.figure_chosen.connect(self._insert_figure)
        self.facts.text_chosen.connect(self._insert_text)
        self.foot.previous.connect(lambda: self.go(-1))
        self.foot.next.connect(lambda: self.go(1))
        self.foot.jump.connect(self.jump)
        self._werk.saved.connect(self.foot.saved.show_saved)
        listen("vorige", self, lambda: self.go(-1))
        listen("volgende", self, lambda: self.go(1))

    def open(self, dossier_id: str, vraag_id: str = "") -> None:
        """Show a dossier, at a question when one is named."""
        if dossier_id != self._werk.dossier_id:
            self.flush()
            self._clear()
            self._werk.dossier_id = dossier_id
        self._goal = vraag_id
        self._read()

    def reread(self, changes: Changes) -> None:
        """Read the dossier again when it is among what changed."""
        if self._werk.dossier_id in changes.dossiers:
            self._read()

    def flush(self) -> None:
        """Hand over everything that is typed."""
        for page in self.pages.values():
            page.flush()

    def current_part(self) -> str:
        """The part that is on screen, or ""."""
        page = self.stack.currentWidget()
        return page.deel.id if isinstance(page, DeelPage) else ""

    def is_wide_part(self) -> bool:
        """Whether the part on screen needs the room of the facts."""
        return self.current_part() in WIDE_PARTS

    def show_step(self, stap_id: str) -> None:
        """Go to the first part of a step."""
        if self._beeld is not None:
            stap = next((stap for stap in self._beeld.regeling.stappen if stap.id == stap_id), None)
            if stap is not None:
                self.show_part(stap.delen[0].id)

    def show_part(self, deel_id: str) -> None:
        """Go to a part; what is typed on the other one is handed over."""
        page = self.pages.get(deel_id)
        if page is None or self._beeld is None:
            return
        current = self.stack.currentWidget()
        if isinstance(current, DeelPage) and current is not page:
            current.flush()
        if current is not page:
            dossier_id, services = self._werk.dossier_id, self._werk.services
            self._werk.read(lambda: remember_deel(services, dossier_id, deel_id), lambda _none: None)
        self.stack.setCurrentWidget(page)
        self._text = None
        page.fill(self._beeld)
        self.nav.fill(self._beeld, deel_id)
        self._fit()

    def jump(self, vraag_id: str) -> None:
        """Put the cursor in a question, on whatever part it is; before the dossier is read it is remembered."""
        if self._beeld is None:
            self._goal = vraag_id
            return
        try:
            _stap, deel = self._beeld.regeling.plaats_van(vraag_id)
        except BegrenzenError as error:
            self.bar.show_error(str(error))
            return
        self.show_part(deel.id)
        page = self.pages[deel.id]
        page.show_question(vraag_id)
        self._remember_text(page.boxes[vraag_id])

    def go(self, steps: int) -> None:
        """Go to the next or previous part; at the end the list of what is open unfolds."""
        parts = list(self.pages)
        if not parts:
            return
        place = parts.index(self.current_part()) + steps
        if 0 <= place < len(parts):
            focus = self.window().focusWidget()
            stays = focus is not None and self.foot.isAncestorOf(focus)
            self.show_part(parts[place])
            self.pages[parts[place]].verticalScrollBar().setValue(0)
            if not stays:  # the keys were pressed in a question that is gone now, or outside the steps
                self.pages[parts[place]].focus_first()
        else:
            self.flush()
            self.foot.show_open()

    def _clear(self) -> None:
        self._beeld, self._text = None, None
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages = {}
        self.bar.clear()
        self.foot.saved.clear()

    def _read(self) -> None:
        dossier_id, services = self._werk.dossier_id, self._werk.services
        self._werk.read(lambda: load_beeld(services, dossier_id), self._show)

    def _show(self, beeld: Beeld) -> None:
        if beeld.dossier.id != self._werk.dossier_id:
            return
        first = self._beeld is None
        self._beeld = beeld
        if first:
            self._make_pages(beeld)
        page = self.stack.currentWidget()
        if isinstance(page, DeelPage):
            page.fill(beeld)
        self.nav.fill(beeld, self.current_part())
        self.facts.fill(beeld)
        self.foot.fill(() if beeld.dossier.beoordeling.beslissing else beeld.open_punten)
        goal, self._goal = self._goal, ""
        if goal:
            self.jump(goal)
        elif first and beeld.laatste_deel in self.pages:
            self.show_part(beeld.laatste_deel)
        elif first:
            self._fit()

    def _make_pages(self, beeld: Beeld) -> None:
        for stap in beeld.regeling.stappen:
            for deel in stap.delen:
                page = DeelPage(stap, deel, self._werk)
                page.jump.connect(self.jump)
                page.contact_asked.connect(self.contact_asked)
                page.brief_asked.connect(self.brief_asked)
                page.entered.connect(self._remember_text)
                page.all_wanted.connect(self._want_all)
                page.about_to_decide.connect(self.flush)
                self.pages[deel.id] = page
                self.stack.addWidget(page)

    def _remember_text(self, box: VraagBox) -> None:
        if box.linked is not None:
            self._text = box.linked

    def _want_all(self, everything: bool) -> None:
        remembering = self._werk.services.remembering
        self._werk.read(lambda: remembering.set(ALLEEN_NODIG, not everything), lambda _none: self._read())

    def _insert_figure(self, figure: str, shown: str) -> None:
        if self._text is None:
            self.bar.show_info("Zet eerst de cursor in een tekst. Kies daarna het feit.", 8)
            return
        self._text.insert_figure(figure, shown)
        self._text.focus_input()

    def _insert_text(self, words: str) -> None:
        if self._text is None:
            self.bar.show_info("Zet eerst de cursor in een tekst. Kies daarna de woorden.", 8)
            return
        self._text.editor.textCursor().insertText(words)
        self._text.focus_input()
