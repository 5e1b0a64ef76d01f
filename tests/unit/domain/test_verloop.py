"""The life of a measure: what holds on which day, and what must be true before it asks more or lasts longer."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.brief import Brief, Briefstatus, Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.maatregelstand import BRIEF_VAN, Maatregelstatus, compute_stand
from begrenzen_desktop.domain.poorten_verloop import find_recent, verloop_points
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst, check_verloopstap

from .voorbeelddossier import make_contact, make_dossier

MAATREGEL = Maatregel(
    hoe=("niet per telefoon", "per brief of e-mail"),
    open_route="per brief naar Postbus 10",
    ingang=dt.date(2026, 11, 12),
    einde=dt.date(2027, 5, 12),
    herbeoordeling=dt.date(2027, 2, 12),
)
INGESTELD = Verloopstap(
    id="s1", soort=Verloopsoort.INGESTELD, op=dt.date(2026, 11, 5), maatregel=MAATREGEL, brief_id="b1"
)
REDEN = " ".join(["Wij zagen opnieuw gedrag dat niet kan en vinden dit nog nodig."] * 3)
GEDRAG = replace(make_contact(), id="c9", op=dt.date(2027, 1, 20), onaanvaardbaar=True)
DOSSIER = replace(make_dossier(), contactmomenten=(GEDRAG,), klachten=())


def letter(
    soort: str, betreft: str = "", *, id: str = "b1", op: dt.date | None = dt.date(2026, 11, 6)
) -> Brief:
    return Brief(
        id=id,
        dossier_id="d",
        soort=soort,
        status=Briefstatus.VERZONDEN if op else Briefstatus.VASTGESTELD,
        gemaakt_op=dt.datetime(2026, 11, 5, tzinfo=dt.UTC),
        betreft=betreft,
        verzendingen=(Verzending(wijze=Verzendwijze.AANGETEKEND, op=op),) if op else (),
    )


D8 = letter("maatregel")


def review(uitkomst: Verloopuitkomst, **anders: object) -> Verloopstap:
    stap = Verloopstap(
        id="s2",
        soort=Verloopsoort.HERBEOORDELING,
        op=dt.date(2027, 2, 10),
        uitkomst=uitkomst,
        maatregel=None
        if uitkomst is Verloopuitkomst.STOPPEN
        else replace(MAATREGEL, herbeoordeling=dt.date(2027, 4, 1)),
        reden=REDEN,
        door="K. Jansen",
        functie="directeur",
        contact_ids=("c9",),
    )
    return replace(stap, **anders)  # type: ignore[arg-type]


LANGER = replace(
    MAATREGEL, ingang=dt.date(2027, 2, 20), einde=dt.date(2027, 9, 1), herbeoordeling=dt.date(2027, 6, 1)
)
VERLENGD = review(Verloopuitkomst.VERLENGEN, maatregel=LANGER)
SCHENDING = replace(VERLENGD, id="s3", soort=Verloopsoort.SCHENDING, uitkomst=None)


def status(dag: str, *stappen: Verloopstap, brieven: tuple[Brief, ...] = (D8,)) -> str:
    stand = compute_stand((INGESTELD, *stappen), brieven, dt.date.fromisoformat(dag))
    assert stand is not None
    return stand.status


def sent(stap: Verloopstap, op: str) -> Brief:
    return letter(BRIEF_VAN[stap.soort], stap.id, id=f"b-{stap.id}", op=dt.date.fromisoformat(op))


def points(
    stap: Verloopstap, *eerder: Verloopstap, dossier: Dossier | None = None, duur: int = 12
) -> list[str]:
    over = dossier or DOSSIER
    stand = compute_stand((INGESTELD, *eerder), (D8,), stap.op)
    return [punt.id.removeprefix("verloop-") for punt in verloop_points(over, stand, stap, duur)]


def test_without_a_step_there_is_no_measure() -> None:
    assert compute_stand((), (), dt.date(2027, 1, 1)) is None


def test_a_measure_begins_and_ends_by_the_calendar_alone() -> None:
    assert status("2026-11-11") == "voorbereid"
    assert status("2026-11-12") == "van-kracht"
    assert status("2027-02-11") == "van-kracht"
    assert status("2027-02-12") == "in-herbeoordeling"
    assert status("2027-05-12") == "in-herbeoordeling"
    assert status("2027-05-13") == "vervallen"


def test_a_letter_that_never_left_binds_nobody() -> None:
    bleef = (letter("maatregel", op=None),)
    assert {status(dag, brieven=bleef) for dag in ("2026-11-12", "2027-02-20", "2027-06-01")} == {
        "voorbereid"
    }


def test_a_measure_from_before_the_program_counts_as_sent() -> None:
    stand = compute_stand((replace(INGESTELD, brief_id=""),), (), dt.date(2026, 12, 1))
    assert stand is not None and stand.status is Maatregelstatus.VAN_KRACHT


def test_an_extension_holds_only_once_its_letter_was_sent() -> None:
    assert status("2027-03-01", VERLENGD) == "in-herbeoordeling"
    assert status("2027-05-13", VERLENGD) == "vervallen"
    brieven = (D8, sent(VERLENGD, "2027-02-12"))
    assert status("2027-03-01", VERLENGD, brieven=brieven) == "verlengd"
    assert status("2027-05-13", VERLENGD, brieven=brieven) == "verlengd"
    assert status("2027-09-02", VERLENGD, brieven=brieven) == "vervallen"


def test_what_is_better_for_the_citizen_holds_without_a_letter() -> None:
    minder = replace(
        MAATREGEL,
        hoe=("per brief of e-mail",),
        einde=dt.date(2027, 3, 31),
        herbeoordeling=dt.date(2027, 3, 1),
    )
    stap = review(Verloopuitkomst.VERSOEPELEN, maatregel=minder)
    stand = compute_stand((INGESTELD, stap), (D8,), dt.date(2027, 2, 20))
    assert stand is not None and stand.status is Maatregelstatus.VERSOEPELD
    assert stand.maatregel.hoe == ("per brief of e-mail",) and stand.tot_en_met == dt.date(2027, 3, 31)
    assert stand.wacht_op_brief == (stap,)
    assert status("2027-02-10", review(Verloopuitkomst.STOPPEN)) == "beeindigd"


def test_a_breach_shows_at_once_and_changes_the_measure_with_its_letter() -> None:
    assert status("2027-02-11", SCHENDING) == "geschonden"
    assert status("2027-05-13", SCHENDING) == "vervallen"
    assert status("2027-05-13", SCHENDING, brieven=(D8, sent(SCHENDING, "2027-02-12"))) == "geschonden"


def test_after_the_end_there_is_a_time_to_stay_alert() -> None:
    stand = compute_stand((INGESTELD,), (D8,), dt.date(2027, 6, 1), 12)
    assert stand is not None and stand.alert_tot == dt.date(2028, 5, 12)
    assert stand.is_alert(dt.date(2027, 6, 1)) and not stand.is_alert(dt.date(2028, 5, 13))
    assert not stand.is_alert(dt.date(2027, 5, 12))


def test_a_later_measure_takes_over_on_its_first_day() -> None:
    spoed = replace(
        MAATREGEL,
        ingang=dt.date(2026, 10, 6),
        einde=dt.date(2026, 11, 20),
        herbeoordeling=dt.date(2026, 10, 13),
    )
    eerst = Verloopstap(
        id="s0", soort=Verloopsoort.INGESTELD, op=dt.date(2026, 10, 6), maatregel=spoed, brief_id="b0"
    )
    brieven = (letter("spoedmaatregel", id="b0", op=dt.date(2026, 10, 6)), D8)
    op = {
        dag: compute_stand((eerst, INGESTELD), brieven, dt.date.fromisoformat(dag))
        for dag in ("2026-11-11", "2026-11-12")
    }
    einden = {dag: stand.tot_en_met for dag, stand in op.items() if stand is not None}
    assert einden == {"2026-11-11": dt.date(2026, 11, 20), "2026-11-12": dt.date(2027, 5, 12)}


def test_a_sound_extension_has_no_open_points() -> None:
    assert points(VERLENGD) == []


@pytest.mark.parametrize(
    ("anders", "punt"),
    [
        ({"contact_ids": ()}, "recent"),
        ({"reden": "Het is nog nodig."}, "reden"),
        ({"maatregel": replace(LANGER, einde=dt.date(2027, 11, 13))}, "duur"),
        ({"maatregel": replace(MAATREGEL, herbeoordeling=dt.date(2027, 4, 1))}, "einde"),
        (
            {"maatregel": replace(LANGER, ingang=dt.date(2027, 1, 1), herbeoordeling=dt.date(2027, 2, 10))},
            "herbeoordeling",
        ),
        ({"op": dt.date(2027, 5, 20)}, "voorbij"),
        ({"op": dt.date(2026, 11, 8)}, "nog-niet"),
    ],
)
def test_an_extension_lacks_one_thing_and_says_which(anders: dict[str, object], punt: str) -> None:
    assert punt in points(replace(VERLENGD, **anders))  # type: ignore[arg-type]


def test_facts_from_before_the_last_review_do_not_count_again() -> None:
    eerder = review(Verloopuitkomst.DOORGAAN, id="s1b", op=dt.date(2027, 1, 25))
    assert points(VERLENGD, eerder) == ["recent"]
    stand = compute_stand((INGESTELD, eerder), (D8,), VERLENGD.op)
    assert stand is not None and find_recent(DOSSIER, stand, VERLENGD.op) == ()


def test_the_profile_may_allow_more_months_and_easing_never_makes_it_longer() -> None:
    lang = replace(VERLENGD, maatregel=replace(LANGER, einde=dt.date(2027, 11, 13)))
    assert points(lang, duur=24) == []
    assert "langer" in points(replace(lang, uitkomst=Verloopuitkomst.VERSOEPELEN), duur=24)


def test_a_breach_needs_a_contact_under_the_measure_after_its_letter() -> None:
    assert points(SCHENDING) == []
    assert points(replace(SCHENDING, contact_ids=())) == ["schending"]
    vroeg = replace(DOSSIER, contactmomenten=(replace(GEDRAG, op=dt.date(2026, 11, 11)),))
    assert points(SCHENDING, dossier=vroeg) == ["schending"]


def test_who_was_involved_does_not_reconsider() -> None:
    opnieuw = review(
        Verloopuitkomst.DOORGAAN,
        soort=Verloopsoort.HEROVERWEGING,
        gevraagd_op=dt.date(2027, 1, 5),
        door="T. Vos",
    )
    dossier = DOSSIER
    assert points(opnieuw, dossier=dossier) == []
    assert points(replace(opnieuw, door=dossier.behandelaar), dossier=dossier) == ["onafhankelijk"]
    getekend = replace(D8, ondertekening=Ondertekening(door="T. Vos", functie="", op=dt.date(2026, 11, 6)))
    assert points(opnieuw, dossier=replace(dossier, brieven=(getekend,))) == ["onafhankelijk"]


def test_nothing_can_be_done_to_a_measure_whose_letter_was_not_sent() -> None:
    stand = compute_stand((INGESTELD,), (letter("maatregel", op=None),), VERLENGD.op)
    ids = [punt.id for punt in verloop_points(DOSSIER, stand, VERLENGD, 12)]
    assert ids[0] == "verloop-brief"


def test_a_second_measure_beside_one_that_holds_is_refused() -> None:
    tweede = replace(INGESTELD, id="s9", op=dt.date(2027, 1, 1), brief_id="")
    assert points(tweede) == ["overlap"]
    assert points(replace(tweede, op=dt.date(2027, 6, 1))) == []


@pytest.mark.parametrize(
    ("stap", "zin"),
    [
        (replace(VERLENGD, op=dt.date(2027, 3, 2)), "in de toekomst"),
        (replace(VERLENGD, door=""), "wie dit heeft besloten"),
        (replace(VERLENGD, uitkomst=None), "De uitkomst ontbreekt"),
        (replace(VERLENGD, reden=" "), "De reden ontbreekt"),
        (replace(VERLENGD, maatregel=None), "wat er nu geldt"),
        (replace(VERLENGD, maatregel=replace(LANGER, einde=LANGER.ingang)), "eindigt voordat hij begint"),
        (
            replace(VERLENGD, maatregel=replace(LANGER, herbeoordeling=dt.date(2028, 1, 1))),
            "tussen het begin en het einde",
        ),
        (replace(VERLENGD, soort=Verloopsoort.HEROVERWEGING), "De dag van het verzoek"),
        (
            replace(VERLENGD, soort=Verloopsoort.HEROVERWEGING, gevraagd_op=dt.date(2027, 1, 1)),
            "niet slechter van",
        ),
        (replace(INGESTELD, maatregel=None), "wat de maatregel is"),
        (replace(INGESTELD, op=dt.date(1989, 1, 1)), "vóór 1990"),
    ],
)
def test_a_step_that_cannot_be_right_is_refused_in_a_sentence(stap: Verloopstap, zin: str) -> None:
    with pytest.raises(OngeldigAntwoord, match=zin):
        check_verloopstap(stap, dt.date(2027, 3, 1))


@given(
    dag=st.dates(dt.date(2026, 10, 1), dt.date(2028, 12, 31)),
    verstuurd=st.booleans(),
    stappen=st.lists(
        st.sampled_from([VERLENGD, SCHENDING, review(Verloopuitkomst.STOPPEN, id="s4")]),
        max_size=3,
        unique=True,
    ),
    brief_weg=st.booleans(),
)
def test_a_measure_never_holds_outside_its_days_or_without_its_letter(
    dag: dt.date, verstuurd: bool, stappen: list[Verloopstap], brief_weg: bool
) -> None:
    d8 = D8 if verstuurd else letter("maatregel", op=None)
    brieven = (d8, *(sent(stap, "2027-02-12") for stap in stappen if brief_weg))
    stand = compute_stand((INGESTELD, *stappen), brieven, dag)
    assert stand is not None
    if stand.status.geldt:
        assert verstuurd and stand.sinds <= dag <= stand.tot_en_met <= dt.date(2027, 9, 1)
    if any(stap.stopt and stap.op <= dag for stap in stappen):
        assert not stand.status.geldt
