"""The way out: which letters wait, for whom the folder is, and how it is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.tekenmap import Wachtend
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.taal import format_date, plural, upper_first
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, EmptyState, Heading, MultiChoice, Option, Row, Text

UITLEG = (
    "Het programma zet de brieven bij elkaar in een map die jij kiest, met een inhoud erbij. Daarin staat per brief wat er"
    " is besloten, waarom, en wat nog aandacht vraagt."
)
LET_OP = "De map staat buiten de kluis en is niet versleuteld. Wis hem als de brieven terug zijn."


class Heenweg(QWidget):
    """``make_asked`` gives the letters that were ticked, and whether they go in one file."""

    make_asked = Signal(object, bool)

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._today = today
        self._waiting: tuple[Wachtend, ...] | None = None
        self._content = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._content)
        self.signer: Select | None = None
        self.letters: MultiChoice | None = None
        self.buttons: dict[str, Button] = {}

    def fill(self, waiting: tuple[Wachtend, ...]) -> None:
        """Show the letters that wait; what was chosen and ticked stays while the list is the same."""
        if waiting == self._waiting:
            return
        chosen = self.signer.value() if self.signer is not None else ""
        self._waiting = waiting
        self.signer, self.letters, self.buttons = None, None, {}
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.m)
        body.addWidget(Heading(f"Wacht op een handtekening ({len(waiting)})", level=2))
        if not waiting:
            body.addWidget(
                EmptyState(
                    "vinkje",
                    "Er wacht geen brief op een handtekening.",
                    "Een brief komt hier te staan zodra je hem hebt vastgesteld.",
                )
            )
        else:
            self._make_form(body, chosen)
        self._swap(content)

    def _make_form(self, body: QVBoxLayout, chosen: str) -> None:
        body.addWidget(Text(UITLEG))
        people: dict[str, list[Wachtend]] = {}
        for brief in self._waiting or ():
            people.setdefault(brief.ondertekenaar_id + brief.ondertekenaar, []).append(brief)
        self._people = people
        self.signer = Select(
            "Voor wie is de map?",
            [
                Option(
                    wie,
                    f"{brieven[0].ondertekenaar or 'Onbekend'} ({plural(len(brieven), 'brief', 'brieven')})",
                )
                for wie, brieven in people.items()
            ],
        )
        self.signer.fill(chosen if chosen in people else next(iter(people)))
        self.signer.edited.connect(lambda _wie: self._show_letters())
        body.addWidget(self.signer)
        self._holder = QVBoxLayout()
        body.addLayout(self._holder)
        self._show_letters()
        row = Row()
        self.buttons = {
            "map": Button("Tekenmap maken …", "map", kind="primary"),
            "zip": Button("Als één zip-bestand …"),
        }
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, z=name == "zip": self._ask(z))
            row.add(button)
        body.addWidget(row)
        body.addWidget(Text(LET_OP, role="muted"))

    def _show_letters(self) -> None:
        assert self.signer is not None
        letters = MultiChoice(
            "Welke brieven gaan mee?",
            [
                Option(brief.brief_id, f"{brief.kenmerk}: {upper_first(brief.titel)}", self._describe(brief))
                for brief in self._people[self.signer.value()]
            ],
        )
        letters.fill(tuple(letters.buttons))
        old, self.letters = self.letters, letters
        self._holder.addWidget(letters)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _describe(self, brief: Wachtend) -> str:
        days = (self._today() - brief.sinds.astimezone().date()).days
        words = [f"Brief van {format_date(brief.datum)}."] if brief.datum else []
        words.append("Wacht sinds vandaag." if days <= 0 else f"Wacht {plural(days, 'dag', 'dagen')}.")
        if brief.in_map_op is not None:
            words.append(f"Zat al in de tekenmap van {format_date(brief.in_map_op.astimezone().date())}.")
        return " ".join(words)

    def _ask(self, als_zip: bool) -> None:
        assert self.letters is not None
        self.make_asked.emit(self.letters.value(), als_zip)

    def set_busy(self, busy: bool) -> None:
        """Stop a second click while the folder is being made."""
        for button in self.buttons.values():
            button.setEnabled(not busy)

    def _swap(self, content: QWidget) -> None:
        old, self._content = self._content, content
        self._layout.addWidget(content)
        self._layout.removeWidget(old)
        old.hide()
        old.deleteLater()
