"""One letter: its parts to write at the left, the letter to read at the right, the check list and the acts below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.ui.brief.bewijs_lijst import BewijsLijst
from begrenzen_desktop.ui.brief.checklijst import Checklijst
from begrenzen_desktop.ui.brief.deel_field import DeelField
from begrenzen_desktop.ui.brief.handtekeningregel import Handtekeningregel
from begrenzen_desktop.ui.brief.preview import count_proven
from begrenzen_desktop.ui.brief.taalpaneel import Taalpaneel
from begrenzen_desktop.ui.brief.voet import Voet
from begrenzen_desktop.ui.brief.voorbeeld import Voorbeeld
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import (
    Bar,
    Button,
    Column,
    DateField,
    Expander,
    Heading,
    Option,
    Text,
)

if TYPE_CHECKING:
    from begrenzen_desktop.domain.brief import Verzending
    from begrenzen_desktop.services.lettering import Briefblad

PART_WIDTH = 360  # pixels; both sides fit beside each other in a window of 1024

NEXT_ACT = {
    Briefstatus.CONCEPT: "Lees de brief na en stel hem vast. Daarna verandert de tekst niet meer.",
    Briefstatus.VASTGESTELD: "De tekst ligt vast. Sla de brief op, druk hem af en laat hem ondertekenen.",
    Briefstatus.ONDERTEKEND: "De brief is ondertekend. Verstuur hem en leg de verzending vast.",
    Briefstatus.VERZONDEN: "De brief is verzonden",
}


class _Aside(Text):
    """What to do next. With large words the letter itself needs the room; the foot says how far it is."""

    def changeEvent(self, event: QEvent) -> None:
        """Qt: words became larger or smaller."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setVisible(not is_large(self))


