"""From the first start to a decision to continue, with nothing but keys."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.journeys.keyboard import Keyboard, read_screen

WACHTZIN = "paard batterij nietje juist fiets"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_someone_continues_a_complaint_that_was_handled_too_close_by(
    keyboard: Keyboard, window: QWidget
) -> None:
    make_vault(keyboard, window)
    begin_dossier(keyboard, window)
    record_contact(keyboard, window)
    next_part(keyboard, window, "Wat gebeurt er?")
    keyboard.fill("Over welk onderwerp", "het eerste gesprek met de klantmanager")
    keyboard.fill("Wat is er gebeurd?", "Meneer N. belde twaalf keer over hetzelfde gesprek.")
    next_part(keyboard, window, "De interactie")
    keyboard.fill("Hoe verloopt het contact", "Meneer voelt zich niet gehoord en blijft daarom bellen.")
    next_part(keyboard, window, "Ons eigen proces")
    record_klacht(keyboard)
    keyboard.fill("Hoe is de behandeling", "De teamleider van de klantmanager behandelde de klacht zelf.")
    next_part(keyboard, window, "Hoeveel tijd gaat hierin")
    keyboard.fill(
        "Hoeveel tijd gaat hierin", "Een uur per week. Iemand anders kan het gesprek nog beoordelen."
    )
    next_part(keyboard, window, "Overleg en conclusie")
    record_overleg(keyboard)
    keyboard.choose("Geen van beide")
    keyboard.pick("Is er genoeg reden voor een grens", "Nee")
    next_part(keyboard, window, "De beslissing")
    keyboard.choose("We gaan door met de klacht")
    keyboard.fill(
        "Hoe gaan jullie verder", "Een andere behandelaar spreekt met meneer en met de klantmanager."
    )
    keyboard.fill("Wie doet dat?", "H. Wolters")
    keyboard.fill("Wanneer is het klaar?", "10-12-2030")
    keyboard.fill("Wie heeft besloten?", "M. de Graaf")
    keyboard.fill("Welke functie heeft", "afdelingshoofd")
    keyboard.fill("Wanneer is er besloten?", dt.datetime.now(dt.UTC).date().strftime("%d-%m-%Y"))
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.wait_for_text(window, "Niets meer open")
    keyboard.choose("Beslissing vaststellen")
    keyboard.wait_for_text(window, "Naar de brieven")
    assert "Niets meer open" in read_screen(window)


def record_klacht(keyboard: Keyboard) -> None:
    def steps() -> None:
        keyboard.fill("Waar ging de klacht over?", "Het gesprek van september")
        keyboard.fill("Ontvangen op", "1-9-2026")
        keyboard.fill("Afgedaan op", "1-10-2026")
        keyboard.pick("Stond de behandelaar los", "Nee")
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.plan_for_dialog(steps)
    keyboard.choose("Klacht vastleggen")


def record_overleg(keyboard: Keyboard) -> None:
    def steps() -> None:
        keyboard.fill("Met wie?", "J. Vermeer")
        keyboard.fill("Wat kwam eruit?", "Wij waren niet onpartijdig. Herstel dat eerst.")
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.plan_for_dialog(steps)
    keyboard.choose("Overleg vastleggen")


def make_vault(keyboard: Keyboard, window: QWidget) -> None:
    keyboard.choose("Nieuwe kluis")
    keyboard.fill("Naam van de kluis", "klachten")
    keyboard.fill("Wachtzin", WACHTZIN)
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.fill("Wachtzin nog een keer", WACHTZIN)
    keyboard.press(Qt.Key.Key_Return)
    keyboard.wait_for_text(window, "Je herstelblad")
    keyboard.choose("Verder")
    keyboard.wait_for_text(window, "Er is nog geen reservekopie")


def begin_dossier(keyboard: Keyboard, window: QWidget) -> None:
    def steps() -> None:
        keyboard.fill("Onderwerp", "het eerste gesprek")
        keyboard.fill("Achternaam", "N.")
        keyboard.choose("Dossier maken")

    keyboard.plan_for_dialog(steps)
    keyboard.choose("Nieuw dossier")
    keyboard.wait_for_text(window, "Toon alleen wat nodig is")


def record_contact(keyboard: Keyboard, window: QWidget) -> None:
    keyboard.press(Qt.Key.Key_N, CTRL)
    keyboard.wait_for_text(window, "Waar ging het over?")
    keyboard.fill("Waar ging het over?", "Meneer belt over het gesprek van september.")
    keyboard.press(Qt.Key.Key_Return, CTRL)
    keyboard.wait_for(lambda: "Waar ging het over?" not in read_screen(window), "the panel to close")


def next_part(keyboard: Keyboard, window: QWidget, title: str) -> None:
    keyboard.press(Qt.Key.Key_Right, ALT)
    keyboard.wait_for_text(window, title)
