"""The invitations to talk about behaviour, and how each ended."""

from __future__ import annotations

from functools import partial

from begrenzen_desktop.domain.gesprek import Ordegesprek
from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.forms.gesprek_form import GesprekForm
from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.lijst_field import LijstField, Rij, shorten


class GesprekkenField(LijstField):
    """An invitation is one row; what came of it stands under it in words."""

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__(vraag, werk, "Er is nog geen gesprek aangeboden.")
        self.add_action("Uitnodiging vastleggen", "plus", lambda: self._ask(None))

    def fill(self, beeld: Beeld) -> None:
        """Show the talks of this dossier."""
        self.show_rows([self._row(gesprek) for gesprek in beeld.dossier.gesprekken])

    def _row(self, gesprek: Ordegesprek) -> Rij:
        dag = format_day(gesprek.uitgenodigd_op) if gesprek.uitgenodigd_op else "zonder datum"
        return Rij(
            gesprek.id,
            f"Uitgenodigd op {dag}",
            shorten(f"{gesprek.uitkomst.label.capitalize()}. {gesprek.verslag}"),
            "vinkje" if gesprek.is_afgerond else "klok",
            partial(self._ask, gesprek),
            partial(self.ask_remove, f"De uitnodiging van {dag}", partial(self._remove, gesprek.id)),
        )

    def _ask(self, gesprek: Ordegesprek | None) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = GesprekForm(self.werk.today, gesprek)
        title = "Gesprek wijzigen" if gesprek else "Uitnodiging voor een gesprek"
        FormDialog(title, form, lambda g: registering.add_gesprek(dossier_id, g), self.werk, self).ask()

    def _remove(self, gesprek_id: str) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        self.werk.change(lambda: registering.remove_gesprek(dossier_id, gesprek_id))
