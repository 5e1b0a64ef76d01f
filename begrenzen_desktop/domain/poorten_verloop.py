"""G10, G11 and heroverweging: what must be true before a measure asks more, lasts longer, or was looked at by somebody else."""

from __future__ import annotations

import datetime as dt

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.brieftaal import add_maanden, format_datum
from begrenzen_desktop.domain.contactmoment import Contactmoment, Richting
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.maatregelstand import Maatregelstand
from begrenzen_desktop.domain.openpunt import OpenPunt, Poort
from begrenzen_desktop.domain.poorten_grens import find_gedrag
from begrenzen_desktop.domain.profiel import same_person
from begrenzen_desktop.domain.regeling import Bron
from begrenzen_desktop.domain.stopstand import compute_stopstand, find_nieuws
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst
from begrenzen_desktop.domain.waarden import count_woorden

MIN_WOORDEN = 25
_GRONINGEN = Bron("Ombudsman Groningen 23.1.041", "herbeoordeling op recent gedrag")
_OPZET = Bron("Leidraad Zorgvuldig begrenzen (december 2022)", "stap 5, Blijf alert")
_HEROVERWEGING = Bron("Eigen norm", "heroverweging door iemand die er niet bij betrokken was")


def verloop_points(
    dossier: Dossier, stand: Maatregelstand | None, stap: Verloopstap, maximale_duur: int
) -> tuple[OpenPunt, ...]:
    """Give what stands between a step and its recording; ``maximale_duur`` in months from the very first day."""
    if stap.soort is Verloopsoort.INGESTELD:
        if stand is not None and stand.status.geldt:
            return (_punt("overlap", f"Er geldt al een maatregel, tot en met {format_datum(stand.tot_en_met)}."
                          " Stop die eerst, of bekijk hem opnieuw.", _OPZET),)  # fmt: skip
        return ()
    if stap.soort is Verloopsoort.STOP_BEKEKEN:
        return tuple(_stop_points(dossier, stap))
    if stand is None:
        return (
            _punt("geen-maatregel", "Er is geen maatregel ingesteld. Leg eerst vast wat er geldt.", _OPZET),
        )
    punten = [*_running_points(stand, stap)]
    if stap.soort is Verloopsoort.SCHENDING:
        punten += _breach_points(dossier, stand, stap)
    if stap.uitkomst is Verloopuitkomst.VERLENGEN:
        punten += _extension_points(dossier, stand, stap)
    if stap.soort is Verloopsoort.HEROVERWEGING:
        punten += _independence_points(dossier, stap)
    if stap.maatregel is not None:
        punten += _cap_points(stand, stap, maximale_duur)
    if stap.is_strenger and count_woorden(stap.reden) < MIN_WOORDEN:
        zin = f"De reden heeft {count_woorden(stap.reden)} woorden. Leg in minstens {MIN_WOORDEN} woorden uit waarom dit nodig is."
        punten.append(_punt("reden", zin, _GRONINGEN))
    return tuple(punten)


def find_recent(dossier: Dossier, stand: Maatregelstand, tot: dt.date) -> tuple[Contactmoment, ...]:
    """Give the behaviour that counts now: marked as unacceptable, after the last review, while the measure ran."""
    return tuple(
        moment for moment in find_gedrag(dossier) if stand.feiten_na < moment.op <= min(tot, stand.tot_en_met)
    )


def find_schendingen(dossier: Dossier) -> tuple[Contactmoment, ...]:
    """Give the contacts in which arrangements may have been broken: unacceptable, or by a way that is not allowed now."""
    return tuple(
        moment
        for moment in dossier.contactmomenten
        if moment.richting is Richting.VAN_BURGER and (moment.onaanvaardbaar or moment.buiten_afspraak)
    )


def _stop_points(dossier: Dossier, stap: Verloopstap) -> list[OpenPunt]:
    """A stop about one subject: it must hold, and what is new must be answered for in enough words (ruling 3)."""
    stop = compute_stopstand(dossier)
    if stop is None or not stop.geldt:
        zin = "Er geldt geen stop over één onderwerp. Er is niets om opnieuw naar te kijken."
        return [_punt("geen-stop", zin, _OPZET)]
    nieuws = [moment for moment in find_nieuws(dossier, stop) if moment.op <= stap.op]
    if nieuws and not stap.stopt and count_woorden(stap.reden) < MIN_WOORDEN:
        zin = (
            f"Op {format_datum(nieuws[-1].op)} gaf de burger nieuwe informatie. Leg in minstens {MIN_WOORDEN} woorden uit wat jullie"
            " daarmee deden en waarom de stop toch blijft, of laat de stop eindigen."
        )
        return [_punt("nieuws", zin, _OPZET)]
    return []


