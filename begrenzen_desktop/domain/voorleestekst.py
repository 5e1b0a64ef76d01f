"""A letter for a program that reads aloud: abbreviations in full, and a rest after each heading."""

from __future__ import annotations

import re

AFKORTINGEN = {
    "art.": "artikel",
    "bijv.": "bijvoorbeeld",
    "t.a.v.": "ter attentie van",
    "o.a.": "onder andere",
    "d.d.": "van",
    "nr.": "nummer",
    "Awb": "Algemene wet bestuursrecht",
    "AVG": "Algemene verordening gegevensbescherming",
    "Woo": "Wet open overheid",
}
_AFKORTING = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, AFKORTINGEN))})(?!\w)")
_RUST = (".", ",", ":", ";", "?", "!")


def make_voorleestekst(tekst: str) -> str:
    """Give the text with every line a sentence of its own; no word of the letter goes, only list signs do."""
    regels = [regel.strip().removeprefix("- ") for regel in tekst.splitlines()]
    voluit = (_AFKORTING.sub(lambda match: AFKORTINGEN[match.group()], regel) for regel in regels)
    return "\n".join(regel if not regel or regel.endswith(_RUST) else f"{regel}." for regel in voluit) + "\n"
