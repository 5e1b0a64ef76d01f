"""The Vandaag page: open work in order, each row with its dossier, its date and its way in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import words
from begrenzen_desktop.ui.taal import format_day, upper_first
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Card, Column, EmptyState, Heading, Row, RowButton, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.overview import Vandaagbeeld, Vandaagregel

GROEPEN = (
    ("te-laat-en-vandaag", "Te laat en vandaag"),
    ("deze-week", "Deze week"),
    ("wacht-op-ander", "Wacht op een ander"),
    ("later", "Later"),
    ("open", "Open dossiers"),
)
MOST_ROWS = 20  # per group: hundreds of rows are no page to read, and making them stops the window
ROWS_A_TURN = 6


class VandaagPage(QWidget):
    """Shows a Vandaagbeeld and says what the user chose."""

    dossier_chosen = Signal(str)
    brief_chosen = Signal(str, str)
    nazorg_chosen = Signal(str)
    new_dossier = Signal()
    new_message = Signal()
    all_asked = Signal()
    recovery_wanted = Signal()
    folder_asked = Signal()

    def __init__(self, read: Callable[[Callable[[Vandaagbeeld], None]], object]) -> None:
        super().__init__()
        self._read = read
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._column: Column | None = None
        self._parts: Iterator[QWidget] = iter(())
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._add_parts)
        self._outer = outer

    def refresh(self) -> None:
        """Read the picture of today again."""
        self._read(self.show_beeld)

    def show_beeld(self, beeld: Vandaagbeeld) -> None:
        """Show what needs doing. The column is made anew: it holds no fields, so nothing typed can be lost."""
        column = Column(spacing=SPACE.s)
        self._parts = self._make_parts(beeld)
        self._swap(column)
        self._add_parts()

    def _add_parts(self) -> None:
        """Add a handful of rows, and the rest in the next turns: a long day must not hold up the window."""
        column = self._column
        parts = list(islice(self._parts, ROWS_A_TURN))
        if column is None or not parts:
            self._more.stop()
            return
        for part in parts:
            column.add(part)
        self._more.start()

    def _make_parts(self, beeld: Vandaagbeeld) -> Iterator[QWidget]:
        yield self._make_actions()
        if beeld.herstelblad_herinnering:
            yield self._make_reminder()
        filled = False
        for groep, titel in GROEPEN:
            regels = [regel for regel in beeld.regels if regel.groep == groep]
            if regels:
                filled = True
                heading = Heading(f"{titel} ({len(regels)})", level=2)
                heading.setContentsMargins(0, SPACE.l, 0, SPACE.xs)
                yield heading
                if groep == "wacht-op-ander" and any(regel.brief_id for regel in regels):
                    yield self._make_folder()
                yield from map(self._make_row, regels[:MOST_ROWS])
                if len(regels) > MOST_ROWS:
                    yield self._make_more(len(regels) - MOST_ROWS)
        if not filled:
            yield EmptyState(
                "vinkje",
                "Er is vandaag niets te doen.",
                "Begin een nieuw dossier als iemand blijft schrijven of bellen over een klacht die al klaar is.",
            )
        backup = Text(backup_words(beeld), role="muted")
        backup.setContentsMargins(0, SPACE.l, 0, 0)
        yield backup
        room = QWidget()  # what is left below the last row
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        yield room

    def _swap(self, column: Column) -> None:
        old = self._column
        had_focus = old is not None and old.isAncestorOf(self.focusWidget() or self)
        self._outer.addWidget(column)
        self._column = column
        if old is not None:
            self._outer.removeWidget(old)
            old.hide()
            old.deleteLater()
        if had_focus:
            column.setFocus()

    def _make_actions(self) -> QWidget:
        row = Row()
        row.setContentsMargins(0, 0, 0, SPACE.s)
        judge = Button("Nieuw bericht beoordelen", "e-mail", kind="large")
        judge.setToolTip(words("bericht"))
        judge.clicked.connect(self.new_message)
        begin = Button("Nieuw dossier", "plus", kind="large")
        begin.clicked.connect(self.new_dossier)
        row.add(judge)
        row.add(begin)
        return row

    def _make_reminder(self) -> QWidget:
        card = Card(title="Bewaar je herstelblad")
        card.body.addWidget(
            Text(
                "Met het herstelblad open je de kluis als je de wachtzin kwijt bent. Zonder allebei kan niemand je dossiers nog openen."
            )
        )
        button = Button("Herstelblad maken", "printer")
        button.clicked.connect(self.recovery_wanted)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_folder(self) -> QWidget:
        row = RowButton(
            "Tekenmap",
            "Verzamel brieven voor wie tekent, of breng getekende brieven terug.",
            icon_name="map",
        )
        row.clicked.connect(self.folder_asked)
        return row

    def _make_more(self, number: int) -> QWidget:
        button = Button(f"Nog {number} bij Dossiers", "verder", kind="quiet")
        button.clicked.connect(self.all_asked)
        return button

    def _make_row(self, regel: Vandaagregel) -> QWidget:
        datum = format_day(regel.datum) if regel.datum else ""
        row = RowButton(regel.wat, upper_first(regel.dossier), datum)
        if regel.nazorg_id:
            row.clicked.connect(lambda _=False, r=regel: self.nazorg_chosen.emit(r.nazorg_id))
        elif regel.brief_id:
            row.clicked.connect(lambda _=False, r=regel: self.brief_chosen.emit(r.dossier_id, r.brief_id))
        else:
            row.clicked.connect(lambda _=False, r=regel: self.dossier_chosen.emit(r.dossier_id))
        return row


def backup_words(beeld: Vandaagbeeld) -> str:
    """Say how old the newest copy is."""
    days = beeld.backup_leeftijd
    if days is None:
        return "Er is nog geen reservekopie. Die maakt het programma als je het afsluit."
    when = {0: "vandaag", 1: "gisteren"}.get(days, f"{days} dagen geleden")
    return f"De laatste reservekopie is van {when}."
