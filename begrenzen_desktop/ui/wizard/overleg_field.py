"""The consultations with colleagues and leidinggevenden."""

from __future__ import annotations

from functools import partial

from begrenzen_desktop.domain.beoordeling import Overleg
from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.forms.small_forms import OverlegForm
from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.lijst_field import LijstField, Rij, shorten


class OverlegField(LijstField):
    """With whom, when, and what came out; another opinion is shown as well."""

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__(vraag, werk, "Er is nog geen overleg vastgelegd.")
        self.add_action("Overleg vastleggen", "plus", self._add)

    def fill(self, beeld: Beeld) -> None:
        """Show the consultations of this Beoordeling."""
        self.show_rows([self._row(overleg) for overleg in beeld.dossier.beoordeling.overleggen])

    def _row(self, overleg: Overleg) -> Rij:
        wie = f"{overleg.wie}, {overleg.functie}" if overleg.functie else overleg.wie
        anders = f"Zag het anders: {overleg.afwijkende_mening}" if overleg.afwijkende_mening.strip() else ""
        return Rij(
            overleg.id,
            f"{format_day(overleg.op)} · {wie}",
            shorten(f"{overleg.uitkomst} {anders}"),
            "persoon",
            partial(self._change, overleg),
            partial(self.ask_remove, f"Het overleg met {overleg.wie}", partial(self._remove, overleg.id)),
        )

    def _add(self) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = OverlegForm(self.werk.today)
        FormDialog(
            "Overleg vastleggen", form, lambda o: registering.add_overleg(dossier_id, o), self.werk, self
        ).ask()

    def _change(self, overleg: Overleg) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = OverlegForm(self.werk.today, overleg)
        FormDialog(
            "Overleg wijzigen", form, lambda o: registering.change_overleg(dossier_id, o), self.werk, self
        ).ask()

    def _remove(self, overleg_id: str) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        self.werk.change(lambda: registering.remove_overleg(dossier_id, overleg_id))
