"""Overzichten in the running program: the figures, the same in words and in a table, the file, and the print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from begrenzen_desktop.domain.afscherming import Afscherming, Afschermwijze, Getal
from begrenzen_desktop.domain.jaarcijfers import Periode
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.leerpunt import Leergebied, Leerpunt
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.ui.overzichten.grafiek import Lijn, Staaf, Staven, draw_bars, draw_line
from begrenzen_desktop.ui.overzichten.kaart import Cijferkaart
from begrenzen_desktop.ui.overzichten.page import OverzichtenPage
from begrenzen_desktop.ui.overzichten.papier import draw_picture, make_document
from begrenzen_desktop.ui.theme.palette import PALETTES, contrast
from tests.ui.program import Program, now

TODAY = local_date(now())


class Desk:
    """The program with one closed dossier that has six complaints, and a lesson with the name of the citizen in it."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.services = program.workplace._services
        self.id = self.services.overview.dossiers()[0].id
        for number in range(6):
            klacht = Klacht(
                id="", omschrijving=f"Klacht {number}", ontvangen_op=TODAY, afgedaan_op=TODAY,
                oordeel=Oordeel.GEGROND if number else Oordeel.ONGEGROND,
            )  # fmt: skip
            self.services.registering.add_klacht(self.id, klacht)
        les = Leerpunt(Leergebied.PROCES, "=Wij bellen mevrouw Jansen voortaan terug")
        self.services.dossiers.close(self.id, "Klaar.", les)
        self.show()

    def show(self) -> None:
        self.program.window.show_screen("overzichten")
        self.ready()

    def ready(self) -> None:
        screen = self.program.workplace.overzichten
        self.program.settle()
        self.program.until(lambda: bool(screen.page.cards()) and not screen.page.is_filling())

    @property
    def page(self) -> OverzichtenPage:
        return self.program.workplace.overzichten.page

    def card(self, naam: str) -> Cijferkaart:
        return self.page.cards()[naam]

    def words(self) -> str:
        return " ".join(
            label.text() for label in self.page.findChildren(QLabel) if label.isVisibleTo(self.page)
        )


@pytest.fixture
def desk(program: Program, kluis: Path) -> Iterator[Desk]:
    program.open_fully(kluis)
    yield Desk(program)


def test_each_figure_says_in_words_what_its_picture_shows(desk: Desk) -> None:
    chart = desk.card("klachten").chart
    assert chart.accessibleName() == "Klachten naar uitkomst"
    assert chart.accessibleDescription() == "Gegrond: 5; Ongegrond: 1–4; Totaal: 6–9."
    assert isinstance(chart, Staven) and [bar.getal.tekst for bar in chart.bars()] == ["5", "1–4"]
    assert isinstance(desk.card("dossiers").chart, Staven)
    assert "heroverwegingen" in desk.words() and "heroverweging" not in desk.page.cards()


def test_the_table_opens_by_key_and_holds_the_same_numbers(desk: Desk) -> None:
    card = desk.card("klachten")
    assert card.table is None
    card.more.button.setFocus()
    QTest.keyClick(card.more.button, Qt.Key.Key_Space)
    table = card.table
    assert table is not None and table.accessibleName() == "Klachten naar uitkomst"

    def cell(row: int, column: int) -> str:
        item = table.item(row, column)
        return item.text() if item is not None else ""

    rows = {cell(row, 0): cell(row, 1) for row in range(table.rowCount())}
    assert rows["Gegrond"] == "5" and rows["Ongegrond"] == "1–4" and rows["Totaal"] == "6–9"
    assert table.verticalScrollBar().maximum() == 0


def test_other_ways_to_tell_small_numbers_show_at_once_and_are_remembered(desk: Desk) -> None:
    page = desk.page
    page.wijze.fill(Afschermwijze.EXACT.value)
    page.wijze.edited.emit(Afschermwijze.EXACT.value)
    desk.ready()
    assert desk.card("klachten").chart.accessibleDescription() == "Gegrond: 5; Ongegrond: 1; Totaal: 6."
    assert not page.grens.isVisible() and "buiten je team" in page.explained.text()
    assert desk.services.jaarcijfers.possible().afscherming.wijze is Afschermwijze.EXACT


def test_years_in_the_wrong_order_give_a_sentence_and_keep_what_shows(desk: Desk) -> None:
    page = desk.page
    mogelijk = desk.services.jaarcijfers.possible()
    page.fill(mogelijk, Periode(TODAY.year - 2, TODAY.year))
    page.van.fill(str(TODAY.year))
    page.tot.fill(str(TODAY.year - 2))
    page.tot.edited.emit(page.tot.value())
    assert "Kies de jaren andersom" in page.bar.text() and desk.card("klachten")
    page.van.fill(str(TODAY.year - 2))
    page.tot.fill(str(TODAY.year))
    page.tot.edited.emit(page.tot.value())
    desk.ready()
    desk.program.until(lambda: len(desk.page.cards()) > 0 and len(desk.card("klachten").cijfer.kolommen) == 3)
    chart = desk.card("klachten").chart
    assert isinstance(chart, Staven) and [bar.kolom for bar in chart.bars()][:3] == [
        str(TODAY.year - 2), str(TODAY.year - 1), str(TODAY.year),
    ]  # fmt: skip