class BriefPage(QWidget):
    """Shows a Briefblad; every change and act is told by signal."""

    back_asked = Signal()
    text_changed = Signal(str, str)
    date_changed = Signal(object)
    signer_changed = Signal(str)
    act_asked = Signal(str)
    jump_asked = Signal(str)

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._today = today
        self.parts: dict[str, DeelField] = {}
        self.choices: dict[str, QWidget] = {}
        self._shown: tuple[str, Briefstatus | None] = ("", None)
        self._refused: dict[tuple[str, str], tuple[str, str]] = {}
        self.under_way = 0
        self._bewijs, self.taal = BewijsLijst(), Taalpaneel()
        self._sjabloon = Text("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        top = QHBoxLayout()
        back = Button("Alle brieven", "terug", kind="quiet")
        back.clicked.connect(self.back_asked)
        top.addWidget(back)
        self._words = _Aside("", role="muted")
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
        self.preview = QTextBrowser()
        self.preview.setAccessibleName("De brief zoals hij wordt")
        self.preview.setTabChangesFocus(True)
        self.preview.document().setDocumentMargin(SPACE.xl)
        self.view = Voorbeeld(self.preview)
        self.view.setMaximumWidth(900)
        self.view.setMinimumWidth(PART_WIDTH)
        self._split.addWidget(self.view)
        self._split.setSizes([500, 500])
        self.signature = Handtekeningregel()
        layout.addWidget(self.signature)
        self.checks = Checklijst()
        self.checks.jump.connect(self.jump_asked)
        layout.addWidget(self.checks)
        self._foot = Voet()
        self.acts = self._foot.acts
        self._foot.asked.connect(self.act_asked)
        layout.addWidget(self._foot)

    def fill(self, blad: Briefblad, html: str) -> None:
        """Show a letter; a field with the focus, or with words on their way to the store, is left alone."""
        brief = blad.brief
        concept = brief.status is Briefstatus.CONCEPT
        went_on = brief.id == self._shown[0] and brief.status is not self._shown[1]
        if (brief.id, brief.status) != self._shown:
            if brief.id != self._shown[0]:
                self.bar.clear()
            self._shown = (brief.id, brief.status)
            self.under_way = 0
            self._make_fields(blad)
        elif not self.under_way:
            for deel in blad.delen:
                if deel.id in self.parts:
                    self.parts[deel.id].fill(deel, blad.figuren)
        self._bewijs.fill(blad)
        self._sjabloon.setText(blad.sjabloonzin)
        self._sjabloon.setVisible(bool(blad.sjabloonzin))
        self._left.setVisible(concept)
        self._words.setText(describe_next(blad))
        position = self.preview.verticalScrollBar().value()
        self.preview.setHtml(html)
        self.preview.verticalScrollBar().setValue(position)
        self.checks.setVisible(concept)
        self.checks.fill(blad.checklist)
        self._foot.show_for(brief.status, blad.soort.extern, went_on)

    def flush(self) -> None:
        """Hand on what is still in the fields."""
        for field in self.parts.values():
            field.flush()

    def show_checks(self) -> None:
        """Unfold the check list."""
        self.checks.set_open(True)

    def set_busy(self, busy: bool) -> None:
        """Stop a second click while the letter is being made."""
        self.acts["vaststellen"].setEnabled(not busy)

    def take_part(self, brief_id: str, deel_id: str) -> None:
        """The store has taken what was typed in a part."""
        self._refused.pop((brief_id, deel_id), None)
        if brief_id == self._shown[0]:
            self.under_way = max(0, self.under_way - 1)

    def refuse_part(self, brief_id: str, deel_id: str, tekst: str, zin: str) -> None:
        """Keep words that were refused, also for when the letter is opened again, and say why at their part."""
        self._refused[brief_id, deel_id] = tekst, zin
        if brief_id == self._shown[0]:
            self.under_way = max(0, self.under_way - 1)
            self.parts[deel_id].refuse(tekst, zin)
        else:
            self.bar.show_error(f"{zin} Het gaat om de brief die je net verliet; de tekst staat daar nog.")

    def show_refused(self) -> bool:
        """Go to the first part whose words were refused; tells whether there is one."""
        deel_id = next((deel for brief, deel in self._refused if brief == self._shown[0]), "")
        if deel_id:
            self.bar.show_error(
                "Een tekst kon niet worden bewaard. Maak die eerst in orde; dan kun je vaststellen."
            )
            self.focus_part(deel_id)
        return bool(deel_id)

    def focus_part(self, deel_id: str) -> None:
        """Put the cursor in a part of the letter."""
        field = self.parts.get(deel_id)
        if field is not None:
            self._left.show_widget(field)
            field.focus_input()

    def focus_field(self, name: str) -> None:
        """Put the cursor in the signatory or the date."""
        field = self.choices.get(name)
        if field is not None:
            self._left.show_widget(field)

    def _make_fields(self, blad: Briefblad) -> None:
        old = self._left
        self._left = Column()
        self.parts, self.choices = {}, {}
        concept = blad.brief.status is Briefstatus.CONCEPT
        self._left.add(Heading(blad.soort.titel, level=2))
        if blad.soort.extern:
            self._left.add(self._make_signer(blad))
        datum = DateField("Datum van de brief", today=self._today)
        datum.set_words_visible(False)  # the letter beside it says the date in words
        datum.fill(blad.brief.datum)
        datum.edited.connect(self.date_changed)
        self.choices["datum"] = datum
        self._left.add(datum)
        self._sjabloon = Text("", "muted")
        self._left.add(self._sjabloon)
        for deel in blad.delen:
            part = DeelField(deel, blad.figuren)
            part.edited.connect(lambda tekst, d=deel.id: self._on_text(d, tekst))
            if (blad.brief.id, deel.id) in self._refused:
                part.refuse(*self._refused[blad.brief.id, deel.id])
            self.parts[deel.id] = part
            self._left.add(part)
        self._bewijs = BewijsLijst()
        self._bewijs.fill(blad)
        self._left.add(self._bewijs)
        self.taal = Taalpaneel()
        self._left.add(self.taal)
        if blad.gedragszinnen and concept:
            self._left.add(_make_sentences(blad, self._insert))
        self._left.body.addStretch(1)
        for widget in self._left.findChildren(QWidget):
            if isinstance(widget, DeelField | DateField | Select):
                widget.setEnabled(concept)
        self._left.setMinimumWidth(PART_WIDTH)
        self._split.replaceWidget(0, self._left)
        old.hide()
        old.deleteLater()

    def _on_text(self, deel_id: str, tekst: str) -> None:
        self.under_way += 1
        self.text_changed.emit(deel_id, tekst)

    def _make_signer(self, blad: Briefblad) -> Select:
        signer = make_signer(blad)
        signer.edited.connect(self.signer_changed)
        self.choices["ondertekenaar"] = signer
        return signer

    def _insert(self, tekst: str) -> None:
        target = next(
            (d for d in ("gedrag", "wat-gebeurde", "contact") if d in self.parts),
            next(iter(self.parts), ""),
        )
        if target:
            # Typed into the field itself, so that it is saved like any other words and can be undone.
            editor = self.parts[target].text.editor
            cursor = editor.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            cursor.insertText(f"\n{tekst}" if editor.toPlainText().strip() else tekst)
            editor.setTextCursor(cursor)
            self.focus_part(target)


def make_signer(blad: Briefblad) -> Select:
    """Give the choice of who signs."""
    options = [Option(persoon.id, f"{persoon.naam}, {persoon.functie}") for persoon in blad.ondertekenaars]
    signer = Select("Ondertekenaar", [Option("", "Kies wie tekent"), *options])
    signer.fill(blad.brief.ondertekenaar_id)
    return signer


def describe_next(blad: Briefblad) -> str:
    """Say what to do with the letter now, and what is known of it."""
    brief = blad.brief
    if brief.status is Briefstatus.CONCEPT:
        proof = f" {count_proven(blad)}" if blad.soort.extern else ""
        return NEXT_ACT[brief.status] + proof
    made = f" {blad.sjabloonzin}" if blad.sjabloonzin else ""
    if not blad.soort.extern:
        return f"Vastgesteld. Klaar: dit stuk hoeft niet te worden ondertekend of verstuurd.{made}"
    return NEXT_ACT[brief.status] + describe_post(brief.verzendingen) + made


def describe_post(verzendingen: tuple[Verzending, ...]) -> str:
    """Say in which ways the letter left, when, and with which barcode; "" when it has not left."""
    if not verzendingen:
        return ""
    ways = []
    for verzending in verzendingen:
        code = f" ({verzending.barcode})" if verzending.barcode else ""
        door = f", door {verzending.gepost_door}" if verzending.gepost_door else ""
        ways.append(f"{verzending.wijze.label}{code} op {format_date(verzending.op)}{door}")
    return f": {'; '.join(ways)}."


def _make_sentences(blad: Briefblad, insert: Callable[[str], None]) -> QWidget:
    folded = Expander("Zinnen over gedrag met bewijs", len(blad.gedragszinnen))
    for zin in blad.gedragszinnen:
        button = Button(zin.tekst[:90] + ("…" if len(zin.tekst) > 90 else ""), "plus", kind="quiet")
        button.setAccessibleName(f"Invoegen: {zin.tekst}")
        button.setToolTip(zin.tekst)
        button.clicked.connect(lambda _=False, t=zin.tekst: insert(t))
        folded.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return folded
