"""Maatregel en termijnen in the running program: a review by its form, a term that is moved, days added, and midnight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.leerpunt import Leergebied
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.maatregelstand import NIET_VAN_MAATREGEL
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.ui.dossier.close_dialog import CloseDialog
from begrenzen_desktop.ui.dossier.page import VERLOOP
from begrenzen_desktop.ui.forms.form import FormDialog
from begrenzen_desktop.ui.verloop.page import VerloopPage
from begrenzen_desktop.ui.verloop.schuif_form import SchuifForm
from begrenzen_desktop.ui.verloop.stap_form import StapForm
from begrenzen_desktop.ui.widgets import Bar, Expander, Text
from tests.ui.program import Program, now

TODAY = local_date(now())
DAY = dt.timedelta(days=1)
REDEN = " ".join(["Wij zagen opnieuw gedrag dat niet kan en vinden dit nog nodig."] * 3)


class Desk:
    """The page of one dossier with a measure that has run for a month and a complaint that runs."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.services = program.workplace._services
        self.id = self.services.overview.dossiers()[0].id
        begin = TODAY - 30 * DAY
        maatregel = Maatregel(
            hoe=("niet per telefoon", "per brief"), open_route="per brief naar Postbus 10", ingang=begin,
            einde=TODAY + 60 * DAY, herbeoordeling=TODAY,
        )  # fmt: skip
        self.services.guarding.add_stap(
            self.id, Verloopstap(id="", soort=Verloopsoort.INGESTELD, op=begin, maatregel=maatregel)
        )
        self.services.registering.add_klacht(
            self.id, Klacht(id="", omschrijving="De lamp brandt niet", ontvangen_op=TODAY)
        )
        moment = Contactmoment(
            id="",
            op=TODAY - DAY,
            kanaal=Kanaal.TELEFOON,
            tekst="Meneer scheldt.",
            citaat="Prutsers",
            onaanvaardbaar=True,
        )
        self.services.registering.add_contact(self.id, moment)
        program.workplace.open_dossier(self.id)
        program.settle()
        program.workplace.dossier.page.tabs.setCurrentIndex(VERLOOP)
        program.settle()

    @property
    def page(self) -> VerloopPage:
        return self.program.workplace.dossier.verloop

    def press(self, name: str) -> None:
        buttons = [
            b
            for b in self.page.findChildren(QPushButton)
            if b.accessibleName().startswith(name) or b.text() == name
        ]
        next(b for b in buttons if not b.isHidden()).click()
        self.program.settle()

    def dialog(self) -> FormDialog[object]:
        return self.page.findChildren(FormDialog)[-1]

    def save(self) -> None:
        self.dialog().save.click()
        self.program.settle()

    def words(self, widget: QWidget) -> str:
        return " ".join(label.text() for label in widget.findChildren(Text) if not label.isHidden())


@pytest.fixture
def desk(qapp: QApplication, program: Program, kluis: Path) -> Iterator[Desk]:
    program.open_fully(kluis)
    return_desk = Desk(program)
    yield return_desk


def test_the_measure_says_how_it_stands_and_what_can_be_done(desk: Desk) -> None:
    assert desk.page.status.text() == "Van kracht, nu opnieuw bekijken."
    assert "niet per telefoon; per brief" in desk.page.lines.text()
    shown = {soort for soort, button in desk.page.acts.items() if not button.isHidden()}
    assert shown == set(Verloopsoort) - NIET_VAN_MAATREGEL
    assert "Van " in desk.page.life.accessibleDescription()


def test_a_review_without_a_reason_is_refused_and_keeps_what_was_typed(desk: Desk) -> None:
    desk.press("Opnieuw bekijken")
    form = desk.dialog().form
    assert isinstance(form, StapForm)
    form.door.line.setText("K. Jansen")
    desk.save()
    assert "Vul in wie dit heeft besloten" in desk.dialog().bar.text() and form.door.value() == "K. Jansen"
    form.functie.line.setText("directeur")
    desk.save()
    assert "De reden ontbreekt" in desk.dialog().bar.text()


def test_an_extension_by_its_form_waits_for_its_letter(desk: Desk) -> None:
    desk.press("Opnieuw bekijken")
    form = desk.dialog().form
    assert isinstance(form, StapForm)
    form.uitkomst.fill(Verloopuitkomst.VERLENGEN)
    form._show_fields()
    form.einde.fill(TODAY + 120 * DAY)
    form.opnieuw.fill(TODAY + 60 * DAY)
    form.reden.fill(REDEN)
    form.door.line.setText("K. Jansen")
    form.functie.line.setText("directeur")
    desk.save()
    assert "Zonder recente feiten kan verlengen niet" in desk.dialog().bar.text()
    box = next(iter(form.contacten.buttons.values()))
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    desk.save()
    assert "wacht op de brief" in desk.page.words.text()
    desk.press("Brief beginnen: Opnieuw bekeken")
    brief = desk.services.dossiers.get(desk.id).brieven[-1]
    assert (brief.soort, bool(brief.betreft)) == ("herbeoordeling", True)


