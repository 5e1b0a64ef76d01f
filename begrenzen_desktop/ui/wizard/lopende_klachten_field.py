"""What happens to each complaint that still runs under a measure: its term, and one of three choices."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze
from begrenzen_desktop.domain.regeling import Vraag
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Choice, Field, Option, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld, LopendeKlacht
from begrenzen_desktop.ui.wizard.lijst_field import shorten

KEUZEN = tuple(Option(keuze.value, keuze.label) for keuze in Klachtkeuze)


class LopendeKlachtenField(Field):
    """One choice per complaint; a choice is stored with its complaint, so that the letter can tell it."""

    def __init__(self, vraag: Vraag, werk: Werk) -> None:
        super().__init__(vraag.tekst, vraag.toelichting)
        self._werk = werk
        self._box = QWidget()
        self._layout = QVBoxLayout(self._box)
        self._layout.setContentsMargins(0, SPACE.xs, 0, 0)
        self._layout.setSpacing(SPACE.l)
        self._none = Text("Er loopt nu geen klacht. Je hoeft hier niets te kiezen.", "muted")
        self._layout.addWidget(self._none)
        self._rows: dict[str, tuple[Text, Choice]] = {}
        self._place(self._box)

    def fill(self, beeld: Beeld) -> None:
        """Show the complaints without an answer, each with its term."""
        lopend = {regel.klacht.id: regel for regel in beeld.lopend}
        self._none.setVisible(not lopend)
        if list(self._rows) != list(lopend):
            self._draw(tuple(lopend.values()))
        for klacht_id, (terms, choice) in self._rows.items():
            regel = lopend[klacht_id]
            terms.setText(describe_terms(regel, self._werk.today()))
            choice.fill(regel.klacht.tijdens_stop or "")

    def _draw(self, lopend: tuple[LopendeKlacht, ...]) -> None:
        for terms, choice in self._rows.values():
            for widget in (terms, choice):
                self._layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for regel in lopend:
            klacht = regel.klacht
            choice = Choice(
                f"De klacht \u2018{shorten(klacht.omschrijving, 90)}\u2019", KEUZEN, parent=self._box
            )
            terms = Text("", parent=self._box)
            choice.body.insertWidget(1, terms)
            choice.edited.connect(lambda keuze, was=klacht.id: self._choose(was, keuze))
            self._layout.addWidget(choice)
            self._rows[klacht.id] = (terms, choice)

    def focus_input(self) -> None:
        """Put the cursor in the first choice."""
        for _terms, choice in self._rows.values():
            choice.focus_input()
            return
        super().focus_input()

    def _choose(self, klacht_id: str, keuze: str) -> None:
        services, dossier_id = self._werk.services, self._werk.dossier_id
        self._werk.change(
            lambda: services.registering.choose_klacht(dossier_id, klacht_id, Klachtkeuze(keuze))
        )


def describe_terms(regel: LopendeKlacht, vandaag: dt.date) -> str:
    """Say until when a complaint must be answered, and whether it may still be left."""
    klacht: Klacht = regel.klacht
    if regel.afdoening is None or regel.niet_behandelen is None or klacht.ontvangen_op is None:
        return (
            "De dag van ontvangst ontbreekt. Vul die in bij de klacht; dan staat hier de wettelijke termijn."
        )
    laatst, over = regel.afdoening.datum, regel.afdoening.days_left(vandaag)
    zinnen = [
        f"Ontvangen op {format_date(klacht.ontvangen_op)}.",
        f"Uiterlijk {format_date(laatst)} moet er een antwoord zijn (wettelijk, {regel.afdoening.regel.bron})."
        if over >= 0
        else f"Op {format_date(laatst)} moest er een antwoord zijn; dat is voorbij. Handel deze klacht nu af.",
    ]
    vier = regel.niet_behandelen
    zinnen.append(
        f"Niet behandelen kan met een brief tot en met {format_date(vier.datum)}."
        if vier.days_left(vandaag) >= 0
        else f"De vier weken om te laten weten dat je niet behandelt, eindigden op {format_date(vier.datum)}."
    )
    return " ".join(zinnen)
