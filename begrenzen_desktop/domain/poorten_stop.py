"""G3: what must be true before contact about one complaint stops."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress

from begrenzen_desktop.domain.beoordeling import Beoordeling
from begrenzen_desktop.domain.briefdelen_stop import REDEN_INLEIDING, REDEN_SLOT
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.openpunt import AWB, LEIDRAAD, OpenPunt, Poort, bron_of
from begrenzen_desktop.domain.poorten_analyse import short
from begrenzen_desktop.domain.regeling import Bron, Regeling
from begrenzen_desktop.domain.waarden import count_woorden

REDEN, REDEN_MAATREGEL = "reden", "reden_maatregel"
AFDOENING = frozenset({"afdoening", "niet-in-behandeling"})
_STAP_3 = Bron(LEIDRAAD, "stap 3, Beslis")


def stop_klacht_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    """G3: every complaint answered, no new facts, a reason in own words, and what stays possible."""
    beoordeling = dossier.beoordeling
    punten = _klacht_points(dossier)
    bron = bron_of(regeling, "nieuwe_feiten", _STAP_3)
    if beoordeling.tekst("nieuwe_feiten") == "":
        zin = "Er staat nog niet of er nieuwe feiten zijn. Lees de laatste berichten na en kies ja of nee."
        punten.append(OpenPunt("nieuwe-feiten", Poort.STOP_KLACHT, zin, bron, "nieuwe_feiten"))
    elif beoordeling.tekst("nieuwe_feiten") == "ja":
        zin = "Er zijn nieuwe feiten. Behandel die eerst, of kies voor voortzetten."
        punten.append(OpenPunt("nieuwe-feiten-aanwezig", Poort.STOP_KLACHT, zin, bron, "nieuwe_feiten"))
    punten += reden_points(regeling, dossier, Poort.STOP_KLACHT)
    if not _wel_mogelijk(regeling, dossier):
        zin = "Er staat nog niet waarvoor de burger wel bij jullie terechtkan. Kies wat mogelijk blijft."
        bron = bron_of(regeling, "wel_mogelijk", _STAP_3)
        punten.append(OpenPunt("wel-mogelijk", Poort.STOP_KLACHT, zin, bron, "wel_mogelijk"))
    herbeoordeling, besloten_op = beoordeling.datum("herbeoordelingsdatum"), beoordeling.datum("besloten_op")
    if herbeoordeling is not None and besloten_op is not None and herbeoordeling <= besloten_op:
        zin = "De datum waarop jullie opnieuw kijken, ligt niet na de beslissing. Kies een latere datum."
        bron = bron_of(regeling, "herbeoordelingsdatum", _STAP_3)
        punten.append(OpenPunt("herbeoordelingsdatum", Poort.STOP_KLACHT, zin, bron, "herbeoordelingsdatum"))
    return punten


def _klacht_points(dossier: Dossier) -> list[OpenPunt]:
    open_klachten = find_unanswered(dossier)
    if dossier.klachten and not open_klachten:
        return []
    if not dossier.klachten:
        zin = "Er is nog geen klacht vastgelegd. Leg vast over welke klacht dit gaat, en wanneer en hoe die is beantwoord."
    elif len(open_klachten) == 1:
        zin = (
            f"De klacht '{short(open_klachten[0].omschrijving)}' is nog niet beantwoord. "
            "Handel de klacht eerst af en vul de datum en de uitkomst in."
        )
    else:
        zin = f"{len(open_klachten)} klachten zijn nog niet beantwoord. Handel ze eerst af en vul bij elke klacht de datum en de uitkomst in."
    return [
        OpenPunt("klacht-beantwoord", Poort.STOP_KLACHT, zin, Bron(AWB, "artikel 9:8 en 9:12"), "klachten")
    ]


def find_unanswered(dossier: Dossier) -> tuple[Klacht, ...]:
    """Give the complaints without an answer. An earlier letter that ends a complaint counts for one complaint."""
    brieven = sorted(brief.datum for brief in dossier.eerdere_brieven if brief.soort in AFDOENING)
    gebleven = []
    for klacht in sorted(
        (k for k in dossier.klachten if not k.is_beantwoord),
        key=lambda k: k.ontvangen_op or dt.date.min,
    ):
        passend = next(
            (datum for datum in brieven if klacht.ontvangen_op is None or datum >= klacht.ontvangen_op), None
        )
        if passend is None:
            gebleven.append(klacht)
        else:
            brieven.remove(passend)
    return tuple(gebleven)


def reden_points(regeling: Regeling, dossier: Dossier, poort: Poort) -> list[OpenPunt]:
    """The reason of a limit, in enough own words; two limits at once have a reason each."""
    vraag_id = find_redenvraag(dossier.beoordeling) if poort is Poort.STOP_ALLES else REDEN
    woorden = count_eigen_woorden(regeling, dossier.beoordeling.tekst(vraag_id), vraag_id)
    nodig = regeling.min_woorden_reden
    if woorden >= nodig:
        return []
    bron = bron_of(regeling, vraag_id, _STAP_3)
    wat = "De reden" if vraag_id == REDEN else "De reden van de tijdelijke afspraken"
    telt = "ontbreekt" if woorden == 0 else f"heeft {woorden} eigen woorden"
    zin = f"{wat} {telt}. Leg in minstens {nodig} eigen woorden uit waarom jullie deze beslissing nemen."
    return [OpenPunt(vraag_id.replace("_", "-"), poort, zin, bron, vraag_id)]


def find_redenvraag(beoordeling: Beoordeling) -> str:
    """Give the question whose answer is the reason of the measure: its own one when a complaint is stopped as well."""
    keuze = beoordeling.beslissing.keuze if beoordeling.beslissing else beoordeling.keuze
    beide = keuze is not None and keuze.stopt_klacht and keuze.heeft_maatregel
    return REDEN_MAATREGEL if beide else REDEN


def count_eigen_woorden(regeling: Regeling, reden: str, vraag_id: str = REDEN) -> int:
    """Count the user's own words: fixed sentences of the letter, the example, and repeated sentences do not count."""
    vast = [REDEN_INLEIDING, REDEN_SLOT]
    with suppress(BegrenzenError):  # an older version may ask the reason in another way
        vast.append(regeling.vraag(vraag_id).voorbeeld)
    bekend = {zin for tekst in vast for zin in _plain_zinnen(tekst)}
    eigen = dict.fromkeys(zin for zin in _plain_zinnen(reden) if zin not in bekend)
    return sum(count_woorden(zin) for zin in eigen)


def _plain_zinnen(tekst: str) -> list[str]:
    return [" ".join(zin.split()).casefold() for zin in re.split(r"(?<=[.!?:])\s+|\n+", tekst) if zin.strip()]


def _wel_mogelijk(regeling: Regeling, dossier: Dossier) -> tuple[str, ...]:
    waarde = dossier.beoordeling.antwoorden.get("wel_mogelijk")
    if isinstance(waarde, tuple):
        return tuple(item for item in waarde if item.removeprefix("eigen:").strip())
    try:
        return regeling.vraag("wel_mogelijk").standaard
    except BegrenzenError:
        return ()
