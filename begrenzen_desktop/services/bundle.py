"""All services of one open vault, made in one place; what works with aggregates is loaded at its first call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.services.overview import Overview
from begrenzen_desktop.services.regelingen import EIGEN_REGELINGEN, ROLNAMEN, Regelingen
from begrenzen_desktop.services.remembering import Remembering
from begrenzen_desktop.services.searching import Searching
from begrenzen_desktop.storage.instellingen import load_instelling
from begrenzen_desktop.storage.paths import data_dir
from begrenzen_desktop.storage.store import Store

if TYPE_CHECKING:
    from begrenzen_desktop.services.agenda import Agenda
    from begrenzen_desktop.services.answering import Answering
    from begrenzen_desktop.services.archief import Archief
    from begrenzen_desktop.services.begrenzingen import Begrenzingen
    from begrenzen_desktop.services.certifying import Certifying
    from begrenzen_desktop.services.deciding import Deciding
    from begrenzen_desktop.services.dossiers import Dossiers
    from begrenzen_desktop.services.guarding import Guarding
    from begrenzen_desktop.services.jaarcijfers import Jaarcijferdienst
    from begrenzen_desktop.services.lettering import Lettering
    from begrenzen_desktop.services.nazorg import Nazorgdienst
    from begrenzen_desktop.services.notities import Notities
    from begrenzen_desktop.services.papier import Papier
    from begrenzen_desktop.services.postregister import Postregister
    from begrenzen_desktop.services.registering import Registering
    from begrenzen_desktop.services.settings import Settings
    from begrenzen_desktop.services.sharing import Sharing
    from begrenzen_desktop.services.taalhelp import Taalhelp
    from begrenzen_desktop.services.taken import Taken
    from begrenzen_desktop.services.tekenmap import Tekenmappen
    from begrenzen_desktop.services.templating import Templating
    from begrenzen_desktop.services.termijnen import Termijnen
    from begrenzen_desktop.services.terugbrengen import Terugbrengen
    from begrenzen_desktop.services.triaging import Triaging


@dataclass(frozen=True, slots=True)
class Services:
    """What screens and commands work with."""

    dossiers: Dossiers
    registering: Registering
    answering: Answering
    deciding: Deciding
    lettering: Lettering
    termijnen: Termijnen
    guarding: Guarding
    settings: Settings
    templating: Templating
    papier: Papier
    post: Postregister
    tekenmappen: Tekenmappen
    terugbrengen: Terugbrengen
    archief: Archief
    jaarcijfers: Jaarcijferdienst
    nazorg: Nazorgdienst
    notities: Notities
    overview: Overview
    searching: Searching
    remembering: Remembering
    regeling: Regelingen
    sharing: Sharing
    taalhelp: Taalhelp
    begrenzingen: Begrenzingen
    certifying: Certifying
    triaging: Triaging
    taken: Taken
    agenda: Agenda

    def load(self) -> None:
        """Load all that would be loaded at its first call [jobs]."""
        for naam in self.__slots__:
            service = getattr(self, naam)
            if isinstance(service, Later):
                service.load()


class Later:
    """Stands for a service until it is called. The screens hold it; its import is paid where it is called: on a lane."""

    def __init__(self, module: str, kind: str, *parts: object) -> None:
        self._module, self._kind, self._parts = module, kind, parts

    def load(self) -> None:
        """Make the service now."""
        self._service  # noqa: B018

    @cached_property
    def _service(self) -> Any:
        return getattr(import_module(f"begrenzen_desktop.services.{self._module}"), self._kind)(*self._parts)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*words: Any, **named: Any) -> Any:
            return getattr(self._service, name)(*words, **named)

        return call


def make_services(store: Store, now: Now, backup_age: Callable[[], dt.timedelta | None]) -> Services:
    """Make the services on a store."""
    regelingen = Catalogus(eigen=data_dir() / EIGEN_REGELINGEN)
    with store.reading() as tx:
        regelingen.name_roles(load_instelling(tx, ROLNAMEN, {}))
    later: Callable[..., Any] = Later  # for the type checker it is the service it stands for
    return Services(
        dossiers=later("dossiers", "Dossiers", store, regelingen, now),
        registering=later("registering", "Registering", store, now),
        answering=later("answering", "Answering", store, regelingen, now),
        deciding=later("deciding", "Deciding", store, regelingen, now),
        guarding=later("guarding", "Guarding", store, now),
        lettering=later("lettering", "Lettering", store, regelingen, now),
        settings=later("settings", "Settings", store, regelingen),
        templating=later("templating", "Templating", store, regelingen, now),
        termijnen=later("termijnen", "Termijnen", store, now),
        papier=later("papier", "Papier", store, regelingen, now),
        post=later("postregister", "Postregister", store, now),
        tekenmappen=later("tekenmap", "Tekenmappen", store, regelingen, now),
        terugbrengen=later("terugbrengen", "Terugbrengen", store, regelingen, now),
        archief=later("archief", "Archief", store, now),
        jaarcijfers=later("jaarcijfers", "Jaarcijferdienst", store, regelingen, now),
        nazorg=later("nazorg", "Nazorgdienst", store, now),
        notities=later("notities", "Notities", store, now),
        overview=Overview(store, now, backup_age),
        searching=Searching(store, now),
        remembering=Remembering(store),
        regeling=regelingen,
        taken=later("taken", "Taken", store, now),
        agenda=later("agenda", "Agenda", store, now),
        triaging=later("triaging", "Triaging", store, regelingen, now),
        certifying=later("certifying", "Certifying", store, regelingen, now),
        sharing=later("sharing", "Sharing", store, regelingen, now),
        begrenzingen=later("begrenzingen", "Begrenzingen", store, regelingen, now),
        taalhelp=later("taalhelp", "Taalhelp", store),
    )
