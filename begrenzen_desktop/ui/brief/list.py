"""The letters of a dossier with their state, and the letters that can be begun."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.regeling import Briefsoort
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.widgets import Column, EmptyState, Heading, RowButton

STATUS = {
    Briefstatus.CONCEPT: ("open-punt", "Concept: lees na en stel vast"),
    Briefstatus.VASTGESTELD: ("klok", "Vastgesteld: laat ondertekenen"),
    Briefstatus.ONDERTEKEND: ("brief", "Ondertekend: verstuur"),
    Briefstatus.VERZONDEN: ("vinkje", "Verzonden"),
}
INTERN_STATUS = "Vastgesteld, klaar"


class BrievenList(QWidget):
    """Rows of letters and buttons to begin one."""

    chosen = Signal(str)
    start_asked = Signal(str)
    folder_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._content: Column | None = None
        self._brieven: tuple[Brief, ...] = ()

    def open_first(self, soort: str) -> None:
        """Open the first letter of a kind, if there is one."""
        brief = next((brief for brief in self._brieven if brief.soort == soort), None)
        if brief is not None:
            self.chosen.emit(brief.id)

    def fill(
        self, brieven: tuple[Brief, ...], soorten: dict[str, Briefsoort], available: tuple[Briefsoort, ...]
    ) -> None:
        """Show the letters and what can be begun."""
        self._brieven = brieven
        column = Column()
        column.add(Heading("Brieven en notities", level=2))
        if not brieven:
            column.add(
                EmptyState(
                    "brief",
                    "Er zijn nog geen brieven.",
                    "Begin hieronder een brief. Een brief over een beslissing stel je pas vast als die is genomen.",
                )
            )
        for brief in brieven:
            column.add(self._make_row(brief, soorten[brief.soort]))
        if any(b.status is Briefstatus.VASTGESTELD and soorten[b.soort].extern for b in brieven):
            folder = RowButton(
                "Tekenmap",
                "Verzamel brieven voor wie tekent, of breng getekende brieven terug.",
                icon_name="map",
            )
            folder.clicked.connect(self.folder_asked)
            column.add(folder)
        column.add(Heading("Nieuwe brief", level=3))
        for soort in available:
            button = RowButton(soort.titel, icon_name="plus")
            button.setAccessibleName(f"Nieuwe brief: {soort.titel.removeprefix('Brief: ')}")
            button.clicked.connect(lambda _=False, s=soort.id: self.start_asked.emit(s))
            column.add(button)
        column.body.addStretch(1)
        old, self._content = self._content, column
        self._layout.addWidget(column)
        if old is not None:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _make_row(self, brief: Brief, soort: Briefsoort) -> QWidget:
        icon_name, words = STATUS[brief.status]
        if not soort.extern and brief.status is Briefstatus.VASTGESTELD:
            icon_name, words = "vinkje", INTERN_STATUS
        datum = format_date(brief.datum) if brief.datum else ""
        row = RowButton(soort.titel, words, datum, icon_name=icon_name)
        row.clicked.connect(lambda: self.chosen.emit(brief.id))
        return row
