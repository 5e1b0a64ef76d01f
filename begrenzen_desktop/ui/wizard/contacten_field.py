"""The contacts of the dossier in their place in the wizard."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal, Richting, Verzamelmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.ui.forms.contact_form import ContactForm
from begrenzen_desktop.ui.forms.contact_panel import keep_contact
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.forms.small_forms import VerzamelForm
from begrenzen_desktop.ui.taal import format_date, format_day, plural
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.lijst_field import LijstField, Rij, shorten

if TYPE_CHECKING:
    from begrenzen_desktop.services.changes import Changes

ICONEN = {
    Kanaal.TELEFOON: "telefoon", Kanaal.E_MAIL: "e-mail", Kanaal.BRIEF: "brief", Kanaal.BALIE: "balie",
    Kanaal.GESPREK: "gesprek", Kanaal.SOCIALE_MEDIA: "gesprek", Kanaal.OVERIG: "pijl",
}  # fmt: skip


class ContactAsk(QObject):
    """Tells the screen around the wizard that a new contact is wanted, so that it opens beside the work."""

    asked = Signal()


class ContactenField(LijstField):
    """Newest first. A new contact opens beside the work; changing one opens the same form in a dialog."""

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__(vraag, werk, "Er is nog geen contact vastgelegd.")
        self.ask = ContactAsk(self)
        button = self.add_action("Contact vastleggen", "plus", self.ask.asked.emit)
        button.setToolTip("Ctrl+N")
        self.add_action("Eerdere contacten samen", "plus", self._add_verzamel)

    def fill(self, beeld: Beeld) -> None:
        """Show the contacts of the dossier."""
        dossier = beeld.dossier
        los = sorted(dossier.contactmomenten, key=lambda m: (m.op, m.tijd or dt.time.min, m.id), reverse=True)
        samen = sorted(dossier.verzamelmomenten, key=lambda m: (m.tot_en_met, m.id), reverse=True)
        self.show_rows(
            [*(self._contact_row(m, dossier) for m in los), *(self._verzamel_row(m) for m in samen)]
        )

    def _contact_row(self, moment: Contactmoment, dossier: Dossier) -> Rij:
        wie = " van ons" if moment.richting is Richting.NAAR_BURGER else ""
        tijd = f", {moment.tijd:%H:%M}" if moment.tijd else ""
        delen = [moment.tekst, f"“{moment.citaat}”" if moment.citaat.strip() else ""]
        if moment.eigen_steek.strip():
            delen.append(f"Bij ons ging mis: {moment.eigen_steek}")
        return Rij(
            moment.id,
            f"{format_day(moment.op)}{tijd} · {moment.kanaal.label}{wie}",
            shorten(" ".join(deel for deel in delen if deel.strip())),
            ICONEN[moment.kanaal],
            partial(self._change_contact, moment, dossier),
            partial(
                self.ask_remove,
                f"Het contact van {format_date(moment.op)}",
                partial(self._remove, "remove_contact", moment.id),
            ),
        )

    def _verzamel_row(self, moment: Verzamelmoment) -> Rij:
        return Rij(
            moment.id,
            f"Ongeveer {plural(moment.aantal, 'contact', 'contacten')} · {moment.kanaal.label}",
            shorten(
                f"{format_date(moment.vanaf)} tot en met {format_date(moment.tot_en_met)}. "
                f"Bron: {moment.herkomst}. {moment.tekst}"
            ),
            ICONEN[moment.kanaal],
            partial(self._change_verzamel, moment),
            partial(
                self.ask_remove,
                "Deze groep contacten",
                partial(self._remove, "remove_verzamelmoment", moment.id),
            ),
        )

    def _change_contact(self, moment: Contactmoment, dossier: Dossier) -> None:
        form = ContactForm(self.werk.today)
        form.fill(moment, dossier)

        def keep(changed: Contactmoment) -> Changes:
            return keep_contact(self.werk, dossier.id, changed, nazorg=form.begins_nazorg())

        FormDialog("Contact wijzigen", form, keep, self.werk, self).ask()

    def _add_verzamel(self) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = VerzamelForm(self.werk.today)
        FormDialog(
            "Eerdere contacten samen",
            form,
            lambda m: registering.add_verzamelmoment(dossier_id, m),
            self.werk,
            self,
        ).ask()

    def _change_verzamel(self, moment: Verzamelmoment) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = VerzamelForm(self.werk.today, moment)
        FormDialog(
            "Eerdere contacten wijzigen",
            form,
            lambda m: registering.change_verzamelmoment(dossier_id, m),
            self.werk,
            self,
        ).ask()

    def _remove(self, method: str, row_id: str) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        remove = {
            "remove_contact": registering.remove_contact,
            "remove_verzamelmoment": registering.remove_verzamelmoment,
        }[method]
        self.werk.change(lambda: remove(dossier_id, row_id))
