"""The cards before a decision: what pleads for the citizen, and the defects of our own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from begrenzen_desktop.domain.regeling import Bron
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Card, Heading, IconLabel, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld

Line = tuple[str, str, str]


class PuntenCard(Card):
    """A heading, a sentence, and points that each lead to their question."""

    jump = Signal(str)

    def __init__(self, title: str, explanation: str, empty: str, icon: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._empty, self._icon = empty, icon
        self.body.setSpacing(SPACE.s)
        self.body.addWidget(Heading(title, 3))
        self.body.addWidget(Text(explanation, "muted"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.body.addLayout(self._rows)
        self._shown: tuple[Line, ...] | None = None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show (sentence, question, source) lines when they are others than those on screen."""
        if self._shown == tuple(lines):
            return
        self._shown = tuple(lines)
        _empty_layout(self._rows)
        for sentence, vraag_id, source in self._shown:
            self._rows.addLayout(self._make_row(sentence, vraag_id, source))
        if not self._shown:
            self._rows.addWidget(Text(self._empty))

    def _make_row(self, sentence: str, vraag_id: str, source: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(IconLabel(self._icon), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(sentence))
        words.addWidget(Text(f"Bron: {source}", "small"))
        row.addLayout(words, 1)
        link = Button("Bekijk", "pijl", "quiet")
        link.setAccessibleName(f"Bekijk het antwoord bij: {sentence}")
        link.clicked.connect(lambda: self.jump.emit(vraag_id))
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _empty_layout(layout: QVBoxLayout | QHBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if isinstance(inner, QVBoxLayout | QHBoxLayout):
            _empty_layout(inner)
            inner.deleteLater()


class TegenspraakCard(PuntenCard):
    """The strongest points for the citizen."""

    def __init__(self) -> None:
        super().__init__(
            "Wat spreekt voor de burger?",
            "Uit je antwoorden en de feiten. Lees dit voordat je beslist.",
            "Er is uit de antwoorden nog niets gekomen dat voor de burger pleit. Kijk zelf ook nog eens.",
            "weegschaal",
        )

    def fill(self, beeld: Beeld) -> None:
        """Show the points of this moment."""
        self.show_lines([(punt.zin, punt.vraag_id, _source(punt.bron)) for punt in beeld.tegenspraak])


class GebrekenCard(PuntenCard):
    """Defects of our own; each says why it points at continuing."""

    def __init__(self) -> None:
        super().__init__(
            "Wat ging er bij onszelf niet goed?",
            "Een gebrek in onze eigen behandeling wijst op voortzetten: herstel dat eerst.",
            "Uit de antwoorden blijkt geen gebrek in onze eigen behandeling.",
            "waarschuwing",
        )

    def fill(self, beeld: Beeld) -> None:
        """Show the defects of this moment."""
        self.show_lines(
            [
                (
                    f"Dit wijst op voortzetten, want: {g.zin[0].lower()}{g.zin[1:]}" if g.zin else "",
                    g.vraag_id,
                    _source(g.bron),
                )
                for g in beeld.gebreken
            ]
        )


def _source(bron: Bron) -> str:
    return str(bron)
