"""Counting the facts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.contactmoment import Kanaal, Richting, Verzamelmoment
from begrenzen_desktop.domain.feiten import count_feiten, fill_feiten, format_duur
from tests.unit.domain.voorbeelddossier import make_contact, make_dossier

VERZAMELD = Verzamelmoment(
    id="v1",
    vanaf=dt.date(2026, 5, 1),
    tot_en_met=dt.date(2026, 5, 31),
    aantal=20,
    kanaal=Kanaal.TELEFOON,
    minuten=200,
    herkomst="registratie van het KCC",
)


def test_an_empty_dossier_says_so_and_offers_no_figures_of_contact() -> None:
    feiten = count_feiten(replace(make_dossier(), contactmomenten=()))
    assert feiten.zinnen == ("Er zijn nog geen contacten vastgelegd.",)
    assert set(feiten.figuren()) == {"klachten.aantal"}


def test_contacts_are_counted_by_channel_side_and_time() -> None:
    momenten = (
        make_contact("c1", dt.date(2026, 6, 1), medewerker="A. Kok"),
        make_contact(
            "c2",
            dt.date(2026, 6, 3),
            kanaal=Kanaal.E_MAIL,
            minuten=50,
            medewerker="a. kok",
            citaat="Ik stop niet.",
        ),
        make_contact(
            "c3", dt.date(2026, 6, 17), richting=Richting.NAAR_BURGER, eigen_steek="Wij belden te laat terug"
        ),
    )
    figuren = count_feiten(replace(make_dossier(), contactmomenten=momenten)).figuren()
    assert figuren["contacten.aantal"] == "3"
    assert figuren["contacten.van-burger"] == "2"
    assert figuren["contacten.telefoon"] == "2"
    assert figuren["contacten.e-mail"] == "1"
    assert figuren["contacten.periode"] == "van 1 juni 2026 tot en met 17 juni 2026"
    assert figuren["contacten.uren"] == "ongeveer 1 uur"
    assert figuren["contacten.medewerkers"] == "1"
    assert figuren["steken.aantal"] == "1"


def test_weeks_without_contact_are_counted_as_nought() -> None:
    momenten = (make_contact("c1", dt.date(2026, 6, 1)), make_contact("c2", dt.date(2026, 6, 17)))
    weken = count_feiten(replace(make_dossier(), contactmomenten=momenten)).per_week
    assert weken == ((dt.date(2026, 6, 1), 1), (dt.date(2026, 6, 8), 0), (dt.date(2026, 6, 15), 1))


def test_a_count_of_earlier_contacts_is_said_to_be_an_estimate() -> None:
    feiten = count_feiten(replace(make_dossier(), verzamelmomenten=(VERZAMELD,)))
    assert feiten.figuren()["contacten.aantal"] == "ongeveer 21"
    assert feiten.figuren()["contacten.uren"] == "ongeveer 3,5 uur"
    assert feiten.zinnen[0] == "Ongeveer 21 keer contact, van 1 mei 2026 tot en met 1 juni 2026."
    assert feiten.zinnen[-1].startswith("Een deel van de contacten is geschat")


def test_quotes_keep_their_contact_and_their_order() -> None:
    momenten = (
        make_contact("c2", dt.date(2026, 6, 2), citaat="Later."),
        make_contact("c1", dt.date(2026, 6, 1), citaat=" Eerder. "),
    )
    citaten = count_feiten(replace(make_dossier(), contactmomenten=momenten)).citaten
    assert [(c.contact_id, c.tekst) for c in citaten] == [("c1", "Eerder."), ("c2", "Later.")]


def test_durations_are_said_as_a_colleague_would() -> None:
    assert [format_duur(m) for m in (1, 45, 60, 90, 100)] == [
        "1 minuut",
        "45 minuten",
        "1 uur",
        "1,5 uur",
        "ongeveer 1,5 uur",
    ]


def test_links_are_filled_and_unknown_links_lose_only_their_brackets() -> None:
    assert (
        fill_feiten("Al ⟦contacten.aantal⟧ keer, ⟦onbekend⟧.", {"contacten.aantal": "12"})
        == "Al 12 keer, onbekend."
    )


@given(st.text(), st.dictionaries(st.text(max_size=5), st.text(alphabet="abc", max_size=5)))
def test_text_without_links_never_changes(tekst: str, figuren: dict[str, str]) -> None:
    schoon = tekst.replace("⟦", "").replace("⟧", "")
    assert fill_feiten(schoon, figuren) == schoon


@given(
    st.lists(
        st.tuples(st.dates(dt.date(2020, 1, 1), dt.date(2026, 12, 31)), st.sampled_from(list(Kanaal))),
        max_size=30,
    )
)
def test_the_parts_always_add_up_to_the_whole(contacten: list[tuple[dt.date, Kanaal]]) -> None:
    momenten = tuple(make_contact(str(nr), op, kanaal=kanaal) for nr, (op, kanaal) in enumerate(contacten))
    feiten = count_feiten(replace(make_dossier(), contactmomenten=momenten))
    assert sum(aantal for _, aantal in feiten.per_kanaal) == feiten.aantal == len(contacten)
    assert sum(aantal for _, aantal in feiten.per_week) == feiten.aantal
    assert feiten.van_burger + feiten.naar_burger == feiten.aantal
