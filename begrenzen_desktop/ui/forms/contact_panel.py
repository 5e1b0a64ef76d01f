"""The panel beside the work in which a contact is recorded while the telephone is still warm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.services.klok import Now, local_moment
from begrenzen_desktop.ui.forms.contact_form import ContactForm
from begrenzen_desktop.ui.sneltoetsen import listen, words
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Bar, Button, Column, Heading, IconButton, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.changes import Changes
    from begrenzen_desktop.ui.tasks import Tasks

WIDTH = 380


def keep_contact(werk: Werk, dossier_id: str, moment: Contactmoment, *, nazorg: bool) -> Changes:
    """Store a contact, and begin the aftercare of it when that was asked."""
    changes = werk.services.registering.add_contact(dossier_id, moment)
    if nazorg:
        werk.services.nazorg.start_after(moment, dossier_id)
    return changes


class ContactPanel(QFrame):
    """Hidden until it is opened; closing it keeps unsaved words for the next time."""

    changed = Signal(object)
    saved = Signal(object)
    closed = Signal()
    opening = Signal()
    """Before it shows: what stands beside it may have to make room first, else the window grows."""

    def __init__(self, tasks: Tasks, services: Services, now: Now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._werk = Werk(tasks, services, now, self)
        self._werk.changed.connect(self.changed)
        self._werk.saved.connect(self.saved)
        self._busy = False
        self._return_to: QWidget | None = None
        self.setObjectName("Zijpaneel")
        self.setAccessibleName("Contact vastleggen")
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDTH + 60)
        self.bar = Bar()
        self._werk.failed.connect(self.bar.show_error)
        self.form = ContactForm(self._werk.today)
        self._for = Text("", "muted")
        close = IconButton("sluiten", "Sluiten (Esc)")
        close.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.addWidget(Heading("Contact vastleggen", 2), 1)
        head.addWidget(close)
        column = Column()
        column.body.setContentsMargins(0, SPACE.s, SPACE.m, SPACE.s)
        column.add(self.form)
        self.save = Button("Vastleggen", "vinkje", kind="primary")
        self.save.setToolTip(words("vastleggen"))
        self.save.clicked.connect(self.store)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        layout.addWidget(self._for)
        layout.addWidget(self.bar)
        layout.addWidget(column, 1)
        layout.addWidget(self.save)
        listen("vastleggen", self, self.store, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def open(self, dossier_id: str) -> None:
        """Show the panel for a dossier, with the cursor in the text."""
        if self.isHidden():
            self._return_to = self.window().focusWidget()
        kept = self._werk.dossier_id == dossier_id and self.form.is_typed()
        self._werk.dossier_id = dossier_id
        self.opening.emit()
        self.show()
        self.form.start()
        if not kept:
            self.form.reset(local_moment(self._werk.now()))
            self._werk.read(lambda: self._werk.services.dossiers.get(dossier_id), self._begin)

    def store(self) -> None:
        """Store the contact and close; a second press while that runs does nothing."""
        if self._busy:
            return
        try:
            moment = self.form.value()
        except BegrenzenError as error:
            self.bar.show_error(str(error))
            return
        self._busy = True
        dossier_id, nazorg = self._werk.dossier_id, self.form.begins_nazorg()
        self._werk.change(
            lambda: keep_contact(self._werk, dossier_id, moment, nazorg=nazorg),
            self._stored,
            self._refused,
        )

    def close_panel(self) -> None:
        """Hide and give the cursor back to the work."""
        self.hide()
        self.closed.emit()
        if self._return_to is not None:
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
            self._return_to = None

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.close_panel()
            return True
        return super().event(event)

    def _begin(self, dossier: Dossier) -> None:
        if dossier.id != self._werk.dossier_id:
            return
        self._for.setText(f"{dossier.betrokkene.weergave}, {dossier.kenmerk}")
        self.form.begin(dossier, local_moment(self._werk.now()))

    def _stored(self, _changes: Changes) -> None:
        self._busy = False
        self.bar.clear()
        self.form.clear()
        self.close_panel()

    def _refused(self, error: BegrenzenError) -> None:
        self._busy = False
        self.bar.show_error(str(error))
