"""The behoorlijkheidstoets: norms filled from the answers to confirm; of the core norms only the empty ones are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.beoordeling import Normbevestiging
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.feiten import fill_feiten
from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.domain.toets import Normstand
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Button, Expander, Field, GrowingText, IconLabel, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld

if TYPE_CHECKING:
    from begrenzen_desktop.services.changes import Changes


class NormRow(QWidget):
    """One norm: its question, a sentence that may be changed, where it came from, and whether it is confirmed."""

    jump = Signal(str)

    def __init__(self, stand: Normstand, werk: Werk) -> None:
        super().__init__()
        self.stand = stand
        self._werk = werk
        self._under_way = 0
        self._refused = False
        norm = stand.norm
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE.xs, 0, SPACE.s)
        layout.setSpacing(SPACE.xs)
        self.text = GrowingText(f"{norm.naam}: {norm.vraag}", str(norm.bron), min_lines=2)
        self.text.edited.connect(lambda _text: self._keep(confirmed=False))
        layout.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        self._icon = IconLabel("open-punt")
        self._state = Text("", "muted")
        self.confirm = Button("Zin bevestigen", "vinkje")
        self.confirm.setAccessibleName(f"Zin bevestigen: {norm.naam}")
        self.confirm.clicked.connect(lambda: self._keep(confirmed=True))
        row.addWidget(self.confirm)
        row.addWidget(self._icon)
        row.addWidget(self._state, 1)
        for vraag_id in stand.vraag_ids[:2]:
            link = Button("Naar het antwoord", "pijl", "quiet")
            link.clicked.connect(lambda _checked=False, v=vraag_id: self.jump.emit(v))
            row.addWidget(link)
        layout.addLayout(row)

    def fill(self, stand: Normstand, zin: str) -> None:
        """Show the sentence, unless the user is changing it, it is on its way, or it was refused."""
        self.stand = stand
        focus = self.window().focusWidget()
        has_focus = focus is not None and self.text.isAncestorOf(focus)
        if not (self._under_way or self._refused or has_focus):
            self.text.fill(zin)
        self._icon.set_icon(
            "vinkje" if stand.bevestigd else "open-punt", "accent" if stand.bevestigd else "muted"
        )
        self._state.setText(
            "Bevestigd" if stand.bevestigd else "Nog leeg" if stand.is_leeg else "Nog niet bevestigd"
        )
        self.confirm.setText("Opnieuw bevestigen" if stand.bevestigd else "Zin bevestigen")

    def _keep(self, confirmed: bool) -> None:
        """A sentence that was changed is kept at once; it counts only after it is confirmed (again)."""
        self._under_way += 1
        dossier_id, answering = self._werk.dossier_id, self._werk.services.answering
        norm = Normbevestiging(norm=self.stand.norm.nummer, zin=self.text.value(), bevestigd=confirmed)
        self._werk.change(lambda: answering.confirm_norm(dossier_id, norm), self._stored, self._refuse)

    def _stored(self, _changes: Changes) -> None:
        self._under_way -= 1
        self._refused = False
        self.text.set_problem(None)

    def _refuse(self, error: BegrenzenError) -> None:
        self._under_way -= 1
        self._refused = True
        self.text.set_problem(str(error))


class ToetsAsk(QObject):
    """Tells the wizard to go to the question an answer came from."""

    jump = Signal(str)


class ToetsField(Field):
    """Only part of a decision that sets a limit; otherwise it says so in a sentence."""

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__(vraag.tekst, vraag.toelichting)
        self._werk = werk
        self.ask = ToetsAsk(self)
        self.rows: dict[int, NormRow] = {}
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, SPACE.xs, 0, 0)
        layout.setSpacing(SPACE.m)
        self._not_asked = Text("", "muted")
        layout.addWidget(self._not_asked)
        self.asked = Expander("Eerst deze", open=True)
        self.filled = Expander("Uit je antwoorden, om te bevestigen", open=False)
        self.others = Expander("Andere normen, als je wilt", open=False)
        for part in (self.asked, self.filled, self.others):
            layout.addWidget(part)
        self._place(box, self.asked.button)

    def fill(self, beeld: Beeld) -> None:
        """Show each norm where it belongs; a row stays where it is once it is there."""
        self._not_asked.setText(
            ""
            if beeld.toets_gevraagd
            else "Deze toets hoort bij een beslissing die een grens stelt. Nu is hij niet nodig; invullen mag."
        )
        self._not_asked.setVisible(not beeld.toets_gevraagd)
        for stand in beeld.toets:
            row = self.rows.get(stand.norm.nummer)
            if row is None:
                row = self.rows[stand.norm.nummer] = NormRow(stand, self._werk)
                row.jump.connect(self.ask.jump)
                self._part_of(stand).body.addWidget(row)
            row.fill(stand, fill_feiten(stand.zin, beeld.figuren))
        for part in (self.asked, self.filled, self.others):
            count = part.body.count()
            part.set_count(count)
            part.setVisible(bool(count))

    def flush(self) -> None:
        """Hand over the sentences that are typed and not yet told."""
        for row in self.rows.values():
            row.text.flush()

    def _part_of(self, stand: Normstand) -> Expander:
        if not stand.norm.kern:
            return self.others
        return self.asked if stand.is_leeg else self.filled
