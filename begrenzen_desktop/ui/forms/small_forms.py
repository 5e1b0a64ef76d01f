"""The small forms of the lists: contacts counted together, a complaint, a consultation, an earlier letter, a deviation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from begrenzen_desktop.domain.beoordeling import Afwijking, Overleg
from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.contactmoment import Kanaal, Verzamelmoment
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.ui.forms.contact_form import KANALEN, parse_minuten
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.widgets import DateField, GrowingText, LineField, Option, Text

Today = Callable[[], dt.date]
EERDERE_SOORTEN = (
    Option("afdoening", "Antwoord op een klacht (afdoening)"),
    Option("niet-in-behandeling", "Klacht niet in behandeling genomen"),
    Option("waarschuwing", "Waarschuwing"),
    Option("uitnodiging-ordegesprek", "Uitnodiging voor een ordegesprek"),
    Option("gespreksverslag", "Verslag van een ordegesprek"),
    Option("stop-klacht", "Geen verder antwoord over één klacht"),
    Option("maatregel", "Brief met een maatregel"),
    Option("overig", "Andere brief"),
)


def require_date(field: DateField, wat: str) -> dt.date:
    """Give the date. Raises OngeldigAntwoord when it is missing or cannot be read."""
    day = field.value()
    if day is None:
        raise OngeldigAntwoord(f"{wat} ontbreekt of is niet te lezen. Typ bijvoorbeeld 20-2-2026.")
    return day


def optional_date(field: DateField, wat: str) -> dt.date | None:
    """Give the date or None. Raises OngeldigAntwoord when it cannot be read."""
    if not field.is_valid():
        raise OngeldigAntwoord(f"{wat} is niet te lezen. Typ bijvoorbeeld 20-2-2026, of maak het veld leeg.")
    return field.value()


class VerzamelForm(Form[Verzamelmoment]):
    """Earlier contacts counted together."""

    def __init__(self, today: Today, was: Verzamelmoment | None = None) -> None:
        super().__init__()
        self._id = was.id if was else ""
        self.aantal = LineField("Hoeveel contacten ongeveer?")
        self.kanaal = Select("Manier van contact", KANALEN)
        self.vanaf = DateField("Vanaf", today=today)
        self.tot = DateField("Tot en met", today=today)
        self.minuten = LineField("Samen ongeveer hoeveel minuten?", "Laat leeg als je het niet weet.")
        self.herkomst = LineField(
            "Waar komt het aantal vandaan?", placeholder="bijvoorbeeld de registratie van het KCC"
        )
        self.tekst = GrowingText("Waar ging het over?", min_lines=2)
        for field in (
            self.aantal,
            self.kanaal,
            self.vanaf,
            self.tot,
            self.herkomst,
            self.minuten,
            self.tekst,
        ):
            self.body.addWidget(field)
        if was is not None:
            self.aantal.fill(str(was.aantal))
            self.kanaal.fill(was.kanaal.value)
            self.vanaf.fill(was.vanaf)
            self.tot.fill(was.tot_en_met)
            self.minuten.fill(str(was.minuten) if was.minuten else "")
            self.herkomst.fill(was.herkomst)
            self.tekst.fill(was.tekst)

    def value(self) -> Verzamelmoment:
        aantal = self.aantal.value().strip()
        if not aantal.isdecimal():
            raise OngeldigAntwoord(
                "Het aantal contacten ontbreekt. Vul een heel getal in; een schatting mag."
            )
        return Verzamelmoment(
            id=self._id,
            vanaf=require_date(self.vanaf, "De begindatum"),
            tot_en_met=require_date(self.tot, "De einddatum"),
            aantal=int(aantal),
            kanaal=Kanaal(self.kanaal.value()),
            minuten=parse_minuten(self.minuten.value()),
            tekst=self.tekst.value(),
            herkomst=self.herkomst.value(),
        )

    def start(self) -> None:
        self.aantal.focus_input()


class OverlegForm(Form[Overleg]):
    """A consultation: with whom, when, what came out of it."""

    def __init__(self, today: Today, was: Overleg | None = None) -> None:
        super().__init__()
        self._id = was.id if was else ""
        self.wie = LineField("Met wie?")
        self.functie = LineField("Functie")
        self.op = DateField("Wanneer?", today=today)
        self.uitkomst = GrowingText("Wat kwam eruit?")
        self.anders = GrowingText(
            "Zag iemand het anders?",
            "Een andere mening blijft bewaard en staat ook in de besluitnotitie.",
            min_lines=2,
        )
        for field in (self.wie, self.functie, self.op, self.uitkomst, self.anders):
            self.body.addWidget(field)
        self.op.fill(was.op if was else today())
        if was is not None:
            self.wie.fill(was.wie)
            self.functie.fill(was.functie)
            self.uitkomst.fill(was.uitkomst)
            self.anders.fill(was.afwijkende_mening)

    def value(self) -> Overleg:
        return Overleg(
            id=self._id,
            wie=self.wie.value(),
            functie=self.functie.value(),
            op=require_date(self.op, "De datum van het overleg"),
            uitkomst=self.uitkomst.value(),
            afwijkende_mening=self.anders.value(),
        )

    def start(self) -> None:
        self.wie.focus_input()


class EerdereBriefForm(Form[EerdereBrief]):
    """A letter that was sent before this program was used."""

    def __init__(self, today: Today, was: EerdereBrief | None = None, extra: Sequence[Option] = ()) -> None:
        super().__init__()
        self._was = was
        self.soort = Select("Welke brief was het?", (*EERDERE_SOORTEN, *extra))
        self.datum = DateField("Datum van de brief", today=today)
        self.toelichting = GrowingText("Wat stond erin, kort gezegd?", min_lines=2)
        for field in (self.soort, self.datum, self.toelichting):
            self.body.addWidget(field)
        if was is not None:
            self.soort.fill(was.soort)
            self.datum.fill(was.datum)
            self.toelichting.fill(was.toelichting)

    def value(self) -> EerdereBrief:
        return EerdereBrief(
            id=self._was.id if self._was else "",
            soort=self.soort.value(),
            datum=require_date(self.datum, "De datum van de brief"),
            toelichting=self.toelichting.value(),
            scan_bestand_id=self._was.scan_bestand_id if self._was else "",
        )

    def start(self) -> None:
        self.soort.focus_input()


class AfwijkingForm(Form[Afwijking]):
    """Passing over an open point: why, and who decides that."""

    def __init__(self, open_punt: str, zin: str) -> None:
        super().__init__()
        self._punt = open_punt
        self.reden = GrowingText("Waarom kan dit hier anders?", "De reden komt in de besluitnotitie.")
        self.door = LineField("Wie besluit dat?", placeholder="naam en functie")
        self.body.addWidget(Text(zin))
        self.body.addWidget(self.reden)
        self.body.addWidget(self.door)

    def value(self) -> Afwijking:
        return Afwijking(open_punt=self._punt, reden=self.reden.value(), door=self.door.value())

    def start(self) -> None:
        self.reden.focus_input()
