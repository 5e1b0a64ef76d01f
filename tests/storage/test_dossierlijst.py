"""The list of dossiers agrees with the dossiers themselves, and stays quick."""

from __future__ import annotations

import datetime as dt

from hypothesis import HealthCheck, given, settings

from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.voortgang import derive_stap
from begrenzen_desktop.storage.dossierlijst import LIJSTVRAGEN, load_regels
from begrenzen_desktop.storage.dossiers import insert_dossier, remove_dossier
from begrenzen_desktop.storage.store import Store
from tests.storage import dossiers_made as made

VANDAAG = dt.date(2099, 12, 31)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(dossier=made.dossiers())
def test_a_line_says_what_the_dossier_says(store: Store, dossier: Dossier) -> None:
    with store.transaction() as tx:
        insert_dossier(tx, dossier)
        (regel,) = load_regels(tx, VANDAAG, include_closed=True)
        remove_dossier(tx, dossier.id)
    assert regel.stap is derive_stap(dossier)
    assert (regel.betrokkene, regel.onderwerp) == (dossier.betrokkene.weergave, dossier.onderwerp)
    assert regel.aantal_contacten == len(dossier.contactmomenten) + sum(
        m.aantal for m in dossier.verzamelmomenten
    )


def test_the_list_reads_its_answers_and_contacts_from_indexes_only(store: Store) -> None:
    with store.transaction() as tx:
        plan = tx.execute(
            "EXPLAIN QUERY PLAN SELECT dossier_id, max(op) FROM contactmoment GROUP BY dossier_id"
        ).fetchall()
        answers = tx.execute(
            "EXPLAIN QUERY PLAN SELECT beoordeling_id, vraag_id, waarde FROM antwoord"
            f" WHERE vraag_id IN ({LIJSTVRAGEN})"
        ).fetchall()
    assert "COVERING INDEX ix_contactmoment_dossier_op" in str([tuple(rij) for rij in plan])
    assert "COVERING INDEX ix_antwoord_lijst" in str([tuple(rij) for rij in answers])
