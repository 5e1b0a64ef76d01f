"""Vandaag and the settings."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.beoordeling import Beslissing, Beslissingkeuze, Conclusie
from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.overzicht import Vandaaggroep
from begrenzen_desktop.domain.profiel import Ombudsman, Ondertekenaar, Organisatieprofiel
from begrenzen_desktop.domain.termijn import Termijnsoort
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.bewaken import refresh_termijnen
from begrenzen_desktop.services.overview import Overview, make_regels
from begrenzen_desktop.services.remembering import Remembering
from begrenzen_desktop.services.settings import Settings
from begrenzen_desktop.storage.antwoorden import save_antwoorden
from begrenzen_desktop.storage.beslissingen import save_beslissing
from begrenzen_desktop.storage.brieven import save_brief
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.vandaag import Taakrij
from tests.unit.services.conftest import Clock

WOENSDAG = dt.date(2026, 3, 4)


@pytest.fixture
def settings(store: Store) -> Settings:
    return Settings(store, Catalogus())


@pytest.fixture
def remembering(store: Store) -> Remembering:
    return Remembering(store)


def test_letters_wait_where_they_stand(
    overview: Overview, store: Store, dossier: Dossier, clock: Clock
) -> None:
    brief = Brief(id="l1", dossier_id=dossier.id, soort="stop-klacht", gemaakt_op=clock())
    groepen = []
    for status in Briefstatus:
        with store.transaction() as tx:
            save_brief(tx, replace(brief, status=status))
        groepen.append([regel.groep for regel in overview.today().regels])
    assert groepen == [
        [Vandaaggroep.DEZE_WEEK],
        [Vandaaggroep.WACHT_OP_ANDER],
        [Vandaaggroep.TE_LAAT_EN_VANDAAG],
        [Vandaaggroep.OPEN],
    ]


def test_the_recovery_sheet_is_asked_for_from_the_first_dossier_until_it_is_made(
    overview: Overview, remembering: Remembering, request: pytest.FixtureRequest
) -> None:
    assert not overview.today().herstelblad_herinnering
    request.getfixturevalue("dossier")
    assert overview.today().herstelblad_herinnering
    remembering.note_herstelblad()
    beeld = overview.today()
    assert not beeld.herstelblad_herinnering
    assert (beeld.open_dossiers, beeld.backup_leeftijd) == (1, 2)


def test_an_internal_note_waits_for_colleagues_not_for_a_signature(
    overview: Overview, store: Store, dossier: Dossier, clock: Clock
) -> None:
    with store.transaction() as tx:
        for soort in ("intern-bericht", "besluitnotitie"):
            save_brief(
                tx,
                Brief(
                    id=soort,
                    dossier_id=dossier.id,
                    soort=soort,
                    gemaakt_op=clock(),
                    status=Briefstatus.VASTGESTELD,
                ),
            )
    (regel,) = overview.today().regels
    assert (regel.wat, regel.groep) == ("Intern bericht doorgeven", Vandaaggroep.DEZE_WEEK)


@pytest.mark.parametrize(
    ("dagen", "groep"),
    [(-1, "te-laat-en-vandaag"), (0, "te-laat-en-vandaag"), (4, "deze-week"), (5, "later")],
)
def test_a_review_date_comes_nearer_day_by_day(dagen: int, groep: str) -> None:
    dag = WOENSDAG + dt.timedelta(days=dagen)
    soort = Termijnsoort.HERBEOORDELING
    rij = Taakrij("termijn", "d", soort, soort, dag, "", None, 0, 0, "2026-0001", "meneer A.", None)
    (vandaag,) = make_regels((rij,), WOENSDAG)
    assert (vandaag.groep, vandaag.dossier) == (groep, "meneer A., 2026-0001")


def test_the_day_of_hearing_after_an_urgent_letter_is_a_task_until_there_is_a_decision(
    overview: Overview, store: Store, dossier: Dossier, clock: Clock
) -> None:
    beoordeling_id = dossier.beoordeling.id
    with store.transaction() as tx:
        save_antwoorden(tx, beoordeling_id, {"acuut_gevaar": "ja", "direct_horen_op": WOENSDAG})
        refresh_termijnen(tx, dossier.id, clock(), "antwoord")
    (regel,) = overview.today().regels
    assert (regel.wat.startswith("De burger horen"), regel.datum) == (True, WOENSDAG)
    with store.transaction() as tx:
        save_beslissing(
            tx,
            beoordeling_id,
            Beslissing(
                id="b",
                keuze=Beslissingkeuze.STOP_ALLES_TIJDELIJK,
                conclusie=Conclusie.GRENSOVERSCHRIJDEND,
                besloten_door="M. Bakker",
                functie="directeur",
                besloten_op=WOENSDAG,
                vastgesteld_op=clock(),
            ),
        )
        refresh_termijnen(tx, dossier.id, clock(), "beslissing")
    assert [regel for regel in overview.today().regels if regel.wat.startswith("De burger horen")] == []


def test_a_profile_travels_by_file_without_signatories(settings: Settings, tmp_path: Path) -> None:
    profiel = Organisatieprofiel(naam="Gemeente <&>", ombudsman=Ombudsman(naam="Ombudsman Metropool"))
    settings.save_profiel(profiel)
    settings.save_ondertekenaar(Ondertekenaar(id="", naam="M. Bakker", functie="directeur"))
    settings.export_profiel(tmp_path / "profiel.json")
    assert "Bakker" not in (tmp_path / "profiel.json").read_text(encoding="utf-8")
    settings.save_profiel(Organisatieprofiel())
    assert settings.import_profiel(tmp_path / "profiel.json").profiel
    assert settings.profiel() == profiel


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"{",
        b"[]",
        b'{"soort": "x"}',
        b"\xff\xfe",
        b'{"soort":"begrenzen-organisatieprofiel","profiel":{"naam":3}}',
    ],
)
def test_a_damaged_profile_is_refused_and_the_old_one_stays(
    settings: Settings, tmp_path: Path, inhoud: bytes
) -> None:
    settings.save_profiel(Organisatieprofiel(naam="Gemeente"))
    (tmp_path / "stuk.json").write_bytes(inhoud)
    with pytest.raises(BegrenzenError, match="beschadigd"):
        settings.import_profiel(tmp_path / "stuk.json")
    with pytest.raises(BegrenzenError, match="gelezen"):
        settings.import_profiel(tmp_path / "weg.json")
    assert settings.profiel().naam == "Gemeente"


def test_a_profile_may_be_written_by_hand_in_toml(settings: Settings, tmp_path: Path) -> None:
    bestand = tmp_path / "profiel.toml"
    bestand.write_text(
        'soort = "begrenzen-organisatieprofiel"\n[profiel]\nnaam = "Emmen"\n', encoding="utf-8"
    )
    settings.import_profiel(bestand)
    assert settings.profiel() == Organisatieprofiel(naam="Emmen")


def test_screens_remember_what_they_are_told(remembering: Remembering) -> None:
    assert remembering.get("tekstgrootte", 100) == 100
    remembering.set("tekstgrootte", 150)
    assert remembering.get("tekstgrootte", 100) == 150
