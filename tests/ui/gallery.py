"""Shows every widget in one window and saves pictures of it, light and dark."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout

from begrenzen_desktop.ui import widgets as w
from begrenzen_desktop.ui.main_window import MainWindow
from begrenzen_desktop.ui.tasks import Tasks
from begrenzen_desktop.ui.theme.style import Theme
from begrenzen_desktop.ui.translations import load_qt_dutch

TODAY = date(2026, 2, 20)
STEPS = (
    w.Step("signaleer", 1, "Signaleer", "klaar"),
    w.Step("analyseer", 2, "Analyseer", "bezig", "2 van 3 delen"),
    w.Step("beslis", 3, "Beslis"),
    w.Step("informeer", 4, "Informeer"),
    w.Step("blijf-alert", 5, "Blijf alert"),
)


def make_fields() -> w.Column:
    page = w.Column()
    linked = w.LinkedText("Wat is er gebeurd?", "Alleen feiten: wat, wanneer en hoe vaak.")
    linked.fill("Sinds 2 oktober ⟦contacten.aantal⟧ keer contact, samen ⟦contacten.uren⟧.",
                {"contacten.aantal": "14", "contacten.uren": "ongeveer 6 uur"})  # fmt: skip
    page.add(linked)
    answered = w.YesNo("Staan er nog vragen van de burger open?", "Kijk ook naar vragen in oudere berichten.")
    page.add(answered)
    when = w.DateField("Datum van het gesprek", today=lambda: TODAY)
    when.fill(TODAY)
    page.add(when)
    wrong = w.DateField("Datum van ontvangst", today=lambda: TODAY)
    wrong.line.setText("31-2-2026")
    wrong._on_typed()
    wrong.flush()
    page.add(wrong)
    page.add(w.LineField("Onderwerp", placeholder="In een paar woorden"))
    more = w.Expander("Meer vragen", 4)
    more.body.addWidget(w.GrowingText("Eigen ervaring"))
    page.add(more)
    help_text = w.HelpText("Handleiding, stap 2", "Kijk eerst naar je eigen werk.", "Een brief bleef liggen.")
    help_text.toggle()
    page.add(help_text)
    return page


def make_choices() -> w.Column:
    page = w.Column()
    choice = w.Choice("Beslissing", (
        w.Option("voortzetten", "Het contact gaat door", "Met een afspraak over hoe en wanneer."),
        w.Option("stop-klacht", "Stoppen over deze klacht", "Over andere zaken blijft contact mogelijk."),
        w.Option("stop-alles", "Tijdelijk stoppen met alle contact", "Alleen na een waarschuwing."),
    ))  # fmt: skip
    choice.fill("stop-klacht")
    page.add(choice)
    several = w.MultiChoice("Wat blijft mogelijk?", (
        w.Option("nieuw", "Een nieuwe klacht indienen"), w.Option("post", "Een brief sturen"),
        w.Option("ombudsman", "Naar de ombudsman gaan"),
    ))  # fmt: skip
    several.fill(("nieuw", "ombudsman"))
    page.add(several)
    points = w.OpenPoints()
    points.fill((
        w.OpenPoint("reden", "Schrijf in eigen woorden waarom je stopt.", "Stap 3"),
        w.OpenPoint("overleg", "Noteer met wie je hebt overlegd.", "Stap 2"),
    ))  # fmt: skip
    points.set_open(True)
    page.add(points)
    row = QHBoxLayout()
    for button in (
        w.Button("Vaststellen", "vinkje", "primary"), w.Button("Afdrukken", "printer"),
        w.Button("Verwijderen", "prullenbak", "danger"), w.Button("Later", kind="quiet"),
        w.IconButton("kopieer", "Kopieer de tekst"),
    ):  # fmt: skip
        row.addWidget(button)
    row.addStretch(1)
    page.body.addLayout(row)
    return page


def make_start() -> w.Column:
    page = w.Column()
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(w.Button("Nieuw bericht beoordelen", "brief", "large"))
    row.addWidget(w.Button("Nieuw dossier", "plus", "large"))
    row.addStretch(1)
    page.body.addLayout(row)
    circle = w.StepCircle()
    circle.fill(STEPS, "analyseer")
    page.add(circle)
    card = w.Card(title="Contacten per week")
    spark = w.Sparkline()
    spark.fill([0, 1, 0, 2, 1, 0, 0, 3, 4, 2, 1, 0, 5, 3, 2, 2, 0, 1, 6, 4, 3, 2, 1, 0, 2, 3])
    card.body.addWidget(spark)
    card.body.addWidget(w.Text("14 contacten sinds 2 oktober 2025, vooral per telefoon.", "muted"))
    page.add(card)
    page.add(w.EmptyState("vandaag", "Niets voor vandaag", "Je bent bij.", "Nieuw dossier"))
    return page


def make_window(tasks: Tasks) -> MainWindow:
    window = MainWindow(tasks)
    window.add_screen("vandaag", "vandaag", "Vandaag", make_start)
    window.add_screen("dossiers", "dossiers", "Dossiers", make_fields)
    window.add_screen("instellingen", "instellingen", "Instellingen", make_choices)
    window.saved.show_saved(datetime(2026, 2, 20, 9, 42, tzinfo=UTC))
    return window


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    load_qt_dutch(app)
    theme, tasks = Theme(app), Tasks()
    theme.apply()
    window = make_window(tasks)
    window.show()
    for look, percent, width in (("light", 100, 1024), ("dark", 100, 1024), ("light", 100, 1440),
                                 ("contrast", 100, 1024), ("light", 200, 1024)):  # fmt: skip
        theme.force(look)  # type: ignore[arg-type]
        theme.apply(percent)
        window.resize(width, 768)
        for screen in ("vandaag", "dossiers", "instellingen"):
            window.show_screen(screen)
            window.set_practice(screen == "dossiers")
            if screen == "instellingen":
                window.bar.show_error("De map is niet te bereiken. Kies een andere map bij Instellingen.")
            app.processEvents()
            window.grab().save(str(folder / f"{screen}-{look}-{percent}-{width}.png"))
            window.bar.clear()
    window.close()
    tasks.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
