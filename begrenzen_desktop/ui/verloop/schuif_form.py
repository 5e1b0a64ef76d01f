"""The forms about an own norm: by how many days it moves and why, and on which day it was done."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.forms.small_forms import Today, require_date
from begrenzen_desktop.ui.widgets import DateField, GrowingText, LineField, Text

Schuif = tuple[int, str]


class SchuifForm(Form[Schuif]):
    """Asks a reason, and with ``dagen`` also by how many days."""

    def __init__(self, zin: str, *, dagen: bool) -> None:
        super().__init__()
        self.body.addWidget(Text(zin))
        self.dagen = LineField("Hoeveel dagen later?", placeholder="een heel getal")
        self.dagen.setVisible(dagen)
        self._asks_days = dagen
        self.reden = GrowingText(
            "Waarom?", "De oude en de nieuwe dag blijven allebei staan, met deze reden.", min_lines=2
        )
        self.body.addWidget(self.dagen)
        self.body.addWidget(self.reden)

    def value(self) -> Schuif:
        """Give days and reason. Raises OngeldigAntwoord for what is no number."""
        typed = self.dagen.value().strip()
        if self._asks_days and not typed.isdecimal():
            raise OngeldigAntwoord("Vul een heel aantal dagen in, bijvoorbeeld 7.")
        return (int(typed) if self._asks_days else 0), self.reden.value()

    def start(self) -> None:
        (self.dagen if self._asks_days else self.reden).focus_input()


class GedaanForm(Form[dt.date]):
    """Asks on which day something was done."""

    def __init__(self, zin: str, today: Today) -> None:
        super().__init__()
        self.body.addWidget(Text(zin))
        self.op = DateField("Gedaan op", today=today)
        self.op.fill(today())
        self.body.addWidget(self.op)

    def value(self) -> dt.date:
        """Give the day. Raises OngeldigAntwoord when it cannot be read."""
        return require_date(self.op, "De dag")

    def start(self) -> None:
        self.op.focus_input()
