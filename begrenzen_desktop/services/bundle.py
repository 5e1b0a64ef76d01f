"""All services of one open vault, made in one place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.answering import Answering
from begrenzen_desktop.services.deciding import Deciding
from begrenzen_desktop.services.dossiers import Dossiers
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.services.lettering import Lettering
from begrenzen_desktop.services.overview import Overview
from begrenzen_desktop.services.papier import Papier
from begrenzen_desktop.services.postregister import Postregister
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.services.registering import Registering
from begrenzen_desktop.services.searching import Searching
from begrenzen_desktop.services.settings import Settings
from begrenzen_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Services:
    """What screens and commands work with."""

    dossiers: Dossiers
    registering: Registering
    answering: Answering
    deciding: Deciding
    lettering: Lettering
    settings: Settings
    overview: Overview
    papier: Papier
    post: Postregister
    searching: Searching
    regeling: Regelingen


def make_services(store: Store, now: Now, backup_age: Callable[[], dt.timedelta | None]) -> Services:
    """Make the services on a store."""
    regelingen = Catalogus()
    return Services(
        dossiers=Dossiers(store, regelingen, now),
        registering=Registering(store, now),
        answering=Answering(store, regelingen, now),
        deciding=Deciding(store, regelingen, now),
        lettering=Lettering(store, regelingen, now),
        settings=Settings(store, now),
        overview=Overview(store, now, backup_age),
        papier=Papier(store, regelingen, now),
        post=Postregister(store, now),
        searching=Searching(store, now),
        regeling=regelingen,
    )
