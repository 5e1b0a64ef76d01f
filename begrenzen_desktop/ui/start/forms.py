"""The forms of the first start: make a vault, and open one with the passphrase or the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QProgressBar, QVBoxLayout, QWidget

from begrenzen_desktop.ui.bestandskeuze import ask_file
from begrenzen_desktop.ui.widgets import Bar, Button, Heading, LineField, Row, Text

Judge = Callable[[str, Callable[[int, str], None]], None]
"""Judges a passphrase off the UI thread: gives 0 (weak) to 4 (strong) and a Dutch advice."""

STERKTE = ("veel te zwak", "te zwak", "matig", "goed", "sterk")
GOED_GENOEG = 3


class CreateForm(QWidget):
    """Name, passphrase twice, and a meter that says in words how strong the passphrase is."""

    submitted = Signal(str, str)

    def __init__(self, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judge = judge
        self._score = 0
        layout = QVBoxLayout(self)
        layout.addWidget(Heading("Nieuwe kluis maken", level=2))
        layout.addWidget(
            Text(
                "Je dossiers staan versleuteld op deze laptop. De wachtzin is de sleutel. Neem vier of meer losse woorden."
            )
        )
        self.bar = Bar()
        layout.addWidget(self.bar)
        self.naam = LineField("Naam van de kluis", placeholder="bijvoorbeeld klachten")
        self.zin = LineField("Wachtzin", password=True)
        self.nogmaals = LineField("Wachtzin nog een keer", password=True)
        for veld in (self.naam, self.zin):
            layout.addWidget(veld)
        self._meter = QProgressBar()
        self._meter.setRange(0, 4)
        self._meter.setTextVisible(False)
        self._meter.setAccessibleName("Sterkte van de wachtzin")
        self._words = Text("", role="muted")
        layout.addWidget(self._meter)
        layout.addWidget(self._words)
        layout.addWidget(self.nogmaals)
        self._button = Button("Kluis maken", kind="primary")
        self._button.clicked.connect(self._submit)
        self.nogmaals.entered.connect(self._submit)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._settle = QTimer(self, singleShot=True, interval=150)
        self._settle.timeout.connect(lambda: self._judge(self.zin.value(), self._show_score))
        self.zin.edited.connect(lambda _text: self._settle.start())

    def _show_score(self, score: int, advice: str) -> None:
        self._score = score
        self._meter.setValue(score)
        self._words.setText(f"Deze wachtzin is {STERKTE[score]}. {advice}".strip())
        self._meter.setAccessibleDescription(self._words.text())

    def _submit(self) -> None:
        self._judge(self.zin.value(), self._finish)

    def _finish(self, score: int, advice: str) -> None:
        self._show_score(score, advice)
        if not self.naam.value().strip():
            self.bar.show_error("De kluis heeft nog geen naam. Vul een naam in, bijvoorbeeld 'klachten'.")
        elif score < GOED_GENOEG:
            self.bar.show_error(
                "Deze wachtzin is te makkelijk te raden. Voeg nog een of twee woorden toe die niet bij elkaar horen."
            )
        elif self.zin.value() != self.nogmaals.value():
            self.bar.show_error("De twee wachtzinnen zijn niet gelijk. Typ de tweede opnieuw.")
        else:
            self.bar.clear()
            self.submitted.emit(self.naam.value().strip(), self.zin.value())

    def show_error(self, zin: str) -> None:
        """Say what went wrong; what was typed stays."""
        self.bar.show_error(zin)

    def set_busy(self, busy: bool) -> None:
        """Stop a second click while the key is being made."""
        self._button.setEnabled(not busy)
        self._button.setText("Even geduld …" if busy else "Kluis maken")


class OpenForm(QWidget):
    """Choose a vault, type its passphrase; the recovery code is the way in without it."""

    submitted = Signal(object, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.addWidget(Heading("Kluis openen", level=2))
        self.bar = Bar()
        layout.addWidget(self.bar)
        row = Row()
        self._vaults = QComboBox()
        self._vaults.setAccessibleName("Kluis")
        browse = Button("Andere plaats …", "map")
        browse.clicked.connect(self._browse)
        row.add(self._vaults, 1)
        row.add(browse)
        layout.addWidget(row)
        self.zin = LineField("Wachtzin", password=True)
        self.zin.entered.connect(self._submit)
        layout.addWidget(self.zin)
        self.code = LineField("Herstelcode", "De code van je herstelblad. Spaties en kleine letters mogen.")
        self.code.entered.connect(self._submit)
        self.code.hide()
        layout.addWidget(self.code)
        buttons = Row()
        self._button = Button("Openen", kind="primary")
        self._button.clicked.connect(self._submit)
        self._other = Button("Wachtzin kwijt? Gebruik het herstelblad", kind="quiet")
        self._other.clicked.connect(self._switch)
        buttons.add(self._button)
        buttons.add(self._other)
        layout.addWidget(buttons)

    def show_vaults(self, vaults: tuple[Path, ...]) -> None:
        """Offer these vault files; the first is chosen."""
        self._vaults.clear()
        for path in vaults:
            self._vaults.addItem(path.stem, path)
        self._vaults.setVisible(bool(vaults))

    def focus_input(self) -> None:
        """Put the cursor where typing begins."""
        (self.code if self.code.isVisibleTo(self) else self.zin).focus_input()

    def _browse(self) -> None:
        path = ask_file(self, "Kluis kiezen", "Kluis (*.kluis)")
        if path is not None:
            self._vaults.insertItem(0, path.stem, path)
            self._vaults.setCurrentIndex(0)
            self._vaults.show()

    def _switch(self) -> None:
        recovery = not self.code.isVisibleTo(self)
        self.code.setVisible(recovery)
        self.zin.setVisible(not recovery)
        self._other.setText("Toch met de wachtzin" if recovery else "Wachtzin kwijt? Gebruik het herstelblad")
        self.focus_input()

    def _submit(self) -> None:
        path = self._vaults.currentData()
        recovery = self.code.isVisibleTo(self)
        secret = (self.code if recovery else self.zin).value()
        if path is None:
            self.bar.show_error(
                "Er is nog geen kluis gekozen. Kies er een met 'Andere plaats', of maak een nieuwe kluis."
            )
        elif not secret.strip():
            what = "herstelcode" if recovery else "wachtzin"
            self.bar.show_error(f"De {what} ontbreekt. Typ hem in het veld en kies Openen.")
        else:
            self.bar.clear()
            self.submitted.emit(path, secret, recovery)

    def set_busy(self, busy: bool) -> None:
        """Stop a second click while the vault opens."""
        self._button.setEnabled(not busy)
        self._button.setText("Even geduld …" if busy else "Openen")

    def show_error(self, zin: str) -> None:
        """Say what went wrong; what was typed stays, selected to type over."""
        self.bar.show_error(zin)
        self.focus_input()
