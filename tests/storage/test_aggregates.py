"""What goes into the vault comes out of it, whatever it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.beoordeling import Beoordeling, Beslissing, Beslissingkeuze, Conclusie
from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.profiel import Mandaat, Ombudsman, Ondertekenaar, Organisatieprofiel, Venster
from begrenzen_desktop.domain.regeling import Waarde
from begrenzen_desktop.storage.beslissingen import save_beslissing
from begrenzen_desktop.storage.bestanden import add_bestand, load_bestand
from begrenzen_desktop.storage.brieven import load_brief, remove_brief, save_brief
from begrenzen_desktop.storage.contacten import load_contactmomenten, remove_contactmoment, save_contactmoment
from begrenzen_desktop.storage.dossiers import insert_dossier, load_dossier, next_kenmerk, remove_dossier
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.profielen import (
    load_ondertekenaars,
    load_profiel,
    remove_ondertekenaar,
    save_ondertekenaar,
    save_profiel,
)
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.values import dump_waarde, parse_waarde
from begrenzen_desktop.storage.vault import create_vault
from tests.storage import dossiers_made as made

MOMENT = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
many = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


@pytest.fixture(scope="module")
def kluis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("kluis")
    path = folder / "Proef.kluis"
    key = create_vault(path, "vier blauwe fietsen", FAST_PARAMS).key
    store = open_store(path, key, lambda: MOMENT, folder / "kopieen", create=True)
    yield store
    store.close()


def put(store: Store, dossier: Dossier) -> Dossier:
    with store.transaction() as tx:
        insert_dossier(tx, dossier)
    with store.transaction() as tx:
        return load_dossier(tx, dossier.id)


@many
@given(dossier=made.dossiers())
def test_any_dossier_comes_back_as_it_was_saved(kluis: Store, dossier: Dossier) -> None:
    try:
        assert put(kluis, dossier) == dossier
    finally:
        with kluis.transaction() as tx:
            remove_dossier(tx, dossier.id)


@many
@given(waarde=made.waarden)
def test_any_answer_comes_back_as_it_was_given(waarde: Waarde) -> None:
    assert parse_waarde(dump_waarde(waarde)) == waarde


@many
@given(
    profiel=st.builds(
        Organisatieprofiel,
        naam=made.tekst,
        orgaan=made.tekst,
        ombudsman=st.builds(Ombudsman, made.tekst, made.tekst),
        venster=st.builds(Venster, st.integers(0, 100), st.integers(0, 100)),
        gesprek_bij_aanhoudend=st.booleans(),
    )
)
def test_any_profile_comes_back_as_it_was_saved(kluis: Store, profiel: Organisatieprofiel) -> None:
    with kluis.transaction() as tx:
        save_profiel(tx, profiel)
    with kluis.transaction() as tx:
        assert load_profiel(tx) == profiel


def test_a_signatory_keeps_his_mandates(kluis: Store) -> None:
    mandaten = (Mandaat("stop-klacht", dt.date(2026, 1, 1), None, "art. 4"), Mandaat())
    wethouder = Ondertekenaar(id="o1", naam="M. Bakker", functie="directeur", mandaten=mandaten)
    with kluis.transaction() as tx:
        save_ondertekenaar(tx, wethouder)
    with kluis.transaction() as tx:
        assert load_ondertekenaars(tx) == (wethouder,)
        assert remove_ondertekenaar(tx, "o1")
        assert not remove_ondertekenaar(tx, "o1")


@many
@given(dossier=made.dossiers(), contact=made.contacten)
def test_a_contact_is_changed_where_it_stands_and_can_be_removed(
    kluis: Store, dossier: Dossier, contact: Contactmoment
) -> None:
    put(kluis, replace(dossier, contactmomenten=()))
    with kluis.transaction() as tx:
        assert save_contactmoment(tx, dossier.id, contact)
        assert not save_contactmoment(tx, dossier.id, replace(contact, tekst="anders"))
        assert load_contactmomenten(tx, dossier.id) == (replace(contact, tekst="anders"),)
        assert remove_contactmoment(tx, dossier.id, contact.id)
        assert load_contactmomenten(tx, dossier.id) == ()
        remove_dossier(tx, dossier.id)


@pytest.fixture
def dossier(kluis: Store) -> Iterator[Dossier]:
    value = Dossier(
        id="d1",
        kenmerk="2026-0001",
        betrokkene=Betrokkene(Naam("Jansen")),
        behandelaar="",
        aangemaakt_op=MOMENT,
        gewijzigd_op=MOMENT,
        beoordeling=Beoordeling(id="b1", regeling_id="r", regeling_datum=dt.date(2022, 12, 1)),
    )
    yield put(kluis, value)
    with kluis.transaction() as tx:
        remove_dossier(tx, "d1")


def test_a_frozen_letter_refuses_other_words_but_accepts_its_signature(
    kluis: Store, dossier: Dossier
) -> None:
    brief = Brief(
        id="l1", dossier_id=dossier.id, soort="stop-klacht", gemaakt_op=MOMENT, velden={"slot": "Dag"}
    )
    with kluis.transaction() as tx:
        save_brief(tx, brief)
        bevroren = add_bestand(tx, "f1", dossier.id, "brief.docx", b"bytes", MOMENT)
        brief = replace(brief, status=Briefstatus.VASTGESTELD, vastgesteld=bevroren)
        save_brief(tx, brief)
    with kluis.transaction() as tx:
        with pytest.raises(BegrenzenError, match="vastgesteld"):
            save_brief(tx, replace(brief, velden={"slot": "Anders"}))
        with pytest.raises(BegrenzenError, match="vastgesteld"):
            save_brief(tx, replace(brief, status=Briefstatus.CONCEPT))
        with pytest.raises(BegrenzenError, match="vastgesteld"):
            remove_brief(tx, brief.id)
        save_brief(tx, replace(brief, status=Briefstatus.ONDERTEKEND))
        assert load_brief(tx, brief.id).status is Briefstatus.ONDERTEKEND
        assert load_bestand(tx, "f1") == ("brief.docx", b"bytes")


def test_a_file_that_was_altered_is_not_given_out(kluis: Store, dossier: Dossier) -> None:
    with kluis.transaction() as tx:
        add_bestand(tx, "f2", dossier.id, "scan.pdf", b"scan", MOMENT)
        tx.execute("UPDATE bestand SET inhoud = x'00' WHERE id = 'f2'")
    with kluis.transaction() as tx, pytest.raises(BegrenzenError, match="beschadigd"):
        load_bestand(tx, "f2")


def test_a_decision_is_taken_once(kluis: Store, dossier: Dossier) -> None:
    beslissing = Beslissing(
        id="s1",
        keuze=Beslissingkeuze.VOORTZETTEN,
        conclusie=Conclusie.GEEN,
        besloten_door="M. Bakker",
        functie="directeur",
        besloten_op=MOMENT.date(),
        vastgesteld_op=MOMENT,
    )
    with kluis.transaction() as tx:
        save_beslissing(tx, dossier.beoordeling.id, beslissing)
        with pytest.raises(NogNietToegestaan, match="al vastgesteld"):
            save_beslissing(tx, dossier.beoordeling.id, replace(beslissing, id="s2"))
        assert load_dossier(tx, dossier.id).beoordeling.beslissing == beslissing


def test_a_kenmerk_is_never_given_twice_even_after_removal(kluis: Store) -> None:
    with kluis.transaction() as tx:
        eerste, tweede = next_kenmerk(tx, 2031), next_kenmerk(tx, 2031)
    assert (eerste, tweede) == ("2031-0001", "2031-0002")
    with kluis.transaction() as tx:
        assert next_kenmerk(tx, 2032) == "2032-0001"


def test_a_dossier_that_is_gone_says_so(kluis: Store) -> None:
    with kluis.transaction() as tx, pytest.raises(BegrenzenError, match="bestaat niet meer"):
        load_dossier(tx, "weg")
