"""Make the pictures of the manual about templates of the organisation's own, light and dark, in two sizes."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from make_screenshots import MATEN, THEMAS, Program, build, shoot, wait, wait_until
from PySide6.QtCore import QPoint

from begrenzen_desktop.bestanden import templates_dir
from begrenzen_desktop.ui.widgets import Column


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
    """Make the pictures."""
    program = build(["begrenzen"])
    program.window.show()
    program.entrance.start()
    wait(1500)
    program.entrance.practise()
    wait_until(lambda: program.entrance.workplace)
    wait(1500)
    for woord, thema in THEMAS.items():
        for maat in MATEN:
            program.theme.force(thema)
            program.window.resize(*maat)
            shoot_sjablonen(program, f"{woord}-{maat[0]}")
    program.window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
