"""The form that begins aftercare: when it happened, and of which dossier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.services.klok import local_moment, to_utc
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.forms.small_forms import require_date
from begrenzen_desktop.ui.taal import parse_time
from begrenzen_desktop.ui.widgets import DateField, LineField, Option, Text

Begin = tuple[dt.datetime, str]
GEEN = Option("", "Geen dossier")


class BeginForm(Form[Begin]):
    """Gives the moment in UTC and a dossier, or ""."""

    def __init__(self, now: Callable[[], dt.datetime], dossier_id: str) -> None:
        super().__init__()
        nu = local_moment(now())
        self.body.addWidget(
            Text(
                "Wat vervelend. Je hoeft hier niets te vertellen: alleen wanneer het was. Daarna staan de stappen op Vandaag, met"
                " hun tijd."
            )
        )
        self.op = DateField("Wanneer gebeurde het?", today=lambda: local_moment(now()).date())
        self.op.fill(nu.date())
        self.tijd = LineField("Hoe laat ongeveer?", placeholder="10:42")
        self.tijd.fill(f"{nu:%H:%M}")
        self.dossier = Select(
            "Hoort het bij een dossier?",
            (Option(dossier_id, "Het dossier dat openstaat"), GEEN) if dossier_id else (GEEN,),
            "De nazorg komt niet in het dossier: de burger kan dat inzien.",
        )
        self.dossier.fill(dossier_id)
        self.dossier.setVisible(bool(dossier_id))
        for field in (self.op, self.tijd, self.dossier):
            self.body.addWidget(field)

    def value(self) -> Begin:
        """Give the moment. Raises BegrenzenError for a day or time that cannot be read."""
        typed = self.tijd.value().strip()
        if not typed:
            raise OngeldigAntwoord(
                "De tijd ontbreekt: de eerste stappen tellen in uren. Een schatting is goed."
            )
        return to_utc(require_date(self.op, "De dag"), parse_time(typed)), self.dossier.value()

    def start(self) -> None:
        self.tijd.focus_input()
