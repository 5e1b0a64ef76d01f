"""Closing a dossier: why, and what the organisation changes because of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.leerpunt import Leergebied, Leerpunt, check_leerpunt
from begrenzen_desktop.ui.forms.select import Select
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Bar, Button, LineField, Option


class CloseDialog(QDialog):
    """Stays open until both answers are there; what is typed stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dossier sluiten")
        self.setMinimumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.l)
        self.bar = Bar()
        self.reden = LineField("Waarom sluit je dit dossier?")
        self.gebied = Select(
            "Wat veranderen jullie door dit dossier?", [Option(g.value, g.label) for g in Leergebied]
        )
        self.tekst = LineField(
            "Wat precies?", "In één zin, zonder namen. De antwoorden komen later in de jaarcijfers."
        )
        self.tekst.hide()
        self.gebied.edited.connect(lambda gebied: self.tekst.setVisible(gebied != Leergebied.NIETS))
        for part in (self.bar, self.reden, self.gebied, self.tekst):
            layout.addWidget(part)
        buttons = QDialogButtonBox()
        accept = Button("Sluiten", kind="primary")
        buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
        self.reden.focus_input()

    @property
    def leerpunt(self) -> Leerpunt:
        """What changes."""
        return Leerpunt(Leergebied(self.gebied.value()), self.tekst.value().strip())

    def accept(self) -> None:
        """Qt: only with a reason, and with a sentence when something changes."""
        if not self.reden.value().strip():
            self.bar.show_error("De reden ontbreekt. Schrijf in één zin waarom je het dossier sluit.")
            self.reden.focus_input()
            return
        try:
            check_leerpunt(self.leerpunt)
        except BegrenzenError as error:
            self.bar.show_error(str(error))
            self.tekst.focus_input()
            return
        super().accept()
