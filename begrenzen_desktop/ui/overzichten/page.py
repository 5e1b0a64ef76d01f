"""The Overzichten page: which years, how small numbers are told, the figures, the lessons, and something for yourself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.afscherming import GRENZEN, Afscherming, Afschermwijze
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.jaarcijfers import Jaarcijfers, Periode
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.overzichten.kaart import Cijferkaart
from begrenzen_desktop.ui.overzichten.lessen import LessenDeel
from begrenzen_desktop.ui.overzichten.raster import Raster
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Bar, Button, Card, Column, Option, Row, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.jaarcijfers import Mogelijk

WIJZEN = tuple(Option(wijze.value, wijze.label) for wijze in Afschermwijze)
KLEIN = tuple(Option(str(grens), str(grens)) for grens in GRENZEN)
OEFENING = "In deze kluis staan alleen oefendossiers. Die tellen hier mee, zodat je kunt zien hoe het werkt."


class OverzichtenPage(QWidget):
    """Shows figures and says what the user asks for."""

    period_chosen = Signal(object)
    shield_chosen = Signal(object)
    export_asked = Signal()
    print_asked = Signal()
    dossier_chosen = Signal(str)
    nazorg_asked = Signal()
    notitie_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._column = Column(spacing=SPACE.l)
        outer.addWidget(self._column)
        self.bar = Bar()
        self._column.add(self.bar)
        self.van, self.tot = Select("Van", ()), Select("Tot en met", ())
        self.wijze, self.grens = Select("Kleine aantallen", WIJZEN), Select("Grens", KLEIN)
        for box, letters in ((self.van, 6), (self.tot, 6), (self.wijze, 14), (self.grens, 4)):
            box.box.setMinimumContentsLength(letters)
        choices = Row(SPACE.l)
        for part in (self.van, self.tot, self.wijze, self.grens):
            choices.add(part)
        self._column.add(choices)
        self.explained = Text("", "small")
        self._column.add(self.explained)
        self.practice = Text(OEFENING, "muted")
        self.practice.hide()
        self._column.add(self.practice)
        self._column.add(self._make_acts())
        self.busy = Text("Bezig met tellen …", "muted")
        self._column.add(self.busy)
        self._figures = QWidget()
        self._place = QVBoxLayout(self._figures)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(SPACE.l)
        self._column.add(self._figures)
        self._column.add(self._make_own())
        for box in (self.van, self.tot):
            box.edited.connect(lambda _=None: self._choose_period())
        for box in (self.wijze, self.grens):
            box.edited.connect(lambda _=None: self._choose_shield())
        self._shown: tuple[Jaarcijfers, Afscherming] | None = None
        self._parts: Iterator[Callable[[], None]] = iter(())
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._add_part)

    def fill(self, mogelijk: Mogelijk, periode: Periode) -> None:
        """Show what can be chosen and what is."""
        years = {*mogelijk.jaren, *periode.jaren}
        options = tuple(Option(str(jaar), str(jaar)) for jaar in sorted(years, reverse=True))
        for box, jaar in ((self.van, periode.van), (self.tot, periode.tot_en_met)):
            box.set_options(options)
            box.fill(str(jaar))
        self.wijze.fill(mogelijk.afscherming.wijze.value)
        self.grens.fill(str(mogelijk.afscherming.grens))
        self.grens.setVisible(mogelijk.afscherming.wijze is not Afschermwijze.EXACT)
        self.explained.setText(mogelijk.afscherming.uitleg)
        self.practice.setVisible(mogelijk.oefening)

    def show_busy(self) -> None:
        """Say that it is being counted; what shows stays until there is something else."""
        self.busy.setVisible(self._shown is None)

    def show_cijfers(self, cijfers: Jaarcijfers, afscherming: Afscherming) -> None:
        """Show figures, a card a turn; the same figures again change nothing, so that nobody loses his place."""
        self.busy.hide()
        if self._shown == (cijfers, afscherming):
            return
        self._shown = (cijfers, afscherming)
        self.clear()
        raster = Raster()
        self._place.addWidget(raster)
        self._parts = self._make_parts(cijfers, afscherming, raster)
        self._more.start()

    def clear(self) -> None:
        """Take the figures away."""
        self._more.stop()
        while self._place.count():
            item = self._place.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()

    def is_filling(self) -> bool:
        """Whether there is still a card to come."""
        return self._more.isActive()

    def cards(self) -> dict[str, Cijferkaart]:
        """The cards that show, by figure."""
        return {card.cijfer.id: card for card in self._figures.findChildren(Cijferkaart)}

    def _make_parts(
        self, cijfers: Jaarcijfers, afscherming: Afscherming, raster: Raster
    ) -> Iterator[Callable[[], None]]:
        leeg = [cijfer.titel for cijfer in cijfers.cijfers if cijfer.is_leeg]
        for cijfer in cijfers.cijfers:
            if cijfer.is_leeg:
                continue
            yield lambda c=cijfer: raster.add(Cijferkaart(c, afscherming, raster))  # type: ignore[misc]

        def add_lessons() -> None:
            if leeg:
                words = f"In deze jaren niet voorgekomen: {', '.join(titel.lower() for titel in leeg)}."
                self._place.addWidget(Text(words, "muted"))
            lessons = LessenDeel(cijfers.lessen)
            lessons.dossier_chosen.connect(self.dossier_chosen)
            self._place.addWidget(lessons)

        yield add_lessons

    def _add_part(self) -> None:
        part = next(self._parts, None)
        if part is None:
            self._more.stop()
        else:
            part()

    def _choose_period(self) -> None:
        try:
            periode = Periode(int(self.van.value()), int(self.tot.value()))
        except BegrenzenError as error:
            self.bar.show_error(str(error))
            return
        self.bar.clear()
        self.period_chosen.emit(periode)

    def _choose_shield(self) -> None:
        afscherming = Afscherming(Afschermwijze(self.wijze.value()), int(self.grens.value()))
        self.grens.setVisible(afscherming.wijze is not Afschermwijze.EXACT)
        self.explained.setText(afscherming.uitleg)
        self.shield_chosen.emit(afscherming)

    def _make_acts(self) -> QWidget:
        acts = Row()
        self.export = Button("Bewaren als Excel-bestand …", "bewaard")
        self.export.clicked.connect(self.export_asked)
        self.print = Button("Afdrukken", "printer")
        self.print.clicked.connect(self.print_asked)
        acts.add(self.export)
        acts.add(self.print)
        return acts

    def _make_own(self) -> QWidget:
        own = Card(title="Voor jezelf")
        own.body.addWidget(
            Text(
                "Na een bedreiging houdt het programma de stappen van de nazorg bij. En je kunt voor jezelf opschrijven hoe het"
                " met je gaat; die notitie hoort bij geen enkel dossier."
            )
        )
        row = Row()
        zorg = Button("Nazorg", "zorg")
        zorg.clicked.connect(self.nazorg_asked)
        notitie = Button("Eigen notitie", "persoon")
        notitie.clicked.connect(self.notitie_asked)
        row.add(zorg)
        row.add(notitie)
        own.body.addWidget(row)
        return own
