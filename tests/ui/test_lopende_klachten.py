"""Under a measure every running complaint shows its term and gets a choice of its own, which the letter then tells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze
from begrenzen_desktop.domain.klachttermijn import compute_afdoening, compute_niet_behandelen
from begrenzen_desktop.services.kalender import get_kalender
from begrenzen_desktop.ui.wizard.beeld import LopendeKlacht
from begrenzen_desktop.ui.wizard.lopende_klachten_field import LopendeKlachtenField, describe_terms
from tests.ui.wizard_bench import Bench

KLACHT = Klacht(id="", omschrijving="De lamp brandt niet", ontvangen_op=dt.date(2026, 2, 20))


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    bench.services.answering.answer(bench.dossier_id, "beslissing", "stop-alles-tijdelijk", "een")
    yield bench
    bench.close()


def field_of(bench: Bench) -> LopendeKlachtenField:
    bench.page.jump("lopende_klachten")
    field = bench.page.pages["beslis"].boxes["lopende_klachten"].field
    assert isinstance(field, LopendeKlachtenField)
    return field


def test_a_choice_is_made_by_keys_and_stored_with_its_complaint(bench: Bench) -> None:
    for omschrijving in ("De lamp brandt niet", "De stoep ligt open"):
        klacht = replace(KLACHT, omschrijving=omschrijving)
        bench.page.reread(bench.services.registering.add_klacht(bench.dossier_id, klacht))
        bench.settle()
    bench.settle()
    field = field_of(bench)
    tweede = list(field._rows.values())[-1][1]
    assert "De stoep ligt open" in tweede.label
    tweede.buttons[Klachtkeuze.LATER].setFocus()
    QTest.keyClick(tweede.buttons[Klachtkeuze.LATER], Qt.Key.Key_Space)
    bench.settle()
    keuzen = [klacht.tijdens_stop for klacht in bench.dossier().klachten if not klacht.is_beantwoord]
    assert keuzen == [None, Klachtkeuze.LATER]


def test_without_a_running_complaint_there_is_nothing_to_choose(bench: Bench) -> None:
    for klacht in bench.dossier().klachten:
        bench.page.reread(bench.services.registering.remove_klacht(bench.dossier_id, klacht.id))
        bench.settle()
    bench.settle()
    field = field_of(bench)
    assert not field._rows and not field._none.isHidden()


@pytest.mark.parametrize(
    ("vandaag", "zinnen"),
    [
        (dt.date(2026, 3, 1), ("Uiterlijk 7 april 2026", "tot en met 20 maart 2026")),
        (dt.date(2026, 3, 25), ("Uiterlijk 7 april 2026", "eindigden op 20 maart 2026")),
        (dt.date(2026, 5, 1), ("moest er een antwoord zijn; dat is voorbij",)),
    ],
)
def test_the_terms_are_said_as_they_stand_today(
    bench: Bench, vandaag: dt.date, zinnen: tuple[str, ...]
) -> None:
    kalender = get_kalender()
    regel = LopendeKlacht(
        KLACHT, compute_afdoening(KLACHT, kalender), compute_niet_behandelen(KLACHT, kalender)
    )
    tekst = describe_terms(regel, vandaag)
    assert all(zin in tekst for zin in zinnen)


def test_a_complaint_without_day_of_receipt_asks_for_it() -> None:
    onbekend = LopendeKlacht(replace(KLACHT, ontvangen_op=None), None, None)
    assert "Vul die in" in describe_terms(onbekend, dt.date(2026, 3, 1))
