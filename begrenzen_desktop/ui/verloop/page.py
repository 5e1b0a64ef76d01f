"""Maatregel en termijnen: how the measure stands, what happened to it, what can be done, and every term."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from begrenzen_desktop.domain.bewaking import Bewaking
from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.maatregelstand import (
    BRIEF_VAN,
    NIET_VAN_MAATREGEL,
    Maatregelstand,
    find_brieven,
)
from begrenzen_desktop.domain.poorten_verloop import find_schendingen
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.ui.agenda import ask_agenda
from begrenzen_desktop.ui.forms.form import FormDialog, ask_yes_no
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.theme.style import SPACE
from begrenzen_desktop.ui.verloop.levensloop import Levensloop, describe_life
from begrenzen_desktop.ui.verloop.schuif_form import GedaanForm, SchuifForm
from begrenzen_desktop.ui.verloop.stap_form import StapForm
from begrenzen_desktop.ui.verloop.stop import StopDeel
from begrenzen_desktop.ui.verloop.termijnen import GEDAAN, LOOP, NIET_GEDAAN, STIL, TermijnenDeel
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.widgets import Bar, Button, Column, Heading, IconLabel, Row, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.services.guarding import Verloopbeeld
    from begrenzen_desktop.services.termijnen import Termijnbeeld
    from begrenzen_desktop.ui.tasks import Tasks

Beeld = tuple["Verloopbeeld", "Termijnbeeld"]
ACTS = (
    (Verloopsoort.HERBEOORDELING, "Opnieuw bekijken"),
    (Verloopsoort.SCHENDING, "Niet nagekomen"),
    (Verloopsoort.HEROVERWEGING, "Heroverweging vastleggen"),
    (Verloopsoort.EINDE, "Eerder stoppen"),
)
_TITELS = {
    **dict(ACTS),
    Verloopsoort.INGESTELD: "Lopende maatregel vastleggen",
    Verloopsoort.STOP_BEKEKEN: "De stop opnieuw bekijken",
}
GEEN = "Er is geen maatregel. Die begint met een beslissing en een brief. Liep er al een voordat jullie dit programma gebruikten? Leg die dan hier vast."
NIET_VERSTUURD = (
    "De brief met de maatregel is nog niet verstuurd. Zolang dat niet is gebeurd, geldt er niets."
)


class VerloopPage(Column):
    """One dossier's measure and terms."""

    changed = Signal(object)
    saved = Signal(object)
    brief_started = Signal(str)

    def __init__(self, tasks: Tasks, services: Services, now: Now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._werk = Werk(tasks, services, now, self)
        self._werk.changed.connect(self.changed)
        self._werk.saved.connect(self.saved)
        self._beeld: Beeld | None = None
        self.bar = Bar()
        self._werk.failed.connect(self.bar.show_error)
        self.body.setContentsMargins(0, SPACE.l, SPACE.l, SPACE.xxl)
        self.body.setSpacing(SPACE.m)
        self.add(self.bar)
        self.add(Heading("De maatregel", level=2))
        self.status = Text("", "strong")
        self.add(self.status)
        self.life = Levensloop()
        self.add(self.life)
        self.words = Text("", "muted")
        self.add(self.words)
        self.lines = Text("")
        self.add(self.lines)
        self._steps = QWidget()
        self._steps_layout = QVBoxLayout(self._steps)
        self._steps_layout.setContentsMargins(0, 0, 0, 0)
        self.add(self._steps)
        self._acts = Row()
        self.acts: dict[Verloopsoort, Button] = {}
        for soort, title in (*ACTS, (Verloopsoort.INGESTELD, _TITELS[Verloopsoort.INGESTELD])):
            button = Button(title)
            button.clicked.connect(partial(self._ask_step, soort))
            self.acts[soort] = button
            self._acts.add(button)
        self.add(self._acts)
        self.stop = StopDeel()
        self.stop.review_asked.connect(lambda: self._ask_step(Verloopsoort.STOP_BEKEKEN))
        self.add(self.stop)
        self.terms = TermijnenDeel()
        self.terms.move_asked.connect(self._ask_move)
        self.terms.agenda_asked.connect(
            lambda: ask_agenda(self.window(), tasks, services, self.bar, self._werk.dossier_id)
        )
        self.add(self.terms)
        self.body.addStretch(1)

    def open(self, dossier_id: str) -> None:
        """Show a dossier."""
        if dossier_id != self._werk.dossier_id:
            self.bar.clear()
        self._werk.dossier_id = dossier_id
        services = self._werk.services

        def read() -> Beeld:
            return services.guarding.view(dossier_id), services.termijnen.view(dossier_id)

        self._werk.read(read, self._show)

    def _show(self, beeld: Beeld) -> None:
        verloop, termijnen = beeld
        if verloop.dossier.id != self._werk.dossier_id:
            return
        self._beeld = beeld
        stand = verloop.stand
        for widget in (self.life, self.lines):
            widget.setVisible(stand is not None)
        holds = stand is not None and stand.status.geldt
        over = stand is None or stand.tot_en_met < verloop.vandaag
        for soort, button in self.acts.items():
            button.setVisible(holds if soort is not Verloopsoort.INGESTELD else over)
        if stand is None:
            self.status.setText("Er geldt geen maatregel.")
            self.words.setText(GEEN)
        else:
            self._show_stand(stand, verloop)
        self._show_steps(verloop)
        self.stop.fill(verloop)
        self.terms.fill(termijnen, verloop.vandaag)

    def _show_stand(self, stand: Maatregelstand, verloop: Verloopbeeld) -> None:
        alert = " Blijf nog alert." if stand.is_alert(verloop.vandaag) else ""
        self.status.setText(f"{stand.status.label}.{alert}")
        self.life.fill(stand, verloop.vandaag)
        words = [describe_life(stand)]
        if not stand.brief_verzonden:
            words.append(NIET_VERSTUURD)
        words += [f"{stap.soort.label}: wacht op de brief." for stap in stand.wacht_op_brief]
        self.words.setText(" ".join(words))
        regels = (*stand.maatregel.regels(), f"Altijd open: {stand.maatregel.open_route}")
        self.lines.setText("\n".join(f"• {regel}" for regel in regels))

    def _show_steps(self, verloop: Verloopbeeld) -> None:
        while self._steps_layout.count():
            item = self._steps_layout.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for stap in verloop.stappen:
            self._steps_layout.addWidget(self._make_step(stap))

    def _make_step(self, stap: Verloopstap) -> QWidget:
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SPACE.m)
        beside.addWidget(IconLabel("vinkje"))
        uitkomst = f": {stap.uitkomst.label.lower()}" if stap.uitkomst else ""
        name = f"{stap.soort.label}{uitkomst}, {format_date(stap.op)}"
        beside.addWidget(Text(name), 100)
        beside.addStretch(1)
        if stap.soort in BRIEF_VAN:
            letter = Button("Brief beginnen", "brief", kind="quiet")
            letter.setAccessibleName(f"Brief beginnen: {name}")
            letter.clicked.connect(partial(self._begin_letter, stap))
            beside.addWidget(letter)
        if any(brief.status is not Briefstatus.CONCEPT for brief in find_brieven(stap, self._letters())):
            return row
        remove = Button("Verwijderen", kind="quiet")
        remove.setAccessibleName(f"Verwijderen: {name}")
        remove.clicked.connect(partial(self._ask_remove, stap, name))
        beside.addWidget(remove)
        return row

    def _letters(self) -> tuple[Brief, ...]:
        return self._beeld[0].dossier.brieven if self._beeld is not None else ()

    def _ask_step(self, soort: Verloopsoort) -> None:
        if self._beeld is None:
            return
        verloop, _ = self._beeld
        stand = verloop.stand if soort not in NIET_VAN_MAATREGEL else None
        contacten = (
            verloop.recent if soort is Verloopsoort.HERBEOORDELING else find_schendingen(verloop.dossier)
        )
        form = StapForm(soort, self._werk.today, stand.maatregel if stand else None, contacten)
        guarding, dossier_id = self._werk.services.guarding, self._werk.dossier_id
        title = _TITELS[soort]
        FormDialog(title, form, lambda stap: guarding.add_stap(dossier_id, stap), self._werk, self).ask()

    def _begin_letter(self, stap: Verloopstap) -> None:
        lettering, dossier_id = self._werk.services.lettering, self._werk.dossier_id
        self._werk.change(
            lambda: lettering.start(dossier_id, BRIEF_VAN[stap.soort], stap.id)[1],
            lambda changes: self.brief_started.emit(changes.nieuw_id),
        )

    def _ask_remove(self, stap: Verloopstap, name: str) -> None:
        guarding, dossier_id = self._werk.services.guarding, self._werk.dossier_id
        ask_yes_no(
            self,
            "Verwijderen",
            f"De stap ‘{name}’ verdwijnt uit dit dossier. Wil je dat?",
            "Verwijderen",
            lambda: self._werk.change(lambda: guarding.remove_stap(dossier_id, stap.id)),
        )

    def _ask_move(self, act: str, bewaking: Bewaking) -> None:
        termijnen, dossier_id = self._werk.services.termijnen, self._werk.dossier_id
        if act == NIET_GEDAAN:
            self._werk.change(lambda: termijnen.finish(dossier_id, bewaking.id, None))
            return
        naam, dag = bewaking.termijn.regel.naam, format_date(bewaking.termijn.datum)
        if act == GEDAAN:
            done = GedaanForm(f"‘{naam}’: uiterlijk {dag}.", self._werk.today)
            FormDialog(
                "Gedaan", done, lambda op: termijnen.finish(dossier_id, bewaking.id, op), self._werk, self
            ).ask()
            return
        zinnen = {
            STIL: f"‘{naam}’ staat stil vanaf vandaag. Laat je hem later weer lopen, dan schuift de dag op.",
            LOOP: f"‘{naam}’ loopt weer. De dag schuift op met het aantal dagen dat hij stilstond.",
        }
        form = SchuifForm(zinnen.get(act, f"‘{naam}’ is nu {dag}."), dagen=act not in zinnen)
        stores = {
            STIL: lambda w: termijnen.pause(dossier_id, bewaking.id, w[1]),
            LOOP: lambda w: termijnen.resume(dossier_id, bewaking.id, w[1]),
        }
        store = stores.get(act, lambda w: termijnen.extend(dossier_id, bewaking.id, *w))
        FormDialog("Termijn verschuiven", form, store, self._werk, self).ask()
