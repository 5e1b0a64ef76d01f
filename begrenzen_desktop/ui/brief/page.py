"""One letter: its parts to write at the left, the letter to read at the right, the check list and the acts below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.ui.brief.preview import count_proven, make_html
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import (
    Bar,
    Button,
    Column,
    DateField,
    Expander,
    GrowingText,
    Heading,
    OpenPoint,
    OpenPoints,
    Text,
)

if TYPE_CHECKING:
    from begrenzen_desktop.services.lettering import Briefblad

PART_WIDTH = 380  # pixels; both sides fit beside each other in a window of 1024

NEXT_ACT = {
    Briefstatus.CONCEPT: "Lees de brief na en stel hem vast. Daarna verandert de tekst niet meer.",
    Briefstatus.VASTGESTELD: "De tekst ligt vast. Sla de brief op, druk hem af en laat hem ondertekenen.",
    Briefstatus.ONDERTEKEND: "De brief is ondertekend. Verstuur hem en leg de verzending vast.",
    Briefstatus.VERZONDEN: "De brief is verzonden.",
}


class BriefPage(QWidget):
    """Shows a Briefblad; every change and act is told by signal."""

    back_asked = Signal()
    text_changed = Signal(str, str)
    date_changed = Signal(object)
    signer_changed = Signal(str)
    freeze_asked = Signal()
    sign_asked = Signal()
    send_asked = Signal()
    export_asked = Signal()
    discard_asked = Signal()
    jump_asked = Signal(str)

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._today = today
        self._fields: dict[str, GrowingText] = {}
        self._shown = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        top = QHBoxLayout()
        back = Button("Alle brieven", "terug", kind="quiet")
        back.clicked.connect(self.back_asked)
        top.addWidget(back)
        self._words = Text("", role="muted")
        top.addWidget(self._words, 1)
        layout.addLayout(top)
        self.bar = Bar()
        layout.addWidget(self.bar)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        layout.addWidget(self._split, 1)
        self._left = Column()
        self._left.setMinimumWidth(PART_WIDTH)
        self._split.addWidget(self._left)
        self._preview = QTextBrowser()
        self._preview.setAccessibleName("De brief zoals hij wordt")
        self._preview.setTabChangesFocus(True)
        self._preview.setMinimumWidth(PART_WIDTH)
        self._split.addWidget(self._preview)
        self._split.setSizes([500, 500])
        self._points = OpenPoints()
        self._points.jump.connect(self.jump_asked)
        layout.addWidget(self._points)
        layout.addLayout(self._make_acts())

    def _make_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._acts = {
            "vaststellen": Button("Vaststellen", "vinkje", kind="primary"),
            "ondertekenen": Button("Laten ondertekenen"),
            "verzenden": Button("Verzenden"),
            "opslaan": Button("Opslaan en openen", "map"),
            "weggooien": Button("Concept weggooien", "prullenbak", kind="quiet"),
        }
        signals = (self.freeze_asked, self.sign_asked, self.send_asked, self.export_asked, self.discard_asked)
        for button, signal in zip(self._acts.values(), signals, strict=True):
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def fill(self, blad: Briefblad) -> None:
        """Show a letter; the field that has the focus is left alone."""
        brief = blad.brief
        if brief.id != self._shown:
            self._shown = brief.id
            self.bar.clear()
            self._make_fields(blad)
        else:
            for deel in blad.delen:
                if deel.id in self._fields:
                    self._fields[deel.id].fill(deel.tekst)
        self._words.setText(f"{NEXT_ACT[brief.status]} {count_proven(blad)}")
        position = self._preview.verticalScrollBar().value()
        self._preview.setHtml(make_html(blad))
        self._preview.verticalScrollBar().setValue(position)
        self._show_points(blad)
        self._show_acts(brief.status, blad.soort.extern)

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        for field in self._fields.values():
            field.flush()

    def set_busy(self, busy: bool) -> None:
        """Stop a second click while the letter is being made."""
        self._acts["vaststellen"].setEnabled(not busy)

    def focus_part(self, deel_id: str) -> None:
        """Put the cursor in a part of the letter."""
        field = self._fields.get(deel_id)
        if field is not None:
            self._left.show_widget(field)
            field.focus_input()

    def _make_fields(self, blad: Briefblad) -> None:
        old = self._left
        self._left = Column()
        self._fields = {}
        concept = blad.brief.status is Briefstatus.CONCEPT
        self._left.add(Heading(blad.soort.titel, level=2))
        if blad.soort.extern:
            self._left.add(self._make_signer(blad))
        datum = DateField("Datum van de brief", today=self._today)
        datum.fill(blad.brief.datum)
        datum.edited.connect(self.date_changed)
        self._left.add(datum)
        for deel in blad.delen:
            text = GrowingText(deel.kop or "Opening", min_lines=2)
            text.fill(deel.tekst)
            text.edited.connect(lambda tekst, d=deel.id: self.text_changed.emit(d, tekst))
            self._fields[deel.id] = text
            self._left.add(text)
        if blad.gedragszinnen and concept:
            self._left.add(self._make_sentences(blad))
        self._left.body.addStretch(1)
        for widget in self._left.findChildren(QWidget):
            if isinstance(widget, GrowingText | DateField | QComboBox):
                widget.setEnabled(concept)
        self._left.setMinimumWidth(PART_WIDTH)
        self._split.replaceWidget(0, self._left)
        old.hide()
        old.deleteLater()

    def _make_signer(self, blad: Briefblad) -> QWidget:
        box = QWidget()
        row = QVBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        label = Text("Ondertekenaar")
        combo = QComboBox()
        combo.setAccessibleName("Ondertekenaar")
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(20)
        combo.addItem("Kies wie tekent", "")
        for persoon in blad.ondertekenaars:
            combo.addItem(f"{persoon.naam}, {persoon.functie}", persoon.id)
        combo.setCurrentIndex(max(0, combo.findData(blad.brief.ondertekenaar_id)))
        combo.activated.connect(lambda _i: self.signer_changed.emit(combo.currentData()))
        row.addWidget(label)
        row.addWidget(combo)
        return box

    def _make_sentences(self, blad: Briefblad) -> QWidget:
        folded = Expander("Zinnen over gedrag met bewijs", len(blad.gedragszinnen))
        for zin in blad.gedragszinnen:
            button = Button(zin.tekst[:90] + ("…" if len(zin.tekst) > 90 else ""), "plus", kind="quiet")
            button.setAccessibleName(f"Invoegen: {zin.tekst}")
            button.setToolTip(zin.tekst)
            button.clicked.connect(lambda _=False, t=zin.tekst: self._insert(t))
            folded.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return folded

    def _insert(self, tekst: str) -> None:
        target = next(
            (d for d in ("gedrag", "wat-gebeurde", "contact") if d in self._fields),
            next(iter(self._fields), ""),
        )
        if target:
            now = self._fields[target].value().rstrip()
            self.text_changed.emit(target, f"{now}\n{tekst}" if now else tekst)

    def _show_points(self, blad: Briefblad) -> None:
        self._points.fill(
            [
                OpenPoint(id=punt.plek, zin=("" if punt.verplicht else "Advies: ") + punt.zin, bron=punt.bron)
                for punt in blad.checklist
                if not punt.in_orde
            ]
            if blad.brief.status is Briefstatus.CONCEPT
            else []
        )

    def _show_acts(self, status: Briefstatus, extern: bool) -> None:
        shown = {
            "vaststellen": status is Briefstatus.CONCEPT,
            "ondertekenen": extern and status is Briefstatus.VASTGESTELD,
            "verzenden": extern and status in (Briefstatus.ONDERTEKEND, Briefstatus.VERZONDEN),
            "opslaan": status is not Briefstatus.CONCEPT,
            "weggooien": status is Briefstatus.CONCEPT,
        }
        for name, button in self._acts.items():
            button.setVisible(shown[name])
