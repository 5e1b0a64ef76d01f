"""Small numbers: what is told never lies, and never gives a hidden number away."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.afloop import Afloop, tell_afloop
from begrenzen_desktop.domain.afscherming import GRENZEN, Afscherming, Afschermwijze, Getal
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.jaarcijfers import (
    Cijfer,
    Cijferregel,
    Maatregelduur,
    Periode,
    count_duren,
    count_lopend,
)
from begrenzen_desktop.domain.namen import WEG, find_naamwoorden, strip_namen

afschermingen = st.builds(Afscherming, st.sampled_from(Afschermwijze), st.sampled_from(GRENZEN))
aantallen = st.lists(st.integers(0, 40), min_size=1, max_size=6)
dagen = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))


@given(afschermingen, aantallen)
def test_the_truth_lies_within_what_is_told(afscherming: Afscherming, delen: list[int]) -> None:
    speling = afscherming.grens // 2 if afscherming.wijze is Afschermwijze.AFRONDEN else 0
    for aantal in delen:
        getal = afscherming.shield(aantal)
        assert getal.laagste - speling <= aantal <= getal.hoogste + speling
    totaal = afscherming.total(delen)
    assert totaal.laagste - speling <= sum(delen) <= totaal.hoogste + speling


@given(st.sampled_from(GRENZEN), aantallen)
def test_no_hidden_number_can_be_worked_out_from_the_others_and_the_total(
    grens: int, delen: list[int]
) -> None:
    afscherming = Afscherming(Afschermwijze.GRENS, grens)
    for plek, aantal in enumerate(delen):
        if not 0 < aantal < grens:
            continue
        for ander in range(1, grens):
            gewisseld = [*delen[:plek], ander, *delen[plek + 1 :]]
            assert [afscherming.shield(deel) for deel in gewisseld] == [afscherming.shield(d) for d in delen]
            assert afscherming.total(gewisseld) == afscherming.total(delen)


@given(aantallen)
def test_exact_figures_add_up(delen: list[int]) -> None:
    afscherming = Afscherming(Afschermwijze.EXACT)
    assert afscherming.total(delen) == Getal(sum(delen), sum(delen))
    assert sum(afscherming.shield(deel).laagste for deel in delen) == sum(delen)


@given(afschermingen)
def test_nought_is_told_as_nought(afscherming: Afscherming) -> None:
    assert afscherming.shield(0).tekst == "0"


def test_numbers_read_as_a_person_says_them() -> None:
    assert Afscherming().shield(3).tekst == "1–4"
    assert Afscherming(Afschermwijze.AFRONDEN).shield(13).tekst == "ongeveer 15"
    assert Afscherming().total([3, 7]).tekst == "8–11"


def test_a_limit_that_hides_nothing_is_refused() -> None:
    with pytest.raises(OngeldigAntwoord, match="Kies een van deze: 3, 5, 10"):
        Afscherming(grens=1)


@given(dagen, st.none() | dagen, st.none() | dagen, dagen)
def test_a_term_is_met_on_its_last_day_and_missed_the_day_after(
    datum: dt.date, gedaan: dt.date | None, vervallen: dt.date | None, vandaag: dt.date
) -> None:
    afloop = tell_afloop(datum, gedaan, vervallen, vandaag)
    if gedaan is not None:
        assert afloop is (Afloop.GEHAALD if gedaan <= datum else Afloop.GEMIST)
    elif vervallen is not None:
        assert afloop is (Afloop.VERVALLEN if vervallen <= datum else Afloop.GEMIST)
    else:
        assert afloop is (Afloop.LOOPT if vandaag <= datum else Afloop.GEMIST)


@given(st.lists(st.tuples(dagen, st.integers(0, 500)), max_size=8), dagen)
def test_durations_and_running_measures_count_every_measure_once(
    paren: list[tuple[dt.date, int]], vandaag: dt.date
) -> None:
    duren = [Maatregelduur(van, van + dt.timedelta(days=lengte)) for van, lengte in paren]
    periode = Periode(2022, 2031)
    geeindigd = [d for d in duren if d.tot_en_met < vandaag and 2022 <= d.tot_en_met.year <= 2031]
    cijfer = count_duren(duren, periode, vandaag)
    assert sum(aantal for regel in cijfer.regels for aantal in regel.aantallen) == len(geeindigd)
    assert sorted(cijfer.dagen) == sorted(d.dagen for d in geeindigd)
    lopend = count_lopend(duren, Periode(vandaag.year, vandaag.year), vandaag)
    assert lopend.kolommen[-1] == "vandaag"
    assert lopend.regels[0].aantallen[-1] == sum(d.van <= vandaag <= d.tot_en_met for d in duren)
    assert len(lopend.kolommen) == vandaag.month


def test_a_middle_duration_and_a_share_are_told_only_of_enough_cases() -> None:
    cijfer = Cijfer(
        id="x", titel="X", telt="", kolommen=("2026",), regels=(Cijferregel("Op tijd", (3,)), Cijferregel("Te laat", (9,))),
        op_tijd=True, dagen=(10, 20, 30),
    )  # fmt: skip
    assert cijfer.sentences(Afscherming()) == ("Het zijn er te weinig om een middelste duur te noemen.",)
    assert cijfer.sentences(Afscherming(Afschermwijze.EXACT)) == (
        "De middelste duur was 20 dagen.",
        "Op tijd: 25 procent.",
    )


@pytest.mark.parametrize("jaren", [(2027, 2026), (2010, 2026)])
def test_a_period_in_the_wrong_order_or_too_long_is_refused(jaren: tuple[int, int]) -> None:
    with pytest.raises(OngeldigAntwoord):
        Periode(*jaren)


namen = st.lists(st.text("qxzjw", min_size=2, max_size=9).map(str.capitalize), min_size=1, max_size=4)


@given(namen, st.data())
def test_no_name_of_the_vault_is_left_in_a_sentence(gekozen: list[str], data: st.DataObject) -> None:
    naam = data.draw(st.sampled_from(gekozen))
    geschreven = data.draw(st.sampled_from([naam, naam.upper(), naam.lower(), f"{naam}s", f"mevrouw {naam}"]))
    tekst = f"Wij bellen {geschreven} voortaan terug, en {geschreven}. Altijd."
    veilig = strip_namen(tekst, find_naamwoorden([f"A. van der {naam}" for naam in gekozen]))
    assert naam.casefold() not in veilig.casefold() and WEG in veilig and veilig.startswith("Wij bellen")


def test_ordinary_words_stay_and_addresses_and_initials_go() -> None:
    woorden = find_naamwoorden(["A.", "De Groot", "van der Bak"])
    zin = "Wij vragen meneer A. voortaan om een bak en mailen naar a.degroot@voorbeeld.nl of 020 123 45 67."
    assert strip_namen(zin, woorden) == (
        f"Wij vragen meneer {WEG}. voortaan om een {WEG} en mailen naar {WEG} of {WEG}."
    )
    assert strip_namen("Wij sturen de brief van a tot z.", woorden) == "Wij sturen de brief van a tot z."
