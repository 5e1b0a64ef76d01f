"""The life of a measure through the services, with a clock that jumps: start, review, easing, end; breach; lapse; a stop."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.brief import Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal
from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.feestdagen import Feestdag
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.leerpunt import Leergebied, Leerpunt
from begrenzen_desktop.domain.maatregelstand import Maatregelstand
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.oefendossier import read_oefendossier
from begrenzen_desktop.services.practising import Practising, oefenmap
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.unit.services.conftest import Clock

REDEN = (
    "Op 15 december 2026 schold u opnieuw een medewerker uit. Schrijven gaat goed en daar krijgt u antwoord op. Daarom houden"
    " wij het bij schrijven, en kijken wij over een tijd opnieuw of bellen weer kan."
)


class Life:
    """One practice dossier in a real kluis, and a clock that is set by the day."""

    def __init__(self, folder: Path, naam: str) -> None:
        self.clock = Clock()
        self.vault: OpenVault = Vaulting(folder, self.clock, FAST_PARAMS).create(
            "Balie", "vier blauwe fietsen"
        )[0]
        self.services: Services = self.vault.services
        practising = Practising(self.vault.services_on)
        practising.prepare()
        self.id = practising.replay(read_oefendossier(oefenmap() / f"{naam}.toml")).dossier_id

    def on(self, dag: str) -> None:
        self.clock.moment = dt.datetime.fromisoformat(f"{dag}T09:00:00+00:00")

    def today(self) -> dt.date:
        return self.clock.moment.date()

    def stand(self) -> Maatregelstand:
        stand = self.services.guarding.view(self.id).stand
        assert stand is not None
        return stand

    def send(self, soort: str) -> None:
        """Make (unless it was made), sign and post the newest letter of a kind today."""
        lettering = self.services.lettering
        brieven = [b for b in self.services.dossiers.get(self.id).brieven if b.soort == soort]
        open_ = [b for b in brieven if not b.verzendingen]
        brief_id = open_[-1].id if open_ else lettering.start(self.id, soort)[0]
        if not open_:
            signer = next(p for p in self.services.settings.ondertekenaars() if p.naam == "L. Hofstra")
            lettering.set_signer(brief_id, signer.id)
            lettering.freeze(brief_id)
        lettering.sign(
            brief_id, Ondertekening(door="L. Hofstra", functie="gemeentesecretaris", op=self.today())
        )
        verzending = Verzending(
            wijze=Verzendwijze.AANGETEKEND, op=self.today(), barcode="3SABCD1234567", gepost_door="N. Postma"
        )
        lettering.send(brief_id, (verzending,), bevestig=True)

    def send_as_handler(self, soort: str) -> None:
        """Make, sign and post a letter that the handler signs."""
        lettering = self.services.lettering
        brief_id = lettering.start(self.id, soort)[0]
        lettering.freeze(brief_id)
        (behandelaar,) = lettering.view(brief_id).ondertekenaars
        lettering.sign(
            brief_id, Ondertekening(door=behandelaar.naam, functie=behandelaar.functie, op=self.today())
        )
        verzending = Verzending(wijze=Verzendwijze.GEWONE_POST, op=self.today(), gepost_door="N. Postma")
        lettering.send(brief_id, (verzending,), bevestig=True)

    def insult(self, dag: str) -> str:
        moment = Contactmoment(
            id="", op=dt.date.fromisoformat(dag), kanaal=Kanaal.TELEFOON, tekst="Meneer scheldt.",
            citaat="Stelletje prutsers", onaanvaardbaar=True,
        )  # fmt: skip
        return self.services.registering.add_contact(self.id, moment).nieuw_id

    def step(self, soort: Verloopsoort, **anders: object) -> Verloopstap:
        nu = self.stand().maatregel
        stap = Verloopstap(
            id="",
            soort=soort,
            op=self.today(),
            maatregel=nu,
            reden=REDEN,
            door="K. van Dam",
            functie="directeur",
        )
        return replace(stap, **anders)  # type: ignore[arg-type]

    def tasks(self) -> list[str]:
        regels = self.services.overview.today().regels
        return [regel.wat for regel in regels if regel.dossier_id == self.id]


@pytest.fixture
def e(tmp_path: Path) -> Iterator[Life]:
    life = Life(tmp_path, "e")
    yield life
    life.vault.close()


def test_e_runs_from_start_over_review_and_easing_to_its_end_and_the_alert_year(e: Life) -> None:
    e.on("2026-11-06")
    e.send("maatregel")
    assert e.stand().status == "voorbereid"
    e.on("2026-11-12")
    assert e.stand().status == "van-kracht"
    e.on("2027-01-11")
    assert e.stand().status == "in-herbeoordeling" and "Maatregel opnieuw bekijken" in e.tasks()
    soepeler = replace(e.stand().maatregel, hoe=("per brief of e-mail",), herbeoordeling=dt.date(2027, 2, 1))
    goed = (
        "Sinds 12 november 2026 schreef u ons en kreeg u antwoord. Er is in die tijd niets gebeurd dat niet kan. Daarom mag u"
        " ons weer bellen als dat nodig is."
    )
    stap = e.step(
        Verloopsoort.HERBEOORDELING, uitkomst=Verloopuitkomst.VERSOEPELEN, maatregel=soepeler, reden=goed
    )
    e.services.guarding.add_stap(e.id, stap)
    assert e.stand().status == "versoepeld" and e.stand().wacht_op_brief
    e.send("herbeoordeling")
    assert not e.stand().wacht_op_brief
    e.on("2027-02-12")
    assert "Maatregel loopt af: intern bericht intrekken" in e.tasks()
    e.on("2027-02-13")
    assert e.stand().status == "vervallen" and e.stand().is_alert(e.today())
    e.send("einde-maatregel")
    e.on("2028-02-13")
    assert not e.stand().is_alert(e.today())


def test_a_breach_needs_its_contact_and_changes_the_measure_with_its_letter(e: Life) -> None:
    e.on("2026-11-06")
    e.send("maatregel")
    e.on("2026-12-16")
    strenger = replace(
        e.stand().maatregel,
        ingang=dt.date(2026, 12, 21),
        einde=dt.date(2027, 4, 1),
        herbeoordeling=dt.date(2027, 2, 1),
    )
    stap = e.step(Verloopsoort.SCHENDING, maatregel=strenger)
    with pytest.raises(NogNietToegestaan, match="geen contact gekozen"):
        e.services.guarding.add_stap(e.id, stap)
    with pytest.raises(NogNietToegestaan, match="schending vastgelegd"):
        e.services.lettering.start(e.id, "aanvulling-maatregel")
    stap_id = e.services.guarding.add_stap(
        e.id, replace(stap, contact_ids=(e.insult("2026-12-15"),))
    ).nieuw_id
    assert e.stand().status == "geschonden" and e.stand().tot_en_met == dt.date(2027, 2, 12)
    e.send("aanvulling-maatregel")
    with pytest.raises(NogNietToegestaan, match="brief vastgesteld"):
        e.services.guarding.remove_stap(e.id, stap_id)
    e.on("2026-12-21")
    assert e.stand().tot_en_met == dt.date(2027, 4, 1)


def test_a_measure_lapses_while_nobody_opens_the_program(e: Life) -> None:
    e.on("2026-11-06")
    e.send("maatregel")
    e.on("2027-03-01")
    assert e.stand().status == "vervallen"
    verlengd = replace(e.stand().maatregel, einde=dt.date(2027, 6, 1), herbeoordeling=dt.date(2027, 4, 1))
    with pytest.raises(NogNietToegestaan, match="is voorbij"):
        e.services.guarding.add_stap(
            e.id, e.step(Verloopsoort.HERBEOORDELING, uitkomst=Verloopuitkomst.VERLENGEN, maatregel=verlengd)
        )


def test_answers_that_change_later_do_not_change_what_the_citizen_was_told(e: Life) -> None:
    e.services.answering.answer(e.id, "einddatum", dt.date(2027, 10, 1), "later")
    assert e.stand().tot_en_met == dt.date(2027, 2, 12)


def test_reconsidering_is_refused_to_who_decided_and_told_to_the_citizen(e: Life) -> None:
    e.on("2026-11-06")
    e.send("maatregel")
    e.on("2026-12-01")
    stap = e.step(
        Verloopsoort.HEROVERWEGING,
        uitkomst=Verloopuitkomst.STOPPEN,
        gevraagd_op=dt.date(2026, 11, 20),
        maatregel=None,
    )
    with pytest.raises(NogNietToegestaan, match="zelf betrokken"):
        e.services.guarding.add_stap(e.id, replace(stap, door="L. Hofstra"))
    stap_id = e.services.guarding.add_stap(e.id, stap).nieuw_id
    assert e.stand().status == "beeindigd"
    e.services.guarding.remove_stap(e.id, stap_id)
    assert e.stand().status == "van-kracht"


def test_the_stop_of_mevrouw_c_is_looked_at_again_after_a_year(tmp_path: Path) -> None:
    c = Life(tmp_path, "c")
    try:
        herbeoordeling = [b for b in c.services.termijnen.view(c.id).bewakingen if b.id == "herbeoordeling"]
        dag = herbeoordeling[0].termijn.datum
        c.on(dag.isoformat())
        assert "Beslissing opnieuw bekijken" in c.tasks()
        with pytest.raises(NogNietToegestaan, match="ongemerkt langer"):
            c.services.termijnen.extend(c.id, "herbeoordeling", 30, "Het is druk.")
    finally:
        c.vault.close()


KLACHT = Klacht(id="", omschrijving="De lamp brandt niet", ontvangen_op=dt.date(2026, 10, 26))


def day(life: Life, sleutel: str) -> dt.date:
    """The day of a term, of one that runs before one that is done."""
    gevonden = [b for b in life.services.termijnen.view(life.id).bewakingen if b.id.startswith(sleutel)]
    return min(gevonden, key=lambda bewaking: bewaking.klaar).termijn.datum


def test_a_corrected_receipt_and_a_letter_move_the_term_and_say_so(e: Life) -> None:
    e.on("2026-11-10")
    klacht_id = e.services.registering.add_klacht(e.id, KLACHT).nieuw_id
    assert day(e, "afdoening") == dt.date(2026, 12, 7)
    klacht = replace(
        KLACHT,
        id=klacht_id,
        ontvangen_op=dt.date(2026, 11, 2),
        uitstelreden="De aannemer antwoordt pas in januari.",
    )
    e.services.registering.change_klacht(e.id, klacht)
    assert day(e, "afdoening") == dt.date(2026, 12, 14)
    e.send("verdaging")
    assert day(e, "afdoening") == dt.date(2027, 1, 11)
    moved = [
        (w.van, w.naar, w.oorzaak)
        for w in e.services.termijnen.view(e.id).wijzigingen
        if w.sleutel.startswith("afd")
    ]
    assert moved == [
        (dt.date(2026, 12, 7), dt.date(2026, 12, 14), "klacht-gewijzigd"),
        (dt.date(2026, 12, 14), dt.date(2027, 1, 11), "klacht-gewijzigd"),
    ]


def test_posting_that_a_complaint_is_left_ends_it_with_its_day(e: Life) -> None:
    e.on("2026-11-10")
    klacht = replace(
        KLACHT,
        gedraging_op=dt.date(2025, 9, 1),
        grond=Weigeringsgrond.LANGER_DAN_EEN_JAAR.value,
        grond_uitleg=(
            "De lamp was stuk in september 2025 en brandt sinds oktober 2025 weer. Wat er toen gebeurde, is niet meer na te gaan."
            " Onderzoek zou u niets opleveren wat u nog niet hebt."
        ),
    )
    e.services.registering.add_klacht(e.id, klacht)
    e.send("niet-in-behandeling")
    laatste = e.services.dossiers.get(e.id).klachten[-1]
    assert (laatste.oordeel, laatste.afgedaan_op) == (Oordeel.NIET_IN_BEHANDELING, dt.date(2026, 11, 10))
    assert laatste.naar_ombudsman_verwezen and not any(t == "Klacht beantwoorden" for t in e.tasks())


def test_a_new_holiday_moves_the_running_terms_and_names_them(e: Life) -> None:
    e.on("2026-11-10")
    e.services.registering.add_klacht(e.id, KLACHT)
    dag = Feestdag(dt.date(2026, 12, 7), "sluiting bij besluit", "Stcrt. 2026, 100")
    e.services.termijnen.set_eigen_dagen((dag,))
    (wijziging,) = e.services.termijnen.recompute_all()
    assert (wijziging.van, wijziging.naar) == (dt.date(2026, 12, 7), dt.date(2026, 12, 8))
    assert day(e, "afdoening") == dt.date(2026, 12, 8) and e.services.termijnen.recompute_all() == ()
    with pytest.raises(OngeldigAntwoord, match="telt al mee"):
        e.services.termijnen.set_eigen_dagen((replace(dag, datum=dt.date(2026, 12, 25)),))
    with pytest.raises(OngeldigAntwoord, match="Vul bij elke dag"):
        e.services.termijnen.set_eigen_dagen((replace(dag, bron=" "),))


def test_an_own_norm_stands_still_and_moves_by_the_real_number_of_days(e: Life) -> None:
    e.on("2026-11-10")
    klacht_id = e.services.registering.add_klacht(
        e.id, replace(KLACHT, ontvangen_op=dt.date(2026, 11, 9))
    ).nieuw_id
    sleutel, termijnen = f"bevestiging:{klacht_id}", e.services.termijnen
    assert day(e, "bevestiging") == dt.date(2026, 11, 16)
    with pytest.raises(OngeldigAntwoord, match="reden ontbreekt"):
        termijnen.pause(e.id, sleutel, " ")
    termijnen.pause(e.id, sleutel, "Het adres is onbekend.")
    e.on("2026-11-14")
    assert day(e, "bevestiging") == dt.date(2026, 11, 20)
    termijnen.resume(e.id, sleutel, "Het adres is er.")
    e.on("2026-11-30")
    assert day(e, "bevestiging") == dt.date(2026, 11, 20)
    termijnen.extend(e.id, sleutel, 7, "De post ligt stil.")
    assert day(e, "bevestiging") == dt.date(2026, 11, 27)
    assert [w.reden for w in termijnen.view(e.id).wijzigingen][-1] == "De post ligt stil."
    with pytest.raises(NogNietToegestaan, match="termijn van de wet"):
        termijnen.extend(e.id, f"afdoening:{klacht_id}", 7, "Het is druk.")
    with pytest.raises(OngeldigAntwoord, match="van 1 tot en met 365"):
        termijnen.extend(e.id, sleutel, 0, "Het is druk.")


def test_a_closed_dossier_guards_nothing_until_it_is_opened_with_a_reason(e: Life) -> None:
    e.on("2026-11-10")
    e.services.registering.add_klacht(e.id, KLACHT)
    les = Leerpunt(Leergebied.PROCES, "Wij bellen voortaan binnen een week terug.")
    with pytest.raises(OngeldigAntwoord, match="wat jullie veranderen"):
        e.services.dossiers.close(e.id, "Afgerond.", replace(les, tekst=" "))
    e.services.dossiers.close(e.id, "Afgerond.", les)
    assert e.tasks() == [] and e.services.dossiers.get(e.id).leerpunt == les
    with pytest.raises(NogNietToegestaan, match="waarom je het dossier heropent"):
        e.services.dossiers.reopen(e.id, " ")
    e.services.dossiers.reopen(e.id, "Er kwam een nieuw bericht.")
    assert "Klacht beantwoorden" in e.tasks()
    assert "Heropend: Er kwam een nieuw bericht." in e.services.dossiers.get(e.id).sluitreden


def test_a_clock_that_runs_backwards_never_takes_a_step_from_the_future(e: Life) -> None:
    e.on("2026-11-06")
    e.send("maatregel")
    e.on("2026-12-01")
    stop = e.step(Verloopsoort.EINDE, maatregel=None)
    e.services.guarding.add_stap(e.id, stop)
    e.on("2026-11-20")
    assert e.stand().status == "van-kracht"
    with pytest.raises(OngeldigAntwoord, match="in de toekomst"):
        e.services.guarding.add_stap(e.id, replace(stop, op=dt.date(2026, 12, 1)))


def test_a_receipt_and_an_answer_are_noted_at_the_complaint_when_they_are_posted(e: Life) -> None:
    e.on("2026-11-10")
    klacht_id = e.services.registering.add_klacht(e.id, KLACHT).nieuw_id
    e.send_as_handler("ontvangstbevestiging")
    klacht = next(k for k in e.services.dossiers.get(e.id).klachten if k.id == klacht_id)
    assert klacht.bevestigd_op == dt.date(2026, 11, 10)
    assert not any(taak == "Ontvangst van de klacht bevestigen" for taak in e.tasks())
    uitleg = (
        "De lamp was stuk omdat een kabel was geraakt bij werk in de straat. De aannemer heeft dat niet gemeld. Wij hebben dat"
        " gezien in zijn werkbon en hem daarop aangesproken."
    )
    e.services.registering.change_klacht(e.id, replace(klacht, oordeel=Oordeel.GEGROND, uitleg=uitleg))
    brief_id = e.services.lettering.start(e.id, "afdoening")[0]
    for deel, tekst in (
        ("gehoord", "Wij belden u hierover."),
        ("gevolg", "De aannemer meldt schade voortaan meteen."),
    ):
        e.services.lettering.change(brief_id, deel, tekst)
    signer = next(p for p in e.services.settings.ondertekenaars() if p.naam == "L. Hofstra")
    e.services.lettering.set_signer(brief_id, signer.id)
    e.services.lettering.freeze(brief_id)
    e.send("afdoening")
    klacht = next(k for k in e.services.dossiers.get(e.id).klachten if k.id == klacht_id)
    assert klacht.is_beantwoord and klacht.naar_ombudsman_verwezen
    assert day(e, f"ombudsman:{klacht_id}") == dt.date(2027, 11, 10)


def test_a_short_answer_needs_a_letter_to_refer_to(e: Life) -> None:
    with pytest.raises(NogNietToegestaan, match="nog geen brief verstuurd"):
        e.services.lettering.start(e.id, "kort-antwoord")
    e.on("2026-11-06")
    e.send("maatregel")
    e.on("2026-11-20")
    assert "kort-antwoord" in {soort.id for soort in e.services.lettering.available(e.id)}
    brief_id = e.services.lettering.start(e.id, "kort-antwoord")[0]
    blad = e.services.lettering.view(brief_id)
    assert [persoon.id for persoon in blad.ondertekenaars] == ["behandelaar"]
    assert "6 november 2026" in next(deel.tekst for deel in blad.delen if deel.id == "verwijzing")
