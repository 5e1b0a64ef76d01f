"""The Tijdlijn section: the citizen's contacts on one side, our own doings and slips on the other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.contactmoment import Contactmoment, Richting, Verzamelmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.tijdlijn import Gebeurtenis, Gebeurtenissoort
from begrenzen_desktop.domain.triage import Triageadvies
from begrenzen_desktop.ui.dossier.as_beeld import Line, draw_lines
from begrenzen_desktop.ui.taal import format_day
from begrenzen_desktop.ui.widgets import EmptyState

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


BOTH_SIDES = 72  # letters


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
    judged = Triageadvies(moment.beoordeeld_als).label if moment.beoordeeld_als else ""
    quote = f"“{moment.citaat}”" if moment.citaat else ""
    words = " – ".join(deel for deel in (moment.tekst, quote, judged) if deel)
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
        self._lines: tuple[Line, ...] = ()
        self._narrow = False

    def fill(self, dossier: Dossier, events: tuple[Gebeurtenis, ...]) -> None:
        """Show the timeline of a dossier."""
        self._lines = make_lines(dossier, events)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where two sides do not fit, they stand below each other."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: larger words need more room for each side."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_lines"):
            self._fit()

    def _fit(self) -> None:
        narrow = self.width() < BOTH_SIDES * self.fontMetrics().averageCharWidth()
        if narrow != self._narrow:
            self._narrow = narrow
            self._draw()

    def _draw(self) -> None:
        content = draw_lines(self._lines, self._narrow) if self._lines else _make_empty()
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
