"""The stop about one subject: what it is about, since when, what came in since, and looking at it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.ui.taal import format_date, plural
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.verloop.levensloop import describe_left
from begrenzen_desktop.ui.widgets import Button, Heading, Row, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.guarding import Verloopbeeld


class StopDeel(QWidget):
    """Shown only when the decision was to stop about one subject; tells by signal that somebody wants to look again."""

    review_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Heading("De stop over één onderwerp", level=2))
        self.status = Text("", "strong")
        self.words = Text("")
        self.news = Text("", "warning")
        self.review = Button("De stop opnieuw bekijken")
        self.review.clicked.connect(self.review_asked)
        row = Row()
        row.add(self.review)
        for part in (self.status, self.words, self.news, row):
            layout.addWidget(part)
        self.hide()

    def fill(self, beeld: Verloopbeeld) -> None:
        """Show how the stop stands."""
        stop = beeld.stop
        self.setVisible(stop is not None)
        if stop is None:
            return
        self.review.setVisible(stop.geldt)
        self.news.setVisible(stop.geldt and bool(beeld.nieuws))
        if stop.gestopt_op is not None:
            self.status.setText(f"Geëindigd op {format_date(stop.gestopt_op)}.")
            self.words.setText(f"Ook over dit onderwerp krijgt de burger weer antwoord: {stop.onderwerp}.")
            return
        self.status.setText(f"Van kracht sinds {format_date(stop.sinds)}.")
        self.words.setText(
            f"Alleen over: {stop.onderwerp}. Lees en bewaar elk bericht, ook als er geen antwoord komt. Opnieuw bekijken:"
            f" {describe_left(stop.herbeoordeling, beeld.vandaag)}."
        )
        aantal = plural(len(beeld.nieuws), "contact", "contacten")
        self.news.setText(
            f"Sinds {format_date(stop.bekeken_op)} is er nieuwe informatie, bij {aantal}. Bekijk de stop nu; wacht niet op de datum."
        )
