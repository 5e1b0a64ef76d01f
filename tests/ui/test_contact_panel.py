"""The panel of a new contact: whoever types at once finds nothing in it of the contact before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest

from tests.ui.program import Program


def test_what_was_marked_on_one_contact_is_not_on_the_next_however_soon_one_types(
    program: Program, kluis: Path
) -> None:
    program.open_fully(kluis)
    work = program.workplace
    dossier_id = work._services.overview.dossiers()[0].id
    work.open_dossier(dossier_id)
    program.settle()
    work.dossier.ask_contact()
    program.settle()
    form = work.dossier.contact.form
    QTest.keyClicks(form.tekst.editor, "Belde en schold.")
    form.more.set_open(True)
    QTest.keyClicks(form.citaat.editor, "Prutsers")
    form.onaanvaardbaar.setChecked(True)
    form.op.fill(form.op.value())
    work.dossier.contact.store()
    for _ in range(3):
        program.settle()
    work.dossier.ask_contact()
    QTest.keyClicks(form.tekst.editor, "Vroeg iets gewoons.")  # before the dossier was read
    assert not form.more.is_open()
    work.dossier.contact.store()
    for _ in range(3):
        program.settle()
    laatste = next(
        m for m in work._services.dossiers.get(dossier_id).contactmomenten if m.tekst == "Vroeg iets gewoons."
    )
    assert not laatste.onaanvaardbaar and laatste.citaat == "" and laatste.beoordeeld_als == ""
