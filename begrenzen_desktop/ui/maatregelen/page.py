"""The Maatregelen page: the months in a picture, and every limit as a line that opens it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.begrenzing import Begrenzing
from begrenzen_desktop.ui.maatregelen.jaarbeeld import MOST, Jaarbeeld
from begrenzen_desktop.ui.taal import format_day, plural, upper_first
from begrenzen_desktop.ui.vandaag.parts import Part, PartColumn, make_heading
from begrenzen_desktop.ui.widgets import Bar, Button, EmptyState, RowButton, Text

GROEPEN = (
    ("aandacht", "Vraagt aandacht"),
    ("nu", "Geldt nu"),
    ("komt", "Komt eraan"),
    ("voorbij", "Voorbij, nog alert"),
)
STAP = 20  # lines a group, until more are asked for
UITLEG = "Balk: zo lang geldt het. Rondje: opnieuw kijken. Streep: vandaag."


class Grensrij(RowButton):
    """A line of the list. Up and down go to the line above and below, and nowhere else."""

    moved = Signal(int)

    @property
    def way_in(self) -> Grensrij:
        """The line opens its limit itself."""
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: left to itself it goes to whatever button lies in that direction, on the last line to Vergrendel."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class MaatregelenPage(QWidget):
    """Shows limits and says which one was chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.bar = Bar()
        outer.addWidget(self.bar)
        self.column = PartColumn(Grensrij)
        outer.addWidget(self.column, 1)
        self._grenzen: tuple[Begrenzing, ...] = ()
        self._today = dt.date.min
        self._most = {groep: STAP for groep, _titel in GROEPEN}
        self._is_read = False

    @property
    def grenzen(self) -> tuple[Begrenzing, ...]:
        """What shows, in order."""
        return self._grenzen

    def fill(self, grenzen: Sequence[Begrenzing], today: dt.date) -> None:
        """Show these limits by what asks for attention first, then by their next day."""
        self._grenzen = tuple(sorted(grenzen, key=lambda g: (_place(g, today), next_day(g), g.betrokkene)))
        self._today, self._is_read = today, True
        self._lay_out()

    def rows(self) -> list[Grensrij]:
        """The lines that show, in order."""
        return self.column.rows()

    def _lay_out(self) -> None:
        self.column.lay_out(tuple(self._plan()))

    def _plan(self) -> Iterator[Part]:
        if not self._grenzen:
            if self._is_read:
                yield "leeg", make_empty
            return
        yield "uitleg", partial(Text, UITLEG, "muted", wide=True)
        yield ("beeld", self._grenzen[:MOST], self._today), self._make_picture
        if len(self._grenzen) > MOST:
            yield (
                ("meer-beeld", len(self._grenzen)),
                partial(Text, f"In het beeld staan de eerste {MOST}; hieronder staan ze allemaal.", "muted"),
            )
        for groep, titel in GROEPEN:
            here = [grens for grens in self._grenzen if find_groep(grens, self._today) == groep]
            if not here:
                continue
            kop = f"{titel} ({len(here)})"
            yield ("kop", kop), partial(make_heading, kop)
            for grens in here[: self._most[groep]]:
                yield (grens, self._today), partial(self._make_row, grens)
            left = len(here) - self._most[groep]
            if left > 0:
                yield ("meer", groep, left), partial(self._make_more, groep, left)

    def _make_picture(self) -> QWidget:
        picture = Jaarbeeld()
        picture.fill(self._grenzen, self._today)
        return picture

    def _make_row(self, grens: Begrenzing) -> QWidget:
        row = Grensrij(
            f"{upper_first(grens.betrokkene)}: {grens.soort.label.lower()}",
            describe_row(grens, self._today),
            describe_next(grens),
            icon_name="waarschuwing" if grens.find_aandacht(self._today) else "kalender",
        )
        row.clicked.connect(lambda: self.chosen.emit(grens))
        row.moved.connect(lambda step: self.column.go_on(row, step))
        return row

    def _make_more(self, groep: str, left: int) -> QWidget:
        button = Button(f"Nog {left} tonen", "omlaag", kind="quiet")

        def more() -> None:
            self._most[groep] += STAP
            self._lay_out()

        button.clicked.connect(more)
        return button


def find_groep(grens: Begrenzing, today: dt.date) -> str:
    """Tell in which group of the list a limit stands."""
    if grens.find_aandacht(today):
        return "aandacht"
    if grens.is_voorbij:
        return "voorbij"
    return "nu" if grens.geldt else "komt"


def _place(grens: Begrenzing, today: dt.date) -> int:
    return [groep for groep, _titel in GROEPEN].index(find_groep(grens, today))


def next_day(grens: Begrenzing) -> dt.date:
    """Give the next day on which something happens to it."""
    if grens.alert_tot is not None:
        return grens.alert_tot
    return min(grens.herbeoordeling, grens.tot_en_met or dt.date.max)


def describe_row(grens: Begrenzing, today: dt.date) -> str:
    """Say how it stands and what it asks."""
    asks = grens.find_aandacht(today)
    told = len(grens.verteld)
    known = f"{plural(told, 'collega of team weet', 'collega’s of teams weten')} het" if told else ""
    return "\n".join(
        (" · ".join(part for part in (grens.zin, f"kenmerk {grens.kenmerk}", known) if part), *asks)
    )


def describe_next(grens: Begrenzing) -> str:
    """Say the next day and what it is."""
    if grens.alert_tot is not None:
        return f"alert tot {format_day(grens.alert_tot)}"
    if grens.tot_en_met is not None and grens.tot_en_met <= grens.herbeoordeling:
        return f"stopt na {format_day(grens.tot_en_met)}"
    return f"opnieuw kijken {format_day(grens.herbeoordeling)}"


def make_empty() -> QWidget:
    """Make what shows when no limit runs."""
    return EmptyState(
        "kalender",
        "Er loopt geen maatregel.",
        "Een maatregel of een stop verschijnt hier vanzelf, zodra de beslissing is genomen en de brief klaar is.",
    )
