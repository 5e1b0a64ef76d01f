"""Make the pictures of the manual from the practice vault: every screen, light and dark, in two sizes; some in high contrast."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from math import cos, sin
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["BEGRENZEN_MAP"] = tempfile.mkdtemp(prefix="begrenzen-beelden-")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import docx
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QPoint, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from begrenzen_desktop.app import Program, build
from begrenzen_desktop.domain.handtekening import check_handtekening
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.overzicht import Dossierregel
from begrenzen_desktop.domain.profiel import Ondertekenaar
from begrenzen_desktop.domain.triage import NEE, Triagevraag
from begrenzen_desktop.letters.handtekening import place_handtekening
from begrenzen_desktop.ui.brief.acts import CERTIFICAAT, SignDialog
from begrenzen_desktop.ui.spoedkaart.kaart import SpoedkaartDialog
from begrenzen_desktop.ui.triage.dialog import TriageDialog
from begrenzen_desktop.ui.widgets import Expander

BEELDEN = Path(__file__).resolve().parents[1] / "docs" / "handleiding" / "beelden"
MATEN = ((1024, 768), (1440, 900))
LAMP = Klacht(id="", omschrijving="De lamp bij nummer 20 knippert weer", ontvangen_op=dt.date(2026, 11, 13))
"""A complaint whose six weeks end on a holiday, so that the picture shows how a term moves."""
THEMAS = {"licht": "light", "donker": "dark"}


def wait(ms: int) -> None:
    """Let the program work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], object], most_ms: int = 60_000) -> None:
    """Wait for something that the worker brings."""
    for _ in range(most_ms // 50):
        if condition():
            return
        wait(50)
    raise SystemExit("Een scherm kwam niet klaar.")


def shoot(widget: QWidget, name: str) -> None:
    """Take the picture of a widget."""
    wait(350)
    widget.grab().save(str(BEELDEN / f"{name}.png"))


def shoot_start(program: Program, suffix: str) -> None:
    """The first start, before any vault."""
    shoot(program.window, f"start-{suffix}")


def shoot_screens(program: Program, suffix: str) -> None:
    """Every screen of the open practice vault."""
    window, work = program.window, program.entrance.workplace
    assert work is not None
    shoot_lists(program, suffix)
    shoot_regeling(program, suffix)
    work.maatregelen.show_begrenzing(work.maatregelen.page.grenzen[0])
    wait(500)
    assert work.maatregelen.dialog is not None
    shoot(work.maatregelen.dialog, f"maatregel-{suffix}")
    work.maatregelen.dialog.reject()
    window.show_screen("dossiers")
    wait_until(work.dossiers.row_count)
    regels = {regel.betrokkene: regel for regel in work.dossiers.regels()}
    regel = regels[next(naam for naam in regels if "B." in naam)]
    work.open_dossier(regel.id)
    wait_until(lambda: work.dossier.beoordeling.pages)
    tabs = work.dossier.page.tabs
    for part, name in (("proces", "beoordeling"), ("conclusie", "conclusie"), ("beslis", "beslis")):
        tabs.setCurrentIndex(1)
        work.dossier.beoordeling.show_part(part)
        shoot(window, f"{name}-{suffix}")
    for index, name in ((0, "dossier"), (2, "tijdlijn"), (3, "brieven"), (5, "gegevens")):
        tabs.setCurrentIndex(index)
        shoot(window, f"{name}-{suffix}")
    work.open_dossier(next(regel for naam, regel in regels.items() if "D." in naam).id)
    wait_until(lambda: work.dossier.beoordeling.pages)
    tabs.setCurrentIndex(1)
    for vraag, name in (("acuut_gevaar", "direct-handelen"), ("lopende_klachten", "lopende-klachten")):
        work.dossier.beoordeling.jump(vraag)
        wait(900)
        shoot(window, f"{name}-{suffix}")
    shoot_terms(program, _find(regels, "E."), suffix)
    work.open_dossier(regel.id)
    wait_until(lambda: work.dossier.beoordeling.pages)
    tabs.setCurrentIndex(3)
    work.dossier.brieven.list.open_first("stop-klacht")
    wait(700)
    shoot(window, f"brief-{suffix}")
    work.dossier.brieven.list.start_asked.emit("stop-klacht")
    wait(1500)
    work.dossier.brieven.page.taal.set_open(True)
    wait(500)
    column = next(area for area in _parents(work.dossier.brieven.page.taal) if isinstance(area, QScrollArea))
    column.ensureWidgetVisible(work.dossier.brieven.page.taal, 0, 0)
    wait(300)
    shoot(window, f"taalhulp-{suffix}")
    work.dossier.brieven.show_list()
    tabs.setCurrentIndex(1)
    work.dossier.beoordeling.show_part("signaleer")
    work.dossier.ask_contact()
    shoot(window, f"contact-{suffix}")
    work.dossier.contact.close_panel()
    shoot_triage(program, suffix)
    shoot_folder(program, suffix)
    shoot_care(program, suffix)
    window.spoed_asked.emit()
    card = window.findChildren(SpoedkaartDialog)[0]
    shoot(card, f"spoedkaart-{suffix}")
    card.reject()


def shoot_lists(program: Program, suffix: str) -> None:
    """The screens of the rail, each over the whole vault; the last one stays."""
    window, work = program.window, program.entrance.workplace
    assert work is not None
    for screen in ("vandaag", "dossiers", "overzichten", "instellingen", "maatregelen"):
        window.show_screen(screen)
        if screen == "overzichten":
            wait_until(lambda: work.overzichten.page.cards() and not work.overzichten.page.is_filling())
        if screen == "maatregelen":
            wait_until(work.maatregelen.page.rows)
        wait(500)
        shoot(window, f"{screen}-{suffix}")


def shoot_signing(program: Program, suffix: str) -> None:
    """Signing with a certificate."""
    signer = Ondertekenaar(id="o", naam="L. Hofstra", functie="gemeentesecretaris")
    dialog = SignDialog(signer, lambda: dt.date(2026, 11, 23), program.window)
    dialog.how.buttons[CERTIFICAAT].click()
    dialog.show()
    shoot(dialog, f"ondertekenen-certificaat-{suffix}")
    dialog.reject()


def shoot_regeling(program: Program, suffix: str) -> None:
    """Which regeling new dossiers follow, and how its roles are called."""
    work = program.entrance.workplace
    assert work is not None
    settings = work._services.settings
    eerst, profiel = settings.regeling(), settings.profiel()
    settings.choose_regeling("veelvragers")
    program.window.show_screen("instellingen")
    form = work.settings.page.regeling
    wait_until(lambda: form.select.value() == "veelvragers")
    area = next(part for part in _parents(form) if isinstance(part, QScrollArea))
    area.verticalScrollBar().setValue(form.mapTo(area.widget(), form.rect().topLeft()).y() - 40)
    wait(300)
    shoot(program.window, f"instellingen-regeling-{suffix}")
    settings.choose_regeling(eerst)
    settings.save_profiel(profiel)
    area.verticalScrollBar().setValue(0)


def shoot_triage(program: Program, suffix: str) -> None:
    """A message that is being judged."""
    work = program.entrance.workplace
    assert work is not None
    work.messages.ask()
    dialog = program.window.findChildren(TriageDialog)[-1]
    wait_until(lambda: dialog.vragen.choices)
    for vraag, keuze in ((Triagevraag.GEVAAR, NEE), (Triagevraag.VERZOEK, NEE)):
        dialog.vragen.choices[vraag].buttons[keuze].click()
        wait(200)
    shoot(dialog, f"triage-{suffix}")
    dialog.reject()
    wait(300)


def shoot_folder(program: Program, suffix: str) -> None:
    """The signing folder: what waits, and what came back right, changed and as a scan."""
    window, work = program.window, program.entrance.workplace
    assert work is not None
    tasks, services = work._tasks, work._services
    folder = Path(tempfile.mkdtemp(prefix="begrenzen-terug-"))

    def sign() -> list[Path]:
        waiting = services.tekenmappen.waiting()
        signed = [
            place_handtekening(
                services.lettering.concept(brief.brief_id),
                check_handtekening(make_image()),
                brief.ondertekenaar,
            )
            for brief in waiting[:2]
        ]
        paths = [folder / "getekend.docx", folder / "getekend (2).docx", folder / "scan0003.png"]
        document = docx.Document(BytesIO(signed[1]))
        alinea = next(a for a in document.paragraphs if " niet " in a.text)
        alinea.runs[0].text = alinea.runs[0].text.replace(" niet ", " nooit ", 1)
        document.save(str(paths[1]))
        paths[0].write_bytes(signed[0])
        paths[2].write_bytes(make_image())
        return paths

    found: list[list[Path]] = []
    tasks.run("store", sign, found.append)
    wait_until(lambda: found)
    work.tekenmap.show()
    page = work.tekenmap.screen.page
    page.clear()
    wait(600)
    page.column.verticalScrollBar().setValue(0)
    shoot(window, f"tekenmap-{suffix}")
    work.tekenmap.bring_back(found[0])
    wait_until(lambda: len(page.rows) == len(found[0]) and page.choose.isEnabled())
    wait(300)
    shoot(window, f"tekenmap-terug-{suffix}")
    page.clear()
    page.bar.clear()


def make_image() -> bytes:
    """A line that stands for a signature."""
    image = QImage(600, 180, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QPen(QColor("navy"), 6))
    painter.drawPolyline([QPoint(x, 90 + round(60 * sin(x / 37) * cos(x / 91))) for x in range(30, 570, 5)])
    painter.end()
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(data, "PNG")  # type: ignore[call-overload]
    return bytes(data.data().data())


def _find(regels: dict[str, Dossierregel], naam: str) -> str:
    return next(regel.id for wie, regel in regels.items() if naam in wie)


def shoot_terms(program: Program, dossier_id: str, suffix: str) -> None:
    """The life of a measure, and why a day is that day."""
    work = program.entrance.workplace
    assert work is not None
    klachten = work._services.dossiers.get(dossier_id).klachten
    if all(klacht.omschrijving != LAMP.omschrijving for klacht in klachten):
        work._services.registering.add_klacht(dossier_id, LAMP)
    work.open_dossier(dossier_id)
    work.dossier.page.tabs.setCurrentIndex(4)
    page = work.dossier.verloop
    wait(1200)
    shoot(program.window, f"termijnen-{suffix}")
    wait_until(lambda: _find_why(page))
    fold = _find_why(page)[0]
    fold.set_open(True)
    QApplication.processEvents()
    area = next(part for part in (page, *_parents(page)) if isinstance(part, QScrollArea))
    area.ensureWidgetVisible(fold, 0, 40)
    shoot(program.window, f"uitleg-{suffix}")


def _find_why(page: QWidget) -> list[Expander]:
    folds = page.findChildren(Expander)
    return [f for f in folds if not f.isHidden() and "antwoord op een klacht" in f.button.accessibleName()]


def _parents(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def shoot_care(program: Program, suffix: str) -> None:
    """The aftercare of the practice vault; it is taken away again, so that Vandaag stays as it was."""
    work = program.entrance.workplace
    assert work is not None
    service = work._services.nazorg
    made = service.start(dt.datetime.now(dt.UTC) - dt.timedelta(hours=5)).nieuw_id
    work.zorg.show_nazorg()
    wait_until(lambda: work.zorg.nazorg is not None and work.zorg.nazorg.rows)
    if work.zorg.nazorg is not None:
        shoot(work.zorg.nazorg, f"nazorg-{suffix}")
        work.zorg.nazorg.reject()
    service.remove(made)


def main() -> int:
    """Make all pictures."""
    BEELDEN.mkdir(parents=True, exist_ok=True)
    program = build(["begrenzen"])
    program.window.show()
    program.entrance.start()
    wait(1500)
    for woord, thema in THEMAS.items():
        for maat in MATEN:
            program.theme.force(thema)
            program.window.resize(*maat)
            shoot_start(program, f"{woord}-{maat[0]}")
    program.entrance.practise()
    wait_until(lambda: program.entrance.workplace)
    wait(1500)
    for woord, thema in THEMAS.items():
        for maat in MATEN:
            program.theme.force(thema)
            program.window.resize(*maat)
            shoot_screens(program, f"{woord}-{maat[0]}")
            shoot_signing(program, f"{woord}-{maat[0]}")
    program.theme.force("contrast")  # what is used every day, also for who needs it
    shoot_lists(program, f"contrast-{MATEN[-1][0]}")
    program.window.show_screen("dossier")
    shoot_triage(program, f"contrast-{MATEN[-1][0]}")
    program.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
