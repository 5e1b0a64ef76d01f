"""The work of this week on paper: asked with or without names, printed in the jobs lane."""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QWidget

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.brief.acts import ActDialog
from begrenzen_desktop.ui.brief.beeld import PRINTER_WEG
from begrenzen_desktop.ui.taal import format_date, format_day
from begrenzen_desktop.ui.vandaag.rij import WEGGEZET
from begrenzen_desktop.ui.widgets import Choice, Option, Text

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from begrenzen_desktop.services.overview import Vandaagbeeld, Vandaagregel

ZONDER, MET = "zonder", "met"
DELEN = (
    ("te-laat-en-vandaag", "Te laat en vandaag"),
    ("deze-week", "Deze week"),
    ("wacht-op-ander", "Wacht op een ander"),
    (WEGGEZET, "Weggezet, komt deze week terug"),
)


class WeeklijstDialog(ActDialog):
    """Asks whether names may stand on the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Weeklijst printen", "Naar de printer …", parent)
        self.resize(560, 360)
        self.column.add(
            Text("Alles wat te laat is, wat deze week moet en waar je op wacht. Nazorg staat niet op papier.")
        )
        self.names = Choice(
            "Wat staat er bij elke taak?",
            (
                Option(ZONDER, "Alleen het kenmerk", "Een blad op een bureau wordt gelezen."),
                Option(MET, "Het kenmerk en de naam"),
            ),
        )
        self.names.fill(ZONDER)
        self.column.add(self.names)
        self.column.body.addStretch(1)

    def with_names(self) -> bool:
        """Whether names may stand on it."""
        return self.names.value() == MET

    def problem(self) -> str:
        """Nothing can be missing."""
        return ""


def print_weeklijst(printer: QPrinter, beeld: Vandaagbeeld, *, names: bool) -> None:
    """Print it [jobs]. Raises BegrenzenError when the printer is gone."""
    if not printer.isValid():
        raise BegrenzenError(PRINTER_WEG)
    printer.setDocName("Weeklijst")
    make_document(beeld, names=names).print_(printer)


def make_document(beeld: Vandaagbeeld, *, names: bool) -> QTextDocument:
    """Make the sheets: a box to tick, what, which dossier, by when, and room to write."""
    document = QTextDocument()
    font = QFont(["Arial", "Liberation Sans"])
    font.setPointSizeF(10)
    document.setDefaultFont(font)
    sunday = beeld.vandaag + dt.timedelta(days=6 - beeld.vandaag.weekday())
    parts = [
        f"<h1>Weeklijst, week {beeld.vandaag.isocalendar().week}</h1>",
        f"<p>{format_day(beeld.vandaag)} tot en met {format_day(sunday)}. Gemaakt op {format_date(beeld.vandaag)}.</p>",
    ]
    filled = False
    for groep, titel in DELEN:
        regels = [regel for regel in beeld.regels if regel.groep == groep and _belongs(regel, sunday)]
        if regels:
            filled = True
            parts.append(
                f"<h2>{escape(titel)} ({len(regels)})</h2>{_table(regels, beeld.vandaag, names=names)}"
            )
    if not filled:
        parts.append("<p>Er is deze week niets te doen.</p>")
    document.setHtml("".join(parts))
    return document


def _belongs(regel: Vandaagregel, sunday: dt.date) -> bool:
    """Aftercare is about a colleague and stays off the paper; what comes back later is no work of this week."""
    return not regel.nazorg_id and (regel.weg_tot is None or regel.weg_tot <= sunday)


def _table(regels: list[Vandaagregel], vandaag: dt.date, *, names: bool) -> str:
    head = "".join(f'<th align="left">{words}</th>' for words in ("", "Wat", "Dossier", "Wanneer", "Notitie"))
    body = "".join(_line(regel, vandaag, names=names) for regel in regels)
    return (
        '<table width="100%" cellpadding="4" border="1" style="border-collapse: collapse">'
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


def _line(regel: Vandaagregel, vandaag: dt.date, *, names: bool) -> str:
    when = format_day(regel.datum) if regel.datum else ""
    if regel.is_laatste_dag and regel.datum is not None and regel.datum < vandaag:
        when = f"<b>{when}, te laat</b>"
    if regel.weg_tot is not None:
        when = f"{when}<br/>terug op {format_day(regel.weg_tot)}"
    dossier = regel.dossier if names else regel.kenmerk
    return (
        f'<tr><td width="4%">☐</td><td width="40%">{escape(regel.wat)}</td><td width="20%">{escape(dossier)}</td>'
        f'<td width="20%">{when}</td><td width="16%"></td></tr>'
    )
