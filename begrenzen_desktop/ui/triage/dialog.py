"""Nieuw bericht beoordelen: the message left, the questions and the instruction right; one act records it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.contactmoment import Kanaal
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.triage import Triageadvies, Triagebericht, Triageuitkomst, compute_uitkomst
from begrenzen_desktop.domain.triagewoorden import Triagebeeld
from begrenzen_desktop.ui.forms.form import ask_yes_no
from begrenzen_desktop.ui.sneltoetsen import listen
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.triage.bericht import BerichtDeel
from begrenzen_desktop.ui.triage.herkomst import Herkomst
from begrenzen_desktop.ui.triage.uitkomst import BRIEF_BIJ, UitkomstDeel
from begrenzen_desktop.ui.triage.vragen import VragenDeel
from begrenzen_desktop.ui.widgets import Bar, Button, Column, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.triaging import Triagegevolg
    from begrenzen_desktop.ui.werk import Werk

NARROW = 760  # logical pixels; below this both halves stand under each other
EERST = "Kies eerst van wie het bericht is. Daarna komen de vragen."
ANDERE_DAG = (
    "Je hebt de datum net veranderd. Lees wat er op die dag gold en wat je dan doet; leg het daarna vast."
)
GEEN_GRENS = "Op de dag van dit bericht geldt er geen grens."


class TriageDialog(QDialog):
    """Says by ``judged`` what was recorded, and whether the letter that goes with it has to be begun."""

    judged = Signal(object, str)

    def __init__(self, werk: Werk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nieuw bericht beoordelen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._werk, self._dossier_id, self._moment_id = werk, "", ""
        self._beeld: Triagebeeld | None = None
        self._busy = False
        self.bar = Bar()
        self.bericht = BerichtDeel(werk.today)
        self.herkomst = Herkomst(werk, self.bericht, lambda: bool(self._dossier_id))
        self.vragen, self.uitkomst = VragenDeel(), UitkomstDeel()
        self.geldt = Text(EERST, "muted")
        right = QWidget()
        right_layout = QVBoxLayout(right)
        right_layout.setContentsMargins(0, 0, 0, 0)
        right_layout.setSpacing(SPACE.m)
        for part in (self.geldt, self.vragen, self.uitkomst):
            right_layout.addWidget(part)
        right_layout.addStretch(1)
        self.column = Column()
        halves = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, halves)
        self._halves.setContentsMargins(0, 0, SPACE.m, 0)
        self._halves.setSpacing(SPACE.xxl)
        self._halves.addWidget(self.bericht, 1)
        self._halves.addWidget(right, 1)
        self.column.add(halves)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.bar)
        layout.addWidget(self.column, 1)
        layout.addLayout(self._make_buttons())
        self._connect()
        if parent is not None:
            self.resize(min(1000, parent.width() - 40), min(760, parent.height() - 40))

    def _make_buttons(self) -> QHBoxLayout:
        self.save = Button("Vastleggen", "vinkje", kind="primary")
        self.with_letter = Button("Vastleggen en brief beginnen", "brief")
        cancel = Button("Annuleren")
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(lambda: self._store(""))
        self.with_letter.clicked.connect(lambda: self._store("brief"))
        self.with_letter.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (cancel, self.with_letter, self.save):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.bericht.dossier_chosen.connect(self.choose)
        self.bericht.moment_changed.connect(self._read)
        self.herkomst.found.connect(self.choose)
        self.herkomst.told.connect(self.bar.show_info)
        self.herkomst.failed.connect(self.bar.show_error)
        self.vragen.answered.connect(self._go_down)
        self.bericht.waiting.clicked.connect(self._go_on)
        listen("vastleggen", self, lambda: self._store(""))

    def ask(self, dossier_id: str = "") -> None:
        """Show it, for a dossier or for one that is yet to be chosen."""
        self.open()
        if dossier_id:
            self.choose(dossier_id)
            self.bericht.tekst.focus_input()
        else:
            self.bericht.search.focus_input()

    def choose(self, dossier_id: str) -> None:
        """Take a dossier."""
        self._dossier_id, self._moment_id = dossier_id, ""
        self._read()

    def reject(self) -> None:
        """Esc, Annuleren and the cross: typed words go only after a yes."""
        if not self.bericht.tekst.value().strip():
            super().reject()
            return
        question = "Het bericht is nog niet vastgelegd. Wil je het weggooien?"
        ask_yes_no(self, "Weggooien", question, "Weggooien", super().reject)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the halves stand beside each other where there is room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: larger words need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        narrow = self.width() < NARROW or is_large(self)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(direction)

    def _read(self) -> None:
        """Read what holds on the day of the message."""
        op = self.bericht.op.value()
        if not self._dossier_id or op is None:
            return
        dossier_id, triaging = self._dossier_id, self._werk.services.triaging

        def show(beeld: Triagebeeld) -> None:
            if dossier_id == self._dossier_id:
                self._beeld = beeld
                self.bericht.show_dossier(f"{beeld.betrokkene}, {beeld.kenmerk}")
                self.bericht.show_waiting(
                    beeld.wachtend[0] if beeld.wachtend and not self._moment_id else None
                )
                self._show()

        self._werk.read(lambda: triaging.view(dossier_id, op), show)

    def _go_on(self) -> None:
        if self._beeld is None or not self._beeld.wachtend:
            return
        moment = self._beeld.wachtend[0]
        self._moment_id = moment.id
        self.bericht.fill_waiting(moment)
        self._read()

    def _show(self) -> None:
        beeld = self._beeld
        if beeld is None:
            return
        self.geldt.setText(_describe(beeld))
        self.vragen.show_for(beeld, self._kanaal)
        uitkomst = self._compute(beeld)
        self.uitkomst.fill(uitkomst, beeld)
        brief = BRIEF_BIJ.get(uitkomst.advies, "") if uitkomst else ""
        self.with_letter.setVisible(bool(brief))
        spoed = uitkomst is not None and uitkomst.advies is Triageadvies.SPOED
        self.save.setText("Vastleggen en naar de Spoedkaart" if spoed else "Vastleggen")

    def _go_down(self) -> None:
        """Show the question or the instruction that an answer led to."""
        self._show()
        newest = self.vragen.last if self.uitkomst.isHidden() else self.uitkomst
        if newest is not None:
            QTimer.singleShot(0, newest, lambda: self.column.ensureWidgetVisible(newest, 0, SPACE.m))

    def _compute(self, beeld: Triagebeeld) -> Triageuitkomst | None:
        return compute_uitkomst(beeld.grens, self._kanaal, self.vragen.antwoorden)

    @property
    def _kanaal(self) -> Kanaal:
        return Kanaal(self.bericht.kanaal.value())

    def _store(self, act: str) -> None:
        if self._busy:
            return
        self.bar.clear()
        if self._beeld is None:
            self.bar.show_error(EERST)
            return
        op = self.bericht.op.value()
        if op is None:
            self.bar.show_error("De datum ontbreekt of is niet te lezen. Typ bijvoorbeeld 20-2-2026.")
            return
        if op != self._beeld.op:  # typed, and not yet looked at: other limits may hold on that day
            self._read()
            self.bar.show_info(ANDERE_DAG)
            return
        bericht = Triagebericht(
            op=op,
            kanaal=self._kanaal,
            tekst=self.bericht.tekst.value(),
            antwoorden=self.vragen.antwoorden,
            tijd=self.bericht.tijd,
            citaat=self.uitkomst.citaat.value(),
            klacht=self.uitkomst.klacht.value(),
            moment_id=self._moment_id,
        )
        self._busy = True
        dossier_id, triaging = self._dossier_id, self._werk.services.triaging

        def done(gevolg: Triagegevolg) -> None:
            self._werk.tell(gevolg.changes)
            self.accept()
            self.judged.emit(gevolg, act)

        self._werk.tasks.run("store", lambda: triaging.judge(dossier_id, bericht), done, self._refuse)

    def _refuse(self, error: BegrenzenError) -> None:
        self._busy = False
        self.bar.show_error(str(error))


def _describe(beeld: Triagebeeld) -> str:
    """Say which limits hold on the day of the message."""
    delen = []
    if beeld.stop is not None:
        delen.append(f"Er geldt een stop over {beeld.stop.onderwerp}.")
    if beeld.stand is not None:
        delen.append(f"Er geldt een maatregel tot en met {format_date(beeld.stand.tot_en_met)}.")
    elif beeld.voorbij_op is not None:
        delen.append(f"De maatregel liep tot en met {format_date(beeld.voorbij_op)} en geldt niet meer.")
    return " ".join(delen) or GEEN_GRENS
