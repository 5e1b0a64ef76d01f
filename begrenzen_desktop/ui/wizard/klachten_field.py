"""The complaints of the citizen, as our organisation handled them."""

from __future__ import annotations

from functools import partial

from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.domain.termijn import Termijn
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.forms.klacht_form import KlachtForm
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.lijst_field import LijstField, Rij, shorten


class KlachtenField(LijstField):
    """Each complaint says how it ended and whether that was by someone at a distance."""

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__(vraag, werk, "Er is nog geen klacht vastgelegd.")
        self.add_action("Klacht vastleggen", "plus", self._add)

    def fill(self, beeld: Beeld) -> None:
        """Show the complaints of the dossier."""
        uiterlijk = {regel.klacht.id: regel.afdoening for regel in beeld.lopend}
        self.show_rows([self._row(klacht, uiterlijk.get(klacht.id)) for klacht in beeld.dossier.klachten])

    def _row(self, klacht: Klacht, uiterlijk: Termijn | None) -> Rij:
        remove = partial(self._remove, klacht.id)
        return Rij(
            klacht.id,
            shorten(klacht.omschrijving, 110),
            describe_klacht(klacht, uiterlijk),
            "vinkje" if klacht.is_beantwoord else "open-punt",
            partial(self._change, klacht),
            partial(self.ask_remove, f"De klacht ‘{shorten(klacht.omschrijving, 60)}’", remove),
        )

    def _add(self) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = KlachtForm(self.werk.today)
        FormDialog(
            "Klacht vastleggen", form, lambda k: registering.add_klacht(dossier_id, k), self.werk, self
        ).ask()

    def _change(self, klacht: Klacht) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = KlachtForm(self.werk.today, klacht)
        FormDialog(
            "Klacht wijzigen", form, lambda k: registering.change_klacht(dossier_id, k), self.werk, self
        ).ask()

    def _remove(self, klacht_id: str) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        self.werk.change(lambda: registering.remove_klacht(dossier_id, klacht_id))


def describe_klacht(klacht: Klacht, uiterlijk: Termijn | None = None) -> str:
    """Say when it came, how it ended or until when it runs, and what is still to be filled in."""
    zinnen = []
    if klacht.ontvangen_op:
        zinnen.append(f"Ontvangen op {format_date(klacht.ontvangen_op)}.")
    if klacht.is_beantwoord and klacht.afgedaan_op and klacht.oordeel:
        zinnen.append(f"Afgedaan op {format_date(klacht.afgedaan_op)}: {klacht.oordeel.label}.")
    else:
        zinnen.append("Nog niet afgedaan.")
        if uiterlijk is not None:
            zinnen.append(f"Antwoord uiterlijk {format_date(uiterlijk.datum)} ({uiterlijk.regel.bron}).")
    if klacht.op_afstand is None:
        zinnen.append("Nog niet ingevuld: of de behandelaar er los van stond.")
    elif not klacht.op_afstand:
        zinnen.append("De behandelaar stond er niet los van.")
    return " ".join(zinnen)
