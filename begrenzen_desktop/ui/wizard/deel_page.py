"""One part of a step: its questions, generated from the regeling, with what is not needed folded and counted."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from begrenzen_desktop.domain.regeling import Deel, Stap
from begrenzen_desktop.domain.voortgang import count_folded, visible
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Button, Column, Heading, Text
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.brieven_field import BrievenField
from begrenzen_desktop.ui.wizard.contacten_field import ContactenField
from begrenzen_desktop.ui.wizard.kaarten import GebrekenCard, TegenspraakCard
from begrenzen_desktop.ui.wizard.toets_field import ToetsField
from begrenzen_desktop.ui.wizard.vaststellen import BeslisBlok
from begrenzen_desktop.ui.wizard.vraag_box import VraagBox

CARDS = {"conclusie": (TegenspraakCard, GebrekenCard), "beslissing": (TegenspraakCard,)}
"""What stands above the question where it has to be weighed."""

SETTLING_MS = 600
"""How long a page that was never shown before may need for the heights of its fields."""


class DeelPage(Column):
    """The page of a part. A question that was jumped to shows, also when it is not needed."""

    jump = Signal(str)
    contact_asked = Signal()
    brief_asked = Signal(str)
    entered = Signal(object)
    all_wanted = Signal(bool)
    about_to_decide = Signal()

    def __init__(self, stap: Stap, deel: Deel, werk: Werk) -> None:
        super().__init__()
        self.deel = deel
        self._beeld: Beeld | None = None
        self.body.setContentsMargins(SPACE.xl, SPACE.s, SPACE.xl, SPACE.xxl)
        nummer = f"Stap {stap.nummer}: " if stap.nummer else ""
        small = Text(f"{nummer}{stap.titel}", "small")
        self.add(small)
        self.body.setSpacing(SPACE.s)
        self.add(Heading(deel.titel, 2))
        self.add(Text(deel.inleiding, "muted"))
        self.only_needed = QCheckBox("Toon alleen wat nodig is")
        self.only_needed.toggled.connect(self._on_only_needed)
        self.add(self.only_needed)
        self._goal: VraagBox | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING_MS)
        self._settling.timeout.connect(self._end_reveal)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._reveal())
        self._top: list[GebrekenCard | TegenspraakCard] = []
        self._end: BeslisBlok | None = None
        self.boxes: dict[str, VraagBox] = {}
        for vraag in deel.vragen:
            self._add_cards(vraag.id)
            self._add_question(VraagBox(vraag, werk))
        self.folded = Button("", "verder", "quiet")
        self.folded.clicked.connect(lambda: self.all_wanted.emit(True))
        self.body.addSpacing(SPACE.l)
        self.body.addWidget(self.folded, 0, Qt.AlignmentFlag.AlignLeft)
        if deel.id == "beslis":
            self._end = BeslisBlok(werk)
            self._end.jump.connect(self.jump)
            self._end.letters_asked.connect(lambda: self.brief_asked.emit(""))
            self._end.about_to_decide.connect(self.about_to_decide)
            self.add(self._end)
        self.body.addStretch(1)

    @property
    def beslis_blok(self) -> BeslisBlok | None:
        """The block that takes the decision, on the page that has it."""
        return self._end

    def fill(self, beeld: Beeld) -> None:
        """Show what is stored and which questions apply."""
        self._beeld = beeld
        with QSignalBlocker(self.only_needed):
            self.only_needed.setChecked(beeld.alleen_nodig)
        for part in self._top:
            part.fill(beeld)
        for box in self.boxes.values():
            box.fill(beeld)
        if self._end is not None:
            self._end.fill(beeld)
        self._show_questions()
        self._order_focus()

    def _order_focus(self) -> None:
        """Let Tab follow the questions as they stand: rows and cards that were drawn later come at the end otherwise."""
        previous: QWidget = self.only_needed
        for box in self.boxes.values():
            for child in box.findChildren(QWidget):
                proxy = child.focusProxy()
                if proxy is not None and child.isAncestorOf(proxy):
                    # The frame keeps its old place among the Tab stops; by its proxy Tab would go round in a circle.
                    child.setFocusProxy(None)  # type: ignore[arg-type]
                takes_tab = child.focusPolicy() & Qt.FocusPolicy.TabFocus and proxy is None
                if takes_tab and child.window() is self.window():  # an open form is a window of its own
                    QWidget.setTabOrder(previous, child)
                    previous = child
        last: list[QWidget] = [self.folded]
        if self._end is not None:
            acts = [self._end.decide, self._end.letters]
            last += [button for button in self._end.findChildren(Button) if button not in acts] + acts
        for button in last:
            QWidget.setTabOrder(previous, button)
            previous = button

    def show_question(self, vraag_id: str) -> None:
        """Put the cursor in a question of this page."""
        box = self.boxes[vraag_id]
        box.pinned = True
        self._show_questions()
        self.body.activate()
        box.focus_input()
        self._goal = box
        self._reveal()
        self._settling.start()

    def _reveal(self) -> None:
        """Keep the question that was jumped to in view while the fields above it get their heights."""
        if self._goal is not None and self._goal.has_focus():
            self.ensureWidgetVisible(self._goal, 0, SPACE.xxl)

    def _end_reveal(self) -> None:
        self._goal = None

    def _on_only_needed(self, on: bool) -> None:
        # Toggled, not clicked: that is what assistive programs do.
        self.all_wanted.emit(not on)

    def focus_first(self) -> None:
        """Put the cursor in the first question that shows."""
        box = next((box for box in self.boxes.values() if not box.isHidden()), None)
        if box is not None:
            box.focus_input()

    def flush(self) -> None:
        """Hand over what is typed in any question."""
        for box in self.boxes.values():
            box.flush()

    def _add_cards(self, vraag_id: str) -> None:
        for make in CARDS.get(vraag_id, ()):
            card = make()
            card.jump.connect(self.jump)
            self._top.append(card)
            self.body.addSpacing(SPACE.s)
            self.add(card)

    def _add_question(self, box: VraagBox) -> None:
        self.boxes[box.vraag.id] = box
        box.entered.connect(self.entered)
        field: QWidget = box.field
        if isinstance(field, ContactenField):
            field.ask.asked.connect(self.contact_asked)
        elif isinstance(field, BrievenField):
            field.ask.asked.connect(self.brief_asked)
        elif isinstance(field, ToetsField):
            field.ask.jump.connect(self.jump)
        box.setContentsMargins(0, SPACE.l, 0, 0)
        self.add(box)

    def _show_questions(self) -> None:
        if self._beeld is None:
            return
        dossier = self._beeld.dossier
        shown = {vraag.id for vraag in visible(self.deel, dossier, not self._beeld.alleen_nodig)}
        for vraag_id, box in self.boxes.items():
            box.setVisible(vraag_id in shown or box.pinned or box.has_focus())
        count = count_folded(self.deel, dossier) if self._beeld.alleen_nodig else 0
        self.folded.setText(
            f"Toon ook {plural(count, 'vraag die niet nodig is', 'vragen die niet nodig zijn')}"
        )
        self.folded.setAccessibleName(self.folded.text())
        self.folded.setVisible(bool(count))
        self.only_needed.setVisible(bool(count_folded(self.deel, dossier)))
