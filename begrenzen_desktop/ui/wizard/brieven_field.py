"""The letters in their place in the wizard: our own, and those sent before the program was used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from begrenzen_desktop.domain.brief import Brief, Briefstatus, EerdereBrief
from begrenzen_desktop.domain.briefinhoud import BESLUITNOTITIE, VOORAF
from begrenzen_desktop.domain.brieftaal import join_opsomming
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.regeling import Briefsoort, Vraag
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.forms.small_forms import EERDERE_SOORTEN, EerdereBriefForm
from begrenzen_desktop.ui.taal import format_date, format_day
from begrenzen_desktop.ui.werk import Werk
from begrenzen_desktop.ui.wizard.beeld import Beeld
from begrenzen_desktop.ui.wizard.lijst_field import LijstField, Rij, shorten

if TYPE_CHECKING:
    from begrenzen_desktop.services.changes import Changes

NEXT_ACT = {
    Briefstatus.CONCEPT: "Concept. Nu: lees de tekst na en stel hem vast.",
    Briefstatus.VASTGESTELD: "Vastgesteld. Nu: druk de brief af en laat hem ondertekenen.",
    Briefstatus.ONDERTEKEND: "Ondertekend. Nu: verstuur de brief en leg de verzending vast.",
}
INTERN_DONE = "Vastgesteld. Klaar: dit stuk hoeft niet te worden ondertekend of verstuurd."
NO_CHOICE = "Kies eerst een beslissing. Daarna staan hier de brieven die erbij horen."
NOT_MADE = "Nog niet gemaakt. Nu: begin een concept, de tekst komt uit je antwoorden."
NOT_MADE_UNDECIDED = "Nog niet gemaakt. Beginnen kan al; vaststellen kan pas na de beslissing."
NOTE_NOT_MADE = "Nog niet gemaakt. Dit stuk ontstaat vanzelf als je de beslissing vaststelt."
STATUSICONEN = {
    Briefstatus.CONCEPT: "open-punt",
    Briefstatus.VASTGESTELD: "klok",
    Briefstatus.ONDERTEKEND: "klok",
    Briefstatus.VERZONDEN: "vinkje",
}


class BriefAsk(QObject):
    """Tells the screen around the wizard which letter to show; "" is the list with what can be made."""

    asked = Signal(str)


class BrievenField(LijstField):
    """A letter opens on its own screen. ``only``: the one kind that this question is about; "" is all of them."""

    def __init__(self, vraag: Vraag, werk: Werk, only: str = "") -> None:
        super().__init__(vraag, werk, NO_CHOICE)
        self._beginning, self._only = False, only
        self.ask = BriefAsk(self)
        self.add_action("Brief maken of bekijken", "brief", lambda: self.ask.asked.emit(""))
        if not only:
            self.add_action("Eerdere brief vastleggen", "plus", self._add)

    def fill(self, beeld: Beeld) -> None:
        """Show the letters that belong to the decision, made or not, then what else the dossier holds."""
        from begrenzen_desktop.domain.briefkeuze import (
            find_briefsoorten,  # loaded with the services, behind the window
        )

        dossier, regeling = beeld.dossier, beeld.regeling
        soorten = tuple(
            soort
            for soort in find_briefsoorten(regeling, dossier.beoordeling)
            if self._only in ("", soort.id)
        )
        decided = dossier.beoordeling.beslissing is not None
        rows: list[Rij] = []
        for soort in soorten:
            made = [brief for brief in dossier.brieven if brief.soort == soort.id]
            rows += [_brief_row(brief, soort, self.ask) for brief in made]
            if not made:
                rows.append(self._missing_row(soort, decided))
        if self._only:
            self.show_rows(rows)
            return
        known = {soort.id for soort in soorten}
        if not decided and rows and BESLUITNOTITIE not in known:
            # Some letters come before any decision; the others still wait for it.
            rows.append(Rij("geen-keuze", "Brieven bij de beslissing", NO_CHOICE, "open-punt"))
        rows += [
            _brief_row(brief, regeling.briefsoort(brief.soort), self.ask)
            for brief in dossier.brieven
            if brief.soort not in known
        ]
        rows += [self._eerdere_row(brief) for brief in dossier.eerdere_brieven]
        self.show_rows(rows)

    def _missing_row(self, soort: Briefsoort, decided: bool) -> Rij:
        if soort.id == BESLUITNOTITIE:
            return Rij(soort.id, soort.titel, NOTE_NOT_MADE, "open-punt")
        words = NOT_MADE if decided or soort.id in VOORAF else NOT_MADE_UNDECIDED
        begin = partial(self._begin, soort.id)
        return Rij(soort.id, soort.titel, words, "open-punt", begin, change_name="Concept beginnen")

    def _begin(self, soort: str) -> None:
        """Begin a concept and show it; a second press before it is there begins no other one."""
        if self._beginning:
            return
        self._beginning = True
        lettering, dossier_id = self.werk.services.lettering, self.werk.dossier_id

        def begun(changes: Changes) -> None:
            self._beginning = False
            self.ask.asked.emit(changes.nieuw_id)

        def refused(error: BegrenzenError) -> None:
            self._beginning = False
            self.werk.tell_failure(error)

        self.werk.change(lambda: lettering.start(dossier_id, soort)[1], begun, refused)

    def _eerdere_row(self, brief: EerdereBrief) -> Rij:
        namen = {option.id: option.label for option in EERDERE_SOORTEN}
        return Rij(
            brief.id,
            f"{format_day(brief.datum)} · {namen.get(brief.soort, brief.soort)}",
            shorten(f"Eerder verzonden. {brief.toelichting}"),
            "vinkje",
            partial(self._change, brief),
            partial(self.ask_remove, "Deze eerdere brief", partial(self._remove, brief.id)),
        )

    def _add(self) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = EerdereBriefForm(self.werk.today)
        FormDialog(
            "Eerdere brief vastleggen",
            form,
            lambda b: registering.add_eerdere_brief(dossier_id, b),
            self.werk,
            self,
        ).ask()

    def _change(self, brief: EerdereBrief) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        form = EerdereBriefForm(self.werk.today, brief)
        FormDialog(
            "Eerdere brief wijzigen",
            form,
            lambda b: registering.change_eerdere_brief(dossier_id, b),
            self.werk,
            self,
        ).ask()

    def _remove(self, brief_id: str) -> None:
        registering, dossier_id = self.werk.services.registering, self.werk.dossier_id
        self.werk.change(lambda: registering.remove_eerdere_brief(dossier_id, brief_id))


def describe_state(brief: Brief, extern: bool) -> str:
    """Say how far a letter is, and what has to be done next."""
    if brief.status is Briefstatus.VERZONDEN:
        ways = [f"{v.wijze.label} op {format_date(v.op)}" for v in brief.verzendingen]
        return f"Verzonden: {join_opsomming(ways)}."
    if brief.status is Briefstatus.VASTGESTELD and not extern:
        return INTERN_DONE
    return NEXT_ACT[brief.status]


def _brief_row(brief: Brief, soort: Briefsoort, ask: BriefAsk) -> Rij:
    datum = f" · {format_date(brief.datum)}" if brief.datum else ""
    done = brief.status is Briefstatus.VASTGESTELD and not soort.extern
    return Rij(
        brief.id,
        f"{soort.titel}{datum}",
        describe_state(brief, soort.extern),
        "vinkje" if done else STATUSICONEN[brief.status],
        partial(ask.asked.emit, brief.id),
        change_name="Openen",
    )
