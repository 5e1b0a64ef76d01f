"""The behoorlijkheidstoets: norms filled from the answers, to be confirmed; only empty ones are asked."""

from __future__ import annotations

from dataclasses import dataclass

from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.poorten_analyse import short
from begrenzen_desktop.domain.regeling import LIJSTSOORTEN, Norm, Regeling, Soort, Vraag


@dataclass(frozen=True, slots=True)
class Normstand:
    """One norm: the proposed or confirmed sentence, the questions it was taken from, and whether it is confirmed."""

    norm: Norm
    zin: str
    vraag_ids: tuple[str, ...] = ()
    bevestigd: bool = False

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing yet that says something about this norm."""
        return not self.zin.strip()


def is_toets_asked(dossier: Dossier) -> bool:
    """Tell whether the toets is part of this decision: only when it sets a limit."""
    keuze = dossier.beoordeling.keuze
    return keuze is not None and keuze.begrenst


def make_toets(regeling: Regeling, dossier: Dossier) -> tuple[Normstand, ...]:
    """Give every norm with what the answers say about it. A confirmed sentence wins over a proposal."""
    bevestigingen = {norm.norm: norm for norm in dossier.beoordeling.normen}
    standen = []
    for norm in regeling.normen:
        delen = [
            (vraag.id, tekst)
            for vraag in regeling.vragen()
            if norm.nummer in vraag.norm and (tekst := _answer(vraag, dossier))
        ]
        vraag_ids = tuple(vraag_id for vraag_id, _ in delen)
        bevestiging = bevestigingen.get(norm.nummer)
        if bevestiging is not None and bevestiging.zin.strip():
            standen.append(Normstand(norm, bevestiging.zin, vraag_ids, bevestiging.bevestigd))
        else:
            standen.append(Normstand(norm, "\n".join(tekst for _, tekst in delen), vraag_ids))
    return tuple(standen)


def ask_normen(regeling: Regeling, dossier: Dossier) -> tuple[Normstand, ...]:
    """Give the norms to ask: of the core norms those that nothing fills; none when no limit is set."""
    if not is_toets_asked(dossier):
        return ()
    return tuple(stand for stand in make_toets(regeling, dossier) if stand.norm.kern and stand.is_leeg)


def _answer(vraag: Vraag, dossier: Dossier) -> str:
    """The answer as readable text; "" when there is none or the question does not apply."""
    if not vraag.is_visible(dossier.beoordeling.antwoorden):
        return ""
    if vraag.soort is Soort.OVERLEG:
        return "; ".join(f"Overleg met {o.wie} op {o.op:%d-%m-%Y}" for o in dossier.beoordeling.overleggen)
    if vraag.soort is Soort.KLACHTEN:
        return " ".join(_afstand(klacht) for klacht in dossier.klachten if klacht.op_afstand is not None)
    if vraag.soort in LIJSTSOORTEN:
        return ""
    waarde = dossier.beoordeling.antwoorden.get(vraag.id)
    if waarde is None:
        return ""
    if vraag.soort is Soort.JA_NEE:
        return f"{vraag.tekst} {str(waarde).capitalize()}."
    if isinstance(waarde, tuple):
        return ", ".join(_label(vraag, item) for item in waarde)
    if vraag.soort is Soort.KEUZE:
        return _label(vraag, str(waarde))
    if vraag.soort is Soort.DATUM:
        return f"{waarde:%d-%m-%Y}"
    return str(waarde).strip()


def _afstand(klacht: Klacht) -> str:
    wel_of_niet = "met" if klacht.op_afstand else "zonder"
    return f"De klacht '{short(klacht.omschrijving)}' is behandeld door iemand {wel_of_niet} genoeg afstand."


def _label(vraag: Vraag, keuze_id: str) -> str:
    if keuze_id.startswith("eigen:"):
        return keuze_id.removeprefix("eigen:")
    try:
        return vraag.label(keuze_id)
    except BegrenzenError:
        return keuze_id
