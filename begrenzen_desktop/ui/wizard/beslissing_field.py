"""The three decisions side by side: what each means for everyone, and what is still open for it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from begrenzen_desktop.domain.poorten import OpenPunt
from begrenzen_desktop.domain.regeling import Beslissingsoort, Vraag
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Card, Field, IconLabel, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld

NARROW_CARDS = 46  # characters per card below which they stand under each other: 3 cards


class BeslissingCard(Card):
    """One decision with its radio button."""

    def __init__(self, soort: Beslissingsoort) -> None:
        super().__init__()
        self.body.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        self.body.setSpacing(SPACE.s)
        self.radio = QRadioButton()
        self.radio.setAccessibleName(soort.titel)
        self.radio.setAccessibleDescription(
            f"Voor de burger: {soort.voor_burger} Voor jou: {soort.voor_jou} Voor de organisatie: {soort.voor_organisatie}"
        )
        head = QHBoxLayout()
        head.setSpacing(SPACE.xs)
        head.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(soort.titel, "strong"), 1)
        self.body.addLayout(head)
        for kop, tekst in (
            ("Voor de burger", soort.voor_burger),
            ("Voor jou", soort.voor_jou),
            ("Voor de organisatie", soort.voor_organisatie),
        ):
            part = QVBoxLayout()
            part.setSpacing(2)
            part.addWidget(Text(kop, "small"))
            part.addWidget(Text(tekst))
            self.body.addLayout(part)
        self.body.addStretch(1)
        state = QHBoxLayout()
        self._icon = IconLabel("open-punt")
        self._state = Text("")
        state.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        self.body.addLayout(state)

    def show_open(self, punten: tuple[OpenPunt, ...]) -> None:
        """Say which gates stand open for this decision."""
        self._icon.set_icon("open-punt" if punten else "vinkje", "muted" if punten else "accent")
        if not punten:
            self._state.setText("Alles wat hiervoor nodig is, staat er.")
            return
        per_poort = Counter(punt.poort.label for punt in punten)
        delen = ", ".join(f"{poort[0].lower()}{poort[1:]} ({aantal})" for poort, aantal in per_poort.items())
        self._state.setText(f"Nog open: {delen}.")


class BeslissingField(Field):
    """Emits the id of the chosen decision."""

    edited = Signal(str)

    def __init__(self, vraag: Vraag) -> None:
        super().__init__(vraag.tekst, vraag.toelichting)
        self.cards: dict[str, BeslissingCard] = {}
        self._told = ""
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        box = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, box)
        self._row.setContentsMargins(0, SPACE.s, 0, 0)
        self._row.setSpacing(SPACE.m)
        self._place(box)

    def fill(self, beeld: Beeld) -> None:
        """Show the choice and what is open for each."""
        for soort in beeld.regeling.beslissingen:
            card = self.cards.get(soort.id)
            if card is None:
                card = self.cards[soort.id] = BeslissingCard(soort)
                self._group.addButton(card.radio)
                self._row.addWidget(card, 1)
                if len(self.cards) == 1:
                    self.setFocusProxy(card.radio)
                    self._input = card.radio
            card.show_open(beeld.open_per_keuze.get(soort.id, ()))
        stored = beeld.dossier.beoordeling.tekst("beslissing")
        if self.value() == self._told and stored != self._told:
            self._show(stored)

    def value(self) -> str:
        return next((name for name, card in self.cards.items() if card.radio.isChecked()), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= 3 * NARROW_CARDS * self.fontMetrics().averageCharWidth() * 0.75
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def _show(self, stored: str) -> None:
        self._told = stored
        self._group.setExclusive(False)
        for name, card in self.cards.items():
            card.radio.setChecked(name == stored)
        self._group.setExclusive(True)

    def _on_toggled(self, _radio: QAbstractButton, on: bool) -> None:
        if on and self.value() != self._told:
            self._told = self.value()
            self.edited.emit(self._told)