def test_showing_the_screen_again_keeps_the_cards_and_the_place(desk: Desk) -> None:
    card = desk.card("klachten")
    desk.program.window.show_screen("vandaag")
    desk.show()
    assert desk.card("klachten") is card


def test_a_lesson_with_a_name_in_it_says_so_and_leads_to_its_dossier(desk: Desk) -> None:
    assert "mevrouw Jansen voortaan terug" in desk.words() and "ook een naam uit de kluis" in desk.words()
    desk.page.dossier_chosen.emit(desk.id)
    desk.program.settle()
    assert desk.program.window.current_id() == "dossier"


def test_the_file_has_no_name_and_a_sentence_that_looks_like_a_formula_is_words(
    desk: Desk, tmp_path: Path
) -> None:
    screen = desk.program.workplace.overzichten
    screen.export(tmp_path / "cijfers.xlsx")
    desk.program.settle()
    assert "cijfers.xlsx is bewaard" in desk.page.bar.text()
    boek = openpyxl.load_workbook(tmp_path / "cijfers.xlsx")
    assert boek["Leerpunten"].cell(2, 3).value == "=Wij bellen mevrouw [weggelaten] voortaan terug"
    assert boek["Leerpunten"].cell(2, 3).data_type == "s"
    screen.export(tmp_path / "weg" / "cijfers.xlsx")
    desk.program.settle()
    assert "kan hier niet worden opgeslagen" in desk.page.bar.text()


def test_the_paper_holds_every_figure_and_no_name(desk: Desk) -> None:
    cijfers = desk.program.workplace.overzichten.cijfers
    assert cijfers is not None
    words = make_document(cijfers, Afscherming()).toPlainText()
    assert "Jansen" not in words and "[weggelaten]" in words
    assert all(cijfer.titel in words for cijfer in cijfers.cijfers)
    picture = draw_picture(desk.card("klachten").cijfer, Afscherming())
    assert picture.pixelColor(0, 0).name() == "#ffffff" and picture.height() > 100


def test_large_words_make_room_for_themselves_and_take_the_whole_width(
    qapp: QApplication, desk: Desk
) -> None:
    chart = desk.card("klachten").chart
    before = chart.height()
    desk.program.theme.apply(200)
    desk.program.settle()
    assert chart.height() > before * 1.5
    assert chart.height() >= chart.heightForWidth(chart.width())
    desk.program.theme.apply(100)


def paint(draw: object, high: int = 400) -> QImage:
    assert callable(draw)
    image = QImage(400, high, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw(painter, QRectF(0, 0, 400, high), QFontMetricsF(painter.font()))
    painter.end()
    return image


def test_what_may_not_be_told_looks_different_without_colour(qapp: QApplication) -> None:
    """A hidden number is hatched: there is white in its bar, and none in the bar of a known one."""

    def shades(getal: Getal) -> set[str]:
        image = paint(lambda p, area, metrics: draw_bars(p, area, [Staaf("", "", getal)], metrics), 40)
        row = metrics_row(image)
        return {image.pixelColor(x, row).name() for x in range(4, 60)}

    assert len(shades(Getal(4, 4))) == 1 and "#ffffff" in shades(Getal(1, 4))


def metrics_row(image: QImage) -> int:
    """A row of pixels through the middle of the first bar."""
    return round(QFontMetricsF(QApplication.font()).height() / 2)


def test_a_line_is_drawn_where_it_is_known_and_hatched_where_it_is_not(qapp: QApplication) -> None:
    def line(points: list[tuple[str, Getal]]) -> QImage:
        return paint(lambda p, area, metrics: draw_line(p, area, points, metrics))

    known = line([("1", Getal(0, 0)), ("2", Getal(9, 9))])
    hidden = line([("1", Getal(1, 4)), ("2", Getal(1, 4))])
    assert known != hidden
    widget = Lijn()
    widget.fill("Maatregelen", "1: 0; 2: 9.", [("1", Getal(0, 0)), ("2", Getal(9, 9))])
    assert widget.accessibleDescription() == "1: 0; 2: 9." and widget.sizeHint().height() > 60


def test_bars_stand_out_in_every_palette() -> None:
    assert all(contrast(tokens.accent, tokens.card) >= 3 for tokens in PALETTES)
