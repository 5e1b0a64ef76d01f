"""The form of an ordegesprek: the invitation first, and below it how it ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.forms.small_forms import require_date
from begrenzen_desktop.ui.widgets import DateField, GrowingText, LineField, Option

DAYS = 3  # so many days are offered, as the letter lets the citizen choose


class GesprekForm(Form[Ordegesprek]):
    """Who is invited when; a report is asked only when the talk was held."""

    def __init__(self, today: Callable[[], dt.date], was: Ordegesprek | None = None) -> None:
        super().__init__()
        self._id = was.id if was else ""
        self.uitgenodigd = DateField("Wanneer nodig je uit?", today=today)
        self.dagen = [
            DateField(f"Het gesprek kan op: dag {number}", today=today) for number in range(1, DAYS + 1)
        ]
        self.plaats = LineField("Waar is het gesprek?")
        self.namens = LineField("Wie is er van ons bij?")
        self.mee = LineField("Wie mag de burger meenemen?", placeholder="bijvoorbeeld familie of een tolk")
        self.reactie = DateField("Tot wanneer kan de burger reageren?", today=today)
        self.uitkomst = Select(
            "Hoe liep het af?", [Option(u.value, u.label.capitalize()) for u in Gespreksuitkomst]
        )
        self.gehouden = DateField("Wanneer was het gesprek?", today=today)
        self.verslag = GrowingText("Wat is er van beide kanten gezegd?")
        self.burger = GrowingText(
            "Wat spraken jullie af met de burger?", "Zet elke afspraak op een regel.", min_lines=2
        )
        self.wij = GrowingText("Wat zegden wij toe?", "Zet elke toezegging op een regel.", min_lines=2)
        self._report = (self.gehouden, self.verslag, self.burger, self.wij)
        for field in (
            self.uitgenodigd, *self.dagen, self.plaats, self.namens, self.mee, self.reactie, self.uitkomst, *self._report,
        ):  # fmt: skip
            self.body.addWidget(field)
        self.uitkomst.edited.connect(lambda _uitkomst: self._show_report())
        self._fill(was or Ordegesprek(id="", uitgenodigd_op=today()))

    def value(self) -> Ordegesprek:
        """Give what was filled in; raises BegrenzenError when the day of inviting is missing."""
        days = [field.value() for field in self.dagen]
        return Ordegesprek(
            id=self._id,
            uitgenodigd_op=require_date(self.uitgenodigd, "De datum van de uitnodiging"),
            mogelijk_op=tuple(day for day in days if day is not None),
            plaats=self.plaats.value(),
            namens_ons=self.namens.value(),
            mee=self.mee.value(),
            uitkomst=Gespreksuitkomst(self.uitkomst.value()),
            gehouden_op=self.gehouden.value(),
            verslag=self.verslag.value(),
            afspraken_burger=self.burger.value(),
            afspraken_organisatie=self.wij.value(),
            reactie_tot=self.reactie.value(),
        )

    def start(self) -> None:
        """Put the cursor in the first field."""
        self.uitgenodigd.focus_input()

    def _fill(self, was: Ordegesprek) -> None:
        self.uitgenodigd.fill(was.uitgenodigd_op)
        for field, day in zip(self.dagen, (*was.mogelijk_op, *(None,) * DAYS), strict=False):
            field.fill(day)
        self.plaats.fill(was.plaats)
        self.namens.fill(was.namens_ons)
        self.mee.fill(was.mee)
        self.reactie.fill(was.reactie_tot)
        self.uitkomst.fill(was.uitkomst.value)
        self.gehouden.fill(was.gehouden_op)
        self.verslag.fill(was.verslag)
        self.burger.fill(was.afspraken_burger)
        self.wij.fill(was.afspraken_organisatie)
        self._show_report()

    def _show_report(self) -> None:
        held = self.uitkomst.value() == Gespreksuitkomst.GEHOUDEN.value
        for field in self._report:
            field.setVisible(held)
