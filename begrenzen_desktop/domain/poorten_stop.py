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
from begrenzen_desktop.domain.grensfeiten import find_keuzelabels
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.maatregel import ASSEN
from begrenzen_desktop.domain.openpunt import AWB, LEIDRAAD, OpenPunt, Poort, bron_of
from begrenzen_desktop.domain.poorten_analyse import short
from begrenzen_desktop.domain.regeling import Bron, Regeling
from begrenzen_desktop.domain.waarden import count_woorden

AFDOENING = frozenset({"afdoening", "niet-in-behandeling"})
WAARSCHUWING = frozenset({"waarschuwing"})
SPOED = frozenset({"spoedmaatregel"})
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
    if not went_direct(dossier):
        punten += _warning_points(dossier)
    punten += _maatregel_points(regeling, dossier)
    einde, besloten_op = beoordeling.datum("einddatum"), beoordeling.datum("besloten_op")
    zin = ""
    if einde is None:
        zin = "Er staat nog niet hoe lang dit duurt. Vul in tot en met welke dag."
    elif besloten_op is not None and einde <= besloten_op:
        zin = "De einddatum ligt niet na de beslissing. Kies een latere dag."
    elif (begin := beoordeling.datum("ingangsdatum")) is not None and einde <= begin:
        zin = "De maatregel eindigt voordat hij begint. Kies een latere einddatum."
    if zin:
        bron = bron_of(regeling, "einddatum", _STAP_4)
        punten.append(OpenPunt("duur", Poort.STOP_ALLES, zin, bron, "einddatum"))
    return punten + _reden_points(regeling, dossier, Poort.STOP_ALLES)


def went_direct(dossier: Dossier) -> bool:
    """Whether direct action goes around warning and talk: a leidinggevende, the reason, a hearing, and the letter sent."""
    beoordeling = dossier.beoordeling
    return (
        beoordeling.tekst("acuut_gevaar") == "ja"
        and bool(beoordeling.tekst("direct_leidinggevende").strip())
        and bool(beoordeling.tekst("direct_reden").strip())
        and beoordeling.datum("direct_horen_op") is not None
        and _first_sent(dossier, SPOED) is not None
    )


def _maatregel_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    beoordeling = dossier.beoordeling
    vragen = (
        (
            "maatregel",
            "maatregel_hoe",
            any(find_keuzelabels(regeling, dossier, vraag_id) for vraag_id, _ in ASSEN),
            "Er staat nog niet wat er verandert. Kies bij wie, waarover, wanneer, waar of hoe; zo weinig als nodig is.",
        ),
        (
            "open-route",
            "open_route",
            bool(beoordeling.tekst("open_route").strip()),
            "Er staat geen weg die altijd open blijft. Vul in hoe de burger jullie met een officieel bericht bereikt.",
        ),
        (
            "ingangsdatum",
            "ingangsdatum",
            beoordeling.datum("ingangsdatum") is not None,
            "Er staat nog niet wanneer de maatregel ingaat. Kies een dag waarop de burger de brief heeft gehad.",
        ),
        (
            "nieuwe-klachten",
            "nieuwe_klachten",
            bool(beoordeling.tekst("nieuwe_klachten")),
            "Er staat nog niet wat er met een nieuwe klacht gebeurt. Kies een van de drie.",
        ),
    )
    return [
        OpenPunt(punt_id, Poort.STOP_ALLES, zin, bron_of(regeling, vraag_id, _STAP_4), vraag_id)
        for punt_id, vraag_id, goed, zin in vragen
        if not goed
    ]


def _warning_points(dossier: Dossier) -> list[OpenPunt]:
    waarschuwing = _first_sent(dossier, WAARSCHUWING)
    gesprek = _first_talk(dossier)
    punten = []
    if waarschuwing is None:
        zin = "Er is nog geen waarschuwing verstuurd. Stuur die eerst, of leg de eerdere brief vast bij de brieven."
        punten.append(OpenPunt("waarschuwing", Poort.STOP_ALLES, zin, _STAP_4, "brieven"))
    if gesprek is None:
        zin = "Er is nog geen ordegesprek gevoerd, geweigerd of overgeslagen. Nodig de burger uit en leg vast hoe dat afliep."
        punten.append(OpenPunt("ordegesprek", Poort.STOP_ALLES, zin, _STAP_4, "gesprekken"))
    vanaf = max((datum for datum in (waarschuwing, gesprek) if datum is not None), default=None)
    herhaald = vanaf is not None and any(
        m.op > vanaf and m.onaanvaardbaar and m.richting is Richting.VAN_BURGER
        for m in dossier.contactmomenten
    )
    if not herhaald:
        zin = (
            "Er is geen herhaling vastgelegd na de waarschuwing en het ordegesprek. Leg het contact met een datum vast"
            " en kruis aan dat het gedrag niet kan, of wacht af."
        )
        punten.append(OpenPunt("herhaling", Poort.STOP_ALLES, zin, _STAP_4, "contacten"))
    return punten


def _first_talk(dossier: Dossier) -> dt.date | None:
    """The day of the first talk that is over: held, refused or nobody came; an earlier letter about it counts too."""
    dagen = [
        g.gehouden_op or max(g.mogelijk_op, default=None) or g.uitgenodigd_op
        for g in dossier.gesprekken
        if g.is_afgerond
    ]
    bekend = [dag for dag in (*dagen, _first_sent(dossier, ORDEGESPREK)) if dag is not None]
    return min(bekend, default=None)


def _first_sent(dossier: Dossier, soorten: frozenset[str]) -> dt.date | None:
    datums = [brief.datum for brief in dossier.eerdere_brieven if brief.soort in soorten]
    for brief in dossier.brieven:
        if brief.soort in soorten and brief.status is Briefstatus.VERZONDEN:
            datums.extend(verzending.op for verzending in brief.verzendingen)
    return min(datums, default=None)
