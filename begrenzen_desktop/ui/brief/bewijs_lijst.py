"""For each sentence of a letter that claims something: what in the dossier proves it, or what to do when nothing does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Expander, IconLabel, Text

if TYPE_CHECKING:
    from begrenzen_desktop.domain.bewijs import Bewijszin
    from begrenzen_desktop.services.lettering import Briefblad

MOST = 5  # pieces of evidence shown for one sentence
REMEDY = "Leg het contact alsnog vast, of haal de zin uit de brief."


class BewijsLijst(Expander):
    """Folded; its title counts the sentences. Filled anew only when something changed."""

    def __init__(self) -> None:
        super().__init__("Waar de zinnen op steunen")
        self.body.setSpacing(SPACE.m)
        self._shown: tuple[Bewijszin, ...] | None = None
        self._rows: list[QWidget] = []

    def fill(self, blad: Briefblad) -> None:
        """Show the sentences of this letter."""
        if blad.bewijs == self._shown:
            return
        self._shown = blad.bewijs
        for row in self._rows:
            row.hide()
            row.deleteLater()
        # What nothing proves comes first: that is what still has to be done.
        zinnen = sorted(blad.bewijs, key=lambda zin: not zin.zonder_bewijs)
        self._rows = [_make_row(zin, blad) for zin in zinnen]
        for row in self._rows:
            self.body.addWidget(row)
        self.set_count(len(zinnen))
        self.setVisible(bool(zinnen))


def _make_row(zin: Bewijszin, blad: Briefblad) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.s)
    row.addWidget(
        IconLabel("waarschuwing", "warning") if zin.zonder_bewijs else IconLabel("vinkje", "accent")
    )
    words = QVBoxLayout()
    words.setSpacing(SPACE.xs)
    words.addWidget(Text(zin.tekst.removeprefix("- ")))
    for bron in zin.bewijs[:MOST]:
        words.addWidget(Text(f"Steunt op {blad.bronnen.get(bron, 'het dossier')}.", role="muted"))
    if len(zin.bewijs) > MOST:
        words.addWidget(Text(f"En op nog {len(zin.bewijs) - MOST} andere.", role="muted"))
    if zin.zonder_bewijs:
        words.addWidget(Text(f"Zonder bewijs: {zin.zonder_bewijs}. {REMEDY}", role="warning"))
    row.addLayout(words, 1)
    return box
