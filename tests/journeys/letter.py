"""What a person does with a letter: begin, date, choose who signs, vaststellen, save, sign on paper, post."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys import beginning
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL, Keyboard


def begin_letter(keyboard: Keyboard, soort: str) -> None:
    """Go from the decision to the letters and begin one."""
    keyboard.choose("Naar de brieven")
    keyboard.choose(f"Nieuwe brief: {soort.removeprefix('Brief: ')}")
    keyboard.wait_to_read("Lees de brief na en stel hem vast")


def begin_letter_here(keyboard: Keyboard, titel: str) -> None:
    """Begin a letter where the steps list it."""
    keyboard.choose(f"Concept beginnen: {titel}")
    keyboard.wait_to_read("Lees de brief na en stel hem vast")


def open_dossier(keyboard: Keyboard, zoek: str) -> None:
    """Look a dossier up in the list and open it."""
    keyboard.press(Qt.Key.Key_2, CTRL)
    keyboard.fill("Zoek", zoek)
    keyboard.wait_for(lambda: keyboard.count_rows() == 1, f"only {zoek!r} in the list")
    keyboard.go_to("Dossiers")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.wait_to_read("Tijdlijn")


def start_in_dossier(desk: Desk, zoek: str) -> Keyboard:
    """Start the program, open its kluis and a dossier."""
    keyboard = desk.start()
    beginning.open_vault(keyboard)
    open_dossier(keyboard, zoek)
    return keyboard


def date_letter(keyboard: Keyboard, datum: str, wie: str) -> None:
    """Choose who signs and the day the letter leaves."""
    keyboard.select("Ondertekenaar", wie)
    keyboard.fill("Datum van de brief", datum)
    keyboard.go_to("Vaststellen")


def freeze_letter(keyboard: Keyboard) -> None:
    """Fix the words of the letter."""
    keyboard.choose("Vaststellen")
    keyboard.wait_to_read("De tekst ligt vast")


def save_letter(keyboard: Keyboard, folder: Path) -> Path:
    """Save the letter in a folder, from which it is printed; give the file."""

    def choose_folder() -> None:
        keyboard.fill("QLineEdit", str(folder))  # the desktop's own dialog: its fields have no name
        keyboard.press(Qt.Key.Key_Return)

    keyboard.in_dialog(lambda: keyboard.choose("Opslaan en openen"), choose_folder)
    keyboard.wait_to_read(f"De brief staat in {folder}")
    (file,) = folder.glob("*.docx")
    return file


def sign_letter(keyboard: Keyboard, op: str) -> None:
    """Record that the signatory signed on paper."""

    def fill_in() -> None:
        keyboard.fill("Datum van ondertekening", op)
        keyboard.choose("Ondertekening vastleggen")

    keyboard.in_dialog(lambda: keyboard.choose("Laten ondertekenen"), fill_in)
    keyboard.wait_to_read("De brief is ondertekend")


def post_letter_twice(keyboard: Keyboard, op: str, barcode: str, door: str) -> None:
    """Record that the letter went registered and by ordinary mail: that is what the dialog proposes."""

    def fill_in() -> None:
        keyboard.fill("Datum van verzending", op)
        keyboard.fill("Barcode", barcode)
        keyboard.fill("Op de post gedaan door", door)
        keyboard.choose("Verzending vastleggen")

    keyboard.in_dialog(lambda: keyboard.choose("Verzenden"), fill_in)
    keyboard.wait_to_read("De verzending is vastgelegd")


def post_letter_once(keyboard: Keyboard, op: str, door: str) -> None:
    """Record that the letter went by ordinary mail only."""

    def fill_in() -> None:
        keyboard.choose("Aangetekend")  # was chosen: Space takes it away
        keyboard.fill("Datum van verzending", op)
        keyboard.fill("Op de post gedaan door", door)
        keyboard.choose("Verzending vastleggen")

    keyboard.in_dialog(lambda: keyboard.choose("Verzenden"), fill_in)
    keyboard.wait_to_read("De verzending is vastgelegd")


def open_posted_letter(keyboard: Keyboard, zoek: str, titel: str) -> None:
    """Look a dossier up after a new start and open its letter that was posted."""
    open_dossier(keyboard, zoek)
    keyboard.open_tab("Brieven")
    keyboard.choose(f"{titel}, Verzonden")
    keyboard.wait_to_read("De brief is verzonden")


def read_letter(file: Path) -> list[str]:
    """Read the lines of a saved letter as a word processor shows them, spaces as one space."""
    with zipfile.ZipFile(file) as docx:
        xml = docx.read("word/document.xml").decode()
    words = unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:br/>|<w:tab/>", "\n", xml)))
    return [" ".join(line.split()) for line in words.split("\n") if line.strip()]


def assert_shown(keyboard: Keyboard, lines: list[str]) -> None:
    """Check that the screen shows each of these lines."""
    shown = " ".join(keyboard.read().split())
    missing = [line for line in lines if line not in shown]
    assert missing == [], f"not on the screen: {missing}"
