"""The wizard without a screen, and the behoorlijkheidstoets."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.beoordeling import Beslissing, Beslissingkeuze, Conclusie, Normbevestiging
from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.dossier import Dossier, Dossierstap
from begrenzen_desktop.domain.toets import ask_normen, make_toets
from begrenzen_desktop.domain.voortgang import (
    count_folded,
    derive_stap,
    make_stand,
    make_standen,
    missing,
    visible,
)
from tests.unit.domain.voorbeelddossier import NU, make_dossier, make_regeling, with_answers

REGELING = make_regeling()
SIGNALEER, ANALYSE, BESLIS = (stap.delen[0] for stap in REGELING.stappen)


def with_beslissing() -> Dossier:
    dossier = make_dossier()
    beslissing = Beslissing(
        id="x",
        keuze=Beslissingkeuze.STOP_KLACHT,
        conclusie=Conclusie.AANHOUDEND,
        besloten_door="M. de Graaf",
        functie="afdelingshoofd",
        besloten_op=dt.date(2026, 8, 28),
        vastgesteld_op=NU,
    )
    return replace(dossier, beoordeling=replace(dossier.beoordeling, beslissing=beslissing))


def test_only_what_is_needed_hides_an_optional_question_until_it_is_answered() -> None:
    dossier = make_dossier()
    assert "ervaring" not in [v.id for v in visible(SIGNALEER, dossier, alles=False)]
    assert count_folded(SIGNALEER, dossier) == 1
    ingevuld = with_answers(dossier, ervaring="Ik vind de gesprekken zwaar.")
    assert "ervaring" in [v.id for v in visible(SIGNALEER, ingevuld, alles=False)]


def test_a_question_whose_condition_fails_never_shows() -> None:
    assert "open_vragen_uitleg" not in [v.id for v in visible(ANALYSE, make_dossier(), alles=True)]
    ja = with_answers(make_dossier(), open_vragen="ja")
    assert "open_vragen_uitleg" in [v.id for v in visible(ANALYSE, ja, alles=True)]


def test_missing_follows_the_chosen_decision() -> None:
    assert missing(BESLIS, make_dossier()) == ()
    leeg = with_answers(make_dossier(), reden=None)
    assert [v.id for v in missing(BESLIS, leeg)] == ["reden"]
    assert [v.id for v in missing(BESLIS, with_answers(leeg, beslissing="voortzetten"))] == [
        "voortzetten_hoe"
    ]
    assert [v.id for v in missing(BESLIS, with_answers(leeg, beslissing=None))] == [
        "reden",
        "voortzetten_hoe",
    ]


def test_a_part_counts_its_lists_and_its_prefilled_answers() -> None:
    stand = make_stand(SIGNALEER, make_dossier())
    assert (stand.gevraagd, stand.beantwoord, stand.open, stand.is_klaar) == (4, 3, 0, True)
    kaal = replace(make_dossier(), contactmomenten=())
    assert make_stand(SIGNALEER, kaal).open == 1
    assert [s.deel_id for s in make_standen(REGELING, kaal)] == ["signaleer", "analyse", "beslis"]


def test_a_dossier_moves_through_the_five_steps() -> None:
    leeg = replace(with_answers(make_dossier(), conclusie=None), contactmomenten=())
    assert derive_stap(leeg) is Dossierstap.CONCEPT
    assert derive_stap(with_answers(make_dossier(), conclusie=None)) is Dossierstap.GESIGNALEERD
    assert derive_stap(make_dossier()) is Dossierstap.GEANALYSEERD
    besloten = with_beslissing()
    assert derive_stap(besloten) is Dossierstap.BESLOTEN
    notitie = Brief(
        id="n", dossier_id="d1", soort="besluitnotitie", status=Briefstatus.VERZONDEN, gemaakt_op=NU
    )
    assert derive_stap(replace(besloten, brieven=(notitie,))) is Dossierstap.BESLOTEN
    brief = replace(notitie, id="s", soort="stop-klacht")
    assert derive_stap(replace(besloten, brieven=(notitie, brief))) is Dossierstap.GEINFORMEERD


def test_norms_are_filled_from_the_answers_and_only_empty_core_norms_are_asked() -> None:
    standen = {stand.norm.nummer: stand for stand in make_toets(REGELING, make_dossier())}
    assert standen[3].vraag_ids == ("interactie", "verhaal_burger")
    assert "J. Vermeer" in standen[18].zin
    assert standen[10].is_leeg and standen[22].is_leeg
    assert [stand.norm.nummer for stand in ask_normen(REGELING, make_dossier())] == [10]
    assert ask_normen(REGELING, with_answers(make_dossier(), beslissing="voortzetten")) == ()


def test_a_confirmed_sentence_wins_over_the_proposal() -> None:
    dossier = make_dossier()
    norm = Normbevestiging(norm=3, zin="Mevrouw is op 3 april gehoord.")
    dossier = replace(dossier, beoordeling=replace(dossier.beoordeling, normen=(norm,)))
    stand = next(s for s in make_toets(REGELING, dossier) if s.norm.nummer == 3)
    assert stand.bevestigd and stand.zin == "Mevrouw is op 3 april gehoord."
