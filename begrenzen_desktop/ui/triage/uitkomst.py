"""What to do with the message: the instruction, the text that is ready, and the few words that are still needed."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from begrenzen_desktop.domain.triage import Triageadvies, Triageuitkomst
from begrenzen_desktop.domain.triagewoorden import Triagebeeld, make_antwoord, make_instructie
from begrenzen_desktop.ui.widgets import Button, Card, GrowingText, Heading, LineField, Text, announce

BRIEF_BIJ = {
    Triageadvies.GEMENGD: "kort-antwoord",
    Triageadvies.OPNIEUW_KLACHT: "niet-in-behandeling",
    Triageadvies.NIEUWE_KLACHT: "ontvangstbevestiging",
}
"""The letter that goes with an advice."""
GEEN_TEKST = "Er gaat geen antwoord uit."


class UitkomstDeel(Card):
    """Hidden until every question has an answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titel = Heading("", level=2)
        self.instructie = Text("")
        self.tekst = GrowingText(
            "Tekst die klaarstaat", "Pas hem aan waar dat nodig is.", min_lines=3, max_lines=8
        )
        self.copy = Button("Tekst kopiëren", "kopieer", kind="quiet")
        self.copy.clicked.connect(self._copy)
        self.copied = Text("", "muted")
        self.klacht = LineField("Waar gaat de nieuwe klacht over?", placeholder="in één zin")
        self.citaat = GrowingText("De letterlijke woorden die niet kunnen", min_lines=1, max_lines=4)
        for part in (
            self.titel,
            self.instructie,
            self.klacht,
            self.citaat,
            self.tekst,
            self.copy,
            self.copied,
        ):
            self.body.addWidget(part)
        self._shown = ""
        self.hide()

    def fill(self, uitkomst: Triageuitkomst | None, beeld: Triagebeeld) -> None:
        """Show what to do, or nothing while a question is open."""
        self.setVisible(uitkomst is not None)
        if uitkomst is None:
            self._shown = ""
            return
        instructie, tekst = make_instructie(uitkomst, beeld), make_antwoord(uitkomst, beeld)
        self.titel.setText(uitkomst.advies.label)
        self.instructie.setText(instructie)
        if tekst != self._shown:
            self.tekst.fill(tekst)
            self._shown = tekst
            self.copied.setText("")
        for part in (self.tekst, self.copy, self.copied):
            part.setVisible(bool(tekst))
        self.klacht.setVisible(uitkomst.nieuwe_klacht)
        self.citaat.setVisible(uitkomst.schending == "gedrag")
        announce(self.instructie, f"{uitkomst.advies.label}. {instructie}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.tekst.value())
        self.copied.setText("De tekst staat op het klembord.")
