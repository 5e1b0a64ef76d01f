"""Which letters and notes belong to a dossier: those of its decision, and those that come before a measure."""

from __future__ import annotations

from begrenzen_desktop.domain.beoordeling import Beoordeling, Conclusie
from begrenzen_desktop.domain.briefdelen import is_known
from begrenzen_desktop.domain.briefdelen_toegang import ontzegt_toegang
from begrenzen_desktop.domain.briefinhoud import COMMUNICATIE, TOEGANG, VOORAF
from begrenzen_desktop.domain.regeling import Briefsoort, Regeling


def find_briefsoorten(regeling: Regeling, beoordeling: Beoordeling) -> tuple[Briefsoort, ...]:
    """Give the kinds in the order of the regeling, as far as this version makes them.

    Behaviour beyond the limit, or acute danger, brings the letters that may go out before any decision.
    """
    keuze = beoordeling.beslissing.keuze if beoordeling.beslissing else beoordeling.keuze
    horen = set(regeling.beslissingsoort(keuze.value).brieven) if keuze else set()
    if is_over_de_grens(beoordeling):
        horen |= VOORAF
    horen |= COMMUNICATIE  # a talk is offered as soon as somebody thinks it may help
    if not ontzegt_toegang(beoordeling):
        horen.discard(TOEGANG)
    return tuple(soort for soort in regeling.briefsoorten if soort.id in horen and is_known(soort.id))


def is_over_de_grens(beoordeling: Beoordeling) -> bool:
    """Whether the conclusion, or acute danger before any conclusion, is about behaviour beyond the limit."""
    return (
        beoordeling.conclusie in (Conclusie.GRENSOVERSCHRIJDEND, Conclusie.BEIDE)
        or beoordeling.tekst("acuut_gevaar") == "ja"
    )
