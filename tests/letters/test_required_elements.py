"""Every required element: a complete dossier without it is refused, with exactly that point."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from begrenzen_desktop.domain.beoordeling import Afwijking
from begrenzen_desktop.domain.betrokkene import Postadres
from begrenzen_desktop.domain.briefcheck import blocking, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.feiten import count_feiten
from begrenzen_desktop.domain.profiel import Mandaat, Ombudsman
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.voorbeeld import ONDERTEKENAAR, PROFIEL, SOORTEN, VANDAAG, make_bron, with_answers

Change = Callable[[Briefbron], Briefbron]


def blocked(bron: Briefbron) -> list[tuple[str, int]]:
    punten = blocking(check_brief(bron, make_delen(bron), load_diagnosewoorden()))
    return [(punt.id, punt.element) for punt in punten]


def profile(**waarden: object) -> Change:
    return lambda bron: replace(bron, profiel=replace(PROFIEL, **waarden))  # type: ignore[arg-type]


def signer(**waarden: object) -> Change:
    return lambda bron: replace(bron, ondertekenaar=replace(ONDERTEKENAAR, **waarden))  # type: ignore[arg-type]


def fields(**velden: str) -> Change:
    return lambda bron: replace(bron, brief=replace(bron.brief, velden=velden))


def answers(**antwoorden: object) -> Change:
    return lambda bron: with_answers(bron, antwoorden)  # type: ignore[arg-type]


def dossier(**waarden: object) -> Change:
    return lambda bron: replace(bron, dossier=replace(bron.dossier, **waarden))  # type: ignore[arg-type]


def without_decision(bron: Briefbron) -> Briefbron:
    beoordeling = replace(bron.dossier.beoordeling, beslissing=None)
    return replace(bron, dossier=replace(bron.dossier, beoordeling=beoordeling))


def without_address(bron: Briefbron) -> Briefbron:
    betrokkene = replace(bron.dossier.betrokkene, adres=Postadres(), e_mail="")
    return replace(bron, dossier=replace(bron.dossier, betrokkene=betrokkene))


def undecided(**antwoorden: object) -> Change:
    """Without the frozen decision, so that the note is made from the answers, of which one is gone."""
    return lambda bron: with_answers(without_decision(bron), antwoorden)  # type: ignore[arg-type]


def assessed(**waarden: object) -> Change:
    def change(bron: Briefbron) -> Briefbron:
        beoordeling = replace(bron.dossier.beoordeling, **waarden)  # type: ignore[arg-type]
        return replace(bron, dossier=replace(bron.dossier, beoordeling=beoordeling))

    return change


def without_advice(bron: Briefbron) -> Briefbron:
    """Nobody was consulted, and nobody wrote why."""
    beslissing = bron.dossier.beoordeling.beslissing
    assert beslissing is not None
    return assessed(overleggen=(), afwijkingen=(), beslissing=replace(beslissing, afwijkingen=()))(bron)


def decided_by(**waarden: object) -> Change:
    def change(bron: Briefbron) -> Briefbron:
        beslissing = bron.dossier.beoordeling.beslissing
        assert beslissing is not None
        return assessed(beslissing=replace(beslissing, **waarden))(bron)  # type: ignore[arg-type]

    return change


def complained_about(bron: Briefbron) -> Briefbron:
    klacht = replace(bron.dossier.klachten[0], beklaagde=ONDERTEKENAAR.naam)
    return replace(bron, dossier=replace(bron.dossier, klachten=(klacht, *bron.dossier.klachten[1:])))


def unanswered(bron: Briefbron) -> Briefbron:
    klachten = tuple(replace(klacht, afgedaan_op=None, oordeel=None) for klacht in bron.dossier.klachten)
    return replace(bron, dossier=replace(bron.dossier, klachten=klachten))


def only_totals(bron: Briefbron) -> Briefbron:
    zonder = replace(bron.dossier, contactmomenten=())
    return replace(bron, dossier=zonder, figuren=count_feiten(zonder).figuren())


def no_date(bron: Briefbron) -> Briefbron:
    return replace(bron, brief=replace(bron.brief, datum=None))


EXPIRED = (Mandaat("*", None, dt.date(2025, 12, 31)),)
OTHER_KIND = (Mandaat("waarschuwing"),)

STOP: list[tuple[Change, str, int]] = [
    (without_decision, "beslissing", 0),
    (profile(orgaan=""), "namens", 1),
    (lambda bron: replace(bron, ondertekenaar=None), "ondertekenaar", 2),
    (signer(functie=""), "ondertekenaar", 2),
    (signer(naam="s. bakker"), "ondertekenaar", 2),
    (signer(mandaten=EXPIRED), "ondertekenaar", 2),
    (signer(mandaten=OTHER_KIND), "ondertekenaar", 2),
    (complained_about, "ondertekenaar", 2),
    (no_date, "datum", 3),
    (answers(onderwerp=""), "onderwerp", 4),
    (answers(herbeoordelingsdatum=VANDAAG), "herbeoordeling", 4),
    (fields(herbeoordeling="Ooit kijken wij opnieuw."), "herbeoordeling", 4),
    (only_totals, "contact-gedateerd", 5),
    (unanswered, "klachten-uitkomst", 5),
    (fields(contact="U belde ons 99 keer."), "bewijs-1", 5),
    (fields(contact="U mailde op 1 januari 2026."), "bewijs-1", 5),
    (fields(contact="U schreef: “jullie zijn allemaal hetzelfde”."), "bewijs-1", 5),
    (fields(contact="U hebt ons bedreigd."), "bewijs-1", 5),
    (answers(reden="Wij hebben alles al gezegd."), "reden", 6),
    (answers(wel_mogelijk=()), "wel-mogelijk", 7),
    (fields(nieuw="Schrijf ons gerust."), "nieuwe-feiten", 8),
    (profile(ombudsman=Ombudsman(naam="")), "ombudsman", 9),
    (fields(rechten="U kunt naar de burgerlijke rechter."), "ombudsman", 9),
    (fields(rechten="U kunt naar de Nationale ombudsman."), "ombudsman", 9),
    (
        fields(rechten="Vraag ons opnieuw te kijken. Dan binnen één jaar: de Nationale ombudsman."),
        "ombudsman",
        9,
    ),
    (
        fields(
            rechten="U kunt geen bezwaar maken of een klacht indienen. Binnen één jaar: de Nationale ombudsman, of de rechter."
        ),
        "valkuil-geen-klacht",
        0,
    ),
    (profile(telefoon="", e_mail="", behandelaar_telefoon="", behandelaar_e_mail=""), "contact", 10),
    (fields(afbakening="Het gaat over [onderwerp]."), "invulplek-1", 11),
    (fields(afbakening="Het gaat over XXX."), "invulplek-1", 11),
    (fields(afbakening="Het gaat over <naam zaak>."), "invulplek-1", 11),
    (fields(afbakening="Het gaat over ..."), "invulplek-1", 11),
    (fields(afbakening="Wij vinden u paranoïde."), "diagnose-1", 12),
    (fields(afbakening="Uw klacht over T. Vos is klaar."), "anderen-1", 12),
    (fields(afbakening="Uw buurman is te bereiken via buur@post.example."), "anderen-1", 12),
    (fields(afbakening="Zijn nummer is 06 12345678."), "anderen-1", 12),
    (fields(afbakening="Het gaat om 111222333."), "anderen-1", 12),
    (without_address, "adres", 0),
]
VOORTZETTING: list[tuple[Change, str, int]] = [
    (without_decision, "beslissing", 0),
    (profile(orgaan=""), "namens", 1),
    (lambda bron: replace(bron, ondertekenaar=None), "ondertekenaar", 2),
    (signer(functie=""), "ondertekenaar", 2),
    (signer(naam="s. bakker"), "ondertekenaar", 2),
    (signer(mandaten=EXPIRED), "ondertekenaar", 2),
    (signer(mandaten=OTHER_KIND), "ondertekenaar", 2),
    (complained_about, "ondertekenaar", 2),
    (no_date, "datum", 3),
    (answers(onderwerp=""), "onderwerp", 4),
    (fields(doen="U belde ons 99 keer."), "bewijs-1", 5),
    (answers(voortzetten_hoe=""), "doen", 0),
    (answers(voortzetten_door=""), "voortzetten-door", 0),
    (answers(voortzetten_op=None), "voortzetten-op", 4),
    (answers(voortzetten_op=VANDAAG - dt.timedelta(days=1)), "voortzetten-op", 4),
    (profile(telefoon="", e_mail="", behandelaar_telefoon="", behandelaar_e_mail=""), "contact", 10),
    (fields(doen="Wij doen nog [iets]."), "invulplek-1", 11),
    (fields(doen="Wij helpen u, ook als u verward bent."), "diagnose-1", 12),
    (fields(doen="Wij spreken met T. Vos."), "anderen-1", 12),
    (without_address, "adres", 0),
]
INTERN: list[tuple[Change, str, int]] = [
    (without_decision, "beslissing", 0),
    (no_date, "datum", 3),
    (answers(onderwerp=""), "niet", 0),
    (answers(wel_mogelijk=()), "wel", 0),
    (lambda bron: profile(behandelaar="")(dossier(behandelaar="")(bron)), "contact", 0),
    (fields(niet="Wij reageren niet meer, ____"), "invulplek-1", 11),
    (fields(niet="Deze persoon is verward."), "diagnose-1", 12),
]
NOTITIE: list[tuple[Change, str, int]] = [
    (answers(feiten=""), "feiten", 0),
    (answers(interactie=""), "interactie", 0),
    (answers(proces=""), "proces", 0),
    (answers(tijd_uitkomst=""), "tijd-uitkomst", 0),
    (undecided(conclusie=None), "conclusie", 0),
    (assessed(normen=()), "toets", 0),
    (without_advice, "overleg", 0),
    (answers(reden=""), "reden", 0),
    (undecided(beslissing=None), "beslissing", 0),
    (undecided(besloten_door=""), "besloten", 0),
    (undecided(besloten_functie=""), "besloten", 0),
    (undecided(besloten_op=None), "besloten", 0),
    (decided_by(besloten_door=" "), "besloten", 0),
    (decided_by(functie=""), "besloten", 0),
    (decided_by(besloten_op=VANDAAG + dt.timedelta(days=1)), "besloten", 0),
]
CASES = [
    *(("stop-klacht", *case) for case in STOP),
    *(("voortzetting", *case) for case in VOORTZETTING),
    *(("intern-bericht", *case) for case in INTERN),
    *(("besluitnotitie", *case) for case in NOTITIE),
]


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_complete_letter_has_nothing_open(soort: str) -> None:
    assert blocked(make_bron(soort)) == []


@pytest.mark.parametrize(("soort", "change", "punt", "element"), CASES)
def test_a_letter_without_one_element_is_refused_with_exactly_that_point(
    soort: str, change: Change, punt: str, element: int
) -> None:
    assert blocked(change(make_bron(soort))) == [(punt, element)]


def open_advice(bron: Briefbron) -> list[str]:
    punten = check_brief(bron, make_delen(bron), load_diagnosewoorden())
    return [punt.id for punt in punten if not punt.in_orde and not punt.verplicht]


def test_alternatives_that_nobody_described_are_named_but_are_no_thirteenth_condition() -> None:
    bron = make_bron("besluitnotitie")
    assert open_advice(bron) == []
    zonder = answers(alternatieven="")(bron)
    assert (blocked(zonder), open_advice(zonder)) == ([], ["alternatieven"])


def test_a_consultation_passed_over_with_a_reason_does_not_stop_the_note() -> None:
    spoed = Afwijking(open_punt="overleg", reden="Er was haast bij", door="S. Bakker")
    bron = without_advice(make_bron("besluitnotitie"))
    beslissing = bron.dossier.beoordeling.beslissing
    assert beslissing is not None
    assert blocked(assessed(beslissing=replace(beslissing, afwijkingen=(spoed,)))(bron)) == []


def test_who_signs_should_not_be_the_one_who_looks_again() -> None:
    bron = make_bron()
    assert open_advice(bron) == []
    zelf = profile(heroverweging_door="de directeur Dienstverlening")(bron)
    assert (blocked(zelf), open_advice(zelf)) == ([], ["heroverweging"])


def test_the_internal_notice_may_not_hold_the_reason() -> None:
    bron = make_bron("intern-bericht")
    reden = bron.dossier.beoordeling.tekst("reden")
    assert blocked(fields(niet=reden)(bron)) == [("geen-reden", 0)]


def test_a_letter_without_postal_address_may_go_by_e_mail() -> None:
    bron = make_bron()
    betrokkene = replace(bron.dossier.betrokkene, adres=Postadres())
    assert blocked(replace(bron, dossier=replace(bron.dossier, betrokkene=betrokkene))) == []


def test_the_words_of_the_template_do_not_count_as_own_words() -> None:
    from begrenzen_desktop.domain.briefdelen_stop import REDEN_INLEIDING, REDEN_SLOT

    assert blocked(answers(reden=f"{REDEN_INLEIDING} {REDEN_SLOT} {REDEN_SLOT}")(make_bron())) == [
        ("reden", 6)
    ]


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_point_says_where_it_comes_from_and_open_ones_where_to_mend_them(soort: str) -> None:
    bron = profile(orgaan="")(no_date(without_decision(make_bron(soort))))
    for punt in check_brief(bron, make_delen(bron), load_diagnosewoorden()):
        assert punt.bron and punt.zin.endswith(".")
        assert punt.in_orde or punt.plek
