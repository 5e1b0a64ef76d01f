"""The foot of the wizard: previous, next, what is still open, and when it was saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from begrenzen_desktop.domain.poorten import OpenPunt
from begrenzen_desktop.ui.sneltoetsen import words
from begrenzen_desktop.ui.theme.style import SPACE, is_large
from begrenzen_desktop.ui.widgets import Button, OpenPoint, OpenPoints, SavedLabel

MOST = 260


class _Sheet(QScrollArea):
    """As high as its list, up to a limit."""

    def sizeHint(self) -> QSize:
        inside = self.widget()
        if inside is None:
            return QSize(200, 0)
        height = (
            inside.heightForWidth(self.width()) if inside.hasHeightForWidth() else inside.sizeHint().height()
        )
        return QSize(200, min(MOST, height + 2 * SPACE.s))


class Voet(QWidget):
    """Next is never disabled: on the last part it stays where it is and shows what is open."""

    previous = Signal()
    next = Signal()
    jump = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._punten: tuple[OpenPunt, ...] | None = None
        self.points = OpenPoints()
        self.points.button.hide()
        self.points.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        self.points.jump.connect(self._on_jump)
        self._sheet = _Sheet()
        self._sheet.setWidgetResizable(True)
        self._sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._sheet.setWidget(self.points)
        self._sheet.hide()
        self.back = Button("Vorige", "terug")
        self.back.setToolTip(words("vorige"))
        self.back.clicked.connect(self.previous)
        self.on = Button("Volgende", "verder", kind="primary")
        self.on.setToolTip(words("volgende"))
        self.on.clicked.connect(self.next)
        self.open = Button("", "open-punt", "quiet")
        self.open.setCheckable(True)
        self.open.toggled.connect(self._toggle)
        self.saved = SavedLabel(speaks=False)  # the window says the same
        line = QFrame()
        line.setObjectName("Lijn")
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        row.setSpacing(SPACE.m)
        for part in (self.back, self.on, self.open):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.saved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line)
        layout.addWidget(self._sheet)
        layout.addLayout(row)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: with large words the buttons need the room; the window itself says when it was saved."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "saved"):
            self._fit()

    def _fit(self) -> None:
        self.saved.setVisible(not is_large(self))

    def fill(self, punten: Sequence[OpenPunt]) -> None:
        """Show what is open before the decision."""
        if self._punten == tuple(punten):
            return
        self._punten = tuple(punten)
        self.points.fill(
            [OpenPoint(str(place), punt.zin, str(punt.bron)) for place, punt in enumerate(punten)]
        )
        self.points.set_open(True)
        count = len(self._punten)
        self.open.setText(f"Nog open ({count})" if count else "Niets open")
        self.open.setAccessibleName(self.open.text())
        self.open.set_icon("open-punt" if count else "vinkje")
        if not count:
            self.open.setChecked(False)
        self._toggle()

    def show_open(self) -> None:
        """Unfold the list."""
        if self._punten:
            self.open.setChecked(True)
            self._toggle()

    def _toggle(self) -> None:
        self._sheet.setVisible(self.open.isChecked() and bool(self._punten))
        self._sheet.updateGeometry()

    def _on_jump(self, place: str) -> None:
        if self._punten:
            self.jump.emit(self._punten[int(place)].vraag_id)
