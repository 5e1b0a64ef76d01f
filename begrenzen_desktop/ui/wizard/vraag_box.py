"""One question on a page: its field, its help, and the path of what is typed to the store."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.regeling import Vraag, Waarde
from begrenzen_desktop.ui.sneltoetsen import is_key
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import HelpText, LinkedText
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.fields import make_veld

if TYPE_CHECKING:
    from begrenzen_desktop.services.changes import Changes

_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class VraagBox(QWidget):
    """Nothing that is typed is overwritten: not while it has the focus, is on its way, or was refused."""

    entered = Signal(object)

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__()
        self.vraag = vraag
        self.pinned = False
        self._werk = werk
        self._spell = uuid4().hex
        self._under_way = 0
        self._refused = False
        self._let_go = False
        self.veld = make_veld(vraag, werk)
        self.field = self.veld.widget
        self.help = HelpText(str(vraag.bron), "", vraag.voorbeeld)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self.field)
        layout.addWidget(self.help)
        self.veld.listen(self._on_edited)
        for child in self.field.findChildren(QWidget):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                child.installEventFilter(self)

    @property
    def linked(self) -> LinkedText | None:
        """The field, when facts can be put in it."""
        return self.field if isinstance(self.field, LinkedText) else None

    def fill(self, beeld: Beeld) -> None:
        """Show what is stored."""
        if not self.veld.live and (self._under_way or self._refused or self.has_focus()):
            return
        self.veld.fill(beeld)

    def has_focus(self) -> bool:
        """Whether the cursor is in the field."""
        focus = self.window().focusWidget()
        return focus is not None and self.field.isAncestorOf(focus)

    def focus_input(self) -> None:
        """Put the cursor in the field."""
        self.field.focus_input()

    def flush(self) -> None:
        """Hand over what is typed and not yet told."""
        self.field.flush()

    def event(self, event: QEvent) -> bool:
        # F1 belongs to the window, but in a question it first opens the help of that question; the second time the
        # help closes and the window shows its keyboard map.
        if event.type() == QEvent.Type.ShortcutOverride and _is_help(event):
            self._let_go = self.help.is_open()
            if self._let_go:
                self.help.toggle()
                return super().event(event)
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and _is_help(event):
            if not self._let_go:
                self.help.toggle()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            if not (isinstance(event, QFocusEvent) and event.reason() in _PASSING):
                self._spell = uuid4().hex
            self.entered.emit(self)
        return False

    def _on_edited(self, waarde: Waarde) -> None:
        dossier_id, vraag_id, spell = self._werk.dossier_id, self.vraag.id, self._spell
        answering = self._werk.services.answering
        self._under_way += 1
        self._werk.change(
            lambda: answering.answer(dossier_id, vraag_id, waarde, spell), self._on_stored, self._on_refused
        )

    def _on_stored(self, _changes: Changes) -> None:
        self._under_way -= 1
        self._refused = False
        self.field.set_problem(None)

    def _on_refused(self, error: BegrenzenError) -> None:
        self._under_way -= 1
        self._refused = True
        self.field.set_problem(str(error))


def _is_help(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and is_key("hulp", event)
