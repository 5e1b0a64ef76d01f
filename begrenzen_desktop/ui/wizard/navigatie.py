"""The five steps and their parts with their state: a list at the left, or one drop-down when it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.domain.voortgang import DeelStand, make_standen
from begrenzen_desktop.ui.theme.icons import icon
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Column, Text, show_here
from begrenzen_desktop.ui.wizard.beeld import Beeld

WIDTH = 264


def describe(stand: DeelStand) -> tuple[str, str]:
    """Give icon and words for how far a part is."""
    if stand.open:
        return "open-punt", f"{stand.open} nodig, {stand.beantwoord} van {stand.gevraagd}"
    if stand.beantwoord:
        return "vinkje", f"klaar, {stand.beantwoord} van {stand.gevraagd}"
    return "open-punt", "nog niet begonnen"


class StapList(Column):
    """All parts under their step, always one click away."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Stappen")
        self.body.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        self.body.setSpacing(SPACE.xs)
        self.buttons: dict[str, Button] = {}

    def build(self, regeling: Regeling) -> None:
        """Make the list of a regeling, once."""
        for stap in regeling.stappen:
            title = Text(f"{stap.nummer}. {stap.titel}" if stap.nummer else stap.titel, "small")
            title.setContentsMargins(SPACE.s, SPACE.m if self.buttons else 0, 0, 2)
            self.add(title)
            for deel in stap.delen:
                button = Button("")
                button.setObjectName("RailKnop")
                button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                button.clicked.connect(lambda _checked=False, d=deel.id: self.chosen.emit(d))
                self.buttons[deel.id] = button
                self.add(button)

    def fill(self, regeling: Regeling, standen: dict[str, DeelStand], current: str) -> None:
        """Show how far each part is."""
        for stap in regeling.stappen:
            for deel in stap.delen:
                name, words = describe(standen[deel.id])
                button = self.buttons[deel.id]
                button.setText(f"{deel.titel}\n{words}".replace("&", "&&"))
                button.setToolTip(f"{deel.titel}: {words}")
                button.set_icon(name)
                show_here(button, deel.id == current)
                here = ", hier ben je" if deel.id == current else ""
                button.setAccessibleName(f"{stap.titel}: {deel.titel}, {words}{here}")


class StapChoice(QComboBox):
    """The same as one drop-down."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Ga naar een stap")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)  # else the longest step decides how wide the window must be
        self.activated.connect(lambda _index: self.chosen.emit(str(self.currentData())))

    def fill(self, regeling: Regeling, standen: dict[str, DeelStand], current: str) -> None:
        """Show how far each part is."""
        parts = [(stap, deel) for stap in regeling.stappen for deel in stap.delen]
        if self.count() != len(parts):
            self.clear()
            for _stap, deel in parts:
                self.addItem("", deel.id)
        for place, (stap, deel) in enumerate(parts):
            name, words = describe(standen[deel.id])
            title = deel.titel if len(stap.delen) > 1 else stap.titel
            part = f"{stap.nummer}. {title}" if stap.nummer else title
            self.setItemText(place, f"{part} ({words})")
            self.setItemIcon(place, icon(name, "text"))
        self.setCurrentIndex(self.findData(current))


class Navigatie(QWidget):
    """Keeps list and drop-down alike; which of the two shows is decided by the page."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = StapList()
        self.choice = StapChoice()
        self.list.chosen.connect(self.chosen)
        self.choice.chosen.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def fill(self, beeld: Beeld, current: str) -> None:
        """Show how far each part of the dossier is."""
        if not self.list.buttons:
            self.list.build(beeld.regeling)
        standen = {s.deel_id: s for s in make_standen(beeld.regeling, beeld.dossier, not beeld.alleen_nodig)}
        self.list.fill(beeld.regeling, standen, current)
        self.choice.fill(beeld.regeling, standen, current)
