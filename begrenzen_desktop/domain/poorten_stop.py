"""G3 and G4: what must be true before contact about a complaint stops, or all handling of complaints for a time."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.briefdelen_stop import REDEN_INLEIDING, REDEN_SLOT
from begrenzen_desktop.domain.contactmoment import Richting
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.openpunt import AWB, LEIDRAAD, OpenPunt, Poort, bron_of
from begrenzen_desktop.domain.poorten_analyse import has_overleg, short
from begrenzen_desktop.domain.regeling import Bron, Regeling
from begrenzen_desktop.domain.waarden import count_woorden

AFDOENING = frozenset({"afdoening", "niet-in-behandeling"})
WAARSCHUWING = frozenset({"waarschuwing"})
ORDEGESPREK = frozenset({"ordegesprek", "uitnodiging-ordegesprek", "gespreksverslag", "afspraken"})
_STAP_3 = Bron(LEIDRAAD, "stap 3, Beslis")
_STAP_4 = Bron(LEIDRAAD, "stap 4, Informeer")


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
    punten += _reden_points(regeling, dossier, Poort.STOP_KLACHT)
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
        key=lambda k: (k.ontvangen_op or dt.date.min, k.id),
    ):
        passend = next(
            (datum for datum in brieven if klacht.ontvangen_op is None or datum >= klacht.ontvangen_op), None
        )
        if passend is None:
            gebleven.append(klacht)
        else:
            brieven.remove(passend)
    return tuple(gebleven)


def _reden_points(regeling: Regeling, dossier: Dossier, poort: Poort) -> list[OpenPunt]:
    woorden = count_eigen_woorden(regeling, dossier.beoordeling.tekst("reden"))
    nodig = regeling.min_woorden_reden
    if woorden >= nodig:
        return []
    bron = bron_of(regeling, "reden", _STAP_3)
    if woorden == 0:
        zin = f"De reden ontbreekt. Leg in minstens {nodig} eigen woorden uit waarom jullie deze beslissing nemen."
    else:
        zin = f"De reden heeft {woorden} eigen woorden. Leg in minstens {nodig} eigen woorden uit waarom jullie deze beslissing nemen."
    return [OpenPunt("reden", poort, zin, bron, "reden")]


def count_eigen_woorden(regeling: Regeling, reden: str) -> int:
    """Count the user's own words: fixed sentences of the letter, the example, and repeated sentences do not count."""
    vast = [REDEN_INLEIDING, REDEN_SLOT]
    with suppress(BegrenzenError):  # an older version may ask the reason in another way
        vast.append(regeling.vraag("reden").voorbeeld)
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


def stop_alles_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    """G4: the protocol, a warning, the offer of an ordegesprek, repetition after that, and an end."""
    beoordeling = dossier.beoordeling
    punten = []
    if beoordeling.tekst("agressieprotocol_bekeken") != "ja":
        zin = "Er staat nog niet dat je het agressieprotocol hebt bekeken. Bekijk het en kies daarna ja."
        bron = bron_of(regeling, "agressieprotocol_bekeken", _STAP_3)
        punten.append(OpenPunt("agressieprotocol", Poort.STOP_ALLES, zin, bron, "agressieprotocol_bekeken"))
    # Only direct action goes around the warning, and never without someone who shares the responsibility.
    if not (beoordeling.tekst("acuut_gevaar") == "ja" and has_overleg(dossier)):
        punten += _warning_points(dossier)
    einde, besloten_op = beoordeling.datum("einddatum"), beoordeling.datum("besloten_op")
    zin = ""
    if einde is None:
        zin = "Er staat nog niet hoe lang dit duurt. Vul in tot en met welke dag."
    elif besloten_op is not None and einde <= besloten_op:
        zin = "De einddatum ligt niet na de beslissing. Kies een latere dag."
    if zin:
        bron = bron_of(regeling, "einddatum", _STAP_4)
        punten.append(OpenPunt("duur", Poort.STOP_ALLES, zin, bron, "einddatum"))
    return punten + _reden_points(regeling, dossier, Poort.STOP_ALLES)


def _warning_points(dossier: Dossier) -> list[OpenPunt]:
    waarschuwing = _first_sent(dossier, WAARSCHUWING)
    gesprek = _first_sent(dossier, ORDEGESPREK)
    punten = []
    if waarschuwing is None:
        zin = "Er is nog geen waarschuwing verstuurd. Stuur die eerst, of leg de eerdere brief vast bij de brieven."
        punten.append(OpenPunt("waarschuwing", Poort.STOP_ALLES, zin, _STAP_4, "brieven"))
    if gesprek is None:
        zin = "Er is nog geen ordegesprek aangeboden. Nodig de burger eerst uit, of leg de eerdere uitnodiging vast bij de brieven."
        punten.append(OpenPunt("ordegesprek", Poort.STOP_ALLES, zin, _STAP_4, "brieven"))
    vanaf = max((datum for datum in (waarschuwing, gesprek) if datum is not None), default=None)
    herhaald = vanaf is not None and any(
        m.op > vanaf and m.richting is Richting.VAN_BURGER for m in dossier.contactmomenten
    )
    if not herhaald:
        zin = "Er is geen herhaling vastgelegd na de waarschuwing en het ordegesprek. Leg het contact met een datum vast, of wacht af."
        punten.append(OpenPunt("herhaling", Poort.STOP_ALLES, zin, _STAP_4, "contacten"))
    return punten


def _first_sent(dossier: Dossier, soorten: frozenset[str]) -> dt.date | None:
    datums = [brief.datum for brief in dossier.eerdere_brieven if brief.soort in soorten]
    for brief in dossier.brieven:
        if brief.soort in soorten and brief.status is Briefstatus.VERZONDEN:
            datums.extend(verzending.op for verzending in brief.verzendingen)
    return min(datums, default=None)
