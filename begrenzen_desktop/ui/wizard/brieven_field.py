"""The letters in their place in the wizard: our own, and those sent before the program was used."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.brief import Brief, Briefstatus, EerdereBrief
from begrenzen_desktop.domain.regeling import Regeling, Vraag
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.forms.small_forms import EERDERE_SOORTEN, EerdereBriefForm
from begrenzen_desktop.ui.taal import format_date, format_day
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.lijst_field import LijstField, Rij, shorten

STATUSWOORDEN = {
    Briefstatus.CONCEPT: "Concept. Stel de brief vast als hij klopt.",
    Briefstatus.VASTGESTELD: "Vastgesteld. Laat de brief ondertekenen.",
    Briefstatus.ONDERTEKEND: "Ondertekend. Verzend de brief en leg dat vast.",
    Briefstatus.VERZONDEN: "Verzonden.",
}
STATUSICONEN = {
    Briefstatus.CONCEPT: "open-punt",
    Briefstatus.VASTGESTELD: "klok",
    Briefstatus.ONDERTEKEND: "klok",
    Briefstatus.VERZONDEN: "vinkje",
}


class BriefAsk(QObject):
    """Tells the screen around the wizard which letter to show; "" is the list with what can be made."""

    asked = Signal(str)


class BrievenField(LijstField):
    """A letter opens on its own screen."""

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__(vraag, werk, "Er is nog geen brief gemaakt.")
        self.ask = BriefAsk(self)
        self.add_action("Brief maken of bekijken", "brief", lambda: self.ask.asked.emit(""))
        self.add_action("Eerdere brief vastleggen", "plus", self._add)

    def fill(self, beeld: Beeld) -> None:
        """Show the letters of the dossier."""
        dossier = beeld.dossier
        self.show_rows(
            [
                *(self._brief_row(brief, beeld.regeling) for brief in dossier.brieven),
                *(self._eerdere_row(brief) for brief in dossier.eerdere_brieven),
            ]
        )

    def _brief_row(self, brief: Brief, regeling: Regeling) -> Rij:
        datum = f" · {format_date(brief.datum)}" if brief.datum else ""
        return Rij(
            brief.id,
            f"{regeling.briefsoort(brief.soort).titel}{datum}",
            STATUSWOORDEN[brief.status],
            STATUSICONEN[brief.status],
            partial(self.ask.asked.emit, brief.id),
            change_name="Openen",
        )

    def _eerdere_row(self, brief: EerdereBrief) -> Rij:
        namen = {option.id: option.label for option in EERDERE_SOORTEN}
        return Rij(
            brief.id,
            f"{format_day(brief.datum)} · {namen.get(brief.soort, brief.soort)}",
            shorten(f"Eerder verzonden. {brief.toelichting}"),
            "vinkje",
            partial(self._change, brief),
            partial(self.ask_remove, "Deze eerdere brief", partial(self._remove, brief.id)),
        )

    def _add(self) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = EerdereBriefForm(self.werk.today)
        FormDialog(
            "Eerdere brief vastleggen",
            form,
            lambda b: registering.add_eerdere_brief(dossier_id, b),
            self.werk,
            self,
        ).ask()

    def _change(self, brief: EerdereBrief) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = EerdereBriefForm(self.werk.today, brief)
        FormDialog(
            "Eerdere brief wijzigen",
            form,
            lambda b: registering.change_eerdere_brief(dossier_id, b),
            self.werk,
            self,
        ).ask()

    def _remove(self, brief_id: str) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        self.werk.change(lambda: registering.remove_eerdere_brief(dossier_id, brief_id))
