"""Some of a list; where the question allows it, also lines of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal

from begrenzen_desktop.domain.regeling import Vraag, Waarde
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.widgets import Field, GrowingText, MultiChoice, Option

EIGEN = "eigen:"


class MeerkeuzeField(Field):
    """Emits a tuple of ids; lines of one's own carry the mark that the dossier stores."""

    edited = Signal(object)

    def __init__(self, vraag: Vraag) -> None:
        super().__init__(vraag.tekst, vraag.toelichting)
        self._standaard = vraag.standaard
        self.choice = MultiChoice(vraag.tekst, [Option(k.id, k.label, k.toelichting) for k in vraag.keuzen])
        self.choice.set_caption_visible(False)
        self._place(self.choice)  # not its first box: that has the name of its own option
        self.own: GrowingText | None = None
        self.choice.edited.connect(self._tell)
        if vraag.standaard or vraag.eigen_regels:
            self.own = GrowingText("Zelf toevoegen", "Zet elk punt op een nieuwe regel.", min_lines=2)
            self.own.edited.connect(self._tell)
            self.body.addSpacing(SPACE.s)
            self.body.addWidget(self.own)

    def fill(self, waarde: Waarde) -> None:
        """Show an answer; no answer shows what the list starts with."""
        gekozen = waarde if isinstance(waarde, tuple) else self._standaard
        self.choice.fill(tuple(item for item in gekozen if not item.startswith(EIGEN)))
        if self.own is not None:
            self.own.fill("\n".join(item.removeprefix(EIGEN) for item in gekozen if item.startswith(EIGEN)))

    def value(self) -> tuple[str, ...]:
        """The chosen ids and the own lines."""
        eigen = self.own.value().split("\n") if self.own is not None else []
        return (*self.choice.value(), *(EIGEN + regel.strip() for regel in eigen if regel.strip()))

    def flush(self) -> None:
        if self.own is not None:
            self.own.flush()

    def _tell(self) -> None:
        self.edited.emit(self.value())
