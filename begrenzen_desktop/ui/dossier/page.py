"""The Dossier page: who and what on top, and the sections below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from begrenzen_desktop.domain.dossier import Dossier, Dossierstap, Dossierstatus
from begrenzen_desktop.domain.feiten import count_feiten
from begrenzen_desktop.domain.voortgang import derive_stap
from begrenzen_desktop.ui.dossier.gegevens import GegevensPage
from begrenzen_desktop.ui.dossier.tijdlijn import TijdlijnPage
from begrenzen_desktop.ui.sneltoetsen import listen, words
from begrenzen_desktop.ui.taal import format_date, plural, upper_first
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import Button, Column, Heading, Sparkline, Step, StepCircle, Text
from begrenzen_desktop.ui.widgets.sparkline import describe_weeks

if TYPE_CHECKING:
    from begrenzen_desktop.domain.regeling import Regeling
    from begrenzen_desktop.domain.tijdlijn import Gebeurtenis

PANEL_BESIDE, PANEL_ALONE = 440, 720  # how wide the panel for a contact may be
ROOM_FOR_BOTH, ROOMY = 880, 1100  # pixels; a window of 1024 leaves about 920 beside the rail
WEEKS = 26
STAPVOLGORDE = tuple(Dossierstap)
STAPWOORDEN = {"klaar": "klaar", "bezig": "hier ben je nu", "open": "nog niet begonnen"}
OVERZICHT, BEOORDELING, TIJDLIJN, BRIEVEN, VERLOOP, GEGEVENS = range(6)


class DossierPage(QWidget):
    """One dossier. The sections are given; this page only frames them and says who it is about."""

    step_chosen = Signal(str)
    contact_asked = Signal()
    message_asked = Signal()

    def __init__(
        self,
        beoordeling: QWidget,
        brieven: QWidget,
        verloop: QWidget,
        gegevens: GegevensPage,
        contact: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        self._work = QWidget()
        layout = QVBoxLayout(self._work)
        beside.addWidget(self._work, 1)
        beside.addWidget(contact)
        self._contact = contact
        layout.setContentsMargins(SPACE.xxl, 0, SPACE.l, SPACE.s)
        layout.setSpacing(SPACE.s)
        top = self._top = QHBoxLayout()
        top.setSpacing(SPACE.l)
        self._facts = Text("", role="muted", wide=True)
        top.addWidget(self._facts, 1)
        button = Button("Contact vastleggen", "plus")
        button.setToolTip(words("contact"))
        button.clicked.connect(self.contact_asked)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        judge = self._judge = Button("Bericht beoordelen", "e-mail")
        judge.setToolTip(words("bericht"))
        judge.clicked.connect(self.message_asked)
        judge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        top.addWidget(judge)
        top.addWidget(button)
        listen("contact", self, self.contact_asked.emit)
        layout.addLayout(top)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Delen van dit dossier")
        self.tabs.tabBar().setAccessibleName("Delen van dit dossier")  # this is what Tab stops at
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumWidth(420)  # so that a panel beside it fits in a small window
        layout.addWidget(self.tabs, 1)
        self._circle = StepCircle()
        self._circle.chosen.connect(self.step_chosen)
        self._long_facts = Text("", role="muted")
        self._summary = Text("")
        self._regeling = Text("", role="small")
        self._weeks = Sparkline()
        self._weeks.setMaximumWidth(26 * 16)
        self._weeks_title = Heading("Contacten per week", level=3)
        self._weeks_words = Text("", role="small")
        self._told: tuple[str, str] = ("", "")
        self.tijdlijn = TijdlijnPage()
        self.gegevens = gegevens
        self.tabs.addTab(self._make_overview(), "Overzicht")
        self.tabs.addTab(beoordeling, "Beoordeling")
        self.tabs.addTab(self.tijdlijn, "Tijdlijn")
        self.tabs.addTab(brieven, "Brieven")
        self.tabs.addTab(verloop, "Termijnen")
        self.tabs.setTabToolTip(VERLOOP, "Maatregel en termijnen")
        self.tabs.addTab(self.gegevens, "Gegevens")

    def _make_overview(self) -> QWidget:
        column = Column(spacing=SPACE.l)
        column.body.setContentsMargins(0, SPACE.l, SPACE.l, SPACE.xxl)
        column.add(self._long_facts)
        column.add(self._summary)
        column.add(self._circle)
        column.add(self._regeling)
        weeks = QWidget()
        lines = QVBoxLayout(weeks)
        lines.setContentsMargins(0, SPACE.s, 0, 0)
        lines.setSpacing(SPACE.s)
        for part in (self._weeks_title, self._weeks, self._weeks_words):
            lines.addWidget(part)
        column.add(weeks)
        column.body.addStretch(1)
        return column

    def fill(self, regeling: Regeling, dossier: Dossier, events: tuple[Gebeurtenis, ...]) -> None:
        """Show a dossier in the header, the circle, the timeline and the form."""
        self._told = (self._make_facts(dossier), f"Kenmerk {dossier.kenmerk}")
        self._fit_facts()
        self._fill_weeks(dossier)
        stap = derive_stap(dossier)
        here = STAPVOLGORDE.index(stap)
        steps = [s for s in regeling.stappen if s.nummer > 0]
        states = ["klaar" if i < here else "bezig" if i == here else "open" for i in range(len(steps))]
        self._circle.fill(
            [
                Step(id=s.id, number=s.nummer, title=s.titel, state=state, words=STAPWOORDEN[state])  # type: ignore[arg-type]
                for s, state in zip(steps, states, strict=True)
            ],
            steps[min(here, len(steps) - 1)].id,
        )
        self._summary.setText(make_summary(regeling, dossier))
        self._regeling.setText(
            f"Dit dossier volgt de regeling {regeling.titel} ({regeling.uitgever}), versie van {format_date(regeling.datum)}."
        )
        self.tijdlijn.fill(dossier, events)
        self.gegevens.fill(dossier)

    def make_room(self) -> None:
        """Make room for the panel for a contact that is about to show."""
        self._fit(shown=True)

    def fit_contact(self) -> None:
        """In a small window the panel for a contact takes the place of the work until it is closed."""
        self._fit(shown=not self._contact.isHidden())

    def _fit(self, *, shown: bool) -> None:
        # Beside the panel for a contact there is no room for it; its keys work all the same.
        self._judge.setVisible(not shown and not self._is_large())
        self._top.invalidate()
        alone = shown and not self._has_room()
        self._work.setVisible(not alone)
        wide = self._contact.minimumWidth() if self.width() < ROOMY else PANEL_BESIDE
        self._contact.setMaximumWidth(PANEL_ALONE if alone else wide)
        tight = shown and self.width() < ROOMY
        layout = self._work.layout()
        if layout is not None:
            sides = (SPACE.l, SPACE.xs) if tight else (SPACE.xxl, SPACE.l)
            layout.setContentsMargins(sides[0], 0, sides[1], SPACE.s)

    def _has_room(self) -> bool:
        layout = self._work.layout()
        if self.width() < ROOM_FOR_BOTH:
            return False
        work = layout.minimumSize().width() if layout is not None else 0
        return work + self._contact.minimumWidth() <= self.width() and not self._is_large()

    def _is_large(self) -> bool:
        return is_large(self)

    def _fit_facts(self) -> None:
        """With large words the header is short, and the overview says the rest."""
        large = self._is_large()
        self._facts.setText(self._told[large])
        self._long_facts.setText(self._told[0])
        self._long_facts.setVisible(large)

    def _fill_weeks(self, dossier: Dossier) -> None:
        weeks = [count for _monday, count in count_feiten(dossier).per_week][-WEEKS:]
        for part in (self._weeks_title, self._weeks, self._weeks_words):
            part.setVisible(bool(weeks))
        self._weeks.fill(weeks)
        self._weeks_words.setText(describe_weeks(weeks))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: larger words change what fits."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "gegevens"):
            self._fit_facts()
            self.fit_contact()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a wider window may have room for both."""
        super().resizeEvent(event)
        self.fit_contact()

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        self.gegevens.flush()

    @staticmethod
    def _make_facts(dossier: Dossier) -> str:
        parts = [upper_first(dossier.onderwerp) or "Nog geen onderwerp", f"kenmerk {dossier.kenmerk}"]
        herbeoordeling = dossier.beoordeling.datum("herbeoordelingsdatum")
        if dossier.beoordeling.beslissing and herbeoordeling:
            parts.append(f"opnieuw bekijken op {format_date(herbeoordeling)}")
        if dossier.status is Dossierstatus.GESLOTEN:
            parts.append(f"gesloten: {dossier.sluitreden}")
        return " · ".join(parts)


def make_title(dossier: Dossier) -> str:
    """Give the title above the dossier: the person, with a capital."""
    return upper_first(dossier.betrokkene.weergave)


def make_summary(regeling: Regeling, dossier: Dossier) -> str:
    """Say in a few sentences where the dossier stands."""
    count = len(dossier.contactmomenten)
    sentences = [f"Er {'is' if count == 1 else 'zijn'} {plural(count, 'contact', 'contacten')} vastgelegd."]
    estimate = sum(moment.aantal for moment in dossier.verzamelmomenten)
    if estimate:
        sentences.append(f"Daarnaast gaat het om ongeveer {estimate} eerdere contacten (een schatting).")
    beslissing = dossier.beoordeling.beslissing
    if beslissing is None:
        sentences.append("Er is nog geen beslissing genomen.")
    else:
        titel = regeling.beslissingsoort(beslissing.keuze.value).titel.rstrip(".")
        sentences.append(
            f"Op {format_date(beslissing.besloten_op)} besliste {beslissing.besloten_door}: “{titel}”."
        )
    return " ".join(sentences)
