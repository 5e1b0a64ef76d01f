"""The small windows of a limit: who was told a notice, and the card for counter and telephone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from begrenzen_desktop.domain.brief import Verzendwijze
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.brief.acts import ActDialog
from begrenzen_desktop.ui.brief.beeld import PRINTER_WEG
from begrenzen_desktop.ui.forms.foot import make_foot
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import (
    Bar,
    Choice,
    Column,
    DateField,
    GrowingText,
    Heading,
    Option,
    Text,
)

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from begrenzen_desktop.services.begrenzingen import Kaart

GEEN_NUMMER = "Er staat nog niet wie een collega belt. Vul bij Instellingen de behandelaar met een telefoonnummer in, of schrijf het op de kaart."
WIJZEN = (
    Option(Verzendwijze.E_MAIL.value, "Per e-mail"),
    Option(Verzendwijze.OVERHANDIGD.value, "Zelf gegeven of besproken"),
)


class DoorgeefDialog(ActDialog):
    """Asks who was told, when and how; proposes those who were told the last notice."""

    def __init__(
        self, title: str, known: tuple[str, ...], today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, "Vastleggen", parent)
        self.resize(560, 480)
        self.wie = GrowingText(
            "Aan wie?",
            "Eén collega of team per regel. Alleen wie het voor het werk nodig heeft.",
            min_lines=3,
        )
        self.wie.fill("\n".join(known))
        self.op = DateField("Op welke dag?", today=today)
        self.op.fill(today())
        self.hoe = Choice("Hoe?", WIJZEN)
        self.hoe.fill(Verzendwijze.E_MAIL.value)
        for part in (self.wie, self.op, self.hoe):
            self.column.add(part)
        self.column.body.addStretch(1)

    def value(self) -> tuple[tuple[str, ...], dt.date, Verzendwijze]:
        """Give who, when and how; call it when ``problem`` says nothing."""
        day = self.op.value()
        assert day is not None
        return tuple(self.wie.value().splitlines()), day, Verzendwijze(self.hoe.value())

    def problem(self) -> str:
        """Say what is missing."""
        if not self.wie.value().strip():
            return "Vul in aan wie je het bericht gaf: een collega of een team, één per regel."
        if self.op.value() is None:
            return "De dag is niet te lezen. Schrijf hem als 3-12-2026."
        return ""


class KaartDialog(QDialog):
    """The card as it will be printed."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, kaart: Kaart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kaart voor balie en telefoon")
        self.resize(640, 640)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE.m, 0, 0)
        self.bar = Bar()
        layout.addWidget(self.bar)
        column = Column(spacing=SPACE.s)
        layout.addWidget(column, 1)
        for deel in kaart.delen:
            column.add(Heading(deel.kop, level=2))
            column.add(Text("\n".join(f"– {b.tekst}" if b.is_punt else b.tekst for b in deel.blokken)))
        if not kaart.heeft_contact:
            self.bar.show_warning(GEEN_NUMMER)
        acts = (
            ("Afdrukken", "printer", self.print_asked),
            ("Als Word-bestand bewaren", "bewaard", self.save_asked),
        )
        layout.addWidget(make_foot(self, acts))


def print_kaart(printer: QPrinter, kaart: Kaart) -> None:
    """Print it [jobs]. Raises BegrenzenError when the printer is gone."""
    if not printer.isValid():
        raise BegrenzenError(PRINTER_WEG)
    printer.setDocName("Kaart")
    make_document(kaart).print_(printer)


def make_document(kaart: Kaart) -> QTextDocument:
    """Make the one page."""
    document = QTextDocument()
    font = QFont(["Arial", "Liberation Sans"])
    font.setPointSizeF(12)
    document.setDefaultFont(font)
    parts = ["<h1>Kaart voor balie en telefoon</h1>"]
    for deel in kaart.delen:
        parts.append(f"<h3>{escape(deel.kop)}</h3>")
        parts += [f"<p>{'– ' if blok.is_punt else ''}{escape(blok.tekst)}</p>" for blok in deel.blokken]
    document.setHtml("".join(parts))
    return document
