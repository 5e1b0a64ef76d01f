"""Keeps small numbers from pointing at a person: hidden below a limit, or everything rounded; sums give nothing away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.errors import OngeldigAntwoord

GRENZEN = (3, 5, 10)
"""Limits to choose from; 5 is usual for figures that others may read."""


class Afschermwijze(StrEnum):
    """What happens to a small number."""

    GRENS = "grens"
    AFRONDEN = "afronden"
    EXACT = "exact"

    @property
    def label(self) -> str:
        """The Dutch words on screen."""
        return {
            "grens": "Verbergen",
            "afronden": "Alles afronden",
            "exact": "Precies tonen",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Getal:
    """A number as it may be told: between ``laagste`` and ``hoogste``; ``rond`` when it was rounded."""

    laagste: int
    hoogste: int
    rond: bool = False

    @property
    def is_bekend(self) -> bool:
        """Whether it is one number."""
        return self.laagste == self.hoogste

    @property
    def tekst(self) -> str:
        """The number for a reader: "7", "1–4", "ongeveer 15"."""
        if not self.is_bekend:
            return f"{self.laagste}–{self.hoogste}"
        return f"ongeveer {self.laagste}" if self.rond and self.laagste else str(self.laagste)


@dataclass(frozen=True, slots=True)
class Afscherming:
    """How figures are told. Below ``grens`` a number is hidden, or numbers are rounded to a multiple of it."""

    wijze: Afschermwijze = Afschermwijze.GRENS
    grens: int = 5

    def __post_init__(self) -> None:
        """Refuse a limit that hides nothing. Raises OngeldigAntwoord."""
        if self.grens not in GRENZEN:
            keuze = ", ".join(str(grens) for grens in GRENZEN)
            raise OngeldigAntwoord(f"Deze grens kan niet. Kies een van deze: {keuze}.")

    def shield(self, aantal: int) -> Getal:
        """Give one number as it may be told. Nought stays nought: it points at nobody."""
        match self.wijze:
            case Afschermwijze.EXACT:
                return Getal(aantal, aantal)
            case Afschermwijze.AFRONDEN:
                rond = (2 * aantal + self.grens) // (2 * self.grens) * self.grens
                return Getal(rond, rond, rond=True)
            case Afschermwijze.GRENS:
                if 0 < aantal < self.grens:
                    return Getal(1, self.grens - 1)
                return Getal(aantal, aantal)

    def total(self, aantallen: Iterable[int]) -> Getal:
        """Give a sum that gives no hidden number away: the sum of what may be told of each, or rounded on its own."""
        delen = tuple(aantallen)
        if self.wijze is not Afschermwijze.GRENS:
            return self.shield(sum(delen))
        getallen = [self.shield(deel) for deel in delen]
        return Getal(sum(getal.laagste for getal in getallen), sum(getal.hoogste for getal in getallen))

    def may_tell(self, aantal: int) -> bool:
        """Whether an average or a share of so many cases points at nobody."""
        return self.wijze is Afschermwijze.EXACT or aantal >= self.grens

    @property
    def uitleg(self) -> str:
        """What the reader has to know, in Dutch."""
        match self.wijze:
            case Afschermwijze.EXACT:
                return (
                    "Dit zijn precieze aantallen. Een klein aantal kan wijzen op één persoon. Geef ze niet aan mensen"
                    " buiten je team."
                )
            case Afschermwijze.AFRONDEN:
                return (
                    f"Elk aantal is afgerond op een veelvoud van {self.grens}, ook het totaal. Daardoor telt een kolom soms"
                    " niet precies op. Zo zijn de cijfers ook samen met andere cijfers niet tot één persoon te herleiden."
                )
            case Afschermwijze.GRENS:
                return (
                    f"Een aantal van 1 tot en met {self.grens - 1} staat er als ‘1–{self.grens - 1}’, en een totaal met zo’n"
                    " aantal erin als een bereik. Zo wijst geen getal op één persoon. Worden de cijfers openbaar? Kies dan"
                    " ‘Alles afronden’: dan zijn ook twee tabellen naast elkaar niet terug te rekenen."
                )
