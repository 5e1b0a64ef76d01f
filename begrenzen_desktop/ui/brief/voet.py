"""Below a letter: how far it is on its way, and what can be done with it now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import Button, IconLabel, Row, Text, set_role

WEG = tuple(Briefstatus)
NAMEN = {
    Briefstatus.CONCEPT: "Concept",
    Briefstatus.VASTGESTELD: "Vastgesteld",
    Briefstatus.ONDERTEKEND: "Ondertekend",
    Briefstatus.VERZONDEN: "Verzonden",
}

KEEPING = frozenset({"afdrukken", "opslaan", "meer", "weggooien"})
"""Acts that change nothing of the way of the letter; they stand apart."""
MEER = {
    "mailen": "Als e-mailconcept opslaan",
    "kopieren": "Tekst kopiëren",
    "anoniem": "Kopie zonder namen",
    "voorlezen": "Tekst om voor te lezen",
    "groot": "Kopie in grote letters",
    "archief": "Archiefbestand (PDF/A)",
    "verzendblad": "Verzendblad als Word-bestand",
}
"""What stands under the button Meer."""


class Statusregel(QWidget):
    """The four states in order, each with an icon and a word; said as one sentence to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Briefstatus, bool] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        self._parts: dict[Briefstatus, tuple[IconLabel, Text]] = {}
        for status in WEG:
            icon, words = IconLabel("open-punt", "muted", 16), Text(NAMEN[status], role="muted")
            words.setWordWrap(False)
            row.addWidget(icon)
            row.addWidget(words)
            row.addSpacing(SPACE.m)
            self._parts[status] = (icon, words)
        row.addStretch(1)
        self.show_status(Briefstatus.CONCEPT, True)

    def _is_large(self) -> bool:
        """With large words there is room for one of the four: where it is now."""
        return is_large(self)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: larger words change what fits."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._shown is not None:
            self.show_status(*self._shown)

    def show_status(self, status: Briefstatus, extern: bool) -> None:
        """Show how far it is; a piece that stays inside is ready once it is vastgesteld."""
        self._shown = (status, extern)
        here = WEG.index(status)
        for number, (state, (icon, words)) in enumerate(self._parts.items()):
            needed = extern or state in (Briefstatus.CONCEPT, Briefstatus.VASTGESTELD)
            icon.setVisible(needed)
            words.setVisible(needed and (state is status or not self._is_large()))
            icon.set_icon(
                "vinkje" if number <= here else "open-punt", "accent" if number <= here else "muted"
            )
            set_role(words, "strong" if number == here else "muted")
        self.setAccessibleName(f"Stand van de brief: {NAMEN[status].lower()}")


class Voet(QWidget):
    """The way of the letter and the buttons of this moment; ``asked`` names the act."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        self._status = Statusregel()
        layout.addWidget(self._status)
        # Two rows beside each other: with large words they are two columns, half as high as one.
        first, second = Row(), Row()
        first.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        both = QHBoxLayout()
        both.setSpacing(SPACE.s)
        both.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
        both.addWidget(second, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(both)
        self.acts = {
            "vaststellen": Button("Vaststellen", "vinkje", kind="primary"),
            "ondertekenen": Button("Laten ondertekenen", kind="primary"),
            "terugbrengen": Button("Getekend terug …"),
            "verzenden": Button("Verzenden", kind="primary"),
            "post": Button("Post bijhouden", "brief"),
            "afdrukken": Button("Afdrukken", "printer"),
            "opslaan": Button("Opslaan en openen", "map"),
            "weggooien": Button("Concept weggooien", "prullenbak", kind="quiet"),
            "meer": Button("Meer", "omlaag"),
        }
        for name, button in self.acts.items():
            if name != "meer":
                button.clicked.connect(lambda _=False, act=name: self.asked.emit(act))
            button.hide()
            (second if name in KEEPING else first).add(button)
        self.acts["meer"].setMenu(self._make_menu())

    def _make_menu(self) -> QMenu:
        """What a frozen letter can become beside paper; reached with Enter or Space on the button, then arrows."""
        menu = QMenu(self)
        self._meer: dict[str, QAction] = {}
        for act, title in MEER.items():
            self._meer[act] = menu.addAction(title)
            self._meer[act].triggered.connect(lambda _=False, act=act: self.asked.emit(act))
        return menu

    def show_for(self, status: Briefstatus, extern: bool, went_on: bool = False) -> None:
        """Show the acts that this state allows; after an act the cursor goes on to the next one."""
        sent = status is Briefstatus.VERZONDEN
        shown = {
            "vaststellen": status is Briefstatus.CONCEPT,
            "ondertekenen": extern and status is Briefstatus.VASTGESTELD,
            "terugbrengen": extern and status is Briefstatus.VASTGESTELD,
            "verzenden": extern and (sent or status is Briefstatus.ONDERTEKEND),
            "post": extern and sent,
            "afdrukken": True,
            "opslaan": status is not Briefstatus.CONCEPT,
            "meer": status is not Briefstatus.CONCEPT,
            "weggooien": status is Briefstatus.CONCEPT,
        }
        for name, button in self.acts.items():
            button.setVisible(shown[name])
        self._meer["verzendblad"].setVisible(extern)
        self.acts["verzenden"].setText("Verzending erbij" if sent else "Verzenden")
        self._status.show_status(status, extern)
        if went_on:  # the button that was pressed is off or gone, and the cursor with it
            next(b for b in self.acts.values() if not b.isHidden()).setFocus(Qt.FocusReason.OtherFocusReason)
