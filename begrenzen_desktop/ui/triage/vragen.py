"""The questions of the triage, one after the other: those answered stay, the next one comes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.contactmoment import Kanaal
from begrenzen_desktop.domain.triage import KEUZEN, Triagevraag, find_triagevragen
from begrenzen_desktop.domain.triagewoorden import BRONNEN, Triagebeeld, make_keuze, make_vraag
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import Choice, Option

ONDER_ELKAAR = frozenset({Triagevraag.VERZOEK, Triagevraag.SCHENDING})
"""Questions whose answers are too long to stand beside each other."""


class VragenDeel(QWidget):
    """Keeps every answer, also of a question that does not apply for a while: nothing that was chosen is lost."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.l)
        self.choices: dict[Triagevraag, Choice] = {}
        self._words: dict[Triagevraag, str] = {}
        self.last: Choice | None = None
        """The question that was asked last."""

    @property
    def antwoorden(self) -> dict[Triagevraag, str]:
        """The answers so far."""
        return {vraag: choice.value() for vraag, choice in self.choices.items() if choice.value()}

    def show_for(self, beeld: Triagebeeld, kanaal: Kanaal) -> None:
        """Show the questions that apply, the first open one last."""
        vragen = find_triagevragen(beeld.grens, kanaal, self.antwoorden)
        for vraag in vragen:
            if self._words.get(vraag) != make_vraag(vraag, beeld):
                self._remake(vraag, beeld)
        for vraag, choice in self.choices.items():
            choice.setVisible(vraag in vragen)
        self.last = self.choices[vragen[-1]]

    def _remake(self, vraag: Triagevraag, beeld: Triagebeeld) -> None:
        """Make a question, or make it anew when its words changed: another dossier has another subject."""
        old = self.choices.get(vraag)
        choice = Choice(
            make_vraag(vraag, beeld),
            [Option(keuze, make_keuze(vraag, keuze)) for keuze in KEUZEN[vraag]],
            horizontal=vraag not in ONDER_ELKAAR and not is_large(self),
        )
        choice.setToolTip(f"Bron: {BRONNEN[vraag]}")
        choice.edited.connect(lambda _keuze: self.answered.emit())
        if old is not None:
            choice.fill(old.value())
            self._layout.replaceWidget(old, choice)
            old.hide()
            old.deleteLater()
        else:
            place = sum(1 for other in Triagevraag if other in self.choices and _before(other, vraag))
            self._layout.insertWidget(place, choice)
        self.choices[vraag], self._words[vraag] = choice, make_vraag(vraag, beeld)


def _before(one: Triagevraag, other: Triagevraag) -> bool:
    order = list(Triagevraag)
    return order.index(one) < order.index(other)
