"""The year figures on paper: tables and pictures in ink, made in the jobs lane."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, QUrl
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTextDocument

from begrenzen_desktop.domain.afscherming import Afscherming
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.jaarcijfers import Cijfer, Jaarcijfers, Vorm
from begrenzen_desktop.ui.brief.beeld import PRINTER_WEG
from begrenzen_desktop.ui.overzichten.grafiek import draw_bars, draw_line
from begrenzen_desktop.ui.overzichten.woorden import make_bars, make_paper_table, make_points
from begrenzen_desktop.ui.taal import format_date
from begrenzen_desktop.ui.theme.palette import LIGHT

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

WIDTH, SHARP = 460, 3
"""Pixels across the paper at 96 in an inch, and how many dots in one."""
PAGE, FIRST, ROW = 880.0, 110.0, 20.0
"""Pixels at 96 in an inch: of a page, of what stands above the first figure, and of a row of a table."""
INK = {name: QColor(getattr(LIGHT, name)) for name in ("text", "muted", "accent", "border")}


def print_cijfers(printer: QPrinter, cijfers: Jaarcijfers, afscherming: Afscherming) -> None:
    """Print all figures [jobs]. Raises BegrenzenError when the printer is gone."""
    if not printer.isValid():
        raise BegrenzenError(PRINTER_WEG)
    printer.setDocName("Jaarcijfers")
    make_document(cijfers, afscherming).print_(printer)


def make_document(cijfers: Jaarcijfers, afscherming: Afscherming) -> QTextDocument:
    """Make the sheets; they hold no name."""
    document = QTextDocument()
    font = QFont(["Arial", "Liberation Sans"])
    font.setPointSizeF(9.5)
    document.setDefaultFont(font)
    parts = [
        f"<h1>Jaarcijfers {escape(cijfers.periode.tekst)}</h1>",
        f"<p>Opgemaakt op {format_date(cijfers.opgemaakt_op)}. {escape(afscherming.uitleg)}</p>",
    ]
    if cijfers.oefening:
        parts.append("<p><b>Let op: dit zijn cijfers van oefendossiers.</b></p>")
    used = FIRST
    for cijfer in cijfers.cijfers:
        needs = _height(cijfer, afscherming)
        used = needs if (turn := used + needs > PAGE) else used + needs
        parts.append(_figure(document, cijfer, afscherming, turn=turn))
    if cijfers.lessen:
        lessen = "".join(
            f"<li>{escape(les.veilig)} ({escape(les.gebied.label.lower())}, {les.jaar})</li>"
            for les in cijfers.lessen
        )
        parts.append(f"<h2>Wat we leerden</h2><ul>{lessen}</ul>")
    document.setHtml("".join(parts))
    return document


def _height(cijfer: Cijfer, afscherming: Afscherming) -> float:
    """About how many pixels of the page a figure takes, so that it is not torn from its heading."""
    if cijfer.is_leeg:
        return ROW * 4
    picture = draw_picture(cijfer, afscherming).height() / SHARP
    return ROW * (6 + len(make_paper_table(cijfer, afscherming)[1])) + picture


def _figure(document: QTextDocument, cijfer: Cijfer, afscherming: Afscherming, *, turn: bool) -> str:
    style = ' style="page-break-before: always"' if turn else ""
    html = f"<h2{style}>{escape(cijfer.titel)}</h2><p><small>{escape(cijfer.telt)}</small></p>"
    if cijfer.is_leeg:
        return html + "<p>Niet voorgekomen.</p>"
    picture = draw_picture(cijfer, afscherming)
    name = f"cijfer://{cijfer.id}"
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
    size = QSizeF(picture.size()) / SHARP
    html += f'<p><img src="{name}" width="{round(size.width())}" height="{round(size.height())}"/></p>'
    headings, rows = make_paper_table(cijfer, afscherming)
    head = "".join(f'<th align="left">{escape(words)}</th>' for words in headings)
    body = "".join("<tr>" + "".join(f"<td>{escape(words)}</td>" for words in row) + "</tr>" for row in rows)
    html += (
        f'<table cellpadding="3" border="1" style="border-collapse: collapse"><tr>{head}</tr>{body}</table>'
    )
    return html + "".join(f"<p>{escape(zin)}</p>" for zin in cijfer.sentences(afscherming))


def draw_picture(cijfer: Cijfer, afscherming: Afscherming) -> QImage:
    """Draw the figure in ink on white."""
    font = QFont(["Arial", "Liberation Sans"])
    font.setPixelSize(11 * SHARP)
    metrics = QFontMetricsF(font)
    wide = float(WIDTH * SHARP)
    bars = make_bars(cijfer, afscherming)
    high = 9 * metrics.height()
    if cijfer.vorm is not Vorm.LIJN:
        high = draw_bars(None, QRectF(0, 0, wide, 0), bars, metrics)
    image = QImage(round(wide), round(high) + SHARP, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font)
    area = QRectF(0, 0, wide, high)
    if cijfer.vorm is Vorm.LIJN:
        draw_line(painter, area, make_points(cijfer, afscherming), metrics, INK.__getitem__)
    else:
        draw_bars(painter, area, bars, metrics, INK.__getitem__)
    painter.end()
    return image
