"""The practice dossiers as data, and the practice vault they fill."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.services.oefendossier import read_oefendossier, read_organisatie
from begrenzen_desktop.services.practising import VOLGORDE, load_oefendossiers, load_verwachtingen, oefenmap
from begrenzen_desktop.services.vaulting import Vaulting

NU = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)


def test_every_practice_dossier_names_its_origin_and_has_an_expectation() -> None:
    dossiers = load_oefendossiers()
    assert [oefen.id for oefen in dossiers] == list(VOLGORDE)
    assert set(load_verwachtingen()) == set(VOLGORDE)
    for oefen in dossiers:
        bron = "gemeente Utrecht" if oefen.regeling else "Nationale ombudsman"
        assert bron in oefen.herkomst and "verzonnen" in oefen.herkomst
        assert oefen.klok.tzinfo is dt.UTC


def test_the_files_hold_facts_and_answers_only() -> None:
    for naam in VOLGORDE:
        tekst = (oefenmap() / f"{naam}.toml").read_text(encoding="utf-8")
        assert "open_punten" not in tekst and "[verwacht" not in tekst


def test_the_clock_of_a_dossier_is_dutch_time() -> None:
    assert read_oefendossier(oefenmap() / "a.toml").klok == dt.datetime(2026, 7, 2, 7, 15, tzinfo=dt.UTC)


def test_the_invented_organisation_has_signatories_with_a_mandate() -> None:
    profiel, ondertekenaars = read_organisatie(oefenmap() / "organisatie.toml")
    assert profiel.naam == "Gemeente Waterveen"
    assert any(persoon.may_sign("stop-klacht", dt.date(2026, 9, 3)) for persoon in ondertekenaars)
    assert not any(persoon.naam == profiel.behandelaar for persoon in ondertekenaars)


def test_a_practice_vault_holds_every_dossier_marked_as_practice(tmp_path: Path) -> None:
    kluis = Vaulting(tmp_path, lambda: NU).open_practice()
    try:
        regels = kluis.services.overview.dossiers()
        assert len(regels) == len(VOLGORDE)
        assert all(kluis.services.dossiers.get(regel.id).oefening for regel in regels)
        assert kluis.services.settings.profiel().naam == "Gemeente Waterveen"
    finally:
        kluis.close()


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ('kanaal = "telefoon"', 'kanaal = "duif"', "'duif' kan niet bij 'kanaal'"),
        ("minuten = 20", 'minuten = "kort"', "'minuten' heeft niet de goede vorm"),
        ("medewerker = ", "collega = ", "'collega' ontbreekt of hoort hier niet"),
        ("op_afstand = true", 'op_afstand = "ja"', "'op_afstand' heeft niet de goede vorm"),
        ('nieuwe_feiten = "nee"', "nieuwe_feiten = false", "een antwoord heeft niet de goede vorm"),
    ],
)
def test_a_value_that_does_not_fit_is_named(tmp_path: Path, oud: str, nieuw: str, zin: str) -> None:
    tekst = (oefenmap() / "b.toml").read_text(encoding="utf-8")
    assert oud in tekst
    bestand = tmp_path / "b.toml"
    bestand.write_text(tekst.replace(oud, nieuw), encoding="utf-8")
    with pytest.raises(BegrenzenError) as fout:
        read_oefendossier(bestand)
    assert zin in str(fout.value)
