"""What an organisation learns from a dossier that it closes: the second goal of handling complaints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.errors import OngeldigAntwoord


class Leergebied(StrEnum):
    """What is going to change."""

    NIETS = "niets"
    PROCES = "proces"
    BRIEF = "brief"
    DIENST = "dienst"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "niets": "Er hoeft niets te veranderen",
            "proces": "Hoe wij werken",
            "brief": "Een brief of een tekst",
            "dienst": "De dienst of het product zelf",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Leerpunt:
    """What changes, in one sentence without names."""

    gebied: Leergebied = Leergebied.NIETS
    tekst: str = ""


def check_leerpunt(leerpunt: Leerpunt) -> None:
    """Refuse a change that is not said. Raises OngeldigAntwoord."""
    if leerpunt.gebied is not Leergebied.NIETS and not leerpunt.tekst.strip():
        raise OngeldigAntwoord(
            "Schrijf in één zin wat jullie veranderen, zonder namen. Of kies dat er niets hoeft te veranderen."
        )
