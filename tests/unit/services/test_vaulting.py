"""Kluizen: made, opened, closed with a copy, and thrown away after practising."""

from __future__ import annotations

from pathlib import Path

import pytest

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.unit.services.conftest import Clock

WACHTZIN = "vier blauwe fietsen zingen"


@pytest.fixture
def vaulting(tmp_path: Path, clock: Clock) -> Vaulting:
    return Vaulting(tmp_path / "kluizen", clock, FAST_PARAMS)


def test_a_dossier_is_there_again_after_closing_and_opening(vaulting: Vaulting) -> None:
    kluis, _ = vaulting.create("Balie", WACHTZIN)
    kluis.services.dossiers.create(Betrokkene(Naam("Jansen")), "De heg")
    assert kluis.close() is not None
    (bestand,) = vaulting.list_vaults()
    assert bestand.naam == "Balie"
    again = vaulting.open(bestand.path, WACHTZIN)
    assert [regel.onderwerp for regel in again.services.overview.dossiers()] == ["De heg"]
    assert again.close() is None, "nothing changed, so no new copy"


def test_every_close_with_changes_makes_a_copy_and_its_age_is_known(vaulting: Vaulting, clock: Clock) -> None:
    kluis, _ = vaulting.create("Balie", WACHTZIN)
    assert kluis.backup_age() is None
    kluis.close()
    clock.move(days=3)
    again = vaulting.open(vaulting.list_vaults()[0].path, WACHTZIN)
    assert again.services.overview.today().backup_leeftijd == 3
    again.services.remembering.set("tekstgrootte", 150)
    again.close()
    assert len(again.backups()) == 2


def test_closing_twice_is_harmless(vaulting: Vaulting) -> None:
    kluis, _ = vaulting.create("Balie", WACHTZIN)
    kluis.close()
    assert kluis.close() is None


def test_the_recovery_code_opens_it_and_a_new_passphrase_can_be_chosen(vaulting: Vaulting) -> None:
    kluis, code = vaulting.create("Balie", WACHTZIN)
    path = kluis.path
    kluis.close()
    again = vaulting.open_with_recovery(path, code)
    again.choose_passphrase("drie groene bussen fluiten")
    again.close()
    with pytest.raises(BegrenzenError, match="wachtzin"):
        vaulting.open(path, WACHTZIN)
    vaulting.change_passphrase(path, "drie groene bussen fluiten", WACHTZIN)
    vaulting.open(path, WACHTZIN).close()


def test_a_kluis_opens_once_at_a_time(vaulting: Vaulting) -> None:
    kluis, _ = vaulting.create("Balie", WACHTZIN)
    with pytest.raises(BegrenzenError, match="al open"):
        vaulting.open(kluis.path, WACHTZIN)
    kluis.close()


def test_a_copy_comes_back_under_another_name(vaulting: Vaulting) -> None:
    kluis, _ = vaulting.create("Balie", WACHTZIN)
    kluis.services.dossiers.create(Betrokkene(Naam("Jansen")), "De heg")
    copy = kluis.close()
    assert copy is not None
    path = vaulting.restore_backup(copy.path, "Balie terug")
    terug = vaulting.open(path, WACHTZIN)
    assert len(terug.services.overview.dossiers()) == 1
    terug.close()


def test_practising_leaves_nothing_behind(vaulting: Vaulting) -> None:
    practice = vaulting.open_practice(fill=False)
    folder = practice.path.parent
    assert practice.is_practice and practice.services.overview.dossiers() == ()
    practice.services.dossiers.create(Betrokkene(Naam("Oefening")), "Iets", oefening=True)
    assert practice.close() is None
    assert not folder.exists() and vaulting.list_vaults() == ()


@pytest.mark.parametrize("naam", ["", "  ", "a/b", "..", "con", "x" * 61, "a\nb"])
def test_a_name_that_cannot_be_a_file_is_refused(vaulting: Vaulting, naam: str) -> None:
    with pytest.raises(OngeldigAntwoord):
        vaulting.create(naam, WACHTZIN)


def test_a_kluis_that_was_moved_says_so(vaulting: Vaulting, tmp_path: Path) -> None:
    with pytest.raises(BegrenzenError, match="niet meer op deze plek"):
        vaulting.open(tmp_path / "weg.kluis", WACHTZIN)
