"""The terms of a dossier: each with its day in words, why it is that day, and what may be done with it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.afloop import EIGEN, WETTELIJK, tell_afloop
from begrenzen_desktop.domain.bewaking import AFVINKBAAR, VERSCHUIFBAAR, Bewaking
from begrenzen_desktop.ui.taal import format_date, upper_first
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.verloop.levensloop import Dagenloop, describe_left
from begrenzen_desktop.ui.widgets import Button, Expander, Heading, IconLabel, Row, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.termijnen import Termijnbeeld

OORZAKEN = {
    "feestdagen": "door een feestdag die erbij kwam of wegviel",
    "verschoven": "met een reden",
    "klacht-gewijzigd": "doordat de gegevens van de klacht veranderden",
}
VERSCHUIF, STIL, LOOP, GEDAAN, NIET_GEDAAN = "verschuif", "stil", "loop", "gedaan", "niet-gedaan"


class TermijnenDeel(QWidget):
    """Tells by signal which term is to be moved and how."""

    move_asked = Signal(str, object)
    agenda_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.m)
        self._shown: tuple[Termijnbeeld, dt.date] | None = None
        self._open: set[str] = set()

    def fill(self, beeld: Termijnbeeld, today: dt.date) -> None:
        """Show the terms, those that ask for something first."""
        if self._shown == (beeld, today):
            return
        self._shown = (beeld, today)
        while self._layout.count():
            item = self._layout.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._layout.addWidget(Heading("Termijnen", level=2))
        if not beeld.bewakingen:
            self._layout.addWidget(
                Text("Er lopen nog geen termijnen. Leg een klacht vast, met de dag van ontvangst.", "muted")
            )
        for bewaking in sorted(beeld.bewakingen, key=lambda b: (b.klaar, b.termijn.datum)):
            if bewaking.gedaan_op is None:
                self._layout.addWidget(self._make_row(bewaking, today, stil=bewaking.id in beeld.stil))
        self._add_done([bewaking for bewaking in beeld.bewakingen if bewaking.gedaan_op is not None], today)
        if any(bewaking.taak and not bewaking.klaar for bewaking in beeld.bewakingen):
            agenda = Button("Naar je agenda …", "kalender", kind="quiet")
            agenda.clicked.connect(self.agenda_asked)
            self._layout.addWidget(agenda, 0, Qt.AlignmentFlag.AlignLeft)
        if beeld.wijzigingen:
            history = Expander("Verschoven dagen", len(beeld.wijzigingen))
            for wijziging in reversed(beeld.wijzigingen):
                waarom = wijziging.reden or OORZAKEN.get(
                    wijziging.oorzaak, "doordat er iets in het dossier veranderde"
                )
                history.body.addWidget(
                    Text(f"Van {format_date(wijziging.van)} naar {format_date(wijziging.naar)}: {waarom}")
                )
            self._layout.addWidget(history)

    def _add_done(self, gedaan: list[Bewaking], today: dt.date) -> None:
        if not gedaan:
            return
        done = Expander("Gedaan", len(gedaan), open=GEDAAN in self._open)
        done.toggled.connect(lambda on: self._remember(GEDAAN, on))
        for bewaking in gedaan:
            done.body.addWidget(self._make_row(bewaking, today, stil=False))
        self._layout.addWidget(done)

    def _make_row(self, bewaking: Bewaking, today: dt.date, *, stil: bool) -> QWidget:
        row = QWidget()
        row.setObjectName("Rij")
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, SPACE.xs, 0, SPACE.s)
        beside.setSpacing(SPACE.m)
        termijn = bewaking.termijn
        beside.addWidget(IconLabel(_icon(bewaking, today)))
        words = QVBoxLayout()
        words.setSpacing(2)
        beside.addLayout(words, 1)
        words.addWidget(Text(upper_first(termijn.regel.naam), "strong"))
        staat = "staat stil" if stil else describe_end(bewaking, today)
        over = f" Over: {bewaking.over}." if bewaking.over else ""
        words.addWidget(Text(f"{upper_first(staat)} ({termijn.label}).{over}"))
        why = Expander("Waarom deze dag?", open=bewaking.id in self._open)
        why.button.setAccessibleName(f"Waarom deze dag: {termijn.regel.naam}")
        why.toggled.connect(lambda on, naam=bewaking.id: self._remember(naam, on))
        why.body.setContentsMargins(0, SPACE.xs, 0, SPACE.xs)
        why.body.setSpacing(SPACE.xs)
        for number, stap in enumerate(termijn.stappen, start=1):
            why.body.addWidget(Text(f"{number}. {stap.zin}"))
        why.body.addWidget(Text(f"Bron: {', '.join(termijn.bronnen)}", "small"))
        if termijn.regel.rolt:
            why.body.addWidget(Dagenloop(termijn))
        words.addWidget(why)
        if bewaking.soort in AFVINKBAAR or (bewaking.soort in VERSCHUIFBAAR and not bewaking.klaar):
            words.addWidget(self._make_acts(bewaking, stil=stil))
        return row

    def _make_acts(self, bewaking: Bewaking, *, stil: bool) -> QWidget:
        acts = Row()
        choices = (
            [(LOOP, "Weer laten lopen")] if stil else [(VERSCHUIF, "Later zetten"), (STIL, "Stilzetten")]
        )
        if bewaking.gedaan_op is not None:
            choices = [(NIET_GEDAAN, "Toch niet gedaan")]
        elif bewaking.soort in AFVINKBAAR:
            choices = [(GEDAAN, "Gedaan"), *choices]
        for act, title in choices:
            button = Button(title, kind="quiet")
            button.setAccessibleName(f"{title}: {bewaking.termijn.regel.naam}")
            button.clicked.connect(lambda _=False, a=act: self.move_asked.emit(a, bewaking))
            acts.add(button)
        return acts

    def _remember(self, naam: str, on: bool) -> None:
        (self._open.add if on else self._open.discard)(naam)


def describe_end(bewaking: Bewaking, today: dt.date) -> str:
    """Say how far the day is away, or when it was done and whether that was in time."""
    day = bewaking.termijn.datum
    if bewaking.gedaan_op is None:
        return describe_left(day, today)
    words = f"{format_date(day)}, gedaan op {format_date(bewaking.gedaan_op)}"
    if bewaking.soort not in (*WETTELIJK, *EIGEN):
        return words
    return f"{words}: {tell_afloop(day, bewaking.gedaan_op, None, today).label}"


def _icon(bewaking: Bewaking, today: dt.date) -> str:
    past = bewaking.termijn.datum < today
    if bewaking.gedaan_op is not None:
        return "vinkje"
    if bewaking.klaar:
        return "vinkje" if past else "informatie"
    return "waarschuwing" if past else "klok"
