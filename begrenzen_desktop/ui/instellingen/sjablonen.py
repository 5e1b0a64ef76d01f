"""Which template each letter uses: a table to choose a letter in, and the acts on the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from begrenzen_desktop.ui.bestandskeuze import ask_file, ask_new_file
from begrenzen_desktop.ui.instellingen.bevindingen import BevindingenLijst
from begrenzen_desktop.ui.taal import format_date, format_short, plural
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import Bar, Button, Expander, Heading, Row, Text

if TYPE_CHECKING:
    from begrenzen_desktop.domain.sjabloon import Sjabloonstand, Sjabloonversie

SOORT_WORD = "Word-document (*.docx)"
UITLEG = (
    "Wil je een brief in jullie eigen huisstijl? Kies de brief en exporteer het sjabloon. Pas het aan in Word en laad het"
    " weer in. Begrenzen kijkt het eerst na. Brieven die al zijn vastgesteld, veranderen niet."
)
Velden = tuple[tuple[str, str, bool], ...]


class SjablonenForm(QWidget):
    """Tells what the user wants with the template of a letter: (regeling, kind) and a file."""

    export_asked = Signal(str, str, str, object)
    load_asked = Signal(str, str, object)
    withdraw_asked = Signal(str, str)
    proof_asked = Signal(str, str, object)
    fields_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standen: tuple[Sjabloonstand, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Heading("Sjablonen", level=2))
        layout.addWidget(Text(UITLEG))
        self.table = _make_table()
        self.table.currentCellChanged.connect(lambda *_cells: self._choose())
        layout.addWidget(self.table)
        self._chosen = Text("", "strong")
        layout.addWidget(self._chosen)
        layout.addWidget(self._make_acts())
        self.bar = Bar()
        layout.addWidget(self.bar)
        self.bevindingen = BevindingenLijst()
        self.bevindingen.closed.connect(self.table.setFocus)
        layout.addWidget(self.bevindingen)
        self.velden = Expander("Velden voor deze brief")
        self.velden.body.setSpacing(SPACE.s)
        self.velden.toggled.connect(lambda open_: self._ask_fields() if open_ else None)
        layout.addWidget(self.velden)
        self.eerder = Expander("Eerdere versies")
        self.eerder.body.setSpacing(SPACE.s)
        self.eerder.hide()
        layout.addWidget(self.eerder)

    def fill(self, standen: tuple[Sjabloonstand, ...]) -> None:
        """Show how it stands; the letter that was chosen stays chosen."""
        if standen == self._standen:
            return
        row = max(0, self.table.currentRow())
        regelingen = {stand.regeling_id for stand in standen}
        self._standen = standen
        self.table.blockSignals(True)
        self.table.setRowCount(len(standen))
        for nummer, stand in enumerate(standen):
            titel = f"{stand.titel} ({stand.code})" if stand.code[1:2].isdigit() else stand.titel
            if len(regelingen) > 1:
                titel = f"{stand.regeling_titel}: {titel}"
            eigen = stand.huidig
            soort = f"Eigen, versie {eigen.nummer}" if eigen else "Meegeleverd"
            sinds = format_short(eigen.op.astimezone().date()) if eigen else ""
            for kolom, woorden in enumerate((titel, soort, sinds)):
                item = QTableWidgetItem(woorden)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setToolTip(woorden)
                self.table.setItem(nummer, kolom, item)
        if standen:
            self.table.setCurrentCell(min(row, len(standen) - 1), 0)
        self.table.blockSignals(False)
        self._fit()
        self._show_chosen()

    def show_velden(self, soort: str, velden: Velden) -> None:
        """Show the fields of a kind of letter, if it is still the one that is chosen."""
        stand = self.chosen()
        if stand is None or stand.soort != soort:
            return
        _empty(self.velden)
        for tag, betekenis, nodig in velden:
            words = f"{betekenis[:1].upper()}{betekenis[1:]}.{' Verplicht.' if nodig else ''}"
            self.velden.body.addWidget(_make_field(tag, words))

    def chosen(self) -> Sjabloonstand | None:
        """The letter that is chosen in the table."""
        row = self.table.currentRow()
        return self._standen[row] if 0 <= row < len(self._standen) else None

    def choose(self, soort: str) -> None:
        """Choose the first letter of that kind."""
        for row, stand in enumerate(self._standen):
            if stand.soort == soort:
                self.table.setCurrentCell(row, 0)
                return

    def set_busy(self, busy: bool) -> None:
        """While a file is being checked nothing else is asked for."""
        for button in (self.load, self.export, self.proof):
            button.setEnabled(not busy)
        if busy:
            self.bevindingen.clear()
            self.bar.show_info("Het sjabloon wordt nagekeken …")

    def changeEvent(self, event: QEvent) -> None:
        """Qt: larger words need higher rows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "eerder"):
            self._fit()

    def _make_acts(self) -> QWidget:
        row = Row()
        self.export = Button("Exporteren …", "bewaard")
        self.export.clicked.connect(lambda: self._ask_export(""))
        self.load = Button("Inladen …", "map")
        self.load.clicked.connect(self._ask_load)
        self.withdraw = Button("Terug naar meegeleverd", "terug")
        self.withdraw.clicked.connect(self._ask_withdraw)
        self.proof = Button("Proefbrief …", "brief")
        self.proof.clicked.connect(self._ask_proof)
        for button in (self.export, self.load, self.proof, self.withdraw):
            row.add(button)
        return row

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        for kolom, letters in ((1, 16), (2, 11)):
            self.table.setColumnWidth(kolom, letters * letter + 2 * SPACE.m)
        self.table.setColumnHidden(2, is_large(self))  # the words under the table say it too
        rows = self.table.verticalHeader()
        large = is_large(self)
        rows.setDefaultSectionSize(self.fontMetrics().height() * (2 if large else 1) + 2 * SPACE.s)
        shown = min(4 if large else 8, max(1, self.table.rowCount()))
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + shown * rows.defaultSectionSize() + 2 * self.table.frameWidth())

    def _choose(self) -> None:
        self.bar.clear()
        self.bevindingen.clear()
        self._show_chosen()

    def _show_chosen(self) -> None:
        stand = self.chosen()
        if stand is None:
            return
        self._chosen.setText(f"{stand.titel}: {describe_stand(stand)[:1].lower()}{describe_stand(stand)[1:]}")
        self.withdraw.setEnabled(stand.huidig is not None)
        _empty(self.velden)
        if self.velden.is_open():
            self._ask_fields()
        _empty(self.eerder)
        eerder = [versie for versie in stand.versies if versie != stand.huidig]
        self.eerder.set_count(len(eerder))
        self.eerder.setVisible(bool(eerder))
        for versie in eerder:
            self.eerder.body.addWidget(self._make_version(versie))

    def _make_version(self, versie: Sjabloonversie) -> QWidget:
        row = Row()
        row.add(Text(describe_versie(versie)), 1)
        button = Button("Exporteren …", kind="quiet")
        button.setAccessibleName(f"Exporteren: versie {versie.nummer}")
        button.clicked.connect(lambda: self._ask_export(versie.id))
        row.add(button)
        return row

    def _ask_fields(self) -> None:
        if (stand := self.chosen()) is not None:
            self.fields_asked.emit(stand.soort)

    def _ask_export(self, versie_id: str) -> None:
        stand = self.chosen()
        if stand is None:
            return
        path = ask_new_file(self, "Sjabloon exporteren", f"{stand.soort}.docx", SOORT_WORD)
        if path is not None:
            self.export_asked.emit(stand.regeling_id, stand.soort, versie_id, path.with_suffix(".docx"))

    def _ask_proof(self) -> None:
        stand = self.chosen()
        if stand is None:
            return
        path = ask_new_file(self, "Proefbrief bewaren", f"proefbrief-{stand.soort}.docx", SOORT_WORD)
        if path is not None:
            self.proof_asked.emit(stand.regeling_id, stand.soort, path.with_suffix(".docx"))

    def _ask_load(self) -> None:
        stand = self.chosen()
        if stand is None:
            return
        path = ask_file(self, f"Sjabloon inladen voor: {stand.titel}", SOORT_WORD)
        if path is not None:
            self.load_asked.emit(stand.regeling_id, stand.soort, path)

    def _ask_withdraw(self) -> None:
        if (stand := self.chosen()) is not None:
            self.withdraw_asked.emit(stand.regeling_id, stand.soort)


