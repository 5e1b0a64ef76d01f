"""The one list of keys that the program listens to; the keyboard map is made of it, so that it cannot lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

OVERAL, DOSSIER, BEOORDELING, FORMULIER = "Overal", "In een dossier", "In de beoordeling", "In een formulier"
VANDAAG = "Op Vandaag"


@dataclass(frozen=True, slots=True)
class Sneltoets:
    """What some keys do, and where."""

    id: str
    toetsen: tuple[str, ...]
    wat: str
    waar: str = OVERAL


SNELTOETSEN = (
    Sneltoets("spoedkaart", ("Ctrl+Shift+S",), "Spoedkaart openen, ook als de kluis dicht is"),
    Sneltoets("hulp", ("F1",), "Uitleg bij een vraag; buiten een vraag, of nog een keer, deze lijst"),
    Sneltoets("zoek", ("Ctrl+K",), "Zoeken in alles"),
    Sneltoets("bericht", ("Ctrl+M",), "Nieuw bericht beoordelen"),
    Sneltoets("scherm-1", ("Ctrl+1",), "Naar Vandaag"),
    Sneltoets("scherm-2", ("Ctrl+2",), "Naar Dossiers"),
    Sneltoets("scherm-3", ("Ctrl+3",), "Naar Maatregelen"),
    Sneltoets("scherm-4", ("Ctrl+4",), "Naar Overzichten"),
    Sneltoets("scherm-5", ("Ctrl+5",), "Naar Instellingen"),
    Sneltoets("vergrendel", ("Ctrl+L",), "De kluis vergrendelen; wat je typte is bewaard"),
    Sneltoets("gedaan", ("Ctrl+D",), "De gekozen taak is gedaan", VANDAAG),
    Sneltoets("wegzetten", ("Ctrl+U",), "De gekozen taak wegzetten tot een dag", VANDAAG),
    Sneltoets("ongedaan", ("Ctrl+Z",), "Het laatste wegzetten of afvinken ongedaan maken", VANDAAG),
    Sneltoets("contact", ("Ctrl+N",), "Contact vastleggen", DOSSIER),
    Sneltoets("vorige", ("Alt+Left",), "Naar het vorige deel", BEOORDELING),
    Sneltoets("volgende", ("Alt+Right",), "Naar het volgende deel", BEOORDELING),
    Sneltoets("feiten", ("F6",), "De feiten laten zien of verbergen", BEOORDELING),
    Sneltoets("vastleggen", ("Ctrl+Return", "Ctrl+Enter"), "Bewaren en sluiten", FORMULIER),
)
"""Ctrl with the number of a screen goes by the place of the screen on the rail."""

GEWOON = (
    ("Tab, Shift+Tab", "Naar het volgende of het vorige veld"),
    ("Pijltjes", "Kiezen in een rij antwoorden, een lijst, de tabbladen of de stappen"),
    ("Spatie, Enter", "Drukken op een knop of een antwoord"),
    ("Esc", "Een venster, paneel of melding sluiten; je tekst blijft staan"),
)
"""What every program does with these keys; listed for who does not know it."""

_NAMEN = (("Return", "Enter"), ("Left", "pijl links"), ("Right", "pijl rechts"))
_BY_ID = {toets.id: toets for toets in SNELTOETSEN}


def listen(
    naam: str,
    parent: QWidget,
    act: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> list[QShortcut]:
    """Let the keys of this name do something. A name that is not on the list is a bug (KeyError)."""
    made = []
    for keys in _BY_ID[naam].toetsen:
        shortcut = QShortcut(QKeySequence(keys), parent, context=context)
        shortcut.activated.connect(act)
        made.append(shortcut)
    return made


def is_key(naam: str, event: QKeyEvent) -> bool:
    """Whether these keys were pressed."""
    return any(QKeySequence(keys) == QKeySequence(event.keyCombination()) for keys in _BY_ID[naam].toetsen)


def words(naam: str) -> str:
    """Give the keys in Dutch words, for a tooltip."""
    return in_words(_BY_ID[naam])


def in_words(toets: Sneltoets) -> str:
    """Give the keys in Dutch words; two names for one key count once."""
    shown: list[str] = []
    for keys in toets.toetsen:
        text = keys
        for english, dutch in _NAMEN:
            text = text.replace(english, dutch)
        if text not in shown:
            shown.append(text)
    return " of ".join(shown)
