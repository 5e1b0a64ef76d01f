"""An open point of a poort: what still has to be done before an act, why, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.regeling import Bron, Regeling

AWB = "Algemene wet bestuursrecht"
LEIDRAAD = "Zorgvuldig begrenzen"


class Poort(StrEnum):
    """The gates that stand before a decision."""

    FEITEN = "G1"
    ANALYSE = "G2"
    STOP_KLACHT = "G3"
    STOP_ALLES = "G4"
    VOORTZETTEN = "G5"
    BESLISSING = "G3-G5"
    VERLOOP = "G10-G12"

    @property
    def label(self) -> str:
        """The words on screen."""
        return {
            "G1": "De feiten",
            "G2": "De analyse",
            "G3": "Stoppen met één klacht",
            "G4": "Alles tijdelijk stoppen",
            "G5": "Voortzetten",
            "G3-G5": "De beslissing",
            "G10-G12": "Het verloop van de maatregel",
        }[self.value]


@dataclass(frozen=True, slots=True)
class OpenPunt:
    """One thing that is missing. ``vraag_id`` is the place to jump to; ``afwijkbaar``: may be passed over with a reason."""

    id: str
    poort: Poort
    zin: str
    bron: Bron
    vraag_id: str
    afwijkbaar: bool = False


def bron_of(regeling: Regeling, vraag_id: str, anders: Bron) -> Bron:
    """Give the source of a question, or another one when this version of the regeling does not ask it."""
    try:
        return regeling.vraag(vraag_id).bron
    except BegrenzenError:
        return anders


def make_nog_open(aantal: int, daad: str) -> str:
    """Say how many points stand open before an act, such as "dit stuk vaststellen"."""
    begin = (
        "staat nog één punt open. Werk dat" if aantal == 1 else f"staan nog {aantal} punten open. Werk die"
    )
    return f"Er {begin} eerst bij; daarna kun je {daad}."
