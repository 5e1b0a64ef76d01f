"""The form of one contact: everything that can be known is filled in, the cursor stands in the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal, Richting
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.taal import parse_time
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import DateField, Expander, GrowingText, LineField, Option

KANALEN = tuple(Option(kanaal.value, kanaal.label.capitalize()) for kanaal in Kanaal)
RICHTINGEN = (Option("van-burger", "De burger nam contact op"), Option("naar-burger", "Wij namen contact op"))
MINUTEN = {Kanaal.TELEFOON: 10, Kanaal.GESPREK: 30, Kanaal.BALIE: 10}


def parse_minuten(tekst: str) -> int:
    """Read a number of minutes; nothing is 0."""
    schoon = tekst.strip().removesuffix("minuten").removesuffix("min").strip()
    if not schoon:
        return 0
    if not schoon.isdecimal():
        raise OngeldigAntwoord("De duur is geen heel getal. Vul het aantal minuten in, bijvoorbeeld 10.")
    return int(schoon)


class ContactForm(Form[Contactmoment]):
    """Makes or changes a Contactmoment."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._was: Contactmoment | None = None
        self.tekst = GrowingText("Waar ging het over?", min_lines=4, max_lines=14)
        self.citaat = GrowingText(
            "Letterlijke woorden", "Wat is er precies gezegd of geschreven?", min_lines=1, max_lines=8
        )
        self.kanaal = Select("Manier van contact", KANALEN)
        self.richting = Select("Wie nam contact op?", RICHTINGEN)
        self.op = DateField("Datum", today=today)
        self.op.set_words_visible(False)
        self.tijd = LineField("Tijd", placeholder="10:42")
        self.minuten = LineField("Minuten")
        self.medewerker = LineField("Wie van ons?")
        self.steek = GrowingText(
            "Ging er bij ons zelf iets mis?",
            "Bijvoorbeeld te laat, niet beantwoord, beloofd en niet gedaan.",
            min_lines=1,
            max_lines=6,
        )
        self.nieuw = QCheckBox("Er zat nieuwe informatie in")
        self.onaanvaardbaar = QCheckBox("Gedrag dat niet kan, zoals dreigen")
        self.strafbaar = QCheckBox("Mogelijk strafbaar (volg het protocol)")
        self.buiten = QCheckBox("Langs een weg die nu niet mag")
        self.nazorg = QCheckBox("Nazorg beginnen")
        self.nazorg.hide()
        for mark in (self.onaanvaardbaar, self.strafbaar):
            mark.toggled.connect(lambda _on: self._offer_nazorg())
        self.klacht = Select("Hoort bij klacht", (Option("", "Geen of onbekend"),))
        self.kanaal.edited.connect(self._propose_minutes)
        self.body.addWidget(self.tekst)
        self.body.addWidget(self.kanaal)
        self.body.addWidget(self.richting)
        self.body.addWidget(self.op)
        self.add_pair(self.tijd, self.minuten)
        more = Expander("Meer vastleggen")
        more.body.setContentsMargins(0, SPACE.s, 0, SPACE.s)  # beside the work there is no room to step in
        marks = (self.nieuw, self.onaanvaardbaar, self.strafbaar, self.buiten)
        for widget in (self.citaat, self.steek, *marks, self.nazorg, self.medewerker, self.klacht):
            more.body.addWidget(widget)
        self.more = more
        self.body.addWidget(more)

    def begin(self, dossier: Dossier, nu: dt.datetime) -> None:
        """Prepare for a new contact at this local moment; who types already keeps all that stands there."""
        if self.is_typed():
            self._offer_klachten(dossier)
            if not self.medewerker.value().strip():
                self.medewerker.fill(dossier.behandelaar)
            return
        laatste = max(dossier.contactmomenten, key=lambda m: (m.op, m.tijd or dt.time.min), default=None)
        kanaal = laatste.kanaal if laatste else Kanaal.TELEFOON
        self.fill(
            Contactmoment(
                id="",
                op=nu.date(),
                tijd=nu.time().replace(second=0, microsecond=0),
                kanaal=kanaal,
                minuten=MINUTEN.get(kanaal, 5),
                medewerker=dossier.behandelaar,
            ),
            dossier,
        )
        self._was = None

    def fill(self, moment: Contactmoment, dossier: Dossier) -> None:
        """Show a contact."""
        self._was = moment
        self.nazorg.setChecked(False)
        self._offer_klachten(dossier)
        self.tekst.fill(moment.tekst)
        self.citaat.fill(moment.citaat)
        self.kanaal.fill(moment.kanaal.value)
        self.richting.fill(moment.richting.value)
        self.op.fill(moment.op)
        self.tijd.fill(f"{moment.tijd:%H:%M}" if moment.tijd else "")
        self.minuten.fill(str(moment.minuten) if moment.minuten else "")
        self.medewerker.fill(moment.medewerker)
        self.steek.fill(moment.eigen_steek)
        self.nieuw.setChecked(moment.nieuwe_informatie)
        self.onaanvaardbaar.setChecked(moment.onaanvaardbaar)
        self.strafbaar.setChecked(moment.strafrechtelijk)
        self.buiten.setChecked(moment.buiten_afspraak)
        self.klacht.fill(moment.klacht_id)
        marks = (
            moment.nieuwe_informatie
            or moment.onaanvaardbaar
            or moment.strafrechtelijk
            or moment.buiten_afspraak
        )
        has_more = moment.citaat or moment.eigen_steek or marks
        self.more.set_open(bool(has_more))

    def value(self) -> Contactmoment:
        """Give the contact. Raises BegrenzenError for a date, time or duration that cannot be read."""
        op = self.op.value()
        if op is None:
            raise OngeldigAntwoord("De datum ontbreekt of is niet te lezen. Typ bijvoorbeeld 20-2-2026.")
        tijd = self.tijd.value().strip()
        moment = Contactmoment(
            id=self._was.id if self._was else "",
            op=op,
            tijd=parse_time(tijd) if tijd else None,
            kanaal=Kanaal(self.kanaal.value()),
            richting=Richting(self.richting.value()),
            minuten=parse_minuten(self.minuten.value()),
            medewerker=self.medewerker.value().strip(),
            tekst=self.tekst.value(),
            citaat=self.citaat.value(),
            nieuwe_informatie=self.nieuw.isChecked(),
            eigen_steek=self.steek.value(),
            strafrechtelijk=self.strafbaar.isChecked(),
            onaanvaardbaar=self.onaanvaardbaar.isChecked(),
            buiten_afspraak=self.buiten.isChecked(),
            beoordeeld_als=self._was.beoordeeld_als if self._was else "",
        )
        return replace(moment, klacht_id=self.klacht.value())

    def begins_nazorg(self) -> bool:
        """Whether aftercare is to begin with this contact."""
        return not self.nazorg.isHidden() and self.nazorg.isChecked()

    def start(self) -> None:
        self.tekst.focus_input()

    def is_typed(self) -> bool:
        """Whether there are words in it that would be lost."""
        return bool(self.tekst.value().strip() or self.citaat.value().strip() or self.steek.value().strip())

    def clear(self) -> None:
        """Empty the texts, also what was typed a moment ago."""
        for text in (self.tekst, self.citaat, self.steek):
            text.flush()
            text.fill("")

    def reset(self, nu: dt.datetime) -> None:
        """Let go of the contact before: nothing of it may stand in the next one, however soon somebody types."""
        self.clear()
        self._was = None
        self.op.fill(nu.date())
        self.tijd.fill(f"{nu:%H:%M}")
        self.richting.fill(Richting.VAN_BURGER.value)
        self.medewerker.fill("")
        for mark in (self.nieuw, self.onaanvaardbaar, self.strafbaar, self.buiten, self.nazorg):
            mark.setChecked(False)
        self.klacht.fill("")
        self.more.set_open(False)

    def _offer_klachten(self, dossier: Dossier) -> None:
        self.klacht.set_options(
            (Option("", "Geen of onbekend"), *(Option(k.id, k.omschrijving) for k in dossier.klachten))
        )

    def _offer_nazorg(self) -> None:
        marked = self.onaanvaardbaar.isChecked() or self.strafbaar.isChecked()
        self.nazorg.setVisible(marked)

    def _propose_minutes(self, kanaal: str) -> None:
        if self._was is None:
            self.minuten.fill(str(MINUTEN.get(Kanaal(kanaal), 5)))
