"""In the Beoordeling every question can be reached, nothing typed is lost, and an act happens once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit, QWidget

from begrenzen_desktop.domain.beoordeling import Afwijking
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.ui.forms.contact_form import ContactForm
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.forms.small_forms import OverlegForm
from begrenzen_desktop.ui.widgets import Field, LineField, LinkedText, YesNo
from begrenzen_desktop.ui.wizard.beeld import load_beeld
from begrenzen_desktop.ui.wizard.fields import FIELDS
from begrenzen_desktop.ui.wizard.toets_field import ToetsField
from tests.ui.wizard_bench import Bench


class WindowWatcher(QObject):
    """Remembers which kinds of widgets were shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


def test_every_question_of_the_regeling_has_a_place(bench: Bench) -> None:
    asked = [vraag_id for page in bench.page.pages.values() for vraag_id in page.boxes]
    assert asked == [vraag.id for vraag in bench.regeling().vragen()]
    assert {vraag.soort for vraag in bench.regeling().vragen()} <= set(FIELDS)


def test_nothing_of_the_page_is_ever_a_window_that_takes_the_focus(
    qapp: QApplication, tmp_path: Path
) -> None:
    watcher = WindowWatcher()
    qapp.installEventFilter(watcher)
    bench = Bench(tmp_path)
    for deel_id in bench.page.pages:
        bench.page.show_part(deel_id)
    qapp.removeEventFilter(watcher)
    assert watcher.shown == ["BeoordelingPage"]
    assert bench.page.isActiveWindow()
    bench.close()


def test_filling_never_tells_anything(bench: Bench) -> None:
    beeld = load_beeld(bench.services, bench.dossier_id)
    before = bench.services.dossiers.timeline(bench.dossier_id)
    for deel_id, page in bench.page.pages.items():
        bench.page.show_part(deel_id)
        page.fill(beeld)
        page.fill(beeld)
    bench.page.flush()
    bench.settle()
    assert bench.told == []
    assert bench.services.dossiers.timeline(bench.dossier_id) == before
    assert bench.dossier().beoordeling.antwoorden == beeld.dossier.beoordeling.antwoorden


def test_a_jump_puts_the_cursor_in_the_question_on_any_part(bench: Bench) -> None:
    antwoorden = bench.dossier().beoordeling.antwoorden
    for vraag in bench.regeling().vragen():
        if not vraag.is_visible(antwoorden):
            continue
        bench.page.jump(vraag.id)
        box = bench.page.pages[bench.page.current_part()].boxes[vraag.id]
        assert not box.isHidden(), vraag.id
        assert box.has_focus(), vraag.id


def test_every_open_point_leads_to_a_question_on_the_page(bench: Bench) -> None:
    beeld = load_beeld(bench.services, bench.dossier_id)
    points = [punt for punten in beeld.open_per_keuze.values() for punt in punten] + list(beeld.open_punten)
    assert points
    for punt in points:
        bench.page.jump(punt.vraag_id)
        assert punt.vraag_id in bench.page.pages[bench.page.current_part()].boxes
        assert bench.page.bar.isHidden(), punt.id


