"""Taalhulp below a letter: how it reads, and each hint with what can be done about it. Hints only."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from begrenzen_desktop.domain.taalhulp import DOEL, Hintsoort, Leesbaarheid, Taalhint
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Button, Expander, Row, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.taalhelp import Taalbeeld

MOST = 12
"""Hints that are shown at once; with more, nobody reads them."""
LONGEST = 14
"""Letters of a replacement that a button still has room for."""
GEEN = "Geen taalhints. Lees de brief toch nog een keer hardop: dat zegt meer dan een getal."
UITLEG = "Dit zijn hints. Jij bepaalt wat er staat; een hint houdt nooit een brief tegen."


class Taalpaneel(Expander):
    """``replaced``, ``dismissed`` and ``kept`` tell with the hint, and the part it stands in, what was chosen."""

    replaced = Signal(str, object)
    dismissed = Signal(object)
    kept = Signal(str)

    def __init__(self) -> None:
        super().__init__("Taalhulp")
        self.reads = Text("", "muted")
        self.longest = Text("", "muted")
        self._rows = QWidget()
        self._layout = QVBoxLayout(self._rows)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.s)
        for part in (Text(UITLEG, "small"), self.reads, self.longest, self._rows):
            self.body.addWidget(part)
        self._shown: object = None

    def fill(self, beelden: dict[str, Taalbeeld], geheel: Leesbaarheid) -> None:
        """Show the hints of every part, and how the whole letter reads."""
        shown = (tuple((deel, beeld.hints) for deel, beeld in beelden.items()), geheel)
        if shown == self._shown:
            return
        self._shown = shown
        self.reads.setText(describe_reading(geheel))
        self.longest.setText(describe_longest(geheel))
        while self._layout.count():
            item = self._layout.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        eenmaal: dict[str, tuple[str, Taalhint]] = {}
        for deel, beeld in beelden.items():
            for hint in beeld.hints:
                eenmaal.setdefault(hint.sleutel, (deel, hint))  # a word that comes back is one hint
        paren = list(eenmaal.values())
        self.set_count(len(paren))
        for deel, hint in paren[:MOST]:
            self._layout.addWidget(self._make_row(deel, hint))
        rest = len(paren) - MOST
        if not paren or rest > 0:
            self._layout.addWidget(Text(f"En nog {rest} hints verderop." if rest > 0 else GEEN, "muted"))

    def _make_row(self, deel: str, hint: Taalhint) -> QWidget:
        """The words have the whole width; what can be done stands below them."""
        row = QWidget()
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        short = hint.woorden if len(hint.woorden) <= 60 else f"{hint.woorden[:57]}…"
        quoted = "" if f"‘{hint.woorden}’" in hint.zin else f"‘{short}’. "
        layout.addWidget(Text(f"{hint.soort.label}: {quoted}{hint.zin}"))
        acts = Row(0)
        layout.addWidget(acts)
        if hint.vervanging:
            self._add(acts, name_replacement(hint.vervanging), partial(self.replaced.emit, deel, hint))
        if hint.soort is Hintsoort.SPELLING:
            self._add(acts, "Eigen woord", partial(self.kept.emit, hint.woorden), hint.woorden)
        self._add(acts, "Negeer", partial(self.dismissed.emit, hint), short)
        return row

    def _add(self, acts: Row, title: str, act: object, about: str = "") -> None:
        button = Button(title, kind="quiet")
        if about:
            button.setAccessibleName(f"{title}: {about}")
        button.clicked.connect(act)
        acts.add(button)


def describe_reading(geheel: Leesbaarheid) -> str:
    """Say how the letter reads, with the aim; never that it has a level."""
    if geheel.score is None:
        return "De tekst is te kort om er een getal over te geven."
    oordeel = "makkelijk genoeg" if geheel.score >= DOEL else "moeilijker dan je wilt"
    return (
        f"Leesbaarheid volgens Flesch-Douma: {geheel.score} (doel: {DOEL} of meer), {oordeel}. {geheel.woorden} woorden in"
        f" {geheel.zinnen} zinnen."
    )


def describe_longest(geheel: Leesbaarheid) -> str:
    """Name the three longest sentences."""
    if not geheel.langste or geheel.score is None:
        return ""
    kort = (zin if len(zin) <= 110 else f"{zin[:107]}…" for zin in geheel.langste)
    return "De langste zinnen: " + " · ".join(f"‘{zin}’" for zin in kort)


def name_replacement(vervanging: str) -> str:
    """Name the button that puts other words in place; long ones are in the hint already."""
    return f"Vervang door {vervanging}" if len(vervanging) <= LONGEST else "Vervang"
