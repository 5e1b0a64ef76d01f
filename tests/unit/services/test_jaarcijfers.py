"""Year figures in a real kluis: they count every dossier once, leave practice out, and go to a sheet without a name."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.afloop import EIGEN, WETTELIJK, Afloop, tell_afloop
from begrenzen_desktop.domain.afscherming import Afscherming, Afschermwijze
from begrenzen_desktop.domain.beoordeling import Beoordeling
from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.jaarcijfers import Cijfer, Jaarcijfers, Periode
from begrenzen_desktop.domain.klacht import Klacht, Ombudsmanoordeel, Oordeel
from begrenzen_desktop.domain.leerpunt import Leergebied, Leerpunt
from begrenzen_desktop.domain.termijn import Termijnsoort
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.jaarcijfers import Jaarcijferdienst
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.storage.dossiers import insert_dossier
from begrenzen_desktop.storage.jaarcijfers import count_termijnen
from begrenzen_desktop.storage.store import Store
from begrenzen_desktop.storage.termijnen import Termijnregel, save_termijn
from tests.storage import dossiers_made as made
from tests.unit.services.conftest import Clock
from tests.unit.services.test_verloop import REDEN, Life

EXACT = Afscherming(Afschermwijze.EXACT)
in_one_kluis = settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def dienst(store: Store, clock: Clock) -> Jaarcijferdienst:
    return Jaarcijferdienst(store, Catalogus(), clock)


@pytest.fixture
def d(tmp_path: Path) -> Iterator[Life]:
    life = Life(tmp_path, "d")
    yield life
    life.vault.close()


def fill(store: Store, dossiers: list[Dossier]) -> None:
    """Put other dossiers in the kluis than the example before."""
    with store.transaction() as tx:
        for tabel in ("gebeurtenis", "termijn", "termijnwijziging"):
            tx.execute(f"DELETE FROM {tabel}")
        for dossier_id in [rij[0] for rij in tx.execute("SELECT id FROM dossier")]:
            tx.execute("DELETE FROM dossier WHERE id = ?", (dossier_id,))
    with store.transaction() as tx:
        for dossier in dossiers:
            insert_dossier(tx, dossier)


def figure(cijfers: Jaarcijfers, naam: str) -> Cijfer:
    return next(cijfer for cijfer in cijfers.cijfers if cijfer.id == naam)


def counts(cijfers: Jaarcijfers, naam: str) -> dict[str, int]:
    """What was counted of each row over all years, without the noughts."""
    return {r.naam: sum(r.aantallen) for r in figure(cijfers, naam).regels if any(r.aantallen)}


@in_one_kluis
@given(
    st.lists(made.dossiers(), max_size=5, unique_by=lambda d: d.id),
    st.integers(1990, 2090),
    st.integers(0, 9),
)
def test_the_figures_count_every_dossier_once_and_add_up(
    store: Store, dienst: Jaarcijferdienst, dossiers: list[Dossier], van: int, meer: int
) -> None:
    dossiers = [replace(d, id=f"{d.id}{n}", kenmerk=f"{d.kenmerk}{n}") for n, d in enumerate(dossiers)]
    dossiers = [replace(d, brieven=(), beoordeling=replace(d.beoordeling, id=d.id)) for d in dossiers]
    dossiers = _with_own_ids(dossiers)
    fill(store, dossiers)
    periode = Periode(van, van + meer)
    echt = [d for d in dossiers if not d.oefening] or dossiers
    cijfers = dienst.compute(periode)
    assert cijfers.oefening == all(d.oefening for d in dossiers)
    genomen = [d.beoordeling.beslissing for d in echt if d.beoordeling.beslissing]
    genomen = [b for b in genomen if b.besloten_op.year in periode.jaren]
    klachten = [k for d in echt for k in d.klachten]
    verwacht = {
        "conclusie": len(genomen),
        "beslissing": len(genomen),
        "klachten": sum(
            k.oordeel is not None and k.afgedaan_op is not None and k.afgedaan_op.year in periode.jaren
            for k in klachten
        ),
        "dossiers": sum(local_date(d.aangemaakt_op).year in periode.jaren for d in echt),
        "ombudsman": sum(
            k.ombudsman_sinds is not None and k.ombudsman_sinds.year in periode.jaren for k in klachten
        )
        + sum(
            k.ombudsman_oordeel is not None
            and k.ombudsman_op is not None
            and k.ombudsman_op.year in periode.jaren
            for k in klachten
        ),
    }
    for naam, aantal in verwacht.items():
        cijfer = figure(cijfers, naam)
        assert cijfer.total(EXACT).laagste == aantal, naam
        assert sum(g.laagste for g in cijfer.column_totals(EXACT)) == aantal
        assert sum(g.laagste for g in cijfer.row_totals(EXACT)) == aantal


def _with_own_ids(dossiers: list[Dossier]) -> list[Dossier]:
    """Leave out a dossier that shares an id with one before it, or has one twice."""
    gezien: set[str] = set()
    eigen = []
    for dossier in dossiers:
        ids = _ids(dossier)
        if ids & gezien:
            continue
        gezien |= ids
        eigen.append(dossier)
    return [dossier for dossier in eigen if "double" not in _ids(dossier)]


def _ids(dossier: Dossier) -> set[str]:
    lijsten = (
        dossier.klachten, dossier.contactmomenten, dossier.verzamelmomenten, dossier.gesprekken, dossier.eerdere_brieven,
        dossier.beoordeling.overleggen,
    )  # fmt: skip
    genomen = dossier.beoordeling.beslissing
    alle = [deel.id for lijst in lijsten for deel in lijst] + ([genomen.id] if genomen else [])
    return set(alle) if len(set(alle)) == len(alle) else {"double"}


termijnen = st.builds(
    Termijnregel,
    dossier_id=st.just("d"),
    sleutel=made.ids,
    soort=st.sampled_from(Termijnsoort).map(str),
    vanaf=made.datum,
    datum=made.datum,
    klaar=st.booleans(),
    gedaan_op=st.none() | made.datum,
    vervallen_op=st.none() | made.datum,
)


@in_one_kluis
@given(st.lists(termijnen, max_size=12, unique_by=lambda t: t.sleutel), made.datum)
def test_the_database_tells_how_a_term_ended_as_the_domain_does(
    store: Store, regels: list[Termijnregel], vandaag: dt.date
) -> None:
    dossier = Dossier(
        id="d", kenmerk="2026-0001", betrokkene=Betrokkene(Naam("Jansen")), behandelaar="", aangemaakt_op=store.now(),
        gewijzigd_op=store.now(), beoordeling=_empty(),
    )  # fmt: skip
    fill(store, [dossier])
    with store.transaction() as tx:
        for regel in regels:
            save_termijn(tx, regel)
        geteld = {(jaar, wat): aantal for jaar, wat, aantal in count_termijnen(tx, vandaag, oefening=False)}
    onze = [regel for regel in regels if regel.soort in (*WETTELIJK, *EIGEN)]
    verwacht = Counter(
        (r.datum.year, f"{r.soort}:{tell_afloop(r.datum, r.gedaan_op, r.vervallen_op, vandaag)}")
        for r in onze
    )
    assert geteld == dict(verwacht)


def _empty() -> Beoordeling:
    return Beoordeling(id="b", regeling_id="zorgvuldig-begrenzen", regeling_datum=dt.date(2022, 12, 1))


def test_terms_met_and_missed_come_from_what_is_recorded(d: Life) -> None:
    """An answer on its last day, one a day late, a confirmation, and a complaint left after five weeks."""
    add, telt = d.services.registering.add_klacht, d.services.jaarcijfers.compute
    d.on("2026-12-20")
    voor = telt(Periode(2026, 2026))
    begin = dt.date(2026, 9, 1)  # a Tuesday: six weeks later is 13 October
    for omschrijving, afgedaan, oordeel in (
        ("Op de laatste dag", dt.date(2026, 10, 13), Oordeel.GEGROND),
        ("Een dag te laat", dt.date(2026, 10, 14), Oordeel.ONGEGROND),
        ("Niet behandeld", dt.date(2026, 10, 6), Oordeel.NIET_IN_BEHANDELING),
    ):
        klacht = Klacht(
            id="",
            omschrijving=omschrijving,
            ontvangen_op=begin,
            afgedaan_op=afgedaan,
            oordeel=oordeel,
            bevestigd_op=begin,
        )
        add(d.id, klacht)
    add(d.id, Klacht(id="", omschrijving="Nog niets", ontvangen_op=begin))
    na = telt(Periode(2026, 2026))

    def added(naam: str) -> dict[str, int]:
        return dict(Counter(counts(na, naam)) - Counter(counts(voor, naam)))

    assert added("termijnen-wettelijk") == {"Op tijd": 1, "Te laat": 3}
    assert added("termijnen-eigen") == {"Op tijd": 3, "Te laat": 1}
    assert added("klachten")["Niet in behandeling genomen (art. 9:8 Awb)"] == 1


def test_a_review_in_time_and_a_measure_that_lapsed_without_one_are_told_apart(d: Life) -> None:
    stand = d.stand()
    opnieuw, einde = stand.maatregel.herbeoordeling, stand.tot_en_met
    d.on(str(opnieuw - dt.timedelta(days=1)))
    stap = Verloopstap(
        id="", soort=Verloopsoort.HERBEOORDELING, op=d.today(), uitkomst=Verloopuitkomst.DOORGAAN, reden=REDEN,
        door="L. Hofstra", functie="gemeentesecretaris",
        maatregel=replace(stand.maatregel, herbeoordeling=einde - dt.timedelta(days=1)),
    )  # fmt: skip
    d.services.guarding.add_stap(d.id, stap)
    eerst = {
        b.id: b
        for b in d.services.termijnen.view(d.id).bewakingen
        if b.soort is Termijnsoort.MAATREGEL_HERBEOORDELING
    }
    gedaan = [b for b in eerst.values() if b.gedaan_op is not None]
    assert [(b.termijn.datum, b.gedaan_op) for b in gedaan] == [(opnieuw, d.today())]
    d.on(str(einde + dt.timedelta(days=40)))
    d.services.registering.add_klacht(d.id, Klacht(id="", omschrijving="Iets anders"))
    with d.vault._store.reading() as tx:
        rij = tx.execute(
            "SELECT klaar, gedaan_op, vervallen_op FROM termijn WHERE sleutel = 'maatregel-herbeoordeling'"
        ).fetchone()
    assert tuple(rij) == (1, None, einde.isoformat())
    cijfers = d.services.jaarcijfers.compute(Periode(2026, 2027))
    assert counts(cijfers, "herbeoordeling") == {"Het blijft zoals het is": 1}
    assert sum(counts(cijfers, "duur").values()) == 1 and figure(cijfers, "duur").dagen == (
        (einde - stand.sinds).days + 1,
    )


def test_a_reconsideration_and_the_ombudsman_are_counted_with_their_outcome(d: Life) -> None:
    d.on("2026-10-20")
    stap = Verloopstap(
        id="", soort=Verloopsoort.HEROVERWEGING, op=d.today(), gevraagd_op=d.today() - dt.timedelta(days=5),
        uitkomst=Verloopuitkomst.STOPPEN, reden=REDEN, door="P. Anders", functie="directeur",
    )  # fmt: skip
    d.services.guarding.add_stap(d.id, stap)
    klacht = Klacht(
        id="", omschrijving="Over de balie", ombudsman_sinds=dt.date(2026, 9, 1), ombudsman_op=dt.date(2026, 10, 1),
        ombudsman_oordeel=Ombudsmanoordeel.DEELS_BEHOORLIJK,
    )  # fmt: skip
    d.services.registering.add_klacht(d.id, klacht)
    cijfers = d.services.jaarcijfers.compute(Periode(2026, 2026))
    assert counts(cijfers, "heroverweging") == {"Het stopt": 1}
    assert counts(cijfers, "ombudsman") == {
        "Vraag van de ombudsman gekregen": 1,
        "Uitkomst: deels behoorlijk": 1,
    }


def test_an_outcome_of_the_ombudsman_without_a_day_is_refused(d: Life) -> None:
    klacht = Klacht(id="", omschrijving="Over de balie", ombudsman_oordeel=Ombudsmanoordeel.BEHOORLIJK)
    with pytest.raises(OngeldigAntwoord, match="een dag én een uitkomst"):
        d.services.registering.add_klacht(d.id, klacht)


def test_real_dossiers_leave_the_practice_dossiers_out(d: Life) -> None:
    assert d.services.jaarcijfers.possible().oefening
    d.on("2026-11-02")
    echt, _ = d.services.dossiers.create(Betrokkene(Naam("Visser", "K.")), "De lantaarn", "B. Handelaar")
    cijfers = d.services.jaarcijfers.compute(Periode(2026, 2026))
    assert not cijfers.oefening and counts(cijfers, "dossiers") == {"Begonnen": 1}
    assert figure(cijfers, "beslissing").is_leeg
    d.services.dossiers.close(
        echt.id,
        "Klaar.",
        Leerpunt(Leergebied.BRIEF, "Wij leggen mevrouw Visser beter uit wat een klacht is."),
    )
    cijfers = d.services.jaarcijfers.compute(Periode(2026, 2026))
    assert counts(cijfers, "dossiers") == {"Begonnen": 1, "Gesloten": 1}
    assert counts(cijfers, "leergebied") == {"Een brief of een tekst": 1}
    (les,) = cijfers.lessen
    assert les.heeft_naam and les.veilig == "Wij leggen mevrouw [weggelaten] beter uit wat een klacht is."


def test_a_promise_is_ticked_off_with_its_day_and_back(tmp_path: Path) -> None:
    life = Life(tmp_path, "emmen")
    try:
        toezegging = next(b for b in life.services.termijnen.view(life.id).bewakingen if b.id == "toezegging")
        assert not toezegging.klaar
        with pytest.raises(OngeldigAntwoord, match="toekomst"):
            life.services.termijnen.finish(life.id, "toezegging", dt.date(2099, 1, 1))
        dag = local_date(life.clock())
        life.services.termijnen.finish(life.id, "toezegging", dag)
        (gedaan,) = [b for b in life.services.termijnen.view(life.id).bewakingen if b.id == "toezegging"]
        assert gedaan.klaar and gedaan.gedaan_op == dag
        assert "Toezegging bij voortzetten nakomen" not in [
            r.wat for r in life.services.overview.today().regels
        ]
        life.services.termijnen.finish(life.id, "toezegging", None)
        assert not next(
            b for b in life.services.termijnen.view(life.id).bewakingen if b.id == "toezegging"
        ).klaar
        andere = next(b for b in life.services.termijnen.view(life.id).bewakingen if b.id != "toezegging")
        with pytest.raises(NogNietToegestaan, match="blijkt uit het dossier zelf"):
            life.services.termijnen.finish(life.id, andere.id, dag)
    finally:
        life.vault.close()


def test_the_way_small_numbers_are_told_is_remembered(dienst: Jaarcijferdienst) -> None:
    assert dienst.possible().afscherming == Afscherming()
    dienst.set_afscherming(Afscherming(Afschermwijze.AFRONDEN, 10))
    assert dienst.possible().afscherming == Afscherming(Afschermwijze.AFRONDEN, 10)


def test_all_ends_of_a_term_have_words() -> None:
    assert {afloop.label for afloop in Afloop} == {"op tijd", "te laat", "loopt nog", "niet meer nodig"}