def test_stopping_asks_neither_days_nor_lines(desk: Desk) -> None:
    desk.press("Opnieuw bekijken")
    form = desk.dialog().form
    assert isinstance(form, StapForm)
    form.uitkomst.fill(Verloopuitkomst.STOPPEN)
    form._show_fields()
    assert all(
        field.isHidden()
        for field in (form.blijft, form.erbij, form.route, form.ingang, form.einde, form.opnieuw)
    )
    assert not form.reden.isHidden()


def test_every_term_explains_its_day_and_an_own_norm_can_be_moved(desk: Desk) -> None:
    why = [
        e
        for e in desk.page.terms.findChildren(Expander)
        if "antwoord op een klacht" in e.button.accessibleName()
    ]
    why[0].set_open(True)
    words = desk.words(why[0])
    assert "6 weken later is" in words and "art. 9:11 lid 1 Awb" in words
    desk.press("Later zetten: bevestiging van ontvangst")
    form = desk.dialog().form
    assert isinstance(form, SchuifForm)
    form.dagen.line.setText("een week")
    desk.save()
    assert "Vul een heel aantal dagen in" in desk.dialog().bar.text()
    form.dagen.line.setText("7")
    form.reden.fill("De post ligt stil.")
    desk.save()
    assert [w.reden for w in desk.services.termijnen.view(desk.id).wijzigingen] == ["De post ligt stil."]


def test_a_day_added_in_the_settings_moves_the_terms_and_says_how_many(desk: Desk) -> None:
    program = desk.program
    laatste = next(
        b for b in desk.services.termijnen.view(desk.id).bewakingen if b.id.startswith("afdoening")
    ).termijn.datum
    program.window.show_screen("instellingen")
    program.settle()
    form = program.workplace.settings.page.feestdagen
    form.datum.fill(laatste)
    form._add()
    program.settle()
    assert "Vul bij elke dag een naam in" in form.bar.text()
    form.naam.line.setText("sluiting bij besluit")
    form.bron.line.setText("Stcrt. 2026, 100")
    form._add()
    for _ in range(4):
        program.settle()
    assert "1 termijn is verschoven" in program.workplace.settings.page.bar.text()
    nieuw = next(
        b for b in desk.services.termijnen.view(desk.id).bewakingen if b.id.startswith("afdoening")
    ).termijn.datum
    assert nieuw > laatste


def test_after_midnight_what_shows_is_read_again(desk: Desk) -> None:
    place = desk.program.workplace
    told: list[object] = []
    place.hub.changed.connect(told.append)
    place._see_the_day()
    assert told == []
    place._day = TODAY - 14 * DAY
    place._see_the_day()
    desk.program.settle()
    assert len(told) == 1 and place._day == TODAY


def test_closing_asks_why_and_what_changes(qtbot: QtBot) -> None:
    dialog = CloseDialog()
    qtbot.addWidget(dialog)
    dialog.accept()
    assert "De reden ontbreekt" in dialog.bar.text()
    dialog.reden.line.setText("Het is afgerond.")
    dialog.gebied.fill(Leergebied.BRIEF)
    dialog.accept()
    assert "wat jullie veranderen" in dialog.bar.text() and dialog.reden.value() == "Het is afgerond."
    dialog.tekst.line.setText("De ontvangstbevestiging noemt voortaan de laatste dag.")
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted and dialog.leerpunt.gebied is Leergebied.BRIEF


def test_a_second_measure_beside_one_that_holds_is_refused(desk: Desk) -> None:
    desk.page._ask_step(Verloopsoort.INGESTELD)
    form = desk.dialog().form
    assert isinstance(form, StapForm)
    form.erbij.fill("niet aan de balie")
    form.route.line.setText("per brief naar Postbus 10")
    form.ingang.fill(TODAY)
    form.einde.fill(TODAY + 30 * DAY)
    form.opnieuw.fill(TODAY + 15 * DAY)
    desk.save()
    assert "Er geldt al een maatregel" in desk.dialog().bar.text()
    assert form.erbij.value() == "niet aan de balie"


def test_a_dossier_whose_regeling_is_missing_says_so_and_keeps_its_terms(desk: Desk) -> None:
    vault = desk.program.entrance._vault
    assert vault is not None
    with vault._store.transaction() as tx:
        tx.execute("UPDATE beoordeling SET regeling_datum = '2031-01-01'")
    desk.program.window.show_screen("dossiers")
    desk.program.workplace.open_dossier(desk.id)
    desk.program.settle()
    desk.program.workplace.dossier.page.tabs.setCurrentIndex(1)
    desk.program.settle()
    shown = " ".join(bar.text() for bar in desk.program.window.findChildren(Bar) if bar.isVisible())
    assert "is niet gevonden. Werk Begrenzen bij" in shown
    desk.program.workplace.dossier.page.tabs.setCurrentIndex(VERLOOP)
    desk.program.settle()
    assert "Van kracht" in desk.page.status.text()
