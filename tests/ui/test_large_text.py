"""At 200 percent nothing of a step or a row is cut off, and what is made later looks as what was there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QStyle, QVBoxLayout, QWidget

from begrenzen_desktop.ui.theme.style import Theme
from begrenzen_desktop.ui.widgets import RowButton, Step, StepCircle, Text

TITLES = ("Signaleer", "Analyseer en concludeer", "Beslis", "Informeer", "Blijf alert")
NARROW = 700


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp)
    theme.apply(200)
    yield theme
    theme.apply(100)


def show(widget: QWidget) -> QWidget:
    sheet = QWidget()
    QVBoxLayout(sheet).addWidget(widget)
    sheet.resize(NARROW, 800)
    sheet.show()
    QApplication.processEvents()
    return sheet


def test_the_steps_stand_below_each_other_where_the_circle_does_not_fit(theme: Theme) -> None:
    circle = StepCircle()
    circle.fill([Step(title, place, title) for place, title in enumerate(TITLES, 1)], "Beslis")
    sheet = show(circle)
    for one in circle.nodes:
        assert circle.rect().contains(one.geometry())
        assert one.width() >= one.sizeHint().width()
        assert not [
            two for two in circle.nodes if two is not one and two.geometry().intersects(one.geometry())
        ]
    sheet.close()


def test_a_row_is_as_high_as_its_words(theme: Theme) -> None:
    row = RowButton(
        "Brief: geen verder antwoord over één klacht " * 2, "Mevrouw B., 2026-0002", "do 3 september 2026"
    )
    sheet = show(row)
    for words in row.findChildren(Text):
        assert words.height() >= words.heightForWidth(words.width())
        assert row.rect().contains(words.geometry())
    sheet.close()


def test_a_box_to_tick_grows_with_the_words(theme: Theme) -> None:
    sheet = show(box := QCheckBox("Ook gesloten dossiers"))
    large = box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box)
    theme.apply(100)
    small = box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box)
    assert large > 1.8 * small
    sheet.close()
