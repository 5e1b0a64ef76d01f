"""``begrenzen termijn``: the last day of a term, and each step of the sum."""

from __future__ import annotations

import datetime as dt
import json

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.termijn import REGELS, Termijn, Termijnsoort, compute_termijn
from begrenzen_desktop.services.kalender import get_kalender

SOORTEN = (
    Termijnsoort.NIET_BEHANDELEN,
    Termijnsoort.AFDOENING,
    Termijnsoort.AFDOENING_COMMISSIE,
    Termijnsoort.VERDAGING,
    Termijnsoort.VERDAGING_COMMISSIE,
    Termijnsoort.OMBUDSMAN,
)


def explain(soort: str, *, ontvangen: str | None, vanaf: str | None, zonder_kb: bool) -> Termijn:
    """Compute a term. ``zonder_kb``: without the days that are equated by decree (Atw art. 3 lid 3).

    Raises BegrenzenError for an unknown kind, a date of the wrong form, or the wrong option for this kind.
    """
    if soort not in {str(bekend) for bekend in SOORTEN}:
        raise BegrenzenError(f"De soort '{soort}' bestaat niet. Gebruik een van deze: {', '.join(SOORTEN)}.")
    gekozen = Termijnsoort(soort)
    bij_ombudsman = gekozen is Termijnsoort.OMBUDSMAN
    goed, fout, optie = (vanaf, ontvangen, "--vanaf") if bij_ombudsman else (ontvangen, vanaf, "--ontvangen")
    if goed is None or fout is not None:
        raise BegrenzenError(
            f"Bij de soort '{soort}' hoort alleen de optie {optie} met een datum, zoals 2026-02-20."
        )
    kalender = Kalender() if zonder_kb else get_kalender()
    return compute_termijn(REGELS[gekozen], _read(goed, optie), kalender)


def format_text(termijn: Termijn) -> str:
    """Give the last day, the steps and the whole sum in one line."""
    regels = (
        f"{termijn.datum.isoformat()} ({termijn.label}: {termijn.regel.naam})",
        *(f"- {stap.zin}" for stap in termijn.stappen),
        termijn.uitleg,
    )
    return "\n".join(regels)


def format_json(termijn: Termijn) -> str:
    """Give the same for another program."""
    waarde = {
        "datum": termijn.datum.isoformat(),
        "stappen": [stap.zin for stap in termijn.stappen],
        "bronnen": list(termijn.bronnen),
    }
    return json.dumps(waarde, ensure_ascii=False, indent=2)


def _read(tekst: str, optie: str) -> dt.date:
    try:
        return dt.datetime.strptime(tekst, "%Y-%m-%d").date()  # noqa: DTZ007 - a date has no time zone
    except ValueError:
        raise BegrenzenError(
            f"'{tekst}' bij {optie} is geen datum die bestaat. Schrijf jaar, maand en dag, zoals 2026-02-20."
        ) from None
