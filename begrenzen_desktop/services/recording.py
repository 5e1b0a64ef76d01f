"""Ids and events: every change records its Gebeurtenis in the transaction it is made in."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from begrenzen_desktop.domain.tijdlijn import Gebeurtenis, Gebeurtenissoort
from begrenzen_desktop.services.bewaken import ZONDER_TERMIJN, refresh_termijnen
from begrenzen_desktop.storage.dossiers import touch
from begrenzen_desktop.storage.gebeurtenissen import add_gebeurtenis
from begrenzen_desktop.storage.store import Transaction


def new_id() -> str:
    """Give a fresh id."""
    return uuid4().hex


def note(
    tx: Transaction, soort: Gebeurtenissoort, op: dt.datetime, dossier_id: str, object_id: str = ""
) -> None:
    """Add the event and note when the dossier last changed; for when another event of the same act follows."""
    add_gebeurtenis(tx, Gebeurtenis(soort=soort, op=op, dossier_id=dossier_id, object_id=object_id))
    touch(tx, dossier_id, op)


def record(
    tx: Transaction, soort: Gebeurtenissoort, op: dt.datetime, dossier_id: str, object_id: str = ""
) -> None:
    """Add the event, note when the dossier last changed, and bring its terms in step."""
    note(tx, soort, op, dossier_id, object_id)
    if soort not in ZONDER_TERMIJN:
        refresh_termijnen(tx, dossier_id, op, str(soort))
