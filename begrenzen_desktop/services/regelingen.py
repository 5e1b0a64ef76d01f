"""What the services need of the catalogue of regelingen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from begrenzen_desktop.domain.regeling import Regeling

ZORGVULDIG_BEGRENZEN = "zorgvuldig-begrenzen"
REGELING = "regeling"
"""Under this key stands which regeling new dossiers follow."""
EIGEN_REGELINGEN = "regelingen"
"""The folder beside the kluizen with regelingen that an organisation made itself."""
ROLNAMEN = "rolnamen"
"""Under this key stand the names that the organisation uses for roles."""


class Regelingen(Protocol):
    """Which regelingen there are; each call is cheap, so that an answer can ask it every time."""

    def ids(self) -> tuple[str, ...]:
        """Give the ids of all regelingen."""
        ...

    def get(self, regeling_id: str, datum: dt.date) -> Regeling:
        """Give one version. Raises BegrenzenError when it does not exist."""
        ...

    def name_roles(self, namen: Mapping[str, str]) -> None:
        """Use these names for roles from now on, instead of those that a regeling gives them."""
        ...

    def newest(self, regeling_id: str) -> Regeling:
        """Give the version that entered into force last. Raises BegrenzenError when there is none."""
        ...
