"""What a person does in the five steps: contacts, complaints, consultation, and the parts one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt

from tests.journeys.keyboard import ALT, CTRL, Keyboard

KANALEN = {"telefoon": "Telefoon", "balie": "Balie", "e-mail": "E-mail", "gesprek": "Gesprek"}
JA_NEE = {True: "Ja", False: "Nee"}


def next_part(keyboard: Keyboard, title: str) -> None:
    """Go to the next part of the steps."""
    keyboard.press(Qt.Key.Key_Right, ALT)
    keyboard.wait_to_read(title)


def open_steps(keyboard: Keyboard) -> None:
    """Go from the overview of a dossier to its first step; it opens where it was left."""
    keyboard.open_tab("Beoordeling")
    keyboard.select("Ga naar een stap", "Voor")


def record_contact(keyboard: Keyboard, contact: Mapping[str, Any]) -> None:
    """Record one contact in the panel beside the work."""
    keyboard.press(Qt.Key.Key_N, CTRL)
    keyboard.wait_to_read("Waar ging het over?")
    keyboard.fill("Waar ging het over?", contact["tekst"])
    keyboard.select("Manier van contact", KANALEN[contact["kanaal"]])
    naar = contact.get("richting") == "naar-burger"
    keyboard.select("Wie nam contact op?", "Wij namen" if naar else "De burger nam")
    keyboard.fill("Datum", f"{contact['op']:%d-%m-%Y}")
    keyboard.fill("Tijd", f"{contact['tijd']:%H:%M}")
    keyboard.fill("Minuten", str(contact["minuten"]))
    if "citaat" in contact:
        keyboard.choose("Meer vastleggen")
        keyboard.fill("Letterlijke woorden", contact["citaat"])
        keyboard.fill("Wie van ons?", contact["medewerker"])
        if contact.get("onaanvaardbaar"):
            keyboard.choose("Gedrag dat niet kan")
        if contact.get("strafrechtelijk"):
            keyboard.choose("Mogelijk strafbaar")
    keyboard.press(Qt.Key.Key_Return, CTRL)
    keyboard.wait_until_gone("Waar ging het over?")


def record_counted_contacts(keyboard: Keyboard, moment: Mapping[str, Any]) -> None:
    """Record contacts that another registration counted."""

    def fill_in() -> None:
        keyboard.fill("Hoeveel contacten", str(moment["aantal"]))
        keyboard.select("Manier van contact", KANALEN[moment["kanaal"]])
        keyboard.fill("Vanaf", f"{moment['vanaf']:%d-%m-%Y}")
        keyboard.fill("Tot en met", f"{moment['tot_en_met']:%d-%m-%Y}")
        keyboard.fill("Waar komt het aantal vandaan?", moment["herkomst"])
        keyboard.fill("Samen ongeveer hoeveel minuten?", str(moment["minuten"]))
        keyboard.fill("Waar ging het over?", moment["tekst"])
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.in_dialog(lambda: keyboard.choose("Eerdere contacten samen"), fill_in)


def record_klacht(keyboard: Keyboard, klacht: Mapping[str, Any]) -> None:
    """Record a complaint and how it was handled."""

    def fill_in() -> None:
        keyboard.fill("Waar ging de klacht over?", klacht["omschrijving"])
        keyboard.fill("Ontvangen op", f"{klacht['ontvangen_op']:%d-%m-%Y}")
        keyboard.fill("Afgedaan op", f"{klacht['afgedaan_op']:%d-%m-%Y}")
        keyboard.select("Hoe liep het af?", klacht["oordeel"].capitalize())
        keyboard.answer("Stond de behandelaar los", JA_NEE[klacht["op_afstand"]])
        keyboard.answer("Stond in ons antwoord", JA_NEE[klacht["naar_ombudsman_verwezen"]])
        keyboard.fill("Wat hebben we geantwoord?", klacht["uitleg"])
        keyboard.fill("Datum van onze brief", f"{klacht['brief_datum']:%d-%m-%Y}")
        keyboard.fill("Wie behandelde de klacht?", klacht["behandelaar"])
        keyboard.fill("Over wie of welke afdeling", klacht["beklaagde"])
        keyboard.answer("Spraken de verklaringen elkaar tegen", JA_NEE[klacht["verklaringen_strijdig"]])
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.in_dialog(lambda: keyboard.choose("Klacht vastleggen"), fill_in)


def record_overleg(keyboard: Keyboard, overleg: Mapping[str, Any]) -> None:
    """Record with whom this was discussed."""

    def fill_in() -> None:
        keyboard.fill("Met wie?", overleg["wie"])
        keyboard.fill("Functie", overleg["functie"])
        keyboard.fill("Wanneer?", f"{overleg['op']:%d-%m-%Y}")
        keyboard.fill("Wat kwam eruit?", overleg["uitkomst"])
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.in_dialog(lambda: keyboard.choose("Overleg vastleggen"), fill_in)


def take_decision(keyboard: Keyboard, antwoorden: Mapping[str, Any]) -> None:
    """Say who decided and when, and fix the decision."""
    keyboard.fill("Wie heeft besloten?", antwoorden["besloten_door"])
    keyboard.fill("Welke functie heeft", antwoorden["besloten_functie"])
    keyboard.fill("Wanneer is er besloten?", f"{antwoorden['besloten_op']:%d-%m-%Y}")
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.wait_to_read("Niets open")
    keyboard.choose("Beslissing vaststellen")
    keyboard.wait_to_read("Naar de brieven")


def invite(keyboard: Keyboard, gesprek: Mapping[str, Any]) -> None:
    """Record on which days the citizen can come to talk."""

    def fill_in() -> None:
        keyboard.fill("Wanneer nodig je uit?", f"{gesprek['uitgenodigd_op']:%d-%m-%Y}")
        for number, dag in enumerate(gesprek["mogelijk_op"], 1):
            keyboard.fill(f"Het gesprek kan op: dag {number}", f"{dag:%d-%m-%Y}")
        keyboard.fill("Waar is het gesprek?", gesprek["plaats"])
        keyboard.fill("Wie is er van ons bij?", gesprek["namens_ons"])
        if "reactie_tot" in gesprek:
            keyboard.fill("Tot wanneer kan de burger reageren?", f"{gesprek['reactie_tot']:%d-%m-%Y}")
        if gesprek.get("uitkomst") == "gehouden":
            end_talk(keyboard, gesprek)
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.in_dialog(lambda: keyboard.choose("Uitnodiging vastleggen"), fill_in)


def end_talk(keyboard: Keyboard, gesprek: Mapping[str, Any]) -> None:
    """Fill in that the talk was held, what was said and what was agreed."""
    keyboard.select("Hoe liep het af?", "Het gesprek is gevoerd")
    keyboard.fill("Wanneer was het gesprek?", f"{gesprek['gehouden_op']:%d-%m-%Y}")
    keyboard.fill("Wat is er van beide kanten gezegd?", gesprek["verslag"])
    keyboard.fill("Wat spraken jullie af met de burger?", gesprek["afspraken_burger"])
    keyboard.fill("Wat zegden wij toe?", gesprek["afspraken_organisatie"])


def miss_talk(keyboard: Keyboard) -> None:
    """Record of the one invitation that nobody came."""

    def fill_in() -> None:
        keyboard.select("Hoe liep het af?", "De burger is niet gekomen")
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.in_dialog(lambda: keyboard.choose("Wijzigen: Uitgenodigd op"), fill_in)


def analyse(keyboard: Keyboard, dossier: Mapping[str, Any]) -> None:
    """From the facts to the consultation, with what is needed only; ends on the part with the conclusion."""
    antwoorden = dossier["antwoorden"]
    keyboard.fill("Wat is er gebeurd?", antwoorden["feiten"])
    next_part(keyboard, "De interactie")
    keyboard.fill("Hoe verloopt het contact", antwoorden["interactie"])
    next_part(keyboard, "Ons eigen proces")
    record_klacht(keyboard, dossier["klachten"][0])
    keyboard.fill("Hoe is de behandeling", antwoorden["proces"])
    next_part(keyboard, "Hoeveel tijd gaat hierin")
    keyboard.fill("Hoeveel tijd gaat hierin", antwoorden["tijd_uitkomst"])
    next_part(keyboard, "Overleg en conclusie")
    record_overleg(keyboard, dossier["overleggen"][0])
    keyboard.answer("Is er genoeg reden voor een grens", "Ja")


def decide_measure(
    keyboard: Keyboard, antwoorden: Mapping[str, Any], trede: str, kanalen: Sequence[str]
) -> None:
    """Choose the measure on its axes, and fix the decision."""
    keyboard.choose_one("We stoppen tijdelijk met alle klachten")
    keyboard.fill("Waarom neem je deze beslissing?", antwoorden["reden"])
    keyboard.choose_one(trede)
    for kanaal in kanalen:
        keyboard.choose(kanaal)
    keyboard.fill("Welke weg blijft altijd open", antwoorden["open_route"])
    keyboard.fill("Op welke dag gaat de maatregel in?", f"{antwoorden['ingangsdatum']:%d-%m-%Y}")
    keyboard.choose_one("Behandelen op papier")
    keyboard.fill("Tot en met welke dag duurt de stop?", f"{antwoorden['einddatum']:%d-%m-%Y}")
    take_decision(keyboard, antwoorden)
