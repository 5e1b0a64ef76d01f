"""Make the pictures of the manual from the practice vault: every screen, light and dark, in two sizes."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["BEGRENZEN_MAP"] = tempfile.mkdtemp(prefix="begrenzen-beelden-")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from docx import Document
from docx.oxml.ns import qn
from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from begrenzen_desktop.app import Program, build
from begrenzen_desktop.bestanden import templates_dir
from begrenzen_desktop.ui.spoedkaart.kaart import SpoedkaartDialog
from begrenzen_desktop.ui.widgets import Column

BEELDEN = Path(__file__).resolve().parents[1] / "docs" / "handleiding" / "beelden"
MATEN = ((1024, 768), (1440, 900))
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
    for screen in ("vandaag", "dossiers", "instellingen"):
        window.show_screen(screen)
        shoot(window, f"{screen}-{suffix}")
    wait_until(work.dossiers.row_count)
    regels = {regel.betrokkene: regel for regel in work.dossiers.regels()}
    regel = next(regel for naam, regel in regels.items() if "B." in naam)
    work.open_dossier(regel.id)
    wait_until(lambda: work.dossier.beoordeling.pages)
    tabs = work.dossier.page.tabs
    for part, name in (("proces", "beoordeling"), ("conclusie", "conclusie"), ("beslis", "beslis")):
        tabs.setCurrentIndex(1)
        work.dossier.beoordeling.show_part(part)
        shoot(window, f"{name}-{suffix}")
    for index, name in ((0, "dossier"), (2, "tijdlijn"), (3, "brieven"), (4, "termijnen"), (5, "gegevens")):
        tabs.setCurrentIndex(index)
        shoot(window, f"{name}-{suffix}")
    work.open_dossier(next(regel for naam, regel in regels.items() if "D." in naam).id)
    wait_until(lambda: work.dossier.beoordeling.pages)
    tabs.setCurrentIndex(1)
    for vraag, name in (("acuut_gevaar", "direct-handelen"), ("lopende_klachten", "lopende-klachten")):
        work.dossier.beoordeling.jump(vraag)
        wait(900)
        shoot(window, f"{name}-{suffix}")
    work.open_dossier(regel.id)
    wait_until(lambda: work.dossier.beoordeling.pages)
    tabs.setCurrentIndex(3)
    work.dossier.brieven.list.open_first("stop-klacht")
    wait(700)
    shoot(window, f"brief-{suffix}")
    work.dossier.brieven.show_list()
    tabs.setCurrentIndex(1)
    work.dossier.beoordeling.show_part("signaleer")
    work.dossier.ask_contact()
    shoot(window, f"contact-{suffix}")
    work.dossier.contact.close_panel()
    window.spoed_asked.emit()
    card = window.findChildren(SpoedkaartDialog)[0]
    shoot(card, f"spoedkaart-{suffix}")
    card.reject()


def shoot_sjablonen(program: Program, suffix: str) -> None:
    """The templates in Instellingen: one that is loaded, and what is said of one that is wrong."""
    window, work = program.window, program.entrance.workplace
    assert work is not None
    window.show_screen("instellingen")
    page = work.settings.page
    form, column = page.sjablonen, page.findChildren(Column)[0]
    wait_until(form.table.rowCount)
    soort = "stop-klacht"
    form.choose(soort)
    map_ = Path(tempfile.mkdtemp(prefix="begrenzen-sjabloon-"))
    inhoud = (templates_dir() / "zorgvuldig-begrenzen" / f"{soort}.docx").read_bytes()
    for bestand, oud, nieuw in (
        ("huisstijl.docx", "Ons kenmerk", "Kenmerk"),
        ("huisstijl-met-fouten.docx", "{{ aanhef }}", "Geachte {{ naam_burger }},"),
    ):
        document = Document(BytesIO(inhoud))
        for deel in document.element.body.iter(qn("w:t")):
            deel.text = (deel.text or "").replace(oud, nieuw)
        document.save(str(map_ / bestand))
        form.load_asked.emit("zorgvuldig-begrenzen", soort, map_ / bestand)
        wait_until(lambda: form.load.isEnabled())
        wait(900)
        fout = "fouten" in bestand
        if not fout:
            column.verticalScrollBar().setValue(form.mapTo(column.widget(), QPoint(0, 0)).y())
        shoot(window, f"{'sjablonen-bevindingen' if fout else 'sjablonen'}-{suffix}")


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
            shoot_sjablonen(program, f"{woord}-{maat[0]}")
    program.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
