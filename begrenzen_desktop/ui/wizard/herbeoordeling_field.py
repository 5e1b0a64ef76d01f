"""The date to look again: filled with the proposal of the regeling until the user chooses another."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.herbeoordeling import propose_herbeoordeling, propose_voor_einde
from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import DateField, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld


class HerbeoordelingField(DateField):
    """A proposal is shown, never stored: it moves along with the decision as long as nobody typed a date."""

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__(vraag.tekst, vraag.toelichting, today=werk.today)
        self._vraag_id = vraag.id
        self._proposal: dt.date | None = None
        self._origin = Text("", "muted")
        self.body.addWidget(self._origin)

    def fill_from(self, beeld: Beeld) -> None:
        """Show the answer, or the proposal with the words that it is one."""
        beoordeling = beeld.dossier.beoordeling
        chosen = beoordeling.datum(self._vraag_id)
        self._proposal = propose_herbeoordeling(beeld.regeling, beoordeling, self._today())
        known = beoordeling.beslissing is not None or beoordeling.datum("besloten_op") is not None
        term = plural(beeld.regeling.herbeoordeling_maanden, "maand", "maanden")
        after = "de beslissing" if known else "vandaag, want de datum van de beslissing staat er nog niet"
        what = f"{term} na {after}"
        if self._proposal == propose_voor_einde(beoordeling):
            what = "een maand voor het einde van de maatregel, of halverwege als hij kort is"
        self._origin.setText(
            "Deze datum heb je zelf gekozen. Maak het veld leeg om terug te gaan naar het voorstel."
            if chosen is not None
            else f"Dit is een voorstel: {what} [eigen norm]. Past een andere dag beter? Typ die dan."
        )
        if chosen is not None:
            self.fill(chosen)
        else:
            self._show_proposal()

    def flush(self) -> None:
        """Tell what was typed; a field that is left empty shows the proposal again."""
        super().flush()
        if self.is_valid() and self.value() is None:
            self._show_proposal()

    def _show_proposal(self) -> None:
        self.fill(self._proposal)
        if self.is_valid() and self.value() == self._proposal:
            self._told = None  # typing this same date is a choice, and has to be told
