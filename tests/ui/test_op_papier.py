"""The letter as pages on screen and on paper: zoom and keys, CONCEPT, sheets in real millimetres, printer gone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from begrenzen_desktop.domain.drukwerk import make_envelop, make_vensterproef
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.profiel import Organisatieprofiel, Venster
from begrenzen_desktop.letters.pdf import make_pdf
from begrenzen_desktop.ui.brief.beeld import print_images, print_sheet, render_pages
from begrenzen_desktop.ui.brief.pages import PagesView
from tests.letters.voorbeeld import make_bron, render_bron
from tests.ui import test_brief_screen
from tests.ui.test_brief_screen import Desk
from tests.ui.waiting import wait_until

_WOORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')

desk = test_brief_screen.desk


def read_words(pdf: Path) -> dict[str, tuple[float, float, float, float]]:
    """Each word with its left, top, right and bottom in mm."""
    bbox = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=30
    ).stdout.decode()
    found = {}
    for *place, word in _WOORD.findall(bbox):
        left, top, right, bottom = (float(points) * 25.4 / 72 for points in place)
        found[word] = (left, top, right, bottom)
    return found


def make_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def make_view(pages: int) -> PagesView:
    view = PagesView()
    view.resize(600, 500)
    view.show()
    image = QImage(400, 566, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    view.fill((image,) * pages)
    return view


@pytest.mark.usefixtures("qapp")
def test_the_keys_turn_the_pages_and_zoom() -> None:
    view = make_view(4)
    assert view.where.text() == "Pagina 1 van 4"
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.where.text() == "Pagina 2 van 4"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.where.text() == "Pagina 4 van 4" and not view.on.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.where.text() == "Pagina 1 van 4" and not view.back.isEnabled()
    before = view._labels[0].pixmap().width()
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view._labels[0].pixmap().width() > before
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view._labels[0].pixmap().width() == before
    view.close()


@pytest.mark.usefixtures("qapp")
def test_a_concept_carries_the_word_on_every_page() -> None:
    pdf = make_pdf(render_bron(make_bron("voortzetting")))
    plain, stamped = render_pages(pdf, 60), render_pages(pdf, 60, "CONCEPT")
    assert len(plain) == len(stamped) >= 1
    assert all(a != b for a, b in zip(plain, stamped, strict=True))


@pytest.mark.usefixtures("qapp")
def test_a_damaged_pdf_is_said_in_a_sentence() -> None:
    with pytest.raises(BegrenzenError, match="kunnen niet worden getoond"):
        render_pages(b"geen pdf")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("venster", [Venster(), Venster(links=110, boven=55, breedte=80)])
def test_the_test_page_has_the_address_where_the_profile_says(venster: Venster, tmp_path: Path) -> None:
    print_sheet(make_printer(tmp_path / "proef.pdf"), make_vensterproef(Organisatieprofiel(venster=venster)))
    left, top, _right, _bottom = read_words(tmp_path / "proef.pdf")["Mevrouw"]
    assert abs(left - venster.links) < 1 and abs(top - venster.boven) < 1.5


@pytest.mark.usefixtures("qapp")
def test_an_envelope_has_its_own_size(tmp_path: Path) -> None:
    sheet = make_envelop(
        ("De heer V. Oorbeeld", "Straat 1", "1234 AB  STAD"), Organisatieprofiel(naam="Gemeente")
    )
    print_sheet(make_printer(tmp_path / "envelop.pdf"), sheet)
    info = subprocess.run(
        ["pdfinfo", str(tmp_path / "envelop.pdf")], check=True, capture_output=True, timeout=30
    ).stdout.decode()
    width, height = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups()  # type: ignore[union-attr]
    assert abs(float(width) * 25.4 / 72 - 220) < 1 and abs(float(height) * 25.4 / 72 - 110) < 1


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")  # what a printer that is gone makes Qt say
@pytest.mark.usefixtures("qapp")
def test_a_printer_that_is_gone_is_said_in_a_sentence(tmp_path: Path) -> None:
    image = QImage(100, 141, QImage.Format.Format_RGB32)
    with pytest.raises(BegrenzenError, match="De printer is niet bereikbaar"):
        print_images(make_printer(tmp_path / "weg" / "brief.pdf"), (image,))


def test_the_letter_is_looked_at_as_pages_and_follows_what_is_typed(desk: Desk) -> None:
    view = desk.page.view
    view.pages_button.click()
    wait_until(lambda: view.pages.page_count > 0)
    first = view.pages._images[0]
    assert not view.pages.words.isVisible()
    part = next(iter(desk.page.parts.values()))
    part.text.editor.insertPlainText("Een nieuwe zin staat nu voorop. ")
    desk.screen.flush()
    wait_until(lambda: view.pages.page_count > 0 and view.pages._images[0] != first)
    view.text_button.click()
    assert desk.page.preview.isVisible()


def test_without_libreoffice_the_text_stays_and_a_sentence_says_why(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("begrenzen_desktop.letters.pdf._PLEKKEN", ())
    view = desk.page.view
    view.pages_button.click()
    wait_until(lambda: "geen LibreOffice" in view.pages.words.text())
    view.text_button.click()
    assert "Geachte" in desk.page.preview.toPlainText()
