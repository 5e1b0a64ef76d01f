"""The checks of elements 11 and 12: nothing left to fill in, no condition described, no data of other people."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag
from begrenzen_desktop.domain.tekstcheck import (
    Vondst,
    find_diagnosewoorden,
    find_gegevens_van_anderen,
    find_plekken,
)


def plekken(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 11: nothing is left to fill in."""
    teksten = (
        *vraag.teksten(),
        *((veld, vraag.bron.brief.velden.get(veld, "")) for veld in ("onderwerp", "bijlagen", "aan")),
    )
    yield from _vondsten(
        "invulplek",
        11,
        "Element 11: geen lege plekken",
        find_plekken(teksten),
        "Er is geen plek meer om in te vullen.",
        "In de brief staat nog '{}'. Vul die plek in of haal hem weg.",
    )


def diagnose(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 12: behaviour, never a condition."""
    vondsten = find_diagnosewoorden(vraag.teksten(), vraag.diagnosewoorden)
    yield from _vondsten(
        "diagnose",
        12,
        "AVG artikel 9",
        vondsten,
        "De brief beschrijft gedrag en geen ziektebeeld.",
        "Het woord '{}' beschrijft een ziekte of karakter. Schrijf op wat er gebeurde en wanneer.",
    )


def anderen(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 12: no data of other people."""
    bron = vraag.bron
    genoemd = {
        bron.behandelaar,
        bron.dossier.betrokkene.naam.volledig,
        bron.ondertekenaar.naam if bron.ondertekenaar else "",
    }
    namen = {
        klacht.beklaagde
        for klacht in bron.dossier.klachten
        if any(teken.isupper() for teken in klacht.beklaagde)
    } - genoemd
    vondsten = find_gegevens_van_anderen(vraag.teksten(), namen, _bekend(bron))
    yield from _vondsten(
        "anderen",
        12,
        "AVG artikel 5",
        vondsten,
        "Er staan geen gegevens van anderen in de brief.",
        "In de brief staat '{}'. Dat zijn gegevens van iemand anders: haal ze weg.",
    )


def _bekend(bron: Briefbron) -> tuple[str, ...]:
    """What is no data of others: the ways to the organisation, also the one opened for this citizen, and the citizen's own."""
    p, b = bron.profiel, bron.dossier.betrokkene
    return (
        p.postadres, p.bezoekadres, p.telefoon, p.e_mail, p.website, p.behandelaar_telefoon, p.behandelaar_e_mail, p.fg, p.klacht_adres,
        p.heroverweging_door, p.route_aanvraag, p.route_bezwaar, p.route_woo, p.route_avg, p.privacytekst, p.ombudsman.adres,
        p.ombudsman.website, p.ombudsman.telefoon, b.e_mail, b.telefoon, bron.dossier.kenmerk,
        bron.dossier.beoordeling.tekst("open_route"),
    )  # fmt: skip


def _vondsten(
    naam: str, element: int, herkomst: str, vondsten: tuple[Vondst, ...], goed: str, fout: str
) -> Iterable[Checkpunt]:
    if not vondsten:
        yield Checkpunt(id=naam, element=element, zin=goed, bron=herkomst, in_orde=True)
    for nummer, vondst in enumerate(dict.fromkeys(vondsten), start=1):
        yield Checkpunt(
            id=f"{naam}-{nummer}",
            element=element,
            zin=fout.format(shorten(vondst.tekst)),
            bron=herkomst,
            in_orde=False,
            plek=f"deel:{vondst.deel_id}",
        )


def shorten(tekst: str) -> str:
    """The text, cut off when it is too long to quote."""
    return tekst if len(tekst) <= 80 else tekst[:77].rstrip() + "..."
