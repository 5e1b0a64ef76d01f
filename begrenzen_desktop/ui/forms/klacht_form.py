"""The form of a complaint: how it was handled, and folded away what its terms hang on."""

from __future__ import annotations

from dataclasses import replace

from begrenzen_desktop.domain.klacht import Klacht, Ombudsmanoordeel, Oordeel
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond
from begrenzen_desktop.ui.forms.form import Form
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.forms.small_forms import Today, optional_date
from begrenzen_desktop.ui.widgets import DateField, Expander, GrowingText, LineField, Option, YesNo

NOG_NIET = Option("", "Nog niet afgedaan")
GEEN_UITKOMST = Option("", "Nog geen uitkomst")
GEEN_GROND = Option("", "Wij behandelen de klacht")
GRONDEN = tuple(Option(grond.value, f"{grond.label} ({grond.artikel})") for grond in Weigeringsgrond)


class KlachtForm(Form[Klacht]):
    """A complaint and how it was handled."""

    def __init__(self, today: Today, was: Klacht | None = None) -> None:
        super().__init__()
        was = was or Klacht(id="", omschrijving="")
        self._was = was
        self.omschrijving = GrowingText("Waar ging de klacht over?", min_lines=2)
        self.ontvangen = DateField("Ontvangen op", today=today)
        self.commissie = YesNo(
            "Adviseert een klachtadviescommissie?", "Dan is de termijn tien weken in plaats van zes."
        )
        self.verdaagd = DateField(
            "Verdaagd met een brief van",
            "Vier weken extra. De brief gaat naar de burger én naar de beklaagde.",
            today=today,
        )
        self.uitgesteld = DateField(
            "Verder uitgesteld tot en met", "Alleen als de burger daar op papier mee instemt.", today=today
        )
        self.instemming = DateField("Instemming op papier van", today=today)
        self.gedraging = DateField("Wanneer was de gedraging?", today=today)
        self.bevestigd = DateField("Ontvangst bevestigd op", today=today)
        self.uitstelreden = GrowingText(
            "Waarom duurt het langer?", "De burger leest dit in de brief over het uitstel.", min_lines=2
        )
        self.grond = Select("Behandel je de klacht niet? Kies de grond", (GEEN_GROND, *GRONDEN))
        self.grond_uitleg = GrowingText(
            "Waarom is niet behandelen hier goed?",
            "De burger leest dit in de brief. Noem feiten en datums.",
            min_lines=2,
        )
        self.meer = Expander("Termijn, uitstel en niet behandelen")
        self.afgedaan = DateField("Afgedaan op", "Laat leeg als de klacht nog loopt.", today=today)
        self.oordeel = Select(
            "Hoe liep het af?", (NOG_NIET, *(Option(o.value, o.label.capitalize()) for o in Oordeel))
        )
        self.uitleg = GrowingText("Wat hebben we geantwoord?", "In een paar zinnen.", min_lines=2)
        self.brief_datum = DateField("Datum van onze brief", today=today)
        self.behandelaar = LineField("Wie behandelde de klacht?")
        self.beklaagde = LineField("Over wie of welke afdeling ging het?")
        self.afstand = YesNo("Stond de behandelaar los van degene over wie de klacht ging?")
        self.strijdig = YesNo("Spraken de verklaringen elkaar tegen, zonder bewijs voor een van beide?")
        self.verwezen = YesNo("Stond in ons antwoord dat de burger naar de ombudsman kan, en tot wanneer?")
        self.ombudsman_sinds = DateField("De ombudsman vroeg ons hierover op", today=today)
        self.ombudsman_oordeel = Select(
            "Hoe liep het af bij de ombudsman?",
            (GEEN_UITKOMST, *(Option(o.value, o.label[:1].upper() + o.label[1:]) for o in Ombudsmanoordeel)),
        )
        self.ombudsman_op = DateField("Uitkomst van de ombudsman op", today=today)
        self.ombudsman = GrowingText("Wat zei de ombudsman?", min_lines=1)
        self.naar_ombudsman = Expander("Bij de ombudsman")
        for field in (
            self.omschrijving, self.ontvangen, self.afgedaan, self.oordeel, self.afstand, self.verwezen,
            self.uitleg, self.brief_datum, self.behandelaar, self.beklaagde, self.strijdig,
        ):  # fmt: skip
            self.body.addWidget(field)
        self.body.addWidget(self.naar_ombudsman)
        self.naar_ombudsman.body.setContentsMargins(0, 0, 0, 0)
        for field in (self.ombudsman_sinds, self.ombudsman_oordeel, self.ombudsman_op, self.ombudsman):
            self.naar_ombudsman.body.addWidget(field)
        self.body.addWidget(self.meer)
        self.meer.body.setContentsMargins(0, 0, 0, 0)
        for field in (
            self.bevestigd, self.gedraging, self.commissie, self.uitstelreden, self.verdaagd, self.uitgesteld, self.instemming,
            self.grond, self.grond_uitleg,
        ):  # fmt: skip
            self.meer.body.addWidget(field)
        self.grond.edited.connect(self._show_grond)
        self._fill(was)

    def _fill(self, was: Klacht) -> None:
        self.omschrijving.fill(was.omschrijving)
        self.ontvangen.fill(was.ontvangen_op)
        self.afgedaan.fill(was.afgedaan_op)
        self.oordeel.fill(was.oordeel.value if was.oordeel else "")
        self.uitleg.fill(was.uitleg)
        self.brief_datum.fill(was.brief_datum)
        self.behandelaar.fill(was.behandelaar)
        self.beklaagde.fill(was.beklaagde)
        self.afstand.fill(was.op_afstand)
        self.strijdig.fill(was.verklaringen_strijdig)
        self.verwezen.fill(was.naar_ombudsman_verwezen)
        self.ombudsman.fill(was.ombudsman_uitkomst)
        self.ombudsman_sinds.fill(was.ombudsman_sinds)
        self.ombudsman_op.fill(was.ombudsman_op)
        self.ombudsman_oordeel.fill(was.ombudsman_oordeel.value if was.ombudsman_oordeel else "")
        self.naar_ombudsman.set_open(bool(was.ombudsman_uitkomst or was.ombudsman_sinds or was.ombudsman_op))
        self.commissie.fill(was.commissie)
        self.verdaagd.fill(was.verdaagd_op)
        self.uitgesteld.fill(was.uitgesteld_tot)
        self.instemming.fill(was.instemming_op)
        self.gedraging.fill(was.gedraging_op)
        self.bevestigd.fill(was.bevestigd_op)
        self.uitstelreden.fill(was.uitstelreden)
        self.grond.fill(was.grond)
        self.grond_uitleg.fill(was.grond_uitleg)
        self._show_grond(was.grond)

    def _show_grond(self, grond: str) -> None:
        """Say which facts the ground needs."""
        self.grond_uitleg.setVisible(bool(grond))
        self.grond.note.setText(Weigeringsgrond(grond).vraagt if grond else "")
        self.grond.note.setVisible(bool(grond))

    def value(self) -> Klacht:
        oordeel, ombudsman = self.oordeel.value(), self.ombudsman_oordeel.value()
        return replace(
            self._was,
            omschrijving=self.omschrijving.value(),
            ontvangen_op=optional_date(self.ontvangen, "De datum van ontvangst"),
            afgedaan_op=optional_date(self.afgedaan, "De datum van afhandeling"),
            oordeel=Oordeel(oordeel) if oordeel else None,
            uitleg=self.uitleg.value(),
            behandelaar=self.behandelaar.value(),
            beklaagde=self.beklaagde.value(),
            op_afstand=self.afstand.value(),
            verklaringen_strijdig=self.strijdig.value(),
            naar_ombudsman_verwezen=self.verwezen.value(),
            ombudsman_uitkomst=self.ombudsman.value(),
            ombudsman_sinds=optional_date(self.ombudsman_sinds, "De dag van de vraag van de ombudsman"),
            ombudsman_op=optional_date(self.ombudsman_op, "De dag van de uitkomst van de ombudsman"),
            ombudsman_oordeel=Ombudsmanoordeel(ombudsman) if ombudsman else None,
            brief_datum=optional_date(self.brief_datum, "De datum van de brief"),
            commissie=self.commissie.value(),
            verdaagd_op=optional_date(self.verdaagd, "De datum van de verdaging"),
            uitgesteld_tot=optional_date(self.uitgesteld, "De datum van het uitstel"),
            instemming_op=optional_date(self.instemming, "De datum van de instemming"),
            gedraging_op=optional_date(self.gedraging, "De datum van de gedraging"),
            bevestigd_op=optional_date(self.bevestigd, "De datum van de bevestiging"),
            uitstelreden=self.uitstelreden.value(),
            grond=self.grond.value(),
            grond_uitleg=self.grond_uitleg.value(),
        )

    def start(self) -> None:
        self.omschrijving.focus_input()
