"""The dialog that begins a dossier: whom it is about and what about; the address may come later."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from begrenzen_desktop.domain.betrokkene import Betrokkene
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.forms.betrokkene_form import BetrokkeneForm, make_line
from begrenzen_desktop.ui.widgets import Bar, Button, Column, Text


class NewDossierDialog(QDialog):
    """Asks for a Betrokkene and a subject. After ``accept`` they stand in ``betrokkene`` and ``onderwerp``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nieuw dossier")
        self.resize(640, 620)
        self.betrokkene: Betrokkene | None = None
        layout = QVBoxLayout(self)
        self.bar = Bar()
        layout.addWidget(self.bar)
        column = Column()
        layout.addWidget(column, 1)
        column.add(
            Text(
                "Alleen de achternaam is nodig om te beginnen. Wat je nu niet weet, vul je later aan bij Gegevens."
            )
        )
        box = QWidget()
        form = QFormLayout(box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._onderwerp = make_line("Onderwerp", "waar het contact steeds over gaat")
        form.addRow("Onderwerp", self._onderwerp)
        column.add(box)
        self.form = BetrokkeneForm()
        column.add(self.form)
        buttons = QDialogButtonBox()
        self._make = Button("Dossier maken", kind="primary")
        cancel = QPushButton("Annuleren")
        buttons.addButton(self._make, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._check)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._make.setDefault(True)
        self._onderwerp.setFocus()

    @property
    def onderwerp(self) -> str:
        """The subject as typed."""
        return self._onderwerp.text().strip()

    def _check(self) -> None:
        try:
            self.betrokkene = self.form.value()
        except BegrenzenError as error:
            self.bar.show_error(str(error))
            return
        self.accept()
