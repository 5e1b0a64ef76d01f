"""The form that puts a task aside: until which day, and why."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.wegzetting import Wegzetting
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.forms.small_forms import Today, require_date
from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.widgets import DateField, GrowingText, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.overview import Vandaagregel


class WegzetForm(Form[Wegzetting]):
    """Proposes the next Monday, or the last day when that is sooner."""

    def __init__(self, regel: Vandaagregel, today: Today) -> None:
        super().__init__()
        self.body.addWidget(Text(f"{regel.wat}: {regel.dossier}", "strong"))
        if regel.grens is not None:
            self.body.addWidget(
                Text(
                    f"De laatste dag blijft {format_day(regel.grens)}. Op die dag zie je de taak zeker terug."
                )
            )
        self.tot = DateField("Weer laten zien op", today=today)
        self.tot.fill(propose_day(regel.grens, today()))
        self.reden = GrowingText(
            "Waarom kan dit wachten?",
            "Je leest dit terug als de taak weer verschijnt. In de tijdlijn staat alleen dát je iets wegzette.",
            min_lines=2,
        )
        self.body.addWidget(self.tot)
        self.body.addWidget(self.reden)

    def value(self) -> Wegzetting:
        """Give day and reason. Raises OngeldigAntwoord for a day that cannot be read."""
        return Wegzetting(tot=require_date(self.tot, "De dag"), reden=self.reden.value())

    def start(self) -> None:
        self.reden.focus_input()


def propose_day(grens: dt.date | None, today: dt.date) -> dt.date:
    """Propose the next Monday, and never a day after the last one."""
    monday = today + dt.timedelta(days=7 - today.weekday())
    return monday if grens is None else min(monday, grens)
