"""The form that moves the day of an own norm: how many days, and why."""

from __future__ import annotations

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.widgets import GrowingText, LineField, Text

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
