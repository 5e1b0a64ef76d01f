"""The search over everything: type, choose with the arrow keys, go there with Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from begrenzen_desktop.domain.treffer import Treffer, Treffersoort
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.theme.icons import icon
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Text, announce

SOORTEN = {
    Treffersoort.DOSSIER: ("map", "Dossier"),
    Treffersoort.CONTACT: ("gesprek", "Contact"),
    Treffersoort.KLACHT: ("open-punt", "Klacht"),
    Treffersoort.ANTWOORD: ("weegschaal", "Antwoord"),
}
SETTLE_MS = 120
_MOVES: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
}

Zoeker = Callable[[str, Callable[[tuple[Treffer, ...]], None]], object]
"""Searches off the UI thread and hands over what was found."""


class ZoekRegel(QLineEdit):
    """The field; the arrow keys, which it does not need itself, are told as so many rows up or down."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a key was pressed in the field."""
        step = _MOVES.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class ZoekDialog(QDialog):
    """The cursor stays in the field; the arrow keys move through what was found."""

    chosen = Signal(object)

    def __init__(self, search: Zoeker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self.setWindowTitle("Zoeken in alle dossiers")
        self.resize(720, 520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        self._line = ZoekRegel()
        self._line.setPlaceholderText("Naam, onderwerp, kenmerk of een woord uit een contact of antwoord")
        self._line.setAccessibleName("Zoek in alle dossiers")
        self._line.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setAccessibleName("Gevonden")
        self._list.setWordWrap(True)
        self._list.itemActivated.connect(self._go)
        self._words = Text(
            "Typ twee letters of meer. Met de pijltoetsen kies je, met Enter ga je erheen.", role="muted"
        )
        layout.addWidget(self._line)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._words)
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._ask)
        self._line.moved.connect(self._move)
        self._line.returnPressed.connect(lambda: self._go(self._list.currentItem()))
        self._line.textEdited.connect(lambda _text: self._settle.start())

    def _move(self, step: int) -> None:
        if self._list.count():
            row = min(max(self._list.currentRow() + step, 0), self._list.count() - 1)
            self._list.setCurrentRow(row)

    def _ask(self) -> None:
        asked = self._line.text()

        def show(treffers: tuple[Treffer, ...]) -> None:
            if asked == self._line.text():  # else a newer answer is on its way
                self._show(treffers)

        self._search(asked, show)

    def _show(self, treffers: tuple[Treffer, ...]) -> None:
        self._list.clear()
        for treffer in treffers:
            icon_name, soort = SOORTEN[treffer.soort]
            item = QListWidgetItem(icon(icon_name, "muted"), f"{treffer.dossier}\n{soort}: {treffer.tekst}")
            item.setData(Qt.ItemDataRole.UserRole, treffer)
            self._list.addItem(item)
        if treffers:
            self._list.setCurrentRow(0)
            words = f"{plural(len(treffers), 'plaats', 'plaatsen')} gevonden. Enter opent de gekozen regel."
        elif self._line.text().strip():
            words = "Niets gevonden. Probeer een ander woord, of een deel ervan."
        else:
            words = "Typ twee letters of meer."
        self._words.setText(words)
        announce(self._words, words)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.accept()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
