"""Dossiers: making, listing, closing and removing them without a trace of words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from begrenzen_desktop.domain.beoordeling import Overleg
from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Betrokkenesoort, Naam, Postadres
from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal, Verzamelmoment
from begrenzen_desktop.domain.dossier import Dossier, Dossierstap
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.services.answering import Answering
from begrenzen_desktop.services.dossiers import Dossiers
from begrenzen_desktop.services.overview import Overview
from begrenzen_desktop.services.registering import Registering
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.vault import unlock
from tests.storage.pages import find_in_pages
from tests.unit.services.conftest import Clock

WOENSDAG = dt.date(2026, 3, 4)


def test_the_numbers_of_a_year_follow_each_other(dossiers: Dossiers, clock: Clock) -> None:
    wie = Betrokkene(Naam("Jansen"))
    assert [dossiers.create(wie, "")[0].kenmerk for _ in range(2)] == ["2026-0001", "2026-0002"]
    clock.moment = dt.datetime(2026, 12, 31, 23, 30, tzinfo=dt.UTC)
    assert dossiers.create(wie, "")[0].kenmerk == "2027-0001"


def test_a_new_dossier_has_its_subject_and_a_tidy_address(dossiers: Dossiers) -> None:
    wie = Betrokkene(Naam("Jansen"), adres=Postadres(postcode="1234ab"))
    dossier, changes = dossiers.create(wie, " De heg\x00 ", oefening=True)
    assert (dossier.onderwerp, dossier.betrokkene.adres.postcode, dossier.oefening) == (
        "De heg",
        "1234 AB",
        True,
    )
    assert dossiers.get(dossier.id) == dossier
    assert changes.dossiers == {dossier.id} and changes.lijst


def test_a_dossier_without_a_name_is_refused(overview: Overview, dossiers: Dossiers) -> None:
    with pytest.raises(OngeldigAntwoord, match="achternaam"):
        dossiers.create(Betrokkene(Naam(" ")), "De heg")
    assert overview.dossiers() == ()


@pytest.mark.parametrize(
    "wie",
    [
        Betrokkene(Naam("x" * 201)),
        Betrokkene(Naam("Jansen"), adres=Postadres(straat="Dorpsstraat " * 30)),
        Betrokkene(Naam("Jansen"), Betrokkenesoort.PAAR, Naam("y" * 50_000)),
    ],
)
def test_a_page_of_text_where_a_name_belongs_is_refused_with_a_remedy(
    overview: Overview, dossiers: Dossiers, wie: Betrokkene
) -> None:
    with pytest.raises(OngeldigAntwoord, match="200 tekens"):
        dossiers.create(wie, "De heg")
    assert overview.dossiers() == ()


def test_a_subject_is_one_line(dossiers: Dossiers, answering: Answering, dossier: Dossier) -> None:
    with pytest.raises(OngeldigAntwoord, match="500 tekens"):
        dossiers.create(Betrokkene(Naam("Jansen")), "De heg " * 100)
    with pytest.raises(OngeldigAntwoord, match="500 tekens"):
        answering.answer(dossier.id, "onderwerp", "De heg " * 100, "s")
    assert dossiers.get(dossier.id).onderwerp == "De heg"


def test_the_list_shows_contacts_per_week_and_the_step(
    overview: Overview, dossiers: Dossiers, registering: Registering, answering: Answering, dossier: Dossier
) -> None:
    for op in (WOENSDAG, WOENSDAG, WOENSDAG - dt.timedelta(days=3), WOENSDAG - dt.timedelta(days=400)):
        registering.add_contact(
            dossier.id, Contactmoment(id="", op=op, kanaal=Kanaal.TELEFOON, tekst="Belde.")
        )
    registering.add_verzamelmoment(
        dossier.id,
        Verzamelmoment(
            id="",
            vanaf=dt.date(2025, 1, 1),
            tot_en_met=dt.date(2025, 2, 1),
            aantal=20,
            kanaal=Kanaal.BALIE,
            herkomst="KCC",
        ),
    )
    (regel,) = overview.dossiers()
    assert regel.contacten_per_week == (0,) * 24 + (1, 2)
    assert (regel.aantal_contacten, regel.laatste_contact) == (24, WOENSDAG)
    assert (regel.betrokkene, regel.onderwerp, regel.stap) == (
        "A. Jansen",
        "De heg",
        Dossierstap.GESIGNALEERD,
    )
    answering.answer(dossier.id, "conclusie", "aanhoudend", "s")
    assert overview.dossiers()[0].stap is Dossierstap.GEANALYSEERD


def test_the_filter_looks_at_name_subject_and_kenmerk(
    overview: Overview, dossiers: Dossiers, dossier: Dossier
) -> None:
    paar = Betrokkene(
        Naam("Berg", voorvoegsel="van den", aanspreekvorm=Aanspreekvorm.HEER),
        Betrokkenesoort.PAAR,
        Naam("Bos", aanspreekvorm=Aanspreekvorm.MEVROUW),
    )
    dossiers.create(paar, "Parkeren")
    assert [regel.onderwerp for regel in overview.dossiers("bos PARK")] == ["Parkeren"]
    assert [regel.onderwerp for regel in overview.dossiers("2026-0001")] == ["De heg"]
    assert overview.dossiers("niemand") == ()


def test_a_closed_dossier_leaves_the_list_and_can_come_back(
    overview: Overview, dossiers: Dossiers, dossier: Dossier
) -> None:
    with pytest.raises(NogNietToegestaan, match="waarom"):
        dossiers.close(dossier.id, " ")
    dossiers.close(dossier.id, "Opgelost.")
    assert overview.dossiers() == () and len(overview.dossiers(include_closed=True)) == 1
    assert dossiers.get(dossier.id).sluitreden == "Opgelost."
    dossiers.reopen(dossier.id, "Er kwam een nieuw bericht.")
    assert len(overview.dossiers()) == 1


def test_everything_recorded_gets_an_id_and_an_event(
    dossiers: Dossiers, registering: Registering, dossier: Dossier
) -> None:
    contact_id = registering.add_contact(
        dossier.id, Contactmoment(id="", op=WOENSDAG, kanaal=Kanaal.BALIE, tekst="geheim")
    ).nieuw_id
    registering.add_klacht(dossier.id, Klacht(id="", omschrijving="geheim"))
    registering.add_overleg(dossier.id, Overleg(id="", wie="geheim", op=WOENSDAG))
    registering.add_eerdere_brief(dossier.id, EerdereBrief(id="", soort="waarschuwing", datum=WOENSDAG))
    bestand_id = registering.add_bestand(dossier.id, "scan.pdf", b"geheim")
    registering.remove_contact(dossier.id, contact_id)
    vol = dossiers.get(dossier.id)
    assert (len(vol.klachten), len(vol.beoordeling.overleggen), len(vol.eerdere_brieven)) == (1, 1, 1)
    assert registering.bestand(bestand_id) == ("scan.pdf", b"geheim")
    events = dossiers.timeline(dossier.id)
    assert [event.soort for event in events] == [
        Gebeurtenissoort.DOSSIER_GEMAAKT,
        Gebeurtenissoort.ANTWOORD_GEGEVEN,
        Gebeurtenissoort.CONTACT_VASTGELEGD,
        Gebeurtenissoort.KLACHT_VASTGELEGD,
        Gebeurtenissoort.OVERLEG_VASTGELEGD,
        Gebeurtenissoort.EERDERE_BRIEF_VASTGELEGD,
        Gebeurtenissoort.BESTAND_TOEGEVOEGD,
        Gebeurtenissoort.CONTACT_VERWIJDERD,
    ]
    assert "geheim" not in repr(events)


def test_what_cannot_be_right_is_refused(registering: Registering, dossier: Dossier) -> None:
    morgen = WOENSDAG + dt.timedelta(days=1)
    with pytest.raises(OngeldigAntwoord, match="toekomst"):
        registering.add_contact(dossier.id, Contactmoment(id="", op=morgen, kanaal=Kanaal.BALIE, tekst="x"))
    with pytest.raises(OngeldigAntwoord, match="toekomst"):
        registering.add_overleg(dossier.id, Overleg(id="", wie="x", op=morgen))
    with pytest.raises(OngeldigAntwoord, match="leeg"):
        registering.add_bestand(dossier.id, "leeg.pdf", b"")
    with pytest.raises(BegrenzenError, match="al verwijderd"):
        registering.remove_klacht(dossier.id, "weg")


def test_removing_asks_for_the_kenmerk_and_leaves_only_the_id(
    overview: Overview, dossiers: Dossiers, dossier: Dossier
) -> None:
    with pytest.raises(OngeldigAntwoord, match="2026-0001"):
        dossiers.delete(dossier.id, "2026-0002")
    dossiers.delete(dossier.id, "2026-0001")
    (event,) = dossiers.timeline(dossier.id)
    assert (event.soort, event.object_id) == (Gebeurtenissoort.DOSSIER_VERWIJDERD, "")
    assert overview.dossiers(include_closed=True) == ()


def test_no_page_on_the_disk_holds_a_word_of_a_dossier_that_was_removed(
    overview: Overview,
    dossiers: Dossiers,
    registering: Registering,
    answering: Answering,
    store: Store,
    tmp_path: Path,
) -> None:
    path = tmp_path / "Balie.kluis"
    key = unlock(path, "vier blauwe fietsen")
    blijft, _ = dossiers.create(Betrokkene(Naam("Blijver")), "BLIJFT")
    weg, _ = dossiers.create(Betrokkene(Naam("GEHEIMWOORD")), "GEHEIMWOORD")
    registering.add_bestand(weg.id, "scan.pdf", b"GEHEIMWOORD" * 50_000)
    registering.add_klacht(weg.id, Klacht(id="", omschrijving="GEHEIMWOORD", uitleg="GEHEIMWOORD " * 800))
    registering.add_contact(
        weg.id,
        Contactmoment(id="", op=WOENSDAG, kanaal=Kanaal.BALIE, tekst="GEHEIMWOORD", citaat="GEHEIMWOORD"),
    )
    for nummer in range(40):  # earlier versions of an answer lie on many pages
        answering.answer(weg.id, "feiten", f"GEHEIMWOORD {nummer} " * 200, f"s{nummer}")
    store.checkpoint()
    assert find_in_pages(path, key, b"GEHEIMWOORD") > 100
    dossiers.delete(weg.id, weg.kenmerk)
    assert find_in_pages(path, key, b"GEHEIMWOORD") == 0
    assert find_in_pages(path, key, b"BLIJFT") > 0
    log = path.with_name(path.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0
    assert [regel.id for regel in overview.dossiers()] == [blijft.id]