def _make_table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setAccessibleName("Sjablonen per brief")
    table.setHorizontalHeaderLabels(["Brief", "Sjabloon", "Sinds"])
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for kolom in (1, 2):
        header.setSectionResizeMode(kolom, QHeaderView.ResizeMode.Fixed)
    return table


def describe_stand(stand: Sjabloonstand) -> str:
    """Which template a letter uses: "Meegeleverd", or the version of their own with its day."""
    if stand.huidig is None:
        return "Meegeleverd"
    return f"Eigen, versie {stand.huidig.nummer} van {format_date(stand.huidig.op.astimezone().date())}"


def describe_versie(versie: Sjabloonversie) -> str:
    """An earlier version: its day, its file and how many letters were made with it."""
    gemaakt = plural(versie.brieven, "brief", "brieven") if versie.brieven else "geen brief"
    dag = format_date(versie.op.astimezone().date())
    return f"Versie {versie.nummer}, ingeladen op {dag} ({versie.naam}); {gemaakt} mee vastgesteld."


def _make_field(tag: str, words: str) -> QWidget:
    field = QWidget()
    layout = QVBoxLayout(field)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(Text(tag, "strong"))
    layout.addWidget(Text(words))
    return field


def _empty(expander: Expander) -> None:
    while expander.body.count():
        item = expander.body.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
