"""Searching finds what was typed, in whichever dossier and however it was written."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Naam
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal
from begrenzen_desktop.domain.treffer import Treffersoort, make_fragment
from begrenzen_desktop.services.answering import Answering
from begrenzen_desktop.services.dossiers import Dossiers
from begrenzen_desktop.services.registering import Registering
from begrenzen_desktop.services.searching import Searching
from begrenzen_desktop.storage.store import Store
from tests.unit.services.conftest import Clock

MEVROUW_B = Betrokkene(naam=Naam("B.", aanspreekvorm=Aanspreekvorm.MEVROUW))


def begin(dossiers: Dossiers, onderwerp: str = "de kapvergunning") -> str:
    return dossiers.create(MEVROUW_B, onderwerp)[0].id


def test_a_word_of_the_subject_finds_the_dossier(store: Store, clock: Clock, dossiers: Dossiers) -> None:
    dossier_id = begin(dossiers)
    (treffer,) = [t for t in Searching(store, clock).search("KAPVERG") if t.soort is Treffersoort.DOSSIER]
    assert (treffer.dossier_id, treffer.dossier) == (dossier_id, "mevrouw B.")


def test_a_word_of_a_contact_finds_it(store: Store, clock: Clock, dossiers: Dossiers) -> None:
    dossier_id = begin(dossiers)
    moment = Contactmoment(
        id="", op=dt.date(2026, 1, 5), kanaal=Kanaal.TELEFOON, tekst="Belde over de beukenhaag en het cafe"
    )
    contact_id = Registering(store, clock).add_contact(dossier_id, moment).nieuw_id
    (treffer,) = Searching(store, clock).search("beukenhaag cafe")
    assert (treffer.soort, treffer.object_id) == (Treffersoort.CONTACT, contact_id)


def test_an_answer_with_an_accent_is_found_as_it_is_typed(
    store: Store, clock: Clock, dossiers: Dossiers, answering: Answering
) -> None:
    dossier_id = begin(dossiers)
    answering.answer(dossier_id, "feiten", "Zij vertelde over haar café", "s")
    (treffer,) = Searching(store, clock).search("café")
    assert (treffer.soort, treffer.object_id) == (Treffersoort.ANTWOORD, "feiten")


def test_percent_signs_are_words_too(store: Store, clock: Clock, dossiers: Dossiers) -> None:
    begin(dossiers)
    assert Searching(store, clock).search("100%") == ()
    assert Searching(store, clock).search("a_b") == ()


def test_one_letter_searches_nothing(store: Store, clock: Clock, dossiers: Dossiers) -> None:
    begin(dossiers)
    assert Searching(store, clock).search("k ") == ()


def test_a_closed_dossier_is_found(store: Store, clock: Clock, dossiers: Dossiers) -> None:
    dossier_id = begin(dossiers)
    dossiers.close(dossier_id, "Het contact is gestopt.")
    assert next(t.dossier_id for t in Searching(store, clock).search("kapvergunning")) == dossier_id


def test_a_fragment_begins_at_a_word_and_holds_what_was_searched() -> None:
    fragment = make_fragment(
        "Eerst iets anders over de tuin en de straat, en daarna pas de beukenhaag. " * 3, ("beukenhaag",)
    )
    assert "beukenhaag" in fragment and fragment.startswith("…") and fragment.endswith("…")
    assert make_fragment("kort", ("kort",)) == "kort"
