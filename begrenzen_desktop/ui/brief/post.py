"""The post register of a sent letter: proof, status and what came back, in one small form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from begrenzen_desktop.domain.brief import Brief
from begrenzen_desktop.domain.postregister import Uitkomst, Vervolg, describe
from begrenzen_desktop.ui.brief.acts import ActDialog
from begrenzen_desktop.ui.brief.scan_field import ScanField
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.widgets import Choice, DateField, Option, Text

BEWIJS, STAND, RETOUR = "bewijs", "stand", "retour"


class PostDialog(ActDialog):
    """Choose the posting and what happened; only the fields of that are shown."""

    def __init__(self, brief: Brief, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__("Post bijhouden", "Vastleggen", parent)
        options = [
            Option(str(nr), f"{v.wijze.label.capitalize()} op {format_date(v.op)}", describe(v))
            for nr, v in enumerate(brief.verzendingen)
        ]
        self.posting = Choice("Welke verzending?", options)
        self.posting.fill("0")
        self.what = Choice(
            "Wat wil je vastleggen?",
            [
                Option(STAND, "Hoe het ermee staat"),
                Option(BEWIJS, "De scan van het verzendbewijs"),
                Option(RETOUR, "De brief is teruggekomen"),
            ],
        )
        self.what.fill(STAND)
        self.op = DateField("Op welke dag?", today=today)
        self.op.fill(today())
        self.uitkomst = Choice("Wat zegt de postbezorger?", [Option(u.value, u.label) for u in Uitkomst])
        self.closed = Text("Laat de envelop dicht. Zo kun je later laten zien dat de brief is aangeboden.")
        self.vervolg = Choice("Wat doe je nu?", [Option(v.value, v.label) for v in Vervolg])
        self.scan = ScanField("Kies de scan van het verzendbewijs: een PDF of een afbeelding.")
        for widget in (
            self.posting,
            self.what,
            self.op,
            self.uitkomst,
            self.closed,
            self.vervolg,
            self.scan,
        ):
            self.column.add(widget)
        self.column.body.addStretch(1)
        self.what.edited.connect(lambda _what: self._show_fields())
        self._show_fields()

    @property
    def nr(self) -> int:
        """Which posting."""
        return int(self.posting.value() or 0)

    def day(self) -> dt.date:
        """The day; call after ``accept``."""
        op = self.op.value()
        assert op is not None
        return op

    def problem(self) -> str:
        """Say what is missing, or ""."""
        match self.what.value():
            case "bewijs":
                return "" if self.scan.path else "Kies eerst de scan van het verzendbewijs."
            case "stand" if not self.uitkomst.value():
                return "Kies wat de postbezorger over de brief zegt."
            case "retour" if not self.vervolg.value():
                return "Kies wat je nu met de teruggekomen brief doet."
        if not self.op.is_valid() or self.op.value() is None:
            return "De datum ontbreekt of klopt niet. Vul een datum in, bijvoorbeeld 3-11-2026."
        return ""

    def _show_fields(self) -> None:
        what = self.what.value()
        self.op.setVisible(what != BEWIJS)
        self.uitkomst.setVisible(what == STAND)
        self.closed.setVisible(what == RETOUR)
        self.vervolg.setVisible(what == RETOUR)
        self.scan.setVisible(what == BEWIJS)