def _running_points(stand: Maatregelstand, stap: Verloopstap) -> list[OpenPunt]:
    if not stand.brief_verzonden and stap.soort is not Verloopsoort.EINDE:
        zin = "De brief met de maatregel is nog niet verstuurd. Zolang dat niet is gebeurd, geldt er niets."
        return [_punt("brief", zin, _OPZET)]
    if stap.op > stand.tot_en_met:
        zin = (
            f"De maatregel liep tot en met {format_datum(stand.tot_en_met)} en is voorbij. Is er daarna iets gebeurd? Neem"
            " dan een nieuwe beslissing."
        )
        return [_punt("voorbij", zin, _OPZET)]
    if stap.op < stand.sinds and stap.soort is not Verloopsoort.EINDE:
        zin = f"De maatregel gaat pas in op {format_datum(stand.sinds)}. Leg dit vast als hij geldt."
        return [_punt("nog-niet", zin, _OPZET)]
    return []


def _breach_points(dossier: Dossier, stand: Maatregelstand, stap: Verloopstap) -> list[OpenPunt]:
    """G10: behaviour with a date, after the letter reached the citizen and while the measure ran."""
    genoemd = [m for m in dossier.contactmomenten if m.id in stap.contact_ids]
    if not genoemd:
        zin = (
            "Er is geen contact gekozen waarin de afspraken niet zijn nagekomen. Leg het vast, met de datum."
        )
        return [_punt("schending", zin, _OPZET)]
    vroeg = [m for m in genoemd if not stand.sinds <= m.op <= stand.tot_en_met]
    if not vroeg and stand.verzonden_op is not None:
        vroeg = [m for m in genoemd if stand.verzonden_op is not None and m.op <= stand.verzonden_op]
    if vroeg:
        zin = (
            f"Het contact van {format_datum(vroeg[0].op)} viel niet onder de maatregel ({format_datum(stand.sinds)} tot en met"
            f" {format_datum(stand.tot_en_met)}). Kies een ander contact."
        )
        return [_punt("schending", zin, _OPZET)]
    return []


def _extension_points(dossier: Dossier, stand: Maatregelstand, stap: Verloopstap) -> list[OpenPunt]:
    """G11: recent behaviour, and a later end than before."""
    punten = []
    recent = {moment.id for moment in find_recent(dossier, stand, stap.op)}
    if not recent & set(stap.contact_ids):
        sinds = (
            f"na {format_datum(stand.bekeken_op)}"
            if stand.bekeken_op
            else f"sinds {format_datum(stand.sinds)}"
        )
        zin = (
            f"Er is geen gedrag gekozen dat niet kan van {sinds}. Zonder recente feiten kan verlengen niet; wat daarvoor"
            " gebeurde, telt niet mee. Kies een andere uitkomst."
        )
        punten.append(_punt("recent", zin, _GRONINGEN))
    if stap.maatregel is not None and stap.maatregel.einde <= stand.maatregel.einde:
        zin = f"De nieuwe einddatum ligt niet na {format_datum(stand.maatregel.einde)}. Kies een latere dag of een andere uitkomst."
        punten.append(_punt("einde", zin, _GRONINGEN))
    return punten


def _cap_points(stand: Maatregelstand, stap: Verloopstap, maximale_duur: int) -> list[OpenPunt]:
    assert stap.maatregel is not None
    uiterlijk = add_maanden(stand.sinds, maximale_duur)
    punten = []
    if stap.maatregel.einde > uiterlijk:
        zin = (
            f"Met verlengingen mee duurt de maatregel langer dan {maximale_duur} maanden. Kies een dag tot en met"
            f" {format_datum(uiterlijk)}, of neem een nieuwe beslissing."
        )
        punten.append(_punt("duur", zin, _GRONINGEN))
    if not stap.is_strenger and stap.maatregel.einde > stand.maatregel.einde:
        zin = f"Zo duurt de maatregel langer dan tot {format_datum(stand.maatregel.einde)}. Kies dan de uitkomst ‘{Verloopuitkomst.VERLENGEN.label}’."
        punten.append(_punt("langer", zin, _GRONINGEN))
    if stap.soort is Verloopsoort.HERBEOORDELING and stap.maatregel.herbeoordeling <= stap.op:
        zin = "De volgende dag om opnieuw te kijken ligt niet na vandaag. Kies een latere dag, uiterlijk de laatste dag."
        if stap.maatregel.einde > stap.op:
            punten.append(_punt("herbeoordeling", zin, _GRONINGEN))
    return punten


def _independence_points(dossier: Dossier, stap: Verloopstap) -> list[OpenPunt]:
    """Whoever looks again is not the handler, did not decide, and did not sign."""
    genomen = dossier.beoordeling.beslissing
    betrokken = [dossier.behandelaar, genomen.besloten_door if genomen else ""]
    betrokken += [
        brief.ondertekening.door
        for brief in dossier.brieven
        if brief.ondertekening is not None and brief.status is not Briefstatus.CONCEPT
    ]
    betrokken += [klacht.beklaagde for klacht in dossier.klachten]
    if any(naam.strip() and same_person(naam, stap.door) for naam in betrokken):
        zin = (
            f"{stap.door} was zelf betrokken: als behandelaar, beslisser, ondertekenaar of degene over wie is geklaagd. Laat"
            " iemand anders opnieuw kijken."
        )
        return [_punt("onafhankelijk", zin, _HEROVERWEGING)]
    return []


def _punt(naam: str, zin: str, bron: Bron) -> OpenPunt:
    return OpenPunt(f"verloop-{naam}", Poort.VERLOOP, zin, bron, "")
