"""The invitation and how it ended: days that cannot be right are refused with a remedy."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek, check_ordegesprek
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten
from begrenzen_desktop.domain.poorten import open_points
from begrenzen_desktop.regelingen.catalog import Catalogus
from tests.letters.grens import make_grensbron

VANDAAG = dt.date(2026, 11, 23)
UITNODIGING = Ordegesprek(
    id="g1",
    uitgenodigd_op=dt.date(2026, 11, 20),
    mogelijk_op=(dt.date(2026, 11, 26), dt.date(2026, 11, 27)),
    reactie_tot=dt.date(2026, 11, 25),
)
GEHOUDEN = replace(
    UITNODIGING,
    uitkomst=Gespreksuitkomst.GEHOUDEN,
    gehouden_op=dt.date(2026, 11, 22),
    verslag="Beide kanten vertelden hun verhaal.",
)


@pytest.mark.parametrize(
    "goed",
    [
        UITNODIGING,
        GEHOUDEN,
        replace(UITNODIGING, uitkomst=Gespreksuitkomst.GEWEIGERD),
        replace(UITNODIGING, uitkomst=Gespreksuitkomst.NIET_VERSCHENEN, mogelijk_op=(dt.date(2026, 11, 23),)),
    ],
)
def test_a_talk_with_days_in_order_is_accepted(goed: Ordegesprek) -> None:
    check_ordegesprek(goed, VANDAAG)


@pytest.mark.parametrize(
    ("fout", "woord"),
    [
        (replace(UITNODIGING, uitgenodigd_op=None), "uitnodiging ontbreekt"),
        (replace(UITNODIGING, mogelijk_op=(dt.date(2026, 11, 19),)), "vóór de uitnodiging"),
        (replace(UITNODIGING, reactie_tot=dt.date(2026, 11, 19)), "vóór de uitnodiging"),
        (replace(UITNODIGING, uitkomst=Gespreksuitkomst.NIET_VERSCHENEN), "kan nog komen"),
        (
            replace(UITNODIGING, uitkomst=Gespreksuitkomst.GEWEIGERD, uitgenodigd_op=dt.date(2026, 11, 24)),
            "in de toekomst",
        ),
        (replace(GEHOUDEN, gehouden_op=None), "gesprek ontbreekt"),
        (replace(GEHOUDEN, gehouden_op=dt.date(2026, 11, 24)), "in de toekomst"),
        (replace(GEHOUDEN, gehouden_op=dt.date(2026, 11, 19)), "vóór de uitnodiging"),
        (replace(GEHOUDEN, verslag="  "), "verslag ontbreekt"),
    ],
)
def test_a_talk_with_impossible_days_is_refused_with_a_remedy(fout: Ordegesprek, woord: str) -> None:
    with pytest.raises(OngeldigAntwoord, match=woord) as weigering:
        check_ordegesprek(fout, VANDAAG)
    assert str(weigering.value).count(".") >= 2


@pytest.mark.parametrize(
    ("regeling_id", "dagen_na_gedrag", "gewaarschuwd"),
    [
        ("veelvragers", 0, True),
        ("veelvragers", 3, True),
        ("veelvragers", -1, False),  # it left before anything happened: it warned of nothing
        ("zorgvuldig-begrenzen", 3, False),  # the guide asks a warning of its own (T16)
    ],
)
def test_an_invitation_warns_only_where_the_regeling_says_so_and_after_the_behaviour(
    regeling_id: str, dagen_na_gedrag: int, gewaarschuwd: bool
) -> None:
    regeling = Catalogus().newest(regeling_id)
    dossier = make_grensbron("maatregel").dossier
    eerste = min(m.op for m in dossier.contactmomenten if m.onaanvaardbaar)
    brief = EerdereBrief(
        id="e", soort="uitnodiging-gesprek", datum=eerste + dt.timedelta(days=dagen_na_gedrag)
    )
    dossier = replace(dossier, brieven=(), eerdere_brieven=(brief,))
    open_ = {punt.id for punt in open_points(regeling, dossier)}
    assert ("waarschuwing" not in open_) is gewaarschuwd
    assert (find_grensfeiten(dossier).uitgenodigd_op is not None) is (dagen_na_gedrag >= 0)
