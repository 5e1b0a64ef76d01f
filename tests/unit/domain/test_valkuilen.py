"""The traps of the source documents, T1 to T23: each is solved as the table says, and none is copied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze
from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkenesoort, Naam
from begrenzen_desktop.domain.bewaking import find_bewakingen
from begrenzen_desktop.domain.briefcheck import Checkpunt, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.brieftaal import add_maanden
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst
from begrenzen_desktop.domain.klacht import Klacht, Klachtkeuze, Oordeel
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.poorten import open_points, with_profiel
from begrenzen_desktop.domain.poorten_verloop import verloop_points
from begrenzen_desktop.domain.profiel import Organisatieprofiel
from begrenzen_desktop.domain.rechtsmiddelen import Handeling, make_rechtsmiddelen
from begrenzen_desktop.domain.tegenspraak import find_gebreken
from begrenzen_desktop.domain.termijn import Termijnsoort
from begrenzen_desktop.domain.triage import (
    JA,
    NEE,
    Triageadvies,
    Triagegrens,
    Triagevraag,
    compute_uitkomst,
)
from begrenzen_desktop.domain.verloop import Verloopuitkomst
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.gesprek import make_gespreksbron
from tests.letters.grens import GESPROKEN, REGELING, UITNODIGING, make_grensbron
from tests.letters.klacht import make_klachtbron
from tests.letters.uitgaand import UITGAAND, make_uitgaand
from tests.letters.verloop import make_verloopbron
from tests.letters.voorbeeld import PROFIEL, make_bron, make_dossier, with_answers

WORTEL = Path(__file__).parents[3]
Change = Callable[[Briefbron], Briefbron]


def look(bron: Briefbron) -> tuple[Checkpunt, ...]:
    return check_brief(bron, make_delen(bron), load_diagnosewoorden())


def blocked(bron: Briefbron) -> set[str]:
    return {punt.id for punt in look(bron) if punt.houdt_tegen}


def advised(bron: Briefbron) -> set[str]:
    return {punt.id for punt in look(bron) if not punt.in_orde and not punt.houdt_tegen}


def write(bron: Briefbron, **velden: str) -> Briefbron:
    return replace(bron, brief=replace(bron.brief, velden={**bron.brief.velden, **velden}))


def read(bron: Briefbron) -> str:
    return "\n".join(deel.tekst for deel in make_delen(bron))


def gates(bron: Briefbron) -> set[str]:
    return {punt.id for punt in open_points(with_profiel(bron.regeling, bron.profiel), bron.dossier)}


def test_t1_warning_and_talk_come_first_and_only_direct_action_goes_around_them() -> None:
    bron = make_grensbron("maatregel")
    zonder = replace(bron.dossier, eerdere_brieven=(), gesprekken=())
    zonder = replace(zonder, beoordeling=replace(zonder.beoordeling, beslissing=None))
    gewoon = with_answers(replace(bron, dossier=zonder), {"acuut_gevaar": "nee"})
    assert {"waarschuwing", "ordegesprek", "herhaling"} <= gates(gewoon)
    # Danger alone is not enough: the letter with the day of hearing has to be out.
    assert "waarschuwing" in gates(replace(bron, dossier=zonder))


def test_t1_an_organisation_may_ask_a_talk_before_a_stop_too() -> None:
    dossier = make_dossier(Beslissingkeuze.STOP_KLACHT)
    bron = replace(make_bron("stop-klacht", dossier), regeling=REGELING)
    streng = replace(bron, profiel=replace(PROFIEL, gesprek_bij_aanhoudend=True))
    assert "gesprek" not in gates(bron) and "gesprek" in gates(streng)
    gevoerd = replace(streng, dossier=replace(dossier, gesprekken=(GESPROKEN,)))
    assert "gesprek" not in gates(gevoerd)


@pytest.mark.parametrize(
    "zin",
    [
        "U kunt geen bezwaar maken of een klacht indienen tegen deze maatregel.",
        "Het is niet mogelijk om hierover een klacht in te dienen.",
        "Een klacht is hierover niet mogelijk.",
    ],
)
def test_t2_a_sentence_that_no_complaint_is_possible_stops_the_letter(zin: str) -> None:
    bron = write(make_grensbron("maatregel"), schending=zin)
    assert "valkuil-geen-klacht" in blocked(bron)


@pytest.mark.parametrize("door", ["de gemeentesecretaris", ""])
@pytest.mark.parametrize("handeling", list(Handeling))
def test_t2_every_act_names_its_own_way_and_never_says_that_complaining_is_impossible(
    handeling: Handeling, door: str
) -> None:
    tekst = make_rechtsmiddelen(
        handeling, replace(PROFIEL, heroverweging_door=door), dt.date(2026, 11, 23), "ons"
    )
    assert "Nationale ombudsman" in tekst and "één jaar" in tekst and "geen klacht" not in tekst
    assert ("bezwaar" in tekst) is (handeling is not Handeling.KLACHT)
    eerst = door if door else "een klacht bij ons"
    assert (eerst in tekst) is (handeling not in (Handeling.KLACHT, Handeling.HEROVERWEGING))


def test_t3_refused_entry_names_139_for_public_rooms_and_138_only_where_it_was_chosen() -> None:
    bron = make_klachtbron("toegangsontzegging")
    assert "artikel 139" in read(bron) and "artikel 138" not in read(bron)
    fout = write(bron, bepaling="Dat is strafbaar volgens artikel 138 van het Wetboek van Strafrecht.")
    assert "valkuil-strafbepaling" in advised(fout)
    besloten = with_answers(fout, {"toegang_bepaling": "besloten-lokaal"})
    assert "valkuil-strafbepaling" not in advised(besloten)
    vraag = REGELING.vraag("toegang_bepaling")
    assert "139" in vraag.toelichting and "138" in vraag.toelichting and len(vraag.keuzen) == 3


def test_t4_the_grounds_of_9_8_keep_what_the_paraphrase_lost() -> None:
    assert "langer dan een jaar" in Weigeringsgrond.LANGER_DAN_EEN_JAAR.bijzin
    assert "kon worden gemaakt" in Weigeringsgrond.BEZWAAR.bijzin
    assert "kan of kon" in Weigeringsgrond.BEROEP.bijzin
    assert "Te laat beslissen valt hier niet onder" in Weigeringsgrond.BEROEP.vraagt
    assert "ligt of lag" in Weigeringsgrond.ANDERE_RECHTER.bijzin
    assert len({grond.bijzin for grond in Weigeringsgrond}) == 7


def test_t5_a_measure_ends_within_the_cap_and_prolonging_stays_within_it() -> None:
    bron = with_answers(make_grensbron("maatregel"), {"einddatum": dt.date(2028, 3, 1)})
    assert "periode" in blocked(bron)
    zonder = with_answers(make_grensbron("maatregel"), {"einddatum": None})
    assert "periode" in blocked(zonder)
    verloop = make_verloopbron("herbeoordeling").dossier
    basis, stap = verloop.verloop
    assert basis.maatregel is not None
    langer = replace(
        basis.maatregel,
        einde=add_maanden(basis.maatregel.ingang, 13),
        herbeoordeling=add_maanden(basis.maatregel.ingang, 12),
    )
    nieuw = replace(stap, id="v3", uitkomst=Verloopuitkomst.VERLENGEN, maatregel=langer)
    punten = verloop_points(replace(verloop, verloop=(basis,)), None, nieuw, 12)
    assert punten
    assert Organisatieprofiel().herhaling_maanden == 12


def test_t6_the_number_of_days_on_offer_is_counted_and_a_wrong_number_is_said() -> None:
    bron = make_grensbron("waarschuwing")
    assert len(UITNODIGING.mogelijk_op) == 3 and read(bron).count("december 2026") >= 3
    assert "valkuil-aantal-dagen" in blocked(write(bron, gesprek="Wij boden u vier momenten aan."))
    assert "valkuil-aantal-dagen" not in blocked(write(bron, gesprek="Wij boden u drie momenten aan."))


def test_t7_an_own_norm_after_the_last_contact_is_another_term_than_the_four_weeks_of_the_law() -> None:
    klacht = Klacht(id="k", omschrijving="De lamp", ontvangen_op=dt.date(2026, 11, 2), grond="a")
    dossier = replace(make_dossier(), klachten=(klacht,))
    bewakingen = {b.soort: b for b in find_bewakingen(dossier, None, Kalender(), dt.date(2026, 11, 10))}
    vier = bewakingen[Termijnsoort.NIET_BEHANDELEN].termijn
    assert vier.datum == dt.date(2026, 11, 30) and "9:8 lid 3" in vier.regel.bron
    utrecht = Catalogus().newest("veelvragers")
    assert utrecht.brief_na_contact_weken == 4 and REGELING.brief_na_contact_weken == 0
    laat = replace(make_grensbron("maatregel"), regeling=utrecht)
    laat = replace(
        laat, brief=replace(laat.brief, datum=dt.date(2026, 12, 31)), vandaag=dt.date(2026, 12, 31)
    )
    (punt,) = [p for p in look(laat) if p.id == "na-contact"]
    assert not punt.in_orde and not punt.houdt_tegen and "Eigen norm" in punt.bron


@pytest.mark.parametrize(
    "zin",
    [
        "Wij ervaren uw gedrag als negatief.",
        "U stelt zich onvoldoende constructief op.",
        "U dreigt vaak met juridische stappen.",
        "U belde ons 400 keer.",
    ],
)
def test_t8_a_judgement_or_a_number_without_a_dated_contact_is_said_by_its_sentence(zin: str) -> None:
    bron = write(make_bron("stop-klacht"), contact=zin)
    assert any(punt.id.startswith("bewijs-") and zin in punt.zin for punt in look(bron) if punt.houdt_tegen)


@pytest.mark.parametrize(
    ("zin", "geraakt"),
    [
        ("U maakt een geluidsopname zonder toestemming.", True),
        ("U hebt het gesprek opgenomen.", True),
        ("U schreef: “ik heb een opname gemaakt”.", False),
    ],
)
def test_t9_a_recording_by_itself_is_no_ground(zin: str, geraakt: bool) -> None:
    bron = write(make_grensbron("maatregel"), reden=zin)
    assert ("valkuil-opname" in advised(bron)) is geraakt and "valkuil-opname" not in blocked(bron)


def test_t10_colleagues_get_who_what_until_when_and_whom_to_ask_and_no_reason_or_letter() -> None:
    bron = make_grensbron("maatregel")
    bericht = replace(bron, brief=replace(bron.brief, soort="intern-bericht"))
    tekst = read(bericht)
    assert "tot en met 1 maart 2027" in tekst and "Dievenbende" not in tekst and "afgewogen" not in tekst
    assert blocked(bericht) == set()
    gelekt = write(bericht, niet=bron.dossier.beoordeling.tekst("reden"))
    assert "geen-reden" in blocked(gelekt)


@pytest.mark.parametrize("deel", ["rechten", "periode", "maatregel", "reden", "nieuw", "wel"])
def test_t11_the_addendum_has_the_same_required_elements_as_the_measure(deel: str) -> None:
    aanvulling, maatregel = make_verloopbron("aanvulling-maatregel"), make_grensbron("maatregel")
    assert blocked(aanvulling) == blocked(maatregel) == set()
    elementen = {punt.element for punt in look(maatregel)}
    assert elementen <= {punt.element for punt in look(aanvulling)} | {0}
    assert any(d.id == deel and d.tekst.strip() for d in make_delen(aanvulling))


@pytest.mark.parametrize("route", ["", "geen", "niet mogelijk", "n.v.t."])
def test_t12_one_way_always_stays_open_for_official_messages(route: str) -> None:
    dag = dt.date(2026, 12, 1)
    with pytest.raises(OngeldigAntwoord, match="Alle wegen zijn dicht"):
        Maatregel(
            hoe=("niet per e-mail",),
            open_route=route,
            ingang=dag,
            einde=add_maanden(dag, 3),
            herbeoordeling=add_maanden(dag, 2),
        )
    bron = make_grensbron("maatregel")
    assert "per brief naar Postbus 10" in read(bron)
    assert "periode" in blocked(with_answers(bron, {"open_route": route}))


def test_t13_the_clock_of_a_running_complaint_goes_on_and_each_asks_a_choice() -> None:
    bron = make_grensbron("maatregel")
    klacht = Klacht(id="k9", omschrijving="De lamp", ontvangen_op=dt.date(2026, 11, 2))
    dossier = replace(bron.dossier, klachten=(*bron.dossier.klachten, klacht))
    dossier = replace(dossier, beoordeling=replace(dossier.beoordeling, beslissing=None))
    met = replace(bron, dossier=dossier)
    assert "lopende-klachten" in gates(met)
    bewaakt = find_bewakingen(dossier, None, Kalender(), dt.date(2026, 11, 10))
    assert any(b.soort is Termijnsoort.AFDOENING and not b.klaar for b in bewaakt)
    gekozen = replace(klacht, tijdens_stop=Klachtkeuze.OP_PAPIER)
    brief = replace(met, dossier=replace(dossier, klachten=(*bron.dossier.klachten, gekozen)))
    assert "14 december 2026" in read(brief) and "De wettelijke termijnen blijven gelden." in read(brief)


def test_t14_a_handler_too_near_or_a_side_taken_without_proof_pleads_for_going_on() -> None:
    klacht = Klacht(
        id="k",
        omschrijving="De bejegening",
        ontvangen_op=dt.date(2026, 6, 1),
        afgedaan_op=dt.date(2026, 7, 1),
        oordeel=Oordeel.ONGEGROND,
        op_afstand=False,
        verklaringen_strijdig=True,
        naar_ombudsman_verwezen=True,
    )
    gebreken = find_gebreken(REGELING, replace(make_dossier(), klachten=(klacht,)))
    assert {gebrek.bron.plaats for gebrek in gebreken} >= {"artikel 9:7", "Ons standpunt"}
    bron = make_klachtbron("afdoening")
    laatste = replace(
        bron.dossier.klachten[-1],
        oordeel=Oordeel.ONGEGROND,
        op_afstand=False,
        verklaringen_strijdig=True,
    )
    brief = replace(bron, dossier=replace(bron.dossier, klachten=(*bron.dossier.klachten[:-1], laatste)))
    assert {"strijdig", "onafhankelijk"} <= advised(brief)


@pytest.mark.parametrize("soort", UITGAAND)
def test_t15_a_letter_says_u_and_never_je(soort: str) -> None:
    woorden = set(read(make_uitgaand(soort)).lower().replace(".", " ").replace(",", " ").split())
    assert woorden & {"u", "uw"} and not woorden & {"je", "jij", "jouw", "jullie"} - {"jullie"}


@pytest.mark.parametrize("uitkomst", [Gespreksuitkomst.GEWEIGERD, Gespreksuitkomst.NIET_VERSCHENEN])
def test_t16_the_invitation_is_always_needed_and_refused_or_missed_counts_as_done(
    uitkomst: Gespreksuitkomst,
) -> None:
    bron = make_grensbron("maatregel")
    open_ = replace(bron.dossier.beoordeling, beslissing=None)
    zonder = replace(bron, dossier=replace(bron.dossier, gesprekken=(), beoordeling=open_))
    assert "ordegesprek" in gates(with_answers(zonder, {"acuut_gevaar": "nee"}))
    gesprek = replace(GESPROKEN, uitkomst=uitkomst, gehouden_op=None)
    met = replace(bron, dossier=replace(bron.dossier, gesprekken=(gesprek,), beoordeling=open_))
    assert "ordegesprek" not in gates(with_answers(met, {"acuut_gevaar": "nee"}))


def test_t17_a_repeated_complaint_on_paper_gets_a_short_letter_and_is_never_left_in_silence() -> None:
    from begrenzen_desktop.domain.contactmoment import Kanaal

    antwoorden = {
        Triagevraag.GEVAAR: NEE,
        Triagevraag.VERZOEK: NEE,
        Triagevraag.VAN: "burger",
        Triagevraag.OVER: "zelfde",
        Triagevraag.FEITEN: NEE,
        Triagevraag.KLAAGSCHRIFT: JA,
    }
    uitkomst = compute_uitkomst(Triagegrens(stop=True), Kanaal.BRIEF, antwoorden)
    assert uitkomst is not None and uitkomst.advies is Triageadvies.OPNIEUW_KLACHT and uitkomst.opnieuw
    gebeld = compute_uitkomst(Triagegrens(stop=True), Kanaal.TELEFOON, antwoorden)
    assert gebeld is not None and gebeld.advies is Triageadvies.NIET_BEANTWOORDEN


def test_t18_the_first_sentence_speaks_of_broken_arrangements_only_where_there_were_any() -> None:
    opening = next(deel.tekst for deel in make_delen(make_grensbron("maatregel")) if deel.id == "opening")
    assert "niet aan gehouden" not in opening
    schending = make_verloopbron("aanvulling-maatregel")
    eerste = next(deel.tekst for deel in make_delen(schending) if deel.id == "opening")
    assert "U hebt zich daar niet aan gehouden" in eerste
    zonder = replace(schending, dossier=replace(schending.dossier, verloop=()))
    assert "niet aan gehouden" not in read(zonder)


@pytest.mark.parametrize(
    "zin",
    [
        "Niemand mag namens u met ons bellen of schrijven.",
        "Uw gemachtigde krijgt van ons geen antwoord.",
    ],
)
def test_t19_a_representative_keeps_a_way(zin: str) -> None:
    bron = make_grensbron("maatregel")
    assert "Iemand anders mag dit ook namens u doen." in read(bron)
    assert "valkuil-derden" in blocked(write(bron, maatregel=zin))
    betrokkene = replace(
        bron.dossier.betrokkene,
        soort=Betrokkenesoort.GEMACHTIGDE,
        tweede=Naam("Jansen", "C.", "", Aanspreekvorm.MEVROUW),
    )
    gemachtigd = replace(bron, dossier=replace(bron.dossier, betrokkene=betrokkene))
    assert "als gemachtigde van mevrouw Jansen" in read(gemachtigd)


def test_t20_leaving_a_complaint_and_limiting_contact_are_two_letters() -> None:
    bron = make_grensbron("maatregel")
    zin = "Wij doen dit op grond van artikel 9:8 lid 2 van de Algemene wet bestuursrecht."
    assert "valkuil-twee-daden" in blocked(write(bron, maatregel=zin))
    assert "valkuil-twee-daden" not in blocked(write(bron, klachten=zin))
    niet = make_verloopbron("niet-in-behandeling")
    assert "9:8" in read(niet) and "tijdelijke afspraken" not in read(niet)


@pytest.mark.parametrize(
    ("make", "deel"), [(make_grensbron, "waarschuwing"), (make_gespreksbron, "uitnodiging-gesprek")]
)
def test_t21_a_measure_can_follow_and_never_will(make: Callable[[str], Briefbron], deel: str) -> None:
    bron = make(deel)
    assert "gevolg-kan" not in advised(bron)
    stellig = write(bron, gevolg="Komt u niet, dan leggen wij u een maatregel op.")
    assert "gevolg-kan" in advised(stellig)


def test_t22_no_option_tag_or_sentence_of_the_program_is_a_diagnosis() -> None:
    woorden = [woord.rstrip("*") for woord in load_diagnosewoorden()]
    assert len(woorden) > 20
    for regeling_id in Catalogus().ids():
        regeling = Catalogus().newest(regeling_id)
        teksten = [keuze.label for vraag in regeling.vragen() for keuze in vraag.keuzen]
        teksten += [vraag.tekst for vraag in regeling.vragen()]
        gevonden = {
            woord
            for tekst in teksten
            for woord in woorden
            if f" {woord} " in f" {tekst.lower().strip('.?')} "
        }
        assert gevonden == set()
    bron = write(make_bron("stop-klacht"), afbakening="Wij vinden u paranoïde.")
    assert "diagnose-1" in blocked(bron)


def test_t23_the_program_knows_the_woo_and_says_so_of_the_wob() -> None:
    for pad in [*(WORTEL / "resources").rglob("*.toml"), *(WORTEL / "tests/letters/golden").glob("*.txt")]:
        tekst = f" {pad.read_text(encoding='utf-8').lower()} "
        assert " wob" not in tekst and "openbaarheid van bestuur" not in tekst
    assert "valkuil-wob" in blocked(write(make_bron("stop-klacht"), wel="- een Wob-verzoek"))


@pytest.mark.parametrize("soort", UITGAAND)
def test_no_trap_is_found_in_a_letter_as_it_is_proposed(soort: str) -> None:
    gevonden = {punt.id for punt in look(make_uitgaand(soort)) if not punt.in_orde}
    assert not {punt_id for punt_id in gevonden if punt_id.startswith(("valkuil", "gevolg-kan"))}
