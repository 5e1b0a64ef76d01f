"""The reason of the decision, with a count of the words against what is needed."""

from __future__ import annotations

from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.domain.waarden import count_woorden
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.widgets import LinkedText, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld


class RedenField(LinkedText):
    """A linked text that says how many words there are still to go."""

    def __init__(self, vraag: Vraag) -> None:
        super().__init__(vraag.tekst, vraag.toelichting, min_lines=5)
        self._vraag_id = vraag.id
        self._needed = 0
        self.count = Text("", "small")
        self.body.addWidget(self.count)
        self.editor.textChanged.connect(self._show_count)

    def fill_from(self, beeld: Beeld) -> None:
        """Show the answer and how long it should be."""
        self._needed = beeld.regeling.min_woorden_reden
        self.fill(beeld.dossier.beoordeling.tekst(self._vraag_id), beeld.figuren)
        self._show_count()

    def _show_count(self) -> None:
        count = count_woorden(self.plain())
        left = self._needed - count
        words = plural(count, "woord", "woorden")
        self.count.setText(f"{words}, genoeg." if left <= 0 else f"{words}. Schrijf er nog minstens {left}.")
