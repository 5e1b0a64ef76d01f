"""Every path through the triage ends in one advice, with words, for every limit that can hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.contactmoment import Kanaal
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.maatregelstand import Maatregelstand, Maatregelstatus
from begrenzen_desktop.domain.stopstand import Stopstand
from begrenzen_desktop.domain.triage import (
    JA,
    KEUZEN,
    NEE,
    Triageadvies,
    Triagegrens,
    Triageuitkomst,
    Triagevraag,
    compute_uitkomst,
    find_triagevragen,
)
from begrenzen_desktop.domain.triagewoorden import (
    BRONNEN,
    Triagebeeld,
    make_antwoord,
    make_instructie,
    make_keuze,
    make_kort_weigeren,
    make_vraag,
)

V, A = Triagevraag, Triageadvies
OP = dt.date(2026, 11, 20)
STOP = Stopstand(
    onderwerp="de viskraam",
    sinds=dt.date(2026, 9, 3),
    herbeoordeling=dt.date(2027, 9, 2),
    uitleg="",
    bekeken_op=dt.date(2026, 9, 3),
)
MAATREGEL = Maatregel(
    hoe=("niet per telefoon",), open_route="per brief naar Postbus 100", ingang=dt.date(2026, 11, 12),
    einde=dt.date(2027, 2, 12), herbeoordeling=dt.date(2027, 1, 12),
)  # fmt: skip
STAND = Maatregelstand(
    status=Maatregelstatus.VAN_KRACHT,
    maatregel=MAATREGEL,
    sinds=MAATREGEL.ingang,
    tot_en_met=MAATREGEL.einde,
    bekeken_op=None,
    wacht_op_brief=(),
    alert_tot=dt.date(2028, 2, 12),
    brief_verzonden=True,
)
GRENZEN = {
    "geen": Triagegrens(),
    "beslissing-2": Triagegrens(stop=True),
    "beslissing-3": Triagegrens(maatregel=True),
    "beslissing-3-lopend": Triagegrens(maatregel=True, lopend=True),
    "beide": Triagegrens(stop=True, maatregel=True),
}


def make_beeld(grens: Triagegrens) -> Triagebeeld:
    return Triagebeeld(
        dossier_id="d", kenmerk="2026-0003", betrokkene="mevrouw C.", op=OP,
        stop=STOP if grens.stop else None, stand=STAND if grens.maatregel else None,
        stopbrief_op=dt.date(2026, 9, 3), maatregelbrief_op=dt.date(2026, 11, 5),
        lopende_klachten=("De lamp brandt niet",) if grens.lopend else (), beantwoord_op=dt.date(2026, 9, 18), onderwerp="De lamp",
        bij_nieuwe_klacht="Nieuwe klachten handel je op papier af",
    )  # fmt: skip


def walk(
    grens: Triagegrens, kanaal: Kanaal, antwoorden: Mapping[Triagevraag, str]
) -> Iterator[dict[Triagevraag, str]]:
    """Give every complete set of answers, asking one question after the other as the screen does."""
    vragen = find_triagevragen(grens, kanaal, antwoorden)
    open_ = [vraag for vraag in vragen if vraag not in antwoorden]
    if not open_:
        yield dict(antwoorden)
        return
    for keuze in KEUZEN[open_[0]]:
        yield from walk(grens, kanaal, {**antwoorden, open_[0]: keuze})


PATHS = [
    (naam, kanaal, pad)
    for naam, kanaal in product(GRENZEN, (Kanaal.E_MAIL, Kanaal.TELEFOON))
    for pad in walk(GRENZEN[naam], kanaal, {})
]


def test_every_path_ends_in_one_advice_with_an_instruction() -> None:
    for naam, kanaal, pad in PATHS:
        uitkomst = compute_uitkomst(GRENZEN[naam], kanaal, pad)
        assert uitkomst is not None
        instructie = make_instructie(uitkomst, make_beeld(GRENZEN[naam]))
        assert instructie.endswith(".") and "None" not in instructie and "  " not in instructie


def test_every_leaf_is_reached_and_none_takes_more_than_eight_questions() -> None:
    leaves = {u.advies for naam, kanaal, pad in PATHS if (u := compute_uitkomst(GRENZEN[naam], kanaal, pad))}
    assert leaves == set(A)
    assert max(len(pad) for _, _, pad in PATHS) <= 8


TABEL: tuple[tuple[str, dict[Triagevraag, str], Triageuitkomst], ...] = (
    ("geen", {V.NIEUW: "vraag"}, Triageuitkomst(advies=A.GEWOON)),
    ("geen", {V.NIEUW: "klacht"}, Triageuitkomst(advies=A.NIEUWE_KLACHT, nieuwe_klacht=True)),
    ("beslissing-2", {V.OVER: "zelfde"}, Triageuitkomst(advies=A.NIET_BEANTWOORDEN)),
    ("beslissing-2", {V.OVER: "zelfde", V.KLAAGSCHRIFT: JA}, Triageuitkomst(advies=A.OPNIEUW_KLACHT, opnieuw=True)),
    ("beslissing-2", {V.OVER: "zelfde", V.FEITEN: JA}, Triageuitkomst(advies=A.NIEUWE_FEITEN, nieuwe_feiten=True)),
    ("beslissing-2", {V.OVER: "zelfde", V.VAN: "vertegenwoordiger"}, Triageuitkomst(advies=A.VERTEGENWOORDIGER)),
    ("beslissing-2", {V.OVER: "nieuw", V.NIEUW: "klacht"}, Triageuitkomst(advies=A.NIEUWE_KLACHT, nieuwe_klacht=True)),
    ("beslissing-2", {V.OVER: "nieuw", V.NIEUW: "vraag"}, Triageuitkomst(advies=A.NIEUWE_VRAAG)),
    ("beslissing-2", {V.OVER: "beide", V.NIEUW: "vraag"}, Triageuitkomst(advies=A.GEMENGD)),
    ("beslissing-2", {V.OVER: "beide", V.NIEUW: "klacht"}, Triageuitkomst(advies=A.GEMENGD, nieuwe_klacht=True)),
    ("beslissing-2", {V.GEVAAR: JA}, Triageuitkomst(advies=A.SPOED)),
    ("beslissing-2", {V.VERZOEK: "woo"}, Triageuitkomst(advies=A.OFFICIEEL)),
    ("beslissing-3", {V.OVER: "zelfde"}, Triageuitkomst(advies=A.AL_BEANTWOORD)),
    ("beslissing-3", {V.OVER: "zelfde", V.KLAAGSCHRIFT: JA}, Triageuitkomst(advies=A.OPNIEUW_KLACHT, opnieuw=True)),
    ("beslissing-3", {V.OVER: "zelfde", V.VAN: "vertegenwoordiger"}, Triageuitkomst(advies=A.VERTEGENWOORDIGER)),
    ("beslissing-3", {V.OVER: "beide", V.NIEUW: "vraag"}, Triageuitkomst(advies=A.GEMENGD)),
    ("beslissing-3-lopend", {V.OVER: "zelfde"}, Triageuitkomst(advies=A.LOPENDE_KLACHT)),
    ("beslissing-3-lopend", {V.OVER: "zelfde", V.KLAAGSCHRIFT: JA}, Triageuitkomst(advies=A.LOPENDE_KLACHT)),
    ("beslissing-3-lopend", {V.OVER: "zelfde", V.SCHENDING: "weg"}, Triageuitkomst(advies=A.LOPENDE_KLACHT, schending="weg")),
    ("beslissing-3", {V.OVER: "nieuw", V.NIEUW: "klacht", V.SCHENDING: "gedrag"},
     Triageuitkomst(advies=A.NIEUWE_KLACHT, nieuwe_klacht=True, schending="gedrag")),
    ("beslissing-3", {V.GEVAAR: JA}, Triageuitkomst(advies=A.SPOED)),
    ("beslissing-3", {V.VERZOEK: "bezwaar"}, Triageuitkomst(advies=A.OFFICIEEL)),
    ("beide", {V.OVER: "zelfde", V.SCHENDING: "weg"}, Triageuitkomst(advies=A.NIET_BEANTWOORDEN, schending="weg")),
    ("beide", {V.OVER: "beide", V.KLAAGSCHRIFT: JA, V.NIEUW: "vraag"}, Triageuitkomst(advies=A.GEMENGD, opnieuw=True)),
)  # fmt: skip


@pytest.mark.parametrize(("naam", "pad", "uitkomst"), TABEL)
def test_the_advice_follows_the_table(
    naam: str, pad: dict[Triagevraag, str], uitkomst: Triageuitkomst
) -> None:
    volledig = {vraag: KEUZEN[vraag][0] for vraag in V} | pad
    assert compute_uitkomst(GRENZEN[naam], Kanaal.E_MAIL, volledig) == uitkomst


def test_a_call_is_no_complaint_on_paper() -> None:
    pad = {vraag: KEUZEN[vraag][0] for vraag in V} | {V.KLAAGSCHRIFT: JA}
    assert V.KLAAGSCHRIFT not in find_triagevragen(GRENZEN["beslissing-2"], Kanaal.TELEFOON, pad)
    uitkomst = compute_uitkomst(GRENZEN["beslissing-2"], Kanaal.TELEFOON, pad)
    assert uitkomst == Triageuitkomst(advies=A.NIET_BEANTWOORDEN)


@given(
    st.sampled_from(sorted(GRENZEN)),
    st.sampled_from(Kanaal),
    st.dictionaries(st.sampled_from(V), st.sampled_from([k for keuzen in KEUZEN.values() for k in keuzen])),
)
def test_a_measure_never_touches_danger_a_request_of_law_or_new_facts(
    naam: str, kanaal: Kanaal, antwoorden: dict[Triagevraag, str]
) -> None:
    uitkomst = compute_uitkomst(GRENZEN[naam], kanaal, antwoorden)
    if uitkomst is None:
        return
    if antwoorden[V.GEVAAR] == JA:
        assert uitkomst.advies is A.SPOED
    elif antwoorden[V.VERZOEK] != NEE:
        assert uitkomst.advies is A.OFFICIEEL
    if uitkomst.nieuwe_feiten:
        assert uitkomst.advies is A.NIEUWE_FEITEN
    if uitkomst.nieuwe_klacht:
        assert uitkomst.advies not in (A.NIET_BEANTWOORDEN, A.SPOED, A.OFFICIEEL)


def test_silence_is_advised_only_about_the_stopped_subject() -> None:
    for naam, kanaal, pad in PATHS:
        uitkomst = compute_uitkomst(GRENZEN[naam], kanaal, pad)
        if uitkomst is not None and uitkomst.advies is A.NIET_BEANTWOORDEN:
            assert GRENZEN[naam].stop and pad[V.OVER] == "zelfde" and pad[V.FEITEN] == NEE
            assert make_antwoord(uitkomst, make_beeld(GRENZEN[naam])) == ""


def test_every_question_has_its_words_and_its_source() -> None:
    for grens in GRENZEN.values():
        for vraag in V:
            assert make_vraag(vraag, make_beeld(grens)).endswith("?") and BRONNEN[vraag].plaats
            assert all(make_keuze(vraag, keuze) for keuze in KEUZEN[vraag])


def test_the_words_name_the_letter_and_its_day() -> None:
    beeld = make_beeld(GRENZEN["beide"])
    assert "3 september 2026" in make_instructie(Triageuitkomst(advies=A.NIET_BEANTWOORDEN), beeld)
    assert "3 september 2026" in make_kort_weigeren(beeld) and len(make_kort_weigeren(beeld).split()) >= 25
    assert "4 december 2026" in make_antwoord(
        Triageuitkomst(advies=A.NIEUWE_FEITEN, nieuwe_feiten=True), beeld
    )
    assert "Postbus 100" in make_instructie(Triageuitkomst(advies=A.NIEUWE_VRAAG), beeld)


def test_under_a_measure_without_a_stop_the_words_name_our_answer_and_no_letter_that_was_never_sent() -> None:
    beeld = make_beeld(GRENZEN["beslissing-3"])
    for uitkomst in (Triageuitkomst(advies=A.AL_BEANTWOORD), Triageuitkomst(advies=A.VERTEGENWOORDIGER)):
        antwoord = make_antwoord(uitkomst, beeld)
        assert "al ons antwoord, op 18 september 2026" in antwoord
        assert "niet meer inhoudelijk" not in antwoord and "3 september" not in antwoord
    assert "zwijgen kan niet" in make_instructie(Triageuitkomst(advies=A.AL_BEANTWOORD), beeld)
    reden = make_kort_weigeren(beeld)
    assert reden.startswith("Uw klacht gaat over de lamp.") and "op 18 september 2026" in reden
    assert "niet meer inhoudelijk" not in reden and len(reden.split()) >= 25


def test_a_measure_that_ended_is_said_to_be_over() -> None:
    beeld = Triagebeeld(
        dossier_id="d", kenmerk="k", betrokkene="meneer E.", op=OP, voorbij_op=dt.date(2026, 11, 19),
        alert_tot=dt.date(2027, 11, 19),
    )  # fmt: skip
    zin = make_instructie(Triageuitkomst(advies=A.GEWOON), beeld)
    assert (
        "tot en met 19 november 2026 en geldt niet meer" in zin and "alert tot en met 19 november 2027" in zin
    )
