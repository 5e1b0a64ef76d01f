"""A dossier on a regeling of an organisation's own: from the first question to a measure in its own words, on its own version."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.regelingbestand import check_bestand, make_begin
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.letters.grens import HERHALING, SCHELDEN, UITNODIGING
from tests.letters.test_grens_flow import Day, answer_before, answer_measure, open_points, post
from tests.letters.test_lettering import fill

WACHTZIN = "vier losse woorden samen"
EIGEN = """
[briefteksten.maatregel]
kop_maatregel = "Dit spreken wij met u af in Waterveen"
"""


def write_regeling(datum: dt.date, kop: str = "Dit spreken wij met u af in Waterveen") -> Path:
    """Make a regeling of our own that needs one more answer, and check it as its maker would."""
    pad = make_begin("onze-regeling", "Onze regeling", "Gemeente Waterveen", datum)
    tekst = pad.read_text("utf-8").replace(
        'bron = ["eigen", "onze werkwijze"]',
        'bron = ["eigen", "onze werkwijze"]\nnodig_voor = ["stop-alles-tijdelijk"]',
    )
    eigen = EIGEN.replace("Dit spreken wij met u af in Waterveen", kop)
    pad.write_text(tekst + eigen, "utf-8")
    assert check_bestand(pad) == ()
    return pad


def decide_measure(services: Services, dossier_id: str, day: Day) -> None:
    """Go from the answers to a decision, as in the guide."""
    registering = services.registering
    answer_before(services, dossier_id)
    registering.add_contact(dossier_id, replace(SCHELDEN, id=""))
    registering.add_gesprek(dossier_id, replace(UITNODIGING, id=""))
    post(services, dossier_id, "waarschuwing", day.op)
    day.op = dt.date(2026, 12, 11)
    (gesprek,) = services.dossiers.get(dossier_id).gesprekken
    registering.change_gesprek(dossier_id, replace(gesprek, uitkomst=Gespreksuitkomst.NIET_VERSCHENEN))
    post(services, dossier_id, "gespreksverslag", day.op)
    day.op = dt.date(2026, 12, 14)
    registering.add_contact(dossier_id, replace(HERHALING, id="", op=day.op))
    answer_measure(services, dossier_id, day.op)


def test_a_dossier_on_a_third_regeling_goes_on_to_a_measure_in_its_own_words(tmp_path: Path) -> None:
    write_regeling(dt.date(2026, 1, 1))
    day = Day()
    day.op = dt.date(2026, 11, 23)
    vaulting = Vaulting(tmp_path / "kluizen", day, FAST_PARAMS)
    kluis, _ = vaulting.create("proef", WACHTZIN)
    services = kluis.services
    services.settings.choose_regeling("onze-regeling")
    dossier_id = fill(services)
    assert services.dossiers.get(dossier_id).beoordeling.regeling_id == "onze-regeling"
    decide_measure(services, dossier_id, day)
    assert open_points(services, dossier_id) == {"vraag-meegekeken"}  # the question of this regeling alone
    services.answering.answer(dossier_id, "meegekeken", "S. Kuiper, 14 december 2026", "t")
    services.deciding.decide(dossier_id)
    brief_id = post(services, dossier_id, "maatregel", day.op)
    regels = read_regels(services.lettering.concept(brief_id))
    assert "Dit spreken wij met u af in Waterveen" in regels

    # A newer version is for new dossiers; this one keeps the version it began with, also after opening again.
    write_regeling(dt.date(2026, 12, 1), "Zo gaan wij in Waterveen met elkaar om")
    kluis.close()
    kluis = vaulting.open(kluis.path, WACHTZIN)
    services = kluis.services
    oud = services.dossiers.get(dossier_id).beoordeling
    nieuw = services.dossiers.get(fill(services)).beoordeling
    assert (oud.regeling_datum, nieuw.regeling_datum) == (dt.date(2026, 1, 1), dt.date(2026, 12, 1))
    gepind = services.regeling.get(oud.regeling_id, oud.regeling_datum)
    assert gepind.briefteksten["maatregel"]["kop_maatregel"] == "Dit spreken wij met u af in Waterveen"
    kluis.close()


def test_a_version_that_is_gone_is_told_and_the_dossier_is_not_moved_to_another(tmp_path: Path) -> None:
    pad = write_regeling(dt.date(2026, 1, 1))
    day = Day()
    day.op = dt.date(2026, 11, 23)
    vaulting = Vaulting(tmp_path / "kluizen", day, FAST_PARAMS)
    kluis, _ = vaulting.create("proef", WACHTZIN)
    kluis.services.settings.choose_regeling("onze-regeling")
    dossier_id = fill(kluis.services)
    kluis.close()
    write_regeling(dt.date(2026, 12, 1))
    pad.unlink()

    kluis = vaulting.open(kluis.path, WACHTZIN)
    beoordeling = kluis.services.dossiers.get(dossier_id).beoordeling
    assert beoordeling.regeling_datum == dt.date(2026, 1, 1)
    with pytest.raises(BegrenzenError, match="van 01-01-2026 is niet gevonden"):
        kluis.services.answering.answer(dossier_id, "feiten", "Iets.", "t")
    kluis.close()
