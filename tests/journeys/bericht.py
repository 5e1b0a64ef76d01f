"""What a person does with a new message: open the dialog, paste it, answer the questions, read what to do, keep it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt

from tests.journeys.keyboard import CTRL, Keyboard

Antwoord = tuple[str, str]
"""How a question begins, and the answer to it."""

GEVAAR, VERZOEK, VAN = "Zie je een teken", "Is het een verzoek waar", "Van wie komt het bericht"
OVER, FEITEN, KLAAGSCHRIFT = "Gaat het over", "Staat daar iets in", "Dient de burger daarover opnieuw"
NIEUW, SCHENDING = "Wat is het nieuwe", "Past het bericht niet bij"
GEEN_GEVAAR: Antwoord = (GEVAAR, "Nee")
BURGER: tuple[Antwoord, ...] = (GEEN_GEVAAR, (VERZOEK, "Nee"), (VAN, "De burger zelf"))
NAMENS: tuple[Antwoord, ...] = (GEEN_GEVAAR, (VERZOEK, "Nee"), (VAN, "Iemand namens de burger"))
PAST: Antwoord = (SCHENDING, "Nee")


def open_dialog(keyboard: Keyboard) -> None:
    """Press the keys for a new message."""
    keyboard.press(Qt.Key.Key_M, CTRL)


def answer_all(keyboard: Keyboard, antwoorden: Sequence[Antwoord]) -> None:
    """Answer the questions as they come, one after the other."""
    for vraag, antwoord in antwoorden:
        keyboard.wait_to_read_in_dialog(vraag)
        keyboard.answer_next(antwoord)


def write(
    keyboard: Keyboard, tekst: str, antwoorden: Sequence[Antwoord], gelezen: Sequence[str], **velden: str
) -> None:
    """Fill in the dialog that is open, and read what to do. ``velden``: the way it came, and the words asked for."""
    if "kanaal" in velden:
        keyboard.select("Hoe kwam het binnen?", velden["kanaal"])
    keyboard.fill("Het bericht", tekst)
    answer_all(keyboard, antwoorden)
    for zin in gelezen:
        keyboard.wait_to_read_in_dialog(zin)
    for veld, naam in _VELDEN.items():
        if veld in velden:
            keyboard.fill(naam, velden[veld])


_VELDEN: Mapping[str, str] = {
    "klacht": "Waar gaat de nieuwe klacht over?",
    "citaat": "De letterlijke woorden die niet kunnen",
}


def judge(
    keyboard: Keyboard,
    tekst: str,
    antwoorden: Sequence[Antwoord],
    gelezen: Sequence[str],
    *,
    niet_gevraagd: str = "",
    **velden: str,
) -> None:
    """Judge a message in the dossier that is open, and keep it. ``niet_gevraagd``: a question that must not be there."""

    def steps() -> None:
        write(keyboard, tekst, antwoorden, gelezen, **velden)
        assert not niet_gevraagd or niet_gevraagd not in keyboard.read_dialog()
        keyboard.press(Qt.Key.Key_Return, CTRL)

    keyboard.in_dialog(lambda: open_dialog(keyboard), steps)
