"""The form of a step in the life of a measure: what came out, which facts it rests on, and what holds from then on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.verloop import MET_UITKOMST, Verloopsoort, Verloopstap, Verloopuitkomst
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.forms.small_forms import Today, require_date
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.widgets import DateField, GrowingText, LineField, MultiChoice, Option, Text

ASSEN = ("wie", "wat", "wanneer", "waar", "hoe")
INLEIDING = {
    Verloopsoort.HERBEOORDELING: "Kijk alleen naar wat er sinds de vorige keer gebeurde. Langer duren kan alleen met recente feiten.",
    Verloopsoort.SCHENDING: "De aanpassing geldt pas als de brief is verstuurd.",
    Verloopsoort.HEROVERWEGING: "Iemand die er niet bij betrokken was, kijkt opnieuw. De burger wordt er nooit slechter van.",
    Verloopsoort.STOP_BEKEKEN: "Lees wat de burger sinds de vorige keer schreef en zei. Stond er iets nieuws in? Dan hoort daar een antwoord bij.",
    Verloopsoort.EINDE: "De maatregel stopt op deze dag. Stuur de burger een brief en trek het interne bericht in.",
    Verloopsoort.INGESTELD: "Voor een maatregel die al liep voordat jullie dit programma gebruikten.",
}


class StapForm(Form[Verloopstap]):
    """Asks only what the kind of step needs."""

    def __init__(
        self, soort: Verloopsoort, today: Today, nu: Maatregel | None, contacten: Sequence[Contactmoment]
    ) -> None:
        super().__init__()
        self._soort, self._nu = soort, nu
        self.op = DateField("Op welke dag is dit besloten?", today=today)
        self.op.fill(today())
        self.gevraagd = DateField("Wanneer vroeg de burger hierom?", today=today)
        self.uitkomst = Select(
            "Wat is de uitkomst?", [Option(u.value, u.label) for u in _find_uitkomsten(soort)]
        )
        self.contacten = MultiChoice(
            "Om welke contacten gaat het?",
            [Option(m.id, _describe(m)) for m in contacten],
            "" if contacten else "Er is geen contact sinds de vorige keer waarin het gedrag niet kan.",
        )
        self._lines = [(as_, regel) for as_ in ASSEN for regel in getattr(nu, as_, ())]
        self.blijft = MultiChoice(
            "Welke afspraken gelden nu?",
            [Option(str(place), regel) for place, (_, regel) in enumerate(self._lines)],
            "Haal weg wat niet meer nodig is.",
        )
        self.blijft.fill([str(place) for place in range(len(self._lines))])
        self.erbij = GrowingText("Welke afspraak komt erbij?", "Zet elke afspraak op een regel.", min_lines=2)
        self.route = LineField("Welke weg blijft altijd open?")
        self.ingang = DateField("Vanaf wanneer?", today=today)
        self.einde = DateField("Tot en met wanneer?", today=today)
        self.opnieuw = DateField("Wanneer kijken jullie opnieuw?", today=today)
        self.reden = GrowingText(
            "Waarom?",
            "De burger leest dit in de brief. Schrijf met “u” en “wij”, en noem datums.",
            min_lines=3,
        )
        self.door = LineField("Wie besloot dit?")
        self.functie = LineField("Welke functie heeft die persoon?")
        self.body.addWidget(Text(INLEIDING[soort], "muted"))
        for field in self._fields():
            self.body.addWidget(field)
        self.uitkomst.edited.connect(lambda _uitkomst: self._show_fields())
        self._fill()
        self._show_fields()

    def value(self) -> Verloopstap:
        """Give the step. Raises OngeldigAntwoord when a day is missing or every way is closed."""
        uitkomst = Verloopuitkomst(self.uitkomst.value()) if self._has_outcome() else None
        stap = Verloopstap(
            id="",
            soort=self._soort,
            op=require_date(self.op, "De dag van het besluit"),
            uitkomst=uitkomst,
            reden=self.reden.value(),
            door=self.door.value(),
            functie=self.functie.value(),
            contact_ids=self.contacten.value() if self._soort in _MET_FEITEN else (),
            gevraagd_op=self.gevraagd.value() if self._soort is Verloopsoort.HEROVERWEGING else None,
            opnieuw_op=self.opnieuw.value()
            if self._soort is Verloopsoort.STOP_BEKEKEN and not self._stops()
            else None,
        )
        return (
            stap
            if stap.stopt or self._soort is Verloopsoort.STOP_BEKEKEN
            else replace(stap, maatregel=self._measure())
        )

    def start(self) -> None:
        self.op.focus_input()

    def _measure(self) -> Maatregel:
        kept = [self._lines[int(place)] for place in self.blijft.value()]
        assen: dict[str, tuple[str, ...]] = {
            as_: tuple(regel for a, regel in kept if a == as_) for as_ in ASSEN
        }
        new = tuple(regel.strip() for regel in self.erbij.value().splitlines() if regel.strip())
        assen["hoe"] = (*assen["hoe"], *new)
        if not any(assen.values()):
            raise OngeldigAntwoord(
                "Er geldt geen enkele afspraak meer. Kies dan de uitkomst ‘Het stopt’, of vul een afspraak in."
            )
        return Maatregel(
            **assen,
            open_route=self.route.value(),
            ingang=require_date(self.ingang, "De eerste dag"),
            einde=require_date(self.einde, "De laatste dag"),
            herbeoordeling=require_date(self.opnieuw, "De dag om opnieuw te kijken"),
            trede=self._nu.trede if self._nu else 0,
        )

    def _has_outcome(self) -> bool:
        return self._soort in MET_UITKOMST

    def _stops(self) -> bool:
        return self._soort is Verloopsoort.EINDE or (
            self._has_outcome() and self.uitkomst.value() == Verloopuitkomst.STOPPEN
        )

    def _fields(self) -> tuple[DateField | Select | MultiChoice | GrowingText | LineField, ...]:
        return (
            self.op, self.gevraagd, self.uitkomst, self.contacten, self.blijft, self.erbij, self.route, self.ingang, self.einde,
            self.opnieuw, self.reden, self.door, self.functie,
        )  # fmt: skip

    def _fill(self) -> None:
        nu = self._nu
        if nu is not None:
            self.route.fill(nu.open_route)
            self.ingang.fill(self.op.value() if self._soort is Verloopsoort.SCHENDING else nu.ingang)
            self.einde.fill(nu.einde)
            # A day that has passed is no proposal: the last day is, until somebody types an earlier one.
            later = nu.herbeoordeling > (self.op.value() or nu.ingang)
            self.opnieuw.fill(nu.herbeoordeling if later else nu.einde)

    def _show_fields(self) -> None:
        stops = self._stops()
        measure = not stops and self._soort is not Verloopsoort.STOP_BEKEKEN
        self.gevraagd.setVisible(self._soort is Verloopsoort.HEROVERWEGING)
        self.uitkomst.setVisible(self._has_outcome())
        self.contacten.setVisible(self._soort in _MET_FEITEN)
        self.blijft.setVisible(bool(self._lines) and measure)
        for field in (self.erbij, self.route, self.ingang, self.einde):
            field.setVisible(measure)
        self.opnieuw.setVisible(not stops)
        for last in (self.reden, self.door, self.functie):
            last.setVisible(self._soort is not Verloopsoort.INGESTELD)


_MET_FEITEN = frozenset({Verloopsoort.HERBEOORDELING, Verloopsoort.SCHENDING})


def _find_uitkomsten(soort: Verloopsoort) -> list[Verloopuitkomst]:
    """A stop about one subject stays or ends; somebody who asks to look again never gets a longer measure."""
    if soort is Verloopsoort.STOP_BEKEKEN:
        return [Verloopuitkomst.DOORGAAN, Verloopuitkomst.STOPPEN]
    return [
        u
        for u in Verloopuitkomst
        if soort is Verloopsoort.HERBEOORDELING or u is not Verloopuitkomst.VERLENGEN
    ]


def _describe(moment: Contactmoment) -> str:
    woorden = moment.citaat or moment.tekst
    kort = woorden if len(woorden) <= 80 else f"{woorden[:77]}…"
    return f"{format_date(moment.op)}, {moment.kanaal.label}: {kort}"
