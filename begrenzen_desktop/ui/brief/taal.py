"""Joins the language help to the open letter: looks at the text beside the typing, and does what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.taalhulp import Hintsoort

if TYPE_CHECKING:
    from begrenzen_desktop.domain.taalhulp import Leesbaarheid, Taalhint
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.lettering import Briefblad
    from begrenzen_desktop.services.taalhelp import Taalbeeld
    from begrenzen_desktop.ui.brief.page import BriefPage
    from begrenzen_desktop.ui.brief.taalpaneel import Taalpaneel
    from begrenzen_desktop.ui.tasks import Tasks

KLEUR = {Hintsoort.SPELLING: "warning", Hintsoort.KARAKTER: "warning"}
"""The colours of the waves below words; the others are calm."""


class Taalkant(QObject):
    """``namen`` are those of the dossier: a name is no mistake."""

    def __init__(self, tasks: Tasks, services: Services, page: BriefPage) -> None:
        super().__init__(page)
        self._tasks, self._taalhelp, self._page = tasks, services.taalhelp, page
        self.namen: tuple[str, ...] = ()
        self._panel: Taalpaneel | None = None
        self._blad: Briefblad | None = None

    def look(self, blad: Briefblad) -> None:
        """Read what is known of words (store), look at the letter (jobs), show what was found, then the right words."""
        self._blad = blad
        self._connect()
        self._page.taal.setVisible(blad.brief.status is Briefstatus.CONCEPT)
        if blad.brief.status is not Briefstatus.CONCEPT:
            return
        namen = (*self.namen, *(persoon.naam for persoon in blad.ondertekenaars))
        delen = {deel.id: deel.tekst for deel in blad.delen if deel.tekst.strip()}
        taalhelp = self._taalhelp

        def check(eigen: frozenset[str], weg: frozenset[str]) -> tuple[dict[str, Taalbeeld], Leesbaarheid]:
            beelden = {deel: taalhelp.check(tekst, eigen, weg, namen) for deel, tekst in delen.items()}
            return beelden, taalhelp.check("\n".join(delen.values())).leesbaarheid

        def suggest(found: tuple[dict[str, Taalbeeld], Leesbaarheid]) -> None:
            show(found)
            beelden, geheel = found
            if self._blad is blad:
                self._tasks.run(
                    "jobs",
                    lambda: ({deel: taalhelp.suggest(beeld) for deel, beeld in beelden.items()}, geheel),
                    show,
                )

        def show(found: tuple[dict[str, Taalbeeld], Leesbaarheid]) -> None:
            if self._blad is blad:
                self._page.taal.fill(*found)
                self._underline(found[0])

        def known(settings: tuple[frozenset[str], frozenset[str]]) -> None:
            if self._blad is blad:
                self._tasks.run("jobs", lambda: check(*settings), suggest)

        self._tasks.run("store", taalhelp.settings, known)

    def _underline(self, beelden: dict[str, Taalbeeld]) -> None:
        """Draw below the words themselves what the panel says of them; a whole sentence is only named there."""
        for deel, field in self._page.parts.items():
            hints = beelden[deel].hints if deel in beelden else ()
            field.text.editor.underline(
                {
                    hint.woorden: KLEUR.get(hint.soort, "accent")
                    for hint in hints
                    if hint.soort is not Hintsoort.LANG
                }
            )

    def _connect(self) -> None:
        """The page makes its left side anew for every letter."""
        if self._panel is self._page.taal:
            return
        self._panel = self._page.taal
        self._panel.replaced.connect(self._replace)
        self._panel.dismissed.connect(lambda hint: self._keep(self._taalhelp.dismiss, hint))
        self._panel.kept.connect(lambda woord: self._keep(self._taalhelp.add_word, woord))

    def _replace(self, deel: str, hint: Taalhint) -> None:
        """Type the replacement into the field, so that it is saved like any other words and can be undone."""
        field = self._page.parts.get(deel)
        if field is None:
            return
        editor = field.text.editor
        cursor = editor.document().find(hint.woorden)
        if not cursor.isNull():
            nieuw = hint.vervanging
            cursor.insertText(nieuw[:1].upper() + nieuw[1:] if hint.woorden[:1].isupper() else nieuw)
        self._page.focus_part(deel)

    def _keep(self, work: object, what: object) -> None:
        blad = self._blad
        if blad is not None and callable(work):
            self._tasks.run("store", lambda: work(what), lambda _none: self.look(blad))
