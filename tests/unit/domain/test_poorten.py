"""The poorten: from a complete dossier one fact is taken away, and exactly the named open point appears."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.beoordeling import Afwijking, Overleg
from begrenzen_desktop.domain.brief import Brief, Briefstatus, EerdereBrief, Verzending, Verzendwijze
from begrenzen_desktop.domain.briefdelen_stop import REDEN_INLEIDING, REDEN_SLOT
from begrenzen_desktop.domain.contactmoment import Kanaal, Richting, Verzamelmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.domain.klacht import Klachtkeuze, Oordeel
from begrenzen_desktop.domain.poorten import all_points, open_points
from begrenzen_desktop.domain.poorten_stop import count_eigen_woorden
from tests.unit.domain.voorbeelddossier import (
    NU,
    make_contact,
    make_dossier,
    make_klacht,
    make_regeling,
    with_answers,
)

REGELING = make_regeling()


def ids(dossier: Dossier) -> list[str]:
    return [punt.id for punt in open_points(REGELING, dossier)]


def with_klacht(**meer: object) -> Dossier:
    return replace(make_dossier(), klachten=(make_klacht(**meer),))


def with_overleg(*overleggen: Overleg) -> Dossier:
    dossier = make_dossier()
    return replace(dossier, beoordeling=replace(dossier.beoordeling, overleggen=overleggen))


def deviate(dossier: Dossier, punt_id: str, reden: str = "Spoed", door: str = "M. de Graaf") -> Dossier:
    afwijkingen = (Afwijking(open_punt=punt_id, reden=reden, door=door),)
    return replace(dossier, beoordeling=replace(dossier.beoordeling, afwijkingen=afwijkingen))


def answers(**antwoorden: object) -> Dossier:
    return with_answers(make_dossier(), **antwoorden)  # type: ignore[arg-type]


def test_a_complete_dossier_has_no_open_points() -> None:
    assert ids(make_dossier()) == []


WEG: tuple[tuple[str, Callable[[], Dossier]], ...] = (
    ("contact-gedateerd", lambda: replace(make_dossier(), contactmomenten=())),
    ("feiten", lambda: answers(feiten=None)),
    ("onderwerp", lambda: answers(onderwerp="  ")),
    ("interactie", lambda: answers(interactie=None)),
    ("proces", lambda: answers(proces="\n")),
    ("tijd-uitkomst", lambda: answers(tijd_uitkomst=None)),
    ("overleg", lambda: with_overleg()),
    ("open-vragen", lambda: answers(open_vragen="ja")),
    ("termijn-hersteld", lambda: answers(termijn_gemist="ja", termijn_hersteld="nee")),
    ("afstand", lambda: with_klacht(op_afstand=None)),
    ("conclusie", lambda: answers(conclusie=None)),
    ("voldoende-reden", lambda: answers(voldoende_reden=None)),
    ("conclusie-past-niet", lambda: answers(voldoende_reden="nee")),
    ("conclusie-past-niet", lambda: answers(conclusie="grensoverschrijdend")),
    ("conclusie-past-niet", lambda: answers(conclusie="geen")),
    ("klacht-beantwoord", lambda: replace(make_dossier(), klachten=())),
    ("klacht-beantwoord", lambda: with_klacht(afgedaan_op=None)),
    ("klacht-beantwoord", lambda: with_klacht(oordeel=None)),
    ("nieuwe-feiten", lambda: answers(nieuwe_feiten=None)),
    ("nieuwe-feiten-aanwezig", lambda: answers(nieuwe_feiten="ja")),
    ("reden", lambda: answers(reden=None)),
    ("reden", lambda: answers(reden="Wij hebben alles al uitgelegd.")),
    ("wel-mogelijk", lambda: answers(wel_mogelijk=())),
    ("herbeoordelingsdatum", lambda: answers(herbeoordelingsdatum=dt.date(2026, 8, 28))),
    ("besloten-door", lambda: answers(besloten_door=None)),
    ("besloten-functie", lambda: answers(besloten_functie=None)),
    ("besloten-op", lambda: answers(besloten_op=None)),
    ("besloten-niet-behandelaar", lambda: answers(besloten_door="s.  kuiper")),
    ("besloten-niet-behandelaar", lambda: answers(besloten_door="T. Bos")),
)


@pytest.mark.parametrize(("punt_id", "make"), WEG, ids=[f"{nr}-{punt}" for nr, (punt, _) in enumerate(WEG)])
def test_one_missing_fact_gives_exactly_its_own_open_point(punt_id: str, make: Callable[[], Dossier]) -> None:
    assert ids(make()) == [punt_id]


def test_without_a_decision_only_the_common_points_are_asked() -> None:
    assert ids(answers(beslissing=None, reden=None, nieuwe_feiten=None)) == ["beslissing"]


def test_every_open_point_is_a_sentence_with_a_source_and_a_place() -> None:
    for keuze in ("stop-klacht", "stop-alles-tijdelijk", "voortzetten"):
        leeg = replace(make_dossier(), klachten=(), contactmomenten=())
        leeg = replace(
            leeg, beoordeling=replace(leeg.beoordeling, antwoorden={"beslissing": keuze}, overleggen=())
        )
        punten = open_points(REGELING, leeg)
        assert len(punten) > 8
        assert len({punt.id for punt in punten}) == len(punten)
        for punt in punten:
            assert punt.zin.endswith(".") and len(punt.zin.split()) > 6, punt.zin
            assert str(punt.bron) and punt.vraag_id and punt.poort.label


def test_a_count_of_earlier_contacts_does_not_replace_a_dated_contact() -> None:
    verzameld = Verzamelmoment(
        id="v1",
        vanaf=dt.date(2026, 5, 1),
        tot_en_met=dt.date(2026, 6, 1),
        aantal=20,
        kanaal=Kanaal.TELEFOON,
        herkomst="KCC",
    )
    assert ids(replace(make_dossier(), contactmomenten=(), verzamelmomenten=(verzameld,))) == [
        "contact-gedateerd"
    ]


def test_our_own_call_is_not_a_contact_of_the_citizen() -> None:
    eigen = make_contact(richting=Richting.NAAR_BURGER)
    assert ids(replace(make_dossier(), contactmomenten=(eigen,))) == ["contact-gedateerd"]


def test_a_consultation_with_oneself_does_not_count() -> None:
    assert ids(with_overleg(Overleg(id="o", wie="S. Kuiper", op=dt.date(2026, 8, 1)))) == ["overleg"]


def test_only_consultation_and_an_open_question_can_be_passed_over() -> None:
    for punt_id, make in WEG:
        verwacht = [] if punt_id in ("overleg", "open-vragen") else [punt_id]
        assert ids(deviate(make(), punt_id)) == verwacht, punt_id


def test_a_deviation_without_a_reason_or_a_name_changes_nothing() -> None:
    assert ids(deviate(with_overleg(), "overleg", reden=" ")) == ["overleg"]
    assert ids(deviate(with_overleg(), "overleg", door="")) == ["overleg"]


def test_an_explained_open_question_is_no_open_point() -> None:
    assert (
        ids(answers(open_vragen="ja", open_vragen_uitleg="De vraag gaat over een zaak bij de rechter.")) == []
    )


def test_a_mended_term_is_no_open_point() -> None:
    assert ids(answers(termijn_gemist="ja", termijn_hersteld="ja")) == []


def test_too_little_distance_is_no_open_point_but_must_be_answered() -> None:
    assert ids(with_klacht(op_afstand=False)) == []


def test_a_complaint_left_under_9_8_counts_as_answered_and_needs_no_distance() -> None:
    assert ids(with_klacht(oordeel=Oordeel.NIET_IN_BEHANDELING, op_afstand=None)) == []


def test_an_earlier_letter_answers_one_complaint() -> None:
    open_klacht = make_klacht(afgedaan_op=None, oordeel=None)
    brief = EerdereBrief(id="e1", soort="afdoening", datum=dt.date(2026, 4, 9))
    een = replace(make_dossier(), klachten=(open_klacht,), eerdere_brieven=(brief,))
    assert ids(een) == []
    assert ids(replace(een, klachten=(open_klacht, replace(open_klacht, id="k2")))) == ["klacht-beantwoord"]
    te_vroeg = replace(brief, datum=dt.date(2026, 2, 1))
    assert ids(replace(een, eerdere_brieven=(te_vroeg,))) == ["klacht-beantwoord"]


def test_what_stays_possible_counts_as_given_when_it_was_never_touched() -> None:
    assert "wel_mogelijk" not in make_dossier().beoordeling.antwoorden
    assert ids(answers(wel_mogelijk=("eigen: ",))) == ["wel-mogelijk"]


def test_fixed_sentences_and_repetition_are_no_own_words() -> None:
    vast = f"{REDEN_INLEIDING}\n{REDEN_SLOT}\nWij hebben alles al uitgelegd en wij zien geen nieuwe feiten."
    assert count_eigen_woorden(REGELING, vast) == 0
    assert count_eigen_woorden(REGELING, "Drie eigen woorden. " * 20) == 3


def test_to_continue_asks_how_by_whom_and_when_and_not_the_reason() -> None:
    dossier = answers(
        beslissing="voortzetten", reden=None, nieuwe_feiten=None, open_vragen="ja", termijn_gemist="ja"
    )
    assert ids(dossier) == ["voortzetten-hoe", "voortzetten-door", "voortzetten-op"]
    op = dt.date(2026, 10, 1)
    klaar = with_answers(
        dossier, voortzetten_hoe="Een ander belt.", voortzetten_door="J. Vermeer", voortzetten_op=op
    )
    assert ids(klaar) == []
    assert ids(with_answers(klaar, voortzetten_op=dt.date(2026, 8, 1))) == ["voortzetten-op"]


def test_no_conclusion_needs_no_reason_to_limit_when_we_continue() -> None:
    op = dt.date(2026, 10, 1)
    verder = {"voortzetten_hoe": "Een ander belt.", "voortzetten_door": "J. Vermeer", "voortzetten_op": op}
    assert ids(answers(conclusie="geen", voldoende_reden=None, beslissing="voortzetten", **verder)) == []


GRENS = {
    "beslissing": "stop-alles-tijdelijk",
    "conclusie": "grensoverschrijdend",
    "agressieprotocol_bekeken": "ja",
    "maatregel_hoe": ("eigen:alleen per brief",),
    "open_route": "per brief naar Postbus 100",
    "ingangsdatum": dt.date(2026, 9, 10),
    "einddatum": dt.date(2026, 12, 1),
    "nieuwe_klachten": "schriftelijk",
}
GEWAARSCHUWD = EerdereBrief(id="e1", soort="waarschuwing", datum=dt.date(2026, 5, 1))
GESPROKEN = Ordegesprek(
    id="g1",
    uitgenodigd_op=dt.date(2026, 5, 1),
    uitkomst=Gespreksuitkomst.NIET_VERSCHENEN,
    mogelijk_op=(dt.date(2026, 5, 8),),
)
HERHAALD = make_contact(op=dt.date(2026, 5, 20), onaanvaardbaar=True)


def grens(**anders: object) -> Dossier:
    """Everything that a measure needs was done."""
    compleet = {
        "eerdere_brieven": (GEWAARSCHUWD,),
        "gesprekken": (GESPROKEN,),
        "contactmomenten": (HERHAALD,),
    }
    return replace(answers(**GRENS), **(compleet | anders))  # type: ignore[arg-type]


def test_a_measure_after_warning_talk_and_repetition_has_no_open_points() -> None:
    assert ids(grens()) == []


@pytest.mark.parametrize(
    ("anders", "punten"),
    [
        ({"eerdere_brieven": ()}, ["waarschuwing"]),
        ({"gesprekken": ()}, ["ordegesprek"]),
        ({"gesprekken": (replace(GESPROKEN, uitkomst=Gespreksuitkomst.UITGENODIGD),)}, ["ordegesprek"]),
        ({"contactmomenten": (replace(HERHAALD, onaanvaardbaar=False),)}, ["herhaling"]),
        ({"contactmomenten": (replace(HERHAALD, op=dt.date(2026, 5, 1)),)}, ["herhaling"]),
        ({"contactmomenten": (replace(HERHAALD, op=dt.date(2026, 4, 20)),)}, ["herhaling"]),
        (
            {"contactmomenten": (replace(HERHAALD, richting=Richting.NAAR_BURGER), make_contact())},
            ["herhaling"],
        ),
    ],
)
def test_each_step_before_a_measure_is_missed_by_name(anders: dict[str, object], punten: list[str]) -> None:
    assert ids(grens(**anders)) == punten


@pytest.mark.parametrize("uitkomst", [u for u in Gespreksuitkomst if u is not Gespreksuitkomst.UITGENODIGD])
def test_a_talk_that_was_held_refused_or_missed_counts(uitkomst: Gespreksuitkomst) -> None:
    assert ids(grens(gesprekken=(replace(GESPROKEN, uitkomst=uitkomst),))) == []


@pytest.mark.parametrize(
    ("vraag_id", "waarde", "punt"),
    [
        ("agressieprotocol_bekeken", None, "agressieprotocol"),
        ("maatregel_hoe", None, "maatregel"),
        ("open_route", " ", "open-route"),
        ("ingangsdatum", None, "ingangsdatum"),
        ("nieuwe_klachten", None, "nieuwe-klachten"),
        ("einddatum", None, "duur"),
        ("einddatum", dt.date(2026, 5, 1), "duur"),
        ("einddatum", dt.date(2026, 9, 10), "duur"),
        ("einddatum", dt.date(2027, 9, 11), "duur"),
        ("open_route", "Geen, alles gaat dicht.", "open-route"),
        ("open_route", "---", "open-route"),
    ],
)
def test_each_answer_of_a_measure_is_missed_by_name(vraag_id: str, waarde: object, punt: str) -> None:
    assert ids(with_answers(grens(), **{vraag_id: waarde})) == [punt]  # type: ignore[arg-type]


def test_only_direct_action_with_all_it_asks_goes_around_warning_and_talk() -> None:
    spoedbrief = EerdereBrief(id="e3", soort="spoedmaatregel", datum=dt.date(2026, 5, 4))
    direct = with_answers(
        grens(
            eerdere_brieven=(spoedbrief,),
            gesprekken=(),
            contactmomenten=(replace(HERHAALD, op=dt.date(2026, 5, 3)),),
        ),
        acuut_gevaar="ja",
        direct_leidinggevende="M. de Graaf",
        direct_reden="Hij dreigde aan de balie.",
        direct_horen_op=dt.date(2026, 5, 11),
    )
    assert ids(direct) == []
    for vraag_id in ("acuut_gevaar", "direct_leidinggevende", "direct_reden", "direct_horen_op"):
        assert "waarschuwing" in ids(with_answers(direct, **{vraag_id: None}))
    assert "waarschuwing" in ids(replace(direct, eerdere_brieven=()))
    # Nothing else than warning and talk is passed by.
    assert ids(replace(direct, contactmomenten=(make_contact(),))) == ["gedrag"]
    assert ids(with_answers(direct, direct_horen_op=dt.date(2026, 8, 29))) == ["horen"]
    assert ids(with_answers(direct, agressieprotocol_bekeken=None)) == ["agressieprotocol"]
    assert ids(with_answers(direct, einddatum=None)) == ["duur"]


def test_bad_behaviour_while_the_offered_days_still_come_is_a_repetition() -> None:
    geweigerd = replace(GESPROKEN, uitkomst=Gespreksuitkomst.GEWEIGERD, mogelijk_op=(dt.date(2026, 6, 20),))
    assert ids(grens(gesprekken=(geweigerd,))) == []


def test_repetition_before_the_warning_is_said_with_both_dates() -> None:
    te_vroeg = grens(contactmomenten=(replace(HERHAALD, op=dt.date(2026, 4, 20)),))
    (punt,) = open_points(REGELING, te_vroeg)
    assert "20 april 2026" in punt.zin and "1 mei 2026" in punt.zin


def test_an_earlier_report_of_a_talk_counts_as_a_talk() -> None:
    verslag = EerdereBrief(id="e2", soort="gespreksverslag", datum=dt.date(2026, 5, 10))
    assert ids(grens(gesprekken=(), eerdere_brieven=(GEWAARSCHUWD, verslag))) == []


def test_the_profile_may_allow_a_longer_measure_than_twelve_months() -> None:
    lang = with_answers(grens(), einddatum=dt.date(2028, 9, 10))
    assert [punt.id for punt in open_points(REGELING, lang, 24)] == []
    assert [punt.id for punt in open_points(REGELING, lang, 23)] == ["duur"]


def test_every_running_complaint_is_named_and_asks_a_choice_of_its_own() -> None:
    lopend = make_klacht(ontvangen_op=dt.date(2026, 8, 3), afgedaan_op=None, oordeel=None)
    dossier = grens(klachten=(lopend,))
    (punt,) = open_points(REGELING, dossier)
    assert punt.id == "lopende-klachten" and "Kies" in punt.zin and lopend.omschrijving in punt.zin
    gekozen = replace(dossier, klachten=(replace(lopend, tijdens_stop=Klachtkeuze.OP_PAPIER),))
    assert ids(gekozen) == []
    assert ids(with_answers(gekozen, nieuwe_klachten=None)) == ["nieuwe-klachten"]
    tweede = replace(lopend, id="k2", omschrijving="De stoep is te smal")
    (punt,) = open_points(REGELING, replace(gekozen, klachten=(*gekozen.klachten, tweede)))
    assert tweede.omschrijving in punt.zin and lopend.omschrijving not in punt.zin


@pytest.mark.parametrize("keuze", ["stop-klacht", "stop-alles-tijdelijk", "stop-beide"])
def test_behaviour_of_both_kinds_allows_both_limits(keuze: str) -> None:
    reden = str(grens().beoordeling.antwoorden["reden"])
    beide = with_answers(
        grens(), conclusie="beide", beslissing=keuze, nieuwe_feiten="nee", reden_maatregel=reden
    )
    assert ids(beide) == []


def test_both_limits_at_once_ask_what_each_asks_and_a_reason_for_each() -> None:
    beide = with_answers(grens(), conclusie="beide", beslissing="stop-beide", nieuwe_feiten="", reden="")
    beide = with_answers(beide, open_route="", reden_maatregel="Het ging mis.")
    assert ids(beide) == ["nieuwe-feiten", "reden", "open-route", "reden-maatregel"]
    (punt,) = [punt for punt in open_points(REGELING, beide) if punt.id == "reden-maatregel"]
    assert "De reden van de tijdelijke afspraken heeft 3 eigen woorden" in punt.zin
    assert ids(with_answers(beide, conclusie="aanhoudend"))[0] == "conclusie-past-niet"


def test_a_warning_that_came_back_was_never_given() -> None:
    def sent(*verzendingen: Verzending) -> Dossier:
        brief = Brief(
            id="w1",
            dossier_id="d1",
            soort="waarschuwing",
            status=Briefstatus.VERZONDEN,
            gemaakt_op=NU,
            verzendingen=verzendingen,
        )
        return grens(eerdere_brieven=(), brieven=(brief,))

    aangetekend = Verzending(wijze=Verzendwijze.AANGETEKEND, op=dt.date(2026, 5, 1))
    terug = replace(aangetekend, retour_op=dt.date(2026, 5, 12))
    gewoon = Verzending(wijze=Verzendwijze.GEWONE_POST, op=dt.date(2026, 5, 4))
    assert ids(sent(aangetekend)) == []
    assert ids(sent(terug)) == ["waarschuwing"]
    assert ids(sent(terug, gewoon)) == []


@settings(max_examples=60, deadline=None)
@given(
    st.sets(st.integers(0, len(WEG) - 1), max_size=4),
    st.sampled_from(["stop-klacht", "stop-alles-tijdelijk", "stop-beide", "voortzetten"]),
)
def test_taking_answers_away_never_makes_open_points_disappear(weg: set[int], keuze: str) -> None:
    volledig = answers(beslissing=keuze)
    minder = volledig
    for vraag_id in ("feiten", "interactie", "proces", "reden", "besloten_functie"):
        if any(WEG[nr][0] == vraag_id.replace("_", "-") for nr in weg):
            minder = with_answers(minder, **{vraag_id: None})
    assert {p.id for p in all_points(REGELING, volledig)} <= {p.id for p in all_points(REGELING, minder)}
