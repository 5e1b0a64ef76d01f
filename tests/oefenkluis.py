"""A kluis with practice dossiers as they are once their letter was posted, made through the services; and what stands in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.brief import Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.services.oefendossier import read_oefendossier
from begrenzen_desktop.services.practising import Practising, Uitkomst, oefenmap
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS

KLOK = dt.datetime(2026, 10, 1, 8, 0, tzinfo=dt.UTC)


def make_posted(folder: Path, wachtzin: str, **brieven: str) -> None:
    """Make a kluis. ``brieven`` names for each practice dossier the letter that was signed and posted on its own day."""
    kluis = Vaulting(folder, lambda: KLOK, FAST_PARAMS).create("klachten", wachtzin)[0]
    practising = Practising(kluis.services_on)
    practising.prepare()
    for naam, soort in brieven.items():
        oefen = read_oefendossier(oefenmap() / f"{naam}.toml")
        _post(practising.services, practising.replay(oefen), soort, local_date(oefen.klok))
    kluis.close()


@contextmanager
def reading(folder: Path, wachtzin: str, now: dt.datetime) -> Iterator[Services]:
    """Open the one kluis of a folder on a day, after the program was closed."""
    vaulting = Vaulting(folder, lambda: now)
    (kluis,) = vaulting.list_vaults()
    opened = vaulting.open(kluis.path, wachtzin)
    try:
        yield opened.services
    finally:
        opened.close()


def _post(services: Services, uitkomst: Uitkomst, soort: str, op: dt.date) -> None:
    lettering = services.lettering
    brief_id = next(brief.brief_id for brief in uitkomst.brieven if brief.soort == soort)
    brief = next(b for b in services.dossiers.get(uitkomst.dossier_id).brieven if b.id == brief_id)
    signer = next(p for p in services.settings.ondertekenaars() if p.id == brief.ondertekenaar_id)
    lettering.sign(brief_id, Ondertekening(door=signer.naam, functie=signer.functie, op=op))
    post = tuple(
        Verzending(wijze=wijze, op=op, reden_zonder_barcode="oefening", gepost_door="N. Postma")
        for wijze in (Verzendwijze.AANGETEKEND, Verzendwijze.GEWONE_POST)
    )
    lettering.send(brief_id, post, bevestig=True)


def make_busy(folder: Path, wachtzin: str, now: dt.datetime) -> None:
    """Make a kluis with 40 tasks on a day: 20 complaints, each to confirm and to answer; 25 of those tasks are late."""
    kluis = Vaulting(folder, lambda: now, FAST_PARAMS).create("klachten", wachtzin)[0]
    services, today = kluis.services, local_date(now)
    for nummer in range(1, 21):
        weken = 7 if nummer > 15 else 2
        dossier, _ = services.dossiers.create(
            Betrokkene(Naam(f"Bewoner {nummer:02}")), f"De heg van nummer {nummer}"
        )
        klacht = Klacht(
            id="", omschrijving="De heg is te hoog", ontvangen_op=today - dt.timedelta(weeks=weken)
        )
        services.registering.add_klacht(dossier.id, klacht)
    kluis.close()
