"""The letters that go with a decision, and the date to look again, where the wizard asks for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.brieftaal import add_maanden
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.ui.widgets import Button
from begrenzen_desktop.ui.wizard.brieven_field import BrievenField
from begrenzen_desktop.ui.wizard.herbeoordeling_field import HerbeoordelingField
from tests.ui.program import now
from tests.ui.wizard_bench import Bench

STOP = "Brief: geen verder antwoord over één klacht"


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    """A dossier in which all is ready for a decision that was not chosen yet."""
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def decided(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    """A dossier whose decision was taken and whose letters were begun."""
    bench = Bench(tmp_path, decided=True)
    yield bench
    bench.close()


def letters(bench: Bench) -> BrievenField:
    """The question about the letters, on its page."""
    bench.page.jump("brieven")
    bench.settle()
    field = bench.page.pages["informeer"].boxes["brieven"].field
    assert isinstance(field, BrievenField)
    return field


def review(bench: Bench) -> HerbeoordelingField:
    """The question when to look again, on its page."""
    bench.page.jump("herbeoordelingsdatum")
    bench.settle()
    field = bench.page.pages["beslis"].boxes["herbeoordelingsdatum"].field
    assert isinstance(field, HerbeoordelingField)
    return field


def words(field: BrievenField | HerbeoordelingField) -> str:
    """All that can be read in a question."""
    return "\n".join(label.text() for label in field.findChildren(QLabel) if label.isVisible())


def button(field: BrievenField, name: str) -> Button:
    """The button with this name for a screen reader."""
    (found,) = (b for b in field.findChildren(Button) if b.isVisible() and b.accessibleName() == name)
    return found


def type_date(field: HerbeoordelingField, text: str) -> None:
    """Type over the date and leave the field, as Enter does."""
    field.focus_input()
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def test_without_a_choice_the_question_says_where_the_letters_will_come_from(bench: Bench) -> None:
    assert "Kies eerst een beslissing" in words(letters(bench))


def test_a_choice_shows_each_letter_that_goes_with_it_before_any_is_made(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    shown = words(letters(bench))
    for soort in bench.regeling().beslissingsoort("stop-klacht").brieven:
        assert bench.regeling().briefsoort(soort).titel in shown
    assert "vaststellen kan pas na de beslissing" in shown
    assert "ontstaat vanzelf als je de beslissing vaststelt" in shown


def test_enter_twice_on_a_letter_that_is_not_made_begins_and_shows_one(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    field, asked = letters(bench), list[str]()
    bench.page.brief_asked.connect(asked.append)
    begin = button(field, f"Concept beginnen: {STOP}")
    begin.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(begin, Qt.Key.Key_Return)
    QTest.keyClick(begin, Qt.Key.Key_Return)
    bench.settle()
    (brief,) = bench.dossier().brieven
    assert (brief.soort, asked) == ("stop-klacht", [brief.id])
    assert "Concept. Nu: lees de tekst na en stel hem vast." in words(field)


def test_a_refused_beginning_says_why_and_leaves_the_button_working(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    field = letters(bench)
    bench.services.dossiers.close(bench.dossier_id, "afgerond")
    button(field, f"Concept beginnen: {STOP}").click()
    bench.settle()
    assert "gesloten" in bench.page.bar.text() and bench.dossier().brieven == ()
    bench.services.dossiers.reopen(bench.dossier_id, "Er kwam een nieuw bericht.")
    button(field, f"Concept beginnen: {STOP}").click()
    bench.settle()
    assert len(bench.dossier().brieven) == 1


def test_a_letter_that_is_made_shows_its_state_its_next_act_and_opens(decided: Bench) -> None:
    field, asked = letters(decided), list[str]()
    decided.page.brief_asked.connect(asked.append)
    brief = next(brief for brief in decided.dossier().brieven if brief.soort == "stop-klacht")
    assert brief.status is Briefstatus.VASTGESTELD
    shown = words(field)
    assert "Vastgesteld. Nu: druk de brief af en laat hem ondertekenen." in shown
    assert "Klaar: dit stuk hoeft niet te worden ondertekend" in shown
    (opens,) = (b for b in field.findChildren(Button) if b.accessibleName().startswith(f"Openen: {STOP}"))
    QTest.keyClick(opens, Qt.Key.Key_Return)
    assert asked == [brief.id]


def test_the_date_to_look_again_shows_the_proposal_and_stores_nothing(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    bench.answer("besloten_op", dt.date(2026, 8, 31))
    field = review(bench)
    assert field.value() == dt.date(2027, 8, 31)
    assert "Dit is een voorstel: 12 maanden na de beslissing [eigen norm]" in words(field)
    bench.page.flush()
    bench.settle()
    assert bench.dossier().beoordeling.datum("herbeoordelingsdatum") is None


def test_the_proposal_counts_from_today_while_the_decision_has_no_date(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    bench.services.answering.answer(bench.dossier_id, "besloten_op", None, "t")
    bench.page.open(bench.dossier_id)
    bench.settle()
    field = review(bench)
    assert field.value() == add_maanden(local_date(now()), 12)
    assert "12 maanden na vandaag" in words(field)


def test_typing_the_proposed_date_makes_it_a_choice_of_the_user(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    bench.answer("besloten_op", dt.date(2026, 8, 31))
    field = review(bench)
    type_date(field, "31-8-2027")
    bench.settle()
    assert bench.dossier().beoordeling.datum("herbeoordelingsdatum") == dt.date(2027, 8, 31)


def test_an_emptied_date_gives_the_proposal_back(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    bench.answer("besloten_op", dt.date(2026, 8, 31))
    field = review(bench)
    type_date(field, "1-3-2027")
    bench.settle()
    assert bench.dossier().beoordeling.datum("herbeoordelingsdatum") == dt.date(2027, 3, 1)
    type_date(field, "")
    bench.settle()
    assert bench.dossier().beoordeling.datum("herbeoordelingsdatum") is None
    assert field.value() == dt.date(2027, 8, 31)


def test_a_date_that_cannot_be_read_stays_as_typed_with_a_sentence(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    field = review(bench)
    type_date(field, "31-2-2027")
    bench.settle()
    assert field.line.text() == "31-2-2027" and field.problem()
    bench.answer("besloten_functie", "teamleider")
    assert field.line.text() == "31-2-2027"
