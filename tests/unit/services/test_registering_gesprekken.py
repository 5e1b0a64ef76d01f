"""Talks about behaviour are kept, changed and removed, each with its event and without words in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError, OngeldigAntwoord
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.services.dossiers import Dossiers
from begrenzen_desktop.services.registering import Registering

UITNODIGING = Ordegesprek(
    id="", uitgenodigd_op=dt.date(2026, 3, 4), mogelijk_op=(dt.date(2026, 3, 11),), plaats="het gemeentehuis"
)


def test_an_invitation_is_kept_changed_and_removed(
    registering: Registering, dossiers: Dossiers, dossier: Dossier
) -> None:
    gesprek_id = registering.add_gesprek(dossier.id, UITNODIGING).nieuw_id
    (bewaard,) = dossiers.get(dossier.id).gesprekken
    assert bewaard == replace(UITNODIGING, id=gesprek_id)
    geweigerd = replace(bewaard, uitkomst=Gespreksuitkomst.GEWEIGERD)
    assert registering.change_gesprek(dossier.id, geweigerd).dossiers == {dossier.id}
    assert dossiers.get(dossier.id).gesprekken == (geweigerd,)
    registering.remove_gesprek(dossier.id, gesprek_id)
    assert dossiers.get(dossier.id).gesprekken == ()
    events = [event for event in dossiers.timeline(dossier.id) if event.object_id == gesprek_id]
    assert {event.soort for event in events} == {
        Gebeurtenissoort.GESPREK_VASTGELEGD,
        Gebeurtenissoort.GESPREK_GEWIJZIGD,
        Gebeurtenissoort.GESPREK_VERWIJDERD,
    }
    assert "gemeentehuis" not in repr(events)


def test_a_talk_in_the_future_is_not_kept(
    registering: Registering, dossiers: Dossiers, dossier: Dossier
) -> None:
    te_vroeg = replace(
        UITNODIGING,
        uitkomst=Gespreksuitkomst.GEHOUDEN,
        gehouden_op=dt.date(2026, 3, 11),
        verslag="Gesproken.",
    )
    with pytest.raises(OngeldigAntwoord, match="toekomst"):
        registering.add_gesprek(dossier.id, te_vroeg)
    assert dossiers.get(dossier.id).gesprekken == ()


def test_removing_a_talk_that_is_gone_says_so(registering: Registering, dossier: Dossier) -> None:
    with pytest.raises(BegrenzenError):
        registering.remove_gesprek(dossier.id, "weg")
