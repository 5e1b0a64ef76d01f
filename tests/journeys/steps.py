"""What a person does in the five steps: contacts, complaints, consultation, and the parts one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt

from tests.journeys.keyboard import ALT, CTRL, Keyboard

KANALEN = {"telefoon": "Telefoon", "balie": "Balie", "e-mail": "E-mail", "gesprek": "Gesprek"}
JA_NEE = {True: "Ja", False: "Nee"}


def next_part(keyboard: Keyboard, title: str) -> None:
    """Go to the next part of the steps."""
    keyboard.press(Qt.Key.Key_Right, ALT)
    keyboard.wait_to_read(title)


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
    keyboard.wait_to_read("Niets meer open")
    keyboard.choose("Beslissing vaststellen")
    keyboard.wait_to_read("Naar de brieven")
