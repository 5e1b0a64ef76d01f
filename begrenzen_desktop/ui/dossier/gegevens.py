"""The Gegevens section: the person and the address, saved while you go; and closing or deleting the dossier."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from begrenzen_desktop.domain.betrokkene import Betrokkene
from begrenzen_desktop.domain.dossier import Dossier, Dossierstatus
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.dossier.close_dialog import CloseDialog
from begrenzen_desktop.ui.forms.betrokkene_form import BetrokkeneForm
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Bar, Button, Column, Heading, LineField, Text


class GegevensPage(QWidget):
    """The person of a dossier. What does not fit is said at once and stays as it was typed."""

    changed = Signal(object)
    close_asked = Signal(str, object)
    reopen_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        column = Column(spacing=SPACE.l)
        column.body.setContentsMargins(0, SPACE.l, SPACE.l, SPACE.xxl)
        layout.addWidget(column)
        self._saved: Betrokkene | None = None
        self._dossier: Dossier | None = None
        self.bar = Bar()
        column.add(self.bar)
        column.add(Heading("Over wie gaat dit dossier?", level=2))
        self._form = BetrokkeneForm()
        self._form.edited.connect(self.flush)
        column.add(self._form)
        column.add(Heading("Dossier afronden", level=2))
        column.add(Text("Een gesloten dossier blijft bewaard en kan weer open. Verwijderen is voorgoed."))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        self._toggle = Button("Dossier sluiten", "map")
        self._toggle.clicked.connect(self._close_or_reopen)
        self._delete = Button("Dossier verwijderen", "prullenbak", kind="danger")
        self._delete.clicked.connect(self._ask_delete)
        row.addWidget(self._toggle)
        row.addWidget(self._delete)
        row.addStretch(1)
        box = QWidget()
        box.setLayout(row)
        column.add(box)
        column.body.addStretch(1)

    def fill(self, dossier: Dossier) -> None:
        """Show a dossier; a form the user is in the middle of is left alone."""
        other = self._dossier is None or self._dossier.id != dossier.id
        self._dossier = dossier
        if other or not self._form.isAncestorOf(self.focusWidget() or self):
            self._form.fill(dossier.betrokkene)
            self._saved = dossier.betrokkene
        is_open = dossier.status is Dossierstatus.OPEN
        self._form.setEnabled(is_open)
        self._toggle.setText("Dossier sluiten" if is_open else "Dossier heropenen")

    def flush(self) -> None:
        """Hand on what changed, if it fits."""
        if self._saved is None or not self._form.isEnabled():
            return
        try:
            betrokkene = self._form.value()
        except BegrenzenError as error:
            self.bar.show_error(str(error))
            return
        self.bar.clear()
        if betrokkene != self._saved:
            self._saved = betrokkene
            self.changed.emit(betrokkene)

    def _close_or_reopen(self) -> None:
        if self._dossier is not None and self._dossier.status is Dossierstatus.GESLOTEN:
            again = SentenceDialog("Dossier heropenen", "Waarom heropen je dit dossier?", "Heropenen", self)
            if again.exec() == QDialog.DialogCode.Accepted:
                self.reopen_asked.emit(again.sentence)
            return
        dialog = CloseDialog(self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.close_asked.emit(dialog.reden.value().strip(), dialog.leerpunt)

    def _ask_delete(self) -> None:
        if self._dossier is None:
            return
        question = (
            "Alles in dit dossier wordt gewist: antwoorden, contacten, brieven en scans. Alleen de datum van verwijderen blijft staan. "
            "In versleutelde reservekopieën van eerder staat het dossier nog, tot die kopieën zijn opgeruimd. "
            f"Typ het kenmerk {self._dossier.kenmerk} om het te bevestigen."
        )
        dialog = SentenceDialog("Dossier verwijderen", question, "Voorgoed verwijderen", self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.delete_asked.emit(dialog.sentence)


class SentenceDialog(QDialog):
    """Asks one sentence before something that deserves a second thought."""

    def __init__(self, title: str, question: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.l)
        layout.addWidget(Text(question))
        self._field = LineField(title)
        layout.addWidget(self._field)
        buttons = QDialogButtonBox()
        accept = Button(act, kind="primary")
        buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._field.entered.connect(self.accept)
        layout.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
        self._field.focus_input()

    @property
    def sentence(self) -> str:
        """What was typed."""
        return self._field.value().strip()
