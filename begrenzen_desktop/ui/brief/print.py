"""What goes to the printer, and on which one: copies of the letter and the sheets beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.ui.brief.acts import ActDialog
from begrenzen_desktop.ui.widgets import MultiChoice, Option, Text

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from begrenzen_desktop.services.lettering import Briefblad

AFDRUKKEN = (
    Option("origineel", "De brief, om te ondertekenen en aangetekend te versturen"),
    Option("gewone-post", "Nog een, voor de gewone post"),
    Option("dossier", "Nog een, voor het dossier"),
)
BLADEN = (
    Option("verzendblad", "Verzendblad voor de postkamer"),
    Option("envelop", "Envelop zonder venster (110 × 220 mm)"),
)


class PrintDialog(ActDialog):
    """Proposes an original, one for ordinary mail and one for the file; every choice can be undone."""

    def __init__(self, blad: Briefblad, parent: QWidget | None = None) -> None:
        super().__init__("Afdrukken", "Naar de printer …", parent)
        concept, extern = blad.brief.status is Briefstatus.CONCEPT, blad.soort.extern
        if concept:
            self.column.add(Text("Dit is een concept: op elke pagina komt CONCEPT te staan."))
        options = AFDRUKKEN if extern and not concept else (Option("origineel", "Het stuk"),)
        self.letters = MultiChoice("De brief", options)
        self.letters.fill(tuple(option.id for option in options))
        self.column.add(self.letters)
        self.beside = MultiChoice("Erbij", BLADEN)
        if extern and not concept:
            self.beside.fill(("verzendblad",))
            self.column.add(self.beside)
        self.column.body.addStretch(1)

    def copies(self) -> int:
        """How many times the letter is printed."""
        return len(self.letters.value())

    def sheets(self) -> tuple[str, ...]:
        """Which sheets are printed beside it."""
        return self.beside.value()

    def problem(self) -> str:
        """Say what is missing, or ""."""
        return "" if self.copies() or self.sheets() else "Kruis aan wat je wilt afdrukken."


def ask_printer(parent: QWidget) -> QPrinter | None:
    """Ask with the dialog of the system; None when the user thinks better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Brief")  # no name of a person or dossier in the list of the printer
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Afdrukken")
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None
