"""G0 and G4: what must be true before all handling of complaints stops for a time, and how direct action goes around it."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.briefinhoud import GESPREKSVERSLAG, SPOEDMAATREGEL, WAARSCHUWING
from begrenzen_desktop.domain.briefinhoud import UITNODIGING as UITNODIGING_GESPREK
from begrenzen_desktop.domain.brieftaal import add_maanden, format_datum, join_opsomming
from begrenzen_desktop.domain.contactmoment import Contactmoment, Richting
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.grensfeiten import (
    find_keuzelabels,
    find_verzonden,
    find_waarschuwende_uitnodiging,
)
from begrenzen_desktop.domain.maatregel import ASSEN, is_open_route
from begrenzen_desktop.domain.openpunt import LEIDRAAD, OpenPunt, Poort, bron_of
from begrenzen_desktop.domain.poorten_analyse import short
from begrenzen_desktop.domain.poorten_stop import find_unanswered, reden_points
from begrenzen_desktop.domain.regeling import Bron, Regeling

MAXIMALE_DUUR = 12
"""Months that a measure lasts at most, unless the profile of the organisation says otherwise."""

UITNODIGING = frozenset({"ordegesprek", "uitnodiging-ordegesprek"})
NA_GESPREK = frozenset({GESPREKSVERSLAG, "afspraken"})
_STAP_3 = Bron(LEIDRAAD, "stap 3, Beslis")
_STAP_4 = Bron(LEIDRAAD, "stap 4, Informeer")
_VOORAF = Bron(LEIDRAAD, "vóór je start")


def stop_alles_points(
    regeling: Regeling, dossier: Dossier, maximale_duur: int = MAXIMALE_DUUR
) -> list[OpenPunt]:
    """G4: the protocol, a warning, the offer of an ordegesprek, repetition after that, a measure, and its end."""
    punten = []
    if dossier.beoordeling.tekst("agressieprotocol_bekeken") != "ja":
        zin = "Er staat nog niet dat je het agressieprotocol hebt bekeken. Bekijk het en kies daarna ja."
        bron = bron_of(regeling, "agressieprotocol_bekeken", _STAP_3)
        punten.append(OpenPunt("agressieprotocol", Poort.STOP_ALLES, zin, bron, "agressieprotocol_bekeken"))
    punten += _direct_points(dossier) if went_direct(dossier) else _warning_points(regeling, dossier)
    punten += _maatregel_points(regeling, dossier)
    punten += _klacht_points(regeling, dossier)
    punten += _duur_points(regeling, dossier, maximale_duur)
    return punten + reden_points(regeling, dossier, Poort.STOP_ALLES)


def gesprek_points(dossier: Dossier) -> list[OpenPunt]:
    """A regeling that asks a talk before every limit (T1): it was held, refused or missed; direct action goes around it."""
    gesprek, _op = _first_talk(dossier)
    if gesprek or went_direct(dossier):
        return []
    zin = (
        "Er is nog geen gesprek over het contact gevoerd, geweigerd of overgeslagen. Bij jullie hoort dat vóór elke grens. Nodig de"
        " burger uit en leg vast hoe dat afliep."
    )
    return [
        OpenPunt(
            "gesprek",
            Poort.BESLISSING,
            zin,
            Bron("Veelvragersregeling gemeente Utrecht", "stap 3 en 4"),
            "gesprekken",
        )
    ]


def went_direct(dossier: Dossier) -> bool:
    """Whether direct action goes around warning and talk: a leidinggevende, the reason, a hearing, and the letter sent."""
    beoordeling = dossier.beoordeling
    return (
        beoordeling.tekst("acuut_gevaar") == "ja"
        and bool(beoordeling.tekst("direct_leidinggevende").strip())
        and bool(beoordeling.tekst("direct_reden").strip())
        and beoordeling.datum("direct_horen_op") is not None
        and find_verzonden(dossier, SPOEDMAATREGEL) is not None
    )


def _direct_points(dossier: Dossier) -> list[OpenPunt]:
    """What direct action does not go around: behaviour with a date, and the hearing before the normal decision."""
    punten = []
    if not find_gedrag(dossier):
        zin = "Er is nog geen contact aangekruist als gedrag dat niet kan. Leg het vast, met de datum en wat er gebeurde."
        punten.append(OpenPunt("gedrag", Poort.STOP_ALLES, zin, _STAP_3, "contacten"))
    horen, besloten = dossier.beoordeling.datum("direct_horen_op"), dossier.beoordeling.datum("besloten_op")
    if horen is not None and besloten is not None and besloten < horen:
        zin = (
            f"De burger kan zijn kant pas vertellen op {format_datum(horen)}, na de beslissing."
            " Hoor de burger eerst, en beslis daarna."
        )
        punten.append(OpenPunt("horen", Poort.STOP_ALLES, zin, _VOORAF, "direct_horen_op"))
    return punten


def _warning_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    waarschuwing = _find_warning(regeling, dossier)
    gesprek, uitgenodigd = _first_talk(dossier)
    punten = []
    if waarschuwing is None:
        zin = "Er is nog geen waarschuwing verstuurd. Stuur die eerst, of leg de eerdere brief vast bij de brieven."
        punten.append(OpenPunt("waarschuwing", Poort.STOP_ALLES, zin, _STAP_4, "brieven"))
    if not gesprek:
        zin = "Er is nog geen ordegesprek gevoerd, geweigerd of overgeslagen. Nodig de burger uit en leg vast hoe dat afliep."
        punten.append(OpenPunt("ordegesprek", Poort.STOP_ALLES, zin, _STAP_4, "gesprekken"))
    zin = _explain_repetition(find_gedrag(dossier), waarschuwing, uitgenodigd)
    if zin:
        punten.append(OpenPunt("herhaling", Poort.STOP_ALLES, zin, _STAP_4, "contacten"))
    return punten


def _find_warning(regeling: Regeling, dossier: Dossier) -> dt.date | None:
    """The first day on which somebody was warned; an invitation counts where the regeling lets it, and behaviour came before it."""
    dagen = [find_verzonden(dossier, WAARSCHUWING)]
    if UITNODIGING_GESPREK in regeling.waarschuwt_met:
        dagen.append(find_waarschuwende_uitnodiging(dossier))
    return min((dag for dag in dagen if dag is not None), default=None)


def _explain_repetition(
    gedrag: tuple[Contactmoment, ...], waarschuwing: dt.date | None, uitgenodigd: dt.date | None
) -> str:
    """Say why there is no repetition: none marked, or all of it on or before the day of the warning and the invitation."""
    vanaf = max((dag for dag in (waarschuwing, uitgenodigd) if dag is not None), default=None)
    if vanaf is not None and any(moment.op > vanaf for moment in gedrag):
        return ""
    if vanaf is not None and gedrag:
        laatste = max(moment.op for moment in gedrag)
        return (
            f"Het laatste gedrag dat niet kan, is van {format_datum(laatste)}. Dat is niet na de waarschuwing en de"
            f" uitnodiging ({format_datum(vanaf)}). Wacht af, of leg een nieuw contact vast."
        )
    return (
        "Er is geen herhaling vastgelegd na de waarschuwing en de uitnodiging. Leg het contact met een datum vast"
        " en kruis aan dat het gedrag niet kan, of wacht af."
    )


def find_gedrag(dossier: Dossier) -> tuple[Contactmoment, ...]:
    """Give the contacts in which the citizen did what cannot be accepted."""
    return tuple(m for m in dossier.contactmomenten if m.onaanvaardbaar and m.richting is Richting.VAN_BURGER)


def _maatregel_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    beoordeling = dossier.beoordeling
    route = beoordeling.tekst("open_route").strip()
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
            is_open_route(route),
            "Alle wegen zijn dicht en dat mag nooit. Vul een weg in die de burger echt kan gebruiken, zoals een postadres."
            if route
            else "Er staat geen weg die altijd open blijft. Vul in hoe de burger jullie met een officieel bericht bereikt.",
        ),
        (
            "ingangsdatum",
            "ingangsdatum",
            beoordeling.datum("ingangsdatum") is not None,
            "Er staat nog niet wanneer de maatregel ingaat. Kies een dag waarop de burger de brief heeft gehad.",
        ),
    )
    return [
        OpenPunt(punt_id, Poort.STOP_ALLES, zin, bron_of(regeling, vraag_id, _STAP_4), vraag_id)
        for punt_id, vraag_id, goed, zin in vragen
        if not goed
    ]


def _klacht_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    """Ruling on complaints under a measure: a choice for new ones, and for each that runs; their terms go on."""
    punten = []
    if not dossier.beoordeling.tekst("nieuwe_klachten"):
        zin = "Er staat nog niet wat er met een nieuwe klacht gebeurt. Kies een van de drie."
        bron = bron_of(regeling, "nieuwe_klachten", _STAP_4)
        punten.append(OpenPunt("nieuwe-klachten", Poort.STOP_ALLES, zin, bron, "nieuwe_klachten"))
    zonder = [klacht for klacht in find_unanswered(dossier) if klacht.tijdens_stop is None]
    if zonder:
        opsomming = join_opsomming(f"de klacht '{short(klacht.omschrijving)}'" for klacht in zonder)
        zin = (
            f"Er {'loopt' if len(zonder) == 1 else 'lopen'} nog {opsomming}. De wettelijke termijn loopt door."
            " Kies wat jullie ermee doen: op papier, niet behandelen, of later met instemming."
        )
        bron = bron_of(regeling, "lopende_klachten", _STAP_4)
        punten.append(OpenPunt("lopende-klachten", Poort.STOP_ALLES, zin, bron, "lopende_klachten"))
    return punten


def _duur_points(regeling: Regeling, dossier: Dossier, maximale_duur: int) -> list[OpenPunt]:
    beoordeling = dossier.beoordeling
    einde, besloten_op = beoordeling.datum("einddatum"), beoordeling.datum("besloten_op")
    begin = beoordeling.datum("ingangsdatum")
    vanaf = begin or besloten_op
    zin = ""
    if einde is None:
        zin = "Er staat nog niet hoe lang dit duurt. Vul in tot en met welke dag."
    elif begin is not None and einde <= begin:
        zin = "De maatregel eindigt voordat hij begint. Kies een latere einddatum."
    elif besloten_op is not None and einde <= besloten_op:
        zin = "De einddatum ligt niet na de beslissing. Kies een latere dag."
    elif vanaf is not None and einde > (uiterlijk := add_maanden(vanaf, maximale_duur)):
        zin = f"De maatregel duurt langer dan {maximale_duur} maanden. Kies een dag tot en met {format_datum(uiterlijk)}."
    bron = bron_of(regeling, "einddatum", _STAP_4)
    return [OpenPunt("duur", Poort.STOP_ALLES, zin, bron, "einddatum")] if zin else []


def _first_talk(dossier: Dossier) -> tuple[bool, dt.date | None]:
    """Whether a talk was held, refused or missed, and the day of its invitation as far as that is known."""
    dagen = [gesprek.uitgenodigd_op for gesprek in dossier.gesprekken if gesprek.is_afgerond]
    uitgenodigd = find_verzonden(dossier, *UITNODIGING)
    if uitgenodigd is not None:
        dagen.append(uitgenodigd)
    gedaan = bool(dagen) or find_verzonden(dossier, *NA_GESPREK) is not None
    return gedaan, min((dag for dag in dagen if dag is not None), default=None)
