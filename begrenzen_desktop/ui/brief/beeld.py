"""From a PDF or a sheet to pictures and to a printer. Runs off the UI thread: Qt paints pictures and paper on any thread."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from begrenzen_desktop.domain.drukwerk import Blad
from begrenzen_desktop.domain.errors import BegrenzenError

PUNT_MM = 25.4 / 72
DRUK_DPI = 300
SCHERM_DPI = 120
STROOK = 128  # pixels
PRINTER_WEG = "De printer is niet bereikbaar. Kijk of hij aanstaat, of kies een andere printer."


def render_pages(
    pdf: bytes, dpi: int = SCHERM_DPI, stempel: str = "", check: Callable[[], None] = lambda: None
) -> tuple[QImage, ...]:
    """Give each page as a picture, with the stamp across it. Raises BegrenzenError for a PDF that cannot be read."""
    document = _load(pdf, "De pagina's kunnen niet worden getoond. Lees de brief als tekst.")
    images = []
    for nummer in range(document.pageCount()):
        check()
        time.sleep(0.001)  # Qt renders without giving way: let the screen have its turn between two pages
        maat = document.pagePointSize(nummer)
        size = QSize(round(maat.width() * dpi / 72), round(maat.height() * dpi / 72))
        page = QImage(size, QImage.Format.Format_RGB32)
        page.fill(QColor("white"))
        painter = QPainter(page)
        painter.drawImage(0, 0, document.render(nummer, size))
        if stempel:
            _stamp(painter, size, stempel)
        painter.end()
        images.append(page)
    document.close()
    return tuple(images)


def read_words(pdf: bytes) -> str:
    """Give the words of all pages; "" when they are pictures. Raises BegrenzenError for a PDF that cannot be read."""
    document = _load(
        pdf, "Deze PDF is beschadigd of heeft een wachtwoord. Scan de brief opnieuw, zonder wachtwoord."
    )
    words = []
    for nummer in range(document.pageCount()):
        time.sleep(0.001)
        words.append(document.getAllText(nummer).text())
    document.close()
    return "\n".join(words)


def _load(pdf: bytes, sentence: str) -> QPdfDocument:
    document: QPdfDocument = QPdfDocument(None)  # type: ignore[call-overload]
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise BegrenzenError(sentence)
    return document


def _stamp(painter: QPainter, size: QSize, stempel: str) -> None:
    """The word across the page, light enough to read through."""
    font = QFont()
    font.setPixelSize(round(size.width() / 6))
    font.setBold(True)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(176, 0, 32, 60))
    painter.translate(size.width() / 2, size.height() / 2)
    painter.rotate(-50)
    box = QRectF(-size.height() / 2, -size.width() / 2, size.height(), size.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, stempel)
    painter.restore()


def print_images(printer: QPrinter, images: tuple[QImage, ...]) -> None:
    """Put pictures of whole pages on paper. Raises BegrenzenError when the printer is gone."""
    painter = _begin(printer)
    try:
        for nummer, image in enumerate(images):
            if nummer and not printer.newPage():
                raise BegrenzenError(PRINTER_WEG)
            _draw_in_strips(painter, image)
    finally:
        painter.end()


def _draw_in_strips(painter: QPainter, image: QImage) -> None:
    """A strip at a time: Qt draws without giving way, and the screen must have its turn. Each laps over the next, so
    that no line shows between them."""
    paper = painter.viewport()
    scale = paper.height() / image.height()
    for top in range(0, image.height(), STROOK):
        strip = image.copy(0, top, image.width(), min(STROOK + 1, image.height() - top))
        painter.drawImage(QRectF(0, top * scale, paper.width(), strip.height() * scale), strip)
        time.sleep(0.001)


def print_sheet(printer: QPrinter, blad: Blad) -> None:
    """Draw a sheet in real millimetres. Raises BegrenzenError when the printer is gone."""
    from PySide6.QtCore import QSizeF

    printer.setPageSize(QPageSize(QSizeF(*blad.maat), QPageSize.Unit.Millimeter, blad.titel))
    painter = _begin(printer)
    draw_sheet(painter, blad, printer.resolution() / 25.4)
    painter.end()


def draw_sheet(painter: QPainter, blad: Blad, per_mm: float) -> None:
    """Draw texts and lines at ``per_mm`` dots in a millimetre."""
    painter.setPen(QPen(QColor("black"), max(1.0, 0.2 * per_mm)))
    for kader in blad.kaders:
        x, y = kader.x * per_mm, kader.y * per_mm
        if kader.hoogte:
            painter.drawRect(QRectF(x, y, kader.breedte * per_mm, kader.hoogte * per_mm))
        else:
            painter.drawLine(round(x), round(y), round(x + kader.breedte * per_mm), round(y))
    for tekst in blad.teksten:
        font = QFont(["Arial", "Liberation Sans"])
        font.setPixelSize(max(1, round(tekst.punten * PUNT_MM * per_mm)))
        font.setBold(tekst.vet)
        painter.setFont(font)
        top = tekst.y * per_mm + painter.fontMetrics().ascent()
        painter.drawText(round(tekst.x * per_mm), round(top), tekst.tekst)


def sheet_image(blad: Blad, dpi: int = SCHERM_DPI) -> QImage:
    """Give a sheet as a picture."""
    per_mm = dpi / 25.4
    image = QImage(round(blad.maat[0] * per_mm), round(blad.maat[1] * per_mm), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_sheet(painter, blad, per_mm)
    painter.end()
    return image


def _begin(printer: QPrinter) -> QPainter:
    printer.setFullPage(True)
    painter = QPainter()
    if not printer.isValid() or not painter.begin(printer):
        raise BegrenzenError(PRINTER_WEG)
    return painter
