"""Terms to a calendar file: asks what may stand in it and where it goes, from Vandaag, a dossier and Instellingen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from begrenzen_desktop.domain.agenda import Agendablad, Agendakeuze
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.ui.bestandskeuze import ask_new_file
from begrenzen_desktop.ui.brief.acts import ActDialog
from begrenzen_desktop.ui.taal import plural
from begrenzen_desktop.ui.widgets import MultiChoice, Option, Text

if TYPE_CHECKING:
    from begrenzen_desktop.services.bundle import Services
    from begrenzen_desktop.ui.tasks import Tasks
    from begrenzen_desktop.ui.widgets import Bar

KENMERK, HERINNERING = "kenmerk", "herinnering"


class AgendaDialog(ActDialog):
    """Without a choice there is no name, no reference and no alarm in it."""

    def __init__(self, parent: QWidget | None, *, dossier_id: str = "") -> None:
        super().__init__("Termijnen naar je agenda", "Bestand bewaren …", parent)
        self.resize(580, 420)
        self._dossier_id = dossier_id
        welke = "dit dossier" if dossier_id else "alle open dossiers"
        self.column.add(
            Text(
                f"Je bewaart een agendabestand met de lopende termijnen van {welke}. Open het daarna in je agenda."
                " Een nieuwer bestand werkt de punten bij; wat klaar is, staat er dan als vervallen in."
            )
        )
        self.choice = MultiChoice(
            "Wat mag erin staan?",
            (
                Option(
                    KENMERK,
                    "Het kenmerk van het dossier",
                    "Zonder kenmerk staat er alleen wat er te doen is. Een naam staat er nooit in.",
                ),
                Option(HERINNERING, "Een herinnering", "De dag ervoor om 9 uur."),
            ),
        )
        self.column.add(self.choice)
        self.column.body.addStretch(1)

    def keuze(self) -> Agendakeuze:
        """Give what was chosen."""
        chosen = self.choice.value()
        return Agendakeuze(
            dossier_id=self._dossier_id,
            met_kenmerk=KENMERK in chosen,
            met_herinnering=HERINNERING in chosen,
        )

    def problem(self) -> str:
        """Nothing can be missing."""
        return ""


def ask_agenda(parent: QWidget, tasks: Tasks, services: Services, bar: Bar, dossier_id: str = "") -> None:
    """Ask what may stand in the file and where it goes, and write it."""
    dialog = AgendaDialog(parent, dossier_id=dossier_id)

    def ask_place() -> None:
        path = ask_new_file(parent, "Agendabestand bewaren", "termijnen.ics", "Agenda (*.ics)")
        if path is not None:
            save_agenda(tasks, services, bar, dialog.keuze(), path)

    dialog.accepted.connect(ask_place)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_agenda(tasks: Tasks, services: Services, bar: Bar, keuze: Agendakeuze, path: Path) -> None:
    """Plan the file in the store lane, write it in the jobs lane, and say what stands in it."""

    def fail(error: BegrenzenError) -> None:
        bar.show_error(str(error))

    def write(blad: Agendablad) -> None:
        def put() -> Path:
            from begrenzen_desktop.services.agenda import write_agenda

            return write_agenda(blad, path)

        tasks.run("jobs", put, lambda made: bar.show_info(describe(blad, made)), fail)

    tasks.run("store", lambda: services.agenda.plan(keuze), write, fail)


def describe(blad: Agendablad, path: Path) -> str:
    """Say what stands in the file."""
    gone = f" {plural(blad.vervallen, 'punt is', 'punten zijn')} vervallen." if blad.vervallen else ""
    return f"{path.name} is bewaard met {plural(blad.lopend, 'termijn', 'termijnen')}.{gone} Open het bestand in je agenda."