def test_next_and_previous_are_never_disabled(bench: Bench) -> None:
    parts = list(bench.page.pages)
    for _ in range(len(parts) + 2):
        assert bench.page.foot.on.isEnabled()
        assert bench.page.foot.back.isEnabled()
        QTest.mouseClick(bench.page.foot.on, Qt.MouseButton.LeftButton)
    assert bench.page.current_part() == parts[-1]
    for _ in range(len(parts) + 2):
        QTest.keyClick(bench.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bench.page.current_part() == parts[0]


def test_what_is_typed_is_stored_when_the_part_is_left(bench: Bench) -> None:
    bench.page.jump("proces")
    field = bench.page.pages["proces"].boxes["proces"].field
    assert isinstance(field, LinkedText)
    field.editor.moveCursor(field.editor.textCursor().MoveOperation.End)
    QTest.keyClicks(field.editor, " Nog een zin.")
    bench.page.go(1)
    bench.settle()
    assert bench.dossier().beoordeling.tekst("proces").endswith(" Nog een zin.")


def test_a_refused_answer_keeps_what_was_typed_and_says_why(bench: Bench) -> None:
    bench.page.jump("onderwerp")
    box = bench.page.pages["signaleer"].boxes["onderwerp"]
    assert isinstance(box.field, LineField)
    bench.settle()
    bench.services.dossiers.close(bench.dossier_id, "Afgerond.")
    box.field.line.selectAll()
    QTest.keyClicks(box.field.line, "De steiger")
    bench.page.flush()
    bench.settle()
    assert "gesloten" in box.field.problem()
    bench.page.jump("proces")
    bench.page.show_part("signaleer")
    assert box.field.value() == "De steiger"
    bench.settle()
    bench.services.dossiers.reopen(bench.dossier_id, "Er kwam een nieuw bericht.")
    bench.page.jump("onderwerp")
    QTest.keyClicks(box.field.line, " bij de haven")
    bench.page.flush()
    bench.settle()
    assert box.field.problem() == ""
    assert bench.dossier().onderwerp == "De steiger bij de haven"


def test_the_steps_open_again_where_they_were_left(bench: Bench) -> None:
    bench.page.show_part("proces")
    bench.settle()
    bench.page.open("")
    bench.page.open(bench.dossier_id)
    bench.settle()
    assert bench.page.current_part() == "proces"


def test_a_jump_to_a_page_that_was_never_shown_ends_at_its_question(bench: Bench) -> None:
    bench.page.jump("besloten_door")
    bench.settle()
    page = bench.page.pages["beslis"]
    box = page.boxes["besloten_door"]
    bench.until(lambda: page._goal is None)
    top = box.mapTo(page.viewport(), box.rect().topLeft()).y()
    assert 0 <= top < page.viewport().height()


def test_the_field_with_the_cursor_is_never_refilled(bench: Bench) -> None:
    bench.page.jump("proces")
    field = bench.page.pages["proces"].boxes["proces"].field
    assert isinstance(field, LinkedText)
    shown = field.value()
    bench.answer("proces", "Van ergens anders.")
    assert field.value() == shown
    bench.page.jump("open_vragen")
    bench.answer("proces", "Nog eens van ergens anders.")
    assert field.value() == "Nog eens van ergens anders."


def test_a_fact_is_put_at_the_cursor_and_stays_linked(bench: Bench) -> None:
    bench.page.jump("tijd_uitkomst")
    bench.page.facts.figures["contacten.aantal"].click()
    bench.page.flush()
    bench.settle()
    assert "⟦contacten.aantal⟧" in bench.dossier().beoordeling.tekst("tijd_uitkomst")
    assert bench.focus() is not None and isinstance(bench.focus(), QTextEdit)


def test_f1_opens_the_source_of_the_question_with_the_cursor(bench: Bench) -> None:
    bench.page.jump("proces")
    box = bench.page.pages["proces"].boxes["proces"]
    focus = bench.focus()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_F1)
    assert box.help.is_open()
    QTest.keyClick(focus, Qt.Key.Key_F1)
    assert not box.help.is_open()


def test_only_what_is_needed_shows_and_the_rest_is_counted(bench: Bench) -> None:
    bench.page.show_part("proces")
    page = bench.page.pages["proces"]
    hidden = [box for box in page.boxes.values() if box.isHidden()]
    assert page.only_needed.isChecked()
    assert hidden and "niet nodig" in page.folded.text()
    page.only_needed.click()
    bench.settle()
    assert sum(box.isHidden() for box in page.boxes.values()) < len(hidden)
    assert page.folded.isHidden()


