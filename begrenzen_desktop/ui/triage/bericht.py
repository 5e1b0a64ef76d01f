"""The message: whose it is, when and how it came, and its words; a saved e-mail can be opened or dropped on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.contactmoment import Kanaal
from begrenzen_desktop.services.klok import local_moment
from begrenzen_desktop.ui.forms.contact_form import KANALEN
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.forms.small_forms import Today
from begrenzen_desktop.ui.taal import format_date, upper_first
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, DateField, GrowingText, LineField, Row, RowButton, Text

if TYPE_CHECKING:
    from begrenzen_desktop.domain.contactmoment import Contactmoment
    from begrenzen_desktop.domain.overzicht import Dossierregel
    from begrenzen_desktop.intake.eml import Mailbericht

MOST = 5
GEVONDEN_GEEN = "Geen dossier gevonden. Typ een deel van de naam, het onderwerp of het kenmerk."
KIES = "Kies het dossier:"


class BerichtDeel(QWidget):
    """Tells by signal what is searched, which dossier was chosen, and that the day or the way changed."""

    search_asked = Signal(str)
    dossier_chosen = Signal(str)
    moment_changed = Signal()
    file_given = Signal(object)
    open_asked = Signal()

    def __init__(self, today: Today) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.tijd: dt.time | None = None
        self._own = self._given = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        self.who = Text("", "strong")
        self.other = Button("Ander dossier", kind="quiet")
        self.other.clicked.connect(lambda: self.show_search())
        self._chosen = Row()
        self._chosen.add(self.who)
        self._chosen.add(self.other)
        self.search = LineField("Van wie is het bericht?", placeholder="naam, onderwerp of kenmerk")
        self.search.line.textEdited.connect(lambda tekst: self.search_asked.emit(tekst))
        self._found = QWidget()
        self._found_layout = QVBoxLayout(self._found)
        self._found_layout.setContentsMargins(0, 0, 0, 0)
        self._found_layout.setSpacing(0)
        self.waiting = Button("", kind="quiet")
        self.waiting.hide()
        self.op = DateField("Datum van het bericht", today=today)
        self.op.set_words_visible(False)
        self.op.fill(today())
        self.op.edited.connect(lambda _datum: self.moment_changed.emit())
        self.kanaal = Select("Hoe kwam het binnen?", KANALEN)
        self.kanaal.fill(Kanaal.E_MAIL.value)
        self.kanaal.edited.connect(lambda _kanaal: self.moment_changed.emit())
        self.tekst = GrowingText(
            "Het bericht",
            "Plak of typ het, of schrijf in één zin waar het over gaat. Je kunt ook een e-mail (.eml) hierheen slepen.",
            min_lines=5,
            max_lines=12,
        )
        open_ = Button("E-mailbestand openen", "e-mail", kind="quiet")
        open_.clicked.connect(self.open_asked)
        row = Row()
        row.add(open_)
        for part in (
            self._chosen,
            self.search,
            self._found,
            self.waiting,
            self.op,
            self.kanaal,
            self.tekst,
            row,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        self.show_search()

    def show_search(self) -> None:
        """Ask whose message it is."""
        self._chosen.hide()
        self.search.show()
        self._found.show()
        self.search.focus_input()

    def show_dossier(self, naam: str) -> None:
        """Show whose message it is."""
        self.who.setText(upper_first(naam))
        self._chosen.show()
        self.search.hide()
        self._found.hide()

    def show_found(self, regels: Sequence[Dossierregel]) -> None:
        """Show the dossiers that fit; more than one asks for a choice."""
        while self._found_layout.count():
            item = self._found_layout.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._found_layout.addWidget(Text(KIES if regels else GEVONDEN_GEEN, "muted"))
        for regel in regels[:MOST]:
            row = RowButton(upper_first(regel.betrokkene), regel.onderwerp, regel.kenmerk)
            row.clicked.connect(lambda _=False, dossier_id=regel.id: self.dossier_chosen.emit(dossier_id))
            self._found_layout.addWidget(row)

    def fill_mail(self, mail: Mailbericht) -> None:
        """Take the words and the moment of a saved e-mail."""
        kop = [f"Onderwerp: {mail.onderwerp}"] if mail.onderwerp else []
        kop += [f"Bijlage: {naam}" for naam in mail.bijlagen]
        self._take_words("\n".join((*kop, *([""] if kop else []), mail.tekst)))
        self.kanaal.fill(Kanaal.E_MAIL.value)
        if mail.op is not None:
            moment = local_moment(mail.op)
            self.op.fill(moment.date())
            self.tijd = moment.time().replace(second=0, microsecond=0, tzinfo=None)
        self.moment_changed.emit()

    def show_waiting(self, moment: Contactmoment | None) -> None:
        """Offer to go on with a message that was put aside for safety, if there is one."""
        self.waiting.setVisible(moment is not None)
        if moment is not None:
            self.waiting.setText(f"Verder met het bericht van {format_date(moment.op)}")

    def fill_waiting(self, moment: Contactmoment) -> None:
        """Take the words and the moment of a message that was put aside."""
        self._take_words(moment.tekst)
        self.kanaal.fill(moment.kanaal.value)
        self.op.fill(moment.op)

    def _take_words(self, tekst: str) -> None:
        """Show words from elsewhere in place of such words before; what the user typed stays below them."""
        self.tekst.flush()
        if self.tekst.value() != self._given:
            self._own = self.tekst.value().strip()
        self.tekst.fill("\n\n".join(part for part in (tekst, self._own) if part))
        self._given = self.tekst.value()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over it."""
        if _find_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: something was dropped."""
        path = _find_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_given.emit(path)


def _find_file(event: QDropEvent) -> Path | None:
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None
