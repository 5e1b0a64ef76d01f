"""One file that came back: what it is, what differs, and what the user still has to say of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.tekenmap import Wachtend
from begrenzen_desktop.domain.tekstverschil import MOST
from begrenzen_desktop.domain.teruggekomen import Terugkomst, Terugoordeel
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.taal import plural, upper_first
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Card, IconLabel, Option, Text
from begrenzen_desktop.ui.widgets.choices import OptionRow

WOORDEN = {
    Terugoordeel.GELIJK: ("vinkje", "accent", "Goed"),
    Terugoordeel.NAKIJKEN: ("vraagteken", "accent", "Kijk zelf na"),
    Terugoordeel.ONGETEKEND: ("waarschuwing", "warning", "Nog niet getekend"),
    Terugoordeel.GEWIJZIGD: ("waarschuwing", "warning", "Geweigerd: de brief is veranderd"),
    Terugoordeel.ANDERE_BRIEF: ("waarschuwing", "warning", "Geweigerd: een andere brief"),
    Terugoordeel.AL_ONDERTEKEND: ("waarschuwing", "warning", "Dubbel"),
    Terugoordeel.ONBEKEND: ("waarschuwing", "warning", "Geen brief gevonden"),
}
BEVESTIG = "Ik legde de scan naast de brief: de tekst is gelijk en de handtekening staat erop."
KIES = "Kies de brief"


class Terugregel(Card):
    """``letter_chosen`` tells to which letter a scan without words belongs; ``confirmed`` that a tick changed."""

    letter_chosen = Signal(str)
    confirmed = Signal()

    def __init__(self, terug: Terugkomst, waiting: Sequence[Wachtend]) -> None:
        super().__init__()
        self.terug = terug
        self.done = False
        self.setAccessibleName(f"Teruggekomen bestand {terug.stuk.naam}")
        self.body.setSpacing(SPACE.s)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        icon_name, token, words = WOORDEN[terug.uitkomst]
        self._icon, self._state = IconLabel(icon_name, token), Text(words, role="strong", wide=True)
        head.addWidget(self._icon)
        head.addWidget(self._state, 1)
        self.body.addLayout(head)
        self.body.addWidget(Text(f"Bestand: {terug.stuk.naam}", role="muted", wide=True))
        self.body.addWidget(Text(upper_first(terug.zin), wide=True))
        if terug.verschillen:
            self.body.addWidget(self._make_verschillen())
        self.choice: Select | None = None
        if terug.stuk.is_scan and terug.uitkomst is Terugoordeel.ONBEKEND and not terug.stuk.gelezen.strip():
            self.choice = Select(
                "Bij welke brief hoort deze scan?",
                [
                    Option("", KIES),
                    *(Option(b.brief_id, f"{b.kenmerk}: {upper_first(b.titel)}") for b in waiting),
                ],
            )
            self.choice.edited.connect(self.letter_chosen)
            self.body.addWidget(self.choice)
        self.tick: QCheckBox | None = None
        if terug.uitkomst is Terugoordeel.NAKIJKEN:
            self.tick = QCheckBox()
            self.tick.toggled.connect(lambda _on: self.confirmed.emit())
            self._tick_row = OptionRow(self.tick, Option("gelijk", BEVESTIG))
            self.body.addWidget(self._tick_row)

    @property
    def can_be_kept(self) -> bool:
        """Whether it can be recorded now: the letter is right, and a scan was looked at."""
        return not self.done and self.terug.uitkomst.kan_door and (self.tick is None or self.tick.isChecked())

    def show_kept(self) -> None:
        """Say that the letter is signed now."""
        self.done = True
        self._icon.set_icon("vinkje", "accent")
        self._state.setText("Vastgelegd als ondertekend")
        if self.tick is not None:
            self._tick_row.hide()

    def show_refused(self, sentence: str) -> None:
        """Say why it could not be recorded."""
        self._icon.set_icon("waarschuwing", "warning")
        self._state.setText(sentence)

    def _make_verschillen(self) -> QWidget:
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(SPACE.xl, 0, 0, 0)
        rows.setSpacing(SPACE.xs)
        verschillen = self.terug.verschillen
        rows.addWidget(
            Text(f"{upper_first(plural(len(verschillen), 'verschil', 'verschillen'))}:", role="strong")
        )
        for verschil in verschillen[:MOST]:
            rows.addWidget(Text(f"• {verschil.zin}", wide=True))
        if len(verschillen) > MOST:
            rows.addWidget(Text(f"En nog {len(verschillen) - MOST} andere verschillen.", role="muted"))
        return box