def test_a_double_click_takes_one_decision(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    bench.page.show_part("beslis")
    block = bench.page.pages["beslis"].beslis_blok
    assert block is not None
    QTest.mouseDClick(block.decide, Qt.MouseButton.LeftButton)
    block.decide.click()
    bench.until(block.decide.isHidden)
    bench.settle()
    dossier = bench.dossier()
    assert [brief.soort for brief in dossier.brieven] == ["besluitnotitie"]
    assert block.decide.isHidden()
    assert not block.letters.isHidden()


def test_deciding_too_early_stores_nothing_and_names_the_open_points(bench: Bench) -> None:
    bench.page.show_part("beslis")
    block = bench.page.pages["beslis"].beslis_blok
    assert block is not None
    block.decide.click()
    bench.settle()
    assert "open" in block.bar.text()
    assert bench.dossier().beoordeling.beslissing is None


def test_a_deviation_takes_the_point_from_the_list_and_shows_its_reason(bench: Bench) -> None:
    bench.answer("open_vragen", "ja")
    points = load_beeld(bench.services, bench.dossier_id).open_punten
    point = next(punt for punt in points if punt.afwijkbaar)
    changes = bench.services.answering.deviate(
        bench.dossier_id, Afwijking(open_punt=point.id, reden="Zo besloten.", door="M. de Graaf")
    )
    bench.page.reread(changes)
    bench.settle()
    left = load_beeld(bench.services, bench.dossier_id).open_punten
    assert point.id not in {punt.id for punt in left}
    bench.page.show_part("beslis")
    assert f"Nog open ({len(left)})" == bench.page.foot.open.text()


def test_a_sentence_typed_for_a_norm_survives_a_reread(bench: Bench) -> None:
    bench.answer("beslissing", "stop-klacht")
    bench.page.jump("toets")
    field: Field = bench.page.pages["conclusie"].boxes["toets"].field
    assert isinstance(field, ToetsField)
    row = next(iter(field.rows.values()))
    field.others.set_open(True)
    field.filled.set_open(True)
    row.text.focus_input()
    row.text.editor.selectAll()
    QTest.keyClicks(row.text.editor, "Dit deden wij op 3 maart.")
    row.text.flush()
    bench.page.jump("nieuwe_feiten")
    bench.answer("tijd_uitkomst", "Iets anders.")
    assert row.text.value() == "Dit deden wij op 3 maart."
    row.confirm.click()
    bench.settle()
    norm = next(n for n in bench.dossier().beoordeling.normen if n.norm == row.stand.norm.nummer)
    assert (norm.zin, norm.bevestigd) == ("Dit deden wij op 3 maart.", True)


def test_a_form_that_is_refused_keeps_its_words_and_stays_open(bench: Bench) -> None:
    form = OverlegForm(lambda: bench.page._werk.today())
    registering = bench.services.registering
    dialog = FormDialog(
        "Overleg", form, lambda o: registering.add_overleg(bench.dossier_id, o), bench.page._werk
    )
    before = len(bench.dossier().beoordeling.overleggen)
    dialog.ask()
    form.uitkomst.focus_input()
    QTest.keyClicks(form.uitkomst.editor, "Wij wachten een week.")
    dialog.save.click()
    bench.settle()
    assert dialog.isVisible()
    assert "naam" in dialog.bar.text().lower()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "typed words are not thrown away by one key"
    question = dialog.findChild(QDialog)
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClicks(form.wie.line, "J. Vermeer")
    QTest.keyClick(form.uitkomst.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    overleggen = bench.dossier().beoordeling.overleggen
    assert len(overleggen) == before + 1
    assert overleggen[-1].uitkomst == "Wij wachten een week."


def test_a_contact_form_gives_back_what_it_was_filled_with(bench: Bench) -> None:
    dossier = bench.dossier()
    assert dossier.contactmomenten
    for moment in dossier.contactmomenten:
        form = ContactForm(lambda: bench.page._werk.today())
        form.fill(moment, dossier)
        back: Contactmoment = form.value()
        assert back == moment
        form.deleteLater()


def test_a_yes_or_no_is_stored_at_once(bench: Bench) -> None:
    bench.page.jump("open_vragen")
    field = bench.page.pages["proces"].boxes["open_vragen"].field
    assert isinstance(field, YesNo)
    field.buttons[True].click()
    bench.settle()
    assert bench.dossier().beoordeling.antwoorden["open_vragen"] == "ja"


def test_when_it_is_narrow_the_steps_are_one_drop_down_and_f6_shows_the_facts(bench: Bench) -> None:
    bench.page.resize(860, 700)
    QApplication.processEvents()
    assert not bench.page.nav.choice.isHidden() and bench.page.nav.isHidden()
    assert bench.page.facts.isHidden()
    bench.page.jump("proces")
    focus = bench.focus()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_F6)
    assert not bench.page.facts.isHidden()
    QTest.keyClick(bench.page.facts, Qt.Key.Key_Escape)
    assert bench.page.facts.isHidden()
