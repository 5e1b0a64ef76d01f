"""The end of the decision: what is still open, passing over with a reason, and taking the decision once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.beoordeling import Afwijking, Beslissing
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.poorten import OpenPunt
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.forms.small_forms import AfwijkingForm
from begrenzen_desktop.ui.taal import format_date, plural
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Bar, Button, Card, Heading, IconLabel, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld

if TYPE_CHECKING:
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.services.deciding import Besliswerk


class BeslisBlok(Card):
    """Looking is always possible; only the act waits for the open points."""

    jump = Signal(str)
    letters_asked = Signal()
    about_to_decide = Signal()

    def __init__(self, werk: Werk) -> None:
        super().__init__()
        self._werk = werk
        self._busy = False
        self._shown: object = None
        self._open: tuple[OpenPunt, ...] = ()
        self.setAccessibleName("Beslissing vaststellen")
        self._title = Heading("Beslissing vaststellen", 2)
        self._words = Text("")
        self.bar = Bar()
        self._points = QWidget()
        self._rows = QVBoxLayout(self._points)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.decide = Button("Beslissing vaststellen", "vinkje", kind="primary")
        self.decide.clicked.connect(self._start)
        self.letters = Button("Naar de brieven", "brief", kind="primary")
        self.letters.clicked.connect(self.letters_asked)
        row = QHBoxLayout()
        row.addWidget(self.decide)
        row.addWidget(self.letters)
        row.addStretch(1)
        for part in (self._title, self._words, self.bar, self._points):
            self.body.addWidget(part)
        self.body.addLayout(row)

    def fill(self, beeld: Beeld) -> None:
        """Show what is open, or the decision that was taken."""
        beslissing = beeld.dossier.beoordeling.beslissing
        afwijkingen = beeld.dossier.beoordeling.afwijkingen
        self._open = beeld.open_punten
        self.letters.setVisible(beslissing is not None)
        if beslissing is not None and self.window().focusWidget() is self.decide:
            self.letters.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # a button that hides would lose the cursor
        self.decide.setVisible(beslissing is None)
        state = (beslissing, self._open, afwijkingen)
        if state == self._shown:
            return
        self._shown = state
        self._clear_rows()
        if beslissing is not None:
            self._show_taken(beslissing, beeld)
            return
        self._title.setText("Beslissing vaststellen")
        self._words.setText(
            f"Er {'staat' if len(self._open) == 1 else 'staan'} nog {plural(len(self._open), 'punt', 'punten')} open. Klik op een punt om erheen te gaan."
            if self._open
            else "Alles wat nodig is, staat er. Na het vaststellen ligt de beslissing vast, met de feiten van nu en een besluitnotitie."
        )
        for punt in self._open:
            self._rows.addWidget(self._make_point(punt))
        zinnen = {punt.id: punt.zin for punt in beeld.alle_punten}
        for afwijking in afwijkingen:
            self._rows.addWidget(self._make_deviation(afwijking, zinnen.get(afwijking.open_punt, "")))

    def _show_taken(self, beslissing: Beslissing, beeld: Beeld) -> None:
        soort = beeld.regeling.beslissingsoort(beslissing.keuze.value)
        self._title.setText("De beslissing is vastgesteld")
        self._words.setText(
            f"{soort.titel}. Besloten op {format_date(beslissing.besloten_op)} door "
            f"{beslissing.besloten_door}, {beslissing.functie}. De besluitnotitie staat bij de brieven. "
            "De volgende stap is de burger informeren."
        )

    def _clear_rows(self) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            row = item.widget() if item is not None else None
            if row is not None:
                row.hide()
                row.deleteLater()

    def _make_point(self, punt: OpenPunt) -> QWidget:
        buttons: list[tuple[str, Callable[[], None]]] = [("Ga erheen", lambda: self.jump.emit(punt.vraag_id))]
        if punt.afwijkbaar:
            buttons.append(("Afwijken met reden", lambda: self._deviate(punt)))
        return _make_row("open-punt", punt.zin, f"{punt.poort.label}. Bron: {punt.bron}", buttons)

    def _make_deviation(self, afwijking: Afwijking, zin: str) -> QWidget:
        words = f"Afgeweken: {zin or afwijking.open_punt}"
        reason = f"Reden: {afwijking.reden} Besloten door {afwijking.door}."
        return _make_row(
            "informatie", words, reason, [("Intrekken", lambda: self._withdraw(afwijking.open_punt))]
        )

    def _deviate(self, punt: OpenPunt) -> None:
        dossier_id, answering = self._werk.dossier_id, self._werk.services.answering
        form = AfwijkingForm(punt.id, punt.zin)
        FormDialog(
            "Afwijken met reden", form, lambda a: answering.deviate(dossier_id, a), self._werk, self
        ).ask()

    def _withdraw(self, open_punt: str) -> None:
        dossier_id, answering = self._werk.dossier_id, self._werk.services.answering
        self._werk.change(lambda: answering.withdraw_deviation(dossier_id, open_punt))

    def _start(self) -> None:
        """Prepare on the store lane, render on the jobs lane, keep on the store lane; a second click does nothing."""
        if self._busy:
            return
        self._busy = True
        self.about_to_decide.emit()
        dossier_id, deciding, tasks = self._werk.dossier_id, self._werk.services.deciding, self._werk.tasks

        def keep(werk: Besliswerk, inhoud: bytes) -> None:
            self._werk.change(lambda: deciding.finish(werk, inhoud), self._decided, self._refuse)

        def render(werk: Besliswerk) -> None:
            tasks.run("jobs", werk.run, lambda inhoud: keep(werk, inhoud), self._refuse)

        tasks.run("store", lambda: deciding.prepare(dossier_id), render, self._refuse)

    def _decided(self, _changes: Changes) -> None:
        self._busy = False
        self.bar.show_info("De beslissing is vastgesteld. De besluitnotitie staat bij de brieven.")

    def _refuse(self, error: BegrenzenError) -> None:
        self._busy = False
        punten = error.open_punten if isinstance(error, NogNietToegestaan) else ()
        anders = [str(getattr(punt, "zin", "")) for punt in punten if not isinstance(punt, OpenPunt)]
        self.bar.show_warning(" ".join([str(error), *anders]))
        first = self._points.findChild(Button)
        if first is not None and punten:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _make_row(
    icon: str, words: str, small: str, buttons: Sequence[tuple[str, Callable[[], None]]]
) -> QWidget:
    row = QFrame()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, SPACE.s, 0, SPACE.s)
    layout.setSpacing(SPACE.s)
    layout.addWidget(IconLabel(icon), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(Text(words))
    column.addWidget(Text(small, "small"))
    layout.addLayout(column, 1)
    for text, act in buttons:
        button = Button(text, kind="quiet")
        button.setAccessibleName(f"{text}: {words}")
        button.clicked.connect(act)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row
