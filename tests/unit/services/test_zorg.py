"""Care for who works here: own notes that leave no trace, and aftercare with its hours, outside every dossier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.domain.nazorg import Nazorg, Nazorgstap, make_taken
from begrenzen_desktop.domain.overzicht import Vandaaggroep
from begrenzen_desktop.regelingen.nazorg import read_nazorg
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.klok import local_moment, to_utc
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.backup import list_backups, make_backup
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.storage.pages import find_in_pages
from tests.unit.services.conftest import Clock

GEHEIM = "ik-slaap-slecht-sinds-dinsdag"
DAG = dt.date(2026, 3, 3)


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Iterator[OpenVault]:
    vault = Vaulting(tmp_path, clock, FAST_PARAMS).create("Balie", "vier blauwe fietsen")[0]
    yield vault
    vault.close()


@pytest.fixture
def services(vault: OpenVault) -> Services:
    return vault.services


def on_disk(vault: OpenVault) -> int:
    """In how many pages of the file a note can be read, free pages too."""
    vault._store.checkpoint()
    return find_in_pages(vault.path, vault._store.key, GEHEIM.encode())


def test_a_removed_note_is_gone_from_every_page_of_the_file(vault: OpenVault) -> None:
    notities = vault.services.notities
    notities.save(DAG, f"{GEHEIM} " * 400)
    notities.save(DAG - dt.timedelta(days=1), GEHEIM)
    assert on_disk(vault) > 1
    notities.remove(DAG)
    assert find_in_pages(vault.path, vault._store.key, GEHEIM.encode()) == 1
    notities.remove_all()
    assert find_in_pages(vault.path, vault._store.key, GEHEIM.encode()) == 0 and notities.all() == ()


def test_a_note_that_is_written_over_or_emptied_leaves_nothing_behind(vault: OpenVault) -> None:
    notities = vault.services.notities
    notities.save(DAG, f"{GEHEIM} " * 400)
    notities.save(DAG, "Het gaat beter.")
    assert on_disk(vault) == 0 and notities.all() == ((DAG, "Het gaat beter."),)
    notities.save(DAG, "  ")
    assert notities.all() == ()


def test_a_note_is_in_no_copy_no_search_no_figure_and_no_event(vault: OpenVault, tmp_path: Path) -> None:
    services = vault.services
    dossier, _ = services.dossiers.create(Betrokkene(Naam("Jansen", "A.")), "De heg", "B. Handelaar")
    before = services.dossiers.timeline(dossier.id)
    services.notities.save(DAG, GEHEIM)
    assert on_disk(vault) == 1
    folder = tmp_path / "kopieen-hier"
    kopie = make_backup(vault._store, folder, vault._store.now)
    assert kopie is not None and find_in_pages(kopie.path, vault._store.key, GEHEIM.encode()) == 0
    assert [path.suffix for path in sorted(folder.iterdir())] == [".kluis", ".sleutel"]
    assert len(list_backups(folder)) == 1 and services.notities.all() == ((DAG, GEHEIM),)
    assert services.searching.search("slaap slecht") == ()
    assert services.dossiers.timeline(dossier.id) == before
    assert GEHEIM not in repr(services.overview.today()) + repr(services.dossiers.get(dossier.id))


@pytest.mark.parametrize(("dag", "tekst"), [(dt.date(2026, 3, 5), "Morgen"), (DAG, "x" * 20_001)])
def test_a_note_of_tomorrow_or_without_end_is_refused(services: Services, dag: dt.date, tekst: str) -> None:
    with pytest.raises(OngeldigAntwoord):
        services.notities.save(dag, tekst)


@given(st.lists(st.integers(0, 8_000), min_size=1, max_size=8), st.integers(0, 8_760))
def test_every_step_stands_at_its_hours_in_order(uren: list[int], verder: int) -> None:
    begin = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=verder)
    stappen = tuple(Nazorgstap(f"s{n}", "Titel", "", aantal, "eigen norm") for n, aantal in enumerate(uren))
    taken = make_taken(stappen, begin)
    assert [taak.uiterlijk - begin for taak in taken] == [
        dt.timedelta(hours=aantal) for aantal in sorted(uren)
    ]


def test_the_hours_are_real_hours_also_when_the_clock_goes_forward() -> None:
    begin = to_utc(dt.date(2026, 3, 28), dt.time(14))
    (taak,) = make_taken((Nazorgstap("reactie", "Reactie", "", 24, "A&O fonds"),), begin)
    assert local_moment(taak.uiterlijk) == dt.datetime.fromisoformat("2026-03-29T15:00:00+02:00")


def test_the_steps_that_come_with_the_program_have_a_source_and_the_24_hours() -> None:
    stappen = {stap.id: stap for stap in read_nazorg()}
    assert stappen["reactie"].na_uren == 24 and "24 uur" in stappen["reactie"].bron
    assert stappen["gir"].met_kenmerk and all(stap.bron for stap in stappen.values())


@pytest.mark.parametrize(
    "inhoud",
    [
        "",
        "geen toml [",
        '[[stappen]]\nid = "a"\ntitel = "T"\nuitleg = ""\nna_uren = -1\nbron = "b"\n',
        '[[stappen]]\nid = "a"\ntitel = "T"\nuitleg = ""\nna_uren = 1\nbron = ""\n',
        2 * '[[stappen]]\nid = "a"\ntitel = "T"\nuitleg = ""\nna_uren = 1\nbron = "b"\n',
    ],
)
def test_a_list_with_a_hole_in_it_is_refused(tmp_path: Path, inhoud: str) -> None:
    pad = tmp_path / "nazorg.toml"
    pad.write_text(inhoud, encoding="utf-8")
    with pytest.raises(BegrenzenError):
        read_nazorg(pad)


def begin(services: Services, clock: Clock, dossier_id: str = "") -> Nazorg:
    services.nazorg.start(clock() - dt.timedelta(hours=3), dossier_id)
    return services.nazorg.all()[0]


def test_aftercare_stands_on_vandaag_until_each_step_is_done(services: Services, clock: Clock) -> None:
    nazorg = begin(services, clock)
    regels = [regel for regel in services.overview.today().regels if regel.nazorg_id]
    assert len(regels) == len(nazorg.taken) and {regel.dossier for regel in regels} == {"Nazorg"}
    assert regels[0].groep is Vandaaggroep.TE_LAAT_EN_VANDAAG and "uiterlijk 09:00 uur" in regels[0].wat
    for taak in nazorg.taken:
        services.nazorg.finish(
            nazorg.id, taak.stap_id, dt.date(2026, 3, 4), " GIR  2026-114 " if taak.met_kenmerk else ""
        )
    klaar = services.nazorg.all()[0]
    assert klaar.is_klaar and [t.kenmerk for t in klaar.taken if t.met_kenmerk] == ["GIR 2026-114"]
    assert not [regel for regel in services.overview.today().regels if regel.nazorg_id]
    services.nazorg.finish(nazorg.id, "reactie", None)
    assert len([regel for regel in services.overview.today().regels if regel.nazorg_id]) == 1


def test_aftercare_outlives_its_dossier_and_is_never_in_it(services: Services, clock: Clock) -> None:
    dossier, _ = services.dossiers.create(Betrokkene(Naam("Jansen", "A.")), "De heg", "B. Handelaar")
    before = services.dossiers.timeline(dossier.id)
    nazorg = begin(services, clock, dossier.id)
    assert nazorg.dossier == dossier.kenmerk and services.dossiers.timeline(dossier.id) == before
    assert "Jansen" not in repr([r for r in services.overview.today().regels if r.nazorg_id])
    services.dossiers.delete(dossier.id, dossier.kenmerk)
    assert services.nazorg.all()[0].dossier == ""
    services.nazorg.remove(nazorg.id)
    assert services.nazorg.all() == () and not services.overview.today().regels


def test_what_cannot_be_is_refused_in_words(services: Services, clock: Clock) -> None:
    for moment in (clock() + dt.timedelta(minutes=1), clock() - dt.timedelta(days=400)):
        with pytest.raises(OngeldigAntwoord):
            services.nazorg.start(moment)
    nazorg = begin(services, clock)
    for dag in (dt.date(2026, 3, 5), dt.date(2026, 3, 3)):
        with pytest.raises(OngeldigAntwoord):
            services.nazorg.finish(nazorg.id, "reactie", dag)
    with pytest.raises(OngeldigAntwoord, match="te lang voor een kenmerk"):
        services.nazorg.finish(nazorg.id, "gir", dt.date(2026, 3, 4), "Hij riep toen hij binnenkwam dat " * 4)
    services.nazorg.remove(nazorg.id)
    with pytest.raises(BegrenzenError, match="verwijderd"):
        services.nazorg.finish(nazorg.id, "reactie", dt.date(2026, 3, 4))


@pytest.mark.parametrize(
    ("op", "tijd", "begonnen"),
    [
        (dt.date(2026, 3, 3), dt.time(16, 30), "2026-03-03T15:30:00+00:00"),
        (dt.date(2026, 3, 3), None, "2026-03-03T11:00:00+00:00"),
        (dt.date(2026, 3, 4), dt.time(23), "2026-03-04T09:00:00+00:00"),
        (dt.date(2020, 1, 1), None, "2026-03-04T09:00:00+00:00"),
    ],
)
def test_aftercare_of_a_contact_counts_from_the_contact(
    services: Services, op: dt.date, tijd: dt.time | None, begonnen: str
) -> None:
    moment = Contactmoment(
        id="c", op=op, tijd=tijd, kanaal=Kanaal.BALIE, tekst="Dreigde.", strafrechtelijk=True
    )
    services.nazorg.start_after(moment, "")
    assert services.nazorg.all()[0].begonnen_op == dt.datetime.fromisoformat(begonnen)
