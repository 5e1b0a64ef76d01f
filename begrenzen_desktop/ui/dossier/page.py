"""The Dossier page: who and what on top, and the sections below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from begrenzen_desktop.domain.dossier import Dossier, Dossierstap, Dossierstatus
from begrenzen_desktop.domain.voortgang import derive_stap
from begrenzen_desktop.ui.dossier.gegevens import GegevensPage
from begrenzen_desktop.ui.dossier.tijdlijn import TijdlijnPage
from begrenzen_desktop.ui.taal import format_date, plural
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Column, Step, StepCircle, Text

if TYPE_CHECKING:
    from begrenzen_desktop.domain.regeling import Regeling
    from begrenzen_desktop.domain.tijdlijn import Gebeurtenis

ROOM_FOR_BOTH = 1000  # logical pixels for the work and the panel beside each other
STAPVOLGORDE = tuple(Dossierstap)
STAPWOORDEN = {"klaar": "klaar", "bezig": "hier ben je nu", "open": "nog niet begonnen"}
OVERZICHT, BEOORDELING, TIJDLIJN, BRIEVEN, GEGEVENS = range(5)


class DossierPage(QWidget):
    """One dossier. The sections are given; this page only frames them and says who it is about."""

    step_chosen = Signal(str)
    contact_asked = Signal()

    def __init__(self, beoordeling: QWidget, brieven: QWidget, contact: QWidget) -> None:
        super().__init__()
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        layout = QVBoxLayout()
        beside.addLayout(layout, 1)
        beside.addWidget(contact)
        self._contact = contact
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, SPACE.s)
        layout.setSpacing(SPACE.s)
        top = QHBoxLayout()
        self._facts = Text("", role="muted", wide=True)
        top.addWidget(self._facts, 1)
        top.addStretch(0)
        button = Button("Contact vastleggen", "plus")
        button.setToolTip("Ctrl+N")
        button.clicked.connect(self.contact_asked)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        top.addWidget(button)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.contact_asked)
        layout.addLayout(top)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Delen van dit dossier")
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumWidth(420)  # so that a panel beside it fits in a small window
        layout.addWidget(self.tabs, 1)
        self._room = QWidget()  # holds the header on top while the panel has the room of the work
        layout.addWidget(self._room, 1)
        self._room.hide()
        self._circle = StepCircle()
        self._circle.chosen.connect(self.step_chosen)
        self._summary = Text("")
        self.tijdlijn = TijdlijnPage()
        self.gegevens = GegevensPage()
        self.tabs.addTab(self._make_overview(), "Overzicht")
        self.tabs.addTab(beoordeling, "Beoordeling")
        self.tabs.addTab(self.tijdlijn, "Tijdlijn")
        self.tabs.addTab(brieven, "Brieven")
        self.tabs.addTab(self.gegevens, "Gegevens")

    def _make_overview(self) -> QWidget:
        column = Column()
        column.add(self._summary)
        column.add(self._circle)
        column.body.addStretch(1)
        return column

    def fill(self, regeling: Regeling, dossier: Dossier, events: tuple[Gebeurtenis, ...]) -> None:
        """Show a dossier in the header, the circle, the timeline and the form."""
        self._facts.setText(self._make_facts(dossier))
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
        self._summary.setText(make_summary(dossier))
        self.tijdlijn.fill(dossier, events)
        self.gegevens.fill(dossier)

    def fit_contact(self) -> None:
        """In a small window the panel for a contact takes the place of the work until it is closed."""
        both = self._contact.isHidden() or self.width() >= ROOM_FOR_BOTH
        self.tabs.setVisible(both)
        self._room.setVisible(not both)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a wider window may have room for both."""
        super().resizeEvent(event)
        self.fit_contact()

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        self.gegevens.flush()

    @staticmethod
    def _make_facts(dossier: Dossier) -> str:
        parts = [dossier.onderwerp or "nog geen onderwerp", f"kenmerk {dossier.kenmerk}"]
        herbeoordeling = dossier.beoordeling.datum("herbeoordelingsdatum")
        if dossier.beoordeling.beslissing and herbeoordeling:
            parts.append(f"opnieuw bekijken op {format_date(herbeoordeling)}")
        if dossier.status is Dossierstatus.GESLOTEN:
            parts.append(f"gesloten: {dossier.sluitreden}")
        return " · ".join(parts)


def make_title(dossier: Dossier) -> str:
    """Give the title above the dossier: the person, with a capital."""
    naam = dossier.betrokkene.weergave
    return naam[:1].upper() + naam[1:]


def make_summary(dossier: Dossier) -> str:
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
        sentences.append(
            f"Op {format_date(beslissing.besloten_op)} besliste {beslissing.besloten_door}: {beslissing.keuze.value.replace('-', ' ')}."
        )
    return " ".join(sentences)
