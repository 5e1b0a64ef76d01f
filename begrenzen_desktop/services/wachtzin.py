"""How hard a wachtzin is to guess."""

from __future__ import annotations

from begrenzen_desktop.domain.errors import OngeldigAntwoord

GOED_GENOEG = 3


def judge_wachtzin(wachtzin: str) -> tuple[int, str]:
    """Give 0 (weak) to 4 (strong) and a Dutch advice [jobs]."""
    if not wachtzin:
        return 0, "Typ een wachtzin."
    from zxcvbn import zxcvbn

    score = int(zxcvbn(wachtzin[:100])["score"])
    advice = "" if score >= GOED_GENOEG else "Voeg een of twee losse woorden toe die niet bij elkaar horen."
    return score, advice


def require_good(wachtzin: str) -> None:
    """Raise OngeldigAntwoord when it is too easy to guess [jobs]."""
    score, _advice = judge_wachtzin(wachtzin)
    if score < GOED_GENOEG:
        raise OngeldigAntwoord(
            "De nieuwe wachtzin is te makkelijk te raden. Neem vier of meer losse woorden die niet bij elkaar horen."
        )
