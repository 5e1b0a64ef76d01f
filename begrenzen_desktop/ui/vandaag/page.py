"""The Vandaag page: open work in order, each line with its dossier, its date, its way in and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.ui.sneltoetsen import listen, words
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.vandaag.parts import NOWHERE, Part, PartColumn, make_heading
from begrenzen_desktop.ui.vandaag.rij import WEGGEZET, Taakrij
from begrenzen_desktop.ui.widgets import Button, Card, EmptyState, Row, RowButton, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.overview import Vandaagbeeld, Vandaagregel

GROEPEN = (
    ("te-laat-en-vandaag", "Te laat en vandaag"),
    ("deze-week", "Deze week"),
    ("wacht-op-ander", "Wacht op een ander"),
    ("later", "Later"),
    ("open", "Open dossiers"),
)
MOST_ROWS = 20  # per group, until more are asked for: hundreds of rows are no page to read


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
    done_asked = Signal(object)
    aside_asked = Signal(object)
    back_asked = Signal(object)
    undo_asked = Signal()
    list_asked = Signal()
    agenda_asked = Signal()
    beeld_shown = Signal(object)

    def __init__(self, read: Callable[[Callable[[Vandaagbeeld], None]], object]) -> None:
        super().__init__()
        self._read = read
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.column = PartColumn(Taakrij)
        outer.addWidget(self.column)
        self.beeld: Vandaagbeeld | None = None
        self._shown = {groep: MOST_ROWS for groep, _titel in (*GROEPEN, (WEGGEZET, ""))}
        self._aside_open = False
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        listen("ongedaan", self, self.undo_asked.emit, here)
        for naam in ("gedaan", "wegzetten"):
            listen(naam, self, partial(self._press, naam), here)

    def refresh(self) -> None:
        """Read the picture of today again."""
        self._read(self.show_beeld)

    def show_beeld(self, beeld: Vandaagbeeld) -> None:
        """Show what needs doing."""
        if beeld != self.beeld:
            self.beeld = beeld
            self._lay_out()
        self.beeld_shown.emit(beeld)

    def show_more(self, groep: str) -> None:
        """Show another handful of one group, and go to the first of them."""
        first_new = self.column.count_rows_before("meer", groep)
        self._shown[groep] += MOST_ROWS
        self._lay_out(first_new)

    def _fold(self) -> None:
        self._aside_open = not self._aside_open
        self._lay_out()
        self.column.show_part("weg")

    def _lay_out(self, focus_row: int = NOWHERE) -> None:
        if self.beeld is not None:
            self.column.lay_out(tuple(self._plan(self.beeld)), focus_row)

    def _plan(self, beeld: Vandaagbeeld) -> Iterator[Part]:
        yield "knoppen", self._make_actions
        if beeld.herstelblad_herinnering:
            yield "herstelblad", self._make_reminder
        filled = False
        for groep, titel in GROEPEN:
            regels = [regel for regel in beeld.regels if regel.groep == groep]
            if not regels:
                continue
            filled = True
            heading = f"{titel} ({len(regels) + (beeld.meer_open if groep == 'open' else 0)})"
            yield ("kop", heading), partial(make_heading, heading)
            if groep == "wacht-op-ander" and any(regel.brief_id for regel in regels):
                yield "tekenmap", self._make_folder
            yield from self._plan_rows(beeld, groep, regels)
            if groep == "open" and beeld.meer_open:
                yield ("alle", beeld.meer_open), partial(self._make_all, beeld.meer_open)
        if not filled:
            yield "leeg", make_empty
        aside = [regel for regel in beeld.regels if regel.groep == WEGGEZET]
        if aside:
            yield ("weg", self._aside_open, len(aside)), partial(self._make_fold, len(aside))
            if self._aside_open:
                yield from self._plan_rows(beeld, WEGGEZET, aside)
        said = backup_words(beeld)
        yield ("kopie", said), partial(make_backup_line, said)

    def _plan_rows(self, beeld: Vandaagbeeld, groep: str, regels: list[Vandaagregel]) -> Iterator[Part]:
        shown = self._shown[groep]
        for regel in regels[:shown]:
            yield (regel, beeld.vandaag), partial(self._make_row, regel, beeld)
        if len(regels) > shown:
            yield ("meer", groep, len(regels)), partial(self._make_more, groep, len(regels) - shown)

    def _make_row(self, regel: Vandaagregel, beeld: Vandaagbeeld) -> QWidget:
        row = Taakrij(regel, beeld.vandaag)
        row.opened.connect(self._open)
        row.done_asked.connect(self.done_asked)
        row.aside_asked.connect(self.aside_asked)
        row.back_asked.connect(self.back_asked)
        row.moved.connect(self.column.go_on)
        return row

    def _press(self, naam: str) -> None:
        part: QWidget | None = self.focusWidget()
        while part is not None and not isinstance(part, Taakrij):
            part = part.parentWidget()
        if part is not None:
            part.press(naam)

    def _open(self, regel: Vandaagregel) -> None:
        if regel.nazorg_id:
            self.nazorg_chosen.emit(regel.nazorg_id)
        elif regel.brief_id:
            self.brief_chosen.emit(regel.dossier_id, regel.brief_id)
        else:
            self.dossier_chosen.emit(regel.dossier_id)

    def _make_actions(self) -> QWidget:
        row = Row()
        row.setContentsMargins(0, 0, 0, SPACE.s)
        for title, icon, signal, kind in (
            ("Nieuw bericht beoordelen", "e-mail", self.new_message, "large"),
            ("Nieuw dossier", "plus", self.new_dossier, "large"),
            ("Weeklijst", "printer", self.list_asked, "quiet"),
            ("Naar je agenda", "kalender", self.agenda_asked, "quiet"),
        ):
            button = Button(title, icon, kind=kind)  # type: ignore[arg-type]
            button.clicked.connect(signal)
            row.add(button)
            if signal is self.new_message:
                button.setToolTip(words("bericht"))
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

    def _make_more(self, groep: str, number: int) -> QWidget:
        button = Button(f"Nog {number} tonen", "omlaag", kind="quiet")
        button.clicked.connect(lambda: self.show_more(groep))
        return button

    def _make_all(self, number: int) -> QWidget:
        button = Button(f"Nog {number} bij Dossiers", "verder", kind="quiet")
        button.clicked.connect(self.all_asked)
        return button

    def _make_fold(self, number: int) -> QWidget:
        opened = self._aside_open
        button = Button(f"Weggezet ({number})", "omlaag" if opened else "verder", kind="quiet")
        button.setAccessibleName(f"Weggezet ({number}), {'opengeklapt' if opened else 'dichtgeklapt'}")
        button.setToolTip("Taken die je later weer ziet")
        button.clicked.connect(self._fold)
        return button


def make_empty() -> QWidget:
    """Make what shows when there is nothing to do."""
    return EmptyState(
        "vinkje",
        "Er is vandaag niets te doen.",
        "Begin een nieuw dossier als iemand blijft schrijven of bellen over een klacht die al klaar is.",
    )


def make_backup_line(said: str) -> QWidget:
    """Make the line about the newest copy."""
    line = Text(said, role="muted")
    line.setContentsMargins(0, SPACE.l, 0, 0)
    return line


def backup_words(beeld: Vandaagbeeld) -> str:
    """Say how old the newest copy is."""
    days = beeld.backup_leeftijd
    if days is None:
        return "Er is nog geen reservekopie. Die maakt het programma als je het afsluit."
    when = {0: "vandaag", 1: "gisteren"}.get(days, f"{days} dagen geleden")
    return f"De laatste reservekopie is van {when}."
