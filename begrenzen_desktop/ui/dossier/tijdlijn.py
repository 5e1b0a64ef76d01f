"""The Tijdlijn section: the citizen's contacts on one side, our own doings and slips on the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.contactmoment import Contactmoment, Richting, Verzamelmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.tijdlijn import Gebeurtenis, Gebeurtenissoort
from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Column, EmptyState, Heading, Text

OWN_EVENTS = frozenset(
    {
        Gebeurtenissoort.DOSSIER_GEMAAKT,
        Gebeurtenissoort.AFWIJKING_VASTGELEGD,
        Gebeurtenissoort.BESLISSING_VASTGESTELD,
        Gebeurtenissoort.BRIEF_VASTGESTELD,
        Gebeurtenissoort.BRIEF_GEEXPORTEERD,
        Gebeurtenissoort.BRIEF_ONDERTEKEND,
        Gebeurtenissoort.BRIEF_VERZONDEN,
        Gebeurtenissoort.DOSSIER_GESLOTEN,
        Gebeurtenissoort.DOSSIER_HEROPEND,
    }
)
"""What stands on the timeline; every other Gebeurtenis is kept, but would only be noise here."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the picture: a date, whose side, a title, words, and whether it was a slip of ours."""

    op: dt.date
    own: bool
    title: str
    words: str = ""
    slip: bool = False


def make_lines(dossier: Dossier, events: Iterable[Gebeurtenis]) -> tuple[Line, ...]:
    """Give both sides in the order of time, newest first."""
    lines: list[Line] = []
    for moment in dossier.contactmomenten:
        lines.extend(_contact_lines(moment))
    lines.extend(_verzamel_line(moment) for moment in dossier.verzamelmomenten)
    for klacht in dossier.klachten:
        lines.extend(_klacht_lines(klacht))
    lines.extend(
        Line(brief.datum, True, "Eerdere brief", brief.soort.replace("-", " "))
        for brief in dossier.eerdere_brieven
    )
    lines.extend(
        Line(overleg.op, True, f"Overleg met {overleg.wie}", overleg.uitkomst)
        for overleg in dossier.beoordeling.overleggen
    )
    lines.extend(
        Line(event.op.date(), True, event.soort.label) for event in events if event.soort in OWN_EVENTS
    )
    return tuple(sorted(lines, key=lambda line: line.op, reverse=True))


def _contact_lines(moment: Contactmoment) -> list[Line]:
    words = " – ".join(deel for deel in (moment.tekst, f"“{moment.citaat}”" if moment.citaat else "") if deel)
    own = moment.richting is Richting.NAAR_BURGER
    lines = [Line(moment.op, own, f"{moment.kanaal.label.capitalize()}{' van ons' if own else ''}", words)]
    if moment.eigen_steek:
        lines.append(Line(moment.op, True, "Steek van onszelf", moment.eigen_steek, slip=True))
    return lines


def _verzamel_line(moment: Verzamelmoment) -> Line:
    title = f"Ongeveer {moment.aantal} keer {moment.kanaal.label} tot en met deze dag"
    return Line(
        moment.tot_en_met,
        False,
        title,
        f"Vanaf {format_day(moment.vanaf)}. Bron: {moment.herkomst}. {moment.tekst}".strip(),
    )


def _klacht_lines(klacht: Klacht) -> list[Line]:
    lines = []
    if klacht.ontvangen_op:
        lines.append(Line(klacht.ontvangen_op, False, "Klacht ontvangen", klacht.omschrijving))
    if klacht.afgedaan_op and klacht.oordeel:
        lines.append(
            Line(klacht.afgedaan_op, True, f"Klacht afgedaan: {klacht.oordeel.label}", klacht.uitleg)
        )
    return lines


class TijdlijnPage(QWidget):
    """Draws the lines around one axis; side and kind are said in words too."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None

    def fill(self, dossier: Dossier, events: tuple[Gebeurtenis, ...]) -> None:
        """Show the timeline of a dossier."""
        lines = make_lines(dossier, events)
        content: QWidget = _make_grid(lines) if lines else _make_empty()
        if self._content is not None:
            self._content.hide()
            self._layout.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content
        self._layout.addWidget(content)


def _make_empty() -> QWidget:
    return EmptyState(
        "klok",
        "De tijdlijn is nog leeg.",
        "Leg een contact vast met Ctrl+N. Het verschijnt hier op zijn datum.",
    )


def _make_grid(lines: tuple[Line, ...]) -> QWidget:
    column = Column()
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE.l)
    grid.setVerticalSpacing(SPACE.s)
    grid.addWidget(Heading("De burger", level=3), 0, 0)
    grid.addWidget(Heading("Wij", level=3), 0, 2)
    for row, line in enumerate(lines, start=1):
        when = Text(format_day(line.op), role="muted")
        when.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        when.setWordWrap(False)
        grid.addWidget(when, row, 1)
        grid.addWidget(_make_entry(line), row, 2 if line.own else 0)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(2, 1)
    column.add(box)
    column.body.addStretch(1)
    return column


def _make_entry(line: Line) -> QWidget:
    entry = QFrame()
    layout = QVBoxLayout(entry)
    layout.setContentsMargins(0, 0, 0, SPACE.s)
    layout.setSpacing(SPACE.xs)
    layout.addWidget(
        Text(f"⚠ {line.title}" if line.slip else line.title, role="warning" if line.slip else "strong")
    )
    if line.words:
        layout.addWidget(Text(line.words))
    return entry
