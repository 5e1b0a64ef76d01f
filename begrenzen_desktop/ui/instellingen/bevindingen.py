"""What was found in a template, as a list to read beside Word: where, what stands there, what is wrong and the remedy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding, blocking_bevindingen
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Heading, Row, Text, announce


class BevindingenLijst(QWidget):
    """Hidden until there is something to say."""

    shown = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        self._heading = Heading("", level=3)
        layout.addWidget(self._heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.l)
        buttons = Row()
        self.copy = Button("Lijst kopiëren", "kopieer")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._words))
        close = Button("Lijst sluiten", "sluiten", kind="quiet")
        close.clicked.connect(self._close)
        buttons.add(self.copy)
        buttons.add(close)
        layout.addWidget(buttons)
        layout.addLayout(self._rows)
        self.hide()

    def fill(self, naam: str, bevindingen: tuple[Sjabloonbevinding, ...]) -> None:
        """Show what was found in the file of that name, what has to be solved first."""
        self.clear()
        if not bevindingen:
            return
        tegen = blocking_bevindingen(bevindingen)
        advies = len(bevindingen) - len(tegen)
        kop = f"{naam}: {plural(len(tegen), 'punt', 'punten')} op te lossen" if tegen else f"{naam}: advies"
        self._heading.setText(kop)
        regels = [kop]
        volgorde = sorted(bevindingen, key=lambda bevinding: not bevinding.houdt_tegen)
        for nummer, bevinding in enumerate(volgorde, start=1):
            self._rows.addWidget(_make_row(nummer, bevinding))
            regels.append(_write(nummer, bevinding))
        self._words = "\n\n".join(regels)
        self.show()
        self.shown.emit()
        announce(self, f"{kop}. {f'En {advies} keer advies.' if advies and tegen else ''}")

    def clear(self) -> None:
        """Forget the list."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._words = ""
        self.hide()

    def words(self) -> str:
        """The whole list as text."""
        return self._words

    def _close(self) -> None:
        self.clear()
        self.closed.emit()


def _make_row(nummer: int, bevinding: Sjabloonbevinding) -> QWidget:
    row = QWidget()
    layout = QVBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.xs)
    advies = "" if bevinding.houdt_tegen else "Advies. "
    plek = f"{bevinding.plek}. " if bevinding.plek else ""
    layout.addWidget(Text(f"{nummer}. {advies}{plek}{bevinding.zin}", "strong"))
    if bevinding.tekst:
        layout.addWidget(Text(f"Er staat: {bevinding.tekst}", "muted"))
    layout.addWidget(Text(_remedie(bevinding)))
    return row


def _remedie(bevinding: Sjabloonbevinding) -> str:
    bedoeld = f"Bedoel je '{bevinding.suggestie}'? " if bevinding.suggestie else ""
    return bedoeld + bevinding.remedie


def _write(nummer: int, bevinding: Sjabloonbevinding) -> str:
    advies = "" if bevinding.houdt_tegen else "Advies. "
    plek = f"{bevinding.plek}. " if bevinding.plek else ""
    regels = [f"{nummer}. {advies}{plek}{bevinding.zin}"]
    if bevinding.tekst:
        regels.append(f"Er staat: {bevinding.tekst}")
    return "\n".join([*regels, _remedie(bevinding)])
