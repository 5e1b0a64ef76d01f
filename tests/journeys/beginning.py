"""What a person does before the work on a dossier can begin: kluis, organisation, signatory, dossier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt

from tests.journeys.keyboard import CTRL, Keyboard

WACHTZIN = "paard batterij nietje juist fiets"
PROFIEL = {
    "naam": "Naam",
    "orgaan": "Namens welk orgaan",
    "afdeling": "Afdeling",
    "postadres": "Postadres",
    "bezoekadres": "Bezoekadres",
    "plaats": "Plaats in de brief",
    "telefoon": "Telefoon",
    "e_mail": "E-mail",
    "website": "Website",
    "behandelaar": "Klachtbehandelaar",
    "behandelaar_functie": "Functie",
    "behandelaar_telefoon": "Telefoon van de behandelaar",
    "behandelaar_e_mail": "E-mail van de behandelaar",
    "heroverweging_door": "Wie een maatregel opnieuw bekijkt",
    "heroverweging_termijn": "Binnen welke termijn",
    "klacht_adres": "Waar een klacht heen kan",
    "route_aanvraag": "Aanvragen",
    "route_bezwaar": "Bezwaar",
    "fg": "Functionaris gegevensbescherming",
}
"""The fields of the profile under the names on screen, in the order of Tab."""


def make_vault(keyboard: Keyboard) -> None:
    """Make a kluis and go past its recovery sheet to the question about the organisation."""
    keyboard.choose("Nieuwe kluis")
    keyboard.fill("Naam van de kluis", "klachten")
    keyboard.fill("Wachtzin", WACHTZIN)
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.fill("Wachtzin nog een keer", WACHTZIN)
    keyboard.press(Qt.Key.Key_Return)
    keyboard.wait_to_read("Je herstelblad")
    keyboard.choose("Verder")
    keyboard.wait_to_read("Je organisatie")


def skip_organisation(keyboard: Keyboard) -> None:
    """Leave the organisation for later."""
    keyboard.choose("Sla dit nu over")
    keyboard.wait_to_read("Er is nog geen reservekopie")


def fill_organisation_at_once(keyboard: Keyboard, profiel: Mapping[str, str]) -> None:
    """Fill in who writes the letters before anything else."""
    fill_profile(keyboard, profiel)
    keyboard.choose("Verder")
    keyboard.wait_to_read("Er is nog geen reservekopie")


def fill_organisation_in_settings(keyboard: Keyboard, profiel: Mapping[str, str]) -> None:
    """Fill in who writes the letters later on; what is typed is kept field by field."""
    open_settings(keyboard)
    fill_profile(keyboard, profiel)
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.wait_to_read("Bewaard om")


def fill_profile(keyboard: Keyboard, profiel: Mapping[str, str]) -> None:
    """Fill in the fields of the profile, wherever they are asked."""
    for veld, naam in PROFIEL.items():
        keyboard.fill(naam, profiel[veld])


def open_vault(keyboard: Keyboard) -> None:
    """Open the kluis of yesterday."""
    keyboard.wait_to_read("Wachtzin")
    keyboard.fill("Wachtzin", WACHTZIN)
    keyboard.press(Qt.Key.Key_Return)
    keyboard.wait_until_gone("Wachtzin")


def open_settings(keyboard: Keyboard) -> None:
    """Go to Instellingen with its own keys."""
    keyboard.press(Qt.Key.Key_5, CTRL)
    keyboard.wait_to_read("Profiel van je organisatie")


def add_signatory(keyboard: Keyboard, ondertekenaar: Mapping[str, Any]) -> None:
    """Add who may sign, for the letters of the mandates."""
    open_settings(keyboard)
    mandaat = ondertekenaar["mandaten"][0]
    keyboard.fill("Naam van de ondertekenaar", ondertekenaar["naam"])
    keyboard.fill("Functie van de ondertekenaar", ondertekenaar["functie"])
    keyboard.choose("Alle brieven")
    keyboard.fill("Mandaat vanaf", f"{mandaat['vanaf']:%d-%m-%Y}")
    keyboard.fill("Mandaatbesluit", mandaat["verwijzing"])
    keyboard.choose("Ondertekenaar toevoegen")
    keyboard.wait_to_read(f"{ondertekenaar['naam']}, {ondertekenaar['functie']}: alle brieven vanaf")


def begin_dossier(keyboard: Keyboard, onderwerp: str, betrokkene: Mapping[str, str]) -> None:
    """Begin a dossier from Vandaag, with the whole address."""
    vorm = {"heer": "De heer", "mevrouw": "Mevrouw"}[betrokkene["aanspreekvorm"]]

    def fill_in() -> None:
        keyboard.fill("Onderwerp", onderwerp)
        keyboard.select("Aanspreekvorm", vorm)
        for veld in ("achternaam", "straat", "huisnummer", "postcode", "plaats"):
            keyboard.fill(veld.capitalize(), betrokkene[veld])
        if "telefoon" in betrokkene:
            keyboard.fill("Telefoonnummer", betrokkene["telefoon"])
        keyboard.choose("Dossier maken")

    keyboard.press(Qt.Key.Key_1, CTRL)
    keyboard.in_dialog(lambda: keyboard.choose("Nieuw dossier"), fill_in)
    keyboard.wait_to_read("Toon alleen wat nodig is")
