"""The recovery sheet: shown once after making a vault, printable, never written to disk by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from begrenzen_desktop.ui.widgets import Button, Heading, Text


class RecoveryPage(QWidget):
    """Shows the recovery code, prints it, and asks to go on. ``done(printed)``."""

    done = Signal(bool)

    def __init__(self, naam: str, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._naam, self._code, self._printed = naam, code, False
        layout = QVBoxLayout(self)
        layout.addWidget(Heading("Je herstelblad", level=2))
        layout.addWidget(
            Text(
                "Met deze code open je de kluis als je de wachtzin kwijt bent. Druk het blad af, of schrijf de code over. "
                "Bewaar het blad op een afgesloten plek, niet bij de laptop."
            )
        )
        label = QLabel(code)
        label.setAccessibleName(f"Herstelcode {code}")
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        label.setWordWrap(True)
        font = QFont("monospace")
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(20)
        label.setFont(font)
        layout.addWidget(label)
        row = QHBoxLayout()
        self._print_button = Button("Herstelblad afdrukken", "printer")
        self._print_button.clicked.connect(self._print)
        self._next = Button("Verder", kind="primary")
        self._next.clicked.connect(lambda: self.done.emit(self._printed))
        row.addWidget(self._print_button)
        row.addWidget(self._next)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)

    def focus_input(self) -> None:
        """Put the focus on printing: that is what comes first."""
        self._print_button.setFocus()

    def _print(self) -> None:
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            sheet_document(self._naam, self._code).print_(printer)
            self._printed = True


def sheet_document(naam: str, code: str) -> QTextDocument:
    """Make the sheet as a document for the printer."""
    document = QTextDocument()
    document.setHtml(
        "<h1>Herstelblad Begrenzen</h1>"
        f"<p>Kluis: {naam.replace('&', '&amp;').replace('<', '&lt;')}</p>"
        f"<p style='font-family: monospace; font-size: 18pt'>{code}</p>"
        "<p>Kies bij het openen van de kluis voor 'Wachtzin kwijt? Gebruik het herstelblad' en typ de code over. "
        "Wie dit blad en de laptop heeft, kan de dossiers lezen: bewaar ze apart.</p>"
    )
    return document
