"""Answers: one version per spell, events without words, nothing acknowledged is lost."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from begrenzen_desktop.domain.beoordeling import Afwijking, Normbevestiging
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.services.answering import Answering
from begrenzen_desktop.services.dossiers import Dossiers
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.vault import unlock
from tests.unit.services.conftest import Clock, EenRegeling


def test_one_spell_is_one_version_that_grows(answering: Answering, dossier: Dossier, clock: Clock) -> None:
    begin = clock.moment
    for tekst in ("Hij", "Hij belde", "Hij belde twee keer"):
        answering.answer(dossier.id, "feiten", tekst, "spell-1")
        clock.move(seconds=1)
    answering.answer(dossier.id, "feiten", "Anders", "spell-2")
    eerste, tweede = answering.versions(dossier.id, "feiten")
    assert (eerste.waarde, eerste.vanaf, eerste.tot) == (
        "Hij belde twee keer",
        begin,
        begin + dt.timedelta(seconds=2),
    )
    assert tweede.waarde == "Anders"


def test_the_same_answer_again_changes_nothing(answering: Answering, dossier: Dossier) -> None:
    answering.answer(dossier.id, "feiten", "Hij belde", "spell-1")
    assert answering.answer(dossier.id, "feiten", "Hij belde", "spell-2").dossiers == frozenset()
    assert len(answering.versions(dossier.id, "feiten")) == 1


def test_a_spell_gives_one_event_and_no_event_holds_typed_text(
    answering: Answering, dossiers: Dossiers, dossier: Dossier
) -> None:
    for tekst in ("geheim", "geheim woord"):
        answering.answer(dossier.id, "feiten", tekst, "spell-1")
    events = [event for event in dossiers.timeline(dossier.id) if event.object_id == "feiten"]
    assert [event.soort for event in events] == [Gebeurtenissoort.ANTWOORD_GEGEVEN]
    assert "geheim" not in repr(dossiers.timeline(dossier.id))


def test_typed_text_is_cleaned_on_its_way_in(
    answering: Answering, dossiers: Dossiers, dossier: Dossier
) -> None:
    answering.answer(dossier.id, "feiten", "een\x0btwee\x00\ud800 {{x}} <&>", "spell-1")
    assert dossiers.get(dossier.id).beoordeling.tekst("feiten") == "een\ntwee {{x}} <&>"


def test_every_kind_of_answer_can_be_given_and_taken_back(
    answering: Answering, dossiers: Dossiers, dossier: Dossier
) -> None:
    assert answering.answer(dossier.id, "herbeoordelingsdatum", dt.date(2027, 1, 1), "s").lijst
    assert dossiers.get(dossier.id).beoordeling.datum("herbeoordelingsdatum") == dt.date(2027, 1, 1)
    answering.answer(dossier.id, "herbeoordelingsdatum", None, "s")
    assert dossiers.get(dossier.id).beoordeling.datum("herbeoordelingsdatum") is None


def test_a_value_that_does_not_fit_is_refused_and_not_kept(answering: Answering, dossier: Dossier) -> None:
    with pytest.raises(OngeldigAntwoord):
        answering.answer(dossier.id, "conclusie", "verzonnen", "s")
    assert answering.versions(dossier.id, "conclusie") == ()


def test_a_closed_dossier_takes_no_answers(
    answering: Answering, dossiers: Dossiers, dossier: Dossier
) -> None:
    dossiers.close(dossier.id, "klaar")
    with pytest.raises(NogNietToegestaan):
        answering.answer(dossier.id, "feiten", "nog iets", "s")
    dossiers.reopen(dossier.id, "Er kwam een nieuw bericht.")
    assert answering.answer(dossier.id, "feiten", "nog iets", "s").dossiers == {dossier.id}


def test_an_unknown_dossier_says_so(answering: Answering) -> None:
    with pytest.raises(BegrenzenError, match="bestaat niet meer"):
        answering.answer("weg", "feiten", "x", "s")


def test_norms_and_deviations_are_recorded_and_withdrawn(
    answering: Answering, dossiers: Dossiers, dossier: Dossier
) -> None:
    norm = Normbevestiging(norm=3, zin="Wij belden binnen een week terug.")
    afwijking = Afwijking(open_punt="feiten", reden="Spoed.", door="M. Bakker")
    answering.confirm_norm(dossier.id, norm)
    answering.deviate(dossier.id, afwijking)
    beoordeling = dossiers.get(dossier.id).beoordeling
    assert (beoordeling.normen, beoordeling.afwijkingen) == ((norm,), (afwijking,))
    answering.withdraw_deviation(dossier.id, "feiten")
    assert dossiers.get(dossier.id).beoordeling.afwijkingen == ()
    with pytest.raises(OngeldigAntwoord, match="reden"):
        answering.deviate(dossier.id, Afwijking(open_punt="feiten", reden=" ", door="x"))


_TYPIST = """
import sys
from pathlib import Path
from begrenzen_desktop.services.answering import Answering
from begrenzen_desktop.services.klok import utc_now
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.vault import unlock
from tests.unit.services.conftest import EenRegeling
path = Path(sys.argv[1])
store = open_store(path, unlock(path, "vier blauwe fietsen"), utc_now, path.parent / "kopieen")
answering = Answering(store, EenRegeling(), utc_now)
tekst = ""
while True:
    tekst += "w"
    answering.answer(sys.argv[2], "feiten", tekst, "spell")
    print(len(tekst), flush=True)
"""


@pytest.mark.parametrize("answers", [1, 7, 60])
def test_no_acknowledged_answer_is_lost_by_a_kill(
    store: Store, dossier: Dossier, tmp_path: Path, clock: Clock, answers: int
) -> None:
    store.close()
    path = tmp_path / "Balie.kluis"
    with subprocess.Popen(
        [sys.executable, "-c", _TYPIST, str(path), dossier.id], stdout=subprocess.PIPE, text=True
    ) as typist:
        assert typist.stdout is not None
        acknowledged = 0
        while acknowledged < answers:
            acknowledged = int(typist.stdout.readline())
        typist.kill()
        rest = typist.stdout.read().split("\n")[:-1]
    acknowledged = int(rest[-1]) if rest else acknowledged
    again = open_store(path, unlock(path, "vier blauwe fietsen"), clock, tmp_path / "kopieen")
    kept = Dossiers(again, EenRegeling(), clock).get(dossier.id).beoordeling.tekst("feiten")
    assert again.run_outside("PRAGMA integrity_check") == [("ok",)]
    again.close()
    # At most one answer was written whose acknowledgement the kill cut off.
    assert kept in ("w" * acknowledged, "w" * (acknowledged + 1))
