"""The Spoedkaart over the window: whom to call on top, then what to do and say; what lies under it stays as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.domain.spoedkaart import Situatie, Spoedkaart
from begrenzen_desktop.ui.spoedkaart.papier import make_document
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets.bar import Bar
from begrenzen_desktop.ui.widgets.basis import Button, Card, Column, Heading, IconLabel, Text
from begrenzen_desktop.ui.widgets.row import Row

WIDTH, HEIGHT = 860, 700


class SpoedkaartDialog(QDialog):
    """Opens at once; the organisation's own numbers and the aftercare come in when a vault is open. Esc closes it."""

    file_asked = Signal()

    nazorg_asked = Signal()
    notitie_asked = Signal()

    def __init__(self, kaart: Spoedkaart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kaart = kaart
        self._eigen, self._protocol = "", ""
        self.setWindowTitle("Spoedkaart")
        self.setAccessibleName("Spoedkaart")
        column = Column(spacing=SPACE.l)
        # The page has to scroll by keys alone: there is nothing else in it to go to.
        column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.setAccessibleName("Spoedkaart: wie je belt, wat je doet en wat je zegt")
        column.body.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        column.add(Heading("Spoedkaart", 1))
        column.add(Text(kaart.inleiding))
        column.add(self._make_numbers(kaart))
        self.jumps: list[Button] = []
        column.add(self._make_jumps(kaart, column))
        for situatie in kaart.situaties:
            column.add(self._cards[situatie.id])
        after = make_section("Daarna", "vinkje", [(None, kaart.na_afloop, False)])
        self.care = self._make_care()
        after.body.addWidget(self.care)
        column.add(after)
        self.column = column
        self.print = Button("Afdrukken", "printer")
        self.print.clicked.connect(self._print)
        self.file = Button("Als Word-bestand opslaan", "map")
        self.file.clicked.connect(self.file_asked)
        self.file.setAutoDefault(False)
        self.bar = Bar()
        self.close_button = Button("Sluiten", kind="primary")
        self.close_button.clicked.connect(self.reject)
        self.print.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE.xl, SPACE.s, SPACE.xl, SPACE.m)
        foot.setSpacing(SPACE.m)
        foot.addWidget(self.print)
        foot.addWidget(self.file)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(column, 1)
        layout.addLayout(foot)

    def show_own(self, eigen_nummers: str, protocol: str) -> None:
        """Show the organisation's own numbers and where its agressieprotocol is; empty hides them."""
        self._eigen, self._protocol = eigen_nummers, protocol
        self._own.setText(f"Van je organisatie: {eigen_nummers}")
        self._own.setVisible(bool(eigen_nummers))
        self._where.setText(f"Agressieprotocol: {protocol}")
        self._where.setVisible(bool(protocol))

    def offer_care(self, offered: bool) -> None:
        """Offer aftercare and the own note, or not: both stand in the vault."""
        self.care.setVisible(offered)

    def own(self) -> str:
        """The organisation's own numbers that show, or ""."""
        return self._eigen

    def protocol(self) -> str:
        """Where the agressieprotocol is, as it shows, or ""."""
        return self._protocol

    def open(self) -> None:
        """Show it over the window, as large as fits; the work behind it waits."""
        parent = self.parentWidget()
        if parent is not None:
            self.resize(
                min(WIDTH * 2, max(WIDTH, parent.width() * 3 // 4)), min(HEIGHT, parent.height() - 40)
            )
        self.bar.clear()
        super().open()
        self.column.verticalScrollBar().setValue(0)
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_care(self) -> QWidget:
        care = Row()
        for words, icon, asked in (
            ("Nazorg beginnen", "zorg", self.nazorg_asked),
            ("Eigen notitie", "persoon", self.notitie_asked),
        ):
            button = Button(words, icon)
            button.setAutoDefault(False)
            button.clicked.connect(self.reject)
            button.clicked.connect(asked)
            care.add(button)
        care.hide()
        return care

    def _make_numbers(self, kaart: Spoedkaart) -> QFrame:
        card = Card(title="Wie bel je?")
        for nummer in kaart.nummers:
            row = QHBoxLayout()
            row.setSpacing(SPACE.m)
            row.addWidget(IconLabel("telefoon", "accent", 22))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Heading(nummer.nummer, 2))
            words.addWidget(Text(nummer.voor, wide=True))
            row.addLayout(words, 1)
            card.body.addLayout(row)
        self._own, self._where = Text("", "strong", wide=True), Text("", wide=True)
        for line in (self._own, self._where):
            line.hide()
            card.body.addWidget(line)
        return card

    def _make_jumps(self, kaart: Spoedkaart, column: Column) -> QWidget:
        self._cards = {situatie.id: make_situation(situatie) for situatie in kaart.situaties}
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACE.xs)
        for situatie in kaart.situaties:
            jump = Button(situatie.titel, situatie.icoon, "quiet")
            jump.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            card = self._cards[situatie.id]
            jump.clicked.connect(lambda _=False, c=card: column.verticalScrollBar().setValue(c.y() - SPACE.s))
            lines.addWidget(jump)
            self.jumps.append(jump)
        return box

    def _print(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            make_document(self._kaart, self._eigen, self._protocol).print_(printer)


def make_situation(situatie: Situatie) -> Card:
    """Make the card of one situation."""
    card = make_section(
        situatie.titel,
        situatie.icoon,
        [
            ("Dit doe je", situatie.doe, True),
            ("Dit kun je zeggen", [f"“{zin}”" for zin in situatie.zeg], False),
            ("Laat dit", [situatie.laat], False),
        ],
    )
    card.body.addWidget(Text(f"Bron: {'; '.join(situatie.bron)}", "small"))
    return card


def make_section(titel: str, icoon: str, parts: Sequence[tuple[str | None, Sequence[str], bool]]) -> Card:
    """Make a card with lists of sentences; a numbered list has an order to keep."""
    card = Card()
    card.setAccessibleName(titel)
    head = QHBoxLayout()
    head.setSpacing(SPACE.m)
    head.addWidget(IconLabel(icoon, "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Heading(titel, 2), 1)
    card.body.addLayout(head)
    for kop, zinnen, numbered in parts:
        if kop:
            card.body.addWidget(Heading(kop, 3))
        lines = QVBoxLayout()
        lines.setSpacing(SPACE.xs)
        for place, zin in enumerate(zinnen, 1):
            lines.addWidget(Text(f"{place}. {zin}" if numbered else zin))
        card.body.addLayout(lines)
    return card
